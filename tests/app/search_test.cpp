#include <gmock/gmock.h>

#include <algorithm>

#include "kiosk/app/typing.h"
#include "kiosk/base/utf8.h"
#include "tests/support/nodes.h"
#include "tests/support/screen_stage.h"

// The search screen over a search that answers what a test tells it.
namespace kiosk::app {
namespace {

using test_support::Stage;
using testing::HasSubstr;
using testing::IsEmpty;

class TellingSearch final : public directory::Search {
 public:
  base::Result<directory::SearchAnswer> search(std::string_view query, const std::string&,
                                               std::size_t,
                                               const directory::KeyRows& keys) override {
    asked.emplace_back(query);
    asked_with = keys;
    if (!ready) {
      return base::not_found("The index is being made; wait.");
    }
    return found;
  }

  directory::SearchAnswer found;
  bool ready = true;
  std::vector<std::string> asked;
  directory::KeyRows asked_with;
};

directory::SearchHit hit_of(directory::HitKind kind, const std::string& slug,
                            const std::string& name) {
  directory::SearchHit hit;
  hit.kind = kind;
  hit.slug = slug;
  hit.name.text = name;
  hit.name.lang = "de";
  return hit;
}

const ui::Node* find_node(const ui::Node& root, const std::string& id) {
  if (root.id == id) {
    return &root;
  }
  for (const ui::Node& child : root.children) {
    if (const ui::Node* found = find_node(child, id)) {
      return found;
    }
  }
  return nullptr;
}

class SearchScreen : public testing::Test {
 protected:
  SearchScreen() { stage_.kiosk().set_search(&search_); }

  ~SearchScreen() override { stage_.kiosk().set_search(nullptr); }

  ui::Node shown(const std::string& address, const std::string& lang = "de") {
    return stage_.screen(address, lang);
  }

  // Whether the frame after the last event names that node.
  bool says(const std::string& node) {
    const auto& said = stage_.kiosk().frame().utterances;
    return std::any_of(said.begin(), said.end(),
                       [&node](const auto& utterance) { return utterance.node == node; });
  }

