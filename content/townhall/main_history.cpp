#include "content/townhall/main_history.h"

#include <algorithm>
#include <iterator>

#include "content/townhall/answering.h"

namespace townhall {
namespace {

CLI::App* add_common(CLI::App& app, const char* name, const char* what,
                     history::HistoryInput& input) {
  CLI::App* command = app.add_subcommand(name, what);
  command->add_option("folder", input.folder, "The folder of the package.")->required();
  add_voice_option(*command, "--lang", input.author.voice);
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

void add_emergency_options(CLI::App& command, bool& emergency, std::string& reason) {
  command.add_flag("--emergency", emergency,
                   "Approves also what the own role changed; needs --reason.");
  command.add_option("--reason", reason,
                     "With --emergency: why it cannot wait for another role; kept in the history.");
}

void add_voice_option(CLI::App& command, const char* name, Voice& voice) {
  command
      .add_option_function<std::string>(
          name, [&voice](const std::string& lang) { voice = voice_of(lang); },
          "The language in which it answers: de or en.")
      ->check(CLI::IsMember({"de", "en"}));
}

void add_history_commands(CLI::App& app, history::HistoryInput& input) {
  add_common(app, "log",
             "Lists the changes of the package in FOLDER, newest first: number, when, which role, "
             "with which command, what.",
             input);
  CLI::App* show = add_common(
      app, "show", "Says what the last change, or change NUMBER, of the package did.", input);
  CLI::App* diff = add_common(app, "diff",
                              "Says how the package differs from what was last approved, or from "
                              "what it was after change NUMBER.",
                              input);
  CLI::App* undo = add_common(
      app, "undo",
      "Says what undoing the last change, or change NUMBER, would put back. Writes nothing "
      "without --yes. Undoing is a change too, which can be undone.",
      input);
  CLI::App* restore = add_common(
      app, "restore",
      "Says what bringing the package back to how it was after change NUMBER (0: before the first) "
      "would change. Writes nothing without --yes.",
      input);
  for (CLI::App* command : {show, diff, undo}) {
    command->add_option("number", input.number, "The number of the change, as log says it.")
        ->check(CLI::Range(1, history::kLastNumber));
  }
  restore->add_option("number", input.number, "The number of the change, as log says it.")
      ->check(CLI::Range(0, history::kLastNumber))
      ->required();
  CLI::App* approve = add_common(
      app, "approve",
      "Says what changed since the last approval; with --yes approves the package as it is. With "
      "four_eyes in package.json nobody approves what the own role changed.",
      input);
  add_emergency_options(*approve, input.emergency, input.reason);
  for (CLI::App* command : {undo, restore, approve}) {
    command->add_flag("--yes", input.yes, "Writes it.");
    add_author_options(*command, input.author);
  }
}

namespace {

using Run = kiosk::base::Result<void> (*)(const history::HistoryInput&, kiosk::base::Files&,
                                          std::ostream&);

constexpr std::pair<const char*, Run> kRuns[] = {
    {"log", history::run_log},         {"show", history::run_show},
    {"diff", history::run_diff},       {"undo", history::run_undo},
    {"restore", history::run_restore}, {"approve", history::run_approve}};

}  // namespace

bool is_history_command(const CLI::App& app) {
  return std::any_of(std::begin(kRuns), std::end(kRuns),
                     [&](const auto& run) { return app.got_subcommand(run.first); });
}

kiosk::base::Result<void> run_history_command(const CLI::App& app,
                                              const history::HistoryInput& input,
                                              kiosk::base::Files& files, std::ostream& out) {
  const auto* run = std::find_if(std::begin(kRuns), std::end(kRuns),
                                 [&](const auto& one) { return app.got_subcommand(one.first); });
  return run->second(input, files, out);
}

}  // namespace townhall
