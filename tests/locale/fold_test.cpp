#include "kiosk/locale/fold.h"

#include <gtest/gtest.h>

namespace kiosk::locale {
namespace {

TEST(Fold, DropsCaseAndMarks) {
  EXPECT_EQ(folded("TÜRKÇE"), "turkce");
  EXPECT_EQ(folded("Kurmancî"), "kurmanci");
  EXPECT_EQ(folded("ı"), "i");
  EXPECT_EQ(folded("عَرَبِي"), "عربي");
  EXPECT_EQ(folded("Straße"), "strasse");
  EXPECT_EQ(folded("ａ"), "a");
}

TEST(WordBeginnings, AreFoundInEveryWordOfAName) {
  EXPECT_TRUE(has_word_beginning("Leichte Sprache", "spr"));
  EXPECT_TRUE(has_word_beginning("Kurdisch (Kurmandschi)", "KURM"));
  EXPECT_TRUE(has_word_beginning("Українська", "укр"));
  EXPECT_TRUE(has_word_beginning("Türkçe", " turk "));
  EXPECT_TRUE(has_word_beginning("Deutsch", ""));
  EXPECT_FALSE(has_word_beginning("Deutsch", "eutsch"));
  EXPECT_FALSE(has_word_beginning("Deutsch", "deutsche"));
  EXPECT_TRUE(has_word_beginning("aab ab", "ab"));
}

}  // namespace
}  // namespace kiosk::locale
