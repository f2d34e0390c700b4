#include <gmock/gmock.h>

#include "content/townhall/translate/judge.h"
#include "tests/townhall/clerk.h"
#include "tests/townhall/translator.h"

// Integreat's CMS compares the times of saving and has had a row of wrong states for it. Each test
// is one of its issues (digitalfabrik/integreat-cms), as it must be here.
using test_support::Clerk;
using test_support::PackageBuilder;
using test_support::Translator;
using testing::HasSubstr;
using testing::Not;
using townhall::translate::Judged;
using townhall::translate::State;

namespace {

constexpr const char* kService = "service/benefit";
constexpr const char* kServiceName = "service/benefit/name";

// German; English and Arabic from it; Dari from English.
PackageBuilder town_in_four_languages(const std::string& german = "Wohngeld beantragen") {
  PackageBuilder builder;
  builder.translation("en", "de", kService, "name", "Apply for housing benefit");
  builder.translation("ar", "de", kService, "name", "طلب إعانة السكن");
  builder.translation("fa", "en", kService, "name", "درخواست کمک‌هزینه مسکن");
  builder.text("de", kService, "name", german);
  return builder;
}

std::string states(const townhall::Canonical& canonical) {
  std::string all;
  for (const char* lang : {"ar", "en", "fa"}) {
    const State state = townhall::translate::state_of(canonical, lang, kService, "name");
    all += std::string(lang) + (state == State::Current ? " current, " : " outdated, ");
  }
  return all;
}

constexpr const char* kAllCurrent = "ar current, en current, fa current, ";
constexpr const char* kAllOutdated = "ar outdated, en outdated, fa outdated, ";

}  // namespace

TEST(Integreat, Issue4284SavingAsADraftAndPublishingAgainChangesNoState) {
  PackageBuilder builder = town_in_four_languages();
  for (const char* status : {"draft", "published"}) {
    builder.record("service", std::string(R"({"slug": "benefit", "status": ")") + status +
                                  R"(", "contacts": [{"contact": "desk"}]})");
    EXPECT_EQ(states(builder.canonical()), kAllCurrent) << status;
  }
}

TEST(Integreat, Issue4254MachineTranslationIntoOneLanguageLeavesTheOthersAlone) {
  Translator translator(town_in_four_languages());
  translator.send("so");
  translator.translate(kServiceName, "Codso kaalmada guriyeynta");
  EXPECT_THAT(translator.import(true), HasSubstr("1 accepted"));
  EXPECT_EQ(states(translator.canonical()), kAllCurrent);
}

TEST(Integreat, Issue4385AnOutdatedTranslationThatIsRightAsItIsBecomesCurrent) {
  Translator translator(town_in_four_languages("Wohngeld neu beantragen"));
  EXPECT_EQ(translator.state("en", kService), State::SourceChanged);
  translator.send("en");
  translator.translate(kServiceName, "Apply for housing benefit");  // only the mark is gone
  EXPECT_THAT(translator.import(true), HasSubstr("0 accepted, 1 confirmed"));
  EXPECT_EQ(translator.state("en", kService), State::Current);
}

TEST(Integreat, Issue1864AStateCanBeChangedWithoutChangingWords) {
  Translator translator(town_in_four_languages("Wohngeld neu beantragen"));
  EXPECT_THAT(translator.still_correct("ar", kServiceName), HasSubstr("1 with a new state"));
  EXPECT_EQ(states(translator.canonical()), "ar current, en outdated, fa outdated, ");
  EXPECT_EQ(translator.text("ar", kService), "طلب إعانة السكن");
}

TEST(Integreat, Issue4396TranslatingAgainWorksTheSecondTimeToo) {
  Translator translator(town_in_four_languages());
  for (const char* german : {"Wohngeld neu", "Wohngeld ganz neu"}) {
    PackageBuilder changed = town_in_four_languages(german);
    changed.files_of("en")["how"] = "machine";
    translator.move_to(changed);
    translator.send("en");
    translator.translate(kServiceName, std::string("Benefit: ") + german);
    EXPECT_THAT(translator.import(true), HasSubstr("1 accepted")) << german;
    EXPECT_EQ(translator.state("en", kService), State::Current) << german;
    EXPECT_EQ(translator.mark("en", kService), "human translated") << "not 'by machine' any more";
  }
}

TEST(Integreat, Issue4398ATranslationByHandThatIsRenewedBecomesCurrent) {
  Translator translator(town_in_four_languages("Wohngeld neu beantragen"));
  translator.send("en");
  translator.translate(kServiceName, "Apply anew for housing benefit");
  EXPECT_THAT(translator.import(true), HasSubstr("1 accepted"));
  EXPECT_EQ(translator.state("en", kService), State::Current);
}

TEST(Integreat, Issue1653ASmallEditKeepsTheStates) {
  const townhall::Canonical before = town_in_four_languages("Wohngeld beantragen!").canonical();
  EXPECT_EQ(states(before), kAllOutdated);
  Judged judged;
  judged.after = before;
  small_edit(before, {kService, "name"}, "Wohngeld beantragen", judged);
  EXPECT_EQ(states(judged.after), kAllCurrent);
  EXPECT_EQ(judged.changed.size(), 2U) << "ar and en; fa rests on en, which has not changed";
}

