#pragma once
#include <string>

#include "kiosk/base/result.h"

namespace kiosk::store {

// The search index of a content revision: a file beside it, made on the machine that uses it and
// never shipped. It holds own posting lists in SQLite's b-trees, not FTS5: a query reads only the
// strongest entries of a frequent word, so that its time does not grow with the content, and all
// weights (field, length, rareness) are worked out once, when it is built.

// Changes whenever words are cut, folded, stemmed or weighed differently, or the tables change.
inline constexpr int kSearchVersion = 8;

// What an index was made from and by: it fits only if this is equal. `content` is the SHA-256 of
// the content file.
std::string search_stamp(const std::string& content);

// Reads the content file and writes the index to `path`, replacing it as a whole; the same content
// gives the same bytes. Removes what it has begun if it fails. Both are on the real disk.
base::Result<void> build_search(const std::string& content_path, const std::string& content_sha256,
                                const std::string& path);

// Builds the index, in a folder that it makes, unless there is one at `path` that fits.
base::Result<void> ensure_search(const std::string& content_path, const std::string& content_sha256,
                                 const std::string& path);

}  // namespace kiosk::store
