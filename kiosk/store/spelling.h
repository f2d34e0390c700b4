#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::store {

// Words that can be meant by one that is misspelt: folded, with how often each occurs.
struct SpellingWord {
  std::string key;
  std::int64_t texts = 0;
  bool titled = false;
};

// Mends typing mistakes: letters left out, doubled, swapped or hit beside, one for each four
// letters of what was typed. Only words that it was given are ever proposed.
class Spelling {
 public:
  explicit Spelling(std::vector<SpellingWord> words);
  Spelling(const Spelling&) = delete;
  Spelling& operator=(const Spelling&) = delete;

  // The nearest word: fewest mistakes, then keys that lie side by side, then names before texts,
  // then the more frequent, then the order of bytes. Nothing if none is near enough, or within
  // `most` mistakes.
  std::optional<std::string> nearest(
      std::string_view key, std::size_t most = std::numeric_limits<std::size_t>::max()) const;

 private:
  struct Known {
    std::u32string letters;
    std::uint64_t set = 0;  // of letters, by the lowest six bits of each
    const SpellingWord* word = nullptr;
  };

  std::vector<SpellingWord> words_;
  std::vector<std::vector<Known>> by_length_;
};

// Mistakes between two words, or anything above `most` if there are more: a letter too many, too
// few or another one, or two swapped, cost 10 each; less where a key beside it was hit or a letter
// was doubled.
int typing_distance(std::u32string_view typed, std::u32string_view meant, int most);

}  // namespace kiosk::store
