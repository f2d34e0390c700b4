#include "kiosk/locale/light_stems.h"

#include <gtest/gtest.h>

#include <initializer_list>

#include "kiosk/locale/fold.h"

namespace {

using kiosk::locale::fold;
using Words = std::initializer_list<const char*>;
using Stem = std::string (*)(const std::string&);

void expect_together(Stem stem, Words forms) {
  const std::string first = stem(fold(*forms.begin()));
  for (const char* form : forms) {
    EXPECT_EQ(stem(fold(form)), first) << form << " and " << *forms.begin();
  }
}

TEST(ArabicStem, IsThatOfTheNounWithItsArticle) {
  using kiosk::locale::arabic_stem;
  expect_together(arabic_stem, {"لغة", "اللغة", "واللغة", "باللغة", "للغة", "وللغة", "لغات"});
  expect_together(arabic_stem, {"تأمين", "التأمين", "للتأمين", "تامين"});
  expect_together(arabic_stem, {"لاجئ", "اللاجئين", "للاجئين", "لاجئون"});
  expect_together(arabic_stem, {"مدرسة", "المدرسة", "بالمدرسة", "مدرستي", "مدرستها"});
  expect_together(arabic_stem, {"دورة", "دورات", "الدورات"});
}

TEST(ArabicStem, KnowsNounsThatBeginLikeAnArticle) {
  using kiosk::locale::arabic_stem;
  expect_together(arabic_stem, {"ألماني", "الألمانية", "للألمانية", "والألمانية"});
  expect_together(arabic_stem, {"التحاق", "الالتحاق", "للالتحاق"});
  expect_together(arabic_stem, {"والدين", "الوالدين", "والدة"});
  EXPECT_NE(arabic_stem(fold("والدية")), arabic_stem(fold("ديون")));
}

TEST(ArabicParticles, AreTakenOffLongWordsOnly) {
  using kiosk::locale::arabic_without_particle;
  EXPECT_EQ(arabic_without_particle(fold("لإجراءات")), fold("إجراءات"));
  EXPECT_EQ(arabic_without_particle(fold("ودورات")), fold("دورات"));
  EXPECT_EQ(arabic_without_particle(fold("بيت")), "");
  EXPECT_EQ(arabic_without_particle(fold("مدرسة")), "");
  EXPECT_EQ(arabic_without_particle(""), "");
}

TEST(ArabicStem, LeavesTwoLetters) {
  using kiosk::locale::arabic_stem;
  for (const char* word : {"يد", "الي", "ان", "بها", "لل", "ه"}) {
    EXPECT_FALSE(arabic_stem(fold(word)).empty()) << word;
  }
  expect_together(arabic_stem, {"بيت", "بيتي", "البيت"});
  EXPECT_EQ(arabic_stem("ال"), "ال");
  EXPECT_EQ(arabic_stem("b2"), "b2");
  EXPECT_EQ(arabic_stem(""), "");
}

TEST(PersianStem, IsThatOfTheSingular) {
  using kiosk::locale::persian_stem;
  expect_together(persian_stem,
                  {"بیمه", "بیمه‌ها", "بیمه‌های", "بیمه‌هایی"});
  expect_together(persian_stem, {"پناهنده", "پناهندگان"});
  EXPECT_EQ(persian_stem("ها"), "ها");
  EXPECT_EQ(persian_stem(""), "");
}

TEST(TurkishStem, IsThatOfAllCases) {
  using kiosk::locale::turkish_stem;
  expect_together(turkish_stem, {"sigorta", "sigortası", "sigortalar", "sigortayı", "sigortanın"});
  expect_together(turkish_stem, {"konut", "konutlar", "konutları", "konutta", "konutunuz"});
  expect_together(turkish_stem, {"çocuk", "çocuğu", "çocuklar", "çocuklarına"});
  expect_together(turkish_stem, {"okul", "okula", "okulun", "okullarda"});
  expect_together(turkish_stem, {"ev", "evler", "evde", "evden"});
}

TEST(TurkishStem, PartsWordsThatAreNotOne) {
  using kiosk::locale::turkish_stem;
  EXPECT_NE(turkish_stem("kanun"), turkish_stem("kan"));
  EXPECT_NE(turkish_stem(fold("arapça")), turkish_stem(fold("araba")));
  EXPECT_EQ(turkish_stem("oda"), "oda");
  EXPECT_EQ(turkish_stem("a"), "a");
  EXPECT_EQ(turkish_stem(""), "");
}

TEST(UkrainianStem, IsThatOfAllCases) {
  using kiosk::locale::ukrainian_stem;
  expect_together(ukrainian_stem, {"робота", "роботи", "роботі", "роботу", "роботою", "робіт"});
  expect_together(ukrainian_stem,
                  {"реєстрація", "реєстрації", "реєстрацію", "реєстрацією", "реєстрацій"});
  expect_together(ukrainian_stem, {"притулок", "притулку", "притулком", "притулки"});
  expect_together(ukrainian_stem, {"дозвіл", "дозволу", "дозволом"});
  expect_together(ukrainian_stem, {"інвалідність", "інвалідності", "інвалідністю"});
  expect_together(ukrainian_stem, {"соціальний", "соціальна", "соціального", "соціальні"});
  expect_together(ukrainian_stem, {"послуга", "послуги", "послузі", "послуг"});
  expect_together(ukrainian_stem, {"навчання", "навчанню", "навчанням"});
  expect_together(ukrainian_stem, {"програма", "програми", "програмами", "програм"});
  expect_together(ukrainian_stem, {"громадянин", "громадяни", "громадянами"});
}

TEST(RussianStem, IsThatOfAllCases) {
  using kiosk::locale::russian_stem;
  expect_together(russian_stem, {"работа", "работы", "работе", "работу", "работой", "работами"});
  expect_together(russian_stem, {"регистрация", "регистрации", "регистрацию", "регистрацией"});
  expect_together(russian_stem, {"инвалидность", "инвалидности", "инвалидностью"});
  expect_together(russian_stem, {"социальный", "социальная", "социального", "социальные"});
  expect_together(russian_stem, {"больница", "больницы", "больницей", "больниц"});
  expect_together(russian_stem, {"рынок", "рынка", "рынке"});
  expect_together(russian_stem, {"гражданин", "граждане", "гражданами"});
  expect_together(russian_stem, {"учиться", "учится", "учить"});
}

TEST(RussianStem, LeavesThreeLetters) {
  using kiosk::locale::russian_stem;
  EXPECT_EQ(russian_stem("дом"), "дом");
  EXPECT_EQ(russian_stem("яма"), "яма");
  EXPECT_EQ(russian_stem("и"), "и");
  EXPECT_EQ(russian_stem("2026"), "2026");
  EXPECT_EQ(russian_stem(""), "");
  EXPECT_NE(russian_stem(fold("район")), russian_stem(fold("рай")));
}

TEST(UkrainianStem, PartsWordsThatAreNotOne) {
  using kiosk::locale::ukrainian_stem;
  EXPECT_NE(ukrainian_stem(fold("дозвіл")), ukrainian_stem(fold("дозвілля")));
  EXPECT_NE(ukrainian_stem(fold("вид")), ukrainian_stem(fold("вода")));
  EXPECT_EQ(ukrainian_stem(fold("мова")), "мов");
  EXPECT_EQ(ukrainian_stem("а"), "а");
  EXPECT_EQ(ukrainian_stem(""), "");
  EXPECT_EQ(ukrainian_stem("2026"), "2026");
}

}  // namespace
