#include <gmock/gmock.h>

#include "kiosk/app/screens/payload.h"
#include "kiosk/app/update.h"
#include "tests/support/nodes.h"
#include "tests/support/screen_stage.h"

// The list of contact points that a visitor takes away.
namespace kiosk::app {
namespace {

using test_support::find;
using test_support::has;
using test_support::names;
using test_support::Stage;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using ui::ActionKind;
using ui::Role;

constexpr base::Monotonic kNow{1000};

State toggled(State state, const std::string& slug) {
  return update(std::move(state), Fired{{ActionKind::ToggleNote, slug}, false}, kNow).state;
}

State visit() {
  State state;
  state.way = {{{ScreenName::Home, ""}, 0, {}}};
  return state;
}

std::vector<std::string> codes(const ui::Node& screen) {
  std::vector<std::string> found;
  for (const ui::Node* node : test_support::nodes_of(screen)) {
    if (node->role == Role::Qr) {
      found.push_back(node->payload);
    }
  }
  return found;
}

TEST(Notes, TakeAndGiveBackAContactPoint) {
  State state = toggled(toggled(visit(), "a"), "b");
  EXPECT_THAT(state.notes, ElementsAre("a", "b"));
  EXPECT_THAT(toggled(state, "a").notes, ElementsAre("b"));
}

TEST(Notes, TakeNoMoreThanOneCodeHolds) {
  State state = visit();
  for (int i = 0; i < 20; ++i) {
    state = toggled(std::move(state), "desk-" + std::to_string(i));
  }
  EXPECT_THAT(state.notes, SizeIs(kMostNotes));
  EXPECT_THAT(toggled(state, "desk-0").notes, SizeIs(kMostNotes - 1));
}

TEST(Notes, AreGoneWithTheVisit) {
  const State state = toggled(visit(), "a");
  EXPECT_EQ(update(state, Fired{{ActionKind::EndVisit, ""}, false}, kNow).state, State{});
}

TEST(Notes, CanBeEmptied) {
  const State state = toggled(visit(), "a");
  EXPECT_THAT(update(state, Fired{{ActionKind::ClearNotes, ""}, false}, kNow).state.notes,
              IsEmpty());
}

TEST(Notes, ShowOnTheContactPointWhetherItIsOnTheList) {
  Stage stage;
  stage.go("contact/housing-desk");
  EXPECT_TRUE(has(stage.kiosk().screen(), Role::Toggle, "Merken"));
  stage.kiosk().set_state(toggled(stage.kiosk().state(), "housing-desk"));
  const ui::Node screen = stage.kiosk().screen();
  const ui::Node* toggle = find(screen, Role::Toggle, "Gemerkt");
  ASSERT_NE(toggle, nullptr);
  EXPECT_TRUE(toggle->selected);
  EXPECT_EQ(ui::plain(find(screen, Role::Card, "Meine Liste")->detail), "1 Stelle gemerkt");
}

TEST(Notes, CarryNameRoomAddressTelephoneAndHoursInGerman) {
  Stage stage;
  stage.go("notes", "ar");
  stage.kiosk().set_state(toggled(stage.kiosk().state(), "housing-desk"));
  const auto carried = codes(stage.kiosk().screen());
  ASSERT_THAT(carried, SizeIs(1));
  for (const char* part : {"Wohngeldstelle", "Zimmer 104", "Musterstraße 5, 22926 Musterstadt"}) {
    EXPECT_THAT(carried.front(), HasSubstr(part));
  }
}

TEST(Notes, NeverCarryAConfidentialPlace) {
  auto town = test_support::small_town();
  auto shelter = test_support::desk("shelter", "shelter");
  shelter.place = test_support::room_in_town_hall("7", 0);
  shelter.place->confidential = true;
  town.contact_shelf.put(shelter);
  Stage stage(town);
  stage.go("notes");
  stage.kiosk().set_state(toggled(stage.kiosk().state(), "shelter"));
  ASSERT_THAT(codes(stage.kiosk().screen()), SizeIs(1));
  EXPECT_THAT(codes(stage.kiosk().screen()).front(), Not(HasSubstr("Musterstraße")));
}

TEST(Notes, FillASecondCodeWhereOneIsNotEnough) {
  auto town = test_support::small_town();
  for (int i = 0; i < 8; ++i) {
    town.contact_shelf.put(test_support::desk("desk-" + std::to_string(i), std::string(150, 'x')));
  }
  Stage stage(town);
  stage.go("notes");
  for (int i = 0; i < 8; ++i) {
    stage.kiosk().set_state(toggled(stage.kiosk().state(), "desk-" + std::to_string(i)));
  }
  const auto carried = codes(stage.kiosk().screen());
  EXPECT_THAT(carried, SizeIs(3));
  for (const std::string& code : carried) {
    EXPECT_LE(code.size(), 900U);  // what a phone reads at arm's length, see payload.h
  }
}

TEST(Notes, SayHowToFillAnEmptyList) {
  Stage stage;
  stage.go("notes");
  EXPECT_THAT(codes(stage.kiosk().screen()), IsEmpty());
  EXPECT_THAT(test_support::everything(stage.kiosk().screen()), HasSubstr("„Merken“"));
}

TEST(Notes, PassOverAContactPointThatIsGone) {
  Stage stage;
  stage.go("notes");
  stage.kiosk().set_state(toggled(stage.kiosk().state(), "gone"));
  EXPECT_THAT(codes(stage.kiosk().screen()), IsEmpty());
}

}  // namespace
}  // namespace kiosk::app
