#include "kiosk/store/spelling.h"

#include <gtest/gtest.h>

using kiosk::store::Spelling;
using kiosk::store::typing_distance;

TEST(TypingDistance, CountsMistakes) {
  EXPECT_EQ(typing_distance(U"miete", U"miete", 20), 0);
  EXPECT_EQ(typing_distance(U"meite", U"miete", 20), 10);   // swapped
  EXPECT_EQ(typing_distance(U"mite", U"miete", 20), 10);    // left out
  EXPECT_EQ(typing_distance(U"mniete", U"miete", 20), 10);  // too many
  EXPECT_GT(typing_distance(U"xxxxx", U"miete", 20), 20);
}

TEST(TypingDistance, IsLessForAKeyBesideAndAKeyTwice) {
  EXPECT_EQ(typing_distance(U"miwte", U"miete", 20), 8);
  EXPECT_EQ(typing_distance(U"mieete", U"miete", 20), 8);
  EXPECT_EQ(typing_distance(U"mipte", U"miete", 20), 10);
}

TEST(Spelling, AllowsOneMistakeForFourLetters) {
  const Spelling spelling({{"miete", 1, false}, {"wohnberechtigung", 1, false}});
  EXPECT_EQ(spelling.nearest("mieta"), "miete");
  EXPECT_EQ(spelling.nearest("mixxe"), std::nullopt);
  EXPECT_EQ(spelling.nearest("wonberechtigugn"), "wohnberechtigung");
  EXPECT_EQ(spelling.nearest("mie"), std::nullopt);
}

TEST(Spelling, PrefersNamesAndFrequentWords) {
  const Spelling spelling({{"kasse", 9, false}, {"tasse", 1, true}, {"masse", 50, false}});
  EXPECT_EQ(spelling.nearest("qasse"), "tasse");
  const Spelling plain({{"kasse", 9, false}, {"masse", 50, false}});
  EXPECT_EQ(plain.nearest("zasse"), "masse");
}

TEST(TypingDistance, CountsTwoSwappedLettersAsOneMistake) {
  EXPECT_EQ(typing_distance(U"meite", U"miete", 20), 10);
  EXPECT_EQ(typing_distance(U"жтило", U"житло", 20), 10);
}

TEST(TypingDistance, KnowsTheKeysOfEachScript) {
  EXPECT_EQ(typing_distance(U"шкооа", U"школа", 20), 8);  // о beside л
  EXPECT_EQ(typing_distance(U"шкоца", U"школа", 20), 10);
  EXPECT_EQ(typing_distance(U"مدرية", U"مدرسة", 20), 8);  // ي beside س
  EXPECT_EQ(typing_distance(U"مدرقة", U"مدرسة", 20), 10);
  EXPECT_EQ(typing_distance(U"okil", U"okul", 20), 8);  // i beside u
}
