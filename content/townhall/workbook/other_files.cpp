#include "content/townhall/workbook/other_files.h"

namespace townhall::workbook {
namespace {

constexpr Phrase kEmptyFile = {
    "Die Datei ist leer, es steht nicht einmal ein Blatt darin; speichern Sie die Mappe noch "
    "einmal.",
    "The file is empty, there is not even a sheet in it; save the workbook again."};
constexpr Phrase kPdf = {
    "Das ist ein PDF und keine Tabelle; nehmen Sie die Arbeitsmappe, aus der es gemacht ist.",
    "This is a PDF and no spreadsheet; take the workbook that it was made from."};
// [MS-CFB], 2.2: Excel before 2007, and every newer file with a password.
constexpr Phrase kOldOffice = {
    "Das ist eine alte Excel-Datei (.xls) oder eine mit Kennwort; öffnen Sie sie und speichern Sie "
    "sie ohne Kennwort als .ods oder .xlsx.",
    "This is an old file of Excel (.xls) or one with a password; open it and save it without a "
    "password as .ods or .xlsx."};
constexpr Phrase kNoWorkbook = {
    "Das ist keine Arbeitsmappe, auch wenn die Datei so heißt; nehmen Sie die, die Sie exportiert "
    "haben.",
    "This is no workbook, whatever the file is called; take the one that you exported."};
constexpr Phrase kText = {
    "Das ist ein Textdokument und keine Tabelle, auch wenn die Datei so heißt; nehmen Sie die "
    "Arbeitsmappe, die Sie exportiert haben.",
    "This is a text document and no spreadsheet, whatever the file is called; take the workbook "
    "that you exported."};
constexpr Phrase kSlides = {
    "Das ist eine Präsentation und keine Tabelle, auch wenn die Datei so heißt; nehmen Sie die "
    "Arbeitsmappe, die Sie exportiert haben.",
    "This is a presentation and no spreadsheet, whatever the file is called; take the workbook "
    "that you exported."};

struct Known {
  std::string_view sign;
  Phrase says;
};

// ISO 32000, 7.5.2, and [MS-CFB], 2.2.
constexpr Known kBeginnings[] = {{"%PDF-", kPdf}, {"\xD0\xCF\x11\xE0", kOldOffice}};

// ECMA-376, part 1, 11.3.10 and 13.3.6.
constexpr Known kParts[] = {{"word/document.xml", kText}, {"ppt/presentation.xml", kSlides}};

// OpenDocument 1.3, part 2, appendix A; templates have "-template" behind.
constexpr Known kTypes[] = {{"application/vnd.oasis.opendocument.text", kText},
                            {"application/vnd.oasis.opendocument.presentation", kSlides}};

// What "mimetype" of an OpenDocument file says; no more than its beginning.
std::string type_of(const Archive& archive) {
  std::optional<Part> part = archive.part("mimetype");
  std::string type(64, '\0');
  const int got = part ? part->read(type.data(), static_cast<int>(type.size())) : 0;
  type.resize(static_cast<std::size_t>(got < 0 ? 0 : got));
  return type;
}

}  // namespace

std::optional<Phrase> says_no_archive(const std::string& bytes) {
  if (bytes.empty()) {
    return kEmptyFile;
  }
  for (const Known& known : kBeginnings) {
    if (bytes.starts_with(known.sign)) {
      return known.says;
    }
  }
  // APPNOTE.TXT of ZIP, 4.3.7; a file of no entries begins with its end.
  return bytes.starts_with("PK") ? std::nullopt : std::optional<Phrase>(kNoWorkbook);
}

std::optional<Phrase> says_no_spreadsheet(const Archive& archive) {
  for (const Known& known : kParts) {
    if (archive.part(std::string(known.sign))) {
      return known.says;
    }
  }
  const std::string type = type_of(archive);
  for (const Known& known : kTypes) {
    if (type.starts_with(known.sign)) {
      return known.says;
    }
  }
  const bool is_one = archive.part("content.xml") || archive.part("xl/workbook.xml");
  return is_one ? std::nullopt : std::optional<Phrase>(kNoWorkbook);
}

}  // namespace townhall::workbook
