#include "kiosk/ui/utterance.h"

namespace kiosk::ui {

std::vector<Utterance> utterances_of(const std::string& node, const Text& text,
                                     const std::string& lang) {
  std::vector<Utterance> said;
  for (const Span& span : text) {
    if (span.text.empty()) {
      continue;
    }
    const std::string& voice = span.lang.empty() ? lang : span.lang;
    if (said.empty() || said.back().lang != voice) {
      said.push_back({node, voice, ""});
    }
    said.back().spoken += span.text;
  }
  return said;
}

}  // namespace kiosk::ui
