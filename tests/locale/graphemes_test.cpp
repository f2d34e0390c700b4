#include "kiosk/locale/graphemes.h"

#include <gtest/gtest.h>

using kiosk::locale::first_graphemes;

TEST(Graphemes, TheFirstOnesAreWholeLetters) {
  EXPECT_EQ(first_graphemes("Übung", 1), "Ü");
  EXPECT_EQ(first_graphemes("e\u0301te\u0301", 2), "e\u0301t");
  EXPECT_EQ(first_graphemes("مُدَرِّس", 2), "مُدَ");
  EXPECT_EQ(first_graphemes("👩\u200D👩\u200D👧 Kind", 1), "👩\u200D👩\u200D👧");
}

TEST(Graphemes, OfATextThatHasNoMoreAreTheWholeText) {
  EXPECT_EQ(first_graphemes("Amt", 3), "Amt");
  EXPECT_EQ(first_graphemes("Amt", 1000), "Amt");
  EXPECT_EQ(first_graphemes("Amt", 0), "");
  EXPECT_EQ(first_graphemes("", 5), "");
}
