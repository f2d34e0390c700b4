#include "kiosk/locale/chinese.h"

#include <unicode/translit.h>

#include <memory>
#include <vector>

#include "kiosk/base/utf8.h"

namespace kiosk::locale {
namespace {

constexpr char16_t kFirst = 0x4E00;  // of the signs in use today
constexpr char16_t kLast = 0x9FFF;

// Of each sign from kFirst on whether ICU's conversion makes another one of it.
std::vector<bool> converted(const char* conversion) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> converter(
      icu::Transliterator::createInstance(conversion, UTRANS_FORWARD, status));
  if (U_FAILURE(status) != 0 || converter == nullptr) {
    return {};
  }
  std::vector<bool> others;
  for (char16_t sign = kFirst; sign <= kLast; ++sign) {
    icu::UnicodeString after(sign);
    converter->transliterate(after);
    others.push_back(after != icu::UnicodeString(sign));
  }
  return others;
}

std::size_t count(std::string_view text, const std::vector<bool>& others) {
  std::size_t found = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    found += c >= kFirst && c - kFirst < others.size() && others[c - kFirst] ? 1U : 0U;
  }
  return found;
}

}  // namespace

std::size_t traditional_signs(std::string_view text) {
  static const std::vector<bool> kOthers = converted("Traditional-Simplified");
  return count(text, kOthers);
}

std::size_t simplified_signs(std::string_view text) {
  static const std::vector<bool> kOthers = converted("Simplified-Traditional");
  return count(text, kOthers);
}

}  // namespace kiosk::locale
