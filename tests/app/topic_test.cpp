#include <gmock/gmock.h>

#include "tests/support/nodes.h"
#include "tests/support/screen_stage.h"

// Topics with their filters, events, and the emergency lines.
namespace kiosk::app {
namespace {

using directory::EntryKind;
using test_support::entry;
using test_support::has;
using test_support::kToday;
using test_support::meeting;
using test_support::names;
using test_support::small_town;
using test_support::Stage;
using testing::ElementsAre;
using testing::IsEmpty;
using ui::Role;

// Three desks put in the order "far", "closed", "here"; only "here" speaks Turkish and has no step.
test_support::FakeDirectory three_desks() {
  auto town = small_town();
  directory::Topic topic = test_support::housing();
  topic.entries.clear();
  for (const char* slug : {"far", "closed", "here"}) {
    topic.entries.push_back(entry(EntryKind::Contact, slug, slug));
  }
  town.topic_shelf.put(topic);
  directory::ContactPoint far = test_support::desk("far", "far");
  far.place = test_support::room_in_town_hall("9", 0);
  far.place->building = directory::PlaceId("elsewhere");
  far.place->position = directory::Position{53.685, 10.235};
  directory::ContactPoint closed = test_support::desk("closed", "closed");
  closed.hours = test_support::open_on({3}, 480, 720);
  directory::ContactPoint here = test_support::desk("here", "here");
  here.place = test_support::room_in_town_hall("1", 0);
  here.place->access = {{"step-free", directory::Access::Yes, 0, {}}};
  here.languages = {{"tr", directory::LanguageMode::Fluent, 0}};
  for (const auto& contact : {far, closed, here}) {
    town.contact_shelf.put(contact);
  }
  return town;
}

std::vector<std::string> chosen(const std::vector<std::string>& filters,
                                const std::string& lang = "de") {
  Stage stage(three_desks());
  stage.go("topic/housing", lang);
  for (const std::string& filter : filters) {
    stage.choose_filter(filter);
  }
  return names(stage.kiosk().screen(), Role::Card);
}

TEST(TopicScreen, ListsDesksTheNearestFirstAndUnknownPlacesLast) {
  EXPECT_THAT(chosen({}), ElementsAre("here", "far", "closed"));
}

TEST(TopicScreen, FiltersByWhatIsOpenSpokenAndStepFree) {
  EXPECT_THAT(chosen({"open-now"}), ElementsAre("here", "far"));
  EXPECT_THAT(chosen({"my-language"}, "tr"), ElementsAre("here"));
  EXPECT_THAT(chosen({"step-free"}), ElementsAre("here"));
  EXPECT_THAT(chosen({"open-now", "step-free"}), ElementsAre("here"));
}

TEST(TopicScreen, OffersAWayOutIfNothingMatches) {
  Stage stage(three_desks());
  stage.go("topic/housing", "de");
  stage.choose_filter("my-language");
  const ui::Node screen = stage.kiosk().screen();
  EXPECT_THAT(names(screen, Role::Card), IsEmpty());
  EXPECT_TRUE(has(screen, Role::Paragraph, "Zurzeit passt keine Anlaufstelle zu dieser Auswahl."));
  const ui::Node* clear = test_support::find(screen, Role::Button, "Alle zeigen");
  ASSERT_NE(clear, nullptr);
  EXPECT_EQ(clear->action.kind, ui::ActionKind::ClearFilters);
  EXPECT_TRUE(test_support::find(screen, Role::Toggle, "Spricht meine Sprache")->selected);
}

TEST(TopicScreen, SaysHowFarAPlaceIsButNotWhatOneIsIn) {
  Stage stage(three_desks());
  const auto chips = names(stage.screen("topic/housing"), Role::Chip);
  EXPECT_THAT(chips, testing::Contains("1,1\u00A0km entfernt"));
  EXPECT_THAT(chips, testing::Contains("In diesem Haus · Zimmer 1"));
}

TEST(TopicScreen, LeavesOutTheFilterForOpenIfTheClockIsUntrusted) {
  Stage stage(three_desks(), base::UnixSeconds(0));
  EXPECT_FALSE(has(stage.screen("topic/housing"), Role::Toggle, "Jetzt geöffnet"));
  EXPECT_TRUE(has(stage.screen("topic/housing"), Role::Toggle, "Stufenlos"));
}

test_support::FakeDirectory with_events() {
  auto town = small_town();
  town.event_shelf.put(meeting("morning", "Frühstück", kToday, 480, 600));
  town.event_shelf.put(meeting("noon", "Mittagstisch", kToday, 601, 720));
  town.event_shelf.put(meeting("sunday", "Konzert", {2026, 11, 29}, 900, 960));
  directory::Event later = meeting("monday", "Flohmarkt", {2026, 11, 30}, 900, 960);
  later.cost_kind = directory::CostKind::Free;
  later.with_children = true;
  town.event_shelf.put(later);
  town.event_shelf.put(meeting("far", "Silvester", {2026, 12, 31}, 900, 960));
  return town;
}

std::vector<std::string> events(const std::string& filter, int minute) {
  Stage stage(with_events(), test_support::berlin(kToday, minute));
  stage.go("events");
  if (!filter.empty()) {
    stage.choose_filter(filter);
  }
  return names(stage.kiosk().screen(), Role::Card);
}

TEST(EventsScreen, HidesWhatIsOverToday) {
  EXPECT_THAT(events("", 599), ElementsAre("Frühstück", "Mittagstisch", "Konzert", "Flohmarkt"));
  EXPECT_THAT(events("", 600), ElementsAre("Mittagstisch", "Konzert", "Flohmarkt"));
}

TEST(EventsScreen, ShowsAnEventWithoutAnEndAllDay) {
  auto town = small_town();
  town.event_shelf.put(meeting("open", "Offenes Atelier", kToday, 480, 480));
  Stage stage(town, test_support::berlin(kToday, 1200));
  EXPECT_TRUE(has(stage.screen("events"), Role::Card, "Offenes Atelier"));
}

TEST(EventsScreen, EndsTheWeekOnSunday) {
  EXPECT_THAT(events("this-week", 600), ElementsAre("Mittagstisch", "Konzert"));
}

TEST(EventsScreen, FiltersByCostAndChildren) {
  EXPECT_THAT(events("free", 600), ElementsAre("Flohmarkt"));
  EXPECT_THAT(events("with-children", 600), ElementsAre("Flohmarkt"));
}

TEST(EventsScreen, NamesTodayAndSaysIfThereIsNothing) {
  Stage stage(with_events());
  EXPECT_THAT(names(stage.screen("events"), Role::Heading),
              testing::Contains("Heute, Montag, 23. November"));
  Stage empty;
  EXPECT_TRUE(
      has(empty.screen("events"), Role::Paragraph, "Für diese Auswahl gibt es keine Termine."));
}

TEST(EventScreen, MarksWhatIsCancelled) {
  auto town = small_town();
  directory::Event event = meeting("cafe", "Sprachcafé", kToday, 960, 1080);
  event.status = directory::EventStatus::Cancelled;
  town.event_shelf.put(event);
  Stage stage(town);
  EXPECT_THAT(names(stage.screen("event/cafe"), Role::Chip), testing::Contains("Fällt aus"));
  EXPECT_THAT(names(stage.screen("events"), Role::Chip), testing::Contains("Fällt aus"));
}

TEST(EmergencyScreen, ListsTheNumbersByRank) {
  auto town = small_town();
  for (const char* number : {"112", "110", "116 117"}) {
    directory::ContactPoint line = test_support::desk(number, number);
    line.phones = {test_support::phone(number, number)};
    town.contact_shelf.put(line);
  }
  town.emergency = {"112", "110", "116 117"};
  Stage stage(town);
  const ui::Node screen = stage.screen("emergency", "ar");
  EXPECT_THAT(names(screen, Role::Number), ElementsAre("112", "110", "116 117"));
  for (const ui::Node* node : test_support::nodes_of(screen)) {
    if (node->role == Role::Number) {
      ASSERT_EQ(node->name.size(), 1U);
      EXPECT_EQ(node->name.front().kind, ui::SpanKind::Phone);
    }
  }
}

}  // namespace
}  // namespace kiosk::app
