#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/store/key_neighbours.h"

namespace kiosk::store {

// Mends typing mistakes: letters left out, doubled, swapped or hit beside, one for each four
// letters of what was typed. Only words that it was given are ever proposed.
class Spelling {
 public:
  Spelling();

  // A word that can be meant: folded, well-formed UTF-8, with how many texts have it.
  void add(std::string_view key, std::int64_t texts, bool titled);

  // The nearest word: fewest mistakes, then keys that lie side by side and letters that look alike,
  // then names before texts, then the more frequent, then the order of bytes. Nothing if none is
  // near enough, or within `most` mistakes.
  std::optional<std::string> nearest(
      std::string_view key, const KeyNeighbours& keys,
      std::size_t most = std::numeric_limits<std::size_t>::max()) const;

 private:
  struct Known {
    std::uint32_t begin = 0;  // in bytes_
    std::uint32_t bytes = 0;
    std::int64_t texts = 0;
    bool titled = false;
  };

  // The words of one length, in letters. What is looked at first lies close together.
  struct Words {
    std::vector<std::uint64_t> sets;  // of letters, by the lowest six bits of each
    std::vector<Known> known;
  };

  class Hunt;

  std::string_view key_of(const Known& known) const;

  std::string bytes_;
  std::vector<Words> by_length_;
};

// Mistakes between two words, or anything above `most` if there are more: a letter too many, too
// few or another one, or two swapped, cost 10 each; less where a key beside it was hit, a letter
// was doubled, or two Arabic letters differ by their dots alone.
int typing_distance(std::u32string_view typed, std::u32string_view meant, int most,
                    const KeyNeighbours& keys);

}  // namespace kiosk::store
