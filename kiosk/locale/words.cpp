#include "kiosk/locale/words.h"

#include <unicode/brkiter.h>
#include <unicode/uversion.h>

#include <cassert>

#include "kiosk/locale/fold.h"

namespace kiosk::locale {
namespace {

// Longer "words" are no words; folding them would only cost memory.
constexpr std::size_t kLongest = 200;

// "l'école", "d’accord", "qu'il": behind the apostrophe. Ukrainian "м'ята" is one word.
std::string_view without_article(std::string_view word) {
  for (const std::string_view apostrophe : {std::string_view("'"), std::string_view("’")}) {
    const std::size_t at = word.find(apostrophe);
    const bool elided = at == 1 || (at == 2 && (word[0] == 'q' || word[0] == 'Q'));
    if (elided && at + apostrophe.size() < word.size()) {
      return word.substr(at + apostrophe.size());
    }
  }
  return word;
}

void take(std::string_view text, std::size_t from, std::size_t size, std::vector<Word>& words) {
  const std::string_view word = without_article(text.substr(from, size));
  std::string key = size <= kLongest ? fold(word) : std::string();
  if (!key.empty()) {
    words.push_back({from + size - word.size(), from + size, std::move(key)});
  }
}

}  // namespace

struct WordCutter::Iterator {
  std::unique_ptr<icu::BreakIterator> breaks;
};

WordCutter::WordCutter() : iterator_(std::make_unique<Iterator>()) {
  UErrorCode status = U_ZERO_ERROR;
  iterator_->breaks.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  assert(U_SUCCESS(status));  // its rules are part of the library
}

WordCutter::~WordCutter() = default;
WordCutter::WordCutter(WordCutter&&) noexcept = default;
WordCutter& WordCutter::operator=(WordCutter&&) noexcept = default;

std::vector<Word> WordCutter::cut(std::string_view text) {
  std::vector<Word> words;
  UErrorCode status = U_ZERO_ERROR;
  UText* view = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
  icu::BreakIterator& breaks = *iterator_->breaks;
  breaks.setText(view, status);
  if (U_SUCCESS(status)) {
    int32_t begin = breaks.first();
    for (int32_t end = breaks.next(); end != icu::BreakIterator::DONE; end = breaks.next()) {
      const auto from = static_cast<std::size_t>(begin);
      if (breaks.getRuleStatus() != UBRK_WORD_NONE) {
        take(text, from, static_cast<std::size_t>(end) - from, words);
      }
      begin = end;
    }
  }
  utext_close(view);
  return words;
}

std::string word_rules_version() {
  return U_ICU_VERSION;
}

}  // namespace kiosk::locale
