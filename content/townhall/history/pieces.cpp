#include "content/townhall/history/pieces.h"

#include <algorithm>

namespace townhall::history {

Pieces pieces_of(const std::string& before, const std::string& after) {
  const std::size_t most = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < most && before[head] == after[head]) {
    ++head;
  }
  std::size_t tail = 0;
  while (tail < most - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
    ++tail;
  }
  const std::size_t line = head == 0 ? std::string::npos : before.rfind('\n', head - 1);
  head = line == std::string::npos ? 0 : line + 1;
  if (tail != 0) {
    const std::size_t end = before.find('\n', before.size() - tail);
    tail = end == std::string::npos ? 0 : before.size() - end - 1;
  }
  return {head, before.substr(head, before.size() - tail - head),
          after.substr(head, after.size() - tail - head)};
}

std::optional<std::string> exchanged(const std::string& text, std::size_t at,
                                     const std::string& out, const std::string& in) {
  if (at > text.size() || text.compare(at, out.size(), out) != 0) {
    return std::nullopt;
  }
  return text.substr(0, at) + in + text.substr(at + out.size());
}

}  // namespace townhall::history
