#pragma once
#include <map>

#include "content/townhall/history/differences.h"
#include "content/townhall/history/record.h"

// A package as it was.
namespace townhall::history {

// The files, by path, that recorded changes ever touched, as they were after revision `number`; 0:
// before the first. What was edited by hand belongs to the revision after it.
using FilesAsTheyWere = std::map<std::string, std::optional<std::string>>;

kiosk::base::Result<FilesAsTheyWere> files_after(const kiosk::base::FileReader& files,
                                                 const std::string& folder,
                                                 const std::vector<Revision>& history, int number,
                                                 Voice voice);

// What would have to be written so that the package is as after that revision.
kiosk::base::Result<std::vector<FileChange>> changes_back_to(const kiosk::base::FileReader& files,
                                                             const std::string& folder,
                                                             const std::vector<Revision>& history,
                                                             int number, Voice voice);

// What changes do, in the order of their files.
std::vector<Difference> differences_of(const std::vector<FileChange>& changes);

}  // namespace townhall::history
