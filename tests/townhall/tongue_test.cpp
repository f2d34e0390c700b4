#include "content/townhall/check/tongue.h"

#include <gtest/gtest.h>

using townhall::Foreign;
using townhall::foreign_in;

namespace {

constexpr const char* kPersian =
    "برای درخواست کمک هزینه مسکن به شهرداری بیایید و مدارک خود را همراه بیاورید، لطفاً وقت بگیرید";
constexpr const char* kArabic =
    "لتقديم طلب إعانة السكن تعال إلى البلدية وأحضر معك جميع الأوراق المطلوبة وجواز السفر";
constexpr const char* kSorani =
    "بۆ داواکردنی یارمەتی کرێ وەرە بۆ شارەوانی و هەموو بەڵگەنامەکانت لەگەڵ خۆت بهێنە";
constexpr const char* kRussian =
    "Чтобы подать заявление на жилищное пособие, приходите в ратушу и возьмите с собой документы";
constexpr const char* kUkrainian =
    "Щоб подати заяву на житлову допомогу, приходьте до ратуші та візьміть із собою документи";

struct Expected {
  const char* text;
  const char* claimed;
  const char* language;
};

}  // namespace

TEST(Tongue, TellsLanguagesOfOneScriptApart) {
  for (const Expected& one : {
           Expected{kPersian, "ar", "fa"},
           Expected{kArabic, "fa", "ar"},
           Expected{kSorani, "ar", "ckb"},
           Expected{kRussian, "uk", "ru"},
           Expected{kUkrainian, "ru", "uk"},
           Expected{"Der Antrag ist nicht schwer und Sie haben dazu Zeit", "tr", "de"},
           Expected{"The office is open and you can ask for the form", "tr", "en"},
           Expected{"To jest wniosek, który nie jest trudny, i można go złożyć", "ro", "pl"},
           Expected{"ሰነዶችዎን ይዘው ወደ ከተማው ማዘጋጃ ቤት ይምጡ እና ማመልከቻ ያስገቡ", "ti", "am"},
       }) {
    const Foreign foreign = foreign_in(one.text, one.claimed);
    EXPECT_EQ(foreign.language, one.language) << one.text;
    EXPECT_TRUE(foreign.sure) << one.text;
    EXPECT_FALSE(foreign.script) << one.text;
    EXPECT_FALSE(foreign_in(one.text, one.language).found()) << one.text;
  }
}

// A language that no catalogue teaches looks like that of a neighbour, and not like its claim.
TEST(Tongue, SeesThatSerbianIsNoUkrainian) {
  EXPECT_TRUE(
      foreign_in("Захтев за додатак за становање можете да поднесете у градској кући сваког "
                 "радног дана пре подне",
                 "uk")
          .found());
}

TEST(Tongue, SaysWhichLanguageATextInAnotherScriptLooksLike) {
  for (const Expected& one : {Expected{kArabic, "uk", "ar"}, Expected{kPersian, "de", "fa"},
                              Expected{kRussian, "tr", "ru"},
                              Expected{"The office is open and you can ask here", "ar", "en"},
                              Expected{"请带上您的护照和所有文件到市政厅办理", "ar", "zh"},
                              Expected{"市役所で住宅手当を申請することができます", "ar", "ja"}}) {
    const Foreign foreign = foreign_in(one.text, one.claimed);
    EXPECT_TRUE(foreign.script) << one.text;
    EXPECT_EQ(foreign.language, one.language) << one.text;
  }
}

TEST(Tongue, TellsJapaneseFromChinese) {
  EXPECT_EQ(foreign_in("市役所で住宅手当を申請することができます", "zh-Hans").language, "ja");
  EXPECT_TRUE(foreign_in("请带上您的护照和所有文件到市政厅办理", "ja").script);
  EXPECT_FALSE(foreign_in("请带上您的护照和所有文件到市政厅办理", "zh-Hans").found());
}

TEST(Tongue, TellsTheTwoFormsOfChineseApart) {
  constexpr const char* kTraditional = "請帶上您的護照和所有文件到市政廳辦理";
  constexpr const char* kSimplified = "请带上您的护照和所有文件到市政厅办理";
  EXPECT_EQ(foreign_in(kTraditional, "zh-Hans").language, "zh-Hant");
  EXPECT_EQ(foreign_in(kSimplified, "zh-Hant").language, "zh-Hans");
  EXPECT_FALSE(foreign_in(kTraditional, "zh-Hant").found());
  EXPECT_FALSE(foreign_in(kSimplified, "zh-Hans").found());
}

TEST(Tongue, TakesGermanNamesInBracketsAndQuotationMarksForWhatTheyAre) {
  EXPECT_FALSE(
      foreign_in("Bring the form (Wohnungsgeberbestätigung) and ask for the „Bescheid über "
                 "die Bewilligung von Wohngeld“",
                 "en")
          .found());
}

// "text-in-wrong-language" of the check sees it; an import does not refuse it.
TEST(Tongue, DoubtsANeighbourOfALanguageThatItDoesNotKnow) {
  const Foreign polish =
      foreign_in("To jest wniosek, który nie jest trudny, i można go złożyć dla rodziny", "hr");
  EXPECT_EQ(polish.language, "pl");
  EXPECT_FALSE(polish.sure);
  EXPECT_TRUE(foreign_in("Der Antrag ist nicht schwer und Sie haben dazu Zeit", "hr").sure);
}

TEST(Tongue, JudgesNoShortText) {
  EXPECT_FALSE(foreign_in("Der Antrag", "en").told);
  EXPECT_FALSE(foreign_in("Donaudampfschifffahrtsgesellschaft", "uk").told);
}

TEST(Tongue, FormsOfOneLanguageAreNotToldApart) {
  EXPECT_FALSE(foreign_in(kPersian, "fa-AF").found());
  EXPECT_FALSE(foreign_in("Sie können den Antrag im Rathaus abgeben.", "de-simple").found());
}
