#include "kiosk/sync/patch_pieces.h"

#include <algorithm>

namespace kiosk::sync {
namespace {

// https://www.sqlite.org/fileformat2.html, sections 1.3 and 1.6.
constexpr std::string_view kMagic{"SQLite format 3\0", 16};
constexpr std::size_t kFileHeader = 100;
constexpr std::size_t kPageSizeAt = 16;
constexpr unsigned kInteriorIndex = 2;
constexpr unsigned kInteriorTable = 5;
constexpr std::size_t kCellCountAt = 3;
constexpr std::size_t kRightmostAt = 8;
constexpr std::size_t kInteriorHeader = 12;
constexpr std::uint32_t kOverflowBits = 0xFFFFFF;

std::uint32_t number_at(const char* bytes, std::size_t width) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < width; ++i) {
    value = value << 8U | static_cast<unsigned char>(bytes[i]);
  }
  return value;
}

void put_number(char* bytes, std::uint32_t value) {
  for (std::size_t i = 4; i-- > 0; value >>= 8U) {
    bytes[i] = static_cast<char>(value & 0xFFU);
  }
}

// One page in which numbers of others stand: an interior page has those of its children in order,
// the last in its header.
class Page {
 public:
  Page(char* bytes, std::size_t size, std::uint64_t number)
      : bytes_(bytes), size_(size), number_(static_cast<std::uint32_t>(number)) {}

  // Calls change(bytes of a number) for each child, if it is an interior page.
  template <typename Change>
  void each_child(const Change& change) const {
    const std::size_t header = number_ == 1 ? kFileHeader : 0;
    const auto type = static_cast<unsigned char>(bytes_[header]);
    if (type != kInteriorIndex && type != kInteriorTable) {
      return;
    }
    const std::size_t cells = number_at(bytes_ + header + kCellCountAt, 2);
    const std::size_t pointers = header + kInteriorHeader;
    if (pointers + cells * 2 > size_) {
      return;
    }
    for (std::size_t i = 0; i < cells; ++i) {
      const std::size_t at = number_at(bytes_ + pointers + i * 2, 2);
      // Cells lie behind their pointers; others would change what leads to them.
      if (at >= pointers + cells * 2 && at + 4 <= size_) {
        change(bytes_ + at);
      }
    }
    change(bytes_ + header + kRightmostAt);
  }

  void make_relative() const {
    if (is_overflow()) {
      change_next([this](std::uint32_t next) { return next - number_; });
      return;
    }
    std::uint32_t before = number_;
    each_child([&](char* child) {
      const std::uint32_t number = number_at(child, 4);
      put_number(child, number - before);
      before = number;
    });
  }

  void make_absolute() const {
    if (is_overflow()) {
      change_next([this](std::uint32_t next) { return next + number_; });
      return;
    }
    std::uint32_t before = number_;
    each_child([&](char* child) {
      before += number_at(child, 4);
      put_number(child, before);
    });
  }

 private:
  // Of a long value: begins with the number of the page that goes on, 0 in the last. Databases of
  // 64 GB and more would have other first bytes; here they are far below.
  bool is_overflow() const { return bytes_[0] == 0; }

  // 0 stays, so that the last pages do not change; what `shift` makes to 0 takes the place of what
  // it makes of 0. In 24 bits, so that the page stays what it is.
  template <typename Shift>
  void change_next(const Shift& shift) const {
    const std::uint32_t next = number_at(bytes_, 4);
    const std::uint32_t shifted = shift(next) & kOverflowBits;
    if (next != 0) {
      put_number(bytes_, shifted != 0 ? shifted : shift(0) & kOverflowBits);
    }
  }

  char* bytes_;
  std::size_t size_;
  std::uint32_t number_;
};

template <typename Change>
void each_page(std::string& bytes, std::uint64_t offset, std::size_t page_size,
               const Change& change) {
  if (page_size == 0) {
    return;
  }
  for (std::size_t at = 0; at + page_size <= bytes.size(); at += page_size) {
    change(Page(bytes.data() + at, page_size, (offset + at) / page_size + 1));
  }
}

}  // namespace

Stretch piece_of(std::uint64_t n, std::uint64_t length) {
  const std::uint64_t offset = std::min(n * kPatchPiece, length);
  return {offset, std::min(kPatchPiece, length - offset)};
}

Stretch base_of(std::uint64_t n, std::uint64_t length) {
  const std::uint64_t here = n * kPatchPiece;
  const std::uint64_t from = std::min(here - std::min(here, kPatchReach), length);
  const std::uint64_t to = std::min(here + kPatchPiece + kPatchReach, length);
  return {from, to - from};
}

std::size_t page_size_of(std::string_view start) {
  if (start.size() < kFileHeader || !start.starts_with(kMagic)) {
    return 0;
  }
  const std::size_t written = number_at(start.data() + kPageSizeAt, 2);
  const std::size_t size = written == 1 ? 65'536 : written;  // does not fit into two bytes
  return size >= 512 && (size & (size - 1)) == 0 ? size : 0;
}

void make_relative(std::string& bytes, std::uint64_t offset, std::size_t page_size) {
  each_page(bytes, offset, page_size, [](const Page& page) { page.make_relative(); });
}

void make_absolute(std::string& bytes, std::uint64_t offset, std::size_t page_size) {
  each_page(bytes, offset, page_size, [](const Page& page) { page.make_absolute(); });
}

}  // namespace kiosk::sync
