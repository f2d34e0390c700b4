#include "kiosk/sync/unpack.h"

#include <algorithm>

#include "kiosk/sync/digest.h"
#include "kiosk/sync/frame_reader.h"
#include "kiosk/sync/patch_pieces.h"

namespace kiosk::sync {
namespace {

constexpr std::size_t kCopied = 262'144;  // at once; a multiple of every page size
constexpr std::size_t kStart = 100;       // bytes that tell what kind of file it is

// The file that is made, never longer than signed.
class Output {
 public:
  Output(base::Files& files, const Packed& packed) : files_(files), packed_(packed) {}

  Outcome<void> begin() {
    CHECK_OK(disk(files_.remove(packed_.to)));
    return disk(files_.append(packed_.to, ""));
  }

  Outcome<void> put(std::string_view bytes) {
    if (bytes.size() > packed_.length - written_) {
      return failure(Reason::TooLarge, "The file " + packed_.from + " unpacks to more than signed");
    }
    written_ += bytes.size();
    hash_.add(bytes);
    return bytes.empty() ? Outcome<void>() : disk(files_.append(packed_.to, std::string(bytes)));
  }

  Outcome<void> finish() {
    if (written_ != packed_.length) {
      return failure(Reason::WrongLength,
                     "The file " + packed_.from + " unpacks to less than signed");
    }
    if (!hash_.agrees()) {
      return failure(Reason::WrongHash,
                     "The file " + packed_.from + " does not unpack to what was signed");
    }
    return disk(files_.flush(packed_.to));
  }

  std::uint64_t written() const { return written_; }

 private:
  base::Files& files_;
  const Packed& packed_;
  HashCheck hash_{Hashes{{"sha256", packed_.sha256}}};
  std::uint64_t written_ = 0;
};

// Makes the new file of the old one and the pieces.
class Patching {
 public:
  Patching(base::Files& files, const Packed& packed, FrameReader& frames, Output& output)
      : files_(files), packed_(packed), frames_(frames), output_(output) {}

  Outcome<void> run() {
    const std::uint64_t old_length = TRY(disk(files_.size(packed_.base)));
    page_size_ = page_size_of(TRY(disk(files_.read_part(packed_.base, 0, kStart))));
    const std::string bytes = TRY(unpack_at_most(kPatchMapBytes, ""));
    map_ = TRY(read_map(bytes, page_size_, packed_.length, old_length));
    left_of_old_ = left_of_old(map_, old_length);
    for (const Stretch& stretch : left_of_old_) {
      base_length_ += stretch.length;
    }
    const std::uint64_t left = left_of_new(map_);
    for (std::uint64_t n = 0; n == 0 || piece_of(n, left).length > 0; ++n) {
      CHECK_OK(take_piece(n, piece_of(n, left).length));
    }
    return frames_.end();
  }

 private:
  Outcome<std::string> unpack_at_most(std::uint64_t most, std::string_view base) {
    std::string bytes;
    CHECK_OK(frames_.frame(base, [&](std::string_view part) {
      if (part.size() > most - bytes.size()) {
        return Outcome<void>(
            failure(Reason::TooLarge, "The file " + packed_.from + " unpacks to more than signed"));
      }
      bytes += part;
      return Outcome<void>();
    }));
    return bytes;
  }

  Outcome<void> take_piece(std::uint64_t n, std::uint64_t length) {
    piece_.clear();
    used_ = 0;
    {
      const std::string base = TRY(base_around(base_of(n, base_length_)));
      piece_ = TRY(unpack_at_most(length, base));
    }
    return piece_.size() == length ? write_runs() : frames_.damaged("has a piece of another size");
  }

  // A part of what is left of the old file, as if that were one file.
  Outcome<std::string> base_around(Stretch wanted) const {
    std::string bytes;
    bytes.reserve(wanted.length);
    for (const Stretch& stretch : left_of_old_) {
      if (wanted.offset >= stretch.length) {
        wanted.offset -= stretch.length;
        continue;
      }
      const std::uint64_t length = std::min(wanted.length, stretch.length - wanted.offset);
      bytes += TRY(relative_part({stretch.offset + wanted.offset, length}));
      wanted = {0, wanted.length - length};
      if (wanted.length == 0) {
        break;
      }
    }
    return bytes;
  }

  Outcome<std::string> relative_part(Stretch part) const {
    std::string bytes = TRY(disk(files_.read_part(packed_.base, part.offset, part.length)));
    make_relative(bytes, part.offset, page_size_);
    return bytes;
  }

  // As far as the piece goes, and the copies behind it.
  Outcome<void> write_runs() {
    for (; run_ < map_.size(); ++run_) {
      std::uint64_t& left = map_[run_].left;
      while (left > 0 && used_ < piece_.size()) {
        const std::uint64_t now = std::min<std::uint64_t>({left, piece_.size() - used_, kCopied});
        CHECK_OK(write(piece_.substr(used_, now)));
        used_ += now;
        left -= now;
      }
      if (left > 0) {
        return {};
      }
      CHECK_OK(copy(map_[run_].copied));
    }
    return {};
  }

  Outcome<void> copy(Stretch from) {
    while (from.length > 0) {
      const std::uint64_t now = std::min<std::uint64_t>(from.length, kCopied);
      CHECK_OK(write(TRY(relative_part({from.offset, now}))));
      from = {from.offset + now, from.length - now};
    }
    return {};
  }

  Outcome<void> write(std::string bytes) {
    make_absolute(bytes, output_.written(), page_size_);
    return output_.put(bytes);
  }

  base::Files& files_;
  const Packed& packed_;
  FrameReader& frames_;
  Output& output_;
  std::size_t page_size_ = 0;
  PatchMap map_;         // what is left of it
  std::size_t run_ = 0;  // of map_
  std::vector<Stretch> left_of_old_;
  std::uint64_t base_length_ = 0;
  std::string piece_;
  std::size_t used_ = 0;  // of piece_
};

Outcome<void> unpack_to(base::Files& files, const Packed& packed) {
  Output output(files, packed);
  CHECK_OK(output.begin());
  FrameReader frames(files, packed.from);
  if (packed.base.empty()) {
    CHECK_OK(frames.frame("", [&](std::string_view bytes) { return output.put(bytes); }));
    CHECK_OK(frames.end());
  } else {
    CHECK_OK(Patching(files, packed, frames, output).run());
  }
  return output.finish();
}

}  // namespace

Outcome<void> unpack(base::Files& files, const Packed& packed) {
  auto unpacked = unpack_to(files, packed);
  if (!unpacked) {
    // The failure that counts is the first one.
    static_cast<void>(files.remove(packed.to).has_value());
  }
  return unpacked;
}

}  // namespace kiosk::sync
