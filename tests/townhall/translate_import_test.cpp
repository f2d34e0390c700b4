#include <gmock/gmock.h>

#include <sstream>

#include "content/townhall/translate/unit_check.h"
#include "tests/townhall/translator.h"

// Files that went to translators and come back.
using test_support::PackageBuilder;
using test_support::Translator;
using testing::HasSubstr;
using testing::Not;
using townhall::translate::State;

namespace {

constexpr const char* kName = "service/benefit/name";
constexpr const char* kText = "service/benefit/description";

// German, Arabic made by a machine, English by people.
PackageBuilder half_translated_town() {
  PackageBuilder builder;
  builder.record("place", R"({"slug": "hall", "type": "site", "street": "Musterweg"})");
  builder.text("de", "place/hall", "name", "Rathaus");
  builder.text(
      "de", "service/benefit", "description",
      "Rufen Sie an: 040 66969-100, oder schreiben Sie an desk@town.example.\n\nWir sind im "
      "Musterweg 3. Mehr auf https://town.example/geld und [hier](contact/desk).");
  builder.translation("ar", "de", "service/benefit", "name", "طلب إعانة السكن");
  builder.files_of("ar")["how"] = "machine";
  builder.files_of("ar")["state"] = "translated";
  builder.translation("en", "de", "service/benefit", "name", "Apply for housing benefit");
  return builder;
}

Translator sent(const std::string& to = "ar", const std::string& format = "po") {
  Translator translator(half_translated_town(), format);
  translator.send(to);
  return translator;
}

// The good translation of kText as gettext writes it, to be spoiled.
std::string good() {
  return "Call 040 66969-100 or write to desk@town.example.\\n\\nWe are at Musterweg 3. More at "
         "https://town.example/geld and [here](contact/desk).";
}

// What the import says of a translation of kText in which `from` became `to`.
std::string refusal_of(const std::string& from, const std::string& to) {
  std::string words = good();
  const std::size_t at = words.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  words.replace(at, from.size(), to);
  Translator translator = sent("en");
  translator.translate(kText, words);
  const auto before = translator.package();
  std::string said = translator.import(true);
  EXPECT_EQ(translator.package(), before) << said;
  return said;
}

}  // namespace

TEST(TranslateImport, UnchangedChangesNothingAndWritesNothing) {
  for (const char* format : {"po", "xliff"}) {
    Translator translator = sent("ar", format);
    const auto before = translator.package();
    EXPECT_THAT(translator.import(true), HasSubstr("No difference from the package.\n0 accepted, 0 "
                                                   "confirmed, 0 refused, 1 unchanged"))
        << format;
    EXPECT_EQ(translator.package(), before);
  }
}

TEST(TranslateImport, SaysFirstAndWritesOnlyWithYes) {
  Translator translator = sent();
  translator.translate(kName, "قدّم طلب إعانة السكن");
  const auto before = translator.package();
  EXPECT_THAT(translator.import(), HasSubstr("Nothing written. With --yes"));
  EXPECT_EQ(translator.package(), before);
  EXPECT_THAT(translator.import(true), HasSubstr("written: p/texts/ar.json"));
  EXPECT_EQ(translator.text("ar", "service/benefit"), "قدّم طلب إعانة السكن");
}

TEST(TranslateImport, APersonsWordsAreMarkedAsSuchInAFileOfAMachine) {
  Translator translator = sent();
  translator.translate(kName, "قدّم طلب إعانة السكن");
  translator.translate("contact/desk/name", "مكتب إعانة السكن");
  EXPECT_EQ(translator.state("ar", "service/benefit"), State::Unreviewed);
  translator.import(true);
  EXPECT_EQ(translator.mark("ar", "service/benefit"), "human translated");
  EXPECT_EQ(translator.state("ar", "service/benefit"), State::Current);
  EXPECT_EQ(translator.state("ar", "contact/desk"), State::Current) << "a new text";
}

TEST(TranslateImport, MakesAFileForANewLanguage) {
  Translator translator = sent("so");
  translator.translate(kName, "Codso kaalmada guriyeynta");
  EXPECT_THAT(translator.import(true), HasSubstr("1 accepted"));
  EXPECT_EQ(translator.state("so", "service/benefit"), State::Current);
  EXPECT_EQ(translator.text("so", "service/benefit"), "Codso kaalmada guriyeynta");
}

