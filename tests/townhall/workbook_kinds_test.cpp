#include <gmock/gmock.h>

#include "content/townhall/workbook/export.h"
#include "content/townhall/workbook/plan.h"
#include "tests/townhall/clerk.h"

// Every kind of record and list, and what an office program makes of cells.
using nlohmann::json;
using test_support::Clerk;
using test_support::PackageBuilder;
using testing::HasSubstr;
using townhall::workbook::Sheet;

namespace {

PackageBuilder town_of_all_kinds() {
  PackageBuilder builder;
  builder.record("place", R"({"slug": "hall", "type": "building", "street": "Platz",
      "house_number": "5", "postcode": "01067", "city": "Musterstadt", "lat": 53.6748, "lon": 10.2375,
      "access": [{"code": "step-free", "value": "yes"}],
      "closures": [{"key": "eve", "from": "2026-12-24", "to": "2026-12-24"}]})");
  builder.text("de", "place/hall", "name", "Rathaus");
  builder.record("document", R"({"slug": "id"})");
  builder.text("de", "document/id", "title", "Ausweis");
  builder.record("document", R"({"slug": "lease"})");
  builder.text("de", "document/lease", "title", "Mietvertrag");
  builder.record("service", R"({"slug": "benefit", "contacts": [{"contact": "desk"}],
      "documents": ["id"], "costs": [{"key": "form", "cents": 1250}]})");
  builder.record("event", R"({"slug": "cafe", "starts": "2026-12-07", "from": "16:00",
      "until": "18:00", "rrule": "FREQ=WEEKLY;BYDAY=MO", "excluded": ["2026-12-21"]})");
  builder.text("de", "event/cafe", "name", "Sprachcafé");
  builder.record("holiday", R"({"slug": "new-year", "dates": ["2027-01-01", "2028-01-01"],
      "kind": "public", "region": "DE-SH"})");
  builder.text("de", "holiday/new-year", "name", "Neujahr");
  builder.translation("de-simple", "de", "place/hall", "name", "Das Rathaus");
  return builder;
}

}  // namespace

TEST(WorkbookKinds, EachHasItsSheet) {
  std::set<std::string> names;
  for (const Sheet& sheet : townhall::workbook::export_sheets(town_of_all_kinds().canonical())) {
    names.insert(sheet.name);
  }
  for (const townhall::Kind& kind : townhall::kinds()) {
    EXPECT_TRUE(names.contains(townhall::workbook::sheet_of_kind(kind.name))) << kind.name;
  }
}

TEST(WorkbookKinds, EveryCodeHasAGermanWordAndNoTwoOfAFieldTheSame) {
  for (const auto& sheet : townhall::workbook::planned_sheets()) {
    for (const auto& column : sheet.columns) {
      if (column.value == nullptr || column.value->type != townhall::Type::Code ||
          column.value->key == "mime") {
        continue;
      }
      std::set<std::string> words;
      for (const std::string_view code : townhall::workbook::codes_of(*column.value)) {
        const std::string word = word_of_code(sheet, column.value->key, code);
        EXPECT_TRUE(words.insert(word).second) << sheet.plan.name << " " << word;
        EXPECT_TRUE(word != code || code == "fax" || code == "sms")
            << sheet.plan.name << " " << code;
      }
    }
  }
}

TEST(WorkbookKinds, UnchangedChangesNothing) {
  for (const char* format : {"ods", "xlsx"}) {
    Clerk clerk(town_of_all_kinds(), format);
    EXPECT_EQ(clerk.import_and_write(), "Kein Unterschied zum Paket.\n");
    EXPECT_EQ(clerk.written(), "");
  }
}

TEST(WorkbookKinds, APlainReferenceBecomesAnObjectWhenAConditionHangsOnIt) {
  Clerk clerk(town_of_all_kinds(), "ods");
  clerk.set("Unterlagen je Leistung", 2, "Nur wenn", "Wenn Sie einen haben.");
  clerk.add_row("Unterlagen je Leistung", {{"Leistung", "benefit"}, {"Unterlage", "lease"}});
  EXPECT_THAT(clerk.import_and_write(), HasSubstr("1 neu, 1 geändert, 0 gelöscht; 0 Fehler."));
  EXPECT_EQ(clerk.record("service", "benefit").at("documents"),
            json::parse(R"([{"document": "id", "key": "id"}, "lease"])"));
  EXPECT_THAT(clerk.read("p/texts/de.json"), HasSubstr("document.id.condition"));
}

TEST(WorkbookKinds, ColumnsAreFoundByTheirHeadingWhereverTheyStand) {
  Clerk clerk(town_of_all_kinds(), "xlsx");
  Sheet& places = clerk.sheet("Orte");
  for (auto& row : places.rows) {
    std::swap(row[1], row[6]);
    row.insert(row.begin() + 2, "");
  }
  std::swap(places.columns[1], places.columns[6]);
  places.columns.insert(places.columns.begin() + 2, townhall::workbook::Column{});
  EXPECT_EQ(clerk.import(), "Kein Unterschied zum Paket.\n");
}

TEST(WorkbookKinds, MissingAndUnknownColumnsAreSaidAndChangeNothing) {
  Clerk clerk(town_of_all_kinds(), "ods");
  Sheet& places = clerk.sheet("Orte");
  places.columns[9].heading = "Ort/Stadt";
  for (auto& row : places.rows) {
    row[9].clear();
  }
  const std::string said = clerk.import();
  EXPECT_THAT(said, HasSubstr("Die Spalte „Ort/Stadt“ ist unbekannt und wird nicht gelesen."));
  EXPECT_THAT(said, HasSubstr("Die Spalte „Stadt“ fehlt; was darin stand, bleibt unverändert."));
  EXPECT_THAT(said, HasSubstr("Kein Unterschied zum Paket.\n"));
}

TEST(WorkbookKinds, SimpleLanguageRestsOnTheGermanOfThatMoment) {
  Clerk clerk(town_of_all_kinds(), "ods");
  clerk.set("Orte", 2, "Name", "Altes Rathaus");
  Sheet& simple = clerk.sheet("Leichte Sprache");
  for (auto& row : simple.rows) {
    if (row[0] == "Ort/hall") {
      row[3] = "Das alte Rathaus";
    }
  }
  EXPECT_THAT(clerk.import_and_write(), HasSubstr("0 neu, 2 geändert"));
  const json file = json::parse(clerk.read("p/texts/de-simple.json"));
  EXPECT_EQ(file.at("texts").at("place/hall").at("name"), "Das alte Rathaus");
  EXPECT_EQ(file.at("digests").at("place/hall").at("name"), townhall::text_digest("Altes Rathaus"));
  EXPECT_EQ(file.at("marks").at("place/hall").at("name"), "human translated");
}

TEST(WorkbookKinds, ARecordThatOthersNameIsNotRemoved) {
  Clerk clerk(town_of_all_kinds(), "ods");
  clerk.set("Unterlagen", 2, "löschen", "x");
  EXPECT_THAT(
      clerk.import_and_write(),
      HasSubstr(
          "Fehler: Blatt „Unterlagen“, Zeile 2: Unterlage „Ausweis“ (id) wird noch verwendet in "
          "Blatt „Unterlagen je Leistung“, Zeile 2, Spalte B „Unterlage“ („Wohngeld "
          "beantragen“)."));
  EXPECT_EQ(clerk.written(), "");
}
