#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/files.h"

namespace kiosk::store {

// One published content that lies on this machine, complete and verified when it was put there.
struct Generation {
  std::int64_t version = 0;  // grows with each publication, also when older content returns
  std::string sha256;        // of the content file, lower-case hex; also its name
  std::uint64_t length = 0;  // bytes
  std::string published_at;  // ISO 8601, UTC, as the publisher signed it

  bool operator==(const Generation&) const = default;
};

// The sync folder as both sides see it: the sync program writes, the kiosk only reads.
//   content/<sha256>.db   immutable
//   content/media/<sha256>  media files that a content names, immutable, shared by all that do
//   content/<sha256>.media  their digests, one a line; not there if it names none
//   search/<sha256>.db    the search index made from it here; may be missing
//   state/current         which of them is shown
//   state/previous        which was shown before, to go back to
// A reader never sees half a change: files appear complete, pointers are replaced as a whole.
class Generations {
 public:
  explicit Generations(std::string folder) : folder_(std::move(folder)) {}

  // Nothing if there is none yet, or if what is written there names no generation.
  std::optional<Generation> current(const base::FileReader& files) const;
  std::optional<Generation> previous(const base::FileReader& files) const;

  std::string path_of(const Generation& generation) const;

  std::string search_path_of(const Generation& generation) const;

  // Makes a generation whose file is at path_of() the current one and the current one the
  // previous; lasting when it returns. Activating what is current already changes nothing.
  base::Result<void> activate(base::Files& files, const Generation& next) const;

  std::string media_path(const std::string& sha256) const;

  // Writes down which media files belong to a generation, before they are brought here; lasting
  // when it returns.
  base::Result<void> note_media(base::Files& files, const Generation& generation,
                                const std::vector<std::string>& sha256s) const;

  // Removes content and media files and search indices that are neither of the current nor of the
  // previous generation, nor of the one that is being brought here. Somebody who has one open keeps
  // it. No media file goes while a note that is there cannot be read.
  base::Result<void> tidy(base::Files& files,
                          const std::optional<Generation>& coming = std::nullopt) const;

  const std::string& folder() const { return folder_; }

 private:
  std::optional<Generation> read(const base::FileReader& files, const std::string& name) const;

  std::string folder_;
};

// The lines of a pointer file, and back. Nothing for anything that is not exactly such lines.
std::string to_lines(const Generation& generation);
std::optional<Generation> generation_of(const std::string& lines);

}  // namespace kiosk::store
