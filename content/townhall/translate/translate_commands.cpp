#include "content/townhall/translate/translate_commands.h"
#include "content/townhall/package.h"

#include <algorithm>

#include "content/townhall/history/history_commands.h"
#include "content/townhall/json_rewrite.h"
#include "content/townhall/languages.h"
#include "content/townhall/translate/interface.h"
#include "content/townhall/translate/old_texts.h"
#include "content/townhall/translate/po_helper.h"
#include "content/townhall/translate/save.h"
#include "content/townhall/translate/states.h"
#include "content/townhall/translate/xliff.h"

namespace townhall::translate {
namespace {

using kiosk::base::Files;
using kiosk::base::Result;

constexpr Phrase kUnknownLanguage = {
    "„{1}“ steht nicht in der Tabelle der Sprachen. Schreiben Sie das Kürzel wie ar oder fa-AF.",
    "\"{1}\" is not in the table of languages. Write the tag like ar or fa-AF."};
constexpr Phrase kExported = {
    "{1} geschrieben: {2} Texte, davon {3} noch nicht übersetzt, {4} zu prüfen, weil die Quelle "
    "sich geändert hat.",
    "{1} written: {2} texts, {3} of them not translated yet, {4} to be looked at because their "
    "source has changed."};

constexpr Phrase kTooLarge = {"{1} hat mehr als 64 MiB; teilen Sie die Datei.",
                              "{1} has more than 64 MiB; divide the file."};
constexpr Phrase kImported = {"{1} Übersetzungen in „{2}“ aus {3}.",
                              "{1} translations into \"{2}\" from {3}."};
constexpr Phrase kWritten = {"Geschrieben: {1}", "written: {1}"};
constexpr Phrase kSomeRefused = {
    "{1} Übersetzungen wurden abgelehnt. Berichtigen Sie sie dort, wo es oben steht, und "
    "importieren "
    "Sie noch einmal.",
    "{1} translations were refused. Correct them at the places named above and import again."};

Result<void> check_language(const TranslateInput& input, const std::string& tag,
                            const Files& files) {
  const std::vector<LanguageRow> languages = TRY(read_languages(files, input.package.languages));
  if (find_language(languages, tag) == nullptr) {
    return kiosk::base::invalid(say({kUnknownLanguage, {tag}}, voice_of(input.lang)));
  }
  return {};
}

bool is_xliff(const TranslateInput& input) {
  return input.format == "xliff" || input.file.ends_with(".xlf") || input.file.ends_with(".xliff");
}

std::string name_of(const TranslateInput& input) {
  return input.file.substr(input.file.rfind('/') + 1);
}

Result<Exchange> read_exchange(const TranslateInput& input, const Files& files, Voice voice) {
  if (TRY(files.size(input.file)) > kLargestExchange) {
    return kiosk::base::invalid(say({kTooLarge, {input.file}}, voice));
  }
  const std::string bytes = TRY(files.read(input.file));
  const std::string name = name_of(input);
  return is_xliff(input) ? read_xliff(bytes, name, voice)
                         : read_po({input.po_helper, bytes, name}, voice);
}

// A machine's words are a draft until somebody read them.
Mark mark_of(const TranslateInput& input) {
  return {input.how, input.how == "human" ? "translated" : "draft"};
}

Saving saving_of(const TranslateInput& input, const Imported& imported) {
  const std::size_t count = imported.accepted.size() + imported.confirmed.size();
  Saving saving{input.package.folder, "translate import",
                Saying{kImported, {std::to_string(count), imported.to, name_of(input)}},
                input.author};
  saving.author.voice = voice_of(input.lang);
  return saving;
}

Result<void> write_file(const TranslateInput& input, const Exchange& exchange, Files& files) {
  const std::string bytes =
      TRY(is_xliff(input) ? write_xliff(exchange) : write_po(input.po_helper, exchange));
  return files.write(input.file, bytes);
}

// Where nothing was refused it is a success.
Result<void> verdict(const Imported& imported, Voice voice) {
  if (!imported.refused.empty()) {
    return kiosk::base::invalid(
        say({kSomeRefused, {std::to_string(imported.refused.size())}}, voice));
  }
  return {};
}

std::string number_of_units(const Exchange& exchange, bool (*counts)(const Unit&)) {
  return std::to_string(std::count_if(exchange.units.begin(), exchange.units.end(), counts));
}

// The words of the interface are no package: their history is that of the source tree.
Result<void> run_interface_import(const TranslateInput& input, Files& files, std::ostream& out) {
  const Voice voice = voice_of(input.lang);
  const Exchange returned = TRY(read_exchange(input, files, voice));
  const InterfaceTexts texts = TRY(read_interface(files, input.package.folder, returned.to));
  const std::string how = input.how == "human" ? "human" : "machine";
  const ImportedInterface imported = TRY(take_in_interface(texts, returned, how, voice));
  report(imported.units, name_of(input), voice, out);
  if (imported.units.changes() && input.yes) {
    // The words first: if only they are written, they are looked at once more, and not too seldom.
    const std::string path = input.package.folder + "/" + returned.to + ".arb";
    const std::string before = TRY(files.read(path));
    CHECK_OK(files.write(path, rewrite_json(before, imported.translation)));
    CHECK_OK(write_origins(input.package.folder, returned.to, imported.origins, files));
    out << say({kWritten, {path}}, voice) << '\n';
  } else if (imported.units.changes()) {
    out << say({kSayYes}, voice) << '\n';
  }
  return verdict(imported.units, voice);
}

}  // namespace

Result<void> run_status(const TranslateInput& input, Files& files, std::ostream& out) {
  const Voice voice = voice_of(input.lang);
  const Canonical canonical = TRY(read_package(files, input.package.folder, voice, out));
  const Matrix matrix = matrix_of(canonical);
  if (input.to.empty()) {
    print_summary(matrix, voice, out);
  } else {
    print_records(matrix, input.to, voice, out);
  }
  return {};
}

Result<void> run_export(const TranslateInput& input, Files& files, std::ostream& out) {
  const Voice voice = voice_of(input.lang);
  Exchange exchange;
  if (input.interface) {
    exchange = collect_interface(TRY(read_interface(files, input.package.folder, input.to)), voice);
  } else {
    CHECK_OK(check_language(input, input.to, files));
    const Canonical canonical = TRY(read_package(files, input.package.folder, voice, out));
    const std::string from = TRY(translated_from(canonical, input.to, voice));
    const OldText old = old_texts({files, input.package.folder, from, voice});
    exchange = TRY(collect(canonical, input.to, {voice, old}));
  }
  CHECK_OK(write_file(input, exchange, files));
  out << say({kExported,
              {input.file, std::to_string(exchange.units.size()),
               number_of_units(exchange, [](const Unit& unit) { return unit.target.empty(); }),
               number_of_units(exchange, [](const Unit& unit) { return unit.fuzzy; })}},
             voice)
      << '\n';
  return {};
}

Result<void> run_import(const TranslateInput& input, Files& files, std::ostream& out) {
  const Voice voice = voice_of(input.lang);
  if (input.interface) {
    return run_interface_import(input, files, out);
  }
  CHECK_OK(history::settle_and_say(files, input.package.folder, voice, out));
  const Canonical before = TRY(read_package(files, input.package.folder, voice, out));
  const Exchange returned = TRY(read_exchange(input, files, voice));
  CHECK_OK(check_language(input, returned.to, files));
  const Imported imported = TRY(take_in(before, returned, mark_of(input), voice));
  report(imported, name_of(input), voice, out);
  if (imported.changes() && input.yes) {
    CHECK_OK(save(files, saving_of(input, imported), before, imported.after, out));
  } else if (imported.changes()) {
    out << say({kSayYes}, voice) << '\n';
  }
  return verdict(imported, voice);
}

}  // namespace townhall::translate
