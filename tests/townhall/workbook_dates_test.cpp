#include <gmock/gmock.h>

#include "content/townhall/workbook/dates.h"
#include "tests/townhall/clerk.h"
#include "tests/townhall/small_hall.h"

using test_support::Clerk;
using test_support::small_hall;
using testing::HasSubstr;
using townhall::workbook::iso_date;
using townhall::workbook::lacks_year;

TEST(WorkbookDates, ReadTwoDigitsOfAYearWhereTheyAreClear) {
  EXPECT_EQ(iso_date("1.12.26"), "2026-12-01");
  EXPECT_EQ(iso_date("01.12.49"), "2049-12-01");
  EXPECT_EQ(iso_date("1. 12. 2026"), "2026-12-01");
  EXPECT_EQ(iso_date("29.2.28"), "2028-02-29");
  for (const char* none :
       {"1.12.50", "1.12.99", "1.12.", "1.12", "29.2.27", "1.12.026", "1.12.2"}) {
    EXPECT_EQ(iso_date(none), std::nullopt) << none;
  }
}

TEST(WorkbookDates, KnowWhereOnlyTheYearIsNotClear) {
  EXPECT_TRUE(lacks_year("1.12.99"));
  EXPECT_TRUE(lacks_year("1.12."));
  EXPECT_TRUE(lacks_year("29.2."));
  for (const char* other : {"1.12.26", "31.2.99", "1.13.", "morgen", "", "1.12.2026"}) {
    EXPECT_FALSE(lacks_year(other)) << other;
  }
}

TEST(WorkbookDates, ShowTheWholeYearInTheDifference) {
  Clerk clerk(small_hall(), "ods");
  clerk.set("Schließtage", 2, "Bis", "27.12.26");
  EXPECT_THAT(clerk.import(), HasSubstr("Bis: „24.12.2026“ → „27.12.2026“"));
  clerk.set("Schließtage", 2, "Bis", "27.12.");
  EXPECT_THAT(clerk.import(), HasSubstr("Spalte C „Bis“: Bei „27.12.“ ist das Jahr nicht klar. "
                                        "Schreiben Sie es mit vier Ziffern, wie 23.11.2026."));
}
