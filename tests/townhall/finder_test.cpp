#include "content/townhall/finder.h"

#include <gmock/gmock.h>

#include "content/townhall/build.h"
#include "tests/support/open_package.h"
#include "tests/support/package_builder.h"
#include "tests/townhall/faults.h"

using test_support::Fault;
using test_support::listing;
using test_support::PackageBuilder;
using testing::ElementsAre;
using testing::HasSubstr;
using townhall::Finder;
using townhall::Lead;

namespace {

// "desk" helps with the benefit and speaks Arabic; "club" is for young people; "old" is withdrawn.
PackageBuilder with_finder() {
  PackageBuilder b;
  b.record("contact", R"({"slug": "desk", "kind": "desk", "email": "desk@town.example",
      "languages": [{"lang": "ar"}]})");
  b.record("contact", R"({"slug": "club", "kind": "association", "email": "c@town.example",
      "terms": ["young"]})");
  b.text("de", "contact/club", "name", "Treff")
      .text("de", "contact/club", "responsibility", "Spiel");
  b.record("contact", R"({"slug": "old", "kind": "desk", "email": "o@town.example",
      "status": "withdrawn"})");
  b.text("de", "contact/old", "name", "Alt").text("de", "contact/old", "responsibility", "Früher");
  b.record("term", R"({"slug": "young", "taxonomy": "audience"})");
  b.text("de", "term/young", "name", "Jugendliche");
  b.package["finder"] = "first";
  b.record("question", R"({"slug": "first", "answers": [
      {"key": "home", "among": ["topic/housing"]},
      {"key": "more", "next": "second"}]})");
  b.record("question", R"({"slug": "second", "answers": [
      {"key": "young", "among": ["contact/desk", "contact/club"], "with_terms": ["young"]},
      {"key": "arabic", "among": ["contact/club", "contact/desk"], "speaking": ["ar"]}]})");
  for (const char* text : {"question/first", "question/second"}) {
    b.text("de", text, "name", "Worum geht es?");
  }
  b.text("de", "question/first", "answer.home.name", "Wohnen");
  b.text("de", "question/first", "answer.more.name", "Mehr");
  b.text("de", "question/second", "answer.young.name", "Jung");
  b.text("de", "question/second", "answer.arabic.name", "Arabisch");
  return b;
}

TEST(FinderPackage, IsRightAsItStands) {
  EXPECT_EQ(with_finder().issues().errors(), 0) << listing(with_finder());
}

TEST(FinderPackage, WorksOutTopicsServicesTermsAndLanguages) {
  const auto canonical = with_finder().canonical();
  const Finder finder(canonical);
  const auto& first = *finder.question("first");
  const auto& second = *finder.question("second");
  EXPECT_THAT(finder.leads(first["answers"][0]), ElementsAre(Lead{"desk", "benefit"}));
  EXPECT_THAT(finder.leads(second["answers"][0]), ElementsAre(Lead{"club", ""}));
  EXPECT_THAT(finder.leads(second["answers"][1]), ElementsAre(Lead{"desk", ""}));
  EXPECT_THAT(finder.beneath(first["answers"][1]), ElementsAre(Lead{"club", ""}, Lead{"desk", ""}));
  EXPECT_EQ(finder.height("first"), 2);
}

TEST(FinderPackage, AnswersQuestionsFromTheRevision) {
  const test_support::OpenPackage revision(with_finder());
  const auto question = revision->question(kiosk::directory::QuestionId("first"), "de");
  ASSERT_TRUE(question);
  EXPECT_EQ(question->height, 2);
  ASSERT_EQ(question->answers.size(), 2U);
  EXPECT_EQ(question->answers[0].name.text, "Wohnen");
  EXPECT_EQ(question->answers[0].leads.front().service.slug(), "benefit");
  EXPECT_EQ(question->answers[1].next.slug(), "second");
  EXPECT_EQ(question->answers[1].leads.size(), 2U);
  EXPECT_EQ(revision->package("de")->finder.slug(), "first");
}

nlohmann::json& answer(PackageBuilder& b, int question, int number) {
  return b.records["question"][static_cast<std::size_t>(question)]["answers"]
                  [static_cast<std::size_t>(number)];
}

const Fault kFinderFaults[] = {
    {"dead end", [](PackageBuilder& b) { answer(b, 0, 0)["among"] = {"contact/old"}; },
     "question/first: answers.home: The answer is a dead end"},
    {"nobody speaks it", [](PackageBuilder& b) { answer(b, 1, 1)["speaking"] = {"fa"}; },
     "answers.arabic: The answer is a dead end"},
    {"leads nowhere", [](PackageBuilder& b) { answer(b, 0, 0).erase("among"); },
     "An answer leads either to a further question"},
    {"leads to both", [](PackageBuilder& b) { answer(b, 0, 0)["next"] = "second"; },
     "An answer leads either to a further question"},
    {"circle",
     [](PackageBuilder& b) {
       answer(b, 1, 0) = {{"key", "young"}, {"next", "first"}};
     },
     "package.json: finder: A way has more than 5 questions, or goes round in a circle"},
    {"question nowhere",
     [](PackageBuilder& b) {
       answer(b, 0, 1) = {{"key", "more"}, {"among", {"contact/desk"}}};
     },
     "question/second: No answer leads to this question"},
    {"key twice", [](PackageBuilder& b) { answer(b, 1, 1)["key"] = "young"; },
     "answers.young: The key stands twice"},
    {"reserved key", [](PackageBuilder& b) { answer(b, 1, 1)["key"] = "any"; },
     "answers.any: The key stands twice, or is one that every question has"},
    {"one answer", [](PackageBuilder& b) { b.records["question"][1]["answers"].erase(0); },
     "A question has 2 to 10 answers, this one 1"},
    {"answer without words", [](PackageBuilder& b) { answer(b, 1, 1)["key"] = "persian"; },
     "question/second: answer.persian.name: The text is missing in the source language"},
};

TEST(FinderPackage, NamesWhatIsWrong) {
  for (const Fault& fault : kFinderFaults) {
    PackageBuilder builder = with_finder();
    fault.make(builder);
    EXPECT_THAT(listing(builder), HasSubstr(fault.says)) << fault.name;
  }
}

}  // namespace
