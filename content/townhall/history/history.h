#pragma once
#include <optional>
#include <string>
#include <vector>

#include "content/townhall/history/revision.h"
#include "kiosk/base/files.h"

// The history of a package: every change that a command makes to it, as plain files in its folder
// "history", which are committed with the package.
//
//   history/000012/revision.json   when, which role, what, which files, their digests
//   history/000012/before/<path>   the lines that went; not there: nothing went
//   history/000012/after/<path>    the lines that came; not there: nothing came
//   history/000012/whole/<path>    the file as it was, only where no revision before has it
//   history/000012/unfinished      only while the files of the package are being written
//
// Pieces and not copies, since a package has files of megabytes in which one line changes; with the
// whole file at the start of each chain every state can be had from this folder alone, also after
// somebody edited a file by hand between two revisions. The number alone names the folder, so that
// two people who both make revision 12 on two branches get a conflict from git instead of two
// twelves.
namespace townhall::history {

// Reads all revisions, oldest first, without their pieces. None if there is no folder. Corrupt with
// the place for a name that does not belong there, a gap in the numbers, a path that leaves the
// package, or a broken record. A revision that was interrupted before it changed anything is left
// out.
kiosk::base::Result<std::vector<Revision>> read_history(const kiosk::base::FileReader& files,
                                                        const std::string& folder, Voice voice);

// The sentence for a check if the last change was interrupted. Nothing if not.
std::optional<Saying> interrupted(const kiosk::base::FileReader& files, const std::string& folder);

// Bytes of a file before and after a revision (nothing: no such file), from the history alone.
// Corrupt if pieces are missing or are not those whose digests were recorded.
struct States {
  std::optional<std::string> before;
  std::optional<std::string> after;
};

kiosk::base::Result<States> states_of(const kiosk::base::FileReader& files,
                                      const std::string& folder,
                                      const std::vector<Revision>& history, int number,
                                      const std::string& path, Voice voice);

}  // namespace townhall::history