TEST(TranslateImport, RefusesWhatWasTranslatedFromAnotherText) {
  Translator translator = sent();
  translator.translate(kName, "قدّم طلب إعانة السكن");
  PackageBuilder changed = half_translated_town();
  changed.text("de", "service/benefit", "name", "Wohngeld neu beantragen");
  translator.move_to(changed);
  const std::string said = translator.import(true);
  EXPECT_THAT(said, HasSubstr("Another text was translated: the file has \"Wohngeld beantragen\", "
                              "the package by now \"Wohngeld neu beantragen\""));
  EXPECT_THAT(said, HasSubstr("0 accepted, 0 confirmed, 1 refused"));
  EXPECT_EQ(translator.text("ar", "service/benefit"), "طلب إعانة السكن");
}

TEST(TranslateImport, TakesAGoodTranslationWithAllThatIsProtected) {
  Translator translator = sent("en");
  translator.translate(kText, good());
  EXPECT_THAT(translator.import(true), HasSubstr("1 accepted, 0 confirmed, 0 refused"));
}

TEST(TranslateImport, RefusesAChangedTelephoneNumber) {
  EXPECT_THAT(refusal_of("66969-100", "66969-101"),
              HasSubstr("The telephone number 040 66969-101 is not in the source."));
  EXPECT_THAT(refusal_of("040 66969-100", "us"),
              HasSubstr("The telephone number 040 66969-100 is missing or changed."));
}

TEST(TranslateImport, RefusesAChangedAddressOrTarget) {
  EXPECT_THAT(refusal_of("desk@town", "office@town"), HasSubstr("office@town.example is not in"));
  EXPECT_THAT(refusal_of("desk@town.example", "us"),
              HasSubstr("desk@town.example is missing or changed."));
  EXPECT_THAT(refusal_of("town.example/geld", "evil.example/geld"),
              HasSubstr("https://evil.example/geld is not in the source."));
  EXPECT_THAT(refusal_of("(contact/desk)", "(contact/tisch)"),
              HasSubstr("contact/tisch is not in the source."));
}

TEST(TranslateImport, RefusesAProtectedNameThatIsGone) {
  EXPECT_THAT(refusal_of("Musterweg", "Sample Way"),
              HasSubstr("The name \"Musterweg\" is missing or changed."));
}

TEST(TranslateImport, RefusesPlaceholdersThatAreNotOfTheSource) {
  EXPECT_THAT(refusal_of("More", "{more}"), HasSubstr("{more} is not in the source."));
}

TEST(TranslateImport, RefusesForbiddenAndUnbalancedControls) {
  EXPECT_THAT(refusal_of("Call", "\u202ECall"), HasSubstr("forbidden control character (U+202E)"));
  EXPECT_THAT(refusal_of("Call", "\u2067Call"), HasSubstr("has no counterpart"));
  EXPECT_THAT(refusal_of("Call", "Call\u2069"), HasSubstr("has no counterpart"));
}

TEST(TranslateImport, RefusesWhatDoesNotFit) {
  Translator translator = sent("en");
  translator.translate(kName, std::string(91, 'x'));
  EXPECT_THAT(translator.import(true), HasSubstr("It has 91 characters, at most 90 fit"));
}

TEST(TranslateImport, RefusesACopyOfTheSource) {
  PackageBuilder builder = half_translated_town();
  builder.text("de", "service/benefit", "teaser", "Ein Zuschuss zur Miete für alle.");
  Translator translator(builder);
  translator.send("en");
  translator.translate("service/benefit/teaser", "Ein Zuschuss zur Miete für alle.");
  EXPECT_THAT(translator.import(true), HasSubstr("This is the German text unchanged."));
}

TEST(TranslateImport, CallsACopyInAnotherScriptACopy) {
  PackageBuilder builder = half_translated_town();
  builder.text("de", "service/benefit", "teaser", "Ein Zuschuss zur Miete für alle.");
  Translator copying(builder);
  copying.send("ar");
  copying.translate("service/benefit/teaser", "Ein Zuschuss zur Miete für alle.");
  const std::string said = copying.import(true);
  EXPECT_THAT(said, HasSubstr("This is the German text unchanged."));
  EXPECT_THAT(said, Not(HasSubstr("script")));
}

TEST(TranslateImport, SaysThatAWorkbookIsNone) {
  Translator translator = sent();
  translator.put_file("PK\x03\x04 and more");
  EXPECT_THAT(translator.import(), HasSubstr("back.po is a workbook and no file from translators"));
  EXPECT_THAT(translator.import(false, "de"), HasSubstr("„wegweiser-townhall workbook import“"));
}

