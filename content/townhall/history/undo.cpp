#include "content/townhall/history/undo.h"

#include "content/townhall/history/phrases.h"

namespace townhall::history {

using kiosk::base::FileReader;
using kiosk::base::Result;

Result<Change> undoing(const FileReader& files, const std::string& folder,
                       const std::vector<Revision>& history, int number, Voice voice) {
  const Revision& revision = history[static_cast<std::size_t>(number) - 1];
  const std::string name = std::to_string(number);
  Change change{"undo", {kUndoes, {name, revision.command}}, {}, {}};
  for (const Entry& entry : revision.files) {
    const States states = TRY(states_of(files, folder, history, number, entry.path, voice));
    const auto now = TRY(read_if_there(files, folder + "/" + entry.path));
    if (now == states.before) {
      continue;
    }
    if (now != states.after) {
      return kiosk::base::invalid(say({kCannotUndo, {entry.path, name}}, voice));
    }
    change.files.push_back({entry.path, now, states.before});
  }
  if (change.files.empty()) {
    return kiosk::base::invalid(say({kAlreadyUndone, {name}}, voice));
  }
  return change;
}

Result<int> known_number(const std::vector<Revision>& history, const std::string& folder,
                         int number, Voice voice) {
  const int last = static_cast<int>(history.size());
  if (last == 0) {
    return kiosk::base::not_found(say({kNoHistory, {folder}}, voice));
  }
  if (number < 0 || number > last) {
    return kiosk::base::not_found(
        say({kNoSuchRevision, {std::to_string(number), std::to_string(last)}}, voice));
  }
  return number == 0 ? last : number;
}

}  // namespace townhall::history
