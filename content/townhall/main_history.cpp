#include "content/townhall/main_history.h"

namespace townhall {
namespace {

CLI::App* add_common(CLI::App& app, const char* name, const char* what,
                     history::HistoryInput& input) {
  CLI::App* command = app.add_subcommand(name, what);
  command->add_option("folder", input.folder, "The folder of the package.")->required();
  command->add_option("--lang", input.author.voice, "The language in which it answers: de or en.")
      ->transform(CLI::CheckedTransformer(std::map<std::string, workbook::Voice>{
          {"de", workbook::Voice::German}, {"en", workbook::Voice::English}}));
  return command;
}

}  // namespace

void add_author_options(CLI::App& command, history::Author& author) {
  author.when = kiosk::base::SystemClock().unix_now();
  command
      .add_option("--role", author.role,
                  "The function for which you change the package, never a name: it is kept in the "
                  "history. By default what WEGWEISER_ROLE says.")
      ->envname("WEGWEISER_ROLE");
}

void add_history_commands(CLI::App& app, history::HistoryInput& input) {
  add_common(app, "log",
             "Lists the changes of the package in FOLDER, newest first: number, when, which role, "
             "with which command, what.",
             input);
  CLI::App* undo = add_common(
      app, "undo",
      "Says what undoing the last change, or change NUMBER, would put back. Writes nothing "
      "without --yes. Undoing is a change too, which can be undone.",
      input);
  undo->add_option("number", input.number, "The number of the change; by default the last one.")
      ->check(CLI::Range(1, history::kLastNumber));
  undo->add_flag("--yes", input.yes, "Writes it.");
  add_author_options(*undo, input.author);
}

bool is_history_command(const CLI::App& app) {
  return app.got_subcommand("log") || app.got_subcommand("undo");
}

kiosk::base::Result<void> run_history_command(const CLI::App& app, history::HistoryInput input,
                                              kiosk::base::Files& files, std::ostream& out) {
  return app.got_subcommand("log") ? history::run_log(input, files, out)
                                   : history::run_undo(input, files, out);
}

}  // namespace townhall