TEST(TranslateImport, IsolatesTextsThatRunRightToLeft) {
  Translator translator = sent();
  translator.translate(kName, "قدّم طلب إعانة السكن");
  EXPECT_THAT(translator.import(),
              HasSubstr("\"\u2068طلب إعانة السكن\u2069\" → \"\u2068قدّم طلب إعانة السكن\u2069\""));
}

TEST(TranslateImport, RefusesATextInAnotherScriptOrLanguage) {
  Translator arabic = sent();
  arabic.translate("service/benefit/name", "Apply for a grant towards your rent here");
  EXPECT_THAT(arabic.import(true),
              HasSubstr("not in the script of the target language and looks like \"en\""));
  EXPECT_EQ(arabic.text("ar", "service/benefit"), "طلب إعانة السكن");
  Translator english = sent("en");
  english.translate("service/benefit/name",
                    "Hier können Sie den Zuschuss beantragen, und das ist nicht schwer für Sie");
  EXPECT_THAT(english.import(true), HasSubstr("It looks like \"de\""));
  EXPECT_EQ(english.text("en", "service/benefit"), "Apply for housing benefit");
}

// One text that may be in another language or may not is taken, and somebody is asked to look.
TEST(TranslateImport, WarnsOfATextWhoseLanguageIsInDoubt) {
  townhall::translate::Unit unit;
  unit.target = "Cela dépend de votre situation.";
  townhall::Foreign foreign{true, false, "fr", false, "fr"};
  EXPECT_FALSE(townhall::translate::fault_of_language({unit, "de", foreign}).has_value());
  const auto doubt = townhall::translate::doubt_of_language(foreign);
  ASSERT_TRUE(doubt.has_value());
  EXPECT_EQ(say(*doubt, townhall::Voice::German),
            "Sie könnte in „fr“ sein und nicht in der Zielsprache. Sehen Sie nach, ob sie stimmt.");
  foreign.sure = true;
  EXPECT_TRUE(townhall::translate::fault_of_language({unit, "de", foreign}).has_value());
  EXPECT_FALSE(townhall::translate::doubt_of_language(foreign).has_value());
}

TEST(TranslateImport, RefusesAFileWholeWhoseTextsAreInAnotherLanguageThanItSays) {
  PackageBuilder builder = half_translated_town();
  constexpr int kServices = 12;
  for (int i = 0; i < kServices; ++i) {
    const std::string slug = "s" + std::to_string(i);
    builder.record("service", R"({"slug": ")" + slug + R"(", "contacts": [{"contact": "desk"}]})");
    builder.text("de", "service/" + slug, "name", "Antrag auf einen Zuschuss stellen");
  }
  Translator translator(builder);
  translator.send("uk");
  for (int i = 0; i < kServices; ++i) {
    translator.translate("service/s" + std::to_string(i) + "/name",
                         "تقديم طلب للحصول على إعانة السكن");
  }
  const auto before = translator.package();
  EXPECT_THAT(
      translator.import(true),
      HasSubstr("The texts of the file are not in \"uk\": 12 of 12 are in another language, "
                "most likely in \"ar\"."));
  EXPECT_THAT(translator.import(true, "de"), HasSubstr("Berichtigen Sie die Zielsprache"));
  EXPECT_EQ(translator.package(), before);
}

TEST(TranslateImport, NamesFileLineAndUnitOfARefusal) {
  Translator translator = sent("en");
  translator.translate(kName, std::string(91, 'x'));
  std::size_t line = 0;
  std::istringstream lines(translator.file());
  for (std::string text; std::getline(lines, text);) {
    ++line;
    if (text == "msgctxt \"service/benefit/name\"") {
      break;
    }
  }
  EXPECT_THAT(translator.import(true),
              HasSubstr("refused: back.po, line " + std::to_string(line + 1) +
                        ": service/benefit/name: It has 91 characters"));
}

TEST(TranslateImport, TakesTheOthersWhenOneIsRefused) {
  Translator translator = sent("en");
  translator.translate(kName, std::string(91, 'x'));
  translator.translate("contact/desk/name", "Housing benefit desk");
  const std::string said = translator.import(true);
  EXPECT_THAT(said, HasSubstr("1 accepted, 0 confirmed, 1 refused"));
  EXPECT_THAT(said, HasSubstr("1 translation was refused. Correct it at the place named above"));
  EXPECT_EQ(translator.text("en", "contact/desk"), "Housing benefit desk");
  EXPECT_EQ(translator.text("en", "service/benefit"), "Apply for housing benefit");
}

