#include <gmock/gmock.h>

#include "content/townhall/workbook/archive.h"
#include "tests/townhall/clerk.h"
#include "tests/townhall/small_hall.h"

// What is brought back in place of the workbook: one sentence says what it is.
using test_support::Clerk;
using test_support::small_hall;
using testing::HasSubstr;
using testing::StartsWith;
using townhall::workbook::pack;

namespace {

std::string said_of(const std::string& bytes, const std::string& lang = "de") {
  Clerk clerk(small_hall(), "xlsx");
  return clerk.import_bytes(bytes, lang);
}

}  // namespace

TEST(WorkbookOtherFiles, AnEmptyFileIsSaidToBeEmpty) {
  EXPECT_EQ(said_of(""),
            "Die Datei ist leer, es steht nicht einmal ein Blatt darin; speichern Sie "
            "die Mappe noch einmal.\n");
  EXPECT_THAT(said_of("", "en"), StartsWith("The file is empty"));
}

TEST(WorkbookOtherFiles, ATextDocumentIsNoSpreadsheetWhateverItsName) {
  constexpr const char* kText =
      "Das ist ein Textdokument und keine Tabelle, auch wenn die Datei so heißt; nehmen Sie die "
      "Arbeitsmappe, die Sie exportiert haben.\n";
  EXPECT_EQ(said_of(*pack({{"[Content_Types].xml", "<a/>"}, {"word/document.xml", "<a/>"}})),
            kText);
  EXPECT_EQ(said_of(*pack({{"mimetype", "application/vnd.oasis.opendocument.text"},
                           {"content.xml", "<a/>"}})),
            kText);
}

TEST(WorkbookOtherFiles, EachIsNamedInBothLanguages) {
  const std::pair<std::string, std::pair<const char*, const char*>> kFiles[] = {
      {*pack({{"ppt/presentation.xml", "<a/>"}}), {"Das ist eine Präsentation", "a presentation"}},
      {"%PDF-1.7", {"Das ist ein PDF und keine Tabelle", "This is a PDF"}},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", {"Das ist eine alte Excel-Datei", "with a password"}},
      {*pack({{"bild.png", "x"}}), {"Das ist keine Arbeitsmappe", "This is no workbook"}},
      {"Name;Nummer\n", {"Das ist keine Arbeitsmappe", "This is no workbook"}},
  };
  for (const auto& [bytes, words] : kFiles) {
    EXPECT_THAT(said_of(bytes), StartsWith(words.first));
    EXPECT_THAT(said_of(bytes, "en"), HasSubstr(words.second));
  }
}

TEST(WorkbookOtherFiles, AFolderWithoutAPackageIsSaidInOneSentence) {
  kiosk::base::MemoryFiles files;
  EXPECT_TRUE(files.write("w.ods", Clerk(small_hall(), "ods").bytes()));
  for (const char* folder : {"p", "nirgends/stadt"}) {
    std::ostringstream out;
    const auto done = townhall::workbook::run_import(
        {{folder, "languages.json", ""}, "w.ods", false, "de"}, files, out);
    EXPECT_EQ(out.str(), "");
    EXPECT_EQ(
        done.error().message,
        "In „" + std::string(folder) +
            "“ ist kein Paket, denn dort fehlt die Datei package.json; nennen Sie den Ordner, "
            "in dem sie liegt.");
  }
}
