#include "kiosk/store/key_neighbours.h"

#include <algorithm>
#include <cstdlib>

#include "kiosk/base/utf8.h"
#include "kiosk/locale/fold.h"

namespace kiosk::store {
namespace {

struct Key {
  char32_t letter = 0;
  int row = 0;
  int middle = 0;  // in halves of a key, from the middle of the keyboard
};

std::vector<Key> keys_of(const directory::KeyRows& rows) {
  std::vector<Key> keys;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const int count = static_cast<int>(rows[row].size());
    for (int i = 0; i < count; ++i) {
      const std::string& typed = rows[row][static_cast<std::size_t>(i)];
      const std::string folded = base::first_bad_utf8(typed) ? "" : locale::fold(typed);
      if (base::code_point_count(folded) == 1) {
        std::size_t at = 0;
        keys.push_back(
            {base::next_code_point(folded, at), static_cast<int>(row), 2 * i - (count - 1)});
      }
    }
  }
  return keys;
}

bool touch(const Key& a, const Key& b) {
  return std::abs(a.row - b.row) <= 1 && std::abs(a.middle - b.middle) <= 2;
}

std::uint64_t pair_of(char32_t a, char32_t b) {
  return static_cast<std::uint64_t>(std::min(a, b)) << 32U | std::max(a, b);
}

}  // namespace

KeyNeighbours::KeyNeighbours(const directory::KeyRows& rows) {
  const std::vector<Key> keys = keys_of(rows);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (store::touch(keys[i], keys[j])) {
        pairs_.push_back(pair_of(keys[i].letter, keys[j].letter));
      }
    }
  }
  std::sort(pairs_.begin(), pairs_.end());
  pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
}

bool KeyNeighbours::touch(char32_t a, char32_t b) const {
  return std::binary_search(pairs_.begin(), pairs_.end(), pair_of(a, b));
}

}  // namespace kiosk::store
