#pragma once
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <string>
#include <string_view>

// Inside this module only: between UTF-8 and ICU's UTF-16.
namespace kiosk::locale {

inline icu::UnicodeString to_icu(std::string_view utf8) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
}

inline std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

// Languages::parse has checked that the tag is one ICU can read.
inline icu::Locale to_locale(const std::string& bcp47) {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Locale::forLanguageTag(bcp47, status);
}

}  // namespace kiosk::locale
