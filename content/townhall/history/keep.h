#pragma once
#include "content/townhall/history/record.h"

// Inside the history: the folder of one revision on the disk.
namespace townhall::history {

// Writes everything that is needed to finish a change: pieces first, the record last, which is
// when the revision exists. `revision` gets its entries.
kiosk::base::Result<void> keep_revision(kiosk::base::Files& files, const std::string& folder,
                                        const std::vector<FileChange>& changes,
                                        const std::vector<Revision>& history, Revision& revision);

// The files of the package have been written.
kiosk::base::Result<void> finish_revision(kiosk::base::Files& files, const std::string& folder,
                                          int number);

// Removes a revision, or what there is of it; if that is interrupted, what is left is remains.
kiosk::base::Result<void> forget_revision(kiosk::base::Files& files, const std::string& folder,
                                          int number);

// Whether a revision is not finished, and whether it had not even begun.
bool is_unfinished(const kiosk::base::FileReader& files, const std::string& folder, int number);
bool is_remains(const kiosk::base::FileReader& files, const std::string& folder, int number);

// One file of the package, with its folder.
kiosk::base::Result<void> put_file(kiosk::base::Files& files, const std::string& folder,
                                   const std::string& path,
                                   const std::optional<std::string>& bytes);

}  // namespace townhall::history
