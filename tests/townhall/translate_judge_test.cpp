#include <gmock/gmock.h>

#include <sstream>

#include "content/townhall/history/history_commands.h"
#include "tests/townhall/translator.h"

// What who approves translations, or says that they still hold, gets to see.
using test_support::PackageBuilder;
using test_support::Translator;
using testing::HasSubstr;
using testing::Not;

namespace {

PackageBuilder town_with_phone_note() {
  PackageBuilder builder;
  builder.text("de", "service/benefit", "procedure", "1. Antrag holen\n2. Antrag abgeben");
  builder.text("de", "contact/desk", "phone.main.note", "am Vormittag");
  builder.translation("ar", "de", "service/benefit", "name", "طلب إعانة السكن");
  builder.translation("ar", "de", "service/benefit", "procedure", "1. خذ الطلب\n2. سلّم الطلب");
  builder.translation("ar", "de", "contact/desk", "phone.main.note", "صباحاً");
  builder.files_of("ar")["how"] = "machine";
  builder.files_of("ar")["state"] = "translated";
  return builder;
}

}  // namespace

TEST(TranslateJudge, ShowsEachTextBesideItsSourceAndNamesTheFieldInPlainWords) {
  Translator office(town_with_phone_note());
  EXPECT_THAT(office.approve("ar", "service/benefit"),
              HasSubstr("\"Wohngeld beantragen\" (service/benefit), ar:\n"
                        "  1/2 name, as heading, on tiles and in lists [service/benefit/name]\n"
                        "      de: Wohngeld beantragen\n"
                        "      ar: \u2068طلب إعانة السكن\u2069\n"
                        "  2/2 procedure, step by step [service/benefit/procedure]\n"
                        "      de: 1. Antrag holen\n"
                        "          2. Antrag abgeben\n"
                        "      ar: \u20681. خذ الطلب\u2069\n"
                        "          \u20682. سلّم الطلب\u2069\n"));
}

TEST(TranslateJudge, ShowsTheTextsBeforeAnythingIsWritten) {
  Translator office(town_with_phone_note());
  const auto before = office.package();
  const std::string said = office.would_approve("ar", "contact/desk", "de");
  EXPECT_THAT(said,
              HasSubstr("  1/1 Anmerkung dazu, kleiner darunter (main) "
                        "[contact/desk/phone.main.note]\n      de: am Vormittag\n      ar: "));
  EXPECT_THAT(said, HasSubstr("Nichts geschrieben. Mit --yes"));
  EXPECT_EQ(office.package(), before);
}

TEST(TranslateJudge, LeavesNoneOfManyTextsOut) {
  PackageBuilder builder = town_with_phone_note();
  constexpr int kServices = 60;
  for (int i = 0; i < kServices; ++i) {
    const std::string slug = "s" + std::to_string(i);
    builder.record("service", R"({"slug": ")" + slug + R"(", "contacts": [{"contact": "desk"}]})");
    builder.text("de", "service/" + slug, "name", "Leistung " + std::to_string(i) + ".");
    builder.translation("ar", "de", "service/" + slug, "name", "خدمة " + std::to_string(i) + ".");
  }
  Translator office(builder);
  const std::string said = office.would_approve("ar", "service");
  for (int i = 0; i < kServices; ++i) {
    const std::string number = std::to_string(i);
    EXPECT_THAT(said, HasSubstr("de: Leistung " + number + ".\n      ar: \u2068خدمة " + number));
  }
}

TEST(TranslateJudge, ShowsWhatTheSourceWasToWhomSaysThatATextStillHolds) {
  Translator office(town_with_phone_note());
  office.edit_german("service/benefit", "name", "Zuschuss zur Miete beantragen");
  EXPECT_THAT(office.still_correct("ar", "service/benefit/name"),
              HasSubstr("      de (before): Wohngeld beantragen\n"
                        "      de: Zuschuss zur Miete beantragen\n"
                        "      ar: \u2068طلب إعانة السكن\u2069\n"));
}

TEST(TranslateJudge, TheRecordOfAnApprovalHasTheTextAndPlainWordsForItsState) {
  Translator office(town_with_phone_note());
  office.approve("ar", "service/benefit/name");
  EXPECT_THAT(office.shown("de"),
              HasSubstr("Name (Zustand) [ar]: „\u2068طلب إعانة السكن\u2069“: „wie die ganze "
                        "Datei“ → „maschinell, freigegeben“"));
  EXPECT_THAT(office.shown("en"), HasSubstr("→ \"by a machine, approved\""));
}

TEST(TranslateJudge, TheRecordOfAnImportDoesNotRepeatTheTextForItsState) {
  Translator office(town_with_phone_note());
  office.send("ar");
  office.translate("service/benefit/name", "قدّم طلب إعانة السكن");
  office.import(true);
  EXPECT_THAT(office.shown("de"), HasSubstr("Name (Zustand) [ar]: „wie die ganze Datei“ → "
                                            "„von Menschen, übersetzt“"));
}

TEST(TranslateJudge, SaysWhichLanguagesThePackageHas) {
  Translator office(town_with_phone_note());
  EXPECT_THAT(office.would_approve("xx", "service"),
              HasSubstr("The package has no texts in \"xx\". Take one of its languages (ar)"));
  EXPECT_THAT(office.would_approve("xx", "service", "de"),
              HasSubstr("Nehmen Sie eine seiner Sprachen (ar)"));
  EXPECT_THAT(office.status("xx"), HasSubstr("Take one of its languages (ar)"));
}
