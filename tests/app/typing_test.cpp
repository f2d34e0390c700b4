#include "kiosk/app/typing.h"

#include <gmock/gmock.h>

#include "kiosk/app/update.h"
#include "kiosk/base/utf8.h"

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using ui::Action;
using ui::ActionKind;

std::string typed(const std::vector<std::string>& letters) {
  Typing typing;
  for (const std::string& letter : letters) {
    type(typing, letter);
  }
  return typing.text;
}

State searching(const std::string& address = "search") {
  State state;
  state.way = {stop_at({ScreenName::Home, ""}), parse_stop(address).value_or(Stop{})};
  return state;
}

State fired(State state, ActionKind kind, const std::string& argument = "", bool by_key = false) {
  return update(std::move(state), Fired{{kind, argument}, by_key}, 1000ms).state;
}

TEST(Typing, JoinsMarksToTheLetterBefore) {
  EXPECT_EQ(typed({"a", "\u0301"}), "á");
  EXPECT_EQ(typed({"ê", "\u0301"}), "ế");
}

TEST(Typing, KeepsOneBlankBetweenWordsAndNoneBefore) {
  EXPECT_EQ(typed({" ", "a", " ", " ", "\n", "b", "\t"}), "a b ");
}

TEST(Typing, TakesNoControlsAndNoBrokenText) {
  EXPECT_EQ(typed({"a\u202eb", "\x1b", "c\u0007"}), "abc");
  EXPECT_EQ(typed({"a", "\xff\xfe", "\xc3", "b"}), "ab");
}

TEST(Typing, EndsAtItsLength) {
  const std::string megabyte(1000000, 'x');
  EXPECT_EQ(typed({megabyte}).size(), kMostTyped);
  EXPECT_EQ(typed({std::string(kMostTyped, 'x'), "y"}), std::string(kMostTyped, 'x'));
  EXPECT_LE(base::code_point_count(typed({std::string(kMostTyped - 1, 'x'), "👨‍👩‍👧"})),
            kMostTyped);
}

TEST(Typing, ErasesWholeLetters) {
  Typing typing{"wo👨‍👩‍👧", KeySet::Own, true};
  EXPECT_TRUE(edit(typing, {ActionKind::EraseLetter, ""}));
  EXPECT_EQ(typing.text, "wo");
  for (int i = 0; i < 5; ++i) {
    edit(typing, {ActionKind::EraseLetter, ""});
  }
  EXPECT_EQ(typing.text, "");
}

TEST(Typing, ReplacesASyllableByAnotherForm) {
  Typing typing{"ሰለ", KeySet::Own, true};
  EXPECT_TRUE(edit(typing, {ActionKind::ReplaceLetter, "ሉ"}));
  EXPECT_EQ(typing.text, "ሰሉ");
}

TEST(Typing, LeavesOtherActionsAlone) {
  Typing typing{"a", KeySet::Own, true};
  EXPECT_FALSE(edit(typing, {ActionKind::Home, ""}));
  EXPECT_EQ(typing, (Typing{"a", KeySet::Own, true}));
}

TEST(Search, OpensWithItsKeyboardAndTakesLetters) {
  State state = searching();
  EXPECT_TRUE(state.stop().typing.keys_shown);
  state = fired(state, ActionKind::Type, "w");
  state = update(state, Typed{"o"}, 1000ms).state;
  EXPECT_EQ(state.stop().typing.text, "wo");
}

TEST(Search, ShowsTheFirstPageOfWhatIsFoundNow) {
  State state = searching("search?q=wo");
  state.stop().page = 3;
  EXPECT_EQ(fired(state, ActionKind::Type, "h").stop().page, 0);
}

TEST(Search, SwitchesKeysAndPutsThemAway) {
  State state = fired(searching(), ActionKind::ShowKeys, "german");
  EXPECT_EQ(state.stop().typing.keys, KeySet::German);
  state = fired(state, ActionKind::PutKeysAway);
  EXPECT_FALSE(state.stop().typing.keys_shown);
  state = fired(state, ActionKind::ShowKeys);
  EXPECT_TRUE(state.stop().typing.keys_shown);
  EXPECT_EQ(state.stop().typing.keys, KeySet::German);
}

TEST(Search, KeepsTheFocusOnAKeyThatTypes) {
  State state = searching();
  state.focus = "key/w";
  EXPECT_EQ(fired(state, ActionKind::Type, "w", true).focus, "key/w");
}

TEST(Search, IsStillThereOnTheWayBack) {
  State state = fired(searching("search?q=wohn"), ActionKind::Go, "service/wohngeld");
  EXPECT_EQ(state.stop().typing, Typing{});
  state = fired(state, ActionKind::Back);
  EXPECT_EQ(state.stop().typing.text, "wohn");
}

TEST(Search, LeavesNothingBehindTheVisit) {
  const Step step = update(searching("search?q=geheim"), Fired{{ActionKind::EndVisit, ""}}, 1000ms);
  EXPECT_EQ(step.state, State{});
}

TEST(Search, SaysNothingOfWhatWasTypedInAnEffect) {
  State home;
  home.way = {stop_at({ScreenName::Home, ""})};
  const Step step = update(home, Fired{{ActionKind::Go, "search?q=geheim"}}, 1000ms);
  EXPECT_EQ(step.state.stop().typing.text, "geheim");
  EXPECT_EQ(step.effects, std::vector<Effect>{(PageOpened{"search", "de"})});
}

TEST(Search, TypesNothingWhereNothingIsAsked) {
  State home;
  home.way = {stop_at({ScreenName::Home, ""})};
  EXPECT_EQ(update(home, Typed{"x"}, 1000ms).state.stop().typing, Typing{});
  EXPECT_EQ(fired(home, ActionKind::Type, "x").stop().typing, Typing{});
  EXPECT_EQ(update(State{}, Typed{"x"}, 1000ms).state, State{});
}

TEST(Search, TakesTheFirstLetterAsAnAnswerWhileTheQuestionStands) {
  State state = searching();
  state.asks_still_there = true;
  state = update(state, Typed{"x"}, 1000ms).state;
  EXPECT_FALSE(state.asks_still_there);
  EXPECT_EQ(state.stop().typing.text, "");
}

TEST(Address, CarriesWhatIsSought) {
  EXPECT_EQ(parse_stop("search?q=wohn%C3%bcng+frei")->typing.text, "wohnüng frei");
  EXPECT_EQ(parse_stop("search?q=")->typing.text, "");
  EXPECT_EQ(to_string(parse_stop("search?q=x")->route), "search");
  EXPECT_EQ(parse_stop("topic/wohnen")->route, (Route{ScreenName::Topic, "wohnen"}));
}

TEST(Address, IsRefusedWhenItIsNoText) {
  for (const char* bad : {"search?q=%", "search?q=%4", "search?q=%zz", "search?q=%ff", "search/x",
                          "search?x=1", "nowhere"}) {
    EXPECT_FALSE(parse_stop(bad)) << bad;
  }
}

}  // namespace
}  // namespace kiosk::app
