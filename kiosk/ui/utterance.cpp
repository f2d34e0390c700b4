#include "kiosk/ui/utterance.h"

namespace kiosk::ui {

std::vector<Utterance> utterances_of(const Passage& passage) {
  std::vector<Utterance> said;
  for (const Span& span : passage.text) {
    if (span.text.empty()) {
      continue;
    }
    const std::string& voice = span.lang.empty() ? passage.lang : span.lang;
    if (said.empty() || said.back().lang != voice) {
      said.push_back({passage.node, voice, ""});
    }
    said.back().spoken += span.text;
  }
  return said;
}

}  // namespace kiosk::ui
