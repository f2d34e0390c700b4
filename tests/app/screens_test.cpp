#include <gmock/gmock.h>

#include "tests/support/nodes.h"
#include "tests/support/screen_stage.h"

// Attract, home, notices, building, help, about, the language wall, and pages that are gone.
namespace kiosk::app {
namespace {

using test_support::berlin;
using test_support::find;
using test_support::has;
using test_support::kToday;
using test_support::names;
using test_support::small_town;
using test_support::Stage;
using test_support::warning;
using test_support::words;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using ui::Role;

constexpr base::LocalTime kTen{kToday, 600};
constexpr base::LocalTime kNoon{kToday, 720};

std::vector<std::string> notices_at(int minute) {
  auto town = small_town();
  town.notice_shelf.put(warning("storm", "Sturmwarnung", kTen, kNoon));
  Stage stage(town, berlin(kToday, minute));
  return names(stage.screen("home"), Role::Notice);
}

TEST(Notices, HoldFromTheirFirstMinuteUntilBeforeTheirLast) {
  EXPECT_THAT(notices_at(599), IsEmpty());
  EXPECT_THAT(notices_at(600), ElementsAre("Sturmwarnung"));
  EXPECT_THAT(notices_at(719), ElementsAre("Sturmwarnung"));
  EXPECT_THAT(notices_at(720), IsEmpty());
}

TEST(Notices, AppearAndVanishByTheClockAlone) {
  using namespace std::chrono_literals;
  auto town = small_town();
  town.notice_shelf.put(warning("storm", "Sturmwarnung", kTen, {kToday, 601}));
  Stage stage(town, berlin(kToday, 599));
  const auto drawn = [&] {
    stage.advance(60s);
    stage.kiosk().tick();
    for (const auto& command : stage.kiosk().frame().commands) {
      const auto* text = std::get_if<ui::TextCommand>(&command);
      if (text != nullptr && text->paragraph->text.find("Sturmwarnung") == 0) {
        return true;
      }
    }
    return false;
  };
  EXPECT_TRUE(drawn()) << "on the attract screen, at its first minute";
  EXPECT_FALSE(drawn());
}

// The clock of a kiosk without a battery, whose content is of `built_on`.
std::vector<std::string> notices_without_the_time(const char* built_on) {
  auto town = small_town();
  town.town.built_on = built_on;
  auto water = warning("water", "Wasser abkochen", kTen, kNoon);
  water.severity = directory::NoticeSeverity::Emergency;
  town.notice_shelf.put(water);
  town.notice_shelf.put(warning("storm", "Sturmwarnung", kTen, kNoon));
  Stage stage(town, base::UnixSeconds(0));
  EXPECT_EQ(names(stage.screen("attract"), Role::Notice),
            names(stage.screen("home"), Role::Notice));
  return names(stage.screen("home"), Role::Notice);
}

TEST(Notices, OfAnEmergencyAreShownThoughTheClockIsUntrusted) {
  EXPECT_THAT(notices_without_the_time("2026-11-23"), ElementsAre("Wasser abkochen"));
  EXPECT_THAT(notices_without_the_time("2026-11-24"), IsEmpty())
      << "over when the content was made";
}

TEST(Notices, OfAnEmergencyEndByAClockThatRunsAhead) {
  auto town = small_town();
  auto water = warning("water", "Wasser abkochen", kTen, kNoon);
  water.severity = directory::NoticeSeverity::Emergency;
  town.notice_shelf.put(water);
  Stage stage(town, berlin({2036, 2, 29}, 600));
  EXPECT_THAT(names(stage.screen("home"), Role::Notice), IsEmpty());
}

TEST(Notices, AreCountedBesideTheFirst) {
  auto town = small_town();
  for (const char* title : {"Sturm", "Baustelle", "Wahl"}) {
    town.notice_shelf.put(warning(title, title, kTen, kNoon));
  }
  Stage stage(town);
  const ui::Node home = stage.screen("home");
  const ui::Node* band = find(home, Role::Notice, "Sturm");
  ASSERT_NE(band, nullptr);
  EXPECT_EQ(ui::plain(band->detail), "2 weitere Hinweise");
  EXPECT_EQ(band->action.argument, "notices");
  EXPECT_THAT(names(stage.screen("notices"), Role::Notice),
              ElementsAre("Sturm", "Baustelle", "Wahl"));
}

TEST(Notices, SayUntilWhenTheyHoldAndWhatToDo) {
  auto town = small_town();
  directory::Notice notice = warning("storm", "Sturm", kTen, kNoon);
  notice.what_to_do = words("Bleiben Sie im Haus.");
  town.notice_shelf.put(notice);
  Stage stage(town);
  const ui::Node screen = stage.screen("notice/storm");
  EXPECT_THAT(names(screen, Role::Chip), ElementsAre("Gilt bis Montag, 23. November, 12:00"));
  EXPECT_TRUE(has(screen, Role::Paragraph, "Bleiben Sie im Haus."));
}

TEST(Building, ShowsTheFloorsWithTheirRoomsAndWhereOneStands) {
  Stage stage;
  const ui::Node screen = stage.screen("building/town-hall");
  EXPECT_THAT(names(screen, Role::Card),
              ElementsAre("1. Stock · Zimmer 104 bis 108", "Erdgeschoss · Zimmer 1"));
  EXPECT_THAT(names(screen, Role::Chip), ElementsAre("Sie sind hier"));
  const ui::Node* ground = find(screen, Role::Card, "Erdgeschoss · Zimmer 1");
  EXPECT_EQ(names(*ground, Role::Chip).size(), 1U);
}

TEST(Building, ElsewhereIsNotWhereOneStands) {
  auto town = small_town();
  directory::Building other = test_support::town_hall();
  other.place.id = directory::PlaceId("library");
  other.place.name = words("Bücherei");
  town.building_shelf.put(other);
  Stage stage(town);
  const ui::Node screen = stage.screen("building/library");
  EXPECT_TRUE(has(screen, Role::Title, "Bücherei"));
  EXPECT_THAT(names(screen, Role::Chip), IsEmpty());
}

TEST(Building, SaysHowManyMoreDesksAFloorHasThanItNames) {
  auto town = small_town();
  directory::Building hall = test_support::town_hall();
  directory::Room& room = hall.floors.back().rooms.front();
  while (room.contacts.size() < 6) {
    directory::Entry desk;
    desk.slug = "desk-" + std::to_string(room.contacts.size());
    desk.name = words("Stelle");
    room.contacts.push_back(desk);
  }
  town.building_shelf.put(hall);
  Stage stage(town);
  const auto details = stage.screen("building/town-hall");
  const ui::Node* ground = find(details, Role::Card, "Erdgeschoss · Zimmer 1");
  ASSERT_NE(ground, nullptr);
  EXPECT_THAT(ui::plain(ground->detail), testing::EndsWith("Stelle · +2"));
}

TEST(Building, ListsTheRoomsOfAFloor) {
  Stage stage;
  const ui::Node screen = stage.screen("building/town-hall/floor-1");
  EXPECT_TRUE(has(screen, Role::Title, "Rathaus · 1. Stock"));
  const ui::Node* desk = find(screen, Role::Card, "Wohngeldstelle");
  ASSERT_NE(desk, nullptr);
  EXPECT_EQ(ui::plain(desk->detail), "Zimmer 104");
  EXPECT_EQ(desk->action.argument, "contact/housing-desk");
}

TEST(Help, ShowsWhatIsChosen) {
  Stage stage;
  stage.go("help");
  State state = stage.kiosk().state();
  state.text_size = 1.75;
  state.theme = ui::ThemeName::Dark;
  stage.kiosk().set_state(state);
  const ui::Node screen = stage.kiosk().screen();
  std::vector<std::string> chosen;
  for (const ui::Node* node : test_support::nodes_of(screen)) {
    if (node->role == Role::Choice && node->selected) {
      chosen.push_back(ui::plain(node->name));
    }
  }
  EXPECT_THAT(chosen, ElementsAre("Größer", "Dunkel"));
  EXPECT_EQ(find(screen, Role::Button, "Beenden und alles löschen")->action.kind,
            ui::ActionKind::EndVisit);
}

TEST(About, ListsOnlyWhatIsWritten) {
  auto town = small_town();
  town.about_texts["imprint"] = words("Stadt Musterstadt");
  Stage stage(town);
  EXPECT_THAT(names(stage.screen("about"), Role::Card), ElementsAre("Impressum"));
  EXPECT_TRUE(has(stage.screen("about/imprint"), Role::Paragraph, "Stadt Musterstadt"));
  EXPECT_THAT(names(stage.screen("about"), Role::Paragraph),
              Contains("Stand der Inhalte: Freitag, 20. November 2026"));
}

std::vector<std::string> languages_at(int minute) {
  Stage stage(small_town(), berlin(kToday, minute));
  stage.kiosk().set_state({});
  const ui::Node screen = stage.kiosk().screen();
  std::vector<std::string> tags;
  for (const ui::Node* node : test_support::nodes_of(screen)) {
    if (node->role == Role::Paragraph) {
      tags.push_back(node->name.front().lang);
    }
  }
  return tags;
}

TEST(Attract, ShowsTheLanguagesOfTheWallInTurns) {
  EXPECT_THAT(languages_at(600), ElementsAre("en", "ar", "tr", "uk"));
  EXPECT_THAT(languages_at(601), ElementsAre("ru", "fa", "en", "ar"));
}

TEST(Attract, IsOneFieldToTouch) {
  Stage stage;
  const ui::Frame& frame = stage.kiosk().frame();
  ASSERT_EQ(frame.targets.size(), 1U);
  EXPECT_EQ(frame.targets.front().action.kind, ui::ActionKind::Begin);
  EXPECT_EQ(frame.targets.front().rect, (ui::Rect{0, 0, 1080, 1920}));
}

TEST(LanguageWall, NamesEveryLanguageInItsOwnScript) {
  Stage stage;
  const ui::Node screen = stage.screen("languages");
  EXPECT_THAT(names(screen, Role::Choice),
              testing::IsSupersetOf({"Deutsch", "English", "العربية", "Türkçe"}));
  EXPECT_EQ(find(screen, Role::Choice, "العربية")->name.front().lang, "ar");
  const auto all = names(stage.screen("languages/all"), Role::Choice);
  EXPECT_EQ(all.size(), stage.locales().languages().all().size());
}

TEST(Missing, StandsInForEveryPageThatIsGone) {
  Stage stage;
  for (const char* route :
       {"topic/x", "article/x", "contact/x", "service/x", "event/x", "notice/x", "building/x",
        "building/town-hall/x", "way/x", "take/contact/x", "take/event/x", "take/x",
        "german/contact/x", "german/service/x", "german/x", "about/x", "about/imprint"}) {
    const ui::Node screen = stage.screen(route);
    EXPECT_TRUE(has(screen, Role::Title, "Diese Seite gibt es nicht mehr")) << route;
    EXPECT_THAT(names(screen, Role::BarButton), Contains("Start")) << route;
  }
}

TEST(Article, LabelsTextOfAnotherLanguageAndTurnsLinksIntoCards) {
  auto town = small_town();
  directory::Article article;
  article.id = directory::ArticleId("moving");
  article.name = words("Umziehen");
  article.body = words(
      "## Zuerst\n\nRufen Sie an: [04102 77-104](tel:+49410277104).\n\n"
      "Mehr: [Wohngeld](service/benefit)");
  town.article_shelf.put(article);
  Stage stage(town);
  const ui::Node screen = stage.screen("article/moving", "en");
  EXPECT_FALSE(names(screen, Role::Label).empty());
  EXPECT_TRUE(has(screen, Role::Heading, "Zuerst"));
  const ui::Node* card = find(screen, Role::Card, "Wohngeld");
  ASSERT_NE(card, nullptr);
  EXPECT_EQ(card->action.argument, "service/benefit");
  const ui::Node* call = find(screen, Role::Paragraph, "Rufen Sie an: 04102 77-104.");
  ASSERT_NE(call, nullptr);
  EXPECT_EQ(call->name.at(1).kind, ui::SpanKind::Phone);
}

TEST(Article, HasNoCardForALinkToWhatIsNotShownNow) {
  auto town = small_town();
  directory::Article article;
  article.id = directory::ArticleId("moving");
  article.name = words("Umziehen");
  article.body = words(
      "Mehr: [Wohngeld](service/benefit), [das Archiv](contact/archive) und "
      "[Umzugshilfe](article/later)");
  town.article_shelf.put(article);
  Stage stage(town);
  const ui::Node screen = stage.screen("article/moving");
  EXPECT_THAT(names(screen, Role::Card), ElementsAre("Wohngeld"));
  EXPECT_TRUE(has(screen, Role::Paragraph, "Mehr: Wohngeld, das Archiv und Umzugshilfe"));
}

TEST(Bar, HasNoWayBackBeforeALanguageIsChosen) {
  Stage stage;
  State wall;
  wall.way = {Stop{{ScreenName::Languages, ""}, 0, {}}};
  stage.kiosk().set_state(wall);
  EXPECT_THAT(names(stage.kiosk().screen(), Role::BarButton),
              ElementsAre("Impressum", "Schrift", "Kontrast", "Bedienung unten", "Hilfe"));
  EXPECT_THAT(names(stage.screen("home"), Role::BarButton),
              ElementsAre("Zurück", "Start", "Deutsch", "Schrift", "Kontrast", "Hilfe"));
}

}  // namespace
}  // namespace kiosk::app
