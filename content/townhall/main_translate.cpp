#include "content/townhall/main_translate.h"

#include <algorithm>
#include <iterator>

#include "content/townhall/main_history.h"
#include "kiosk/base/installed.h"

namespace townhall {
namespace {

using translate::TranslateInput;

CLI::App* add(CLI::App& command, TranslateInput& input, const std::string& name,
              const std::string& words) {
  CLI::App* one = command.add_subcommand(name, words);
  one->add_option("folder", input.package.folder, "The folder of the package.")->required();
  one->add_option("--lang", input.lang, "The language in which it answers: de or en.")
      ->check(CLI::IsMember({"de", "en"}));
  one->add_option("--languages", input.package.languages,
                  "The language table; by default that of the source tree.");
  return one;
}

void add_interface(CLI::App& command, TranslateInput& input) {
  command.add_flag("--ui", input.interface,
                   "The folder is i18n/, with the words of the interface (ARB).");
}

void add_format(CLI::App& command, TranslateInput& input) {
  add_interface(command, input);
  command
      .add_option("--format", input.format,
                  "po (Poedit, Weblate) or xliff (1.2, for agencies); files named .xlf or .xliff "
                  "are XLIFF.")
      ->check(CLI::IsMember({"po", "xliff"}));
}

void add_yes(CLI::App& command, TranslateInput& input) {
  command.add_flag("--yes", input.yes, "Writes it.");
  add_author_options(command, input.author);
}

void add_selection(CLI::App& command, TranslateInput& input) {
  command.add_option(
      "what", input.selection.what,
      "service/wohngeld, or one field of it: service/wohngeld/name; with --ui bar.back "
      "or bar.");
  command.add_option("--all-of", input.selection.all_of, "All records of a kind: service/..")
      ->allow_extra_args(false);
  command.add_flag("--all", input.selection.all, "All texts.");
}

void add_import(CLI::App& command, TranslateInput& input) {
  CLI::App* in = add(command, input, "import",
                     "Says what a file from translators would change, and which of its texts are "
                     "refused, with line and reason. Writes nothing without --yes.");
  in->add_option("file", input.file, "The file, .po or .xlf.")->required();
  in->add_option("--how", input.how, "Who translated: human, machine, import or pre-translated.")
      ->check(CLI::IsMember({"human", "machine", "import", "pre-translated"}));
  add_format(*in, input);
  add_yes(*in, input);
}

void add_judgements(CLI::App& command, TranslateInput& input) {
  CLI::App* approve = add(command, input, "approve", "The town releases translations.");
  approve->add_option("--as", input.state, "approved, or reviewed: somebody has read them.")
      ->check(CLI::IsMember({"approved", "reviewed"}));
  add_emergency_options(*approve, input.emergency, input.reason);
  CLI::App* correct = add(command, input, "still-correct",
                          "Translations are right although their source has changed.");
  CLI::App* small = add(command, input, "small-edit",
                        "The last change of texts in the source language was so small that "
                        "translations that were current stay current.");
  add_selection(*small, input);
  add_yes(*small, input);
  add_interface(*small, input);
  small->add_option("--before", input.before,
                    "With --ui: de.arb as it was before (git show HEAD:i18n/de.arb > old.arb).");
  for (CLI::App* one : {approve, correct}) {
    one->add_option("--to", input.languages, "The language; may be given several times.")
        ->allow_extra_args(false);
    add_interface(*one, input);
    add_selection(*one, input);
    add_yes(*one, input);
  }
}

using Run = kiosk::base::Result<void> (*)(const TranslateInput&, kiosk::base::Files&,
                                          std::ostream&);

constexpr std::pair<const char*, Run> kRuns[] = {{"status", translate::run_status},
                                                 {"export", translate::run_export},
                                                 {"import", translate::run_import},
                                                 {"approve", translate::run_approve},
                                                 {"still-correct", translate::run_still_correct},
                                                 {"small-edit", translate::run_small_edit}};

}  // namespace

void add_translate_commands(CLI::App& app, TranslateInput& input) {
  input.package.languages = kiosk::base::installed_or("i18n", WEGWEISER_I18N) + "/languages.json";
  input.po_helper = kiosk::base::beside_this_program("wegweiser-po");
  CLI::App* command = app.add_subcommand(
      "translate", "Shows how far the translations are and exchanges texts with translators.");
  command->require_subcommand(1);
  CLI::App* status =
      add(*command, input, "status",
          "Says for each language how many texts are current, have another source by now, come "
          "from a machine and were not read, or are missing.");
  add_interface(*status, input);
  status->add_option("--to", input.to, "Lists the texts that are not current in this language.");
  CLI::Option* json =
      status->add_flag("--json", input.as_json,
                       "Answers as JSON, in both languages, as content/README.md describes.");
  status->add_flag("--entries", input.entries, "A line for each entry, a column for each language.")
      ->excludes(json);
  CLI::App* out =
      add(*command, input, "export", "Writes all texts for the translators of one language.");
  out->add_option("--to", input.to, "The tag of the language, like ar or fa-AF.")->required();
  out->add_option("--out", input.file, "The file to write.")->required();
  add_format(*out, input);
  add_import(*command, input);
  add_judgements(*command, input);
}

bool is_translate_command(const CLI::App& app) {
  return app.got_subcommand("translate");
}

kiosk::base::Result<void> run_translate_command(const CLI::App& app, const TranslateInput& input,
                                                kiosk::base::Files& files, std::ostream& out) {
  const CLI::App* command = app.get_subcommand("translate");
  const auto* run = std::find_if(std::begin(kRuns), std::end(kRuns), [&](const auto& one) {
    return command->got_subcommand(one.first);
  });
  return run->second(input, files, out);
}

}  // namespace townhall
