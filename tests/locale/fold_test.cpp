#include "kiosk/locale/fold.h"

#include <gtest/gtest.h>

#include "kiosk/locale/sounds.h"
#include "kiosk/locale/stems.h"
#include "kiosk/locale/stop_words.h"
#include "kiosk/locale/words.h"

using kiosk::locale::fold;
using kiosk::locale::Stems;
using kiosk::locale::WordCutter;

namespace {

std::vector<std::string> keys(const std::string& text) {
  std::vector<std::string> keys;
  for (const auto& word : WordCutter().cut(text)) {
    keys.push_back(word.key);
  }
  return keys;
}

}  // namespace

TEST(Fold, MakesGermanSpellingsOne) {
  EXPECT_EQ(fold("Müllabfuhr"), "mullabfuhr");
  EXPECT_EQ(fold("MUELLABFUHR"), "mullabfuhr");
  EXPECT_EQ(fold("mullabfuhr"), "mullabfuhr");
  EXPECT_EQ(fold("Straße"), fold("STRASSE"));
  EXPECT_EQ(fold("u\u0308ber"), fold("über"));
}

TEST(Fold, KeepsTheEThatIsNoUmlaut) {
  EXPECT_EQ(fold("neue"), "neue");
  EXPECT_EQ(fold("quer"), "quer");
}

TEST(Fold, MakesTurkishAndCentralEuropeanLettersPlain) {
  EXPECT_EQ(fold("işsizlik"), "issizlik");
  EXPECT_EQ(fold("IŞSIZLIK"), "issizlik");
  EXPECT_EQ(fold("İstanbul"), "istanbul");
  EXPECT_EQ(fold("ılık"), "ilik");
  EXPECT_EQ(fold("Łódź"), "lodz");
  EXPECT_EQ(fold("đường"), "duong");
}

TEST(Fold, MakesArabicPersianAndKurdishFormsOne) {
  EXPECT_EQ(fold("مَدْرَسَة"), fold("مدرسه"));        // vowel marks, ta marbuta
  EXPECT_EQ(fold("إعانة"), fold("اعانه"));        // hamza and alef
  EXPECT_EQ(fold("کمک"), fold("كمك"));            // Persian and Arabic kaf
  EXPECT_EQ(fold("یاری"), fold("ياري"));          // ya
  EXPECT_EQ(fold("مـــكتب"), fold("مكتب"));       // tatweel
  EXPECT_EQ(fold("می\u200Cشود"), fold("میشود"));  // zero width non-joiner
  EXPECT_EQ(fold("ۆێڕڵە"), fold("وىرله"));
  EXPECT_EQ(fold("۱۲٣"), "123");
}

TEST(Fold, MakesCyrillicKeysOne) {
  EXPECT_EQ(fold("ЖИТЛО"), fold("житло"));
  EXPECT_EQ(fold("їжа"), fold("ижа"));
  EXPECT_EQ(fold("ещё"), fold("еще"));
  EXPECT_EQ(fold("м’ята"), fold("мята"));
}

TEST(Fold, KeepsMarksThatCarryTheMeaning) {
  EXPECT_NE(fold("กา"), fold("ก่า"));
  EXPECT_EQ(fold("हिन्दी"), "हिन्दी");
  EXPECT_NE(fold("か"), fold("が"));
  EXPECT_EQ(fold("ガ"), fold("が"));
}

TEST(Fold, LeavesNothingOfPunctuation) {
  EXPECT_EQ(fold("..."), "");
  EXPECT_EQ(fold("😀"), "");
  EXPECT_EQ(fold(""), "");
}

TEST(Words, AreFoundWithoutSpaces) {
  EXPECT_EQ(keys("我要找住房"), (std::vector<std::string>{"我要", "找", "住房"}));
  EXPECT_EQ(keys("ภาษาไทย"), (std::vector<std::string>{"ภาษา", "ไทย"}));
  EXPECT_GE(keys("សេវាសង្គម").size(), 2U);
  EXPECT_EQ(keys("عَمَل جديد").size(), 2U);
}

