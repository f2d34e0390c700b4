#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::locale {

// A word of a text: bytes [begin, end) of it, and its folded form (fold.h), never empty.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string key;
};

// Cuts texts of any script into words as ICU does (UAX #29; by dictionary in Thai, Lao, Khmer,
// Burmese, Chinese and Japanese). An elided article ("l'école") is no part of the word. Costly to
// make, cheap to use again. Thread-safety: one thread.
class WordCutter {
 public:
  WordCutter();
  ~WordCutter();
  WordCutter(WordCutter&&) noexcept;
  WordCutter& operator=(WordCutter&&) noexcept;

  // `text` must be well-formed UTF-8.
  std::vector<Word> cut(std::string_view text);

 private:
  struct Iterator;
  std::unique_ptr<Iterator> iterator_;
};

// "72.1": where words end depends on the dictionaries of this version.
std::string word_rules_version();

}  // namespace kiosk::locale
