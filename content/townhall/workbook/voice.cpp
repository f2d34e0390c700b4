#include "content/townhall/workbook/voice.h"

namespace townhall::workbook {

std::string say(const Saying& saying, Voice voice) {
  const std::string_view text = voice == Voice::German ? saying.phrase.de : saying.phrase.en;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool part = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}';
    const std::size_t index = part ? static_cast<std::size_t>(text[i + 1] - '1') : 0;
    if (part && index < saying.parts.size()) {
      out += saying.parts[index];
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace townhall::workbook
