#include "tests/fuzz/mutation.h"

#include <algorithm>
#include <utility>

namespace fuzz {

Mutations::Mutations(std::vector<std::string> corpus, unsigned seed, size_t most_bytes)
    : corpus_(std::move(corpus)), random_(seed), most_bytes_(most_bytes) {}

size_t Mutations::below(size_t limit) {
  return limit == 0 ? 0 : static_cast<size_t>(random_()) % limit;
}

std::string Mutations::piece() {
  const std::string& from = corpus_[below(corpus_.size())];
  return from.substr(below(from.size()), 1 + below(16));
}

void Mutations::change(std::string& input) {
  // Bytes that readers treat specially: ends, quotes, escapes, nesting, and parts of UTF-8.
  static constexpr char kSpecial[] =
      "\0\n\r\t \"'\\{}[]<>&#;:,/*_-+.09\x7F\x80\xC3\xE2\xF0\xFE\xFF";
  const size_t at = below(input.size() + 1);
  switch (below(6)) {
    case 0:
      input.insert(at, 1, kSpecial[below(sizeof kSpecial - 1)]);
      return;
    case 1:
      input.insert(at, piece());
      return;
    case 2:
      input.erase(at, 1 + below(16));
      return;
    case 3:
      input.replace(at, 1 + below(8), piece());
      return;
    case 4:  // the same again, as in nesting
      input.insert(at, input.substr(at, 1 + below(32)));
      return;
    default:
      if (at < input.size()) {
        input[at] = static_cast<char>(input[at] ^ (1 << below(8)));
      }
  }
}

std::string Mutations::next() {
  std::string input = corpus_[below(corpus_.size())];
  for (size_t changes = 1 + below(8); changes > 0; --changes) {
    change(input);
  }
  input.resize(std::min(input.size(), most_bytes_));
  return input;
}

}  // namespace fuzz
