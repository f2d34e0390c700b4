#include <gmock/gmock.h>

#include "kiosk/app/trail.h"
#include "tests/support/nodes.h"
#include "tests/support/screen_stage.h"

// The guided questions: the way through them, and whom they name at its end.
namespace kiosk::app {
namespace {

using directory::Answer;
using directory::ContactId;
using directory::Question;
using directory::QuestionId;
using test_support::find;
using test_support::has;
using test_support::names;
using test_support::Stage;
using test_support::words;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using ui::Role;

Answer answer(const std::string& key, const std::vector<std::string>& contacts,
              const std::string& next = "") {
  Answer made;
  made.key = key;
  made.name = words("answer " + key);
  made.next = QuestionId(next);
  for (const std::string& contact : contacts) {
    made.leads.push_back({ContactId(contact), {}});
  }
  return made;
}

Question question(const std::string& slug, std::vector<Answer> answers, int height) {
  Question made;
  made.id = QuestionId(slug);
  made.name = words("question " + slug);
  made.height = height;
  made.answers = std::move(answers);
  return made;
}

// Desks: "office" is responsible, closed now and speaks no Arabic; "advice" is open and speaks it;
// "club" is open; "info" is the information desk.
test_support::FakeDirectory town() {
  auto town = test_support::small_town();
  auto office = test_support::desk("office", "office");
  office.hours = test_support::open_on({3}, 480, 720);
  auto advice = test_support::desk("advice", "advice");
  advice.hours = test_support::open_on({1}, 480, 750);
  advice.languages = {{"ar", directory::LanguageMode::Fluent, 0}};
  auto club = test_support::desk("club", "club");
  club.hours = test_support::open_on({1}, 480, 750);
  auto info = test_support::desk("info", "info");
  info.place = test_support::room_in_town_hall("1", 0);
  for (const auto& contact : {office, advice, club, info}) {
    town.contact_shelf.put(contact);
  }
  town.question_shelf.put(question(
      "first",
      {answer("housing", {"office", "club", "advice"}, "housing"), answer("work", {"club"})}, 2));
  town.question_shelf.put(question(
      "housing", {answer("search", {"office", "club", "advice"}), answer("repair", {"club"})}, 1));
  town.town.finder = QuestionId("first");
  town.town.information = ContactId("info");
  return town;
}

std::vector<std::string> referred(const std::string& route, const std::string& lang = "de",
                                  test_support::FakeDirectory content = town()) {
  Stage stage(std::move(content));
  stage.go(route, lang);
  const ui::Node screen = stage.kiosk().screen();
  std::vector<std::string> found;
  for (const ui::Node* node : test_support::nodes_of(screen)) {
    if (node->role == Role::Card && (node->id == "best" || node->id.rfind("also/", 0) == 0)) {
      found.push_back(ui::plain(node->name));
    }
  }
  return found;
}

TEST(Finder, OffersEachAnswerAndTheTwoWaysOut) {
  Stage stage(town());
  stage.go("finder/housing");
  EXPECT_THAT(names(stage.kiosk().screen(), Role::Title), ElementsAre("question housing"));
  EXPECT_THAT(names(stage.kiosk().screen(), Role::Card),
              ElementsAre("answer search", "answer repair", "Ich weiß es nicht", "Etwas anderes",
                          "answer housing"));
}

TEST(Finder, SaysHowManyPlacesAreLeftAndHowManyAreOpen) {
  Stage stage(town());
  stage.go("finder/housing");
  const ui::Node screen = stage.kiosk().screen();
  EXPECT_TRUE(has(screen, Role::Clock, "3 Stellen passen noch · 2 jetzt geöffnet"));
  const ui::Node* card = find(screen, Role::Card, "answer repair");
  ASSERT_NE(card, nullptr);
  EXPECT_EQ(ui::plain(card->detail), "1 Stelle · 1 jetzt geöffnet");
  EXPECT_EQ(card->action.argument, "finder/housing/repair");
}

TEST(Finder, CountsTheQuestionsOfTheLongestWay) {
  Stage stage(town());
  stage.go("finder/housing");
  EXPECT_TRUE(
      has(stage.kiosk().screen(), Role::Breadcrumb, "Rat und Hilfe finden · Frage 2 von 2"));
}

TEST(Finder, LeadsBackToEachAnswerSoThatItCanBeChanged) {
  Stage stage(town());
  stage.go("finder/housing/search");
  const ui::Node screen = stage.kiosk().screen();
  ASSERT_NE(find(screen, Role::Card, "answer housing"), nullptr);
  EXPECT_EQ(find(screen, Role::Card, "answer housing")->action.argument, "finder");
  EXPECT_EQ(find(screen, Role::Card, "answer search")->action.argument, "finder/housing");
}

TEST(Finder, NamesWhoIsResponsibleFirstThenWhoSpeaksTheLanguage) {
  EXPECT_THAT(referred("finder/housing/search", "ar"), ElementsAre("office", "advice", "club"));
}

TEST(Finder, OrdersTheOthersByOpennessWhereNobodySpeaksTheLanguage) {
  auto content = town();
  auto late = test_support::desk("late", "late");
  late.hours = test_support::open_on({4}, 480, 720);
  content.contact_shelf.put(late);
  content.question_shelf.put(
      question("housing", {answer("search", {"office", "late", "club"})}, 1));
  EXPECT_THAT(referred("finder/housing/search", "uk", content),
              ElementsAre("office", "club", "late"));
}

TEST(Finder, SendsWhatCannotWaitToWhoIsOpenNow) {
  auto content = town();
  Answer urgent = answer("search", {"office", "club"});
  urgent.urgent = true;
  content.question_shelf.put(question("housing", {urgent, answer("repair", {"club"})}, 1));
  EXPECT_THAT(referred("finder/housing/search", "de", content), ElementsAre("club", "office"));
  Stage stage(content);
  stage.go("finder/housing/search");
  EXPECT_TRUE(has(stage.kiosk().screen(), Role::Card, "Notruf und Hilfetelefon"));
}

TEST(Finder, ShowsEverythingThatIsLeftToWhoDoesNotKnow) {
  EXPECT_THAT(referred("finder/housing/any", "ar"), ElementsAre("advice", "club", "office"));
}

TEST(Finder, SendsSomethingElseToTheInformationDesk) {
  EXPECT_THAT(referred("finder/housing/other"), ElementsAre("info", "club", "advice", "office"));
}

TEST(Finder, SaysInWordsWhyItIsThisPlace) {
  Stage stage(town());
  stage.go("finder/housing/any", "ar");
  const ui::Node screen = stage.kiosk().screen();
  const auto facts = test_support::lines(screen, Role::Fact);
  ASSERT_EQ(facts.size(), 1U);
  EXPECT_THAT(facts.front(), HasSubstr("العربية"));
  EXPECT_THAT(facts.front(), HasSubstr("12:30"));
}

TEST(Finder, LeavesOutAContactPointThatIsGone) {
  auto content = town();
  content.question_shelf.put(question("housing", {answer("search", {"gone", "club"})}, 1));
  EXPECT_THAT(referred("finder/housing/search", "de", content), ElementsAre("club"));
}

TEST(Finder, AnswersAWayThatIsGoneWithTheScreenThatSaysSo) {
  Stage stage(town());
  for (const char* route : {"finder/gone", "finder/any/any", "finder/work/more"}) {
    stage.go(route);
    EXPECT_THAT(names(stage.kiosk().screen(), Role::Title),
                ElementsAre("Diese Seite gibt es nicht mehr"))
        << route;
  }
}

TEST(Finder, StandsOnTheHomeScreenOnlyIfThePackageHasOne) {
  Stage with(town());
  with.go("home");
  EXPECT_TRUE(has(with.kiosk().screen(), Role::Card, "Rat und Hilfe finden"));
  Stage without;
  without.go("home");
  EXPECT_FALSE(has(without.kiosk().screen(), Role::Card, "Rat und Hilfe finden"));
}

TEST(Finder, SaysNothingOfOpennessWhileTheClockCannotBeTrusted) {
  Stage stage(town(), base::UnixSeconds{0});
  stage.go("finder/housing");
  EXPECT_TRUE(has(stage.kiosk().screen(), Role::Clock, "3 Stellen passen noch"));
  stage.go("finder/housing/search");
  EXPECT_THAT(test_support::everything(stage.kiosk().screen()), Not(HasSubstr("geöffnet")));
}

}  // namespace
}  // namespace kiosk::app
