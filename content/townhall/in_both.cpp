#include "content/townhall/in_both.h"

namespace townhall {
namespace {

// ASCII's unit separator, which stands in no sentence.
constexpr char kBetween = '\x1F';

}  // namespace

kiosk::base::Error in_both(const Saying& saying, kiosk::base::ErrorKind kind) {
  return {kind, say(saying, Voice::German) + kBetween + say(saying, Voice::English)};
}

kiosk::base::Error in_voice(kiosk::base::Error error, Voice voice) {
  const std::size_t between = error.message.find(kBetween);
  if (between != std::string::npos) {
    error.message = voice == Voice::German ? error.message.substr(0, between)
                                           : error.message.substr(between + 1);
  }
  return error;
}

}  // namespace townhall
