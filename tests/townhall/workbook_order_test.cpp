#include <gmock/gmock.h>

#include "tests/townhall/clerk.h"
#include "tests/townhall/small_hall.h"

// The order of a service's offices, edited by numbers.
using test_support::Clerk;
using test_support::PackageBuilder;
using testing::HasSubstr;

namespace {

PackageBuilder hall_with_offices(const std::vector<std::string>& order) {
  PackageBuilder builder = test_support::small_hall();
  std::string contacts;
  for (const char* slug : {"a", "b", "c", "d"}) {
    builder.record("contact", R"({"slug": ")" + std::string(slug) +
                                  R"(", "kind": "desk", "email": "x@town.example"})");
    builder.text("de", "contact/" + std::string(slug), "name", "Stelle " + std::string(slug));
  }
  for (const std::string& slug : order) {
    contacts += (contacts.empty() ? "" : ", ") + ("{\"contact\": \"" + slug + "\"}");
  }
  builder.record("service", R"({"slug": "card", "contacts": [)" + contacts + "]}");
  builder.text("de", "service/card", "name", "Ausweis");
  return builder;
}

PackageBuilder hall_with_offices() {
  return hall_with_offices({"a", "b", "c", "d"});
}

std::string order_in(const Clerk& clerk) {
  std::string order;
  const nlohmann::json service = clerk.record("service", "card");
  for (const auto& office : service.at("contacts")) {
    order += office.at("contact").get<std::string>();
  }
  return order;
}

void number(Clerk& clerk, const std::vector<std::string>& ranks) {
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    clerk.set("Stellen je Leistung", i + 3, "Reihenfolge", ranks[i]);
  }
}

}  // namespace

TEST(WorkbookOrder, GoesRoundWithoutADifference) {
  for (const char* format : {"ods", "xlsx"}) {
    EXPECT_EQ(Clerk(hall_with_offices(), format).import(), "Kein Unterschied zum Paket.\n");
  }
}

TEST(WorkbookOrder, ANumberPutsItsRowThereAndTheOthersMakeRoom) {
  const std::pair<std::vector<std::string>, const char*> kOrders[] = {
      {{"1", "2", "3", "1"}, "dabc"}, {{"3", "2", "3", "4"}, "bcad"},
      {{"2", "3", "1", "4"}, "cabd"}, {{"4", "3", "2", "1"}, "dcba"},
      {{"1", "1", "3", "4"}, "bacd"}, {{"9", "2", "3.", "4"}, "bcda"},
      {{"1", "2", "1", "1"}, "cdab"}, {{"1", "", "3", "2"}, "adbc"},
  };
  for (const auto& [ranks, order] : kOrders) {
    Clerk clerk(hall_with_offices(), "ods");
    number(clerk, ranks);
    EXPECT_THAT(clerk.import_and_write(), HasSubstr("0 Fehler"));
    EXPECT_EQ(order_in(clerk), order);
  }
}

TEST(WorkbookOrder, TheDifferenceNamesTheRowThatMoves) {
  Clerk clerk(hall_with_offices(), "ods");
  number(clerk, {"1", "2", "1"});
  EXPECT_THAT(clerk.import(),
              HasSubstr("Geändert: Stelle c von „Ausweis“ (card), Reihenfolge: „3“ "
                        "→ „1“ [Blatt „Stellen je Leistung“, Zeile 5, Spalte C "
                        "„Reihenfolge“]\n0 neu, 1 geändert, 0 gelöscht; 0 Fehler."));
}

TEST(WorkbookOrder, ANewRowMayBeFirstAndARemovedOneLeavesNoGap) {
  Clerk clerk(hall_with_offices({"a", "b", "c"}), "xlsx");
  clerk.add_row("Stellen je Leistung",
                {{"Leistung", "card"}, {"Kontaktstelle", "d"}, {"Reihenfolge", "1"}});
  clerk.set("Stellen je Leistung", 3, "löschen", "x");
  const std::string said = clerk.import_and_write();
  EXPECT_THAT(said, HasSubstr("Neu: Stelle d von „Ausweis“ (card), mit Reihenfolge: „1“"));
  EXPECT_THAT(said, HasSubstr("1 neu, 0 geändert, 1 gelöscht; 0 Fehler."));
  EXPECT_EQ(order_in(clerk), "dbc");
}

TEST(WorkbookOrder, TheSameWorkbookOnceMoreChangesNothing) {
  Clerk clerk(hall_with_offices(), "ods");
  number(clerk, {"4", "3", "2", "1"});
  clerk.import_and_write();
  EXPECT_EQ(clerk.import(), "Kein Unterschied zum Paket.\n");
}

TEST(WorkbookOrder, ThatOfThePackageIsNotTurnedBack) {
  Clerk untouched(hall_with_offices(), "ods");
  untouched.move_to(hall_with_offices({"b", "a", "c", "d"}));
  EXPECT_EQ(untouched.import(), "Kein Unterschied zum Paket.\n");
  Clerk edited(hall_with_offices(), "ods");
  edited.move_to(hall_with_offices({"b", "a", "c", "d"}));
  number(edited, {"1", "2", "3", "1"});
  EXPECT_THAT(edited.import(), HasSubstr("Zeile 6, Spalte C „Reihenfolge“: Diese Zeile wurde seit "
                                         "dem Export auch im Paket geändert."));
}

TEST(WorkbookOrder, WhatIsNoPlaceIsRefused) {
  for (const char* rank : {"zuerst", "0", "-1", "1,5"}) {
    Clerk clerk(hall_with_offices(), "ods");
    number(clerk, {rank});
    EXPECT_THAT(clerk.import_and_write(),
                HasSubstr("„" + std::string(rank) + "“ ist kein Platz in der Reihenfolge."));
    EXPECT_EQ(clerk.written(), "");
  }
}
