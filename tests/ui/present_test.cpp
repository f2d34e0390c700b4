#include "kiosk/ui/present.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "kiosk/text/fixed_measurer.h"
#include "kiosk/ui/dump.h"
#include "kiosk/ui/hit_test.h"
#include "kiosk/ui/mirror.h"
#include "tests/ui/random_screen.h"

namespace kiosk::ui {
namespace {

using test_support::button;
using test_support::frame_of;
using test_support::node;
using test_support::prose;
using test_support::random_screen;
using test_support::screen_of;
using test_support::with_dialog;
using testing::ElementsAre;

Presentation on_page(int page) {
  Presentation presentation;
  presentation.page = page;
  return presentation;
}

std::vector<std::string> texts_of(const Frame& frame) {
  text::FixedMeasurer measurer;
  std::vector<std::string> texts;
  for (const DrawnText& text : drawn_texts(frame, measurer)) {
    texts.push_back(text.text);
  }
  return texts;
}

Node table_of(const std::string& label, const std::string& hours) {
  Node row = node(Role::Row, "row", label);
  row.detail = prose(hours);
  Node table = node(Role::Table, "table", "Hours");
  table.children.push_back(row);
  return table;
}

std::vector<int> baselines_of(const Node& table) {
  text::FixedMeasurer measurer;
  std::vector<int> baselines;
  for (const DrawnText& text : drawn_texts(frame_of(screen_of({table})), measurer)) {
    if (text.node == "row") {
      baselines.push_back(text.baseline);
    }
  }
  return baselines;
}

TEST(Table, SetsALabelBesideTheFirstOfSeveralLinesIfThatFits) {
  const std::string day(14, 'd');
  const std::string longest(34, 'h');
  const std::vector<int> beside = baselines_of(table_of(day, "8-12\n" + longest));
  ASSERT_EQ(beside.size(), 2U);
  EXPECT_EQ(beside[0], beside[1]);
  const std::vector<int> below = baselines_of(table_of(day, longest + "\n8-12"));
  ASSERT_EQ(below.size(), 2U);
  EXPECT_LT(below[0], below[1]) << "two lines would lie across each other";
}

TEST(Present, GivesEqualFramesForEqualArguments) {
  const Node screen = random_screen(7, 20);
  EXPECT_EQ(frame_of(screen), frame_of(screen));
  text::FixedMeasurer measurer;
  const Frame first = present(screen, {}, measurer);
  present(screen, on_page(1), measurer);
  EXPECT_EQ(present(screen, {}, measurer), first) << "a warm cache changes nothing";
}

TEST(Present, ShowsEveryPartOnOnePageAndTouchesItWhereItIs) {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    const Node screen = random_screen(seed, 25);
    std::string shown;
    std::multiset<std::string> touched;
    const int pages = frame_of(screen).pages;
    for (int page = 0; page < pages; ++page) {
      const Frame frame = frame_of(screen, on_page(page));
      EXPECT_EQ(frame.page, page);
      for (const std::string& text : texts_of(frame)) {
        shown += text + "\n";
      }
      for (const Target& target : frame.targets) {
        if (target.role == Role::Card) {
          touched.insert(target.node);
        }
      }
    }
    for (int i = 0; i < 25; ++i) {
      EXPECT_NE(shown.find("Wort" + std::to_string(i)), std::string::npos) << "seed " << seed;
    }
    for (const Node& part : screen.children[1].children) {
      if (part.role == Role::List) {
        EXPECT_GE(touched.count(part.children.front().id), 1U);
      }
    }
  }
}

TEST(Present, ClampsThePageToWhatThereIs) {
  const Node screen = random_screen(1, 25);
  const int pages = frame_of(screen).pages;
  ASSERT_GT(pages, 1);
  EXPECT_EQ(frame_of(screen, on_page(999)).page, pages - 1);
  EXPECT_EQ(frame_of(screen, on_page(-5)).page, 0);
}

TEST(Present, AlwaysShowsThatThereIsMore) {
  const Node screen = random_screen(1, 25);
  const Frame first = frame_of(screen);
  EXPECT_NE(target_of(first, "paging/more"), nullptr);
  EXPECT_EQ(target_of(first, "paging/back"), nullptr);
  const Frame last = frame_of(screen, on_page(first.pages - 1));
  EXPECT_EQ(target_of(last, "paging/more"), nullptr);
  EXPECT_NE(target_of(last, "paging/back"), nullptr);
  EXPECT_EQ(target_of(frame_of(screen_of({})), "paging/more"), nullptr);
}

TEST(Present, HidesEverythingBeneathADialog) {
  const Frame frame = frame_of(with_dialog(random_screen(1, 5)));
  EXPECT_THAT(frame.focus, ElementsAre("idle/yes"));
  ASSERT_EQ(frame.targets.size(), 1U);
  for (const Utterance& said : frame.utterances) {
    EXPECT_THAT(said.node, testing::StartsWith("idle")) << said.spoken;
  }
  EXPECT_THAT(texts_of(frame), testing::Contains("Sind Sie noch da?"));
  EXPECT_THAT(texts_of(frame), testing::Not(testing::Contains("Wohnen")));
}

TEST(Present, LeavesNoTargetWithoutAnAction) {
  Node deaf = button(Role::Button, "deaf", "Nichts");
  deaf.action = {};
  Node row{.role = Role::Buttons, .id = "row", .children = {deaf}};
  EXPECT_EQ(target_of(frame_of(screen_of({row})), "deaf"), nullptr);
}

TEST(Present, PutsFocusOrderAndTargetsInOne) {
  const Frame frame = frame_of(random_screen(3, 6));
  std::vector<std::string> order;
  for (const Target& target : frame.targets) {
    order.push_back(target.node);
    EXPECT_TRUE(target.action.fires());
  }
  EXPECT_EQ(frame.focus, order);
}

TEST(Present, AnswersForOddPanels) {
  const Node screen = with_dialog(random_screen(2, 6));
  for (const Size size : {Size{1, 1}, Size{320, 240}, Size{5000, 400}, Size{400, 5000}}) {
    for (const double scale : {1.0, 2.0}) {
      for (const bool low : {false, true}) {
        Presentation presentation;
        presentation.panel.px = size;
        presentation.text_size = scale;
        presentation.low_reach = low;
        presentation.rtl = low;
        const Frame with = frame_of(screen, presentation);
        EXPECT_EQ(with.size, size);
        EXPECT_GE(frame_of(random_screen(2, 6), presentation).pages, 1);
      }
    }
  }
}

TEST(Present, PutsWhatCanBeTouchedBelow1100MmInReachMode) {
  for (const char* name : {"27p", "32p", "24l"}) {
    Presentation presentation;
    presentation.panel = *Panel::named(name);
    presentation.low_reach = true;
    const Panel& panel = presentation.panel;
    for (const Target& target : frame_of(random_screen(4, 6), presentation).targets) {
      const double top = panel.lower_edge_mm + (panel.px.height - target.rect.y) * panel.mm_per_px;
      EXPECT_LE(top, 1101) << name << " " << target.node;
    }
  }
}

TEST(Present, BeginsAboveTheLineOfReachWithWhatIsToBeRead) {
  const Node screen = random_screen(4, 40);
  Presentation presentation;
  presentation.low_reach = true;
  ASSERT_GT(frame_of(screen, presentation).pages, 2);
  for (const int page : {0, 2}) {
    presentation.page = page;
    const Frame frame = frame_of(screen, presentation);
    text::FixedMeasurer measurer;
    const auto texts = drawn_texts(frame, measurer);
    const auto title = std::find_if(texts.begin(), texts.end(),
                                    [](const DrawnText& text) { return text.node == "title"; });
    ASSERT_NE(title, texts.end()) << "on page " << page;
    EXPECT_LE(title->rect.bottom(), frame.main.y);
  }
}

TEST(Mirror, TwiceIsNothing) {
  Presentation presentation;
  presentation.focus = "part/1";
  for (unsigned seed = 1; seed <= 5; ++seed) {
    const Frame frame = frame_of(with_dialog(random_screen(seed, 8)), presentation);
    Frame mirrored = frame;
    mirror(mirrored);
    EXPECT_FALSE(mirrored == frame);
    mirror(mirrored);
    EXPECT_EQ(mirrored, frame);
  }
}

TEST(HitTest, FindsWhatLiesUnderAFingerAndNothingBesideIt) {
  const Frame frame = frame_of(random_screen(1, 4));
  for (const Target& target : frame.targets) {
    const Rect& r = target.rect;
    EXPECT_EQ(hit_test(frame, {r.x, r.y}), &target);
    EXPECT_EQ(hit_test(frame, {r.right() - 1, r.bottom() - 1}), &target);
  }
  EXPECT_EQ(hit_test(frame, {-1, -1}), nullptr);
  EXPECT_EQ(hit_test(frame, {1, 1}), nullptr) << "the header is not to be touched";
}

TEST(NextFocus, GoesAroundBothWays) {
  Frame frame;
  frame.focus = {"a", "b", "c"};
  EXPECT_EQ(next_focus(frame, "", 1), "a");
  EXPECT_EQ(next_focus(frame, "", -1), "c");
  EXPECT_EQ(next_focus(frame, "c", 1), "a");
  EXPECT_EQ(next_focus(frame, "a", -1), "c");
  EXPECT_EQ(next_focus(frame, "gone", 1), "a");
  EXPECT_EQ(next_focus({}, "a", 1), "");
}

TEST(Dump, HasTheFieldsOfTheContract) {
  const Frame frame = frame_of(random_screen(1, 4));
  text::FixedMeasurer measurer;
  const std::string text = dump(frame, measurer, {3, 2, 1});
  const auto json = nlohmann::json::parse(text);
  for (const char* field :
       {"size_px", "mm_per_px", "texts", "targets", "focus", "utterances", "stats"}) {
    EXPECT_TRUE(json.contains(field)) << field;
  }
  EXPECT_EQ(json["size_px"], nlohmann::json({1080, 1920}));
  for (const char* field : {"node", "text", "lang", "rect", "baseline", "px", "cap_mm", "color",
                            "background", "missing_glyphs", "clipped"}) {
    EXPECT_TRUE(json["texts"].at(0).contains(field)) << field;
  }
  for (const char* field : {"node", "role", "name", "rect", "mm", "action"}) {
    EXPECT_TRUE(json["targets"].at(0).contains(field)) << field;
  }
  for (const char* field : {"node", "lang", "spoken"}) {
    EXPECT_TRUE(json["utterances"].at(0).contains(field)) << field;
  }
  EXPECT_EQ(json["stats"], (nlohmann::json{{"shapings", 3}, {"queries", 2}, {"presents", 1}}));
  EXPECT_EQ(dump(frame, measurer, {3, 2, 1}), text);
}

TEST(Dump, SaysWhichTextLeavesThePanel) {
  Presentation tiny;
  tiny.panel.px = {200, 200};
  text::FixedMeasurer measurer;
  const Frame frame =
      present(screen_of({node(Role::Title, "title", "Wohngeldstelle")}), tiny, measurer);
  bool clipped = false;
  for (const DrawnText& text : drawn_texts(frame, measurer)) {
    clipped = clipped || text.clipped;
  }
  EXPECT_TRUE(clipped);
}

TEST(Utterances, ChangeTheVoiceWithTheLanguage) {
  Node mixed = node(Role::Paragraph, "p", "Gehen Sie zur ");
  mixed.name.push_back({"مرحبا", SpanKind::Prose, "ar", false});
  mixed.name.push_back({"", SpanKind::Prose, "fr", false});
  mixed.name.push_back({" 104", SpanKind::Number, "", false});
  std::vector<Utterance> said;
  for (const Utterance& utterance : frame_of(screen_of({mixed})).utterances) {
    if (utterance.node == "p") {
      said.push_back(utterance);
    }
  }
  EXPECT_THAT(said, ElementsAre(Utterance{"p", "de", "Gehen Sie zur "},
                                Utterance{"p", "ar", "مرحبا"}, Utterance{"p", "de", " 104"}));
}

TEST(Roles, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (int role = 0; role <= static_cast<int>(Role::Progress); ++role) {
    names.insert(to_string(static_cast<Role>(role)));
  }
  EXPECT_EQ(names.size(), static_cast<size_t>(Role::Progress) + 1);
}

TEST(Bar, HasItsPictogramsInOneLineHoweverManyLinesALabelTakes) {
  Node screen = test_support::screen_of({});
  for (Node& button : screen.children.back().children) {
    button.icon = "help";
  }
  screen.children.back().children[1].name = test_support::prose("something that takes many lines");
  text::FixedMeasurer measurer;
  const Frame frame = present(screen, {}, measurer);
  std::set<int> tops;
  for (const DrawCommand& command : frame.commands) {
    if (const auto* icon = std::get_if<IconCommand>(&command)) {
      tops.insert(icon->rect.y);
    }
  }
  EXPECT_EQ(tops.size(), 1U);
}

}  // namespace
}  // namespace kiosk::ui
