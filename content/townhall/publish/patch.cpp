#include "content/townhall/publish/patch.h"

#include <unordered_map>

#include "content/townhall/publish/plain.h"
#include "content/townhall/publish/zstd_frame.h"
#include "kiosk/sync/patch_pieces.h"
#include "kiosk/sync/unpack.h"

namespace townhall {
namespace {

namespace sync = kiosk::sync;
using kiosk::base::Result;

// What is left of both files is close to each other: beyond, thirty times as long for nothing.
// Lower levels miss half of the matches.
constexpr int kPatchLevel = 12;

// Finds the pages of the new file in the old one, wherever they lie there.
class PageSearch {
 public:
  PageSearch(std::string_view old_bytes, std::string_view new_bytes, std::size_t page_size)
      : old_(old_bytes), new_(new_bytes), page_size_(page_size) {
    // Of equal pages the first.
    for (std::size_t at = 0; at + page_size <= old_.size(); at += page_size) {
      places_.try_emplace(old_.substr(at, page_size), at);
    }
  }

  sync::PatchMap map() const {
    sync::PatchMap map;
    for (std::size_t at = 0; at < new_.size();) {
      sync::PatchRun run;
      for (; at < new_.size() && !places_.contains(page(new_, at)); at += page_size_) {
        run.left += page_size_;
      }
      if (at < new_.size()) {
        run.copied = longest(at);
        at += run.copied.length;
      }
      map.push_back(run);
    }
    return map;
  }

 private:
  std::string_view page(std::string_view bytes, std::size_t at) const {
    return bytes.substr(at, page_size_);
  }

  // The page at `at`, which is in the old file, and what follows there and here alike.
  sync::Stretch longest(std::size_t at) const {
    const std::size_t from = places_.at(page(new_, at));
    std::size_t length = page_size_;
    while (at + length < new_.size() && from + length + page_size_ <= old_.size() &&
           page(old_, from + length) == page(new_, at + length)) {
      length += page_size_;
    }
    return {from, length};
  }

  std::string_view old_;
  std::string_view new_;
  std::size_t page_size_;
  std::unordered_map<std::string_view, std::size_t> places_;
};

// Databases of whole pages of one size; everything else has none.
std::size_t common_page_size(std::string_view old_bytes, std::string_view new_bytes) {
  const std::size_t size = sync::page_size_of(old_bytes);
  const bool both = size != 0 && size == sync::page_size_of(new_bytes) &&
                    old_bytes.size() % size == 0 && new_bytes.size() % size == 0;
  return both ? size : 0;
}

std::string left_of_old(const sync::PatchMap& map, std::string_view old_bytes) {
  std::string left;
  for (const sync::Stretch& stretch : sync::left_of_old(map, old_bytes.size())) {
    left += old_bytes.substr(stretch.offset, stretch.length);
  }
  return left;
}

std::string left_of_new(const sync::PatchMap& map, std::string_view new_bytes) {
  std::string left;
  std::size_t at = 0;
  for (const sync::PatchRun& run : map) {
    left += new_bytes.substr(at, run.left);
    at += run.left + run.copied.length;
  }
  return left;
}

Result<std::string> pieces(std::string_view old_left, std::string_view new_left) {
  std::string frames;
  for (std::uint64_t n = 0; n == 0 || sync::piece_of(n, new_left.size()).length > 0; ++n) {
    const sync::Stretch piece = sync::piece_of(n, new_left.size());
    const sync::Stretch base = sync::base_of(n, old_left.size());
    frames += TRY(compressed(new_left.substr(piece.offset, piece.length),
                             old_left.substr(base.offset, base.length), kPatchLevel));
  }
  return frames;
}

}  // namespace

Result<std::string> patch(std::string_view old_bytes, std::string_view new_bytes) {
  const std::size_t page_size = common_page_size(old_bytes, new_bytes);
  std::string before(old_bytes);
  std::string after(new_bytes);
  // Also of files of which only one has pages: who applies it knows the old one alone.
  sync::make_relative(before, 0, sync::page_size_of(old_bytes));
  sync::make_relative(after, 0, sync::page_size_of(old_bytes));
  sync::PatchMap map;
  if (page_size != 0) {
    map = PageSearch(before, after, page_size).map();
  }
  std::string packed_map = page_size == 0 ? "" : sync::write_map(map, page_size);
  if (packed_map.empty() || packed_map.size() > sync::kPatchMapBytes) {
    packed_map.clear();
    map = {{after.size(), {}}};
  }
  std::string frames = TRY(compressed(packed_map, "", level_for(packed_map.size())));
  frames += TRY(pieces(left_of_old(map, before), left_of_new(map, after)));
  return frames;
}

Result<std::string> applied(std::string_view patch, std::string_view old_bytes,
                            std::uint64_t length, const std::string& sha256) {
  kiosk::base::MemoryFiles files;
  CHECK_OK(files.write("patch", std::string(patch)));
  CHECK_OK(files.write("old", std::string(old_bytes)));
  CHECK_OK(plain(sync::unpack(files, {"patch", "old", "new", length, sha256})));
  return files.read("new");
}

}  // namespace townhall
