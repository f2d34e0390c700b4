#include "content/townhall/phrase.h"

#include <gtest/gtest.h>

using townhall::fill_in;
using townhall::Phrase;
using townhall::say;
using townhall::Voice;

TEST(Phrase, PutsItsPartsIn) {
  EXPECT_EQ(fill_in("{2} in {1}, {3}", {"a", "b"}), "b in a, {3}");
}

TEST(Phrase, TakesTheWordThatGoesWithTheNumber) {
  constexpr Phrase kTexts = {"{1} {1:Text fehlt|Texte fehlen}.", "{1} {1:text is|texts are} gone."};
  EXPECT_EQ(say({kTexts, {"1"}}, Voice::German), "1 Text fehlt.");
  EXPECT_EQ(say({kTexts, {"2"}}, Voice::German), "2 Texte fehlen.");
  EXPECT_EQ(say({kTexts, {"0"}}, Voice::English), "0 texts are gone.");
  EXPECT_EQ(say({kTexts, {"11"}}, Voice::English), "11 texts are gone.");
}

TEST(Phrase, LeavesBracketsThatAreNoneOfItsOwn) {
  EXPECT_EQ(fill_in("{1:a|b", {"1"}), "{1:a|b");
  EXPECT_EQ(fill_in("{1:a}|", {"1"}), "{1:a}|");
  EXPECT_EQ(fill_in("{\"x\": 1}", {"1"}), "{\"x\": 1}");
  EXPECT_EQ(fill_in("{2:a|b}", {"1"}), "{2:a|b}");
}

TEST(Phrase, ReadsNoPartAgain) {
  EXPECT_EQ(fill_in("{1}", {"{1:a|b}"}), "{1:a|b}");
}
