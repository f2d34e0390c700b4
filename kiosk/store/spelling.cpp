#include "kiosk/store/spelling.h"

#include <algorithm>
#include <array>
#include <bit>
#include <tuple>

#include "kiosk/base/utf8.h"

namespace kiosk::store {
namespace {

constexpr int kMistake = 10;
constexpr int kNeighbour = 8;  // the key beside was hit, or one key twice
constexpr std::size_t kLettersOfMistake = 4;
constexpr std::size_t kLongest = 48;

// Rows of the keys of German, English and Turkish keyboards, of Russian and Ukrainian, of Arabic
// and of Persian ones (in folded letters). Keys lie side by side in a row; those of the next row
// lie half a key further right.
constexpr std::array<std::u32string_view, 15> kRows{
    U"qwertzuiop",  U"asdfghjkl",   U"yxcvbnm",      U"qwertyuiop", U"asdfghjkl",
    U"zxcvbnm",     U"йцукенгшщзх", U"фивапролдже",  U"ячсмитбю",   U"ضصثقفغعهخحجد",
    U"شسيبلاتنمكط", U"   رلايهوزظ", U"ضصثقفغعهخحجج", U"شسيبلاتنمك", U"ظطزرذدبو"};

bool in_row(std::u32string_view row, char32_t a, char32_t b) {
  const std::size_t at = row.find(a);
  const std::size_t other = row.find(b);
  return at != std::u32string_view::npos && other != std::u32string_view::npos &&
         (at + 1 == other || other + 1 == at);
}

bool below(std::u32string_view upper, std::u32string_view lower, char32_t a, char32_t b) {
  const std::size_t at = upper.find(a);
  const std::size_t other = lower.find(b);
  return at != std::u32string_view::npos && other != std::u32string_view::npos &&
         (at == other || at == other + 1);
}

bool side_by_side(char32_t a, char32_t b) {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    const bool has_next = i % 3 != 2;
    if (in_row(kRows.at(i), a, b) || (has_next && (below(kRows.at(i), kRows.at(i + 1), a, b) ||
                                                   below(kRows.at(i), kRows.at(i + 1), b, a)))) {
      return true;
    }
  }
  return false;
}

std::u32string letters_of(std::string_view key) {
  std::u32string letters;
  for (std::size_t at = 0; at < key.size();) {
    letters.push_back(base::next_code_point(key, at));
  }
  return letters;
}

std::uint64_t set_of(std::u32string_view letters) {
  std::uint64_t set = 0;
  for (const char32_t c : letters) {
    set |= std::uint64_t{1} << (c & 63U);
  }
  return set;
}

int gap(std::u32string_view text, std::size_t at) {
  return at > 0 && text[at] == text[at - 1] ? kNeighbour : kMistake;
}

int change(char32_t typed, char32_t meant) {
  if (typed == meant) {
    return 0;
  }
  return side_by_side(typed, meant) ? kNeighbour : kMistake;
}

}  // namespace

int typing_distance(std::u32string_view typed, std::u32string_view meant, int most) {
  const std::size_t width = meant.size() + 1;
  std::vector<int> before(width);
  std::vector<int> last(width);
  std::vector<int> row(width);
  for (std::size_t j = 1; j < width; ++j) {
    last[j] = last[j - 1] + gap(meant, j - 1);
  }
  for (std::size_t i = 1; i <= typed.size(); ++i) {
    row[0] = last[0] + gap(typed, i - 1);
    int least = row[0];
    for (std::size_t j = 1; j < width; ++j) {
      row[j] = std::min({last[j] + gap(typed, i - 1), row[j - 1] + gap(meant, j - 1),
                         last[j - 1] + change(typed[i - 1], meant[j - 1])});
      if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + kMistake);
      }
      least = std::min(least, row[j]);
    }
    // A swap reaches back two rows.
    if (least > most + kMistake) {
      return most + 1;
    }
    before.swap(last);
    last.swap(row);
  }
  return last[width - 1];
}

Spelling::Spelling(std::vector<SpellingWord> words)
    : words_(std::move(words)), by_length_(kLongest + 1) {
  for (const SpellingWord& word : words_) {
    std::u32string letters = letters_of(word.key);
    if (letters.size() >= kLettersOfMistake && letters.size() <= kLongest) {
      const std::uint64_t set = set_of(letters);
      const std::size_t length = letters.size();
      by_length_[length].push_back({std::move(letters), set, &word});
    }
  }
}

std::optional<std::string> Spelling::nearest(std::string_view key, std::size_t most) const {
  const std::u32string typed = letters_of(key);
  const std::size_t mistakes = std::min(typed.size() / kLettersOfMistake, most);
  if (mistakes == 0 || typed.size() > kLongest) {
    return std::nullopt;
  }
  const std::uint64_t set = set_of(typed);
  const SpellingWord* best = nullptr;
  int least = static_cast<int>(mistakes) * kMistake;
  const auto worth = [](int distance, const SpellingWord& word) {
    return std::tuple(distance, !word.titled, -word.texts, std::string_view(word.key));
  };
  const std::size_t last = std::min(kLongest, typed.size() + mistakes);
  for (std::size_t length = typed.size() - mistakes; length <= last; ++length) {
    for (const Known& known : by_length_[length]) {
      // Each mistake adds at most one letter to either set and takes one from the other.
      if (std::popcount(known.set ^ set) > 2 * static_cast<int>(mistakes)) {
        continue;
      }
      const int distance = typing_distance(typed, known.letters, least);
      if (distance <= least &&
          (best == nullptr || worth(distance, *known.word) < worth(least, *best))) {
        best = known.word;
        least = distance;
      }
    }
  }
  return best == nullptr ? std::nullopt : std::optional(best->key);
}

}  // namespace kiosk::store
