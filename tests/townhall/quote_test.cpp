#include "content/townhall/quote.h"

#include <gtest/gtest.h>

using townhall::isolated;
using townhall::shortened;

TEST(Quote, IsolatesOnlyWhatRunsRightToLeft) {
  EXPECT_EQ(isolated("مكتب Wohngeld"), "\u2068مكتب Wohngeld\u2069");
  EXPECT_EQ(isolated("Wohngeld, ґрунт, 住房"), "Wohngeld, ґрунт, 住房");
  EXPECT_EQ(isolated(""), "");
}

TEST(Quote, CutsBehindWholeLettersAndSaysThatThereWasMore) {
  EXPECT_EQ(shortened("Übung", 5), "Übung");
  EXPECT_EQ(shortened("Übungen", 5), "Übung…");
  // A letter with its marks, and an emoji of five code points, are one each.
  EXPECT_EQ(shortened("مُدَرِّس", 2), "مُدَ…");
  EXPECT_EQ(shortened("👩\u200D👩\u200D👧 Kind", 1), "👩\u200D👩\u200D👧…");
  EXPECT_EQ(shortened("e\u0301e\u0301", 1), "e\u0301…");
}

TEST(Quote, PutsLinesOnOne) {
  EXPECT_EQ(shortened("eins\nzwei", 20), "eins zwei");
}

TEST(Quote, LeavesNoIsolateOpenWhereItCuts) {
  EXPECT_EQ(shortened("von \u2066Haus A\u2069 bis B", 9), "von \u2066Haus\u2069…");
}
