#include "content/townhall/translate/save.h"

#include "content/townhall/history/history_commands.h"
#include "content/townhall/workbook/write_back.h"

namespace townhall::translate {
namespace {

constexpr Phrase kWritten = {"Geschrieben: {1}", "written: {1}"};

}  // namespace

kiosk::base::Result<void> save(kiosk::base::Files& files, const Saving& saving,
                               const Canonical& before, const Canonical& after, std::ostream& out) {
  const Voice voice = saving.author.voice;
  history::Change change{saving.command, saving.what, {}, saving.emergency, saving.approval};
  change.files = TRY(workbook::changed_files(files, saving.folder, before, after));
  const history::Revision revision =
      TRY(history::record(files, saving.folder, saving.author, change));
  for (const history::FileChange& file : change.files) {
    out << say({kWritten, {saving.folder + "/" + file.path}}, voice) << '\n';
  }
  history::say_recorded(revision, voice, out);
  return {};
}

}  // namespace townhall::translate
