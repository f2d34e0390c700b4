#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace townhall {

// Many names, found in a text in one walk: its cost grows with the text and not with the names.
class Names {
 public:
  // Bytes: shorter ones are words of other languages too, and are not looked for.
  static constexpr std::size_t kShortest = 8;

  struct Place {
    std::size_t name = 0;  // its place among all()
    std::size_t at = 0;    // the byte where it begins
  };

  // In any order; those that come twice are kept once.
  explicit Names(std::vector<std::string> names);

  // In the order of their bytes.
  const std::vector<std::string>& all() const { return names_; }

  // Every place in `text` where a name stands as a word of its own, and not in the target of a
  // link; from left to right.
  std::vector<Place> in(std::string_view text) const;

 private:
  struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
  };

  void add_at(std::string_view text, std::size_t at, Range among, std::vector<Place>& found) const;

  std::vector<std::string> names_;
  std::unordered_map<std::uint64_t, Range> by_begin_;  // by their first kShortest bytes
};

}  // namespace townhall
