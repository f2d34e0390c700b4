#include <gtest/gtest.h>

#include <algorithm>

#include "kiosk/text/fixed_measurer.h"
#include "kiosk/ui/hit_test.h"
#include "kiosk/ui/present.h"
#include "tests/ui/random_screen.h"

namespace kiosk::ui {
namespace {

using test_support::frame_of;
using test_support::node;
using test_support::prose;
using test_support::screen_of;

Node key(const std::string& letter) {
  Node made = node(Role::Key, "key/" + letter, letter);
  made.action = {ActionKind::Type, letter};
  return made;
}

Node row_of(const std::string& letters) {
  Node row{.role = Role::KeyRow, .id = "row/" + letters};
  for (const char letter : letters) {
    row.children.push_back(key(std::string(1, letter)));
  }
  return row;
}

Node words_row() {
  Node row{.role = Role::KeyRow, .id = "row/words"};
  row.level = 1;
  for (const char* word : {"123", "space", "erase"}) {
    Node made = key(word);
    made.level = std::string(word) == "space" ? 2 : 1;
    row.children.push_back(std::move(made));
  }
  return row;
}

Node typing_screen(const std::string& longest = "qwertzuiop") {
  std::vector<Node> cards;
  Node list{.role = Role::List, .id = "list"};
  for (int i = 0; i < 8; ++i) {
    const std::string number = std::to_string(i);
    list.children.push_back(test_support::button(Role::Card, "card/" + number, "Karte " + number));
  }
  Node screen = screen_of({list});
  Node field = node(Role::Field, "field", "Wohn");
  field.selected = true;
  Node clear = test_support::button(Role::Button, "clear", "Leeren");
  field.children = {clear};
  screen.children.insert(screen.children.begin() + 1, std::move(field));
  Node board{.role = Role::Keyboard, .id = "keyboard"};
  board.children = {row_of(longest), row_of("asdfghjkl"), words_row()};
  screen.children.insert(screen.children.end() - 1, std::move(board));
  return screen;
}

Presentation on(const char* panel, double text_size = 1.0, bool low = false) {
  Presentation presentation;
  presentation.panel = Panel::named(panel).value_or(Panel{});
  presentation.text_size = text_size;
  presentation.low_reach = low;
  return presentation;
}

Rect rect_of(const Frame& frame, const std::string& id) {
  const Target* target = target_of(frame, id);
  EXPECT_NE(target, nullptr) << id;
  return target == nullptr ? Rect{} : target->rect;
}

TEST(Keyboard, HasKeysOf20mmOnEveryPanelThreeMmApart) {
  for (const char* panel : {"27p", "32p", "24l"}) {
    const Presentation presentation = on(panel);
    const Frame frame = frame_of(typing_screen("qwertzuiopxyv"), presentation);
    const double mm = presentation.panel.mm_per_px;
    EXPECT_GE(rect_of(frame, "key/q").width * mm, 20) << panel;
    EXPECT_GE(rect_of(frame, "key/q").height * mm, 20) << panel;
    const int gap = rect_of(frame, "key/w").x - rect_of(frame, "key/q").right();
    EXPECT_GE((gap + 0.5) * mm, 3) << panel;
  }
}

TEST(Keyboard, StandsBelowWhatIsFoundAndBesideItOnAWidePanel) {
  const Frame high = frame_of(typing_screen(), on("27p"));
  EXPECT_GE(high.keyboard.y, high.main.bottom());
  const Frame wide = frame_of(typing_screen(), on("24l"));
  EXPECT_GE(wide.keyboard.x, wide.main.right());
  EXPECT_LT(wide.main.y, wide.keyboard.bottom());
}

TEST(Keyboard, LeavesWhatIsFoundTheWholeHeightBesideItAndPagesAboveIt) {
  for (const double size : {1.0, 2.0}) {
    const Frame frame = frame_of(typing_screen(), on("24l", size));
    const Rect more = rect_of(frame, "paging/more");
    EXPECT_LE(more.bottom(), frame.keyboard.y) << size;
    EXPECT_EQ(more.right(), frame.keyboard.right()) << size;
    EXPECT_GE(frame.main.bottom(), frame.keyboard.bottom()) << size;
  }
}

TEST(Keyboard, HasALineAboveItForThePageThatFindsNoPlaceBetweenTheButtons) {
  Presentation presentation = on("24l", 2.0);
  presentation.page_word = "Das ist die Seite {page} von allen {count}";
  presentation.page = 1;
  const Frame frame = frame_of(typing_screen(), presentation);
  const auto said = std::find_if(frame.passages.begin(), frame.passages.end(),
                                 [](const Passage& one) { return one.node == "paging/where"; });
  ASSERT_NE(said, frame.passages.end());
  EXPECT_EQ((said + 1)->node, "paging/back");
  for (const DrawCommand& command : frame.commands) {
    const auto* text = std::get_if<TextCommand>(&command);
    if (text != nullptr && text->node == "paging/where") {
      EXPECT_LE(text->origin.y + text->paragraph->height, rect_of(frame, "paging/back").y);
      EXPECT_GE(text->origin.x, frame.keyboard.x);
    }
  }
}

TEST(Keyboard, LiesAsOnTheTableInEveryDirection) {
  Presentation presentation = on("24l");
  const Frame left = frame_of(typing_screen(), presentation);
  presentation.rtl = true;
  const Frame right = frame_of(typing_screen(), presentation);
  EXPECT_LT(rect_of(right, "key/q").x, rect_of(right, "key/w").x);
  EXPECT_LT(rect_of(right, "key/123").x, rect_of(right, "key/erase").x);
  EXPECT_EQ(right.keyboard.x, left.size.width - left.keyboard.right());
  EXPECT_EQ(rect_of(left, "key/q").x - left.keyboard.x,
            rect_of(right, "key/q").x - right.keyboard.x);
}

TEST(Keyboard, IsReachedRowByRow) {
  const Frame frame = frame_of(typing_screen(), on("27p"));
  const auto at = [&](const char* id) {
    return std::find(frame.focus.begin(), frame.focus.end(), id) - frame.focus.begin();
  };
  EXPECT_LT(at("clear"), at("card/0"));
  EXPECT_LT(at("card/0"), at("key/q"));
  EXPECT_EQ(at("key/w"), at("key/q") + 1);
  EXPECT_EQ(at("key/a"), at("key/p") + 1);
  EXPECT_LT(at("key/erase"), at("bar/back"));
}

TEST(Keyboard, StaysWithinReach) {
  const Presentation presentation = on("27p", 2.0, true);
  const Frame frame = frame_of(typing_screen(), presentation);
  for (const Target& target : frame.targets) {
    const double top = presentation.panel.lower_edge_mm +
                       (frame.size.height - target.rect.y) * presentation.panel.mm_per_px;
    EXPECT_LE(top, 1100) << target.node;
    EXPECT_LE(target.rect.bottom(), frame.size.height) << target.node;
  }
  EXPECT_GE(rect_of(frame, "key/q").height * presentation.panel.mm_per_px, 15);
}

// A row of words that takes two lines does not become lower with the letters.
TEST(Keyboard, KeepsAllItsKeysInItsPlaceHoweverLittleRoomThereIs) {
  Node screen = typing_screen("qwertzuiopxyv");
  for (Node& part : screen.children) {
    if (part.role == Role::Keyboard) {
      Node& words = part.children.back();
      for (const char* name : {"all of it away", "done with typing", "other letters"}) {
        Node more = test_support::button(Role::Key, std::string("key/") + name, name);
        more.level = 1;
        words.children.push_back(std::move(more));
      }
    }
  }
  for (int lower = 700; lower <= 1000; lower += 10) {
    Presentation presentation = on("27p", 2.0, true);
    presentation.panel.lower_edge_mm = lower;
    const Frame frame = frame_of(screen, presentation);
    for (const Target& target : frame.targets) {
      if (target.role == Role::Key) {
        EXPECT_EQ(intersection(target.rect, frame.keyboard), target.rect)
            << target.node << " with the glass " << lower << " mm above the floor";
      }
    }
  }
}

TEST(Field, HasItsCaretBehindTheLastLetter) {
  const Frame frame = frame_of(typing_screen(), on("27p"));
  Rect words;
  Rect caret;
  for (const DrawCommand& command : frame.commands) {
    if (const auto* text = std::get_if<TextCommand>(&command); text && text->node == "field") {
      words = {text->origin.x, text->origin.y, text->paragraph->width, text->paragraph->height};
    } else if (const auto* fill = std::get_if<FillCommand>(&command)) {
      const bool thin = fill->rect.width < 5 && fill->rect.height > 20;
      caret = thin && caret.empty() ? fill->rect : caret;
    }
  }
  ASSERT_FALSE(caret.empty());
  EXPECT_GE(caret.x, words.x + words.width);
  EXPECT_LE(caret.x, words.x + words.width + 10);
}

}  // namespace
}  // namespace kiosk::ui
