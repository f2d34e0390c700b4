#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kiosk/ui/hit_test.h"
#include "tests/journeys/replay.h"

// Recorded visits, from the picture that invites to what somebody came for.
namespace journeys {
namespace {

using kiosk::app::Contact;
using kiosk::app::State;
using kiosk::base::Monotonic;
using kiosk::ui::Point;
using kiosk::ui::Rect;
using testing::HasSubstr;

Point middle_of(Foyer& foyer, const std::string& node) {
  const auto* target = kiosk::ui::target_of(foyer.kiosk().frame(), node);
  EXPECT_NE(target, nullptr) << node;
  const Rect rect = target == nullptr ? Rect{} : target->rect;
  return {rect.x + rect.width / 2, rect.y + rect.height / 2};
}

TEST(Journeys, WohngeldInTigrinyaWithKeysOnly) {
  Foyer foyer;
  foyer.replay("wohngeld_in_tigrinya");
  EXPECT_EQ(foyer.trail(),
            "attract > languages > home > topic/wohnen > service/wohngeld > "
            "contact/wohngeldstelle");
  EXPECT_EQ(foyer.state().lang, "ti");
  EXPECT_THAT(foyer.said_in("ti"), HasSubstr("ቤት ጽሕፈት ደገፍ ክራይ ገዛ"));
  EXPECT_THAT(foyer.said_in("de"), HasSubstr("Wohngeldstelle"));
}

TEST(Journeys, KeysShowWhereTheyAre) {
  Foyer foyer;
  foyer.kiosk().key(kiosk::app::Key::Activate);
  EXPECT_EQ(foyer.state().focus, "");
  foyer.kiosk().key(kiosk::app::Key::Next);
  EXPECT_EQ(foyer.state().focus, "language/de");
  foyer.kiosk().key(kiosk::app::Key::Previous);
  EXPECT_EQ(foyer.state().focus, "bar/help");
}

TEST(Journeys, StepFreeCounsellingInArabic) {
  Foyer foyer;
  foyer.replay("step_free_in_arabic");
  EXPECT_EQ(foyer.trail(),
            "attract > languages > home > topic/leben-mit-behinderung > topic/hilfe-im-alltag > "
            "contact/eutb");
  EXPECT_TRUE(foyer.kiosk().presentation().rtl);
  const auto& way = foyer.state().way;
  EXPECT_EQ(way.at(way.size() - 2).filters, std::set<std::string>{"step-free"});
  EXPECT_THAT(foyer.said_in("ar"), HasSubstr("الاستشارة المستقلة للمشاركة"));
}

TEST(Journeys, NowhereToSleepInUkrainianByQuestionsAlone) {
  Foyer foyer;
  foyer.replay("nowhere_to_sleep_in_ukrainian");
  EXPECT_EQ(foyer.route(), "contact/wohnungslosenhilfe");
  EXPECT_THAT(foyer.trail(), HasSubstr("finder/wohnen/verlieren > finder > finder/wohnen >"));
  EXPECT_THAT(foyer.said_in("uk"), HasSubstr("Допомога людям без житла"));
}

TEST(Journeys, LargeTextAndContrastStayOnTheWay) {
  Foyer foyer;
  foyer.replay("large_and_contrast");
  EXPECT_EQ(foyer.route(), "contact/buergerbuero");
  EXPECT_EQ(foyer.state().text_size, 2.0);
  EXPECT_EQ(foyer.state().theme, kiosk::ui::ThemeName::Contrast);
  EXPECT_GT(foyer.kiosk().frame().pages, 1);
}

TEST(Journeys, TheContactGoesAlongAsAVcard) {
  Foyer foyer;
  foyer.replay("take_along");
  EXPECT_EQ(foyer.route(), "take/contact/eutb");
  const std::string card = foyer.code();
  EXPECT_THAT(card, testing::StartsWith("BEGIN:VCARD\r\nVERSION:3.0\r\n"));
  EXPECT_THAT(card, HasSubstr("FN:Unabhängige Teilhabeberatung (EUTB)\r\n"));
  EXPECT_THAT(card, HasSubstr("TEL;TYPE=WORK,VOICE:+494066969157\r\n"));
  EXPECT_THAT(card, testing::EndsWith("END:VCARD\r\n"));
}

TEST(Journeys, WhoeverLeavesWithoutAWordLeavesNothing) {
  Foyer foyer;
  foyer.replay("idle");
  EXPECT_EQ(foyer.trail(), "attract > languages > home > emergency > attract");
  EXPECT_EQ(foyer.state(), State{});
}

TEST(Journeys, TheQuestionStandsAloneAndAnyTouchAnswersIt) {
  Foyer foyer;
  foyer.kiosk().key(kiosk::app::Key::Activate);
  const auto wait = [&](int seconds) {
    foyer.town().clock().advance(std::chrono::seconds(seconds));
    foyer.kiosk().tick();
  };
  wait(61);
  EXPECT_EQ(foyer.kiosk().frame().focus, std::vector<std::string>{"idle/yes"});
  EXPECT_THAT(foyer.said_in("de"), HasSubstr("Sind Sie noch da?"));
  const Point language = {270, 900};
  foyer.kiosk().touch({Contact::Down, 1, language});
  foyer.kiosk().touch({Contact::Up, 1, language});
  EXPECT_FALSE(foyer.state().asks_still_there);
  EXPECT_EQ(foyer.route(), "languages");
}

TEST(Journeys, TheFirstTouchActivatesNothing) {
  Foyer foyer;
  foyer.replay("first_touch");
  EXPECT_EQ(foyer.trail(), "attract > languages");
  EXPECT_EQ(foyer.state().lang, "de");
  // A language lies where the finger was, so that the test means something.
  EXPECT_NE(kiosk::ui::hit_test(foyer.kiosk().frame(), {270, 860}), nullptr);
}

TEST(Journeys, APalmAndASecondFingerDoNothing) {
  Foyer foyer;
  foyer.replay("first_touch");
  const Point english = middle_of(foyer, "language/en");
  auto& kiosk = foyer.kiosk();
  auto& clock = foyer.town().clock();
  kiosk.touch({Contact::Down, 1, {540, 300}});  // a hand leans on the title
  kiosk.touch({Contact::Down, 2, english});
  clock.advance(Monotonic{80});
  kiosk.touch({Contact::Up, 2, english});
  kiosk.touch({Contact::Up, 1, {540, 300}});
  EXPECT_EQ(foyer.route(), "languages");
  clock.advance(Monotonic{500});
  kiosk.touch({Contact::Down, 3, english});
  clock.advance(Monotonic{11000});  // an elbow
  kiosk.touch({Contact::Up, 3, english});
  EXPECT_EQ(foyer.route(), "languages");
  EXPECT_EQ(foyer.state().lang, "de");
}

TEST(Journeys, AFingerThatSlidesOffHasChangedItsMind) {
  Foyer foyer;
  foyer.replay("first_touch");
  foyer.kiosk().touch({Contact::Down, 1, middle_of(foyer, "language/ar")});
  EXPECT_EQ(foyer.state().pressed, "language/ar");
  foyer.kiosk().touch({Contact::Move, 1, middle_of(foyer, "language/tr")});
  foyer.kiosk().touch({Contact::Up, 1, middle_of(foyer, "language/tr")});
  EXPECT_EQ(foyer.route(), "languages");
  EXPECT_EQ(foyer.state().pressed, "");
}

TEST(Journeys, GermanSideBySideWithUkrainian) {
  Foyer foyer;
  foyer.replay("german_in_ukrainian");
  EXPECT_EQ(foyer.route(), "german/service/wohngeld");
  EXPECT_THAT(foyer.said_in("uk"), HasSubstr("Заява на житлову допомогу (Wohngeld)"));
  EXPECT_THAT(foyer.said_in("de"), HasSubstr("Wohngeld"));
  EXPECT_THAT(foyer.said_in("de"), HasSubstr("Zimmer"));
}

TEST(Journeys, AnEventOfThisWeekGoesIntoTheCalendar) {
  Foyer foyer;
  foyer.replay("events_this_week");
  EXPECT_EQ(foyer.route(), "take/event/sprachcafe");
  const std::string entry = foyer.code();
  EXPECT_THAT(entry, testing::StartsWith("BEGIN:VCALENDAR\r\n"));
  EXPECT_THAT(entry, HasSubstr("RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20270628T215959Z\r\n"));
}

TEST(Journeys, Room104ThroughTheBuildingDirectory) {
  Foyer foyer;
  foyer.replay("room_104");
  EXPECT_EQ(foyer.trail(),
            "attract > languages > home > building/rathaus > building/rathaus/rathaus-1 > "
            "contact/wohnberatung > way/wohnberatung");
  EXPECT_THAT(foyer.said_in("de") + foyer.said_in("ru"), HasSubstr("104"));
}

TEST(Journeys, AnotherLanguageKeepsThePageAndTheWayBack) {
  Foyer foyer;
  foyer.replay("language_change");
  EXPECT_EQ(foyer.route(), "service/krankenversicherung");
  EXPECT_EQ(foyer.state().lang, "pl");
  foyer.kiosk().key(kiosk::app::Key::Back);
  EXPECT_EQ(foyer.route(), "topic/gesundheit");
  EXPECT_THAT(foyer.said_in("pl"), HasSubstr("Zdrowie"));
  EXPECT_EQ(foyer.said_in("en").find("Health"), std::string::npos);
}

TEST(Journeys, ALongPageTurnsByDraggingAndByMore) {
  Foyer foyer;
  foyer.replay("long_page");
  EXPECT_EQ(foyer.route(), "article/die-ersten-wochen");
  EXPECT_EQ(foyer.kiosk().frame().page, 1);
  EXPECT_TRUE(foyer.has_target("paging/back"));
}

TEST(Journeys, SearchInOwnAndGermanLettersByTouch) {
  Foyer foyer;
  foyer.replay("search_by_touch");
  EXPECT_EQ(foyer.trail(), "attract > languages > home > search > service/wohngeld");
  const auto& way = foyer.state().way;
  EXPECT_EQ(way.at(way.size() - 2).typing.text, "wohn");
}

TEST(Journeys, SearchForASyllableWithKeysOnly) {
  Foyer foyer;
  foyer.replay("search_by_keys");
  EXPECT_EQ(foyer.route(), "search");
  EXPECT_EQ(foyer.state().stop().typing.text, "ሙ");
  EXPECT_EQ(foyer.state().focus, "form/ሙ");
}

TEST(Journeys, SearchOnARealKeyboardIsStillThereOnTheWayBack) {
  Foyer foyer;
  foyer.replay("search_on_a_keyboard");
  EXPECT_EQ(foyer.trail(), "attract > languages > home > search > contact/wohngeldstelle > search");
  EXPECT_EQ(foyer.state().stop().typing.text, "Wohn");
  EXPECT_FALSE(foyer.state().stop().typing.keys_shown);
}

}  // namespace
}  // namespace journeys
