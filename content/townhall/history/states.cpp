#include "content/townhall/history/states.h"

#include <set>

namespace townhall::history {

using kiosk::base::FileReader;
using kiosk::base::Result;

Result<FilesAsTheyWere> files_after(const FileReader& files, const std::string& folder,
                                    const std::vector<Revision>& history, int number, Voice voice) {
  // The last revision up to `number` that touched a file, else the first one after it.
  std::map<std::string, int> touched;
  for (const Revision& revision : history) {
    for (const Entry& entry : revision.files) {
      if (revision.number <= number) {
        touched[entry.path] = revision.number;
      } else {
        touched.emplace(entry.path, revision.number);
      }
    }
  }
  FilesAsTheyWere out;
  for (const auto& [path, at] : touched) {
    States states = TRY(states_of(files, folder, history, at, path, voice));
    out[path] = at <= number ? std::move(states.after) : std::move(states.before);
  }
  return out;
}

Result<std::vector<FileChange>> changes_back_to(const FileReader& files, const std::string& folder,
                                                const std::vector<Revision>& history, int number,
                                                Voice voice) {
  FilesAsTheyWere then = TRY(files_after(files, folder, history, number, voice));
  std::vector<FileChange> changes;
  for (auto& [path, bytes] : then) {
    auto now = TRY(read_if_there(files, folder + "/" + path));
    if (now != bytes) {
      changes.push_back({path, std::move(now), std::move(bytes)});
    }
  }
  return changes;
}

std::vector<Difference> differences_of(const std::vector<FileChange>& changes) {
  std::vector<Difference> all;
  for (const FileChange& change : changes) {
    for (Difference& one : differences_of(change.path, change.before, change.after)) {
      all.push_back(std::move(one));
    }
  }
  return all;
}

}  // namespace townhall::history
