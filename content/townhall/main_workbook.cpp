#include "content/townhall/main_workbook.h"

#include "content/townhall/main_history.h"
#include "kiosk/base/installed.h"

namespace townhall {
namespace {

void add_common(CLI::App& command, workbook::WorkbookInput& input) {
  command.add_option("folder", input.package.folder, "The folder of the package.")->required();
  command.add_option("--lang", input.lang, "The language in which it answers: de or en.")
      ->check(CLI::IsMember({"de", "en"}));
}

}  // namespace

void add_workbook_commands(CLI::App& app, workbook::WorkbookInput& input) {
  input.package.languages = kiosk::base::installed_or("i18n", WEGWEISER_I18N) + "/languages.json";
  CLI::App* command =
      app.add_subcommand("workbook", "Lets staff edit the package in a spreadsheet, in German.");
  command->require_subcommand(1);
  CLI::App* out = command->add_subcommand(
      "export", "Writes the package in FOLDER as a workbook, .ods or .xlsx.");
  add_common(*out, input);
  out->add_option("--out", input.file, "The file to write, .ods or .xlsx.")->required();
  CLI::App* in = command->add_subcommand(
      "import",
      "Says what a workbook would change in the package in FOLDER, and every mistake in it with "
      "sheet, row and column. Writes nothing without --yes.");
  add_common(*in, input);
  in->add_option("file", input.file,
                 "The workbook, .ods or .xlsx, or one sheet of it as .csv, named like "
                 "town-Telefone.csv.")
      ->required();
  in->add_flag("--yes", input.yes, "Writes the changes, if there is no mistake.");
  add_author_options(*in, input.author);
  in->add_option("--languages", input.package.languages,
                 "The language table; by default that of the source tree.");
}

bool is_workbook_command(const CLI::App& app) {
  return app.got_subcommand("workbook");
}

kiosk::base::Result<void> run_workbook_command(const CLI::App& app,
                                               const workbook::WorkbookInput& input,
                                               kiosk::base::Files& files, std::ostream& out) {
  return app.get_subcommand("workbook")->got_subcommand("export")
             ? workbook::run_export(input, files, out)
             : workbook::run_import(input, files, out);
}

}  // namespace townhall
