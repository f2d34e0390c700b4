#include <gtest/gtest.h>

#include <algorithm>

#include "tests/laws/laws.h"

// A law that cannot fail proves nothing: each one finds the fault that is planted for it.
namespace laws {
namespace {

using kiosk::ui::BorderCommand;
using kiosk::ui::Frame;
using kiosk::ui::IconCommand;
using kiosk::ui::Target;
using kiosk::ui::TextCommand;

template <typename Command>
Command& command(Frame& frame, const std::string& node) {
  for (auto& found : frame.commands) {
    auto* wanted = std::get_if<Command>(&found);
    if (wanted != nullptr && wanted->node == node) {
      return *wanted;
    }
  }
  ADD_FAILURE() << "nothing is drawn for " << node;
  std::abort();
}

Target& target(Frame& frame, const std::string& node) {
  return *std::find_if(frame.targets.begin(), frame.targets.end(),
                       [&](const Target& found) { return found.node == node; });
}

// The paragraph is shared between frames, so that a copy is spoilt.
template <typename Spoil>
void spoil_paragraph(TextCommand& text, const Spoil& spoil) {
  auto copy = std::make_shared<kiosk::text::Paragraph>(*text.paragraph);
  spoil(*copy);
  text.paragraph = copy;
}

void shrink(Frame& page) {
  target(page, "topic/wohnen").rect.height = 60;
}

void push_together(Frame& page) {
  target(page, "bar/home").rect.x = target(page, "bar/back").rect.right() + 1;
}

void silence(Frame& page) {
  std::erase_if(page.utterances, [](const auto& said) { return said.node == "topic/wohnen"; });
}

void misquote(Frame& page) {
  page.utterances.front().spoken += "x";
}

void rub_out(Frame& page) {
  std::erase_if(page.commands, [](const auto& drawn) {
    const auto* text = std::get_if<TextCommand>(&drawn);
    return text != nullptr && text->node == "topic/wohnen";
  });
}

void turn_pale(Frame& page) {
  auto& text = command<TextCommand>(page, "title");
  text.color = text.background;
}

void lie_about_ground(Frame& page) {
  command<TextCommand>(page, "title").background = {1, 2, 3};
}

void fade_icon(Frame& page) {
  auto& icon = command<IconCommand>(page, "topic/wohnen");
  icon.color = icon.background;
}

void drop_borders(Frame& page) {
  std::erase_if(page.commands,
                [](const auto& drawn) { return std::holds_alternative<BorderCommand>(drawn); });
}

void push_out(Frame& page) {
  command<TextCommand>(page, "title").origin.x = page.size.width - 20;
}

void write_across(Frame& page) {
  command<TextCommand>(page, "title").origin = command<TextCommand>(page, "topic/wohnen").origin;
}

void lose_glyph(Frame& page) {
  spoil_paragraph(command<TextCommand>(page, "title"), [](auto& p) { p.missing_glyphs = 1; });
}

void break_letters(Frame& page) {
  spoil_paragraph(command<TextCommand>(page, "title"), [](auto& p) { p.dotted_circles = 1; });
}

void write_small(Frame& page) {
  spoil_paragraph(command<TextCommand>(page, "title"), [](auto& p) { p.style.px = 20; });
}

void reverse_digits(Frame& page) {
  spoil_paragraph(command<TextCommand>(page, "header/clock"), [](auto& p) {
    for (auto& glyph : p.lines.front().glyphs) {
      glyph.x = -glyph.x;
    }
  });
}

void switch_voice(Frame& page) {
  for (auto& said : page.utterances) {
    said.lang = said.node == "title" ? "en" : said.lang;
  }
}

void say_title_last(Frame& page) {
  std::stable_partition(page.utterances.begin(), page.utterances.end(),
                        [](const auto& said) { return said.node != "title"; });
}

void drop_help(Frame& page) {
  std::erase_if(page.targets, [](const Target& found) { return found.node == "bar/help"; });
}

void drop_choices(Frame& page) {
  std::erase_if(page.targets, [](const Target& found) {
    return !found.node.starts_with("bar/") && !found.node.starts_with("paging/");
  });
}

struct Fault {
  const char* law;
  const char* name;
  void (*plant)(Frame& page);
};

class Spoiled : public testing::TestWithParam<Fault> {};

std::vector<Finding> findings_of(const std::string& law, const View& view) {
  std::vector<Finding> findings;
  for (const Law& one : all_laws()) {
    if (one.name == law) {
      Report report(one.name, view.visit, findings);
      one.holds(view, report);
    }
  }
  return findings;
}

View home() {
  test_support::Town town;
  kiosk::app::Kiosk kiosk = town.fixed_kiosk();
  View view = look_at(kiosk, town.fixed(), {"home", "de", {}});
  static kiosk::text::FixedMeasurer fixed;  // outlives the view, as the town's does not
  view.measurer = &fixed;
  return view;
}

TEST_P(Spoiled, IsFound) {
  View view = home();
  EXPECT_EQ(summary(findings_of(GetParam().law, view)), "");
  GetParam().plant(view.pages.front());
  EXPECT_FALSE(findings_of(GetParam().law, view).empty());
}

INSTANTIATE_TEST_SUITE_P(
    Frame, Spoiled,
    testing::Values(Fault{"same actions", "FocusGoesBackwards",
                          [](Frame& page) { std::reverse(page.focus.begin(), page.focus.end()); }},
                    Fault{"targets are named", "SilentTile", silence},
                    Fault{"drawn is spoken", "OtherWords", misquote},
                    Fault{"spoken as it reads", "TitleLast", say_title_last},
                    Fault{"nothing is left out", "MissingWords", rub_out},
                    Fault{"targets are large", "SmallTile", shrink},
                    Fault{"targets keep apart", "TightButtons", push_together},
                    Fault{"texts have contrast", "PaleTitle", turn_pale},
                    Fault{"texts have contrast", "WrongGround", lie_about_ground},
                    Fault{"icons have contrast", "PaleIcon", fade_icon},
                    Fault{"targets have outlines", "NoBorders", drop_borders},
                    Fault{"nothing is clipped", "TitleLeavesThePanel", push_out},
                    Fault{"texts do not overlap", "TitleAcrossTile", write_across},
                    Fault{"glyphs are there", "MissingGlyph", lose_glyph},
                    Fault{"glyphs are there", "DottedCircle", break_letters},
                    Fault{"letters are tall", "SmallTitle", write_small},
                    Fault{"digits run on", "ReversedTime", reverse_digits},
                    Fault{"languages are told", "WrongVoice", switch_voice},
                    Fault{"bar is whole", "NoHelp", drop_help}),
    [](const auto& fault) { return std::string(fault.param.name); });

TEST(Spoiled, TargetsAboveTheReachAreFound) {
  View view = home();
  view.presentation.low_reach = true;
  EXPECT_FALSE(findings_of("targets are in reach", view).empty());
}

TEST(Spoiled, AFirstPageWithoutAChoiceIsFound) {
  View view = home();
  view.pages.insert(view.pages.begin(), view.pages.front());
  EXPECT_EQ(summary(findings_of("first page leads on", view)), "");
  drop_choices(view.pages.front());
  EXPECT_FALSE(findings_of("first page leads on", view).empty());
}

TEST(Spoiled, TwoNodesOfOneNameAreFound) {
  View view = home();
  view.screen.children.push_back(view.screen.children.front());
  EXPECT_FALSE(findings_of("ids are unique", view).empty());
}

TEST(Spoiled, GermanWordsThatClaimToBeArabicAreFound) {
  View view = home();
  view.screen.children.front().name.front().lang = "ar";
  EXPECT_FALSE(findings_of("scripts fit languages", view).empty());
}

TEST(Spoiled, AnIconThatPointsTheWrongWayIsFound) {
  const View view = home();
  std::vector<Finding> findings;
  Report report("mirrored", view.visit, findings);
  // Nothing is its own mirror image.
  are_images(view.pages.front(), view.pages.front(), report);
  EXPECT_FALSE(findings.empty());
}

}  // namespace
}  // namespace laws
