#include "kiosk/locale/graphemes.h"

#include <unicode/brkiter.h>

#include <algorithm>
#include <limits>
#include <memory>

#include "kiosk/locale/icu_text.h"

namespace kiosk::locale {
namespace {

// The clusters of the text, or null where ICU's data are missing.
std::unique_ptr<icu::BreakIterator> clusters_of(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> clusters(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status) != 0 || clusters == nullptr) {
    return nullptr;
  }
  clusters->setText(text);
  return clusters;
}

// Where the last cluster begins, in UTF-16 units.
std::int32_t last_start(const icu::UnicodeString& text) {
  const std::unique_ptr<icu::BreakIterator> clusters = clusters_of(text);
  if (clusters == nullptr) {
    return text.moveIndex32(text.length(), -1);
  }
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

std::string first_graphemes(std::string_view text, std::size_t count) {
  constexpr std::size_t kMost = std::numeric_limits<std::int32_t>::max();
  const auto number = static_cast<std::int32_t>(std::min(count, kMost));
  const icu::UnicodeString whole = to_icu(text);
  const std::unique_ptr<icu::BreakIterator> clusters = clusters_of(whole);
  // next(0) is where the iterator stands, at the beginning.
  const std::int32_t end =
      clusters == nullptr ? whole.moveIndex32(0, number) : clusters->next(number);
  return to_utf8(whole.tempSubString(0, end == icu::BreakIterator::DONE ? whole.length() : end));
}

}  // namespace kiosk::locale
