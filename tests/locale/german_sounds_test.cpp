#include "kiosk/locale/german_sounds.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "kiosk/locale/fold.h"

namespace {

using kiosk::locale::fold;
using kiosk::locale::german_sound_of;
using kiosk::locale::german_sounds_meant;

bool meant(const char* written, const char* german) {
  const auto all = german_sounds_meant(fold(written), true);
  return std::find(all.begin(), all.end(), german_sound_of(fold(german))) != all.end();
}

TEST(GermanSounds, AreHeardInCyrillic) {
  EXPECT_TRUE(meant("кранкенкассе", "Krankenkasse"));
  EXPECT_TRUE(meant("ауслендербехьорде", "Ausländerbehörde"));
  EXPECT_TRUE(meant("ауслендербехёрде", "Ausländerbehörde"));
  EXPECT_TRUE(meant("штандесамт", "Standesamt"));
  EXPECT_TRUE(meant("соціаламт", "Sozialamt"));
  EXPECT_TRUE(meant("зоциаламт", "Sozialamt"));
  EXPECT_TRUE(meant("джобцентру", "Jobcenter"));
  EXPECT_TRUE(meant("Аренсбурга", "Ahrensburg"));
  EXPECT_TRUE(meant("вонгельд", "Wohngeld"));
  EXPECT_TRUE(meant("аусбильдунг", "Ausbildung"));
  EXPECT_TRUE(meant("шпрахкурс", "Sprachkurs"));
}

TEST(GermanSounds, AreHeardInArabicLetters) {
  EXPECT_TRUE(meant("أوسبيلدونغ", "Ausbildung"));
  EXPECT_TRUE(meant("اوسبیلدونگ", "Ausbildung"));
  EXPECT_TRUE(meant("كيندرغيلد", "Kindergeld"));
  EXPECT_TRUE(meant("کیندرگلد", "Kindergeld"));
  EXPECT_TRUE(meant("فونغيلد", "Wohngeld"));
  EXPECT_TRUE(meant("أرنسبورغ", "Ahrensburg"));
}

TEST(GermanSounds, AreHeardInEthiopicLetters) {
  EXPECT_TRUE(meant("ኣውስቢልዱንግ", "Ausbildung"));
  EXPECT_TRUE(meant("ኪንደርገልድ", "Kindergeld"));
  EXPECT_TRUE(meant("ኣረንስቡርግ", "Ahrensburg"));
  EXPECT_TRUE(meant("ጆብሰንተር", "Jobcenter"));
}

TEST(GermanSounds, PartWordsThatSoundOtherwise) {
  EXPECT_FALSE(meant("кіндергельд", "Elterngeld"));
  EXPECT_FALSE(meant("штандесамт", "Sozialamt"));
  EXPECT_FALSE(meant("нотруф", "Interview"));
  EXPECT_TRUE(meant("нотруф", "Notruf"));
  EXPECT_TRUE(meant("хаусмайстер", "Hausmeister"));
  EXPECT_TRUE(meant("هاوسمايستر", "Hausmeister"));
}

TEST(GermanSounds, OfThreeConsonantsAreMeantByAWordAlone) {
  EXPECT_EQ(german_sounds_meant(fold("ратхаус"), false), std::vector{german_sound_of("rathaus")});
  EXPECT_TRUE(german_sounds_meant(fold("ратхаус"), true).empty());
}

TEST(GermanSounds, AreNoneWhereTooLittleIsLeft) {
  EXPECT_EQ(german_sound_of("amt"), "");
  EXPECT_EQ(german_sound_of("aue"), "");
  EXPECT_EQ(german_sound_of("2026"), "");
  EXPECT_TRUE(german_sounds_meant("амт", false).empty());
  EXPECT_TRUE(german_sounds_meant("wohngeld", false).empty());
  EXPECT_TRUE(german_sounds_meant("住房补贴", false).empty());
  EXPECT_TRUE(german_sounds_meant("", false).empty());
}

}  // namespace
