#include "kiosk/store/spelling.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "kiosk/base/utf8.h"
#include "kiosk/store/letter_distance.h"

namespace kiosk::store {
namespace {

constexpr int kMistake = 10;
constexpr int kNeighbour = 8;  // the key beside was hit, one key twice, or what looks alike
constexpr std::size_t kLettersOfMistake = 4;
constexpr std::size_t kLongest = 48;

static_assert(kLongest <= LetterDistance::kLongest);

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

// Each mistake adds at most one letter to either set and takes one from the other.
bool may_differ_by(std::size_t mistakes, std::uint64_t differing) {
  for (std::size_t i = 0; i < 2 * mistakes && differing != 0; ++i) {
    differing &= differing - 1;
  }
  return differing == 0;
}

int gap(std::u32string_view text, std::size_t at) {
  return at > 0 && text[at] == text[at - 1] ? kNeighbour : kMistake;
}

// Arabic letters that differ by their dots alone, folded.
constexpr std::array<std::u32string_view, 9> kAlike{U"بتثپ", U"جحخچ", U"دذ", U"رزژ", U"سش",
                                                    U"صض",   U"طظ",   U"عغ", U"فق"};

bool look_alike(char32_t a, char32_t b) {
  const auto has_both = [a, b](std::u32string_view letters) {
    return letters.find(a) != letters.npos && letters.find(b) != letters.npos;
  };
  return a >= 0x600 && a < 0x700 && std::any_of(kAlike.begin(), kAlike.end(), has_both);
}

int change(char32_t typed, char32_t meant, const KeyNeighbours& keys) {
  if (typed == meant) {
    return 0;
  }
  return keys.touch(typed, meant) || look_alike(typed, meant) ? kNeighbour : kMistake;
}

}  // namespace

int typing_distance(std::u32string_view typed, std::u32string_view meant, int most,
                    const KeyNeighbours& keys) {
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
                         last[j - 1] + change(typed[i - 1], meant[j - 1], keys)});
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

// One search: first for words that one mistake leads to, then for those of two, and so on, as long
// as they can be nearer than what was found.
class Spelling::Hunt {
 public:
  Hunt(const Spelling& spelling, std::u32string_view typed, const KeyNeighbours& keys)
      : spelling_(spelling), typed_(typed), keys_(keys), distance_(typed), set_(set_of(typed)) {}

  const Known* nearest(std::size_t mistakes) {
    least_ = static_cast<int>(mistakes) * kMistake;
    for (std::size_t next = 1; next <= mistakes; ++next) {
      if (best_ != nullptr && static_cast<int>(next) * kNeighbour > least_) {
        break;
      }
      const std::size_t longest = std::min(kLongest, typed_.size() + next);
      for (std::size_t length = typed_.size() - next; length <= longest; ++length) {
        look_among(spelling_.by_length_[length], next);
      }
    }
    return best_;
  }

 private:
  void look_among(const Words& words, std::size_t mistakes) {
    for (std::size_t i = 0; i < words.sets.size(); ++i) {
      if (!may_differ_by(mistakes, words.sets[i] ^ set_)) {
        continue;
      }
      const std::string_view key = spelling_.key_of(words.known[i]);
      std::size_t length = 0;
      for (std::size_t at = 0; at < key.size() && length < kLongest; ++length) {
        letters_[length] = base::next_code_point(key, at);
      }
      const std::u32string_view letters(letters_.data(), length);
      const int differing = distance_.to(letters);
      // Those of fewer mistakes were looked at before.
      if (differing == static_cast<int>(mistakes) || (differing == 0 && mistakes == 1)) {
        judge(words.known[i], letters);
      }
    }
  }

  void judge(const Known& known, std::u32string_view letters) {
    const int distance = typing_distance(typed_, letters, least_, keys_);
    const auto worth = [this](int far, const Known& word) {
      return std::tuple(far, !word.titled, -word.texts, spelling_.key_of(word));
    };
    if (distance <= least_ &&
        (best_ == nullptr || worth(distance, known) < worth(least_, *best_))) {
      best_ = &known;
      least_ = distance;
    }
  }

  const Spelling& spelling_;
  std::u32string_view typed_;
  const KeyNeighbours& keys_;
  LetterDistance distance_;
  std::uint64_t set_;
  std::array<char32_t, kLongest> letters_{};
  const Known* best_ = nullptr;
  int least_ = 0;
};

Spelling::Spelling() : by_length_(kLongest + 1) {}

std::string_view Spelling::key_of(const Known& known) const {
  return std::string_view(bytes_).substr(known.begin, known.bytes);
}

void Spelling::add(std::string_view key, std::int64_t texts, bool titled) {
  const std::u32string letters = letters_of(key);
  const bool fits = bytes_.size() + key.size() <= std::numeric_limits<std::uint32_t>::max();
  if (letters.size() < kLettersOfMistake || letters.size() > kLongest || !fits) {
    return;
  }
  Words& words = by_length_[letters.size()];
  words.sets.push_back(set_of(letters));
  words.known.push_back({static_cast<std::uint32_t>(bytes_.size()),
                         static_cast<std::uint32_t>(key.size()), texts, titled});
  bytes_ += key;
}

std::optional<std::string> Spelling::nearest(std::string_view key, const KeyNeighbours& keys,
                                             std::size_t most) const {
  const std::u32string typed = letters_of(key);
  const std::size_t mistakes = std::min(typed.size() / kLettersOfMistake, most);
  if (mistakes == 0 || typed.size() > kLongest) {
    return std::nullopt;
  }
  const Known* best = Hunt(*this, typed, keys).nearest(mistakes);
  return best == nullptr ? std::nullopt : std::optional(std::string(key_of(*best)));
}

}  // namespace kiosk::store
