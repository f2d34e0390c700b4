#include "kiosk/ui/lighting.h"

#include <gmock/gmock.h>

#include "kiosk/text/fixed_measurer.h"
#include "kiosk/ui/present.h"
#include "tests/ui/random_screen.h"

namespace kiosk::ui {
namespace {

using test_support::button;
using test_support::node;
using test_support::screen_of;

Node with_strip(std::vector<Node> main) {
  Node screen = screen_of(std::move(main));
  Node strip{.role = Role::Listening, .id = "listening", .icon = "volume_up"};
  for (const char* name : {"previous", "pause", "next"}) {
    strip.children.push_back(button(Role::Control, std::string("listening/") + name, name));
  }
  screen.children.insert(screen.children.end() - 1, strip);
  return screen;
}

struct Shown {
  Frame plain;
  Frame lit;
};

Shown shown(const Node& screen, const Caption& caption, const std::vector<Lit>& lit,
            const Presentation& presentation = {}) {
  text::FixedMeasurer measurer;
  Shown shown;
  shown.plain = present(screen, presentation, measurer);
  shown.lit = shown.plain;
  light(shown.lit, caption, lit, presentation, measurer);
  return shown;
}

size_t passage_of(const Frame& frame, const std::string& id) {
  for (size_t i = 0; i < frame.passages.size(); ++i) {
    if (frame.passages[i].node == id) {
      return i;
    }
  }
  ADD_FAILURE() << id << " is no passage";
  return 0;
}

// The rectangles that were lit, in the order of drawing.
std::vector<Rect> lights(const Shown& shown) {
  std::vector<Rect> rects;
  for (size_t i = shown.plain.commands.size(); i < shown.lit.commands.size(); ++i) {
    if (const auto* fill = std::get_if<FillCommand>(&shown.lit.commands[i])) {
      rects.push_back(fill->rect);
    }
  }
  return rects;
}

const TextCommand& text_of(const Frame& frame, const std::string& id) {
  for (const DrawCommand& command : frame.commands) {
    const auto* text = std::get_if<TextCommand>(&command);
    if (text != nullptr && text->node == id) {
      return *text;
    }
  }
  ADD_FAILURE() << id << " is not drawn";
  std::abort();
}

TEST(Lighting, LightsTheGlyphsOfTheBytesThatAreSaid) {
  const Node screen = with_strip({node(Role::Paragraph, "words", "eins zwei drei")});
  const Frame plain = shown(screen, {}, {}).plain;
  const Shown with = shown(screen, {}, {{passage_of(plain, "words"), {5, 9}}});
  const auto rects = lights(with);
  ASSERT_EQ(rects.size(), 1U);
  const TextCommand& text = text_of(plain, "words");
  const text::Line& line = text.paragraph->lines.front();
  const auto left_of = [&](size_t glyph) {
    return static_cast<float>(text.origin.x) + line.x + line.glyphs[glyph].x;
  };
  const auto left = static_cast<float>(rects[0].x);
  const auto right = static_cast<float>(rects[0].right());
  EXPECT_LE(left, left_of(5));
  EXPECT_GT(left, left_of(4));
  EXPECT_GE(right, left_of(9));
  EXPECT_LT(right, left_of(10));
}

TEST(Lighting, DrawsTheWordAgainInsideItsLightAndNothingElse) {
  const Node screen = with_strip({node(Role::Paragraph, "words", "eins zwei drei")});
  const Shown with =
      shown(screen, {}, {{passage_of(shown(screen, {}, {}).plain, "words"), {0, 4}}});
  ASSERT_EQ(with.lit.commands.size(), with.plain.commands.size() + 4);
  const size_t at = with.plain.commands.size();
  const auto& clip = std::get<ClipCommand>(with.lit.commands[at]);
  const auto& fill = std::get<FillCommand>(with.lit.commands[at + 1]);
  const auto& again = std::get<TextCommand>(with.lit.commands[at + 2]);
  EXPECT_EQ(clip.rect, fill.rect);
  EXPECT_EQ(again.background, fill.color);
  EXPECT_GE(contrast(again.color, again.background), 7.0);
  EXPECT_TRUE(std::holds_alternative<UnclipCommand>(with.lit.commands[at + 3]));
}

TEST(Lighting, LightsAWordOnEachLineThatItStandsOn) {
  const std::string words(60, 'a');
  Presentation narrow;
  narrow.panel.px = {420, 1920};
  const Node screen = with_strip({node(Role::Paragraph, "words", words)});
  const Frame plain = shown(screen, {}, {}, narrow).plain;
  const auto lines = text_of(plain, "words").paragraph->lines.size();
  ASSERT_GT(lines, 1U);
  const Shown with = shown(screen, {}, {{passage_of(plain, "words"), {0, 60}}}, narrow);
  EXPECT_EQ(lights(with).size(), lines);
}

TEST(Lighting, ShowsTheLinesOfTheCaptionThatAreBeingSaid) {
  std::string words;
  for (int i = 0; i < 120; ++i) {
    words += "wort" + std::to_string(i) + " ";
  }
  const Node screen = with_strip({node(Role::Title, "title", "Wohnen")});
  Caption caption{{{words, SpanKind::Prose, "de", false}}, {}};
  const size_t at = words.find("wort100");
  caption.lit = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 7)};
  const Shown with = shown(screen, caption, {});
  const TextCommand& text = text_of(with.lit, "listening/caption");
  EXPECT_LE(text.paragraph->lines[text.first].begin, at);
  EXPECT_GT(text.paragraph->lines[text.last - 1].end, at);
  EXPECT_LE(text.last - text.first, 2U);
  ASSERT_EQ(lights(with).size(), 1U);
  EXPECT_EQ(intersection(lights(with)[0], with.lit.caption), lights(with)[0]);
}

TEST(Lighting, LeavesOutWhatTheFrameDoesNotShow) {
  const Node screen = with_strip({node(Role::Title, "title", "Wohnen")});
  EXPECT_TRUE(lights(shown(screen, {}, {{999, {0, 4}}})).empty());
  EXPECT_TRUE(lights(shown(screen, {}, {{0, {50, 60}}})).empty());
}

TEST(Present, KeepsTheMainPartAboveTheStripAndTheStripAboveTheBar) {
  text::FixedMeasurer measurer;
  for (const bool rtl : {false, true}) {
    Presentation presentation;
    presentation.rtl = rtl;
    const Frame frame =
        present(with_strip({node(Role::Title, "title", "Wohnen")}), presentation, measurer);
    ASSERT_FALSE(frame.caption.empty());
    EXPECT_LE(frame.main.bottom(), frame.caption.y);
    int bar = frame.size.height;
    for (const Target& target : frame.targets) {
      if (target.role == Role::BarButton) {
        bar = std::min(bar, target.rect.y);
      }
    }
    for (const Target& target : frame.targets) {
      if (target.role == Role::Control) {
        EXPECT_LE(target.rect.bottom(), bar);
        EXPECT_GE(target.rect.y, frame.caption.bottom());
      }
    }
  }
}

}  // namespace
}  // namespace kiosk::ui
