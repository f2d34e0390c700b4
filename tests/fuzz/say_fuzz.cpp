#include <cstdint>
#include <cstdlib>
#include <string>

#include "kiosk/base/utf8.h"
#include "kiosk/speech/say.h"

namespace {

using kiosk::base::DiskFiles;
using kiosk::speech::Lexicons;
using kiosk::speech::Spoken;

// No byte of the words may be one that a voice must not get, and the map stays inside both texts.
bool is_sound(const Spoken& spoken, std::size_t written) {
  if (kiosk::base::first_bad_utf8(spoken.words) || kiosk::base::forbidden_character(spoken.words) ||
      spoken.words.find('\n') != std::string::npos) {
    return false;
  }
  std::size_t said = 0;
  for (const auto& one : spoken.map) {
    if (one.said_first < said || one.said_last < one.said_first || one.written_last > written ||
        one.written_first > one.written_last) {
      return false;
    }
    said = one.said_last;
  }
  return said == spoken.words.size();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Lexicons kLexicons = Lexicons::load(DiskFiles(), WEGWEISER_I18N "/speech").value();
  const std::string text(data, data + size);
  for (const auto kind : {kiosk::text::SpanKind::Prose, kiosk::text::SpanKind::Phone,
                          kiosk::text::SpanKind::Time, kiosk::text::SpanKind::Url}) {
    for (const Spoken& spoken : say({{text, kind, "", false}}, "de", kLexicons)) {
      if (!is_sound(spoken, text.size())) {
        std::abort();
      }
      for (const Spoken& sentence : sentences(spoken)) {
        if (!is_sound(sentence, text.size())) {
          std::abort();
        }
      }
    }
  }
  return 0;
}
