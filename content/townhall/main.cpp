#include <CLI/CLI.hpp>
#include <csignal>
#include <iostream>

#include "content/townhall/answering.h"
#include "content/townhall/commands.h"
#include "content/townhall/generate.h"
#include "content/townhall/in_both.h"
#include "content/townhall/main_history.h"
#include "content/townhall/main_listening.h"
#include "content/townhall/main_preview.h"
#include "content/townhall/main_publish.h"
#include "content/townhall/main_translate.h"
#include "content/townhall/main_voice.h"
#include "content/townhall/main_workbook.h"
#include "content/townhall/spoken_files.h"
#include "kiosk/base/installed.h"

namespace {

using kiosk::base::Files;
using kiosk::base::Result;

constexpr townhall::Phrase kExplained = {
    "wegweiser-townhall: {1}; „wegweiser-townhall --help“ erklärt es.",
    "wegweiser-townhall: {1}; \"wegweiser-townhall --help\" explains it."};
constexpr townhall::Phrase kGaveUp = {
    "Das Programm musste aufgeben ({1}); schaffen Sie Speicher und starten Sie es noch einmal.",
    "It had to give up ({1}); free memory and start it again."};

struct Arguments {
  std::string folder;
  std::string out;
  std::string lang;
  std::string languages = kiosk::base::installed_or("i18n", WEGWEISER_I18N) + "/languages.json";
  std::string icons;
  townhall::IntegreatInput integreat;
  std::string voice = "de";
  std::string fonts = kiosk::base::installed_or("fonts", WEGWEISER_FONTS);
  townhall::CheckAnswer answer;
  townhall::GeneratorPlan plan;
  townhall::history::Author author;
};

void add_check_options(CLI::App& command, Arguments& arguments) {
  command.add_option("folder", arguments.folder, "The folder of the package.")->required();
  command.add_option("--languages", arguments.languages,
                     "The language table; by default that of the source tree.");
  command.add_option("--icons", arguments.icons,
                     "A JSON file with the names of pictograms; without it icons are not checked.");
}

void add_voice(CLI::App& command, Arguments& arguments) {
  command.add_option("--lang", arguments.voice, "The language in which it answers: de or en.")
      ->check(CLI::IsMember({"de", "en"}));
}

void add_import(CLI::App& app, townhall::IntegreatInput& input) {
  CLI::App* import = app.add_subcommand("import", "Makes a package from content of other makers.");
  import->require_subcommand(1);
  CLI::App* integreat = import->add_subcommand(
      "integreat",
      "Reads pages as the Integreat API gives them out and writes a package. Into a package that "
      "is there they are taken again: it says what they would change, keeps what editors made and "
      "changed, and writes nothing without --yes.");
  integreat->add_option("pages", input.page_files, "Files of pages, one per language.")->required();
  integreat->add_option("--out", input.folder, "The folder to write.")->required();
  integreat->add_flag("--yes", input.yes, "Writes into a package that is there.");
  integreat->add_flag("--remove-missing", input.wishes.remove_missing,
                      "Removes what is no longer in the pages, with its texts in all languages; "
                      "what editors changed or something else names stays.");
  integreat
      ->add_option("--take", input.wishes.take,
                   "Here the pages are right and not the editor: a record, a field like "
                   "article/miete/body, or all. Once for each.")
      ->allow_extra_args(false);
  townhall::add_author_options(*integreat, input.author);
  townhall::add_voice_option(*integreat, "--lang", input.author.voice);
}

void add_commands(CLI::App& app, Arguments& arguments) {
  app.require_subcommand(1);
  CLI::App* check = app.add_subcommand(
      "check",
      "Reads the package in FOLDER and prints everything that is wrong with it, one line "
      "each. Exits with 0 only if there is no error.");
  add_check_options(*check, arguments);
  add_voice(*check, arguments);
  check->add_flag("--json", arguments.answer.json,
                  "Answers as JSON, in both languages, as content/README.md describes.");
  check->add_option("--html", arguments.answer.page,
                    "Writes a page for staff as well, grouped by entry.");
  check->add_option("--fonts", arguments.fonts,
                    "The folder of the kiosk's fonts, by which texts are measured; by default that "
                    "of the build. Empty: they are not measured.");
  CLI::App* build = app.add_subcommand(
      "build",
      "Checks the package in FOLDER and writes it as one file for the kiosks. The same "
      "folder gives the same bytes.");
  add_check_options(*build, arguments);
  build->add_option("--out", arguments.out, "The file to write.")->required();
  add_voice(*build, arguments);
  CLI::App* stamp = app.add_subcommand(
      "stamp",
      "Notes for each translation in one language of which text it is the translation. "
      "Translations that already know it are left alone.");
  stamp->add_option("folder", arguments.folder, "The folder of the package.")->required();
  stamp->add_option("--lang", arguments.lang, "The tag of the language.")->required();
  townhall::add_author_options(*stamp, arguments.author);
  townhall::add_voice_option(*stamp, "--answer-in", arguments.author.voice);
  add_import(app, arguments.integreat);
  CLI::App* generate = app.add_subcommand("generate", "Writes an invented package for benchmarks.");
  generate->group("");
  generate->add_option("--services", arguments.plan.services, "How many services.");
  generate->add_option("--languages", arguments.plan.languages, "In how many languages.");
  generate->add_option("--words", arguments.plan.words,
                       "How many different words a language has: 12 pack far better than prose.");
  generate->add_option("--edited", arguments.plan.edited,
                       "So many services are not as in the package without this option.");
  generate->add_option("--seed", arguments.plan.seed, "Another seed gives another package.");
  generate->add_option("--out", arguments.out, "The folder to write.")->required();
}

Result<void> run(const CLI::App& app, const Arguments& arguments, Files& files) {
  const townhall::Voice voice = townhall::voice_of(arguments.voice);
  if (app.got_subcommand("check")) {
    return townhall::run_check(
        {arguments.folder, arguments.languages, arguments.icons, voice, arguments.fonts},
        arguments.answer, files, std::cout);
  }
  if (app.got_subcommand("build")) {
    return townhall::run_build({arguments.folder, arguments.languages, arguments.icons, voice, {}},
                               arguments.out, files, std::cout);
  }
  if (app.got_subcommand("stamp")) {
    return townhall::run_stamp(arguments.folder, arguments.lang, arguments.author, files,
                               std::cout);
  }
  if (app.got_subcommand("generate")) {
    return townhall::write_generated(arguments.plan, arguments.out, files);
  }
  return townhall::import_integreat(arguments.integreat, files, std::cout);
}

// The arguments of all commands.
struct Everything {
  std::string help_lang;
  Arguments own;
  townhall::PublishArguments publishing;
  townhall::ListeningArguments listening;
  townhall::workbook::WorkbookInput workbook;
  townhall::history::HistoryInput history;
  townhall::translate::TranslateInput translation;
  townhall::preview::PreviewInput preview;
};

Result<void> run_command(const CLI::App& app, const Everything& all) {
  kiosk::base::DiskFiles disk;
  townhall::SpokenFiles files(disk, townhall::asked_voice(app));
  if (townhall::is_publish_command(app)) {
    return townhall::run_publish_command(app, all.publishing, files);
  }
  if (townhall::is_listening_command(app)) {
    return townhall::run_listening_command(app, all.listening, files, std::cout);
  }
  if (townhall::is_workbook_command(app)) {
    return townhall::run_workbook_command(app, all.workbook, files, std::cout);
  }
  if (townhall::is_preview_command(app)) {
    return townhall::run_preview_command(all.preview, files, std::cout);
  }
  if (townhall::is_history_command(app)) {
    return townhall::run_history_command(app, all.history, files, std::cout);
  }
  if (townhall::is_translate_command(app)) {
    return townhall::run_translate_command(app, all.translation, files, std::cout);
  }
  return run(app, all.own, files);
}

void add_all(CLI::App& app, Everything& all) {
  app.set_version_flag("--version", WEGWEISER_VERSION);
  townhall::add_help_voice(app, all.help_lang);
  add_commands(app, all.own);
  all.publishing.languages = all.own.languages;
  townhall::add_publish_commands(app, all.publishing);
  townhall::add_listening_commands(app, all.listening);
  townhall::add_workbook_commands(app, all.workbook);
  townhall::add_history_commands(app, all.history);
  townhall::add_translate_commands(app, all.translation);
  townhall::add_preview_command(app, all.preview);
}

// What the line answers without a command: help, the version, or what is wrong with it.
int answer_line(CLI::App& app, const CLI::ParseError& answer) {
  const townhall::Voice voice = townhall::asked_voice(app);
  if (answer.get_exit_code() == 0) {
    townhall::speak_help(app, voice);
    return app.exit(answer);
  }
  const std::string what = townhall::complaint(answer, app, voice);
  std::cerr << townhall::say({kExplained, {what}}, voice) << '\n';
  return 2;
}

int run_program(int argc, char** argv) {
  CLI::App app(
      "The town hall's side of Wegweiser: checks the content of a package, builds the file that "
      "kiosks read, publishes it signed, and takes in content of other makers.",
      "wegweiser-townhall");
  Everything all;
  add_all(app, all);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& answer) {
    return answer_line(app, answer);
  }
  try {
    const Result<void> done = run_command(app, all);
    if (!done) {
      std::cerr << townhall::in_voice(done.error(), townhall::asked_voice(app)).message << '\n';
      return 1;
    }
  } catch (const std::exception& error) {
    std::cerr << townhall::say({kGaveUp, {error.what()}}, townhall::asked_voice(app)) << '\n';
    return 1;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that has gone and a limit on the size of files are failures of a write, not deaths.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    return run_program(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "wegweiser-townhall: " << error.what() << '\n';
    return 1;
  }
}
