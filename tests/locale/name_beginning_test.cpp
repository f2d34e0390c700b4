#include "kiosk/locale/name_beginning.h"

#include <gtest/gtest.h>

namespace kiosk::locale {
namespace {

TEST(WordBeginnings, DoNotMindCaseMarksAndWidths) {
  EXPECT_TRUE(has_word_beginning("Türkçe", "TURKCE"));
  EXPECT_TRUE(has_word_beginning("Kurmancî", "kurmanci"));
  EXPECT_TRUE(has_word_beginning("العربيّة", "العربية"));
  EXPECT_TRUE(has_word_beginning("Straße", "STRASSE"));
  EXPECT_TRUE(has_word_beginning("ıssız", "issiz"));
  EXPECT_TRUE(has_word_beginning("abc", "ａｂ"));
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
