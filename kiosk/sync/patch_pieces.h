#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/sync/outcome.h"

// What a patch consists of, for those who make and those who apply it: zstd frames. The first
// unpacks to the map, which says what of the new file are pages of the old one (PatchMap). What is
// left of the new file follows, a frame for each piece of kPatchPiece bytes, each packed against
// what is left of the old file around the same place: so neither side holds more than that.
//
// Where a page is added to a database all later ones have other numbers, and each number is written
// in the page that leads there, which alone would be ten times a small edit. So before pages are
// compared, these numbers are written as differences (make_relative). A file that is no database
// has no pages: its map is empty, and all of it is left.
namespace kiosk::sync {

inline constexpr std::uint64_t kPatchPiece = 16'777'216;
inline constexpr std::uint64_t kPatchReach = 8'388'608;
inline constexpr std::uint64_t kPatchMapBytes = 1'048'576;

struct Stretch {
  std::uint64_t offset = 0;
  std::uint64_t length = 0;

  bool operator==(const Stretch&) const = default;
};

// The n-th piece, from 0, of `length` bytes that are left of a new file; empty behind their end.
Stretch piece_of(std::uint64_t n, std::uint64_t length);

// Which of `length` bytes that are left of an old file the n-th piece may refer to.
Stretch base_of(std::uint64_t n, std::uint64_t length);

// Bytes in a page, 512 to 65,536, told from the first 100 bytes of a file or more; 0 if it is no
// database.
std::size_t page_size_of(std::string_view start);

// In the pages of `bytes`, which lie at `offset` in a file, the latter a multiple of the page size:
// page numbers to differences and back. Other bytes stay as they are. Each undoes the other in a
// sound database; in another one both change bytes within `bytes` only. Nothing for a page size
// of 0.
void make_relative(std::string& bytes, std::uint64_t offset, std::size_t page_size);
void make_absolute(std::string& bytes, std::uint64_t offset, std::size_t page_size);

// A turn of a new file: first bytes that are in the pieces, then bytes of the old file.
struct PatchRun {
  std::uint64_t left = 0;
  Stretch copied;

  bool operator==(const PatchRun&) const = default;
};

// All of a new file in order. Whole pages, or one run without a copy.
using PatchMap = std::vector<PatchRun>;

// Three numbers for each run, as multiples of the page size and in seven bits a byte, the lowest
// first: what is left, what is copied, and from where, this one as twice the distance to the end of
// the copy before, plus one if it goes back.
std::string write_map(const PatchMap& map, std::size_t page_size);

// Malformed unless it makes exactly `length` bytes and copies what is in the old file. An empty one
// is one run.
Outcome<PatchMap> read_map(std::string_view bytes, std::size_t page_size, std::uint64_t length,
                           std::uint64_t old_length);

// What no run copies, in order.
std::vector<Stretch> left_of_old(const PatchMap& map, std::uint64_t old_length);

std::uint64_t left_of_new(const PatchMap& map);

}  // namespace kiosk::sync
