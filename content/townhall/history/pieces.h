#pragma once
#include <optional>
#include <string>

// What differs between two states of a file, so that one edited line costs a line.
namespace townhall::history {

struct Pieces {
  std::size_t at = 0;  // where both lie
  std::string before;
  std::string after;
};

// What is left of both without their common beginning and end, in whole lines.
Pieces pieces_of(const std::string& before, const std::string& after);

// `text` with `in` instead of `out` at `at`; nothing if `out` does not stand there.
std::optional<std::string> exchanged(const std::string& text, std::size_t at,
                                     const std::string& out, const std::string& in);

}  // namespace townhall::history
