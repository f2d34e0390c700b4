#include <gmock/gmock.h>

#include "content/townhall/workbook/amounts.h"
#include "tests/townhall/clerk.h"
#include "tests/townhall/small_hall.h"

using test_support::Clerk;
using test_support::PackageBuilder;
using testing::HasSubstr;
using townhall::workbook::amount_in_words;
using townhall::workbook::cents_of;
using townhall::workbook::cents_of_number;

namespace {

PackageBuilder hall_with_fees() {
  PackageBuilder builder = test_support::small_hall();
  builder.record("service", R"({"slug": "card", "contacts": [{"contact": "desk"}],
      "costs": [{"key": "adults", "cents": 3700}, {"key": "children", "cents": 750}]})");
  builder.text("de", "service/card", "name", "Ausweis");
  return builder;
}

}  // namespace

TEST(WorkbookAmounts, AreWrittenWithEurosAndCents) {
  EXPECT_EQ(amount_in_words(750), "7,50 €");
  EXPECT_EQ(amount_in_words(5), "0,05 €");
  EXPECT_EQ(amount_in_words(3700), "37,00 €");
  EXPECT_EQ(amount_in_words(123456789), "1.234.567,89 €");
}

TEST(WorkbookAmounts, AreReadAsClerksWriteThem) {
  for (const char* text : {"7,50 €", "7,50", "7,5", "7.50", "€ 7,50", "7,50 Euro", "EUR 7,50",
                           "7,50\u00a0€", "750 Cent", "7,50€"}) {
    EXPECT_EQ(cents_of(text), 750) << text;
  }
  for (const char* text : {"1.200 €", "1200", "1.200,00", "1200,- €", "1.200,–"}) {
    EXPECT_EQ(cents_of(text), 120000) << text;
  }
  for (const char* none : {"", "frei", "-7", "7,505", "7,", "1.20.0", "12.00,50", "7,50 $", "€",
                           "7 50", "99999999999999"}) {
    EXPECT_EQ(cents_of(none), std::nullopt) << none;
  }
}

TEST(WorkbookAmounts, AreReadFromCellsThatBecameNumbers) {
  EXPECT_EQ(cents_of_number("7.5"), 750);
  EXPECT_EQ(cents_of_number("1200"), 120000);
  EXPECT_EQ(cents_of_number("7.505"), std::nullopt);
  EXPECT_EQ(cents_of_number("-7"), std::nullopt);
}

TEST(WorkbookAmounts, GoRoundAndShowInTheDifference) {
  for (const char* format : {"ods", "xlsx"}) {
    Clerk clerk(hall_with_fees(), format);
    EXPECT_EQ(clerk.import(), "Kein Unterschied zum Paket.\n");
    clerk.set("Kosten", 2, "Betrag", "46");
    clerk.add_row("Kosten", {{"Leistung", "card"}, {"Betrag", "1.200,5 EUR"}});
    const std::string said = clerk.import_and_write();
    EXPECT_THAT(said, HasSubstr("Betrag: „37,00 €“ → „46,00 €“"));
    EXPECT_THAT(said, HasSubstr("Betrag: „1.200,50 €“"));
    EXPECT_EQ(clerk.record("service", "card").at("costs").at(0).at("cents"), 4600);
    EXPECT_EQ(clerk.record("service", "card").at("costs").at(2).at("cents"), 120050);
  }
}

TEST(WorkbookAmounts, ThatAreNoneAreRefusedWithAnExample) {
  Clerk clerk(hall_with_fees(), "ods");
  clerk.set("Kosten", 2, "Betrag", "je nach Fall");
  clerk.set("Kosten", 3, "Betrag", "99999999");
  EXPECT_THAT(clerk.import(),
              HasSubstr("Zeile 2, Spalte B „Betrag“: „je nach Fall“ ist kein Betrag "
                        "in Euro. Schreiben Sie ihn wie 7,50 €."));
  EXPECT_THAT(clerk.import("en"), HasSubstr("\"99999999\" is too much for a fee."));
}
