#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/screen_stage.h"
#include "tests/support/title_search.h"

// What somebody types is answered in the very next frame, and nothing follows it.
namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using test_support::Stage;
using test_support::TitleSearch;

class SettledScreen : public testing::Test {
 protected:
  SettledScreen() : search_(stage_.town()) {
    stage_.kiosk().set_search(&search_);
    stage_.go("search");
    stage_.kiosk().frame();
  }

  ~SettledScreen() override { stage_.kiosk().set_search(nullptr); }

  // No later frame of this minute differs from the first one after the event. Ticks come thicker
  // than anybody types.
  void expect_settled(const std::string& after) {
    const ui::Frame first = stage_.kiosk().frame();
    for (int tick = 0; tick < 40; ++tick) {
      stage_.advance(25ms);
      stage_.kiosk().tick();
      ASSERT_EQ(stage_.kiosk().frame(), first) << after << ", " << tick * 25 << " ms later";
    }
  }

  // Of the shown frame.
  bool is_said(const std::string& words) {
    const auto& said = stage_.kiosk().frame().utterances;
    return std::any_of(said.begin(), said.end(), [&words](const ui::Utterance& utterance) {
      return utterance.spoken.find(words) != std::string::npos;
    });
  }

  bool has_hits() {
    const auto& targets = stage_.kiosk().frame().targets;
    return std::any_of(targets.begin(), targets.end(),
                       [](const ui::Target& target) { return target.node.starts_with("hit/"); });
  }

  Stage stage_;
  TitleSearch search_;
};

TEST_F(SettledScreen, ShowsALetterAndWhatItFindsInTheNextFrame) {
  std::string typed;
  for (const char* letter : {"W", "o", "h", "n", "x"}) {
    stage_.kiosk().type(letter);
    typed += letter;
    EXPECT_TRUE(is_said(typed)) << typed;
    EXPECT_EQ(has_hits(), typed.size() > 1 && typed != "Wohnx") << typed;
    expect_settled(typed);
  }
}

TEST_F(SettledScreen, ShowsWhatWasErasedInTheNextFrame) {
  for (const char* letter : {"W", "o", "x"}) {
    stage_.kiosk().type(letter);
  }
  EXPECT_TRUE(is_said("Wox"));
  stage_.kiosk().key(Key::Erase);
  EXPECT_FALSE(is_said("Wox"));
  expect_settled("erasing");
}

TEST_F(SettledScreen, ShowsAKeyOfTheGlassWhenTheFingerLeavesIt) {
  const auto& targets = stage_.kiosk().frame().targets;
  const auto key = std::find_if(targets.begin(), targets.end(),
                                [](const ui::Target& target) { return target.node == "key/w"; });
  ASSERT_NE(key, targets.end());
  const ui::Point middle{key->rect.x + key->rect.width / 2, key->rect.y + key->rect.height / 2};
  const ui::Frame before = stage_.kiosk().frame();
  stage_.kiosk().touch({Contact::Down, 1, middle});
  EXPECT_NE(stage_.kiosk().frame(), before) << "a press is seen at once";
  stage_.advance(80ms);
  stage_.kiosk().touch({Contact::Up, 1, middle});
  EXPECT_EQ(stage_.kiosk().state().stop().typing.text, "w");
  expect_settled("a tap");
}

}  // namespace
}  // namespace kiosk::app
