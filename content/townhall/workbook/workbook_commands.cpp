#include "content/townhall/workbook/workbook_commands.h"

#include "content/townhall/answering.h"
#include "content/townhall/check/check.h"
#include "content/townhall/history/history_commands.h"
#include "content/townhall/language_table.h"
#include "content/townhall/package.h"
#include "content/townhall/workbook/csv_read.h"
#include "content/townhall/workbook/export.h"
#include "content/townhall/workbook/formats.h"
#include "content/townhall/workbook/import.h"
#include "content/townhall/workbook/import_check.h"
#include "content/townhall/workbook/plan.h"
#include "content/townhall/workbook/report.h"
#include "content/townhall/workbook/simple_sheet.h"
#include "content/townhall/workbook/write_back.h"
#include "kiosk/locale/nfc.h"

namespace townhall::workbook {
namespace {

using kiosk::base::Files;
using kiosk::base::Result;

constexpr Phrase kWhichFormat = {
    "Der Name „{1}“ muss auf .ods oder .xlsx enden, damit das Format klar ist.",
    "The name \"{1}\" must end in .ods or .xlsx, so that the format is clear."};
constexpr Phrase kWritten = {"{1} geschrieben: {2} {2:Blatt|Blätter}, {3} {3:Zeile|Zeilen}.",
                             "{1} written: {2} {2:sheet|sheets}, {3} {3:row|rows}."};
constexpr Phrase kTooLarge = {"{1} hat mehr als 64 MiB; entfernen Sie Bilder aus der Mappe.",
                              "{1} has more than 64 MiB; remove pictures from the workbook."};
constexpr Phrase kWhichSheet = {
    "Der Name „{1}“ sagt nicht, welches Blatt das ist. Er muss mit dessen Namen enden, wie "
    "stadt-Telefone.csv.",
    "The name \"{1}\" does not say which sheet this is. It must end in the name of one, like "
    "town-Telefone.csv."};
constexpr Phrase kCp1252 = {
    "Die Datei ist nicht in UTF-8 gespeichert und wurde wie von Windows (CP1252) gelesen. "
    "Vergleichen Sie Umlaute und Anführungszeichen, bevor Sie schreiben.",
    "The file is not in UTF-8 and was read as Windows has it (CP1252). Compare umlauts and "
    "quotation marks before you write."};
constexpr Phrase kHasMistakes = {
    "Nichts geschrieben: die Mappe hat {1} Fehler. Berichtigen Sie {1:ihn|sie} dort, wo es oben "
    "steht, und importieren Sie noch einmal.",
    "Nothing written: the workbook has {1} {1:mistake|mistakes}. Correct {1:it at the place|them "
    "at "
    "the places} named above and import it again."};
constexpr Phrase kFileWritten = {"Geschrieben: {1}", "written: {1}"};
constexpr Phrase kTakenIn = {"Arbeitsmappe {1} übernommen.", "Took in the workbook {1}."};

kiosk::base::Error invalid(const Saying& saying, Voice voice) {
  return kiosk::base::invalid(say(saying, voice));
}

// The sheet of a CSV file: the one whose name ends that of the file ("town-Telefone.csv").
std::string sheet_of_csv(const std::string& file) {
  const std::string stem = kiosk::locale::to_nfc(file.substr(0, file.size() - 4));
  std::string found;
  std::vector<PlannedSheet> sheets = planned_sheets();
  for (const PlannedSheet& sheet : sheets) {
    const std::string name(sheet.plan.name);
    if (stem.ends_with(name) && name.size() > found.size()) {
      found = name;
    }
  }
  for (const std::string_view other : {kSimpleSheet, kWordSheet}) {
    found = stem.ends_with(other) ? std::string(other) : found;
  }
  return found;
}

struct Known {
  const Canonical& before;
  const kiosk::locale::LanguageNames& languages;
};

Result<Imported> import_csv(const WorkbookInput& input, const std::string& bytes,
                            const Known& known) {
  const Voice voice = voice_of(input.lang);
  const std::string sheet = sheet_of_csv(input.file);
  if (sheet.empty()) {
    return invalid({kWhichSheet, {input.file}}, voice);
  }
  const CsvSheet csv = TRY(in_voice(read_csv(bytes, sheet), voice));
  Imported imported = import_one_sheet(known.before, csv.grid, &known.languages);
  if (csv.was_cp1252) {
    imported.notes.insert(imported.notes.begin(), {{sheet}, {kCp1252}});
  }
  return imported;
}

Result<Imported> import_file(const WorkbookInput& input, const Files& files,
                             const Canonical& before) {
  const kiosk::locale::LanguageNames languages(
      TRY(read_language_table(files, input.package.languages)));
  const Known known{before, languages};
  if (TRY(files.size(input.file)) > kLargestArchive) {
    return invalid({kTooLarge, {input.file}}, voice_of(input.lang));
  }
  std::string bytes = TRY(files.read(input.file));
  if (input.file.ends_with(".csv") || input.file.ends_with(".CSV")) {
    return import_csv(input, bytes, known);
  }
  const std::vector<Grid> grids =
      TRY(in_voice(read_spreadsheet(std::move(bytes)), voice_of(input.lang)));
  return import_sheets(before, grids, &languages);
}

std::string name_of(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

Result<void> write(const WorkbookInput& input, const Canonical& before, const Imported& imported,
                   Files& files, std::ostream& out) {
  const Voice voice = voice_of(input.lang);
  history::Author author = input.author;
  author.voice = voice;
  const std::string& folder = input.package.folder;
  const history::Change change{"workbook import",
                               {kTakenIn, {name_of(input.file)}},
                               TRY(changed_files(files, folder, before, imported.after)),
                               {}};
  const history::Revision revision = TRY(history::record(files, folder, author, change));
  for (const history::Entry& entry : revision.files) {
    out << say({kFileWritten, {folder + "/" + entry.path}}, voice) << '\n';
  }
  history::say_recorded(revision, voice, out);
  return {};
}

}  // namespace

Result<void> run_export(const WorkbookInput& input, Files& files, std::ostream& out) {
  const Voice voice = voice_of(input.lang);
  const bool ods = input.file.ends_with(".ods");
  if (!ods && !input.file.ends_with(".xlsx")) {
    return invalid({kWhichFormat, {input.file}}, voice);
  }
  const Canonical canonical = TRY(read_package(files, input.package.folder, voice, out));
  const std::vector<Sheet> sheets = export_sheets(canonical);
  const std::string bytes = TRY(in_voice(ods ? write_ods(sheets) : write_xlsx(sheets), voice));
  CHECK_OK(files.write(input.file, bytes));
  std::size_t shown = 0;
  std::size_t rows = 0;
  for (const Sheet& sheet : sheets) {
    shown += sheet.hidden ? 0U : 1U;
    rows += sheet.hidden || sheet.prose ? 0U : sheet.rows.size();
  }
  out << say({kWritten, {input.file, std::to_string(shown), std::to_string(rows)}}, voice) << '\n';
  return {};
}

Result<void> run_import(const WorkbookInput& input, Files& files, std::ostream& out) {
  const Voice voice = voice_of(input.lang);
  CHECK_OK(find_package(files, input.package.folder, voice));
  CHECK_OK(history::settle_and_say(files, input.package.folder, voice, out));
  Canonical before = TRY(read_package(files, input.package.folder, voice, out));
  // Pictures and recordings are only needed by the check, once.
  std::map<std::string, std::string> media = std::move(before.media);
  before.media.clear();
  Imported imported = TRY(import_file(input, files, before));
  if (!imported.changes.empty()) {
    CHECK_OK(check_import({input.package, std::move(media), voice}, before, files, imported));
  }
  report(imported, voice, out);
  if (!imported.mistakes.empty()) {
    return invalid({kHasMistakes, {std::to_string(imported.mistakes.size())}}, voice);
  }
  if (imported.changes.empty()) {
    return {};
  }
  report_translations(before, imported.after, voice, out);
  if (!input.yes) {
    out << say({kSayYes}, voice) << '\n';
    return {};
  }
  return write(input, before, imported, files, out);
}

}  // namespace townhall::workbook
