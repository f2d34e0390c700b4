#include "kiosk/locale/name_beginning.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "kiosk/locale/icu_text.h"

namespace kiosk::locale {
namespace {

constexpr UChar32 kDotlessI = 0x131;

icu::UnicodeString normalized(const icu::Normalizer2* form, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  return form == nullptr ? text : form->normalize(text, status);
}

bool is_between_words(UChar32 c) {
  return u_isalnum(c) == 0;
}

icu::UnicodeString folded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString plain =
      normalized(icu::Normalizer2::getNFKCCasefoldInstance(status), to_icu(text));
  const icu::UnicodeString apart = normalized(icu::Normalizer2::getNFDInstance(status), plain);
  icu::UnicodeString bare;
  for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
    const UChar32 c = apart.char32At(i);
    if (u_charType(c) != U_NON_SPACING_MARK) {
      bare.append(c == kDotlessI ? UChar32{'i'} : c);
    }
  }
  return bare;
}

}  // namespace

bool has_word_beginning(std::string_view name, std::string_view typed) {
  const icu::UnicodeString in = folded(name);
  icu::UnicodeString sought = folded(typed);
  sought.trim();
  if (sought.isEmpty()) {
    return true;  // ICU finds nothing nowhere
  }
  std::int32_t at = in.indexOf(sought);
  while (at > 0 && !is_between_words(in.char32At(at - 1))) {
    at = in.indexOf(sought, at + 1);
  }
  return at >= 0;
}

}  // namespace kiosk::locale
