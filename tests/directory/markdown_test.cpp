#include "kiosk/directory/markdown.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kiosk::directory {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Block block(BlockKind kind, int level, int number, std::vector<Inline> inlines) {
  return {kind, level, number, std::move(inlines)};
}

Inline text(std::string words) {
  return {InlineKind::Text, std::move(words), ""};
}

Block paragraph(std::string words) {
  return block(BlockKind::Paragraph, 0, 0, {text(std::move(words))});
}

std::vector<Block> good(const std::string& source) {
  const auto parsed = parse_markdown(source);
  EXPECT_THAT(parsed.problems, IsEmpty()) << source;
  return parsed.blocks;
}

TEST(Markdown, ReadsHeadingsAndParagraphs) {
  EXPECT_THAT(good("## Wer\n### Genauer\nEine Zeile\nnoch eine\n\nNeuer Absatz"),
              ElementsAre(block(BlockKind::Heading, 2, 0, {text("Wer")}),
                          block(BlockKind::Heading, 3, 0, {text("Genauer")}),
                          paragraph("Eine Zeile noch eine"), paragraph("Neuer Absatz")));
}

TEST(Markdown, ReadsListsWithOneNestedLevel) {
  EXPECT_THAT(good("- Pass\n  - Kopie\n- Foto,\n  farbig\n\n1. Termin\n2. Amt\n   - Zimmer 104"),
              ElementsAre(block(BlockKind::Bullet, 0, 0, {text("Pass")}),
                          block(BlockKind::Bullet, 1, 0, {text("Kopie")}),
                          block(BlockKind::Bullet, 0, 0, {text("Foto, farbig")}),
                          block(BlockKind::Numbered, 0, 1, {text("Termin")}),
                          block(BlockKind::Numbered, 0, 2, {text("Amt")}),
                          block(BlockKind::Bullet, 1, 0, {text("Zimmer 104")})));
}

TEST(Markdown, ReadsStrongAndLinks) {
  EXPECT_THAT(
      good("Mit **Pass** zum [Amt](contact/buergerbuero), [Seite](https://ahrensburg.de/a?b#c)."),
      ElementsAre(block(BlockKind::Paragraph, 0, 0,
                        {text("Mit "),
                         {InlineKind::Strong, "Pass", ""},
                         text(" zum "),
                         {InlineKind::Link, "Amt", "contact/buergerbuero"},
                         text(", "),
                         {InlineKind::Link, "Seite", "https://ahrensburg.de/a?b#c"},
                         text(".")})));
}

TEST(Markdown, KeepsALinkInsideStrongWords) {
  EXPECT_THAT(good("**Rufen Sie [112](tel:112) an**"),
              ElementsAre(block(BlockKind::Paragraph, 0, 0,
                                {{InlineKind::Strong, "Rufen Sie ", ""},
                                 {InlineKind::Link, "112", "tel:112"},
                                 {InlineKind::Strong, " an", ""}})));
}

TEST(Markdown, TakesABackslashForTheMarkItself) {
  EXPECT_THAT(good("\\- kein Punkt\n\n1\\. Mai\n\n\\*\\*nicht fett\\*\\* \\[x](y) a\\\\b c\\d"),
              ElementsAre(paragraph("- kein Punkt"), paragraph("1. Mai"),
                          paragraph("**nicht fett** [x](y) a\\b c\\d")));
}

TEST(Markdown, BreaksLinesAtATrailingBackslash) {
  EXPECT_THAT(good("Manfred-Samusch-Straße 5\\\n22926 Ahrensburg"),
              ElementsAre(paragraph("Manfred-Samusch-Straße 5\n22926 Ahrensburg")));
  EXPECT_THAT(good("zwei\\\\\nZeilen"), ElementsAre(paragraph("zwei\\ Zeilen")));
}

TEST(Markdown, LeavesWordsWithMarkLettersAlone) {
  for (const char* words : {"Bürger*innen", "a_b", "3 < 5", "[Zimmer 104]", "C#", "2026. Jahr",
                            "(siehe oben)", "1.", "-5 Grad"}) {
    EXPECT_THAT(good(words), ElementsAre(paragraph(words)));
  }
}

TEST(Markdown, KeepsTheWordsOfWhatIsNotOfTheSubset) {
  for (const char* source :
       {"# Titel", "#### Titel", "* Punkt", "> Zitat", "| a | b |", "---", "```", "**halb", "****",
        "<b>fett", "`code`", "![Bild](https://a.de/b.png)", "[Amt](contact/x", "__fett__"}) {
    const auto parsed = parse_markdown(source);
    ASSERT_EQ(parsed.blocks.size(), 1U) << source;
    EXPECT_EQ(parsed.blocks[0].kind, BlockKind::Paragraph) << source;
    EXPECT_FALSE(parsed.problems.empty()) << source;
  }
  EXPECT_EQ(plain_text(parse_markdown("**halb").blocks[0].inlines), "**halb");
}

TEST(Markdown, RefusesUnsafeTargetsButKeepsTheirWords) {
  for (const char* target :
       {"javascript:alert(1", "http://ahrensburg.de", "https://", "https://a@b.de", "HTTPS://a.de",
        "https://a.de/ b", "data:text/html,x", "tel:0800-RAT", "tel:12", "mailto:a", "mailto:a@b@c",
        "mailto:a@b.de?cc=x", "service/Groß", "service/", "../etc", "event/fest", "", "//a.de",
        "https://\u0430.de"}) {
    const auto parsed = parse_markdown("Zum [Amt](" + std::string(target) + ")");
    ASSERT_EQ(parsed.problems.size(), 1U) << target;
    EXPECT_THAT(parsed.problems[0], HasSubstr(target));
    EXPECT_THAT(parsed.blocks, ElementsAre(paragraph("Zum Amt"))) << target;
  }
}

TEST(Markdown, SaysWhereAndWhat) {
  EXPECT_THAT(parse_markdown("gut\n\n#### Titel").problems,
              ElementsAre("Line 3 begins with \"#\", which is not of the Markdown subset; take it "
                          "out, or put a \"\\\" before it."));
  EXPECT_THAT(parse_markdown("- a\n    - b").problems,
              ElementsAre("Line 2 is nested too deep; use two spaces."));
  EXPECT_THAT(parse_markdown("  - b").problems, testing::SizeIs(1));
}

TEST(Markdown, MakesNothingOfNothing) {
  EXPECT_THAT(good(""), IsEmpty());
  EXPECT_THAT(good("\n \n"), IsEmpty());
}

TEST(Markdown, KeepsOtherScriptsWhole) {
  EXPECT_THAT(good("**住房** سكن [ትግርኛ](topic/wohnen)"),
              ElementsAre(block(BlockKind::Paragraph, 0, 0,
                                {{InlineKind::Strong, "住房", ""},
                                 text(" سكن "),
                                 {InlineKind::Link, "ትግርኛ", "topic/wohnen"}})));
}

}  // namespace
}  // namespace kiosk::directory
