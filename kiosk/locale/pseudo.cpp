#include "kiosk/locale/pseudo.h"

#include <array>

#include "kiosk/base/utf8.h"
#include "kiosk/locale/message_text.h"

namespace kiosk::locale {
namespace {

// One letter for each of a to z.
constexpr std::u32string_view kAccented = U"àƀçđéƒĝĥîĵķĺḿñôƥǫŕšţûṽŵẋýž";
constexpr std::u32string_view kAccentedCapitals = U"ÀƁÇĐÉƑĜĤÎĴĶĹḾÑÔƤǪŔŠŢÛṼŴẊÝŽ";
constexpr std::u32string_view kArabic = U"ابثدهفجحيخكلمنوپقرستعطظغىز";
static_assert(kAccented.size() == 26 && kAccentedCapitals.size() == 26 && kArabic.size() == 26);

char32_t mapped(char32_t letter, bool rtl) {
  if (letter >= U'a' && letter <= U'z') {
    return (rtl ? kArabic : kAccented)[letter - U'a'];
  }
  if (letter >= U'A' && letter <= U'Z') {
    return (rtl ? kArabic : kAccentedCapitals)[letter - U'A'];
  }
  return letter;
}

std::string change(const std::string& pattern, bool rtl) {
  const auto letters = [rtl](const std::string& words) {
    std::string out;
    for (size_t at = 0; at < words.size();) {
      base::append_utf8(out, mapped(base::next_code_point(words, at), rtl));
    }
    return out;
  };
  return change_words(pattern, letters).value_or(pattern);
}

}  // namespace

std::string pseudo_message(const std::string& pattern) {
  std::string out = "[" + change(pattern, false);
  // Two in five of the letters, rounded up, in words of at most six, so that lines can break.
  const size_t more = (base::code_point_count(pattern) * 2 + 4) / 5;
  for (size_t added = 0; added < more; ++added) {
    out += added % 7 == 0 ? " " : "\u00F6";
  }
  return out + "]";
}

std::string pseudo_rtl_message(const std::string& pattern) {
  return change(pattern, true);
}

}  // namespace kiosk::locale
