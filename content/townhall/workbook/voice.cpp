#include "content/townhall/workbook/voice.h"

namespace townhall::workbook {
namespace {

// ASCII's unit separator, which stands in no sentence.
constexpr char kBetween = '\x1F';

}  // namespace

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

kiosk::base::Error in_both(const Saying& saying) {
  return kiosk::base::invalid(say(saying, Voice::German) + kBetween + say(saying, Voice::English));
}

kiosk::base::Error in_voice(kiosk::base::Error error, Voice voice) {
  const std::size_t between = error.message.find(kBetween);
  if (between != std::string::npos) {
    error.message = voice == Voice::German ? error.message.substr(0, between)
                                           : error.message.substr(between + 1);
  }
  return error;
}

}  // namespace townhall::workbook