TEST(Words, SayWhereTheyStand) {
  const std::string text = "— l’école, Zürich!";
  const auto words = WordCutter().cut(text);
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(text.substr(words[0].begin, words[0].end - words[0].begin), "école");
  EXPECT_EQ(text.substr(words[1].begin, words[1].end - words[1].begin), "Zürich");
}

TEST(Stems, BringFormsOfAWordTogether) {
  Stems stems;
  EXPECT_EQ(stems.stem("de", fold("Wohnungen")), stems.stem("de-simple", fold("Wohnung")));
  EXPECT_EQ(stems.stem("en", fold("applying")), stems.stem("en", fold("apply")));
  EXPECT_EQ(stems.stem("uk", fold("допомога")), stems.stem("uk", fold("допомоги")));
  EXPECT_EQ(stems.stem("ar", fold("المدرسة")), stems.stem("ar", fold("مدرسة")));
  EXPECT_NE(stems.stem("de", "gift"), stems.stem("en", "gift"));
  EXPECT_EQ(stems.stem("ti", "ሰላም"), "-:ሰላም");
}

TEST(StopWords, AreThoseOfTheirLanguage) {
  EXPECT_TRUE(kiosk::locale::is_stop_word("de", fold("für")));
  EXPECT_TRUE(kiosk::locale::is_stop_word("de-simple", "die"));
  EXPECT_TRUE(kiosk::locale::is_stop_word("ar", fold("أين")));
  EXPECT_FALSE(kiosk::locale::is_stop_word("en", "die"));
  EXPECT_FALSE(kiosk::locale::is_stop_word("xx", "die"));
}

TEST(Sounds, AreTheSameHoweverSomebodySpellsThem) {
  const auto meant = [](const std::string& latin, const std::string& other,
                        const std::string& visit = "de") {
    const auto all = kiosk::locale::sounds_meant(fold(latin), visit);
    const auto has = kiosk::locale::sounds_of(fold(other));
    return std::find_first_of(all.begin(), all.end(), has.begin(), has.end()) != all.end();
  };
  for (const char* latin : {"zhytlo", "žitlo", "zytlo", "zhitlo"}) {
    EXPECT_TRUE(meant(latin, "житло")) << latin;
  }
  EXPECT_TRUE(meant("Kyiv", "Київ"));
  EXPECT_TRUE(meant("Kharkiv", "Харків"));
  EXPECT_TRUE(meant("posobie", "пособие"));
  EXPECT_TRUE(meant("politsiya", "поліція"));
  EXPECT_TRUE(meant("policija", "полиция"));
  EXPECT_TRUE(meant("maktab", "المكتب"));
  EXPECT_TRUE(meant("madrasa", "مدرسة"));
  EXPECT_TRUE(meant("madrasah", "مدرسة"));
  EXPECT_TRUE(meant("varzesh", "ورزش"));
  EXPECT_FALSE(meant("maktab", "مكتبة"));
  EXPECT_EQ(kiosk::locale::sounds_meant("maktaba", "ar").at(1),
            kiosk::locale::sounds_of(fold("مكتبة")).at(0));
  EXPECT_TRUE(meant("gozarname", "گذرنامه", "fa"));
  EXPECT_TRUE(meant("gozarnameh", "گذرنامه", "fa-AF"));
  EXPECT_TRUE(meant("rezayat", "رضایت", "fa"));
  EXPECT_FALSE(meant("gozarname", "گذرنامه", "ar"));
  EXPECT_TRUE(meant("zhufang", "住房"));
  EXPECT_FALSE(meant("maktab", "مدرسة"));
  EXPECT_TRUE(kiosk::locale::sounds_of("haus").empty());
  EXPECT_EQ(kiosk::locale::sounds_meant("житло", "uk"), std::vector<std::string>{"g:stl"});
}