  TellingSearch search_;
  Stage stage_;
};

TEST_F(SearchScreen, AsksFromTheSecondLetter) {
  shown("search");
  shown("search?q=w");
  EXPECT_THAT(search_.asked, IsEmpty());
  shown("search?q=wo");
  EXPECT_EQ(search_.asked, std::vector<std::string>{"wo"});
}

TEST_F(SearchScreen, AsksFromTheFirstSignInChinese) {
  shown("search?q=%E4%BD%8F", "de");
  shown("search?q=w", "zh-Hans");
  EXPECT_EQ(search_.asked.size(), 2U);
}

TEST_F(SearchScreen, TellsTheSearchWhichKeysLieBesideEachOther) {
  shown("search?q=wo", "uk");
  ASSERT_FALSE(search_.asked_with.empty());
  EXPECT_EQ(search_.asked_with.front().front(), "й");
  shown("search?q=wo", "de");
  ASSERT_FALSE(search_.asked_with.empty());
  EXPECT_EQ(search_.asked_with.front().front(), "q");
}

TEST_F(SearchScreen, UnderlinesWhatMatched) {
  search_.found.hits = {hit_of(directory::HitKind::Service, "benefit", "Das Wohngeld")};
  search_.found.hits[0].marks = {{4, 8}};
  const ui::Node screen = shown("search?q=wohn");
  const ui::Node* card = find_node(screen, "hit/service/benefit");
  ASSERT_NE(card, nullptr);
  ASSERT_EQ(card->name.size(), 3U);
  EXPECT_EQ(card->name[1].text, "Wohn");
  EXPECT_TRUE(card->name[1].marked);
  EXPECT_FALSE(card->name[0].marked || card->name[2].marked);
  EXPECT_EQ(ui::to_string(card->action), "go:service/benefit");
}

TEST_F(SearchScreen, TellsTheLanguageOfAGermanWordThatIsMarked) {
  search_.found.hits = {hit_of(directory::HitKind::Service, "housing-benefit", "Заява (Wohngeld)")};
  search_.found.hits[0].name.lang = "uk";
  search_.found.hits[0].marks = {{12, 20}};
  const ui::Node screen = shown("search?q=wohn", "uk");
  const ui::Node* card = find_node(screen, "hit/service/housing-benefit");
  ASSERT_NE(card, nullptr);
  ASSERT_EQ(card->name.size(), 3U);
  EXPECT_EQ(card->name[0].lang, "uk");
  EXPECT_EQ(card->name[1].text, "Wohngeld");
  EXPECT_EQ(card->name[1].lang, "de");
  EXPECT_TRUE(card->name[1].marked);
}

TEST_F(SearchScreen, PassesOverRangesThatDoNotFit) {
  search_.found.hits = {hit_of(directory::HitKind::Service, "benefit", "Geld")};
  search_.found.hits[0].marks = {{2, 99}, {3, 3}};
  const ui::Node screen = shown("search?q=geld");
  EXPECT_EQ(ui::plain(find_node(screen, "hit/service/benefit")->name), "Geld");
}

TEST_F(SearchScreen, SaysWhatHoldsAtAContactPointNow) {
  search_.found.hits = {hit_of(directory::HitKind::Contact, "housing-desk", "Wohngeldstelle")};
  const ui::Node screen = shown("search?q=wohn");
  const ui::Node* card = find_node(screen, "hit/contact/housing-desk");
  ASSERT_NE(card, nullptr);
  EXPECT_THAT(ui::plain(card->detail), HasSubstr("12:00"));
  EXPECT_THAT(ui::plain(card->detail), HasSubstr("104"));
}

TEST(SearchScreenTies, GoToWhoIsOpenAndNear) {
  test_support::FakeDirectory town = test_support::small_town();
  directory::ContactPoint closed = test_support::desk("closed", "Geschlossen");
  closed.hours.temporarily_closed = true;
  directory::ContactPoint far = test_support::desk("far", "Fern");
  town.contact_shelf.put(closed);
  town.contact_shelf.put(far);
  Stage stage(std::move(town));
  TellingSearch search;
  for (const char* slug : {"closed", "far", "housing-desk"}) {
    search.found.hits.push_back(hit_of(directory::HitKind::Contact, slug, slug));
    search.found.hits.back().contacts = {directory::ContactId(slug)};
  }
  stage.kiosk().set_search(&search);
  const auto order = [&stage] {
    std::vector<std::string> ids;
    const ui::Node screen = stage.screen("search?q=geld");
    for (const ui::Node& card : find_node(screen, "hits")->children) {
      ids.push_back(card.id);
    }
    return ids;
  };
  EXPECT_THAT(order(), testing::ElementsAre("hit/contact/housing-desk", "hit/contact/far",
                                            "hit/contact/closed"));
  // What was found better stays first, open or not.
  search.found.hits[1].place = search.found.hits[2].place = 1;
  EXPECT_THAT(order(), testing::ElementsAre("hit/contact/closed", "hit/contact/housing-desk",
                                            "hit/contact/far"));
  stage.kiosk().set_search(nullptr);
}

TEST_F(SearchScreen, LeavesOutWhatIsGone) {
  search_.found.hits = {hit_of(directory::HitKind::Contact, "vanished", "Weg")};
  const ui::Node screen = shown("search?q=weg");
  EXPECT_EQ(find_node(screen, "hit/contact/vanished"), nullptr);
  EXPECT_NE(find_node(screen, "none"), nullptr);
}

TEST_F(SearchScreen, NeverEndsEmpty) {
  const ui::Node screen = shown("search?q=xyzzy");
  for (const char* id : {"none", "topic/housing", "ask", "emergency"}) {
    EXPECT_NE(find_node(screen, id), nullptr) << id;
  }
}

TEST_F(SearchScreen, OffersWhatTheSearchOffersInstead) {
  search_.found.instead = {hit_of(directory::HitKind::Topic, "housing", "Wohnen")};
  const ui::Node screen = shown("search?q=xyzzy");
  EXPECT_NE(find_node(screen, "none"), nullptr);
  EXPECT_NE(find_node(screen, "instead/topic/housing"), nullptr);
  EXPECT_EQ(find_node(screen, "topics"), nullptr);
  EXPECT_NE(find_node(screen, "ask"), nullptr);
}

TEST_F(SearchScreen, OffersAnotherWord) {
  search_.found.did_you_mean = "Wohngeld";
  const ui::Node screen = shown("search?q=wonhgeld");
  const ui::Node* button = find_node(screen, "suggestion");
  ASSERT_NE(button, nullptr);
  EXPECT_EQ(ui::to_string(button->action), "set-text:Wohngeld");
}

TEST_F(SearchScreen, PutsTheCrisisLinesFirstWhereWordsSuggestNeed) {
  search_.found.crisis = true;
  search_.found.hits = {hit_of(directory::HitKind::Service, "benefit", "Geld")};
  const ui::Node screen = shown("search?q=angst");
  EXPECT_NE(find_node(screen, "emergency"), nullptr);
  EXPECT_NE(find_node(screen, "hit/service/benefit"), nullptr);
}

TEST_F(SearchScreen, SaysThatItIsComingWhileTheIndexIsMade) {
  search_.ready = false;
  const ui::Node screen = shown("search?q=wohn");
  EXPECT_THAT(ui::plain(find_node(screen, "hint")->name), HasSubstr("vorbereitet"));
  EXPECT_NE(find_node(screen, "topic/housing"), nullptr);
}

TEST_F(SearchScreen, LabelsWhatIsInAnotherLanguage) {
  search_.found.hits = {hit_of(directory::HitKind::Service, "benefit", "Wohngeld")};
  const ui::Node screen = shown("search?q=wohn", "tr");
  EXPECT_NE(find_node(screen, "label/0"), nullptr);
}

TEST_F(SearchScreen, ShowsTheKeyboardOfTheLanguageAndTheGermanOne) {
  ui::Node screen = shown("search", "uk");
  EXPECT_NE(find_node(screen, "key/ї"), nullptr);
  EXPECT_EQ(find_node(screen, "key/ß"), nullptr);
  EXPECT_EQ(ui::plain(find_node(screen, "key/switch")->name), "Deutsch");
  State state = stage_.kiosk().state();
  state.stop().typing.keys = KeySet::German;
  stage_.kiosk().set_state(state);
  screen = stage_.kiosk().screen();
  EXPECT_NE(find_node(screen, "key/ß"), nullptr);
  EXPECT_EQ(ui::plain(find_node(screen, "key/switch")->name), "Українська");
  EXPECT_EQ(find_node(shown("search"), "key/switch"), nullptr);
}

TEST_F(SearchScreen, OffersTheFormsOfTheLastSyllable) {
  ui::Node screen = shown("search?q=%E1%88%98", "ti");  // መ
  const ui::Node* form = find_node(screen, "form/ሙ");
  ASSERT_NE(form, nullptr);
  EXPECT_EQ(ui::to_string(form->action), "replace-letter:ሙ");
  screen = shown("search", "ti");
  EXPECT_EQ(ui::to_string(find_node(screen, "form/ኡ")->action), "type:ኡ");
}

TEST_F(SearchScreen, TellsTheLanguageOfWhatWasTyped) {
  EXPECT_EQ(find_node(shown("search?q=Wohngeld", "ar"), "field")->name.front().lang, "de");
  EXPECT_EQ(find_node(shown("search?q=%D8%B3%D9%83%D9%86", "ar"), "field")->name.front().lang,
            "ar");
}

TEST_F(SearchScreen, IsOfferedOnlyWhereThereIsASearch) {
  EXPECT_NE(find_node(shown("home"), "bar/search"), nullptr);
  stage_.kiosk().set_search(nullptr);
  EXPECT_EQ(find_node(stage_.kiosk().screen(), "bar/search"), nullptr);
}

TEST_F(SearchScreen, TakesARealKeyboard) {
  shown("search");
  for (const char* letter : {"w", "o", " ", "x"}) {
    stage_.kiosk().type(letter);
  }
  stage_.kiosk().key(Key::Erase);
  EXPECT_EQ(stage_.kiosk().state().stop().typing.text, "wo ");
  stage_.kiosk().key(Key::Activate);
  EXPECT_FALSE(stage_.kiosk().state().stop().typing.keys_shown);
}

// A keyboard that pastes comes as many events, the last of them long after the field is full.
TEST_F(SearchScreen, TakesTheBeginningOfAPastedMegabyteAndSaysSo) {
  shown("search");
  EXPECT_FALSE(says("too-long"));
  for (int i = 0; i < (1 << 20) / 31; ++i) {
    stage_.kiosk().type("Wohngeld OR \"x\" NEAR( 😀\xc3\xa4 *");
  }
  const std::string taken = stage_.kiosk().state().stop().typing.text;
  EXPECT_EQ(base::code_point_count(taken), kMostTyped);
  EXPECT_TRUE(says("too-long"));
  EXPECT_EQ(search_.asked.back(), taken);
  stage_.kiosk().key(Key::Erase);
  EXPECT_FALSE(says("too-long"));
}

TEST_F(SearchScreen, LeavesTheSpaceBarToAFocusedKey) {
  shown("search");
  stage_.kiosk().key(Key::Next);
  EXPECT_FALSE(stage_.kiosk().awaits_text());
  stage_.kiosk().type(" ");
  stage_.kiosk().type("w");
  EXPECT_EQ(stage_.kiosk().state().stop().typing.text, "w");
}

TEST_F(SearchScreen, FiltersLanguagesByOwnAndGermanName) {
  ui::Node screen = shown("languages/all");
  EXPECT_EQ(find_node(screen, "keyboard"), nullptr);
  const auto typed = [&](const char* letters) {
    State state = stage_.kiosk().state();
    state.stop().typing = {letters, KeySet::Own, true};
    stage_.kiosk().set_state(state);
    return stage_.kiosk().screen();
  };
  screen = typed("kurd");
  EXPECT_NE(find_node(screen, "language/ku"), nullptr);
  EXPECT_NE(find_node(screen, "language/ckb"), nullptr);
  EXPECT_EQ(find_node(screen, "language/de"), nullptr);
  EXPECT_NE(find_node(typed("укр"), "language/uk"), nullptr);
  EXPECT_NE(find_node(typed("xyz"), "none"), nullptr);
}

}  // namespace
}  // namespace kiosk::app