TEST(Integreat, Issue1645ASmallEditDoesNotHideALargeOneBeforeIt) {
  // A large edit that nobody translated yet, then a small one.
  const townhall::Canonical before = town_in_four_languages("Wohngeld neu beantragen!").canonical();
  Judged judged;
  judged.after = before;
  small_edit(before, {kService, "name"}, "Wohngeld neu beantragen", judged);
  EXPECT_EQ(states(judged.after), kAllOutdated);
  EXPECT_TRUE(judged.changed.empty());
}

TEST(Integreat, Issue2807ReimportingAnUnchangedWorkbookChangesNoState) {
  Clerk clerk(town_in_four_languages(), "xlsx");
  EXPECT_EQ(clerk.import_and_write(), "Kein Unterschied zum Paket.\n");
  EXPECT_EQ(clerk.written(), "");
}

TEST(Integreat, Issue4397PublishingLooksAtNothingButDigests) {
  PackageBuilder builder = town_in_four_languages();
  builder.package["content_version"] = 8;
  builder.package["content_date"] = "2027-01-01";
  EXPECT_EQ(states(builder.canonical()), kAllCurrent);
  EXPECT_EQ(states(town_in_four_languages("Wohngeld").canonical()), kAllOutdated);
}

TEST(Integreat, ApprovingAnOutdatedTranslationIsRefused) {
  Translator translator(town_in_four_languages("Wohngeld neu beantragen"));
  translator.still_correct("ar", kServiceName);
  EXPECT_THAT(translator.approve("en", kServiceName), HasSubstr("The source has changed since."));
  EXPECT_THAT(translator.approve("fa", kServiceName), HasSubstr("The source has changed since."));
  EXPECT_THAT(translator.approve("ar", kService, "reviewed"), HasSubstr("1 with a new state"));
  EXPECT_EQ(translator.mark("ar", kService), "human reviewed");
}

TEST(Integreat, ATextNamedWronglyIsNotPassedOver) {
  Translator translator(town_in_four_languages());
  EXPECT_THAT(translator.approve("en", "service/ghost"),
              HasSubstr("There is no text for \"service/ghost\" in \"en\"."));
}

// Through the commands, with the history in between.

TEST(TranslateHistory, AnOutdatedTextComesWithTheGermanThatWasTranslated) {
  Translator translator(town_in_four_languages());
  translator.edit_german(kService, "name", "Wohngeld bald beantragen");
  translator.edit_german(kService, "name", "Wohngeld jetzt beantragen");
  translator.send("ar");
  EXPECT_THAT(translator.file(),
              HasSubstr("#, fuzzy\n#| msgctxt \"service/benefit/name\"\n#| msgid \"Wohngeld "
                        "beantragen\"\nmsgctxt \"service/benefit/name\"\nmsgid \"Wohngeld jetzt "
                        "beantragen\""));
}

TEST(TranslateHistory, ASmallEditIsToldByTheHistory) {
  Translator translator(town_in_four_languages());
  translator.edit_german(kService, "name", "Wohngeld beantragen!");
  EXPECT_EQ(states(translator.canonical()), kAllOutdated);
  EXPECT_THAT(translator.small_edit(kServiceName), HasSubstr("2 with a new state, 0 refused"));
  EXPECT_EQ(states(translator.canonical()), kAllCurrent);
}

TEST(TranslateHistory, ASmallEditBehindALargeOneChangesNothing) {
  Translator translator(town_in_four_languages());
  translator.edit_german(kService, "name", "Wohngeld bald beantragen");
  translator.edit_german(kService, "name", "Wohngeld bald beantragen!");
  EXPECT_THAT(translator.small_edit(kServiceName), HasSubstr("0 with a new state"));
  EXPECT_EQ(states(translator.canonical()), kAllOutdated);
}

TEST(TranslateHistory, AChangeByHandIsNoSmallEdit) {
  Translator translator(town_in_four_languages("Wohngeld beantragen!"));
  EXPECT_THAT(translator.small_edit(kServiceName),
              HasSubstr("The change is not in the package's history"));
}

TEST(TranslateHistory, AnImportIsARevisionThatIsUndone) {
  Translator translator(town_in_four_languages());
  const auto before = translator.package();
  translator.send("ar");
  translator.translate(kServiceName, "إعانة السكن");
  EXPECT_THAT(translator.import(true), HasSubstr("revision 1"));
  EXPECT_NE(translator.package(), before);
  translator.undo();
  EXPECT_EQ(translator.package(), before);
}

TEST(TranslateHistory, WhoTranslatedDoesNotApproveWhereFourEyesAreAskedFor) {
  PackageBuilder builder = town_in_four_languages();
  builder.package["four_eyes"] = true;
  builder.files_of("ar")["state"] = "translated";
  Translator translator(builder);
  translator.role = "Redaktion";
  translator.send("ar");
  translator.translate(kServiceName, "إعانة السكن");
  EXPECT_THAT(translator.import(true), HasSubstr("1 accepted"));
  EXPECT_THAT(translator.approve("ar", kServiceName), Not(HasSubstr("with a new state")));
  EXPECT_EQ(translator.mark("ar", kService), "human translated");
  translator.role = "Leitung";
  EXPECT_THAT(translator.approve("ar", kServiceName), HasSubstr("1 with a new state"));
  EXPECT_EQ(translator.mark("ar", kService), "human approved");
}
