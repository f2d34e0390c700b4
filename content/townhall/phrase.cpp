#include "content/townhall/phrase.h"

namespace townhall {

std::string say(const Saying& saying, Voice voice) {
  return fill_in(voice == Voice::German ? saying.phrase.de : saying.phrase.en, saying.parts);
}

std::string fill_in(std::string_view text, const std::vector<std::string>& parts) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool part = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}';
    const std::size_t index = part ? static_cast<std::size_t>(text[i + 1] - '1') : 0;
    if (part && index < parts.size()) {
      out += parts[index];
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace townhall
