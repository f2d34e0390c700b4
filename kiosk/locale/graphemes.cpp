#include "kiosk/locale/graphemes.h"

#include <unicode/brkiter.h>

#include <memory>

#include "kiosk/locale/icu_text.h"

namespace kiosk::locale {
namespace {

// Where the last cluster begins, in UTF-16 units.
std::int32_t last_start(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> clusters(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status) != 0 || clusters == nullptr) {
    return text.moveIndex32(text.length(), -1);
  }
  clusters->setText(text);
  const std::int32_t start = clusters->preceding(text.length());
  return start == icu::BreakIterator::DONE ? 0 : start;
}

}  // namespace

std::string last_grapheme(std::string_view text) {
  const icu::UnicodeString whole = to_icu(text);
  return to_utf8(whole.tempSubString(last_start(whole)));
}

std::string without_last_grapheme(std::string_view text) {
  const icu::UnicodeString whole = to_icu(text);
  return to_utf8(whole.tempSubString(0, last_start(whole)));
}

}  // namespace kiosk::locale