TEST(TranslateImport, LeavesWhatIsStillMarkedAsUnfinished) {
  Translator translator = sent("en");
  translator.translate(kName, "Apply");
  translator.edit("\n\n#. Service: name", "#. Service: name", "#, fuzzy\n#. Service: name");
  EXPECT_THAT(translator.import(true), HasSubstr("still marked as unfinished (fuzzy)"));
}

TEST(TranslateImport, RemovesNothingThatCameBackEmpty) {
  Translator translator = sent("en");
  translator.translate(kName, "");
  const auto before = translator.package();
  EXPECT_THAT(translator.import(true), HasSubstr("0 accepted, 0 confirmed, 0 refused"));
  EXPECT_EQ(translator.package(), before);
}

TEST(TranslateImport, RefusesAFileOfAnotherPackageOrSource) {
  Translator translator = sent("en");
  translator.edit("X-Wegweiser-Package", "town", "other");
  EXPECT_THAT(translator.import(true), HasSubstr("belongs to the package \"other\""));
  Translator swapped = sent("en");
  swapped.edit("X-Wegweiser-From", "de", "en");
  swapped.edit("X-Wegweiser-To", "en", "de");
  EXPECT_THAT(swapped.import(true), HasSubstr("Source and translation are swapped"));
  Translator other = sent("en");
  other.edit("X-Wegweiser-From", "de", "fr");
  EXPECT_THAT(other.import(true), HasSubstr("The file is translated from fr"));
}

TEST(TranslateImport, RefusesDamagedFilesWholeWithTheirLine) {
  Translator translator = sent("en");
  translator.edit("service/benefit/name", "msgid \"", "msgid ");
  EXPECT_THAT(translator.import(true), HasSubstr("gettext does not understand the file"));
  translator.put_file("no po file");
  EXPECT_THAT(translator.import(true), HasSubstr("back.po, line 1: gettext"));
  translator.put_file("msgid \"\"\nmsgstr \"\"\n\nmsgid \"a\xFF\"\nmsgstr \"\"\n");
  EXPECT_THAT(translator.import(true), HasSubstr("back.po, line 4: this is not UTF-8"));
  translator.put_file("msgid \"a\"\nmsgstr \"b\"\n");
  EXPECT_THAT(translator.import(true), HasSubstr("its header lacks X-Wegweiser-Package"));
}

TEST(TranslateImport, RefusesUnitsThatAreNotOurs) {
  Translator translator = sent("en");
  translator.put_file(translator.file() + "\nmsgid \"a\"\nmsgstr \"b\"\n" +
                      "\nmsgctxt \"service/ghost/name\"\nmsgid \"c\"\nmsgstr \"d\"\n");
  const std::string said = translator.import(true);
  EXPECT_THAT(said, HasSubstr("has no key (msgctxt)"));
  EXPECT_THAT(said, HasSubstr("service/ghost/name: There is no such text any more"));
}

TEST(TranslateImport, WarnsOfANameThatIsNotInTheTranslation) {
  PackageBuilder builder = half_translated_town();
  builder.text("de", "service/benefit", "description", "Fragen Sie in der Wohngeldstelle.");
  Translator translator(builder);
  translator.send("en");
  translator.translate("service/benefit/description", "Ask at the office.");
  const std::string said = translator.import(true);
  EXPECT_THAT(said, HasSubstr("service/benefit/description: The source has the name "
                              "\"Wohngeldstelle\" (contact/desk)"));
  EXPECT_THAT(said, HasSubstr("warning: back.po, line "));
  EXPECT_EQ(translator.text("en", "service/benefit", "description"), "Ask at the office.");
}

TEST(TranslateImport, TakesANameAsItIsOrAsThePackageTranslatesIt) {
  PackageBuilder builder = half_translated_town();
  builder.text("de", "service/benefit", "description", "Fragen Sie in der Wohngeldstelle.");
  for (const char* words : {"Ask at the Wohngeldstelle.", "Ask at the Rent Support Desk."}) {
    Translator translator(builder);
    translator.send("en");
    translator.translate("service/benefit/description", words);
    translator.translate("contact/desk/name", "Rent Support Desk");
    EXPECT_THAT(translator.import(true), Not(HasSubstr("warning"))) << words;
  }
}

TEST(TranslateImport, KnowsNamesOnlyAsWholeWords) {
  PackageBuilder builder = half_translated_town();
  builder.text("de", "service/benefit", "description", "Das Wohngeldstellenamt hilft.");
  Translator translator(builder);
  translator.send("en");
  translator.translate("service/benefit/description", "The office helps.");
  EXPECT_THAT(translator.import(true), Not(HasSubstr("warning")));
}
