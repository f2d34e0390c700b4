#pragma once
#include <memory>
#include <string>

#include "kiosk/main/options.h"
#include "kiosk/store/search.h"

namespace kiosk::main {

// Where this program keeps what it has made itself: `--state`, or "wegweiser" in the user's state
// folder (XDG Base Directory Specification), or in that for temporary files.
std::string state_folder(const Options& options);

// The search over a content file that was not brought by the sync program. Its index is in the
// state folder, shared by all verbs, and made at the first use of a content.
base::Result<std::unique_ptr<store::ContentSearch>> open_search(const Options& options);

// The same beside a running kiosk, which mends nothing between two frames: over `content_path`, by
// the index in the state folder, or by one that is made now if that does not fit, or is `damaged`.
base::Result<std::unique_ptr<store::ContentSearch>> make_search(const Options& options,
                                                                const std::string& content_path,
                                                                bool damaged);

// The same over a content file that the sync program brought, by the index that it made beside it.
// Only reads: NotFound, Unsupported or Corrupt if there is none that fits.
base::Result<std::unique_ptr<store::ContentSearch>> open_brought_search(
    const std::string& content_path, const std::string& site);

inline constexpr std::size_t kMostIndexes = 8;  // of the packages that editors look at by turns

// Removes the oldest indexes from `folder`, whose content came and went, so that at most
// kMostIndexes stay; `used` is one of them. Nobody else has to write there meanwhile; who reads one
// that goes keeps it until it closes it.
base::Result<void> forget_old_indexes(const std::string& folder, const std::string& used);

}  // namespace kiosk::main
