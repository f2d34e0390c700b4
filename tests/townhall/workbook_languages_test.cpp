#include <gmock/gmock.h>

#include "tests/townhall/clerk.h"
#include "tests/townhall/small_hall.h"

// Languages by the name that a clerk has for them, beside their tags.
using test_support::Clerk;
using test_support::small_hall;
using testing::HasSubstr;

TEST(WorkbookLanguages, AreKnownByGermanNameOwnNameAndTag) {
  Clerk clerk(small_hall(), "ods");
  const std::pair<const char*, const char*> kNames[] = {
      {"Türkisch", "tr"}, {"русский", "ru"}, {"kroatisch", "hr"}, {"uk", "uk"}};
  for (const auto& [name, tag] : kNames) {
    clerk.add_row("Sprachen", {{"Kontaktstelle", "desk"}, {"Sprache", name}});
  }
  clerk.add_row("Suchwörter",
                {{"Eintrag", "contact/desk"}, {"Sprache", "Arabisch"}, {"Wort", "مكتب"}});
  clerk.add_row("Standorte",
                {{"Schlüssel", "foyer"}, {"Name", "Foyer"}, {"Sprachen zuerst", "Deutsch, Dari"}});
  EXPECT_THAT(clerk.import_and_write(), HasSubstr("6 neu, 0 geändert, 0 gelöscht; 0 Fehler."));
  const auto spoken = clerk.record("contact", "desk").at("languages");
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(spoken.at(i + 1).at("lang"), kNames[i].second);
  }
  EXPECT_EQ(clerk.record("site", "foyer").at("wall"), nlohmann::json({"de", "fa-AF"}));
  EXPECT_THAT(clerk.read("p/search_words.json"), HasSubstr("\"lang\": \"ar\""));
}

TEST(WorkbookLanguages, ANameWhereItsTagStoodChangesNothing) {
  Clerk clerk(small_hall(), "xlsx");
  clerk.set("Sprachen", 2, "Sprache", "Deutsch");
  EXPECT_EQ(clerk.import(), "Kein Unterschied zum Paket.\n");
}

TEST(WorkbookLanguages, TheRefusalSaysWhichThereAre) {
  Clerk clerk(small_hall(), "ods");
  clerk.add_row("Sprachen", {{"Kontaktstelle", "desk"}, {"Sprache", "Türkich"}});
  clerk.add_row("Sprachen", {{"Kontaktstelle", "desk"}, {"Sprache", "Kurdisch"}});
  const std::string said = clerk.import();
  EXPECT_THAT(said, HasSubstr("Blatt „Sprachen“, Zeile 3, Spalte B „Sprache“: „Türkich“ ist keine "
                              "bekannte Sprache. Schreiben Sie ihren deutschen Namen oder ihr "
                              "Kürzel, etwa: Albanisch = sq, Amharisch = am, Arabisch = ar"));
  EXPECT_THAT(said, HasSubstr("Zeile 4, Spalte B „Sprache“: „Kurdisch“ kann mehr als eine Sprache "
                              "sein. Schreiben Sie, welche gemeint ist: Kurdisch (Kurmandschi) = "
                              "ku, Kurdisch (Sorani) = ckb."));
  EXPECT_THAT(clerk.import("en"), HasSubstr("\"Türkich\" is no language known here."));
}
