// Line breaks with 10 px letters: FixedMeasurer at px = 1/0.6 * 10.
#include <gtest/gtest.h>

#include "kiosk/text/fixed_measurer.h"
#include "tests/text/lines.h"

namespace kiosk::text {

namespace {

// Lines as text, each for a width of so many letters.
std::vector<std::string> lines_of(const Text& text, int letters, ParagraphStyle style = {}) {
  FixedMeasurer measurer;
  style.px = kTenPixelLetters;
  style.max_width = letters * 10;
  const auto paragraph = measurer.lay_out(text, style);
  std::vector<std::string> lines;
  for (const Line& line : paragraph->lines) {
    lines.push_back(paragraph->text.substr(line.begin, line.end - line.begin));
  }
  return lines;
}

std::vector<std::string> lines_of(const std::string& prose, int letters,
                                  const std::string& lang = "de") {
  ParagraphStyle style;
  style.lang = lang;
  return lines_of({{prose, SpanKind::Prose, "", false}}, letters, style);
}

}  // namespace

TEST(LineBreaks, FillTheLineAndLetTheBlankHang) {
  EXPECT_EQ(lines_of("eins zwei drei", 9), (Lines{"eins zwei ", "drei"}));
}

TEST(LineBreaks, StandForTheDotOfAPairButNotForThoseOfMore) {
  for (int letters = 4; letters < 11; ++letters) {
    EXPECT_EQ(lines_of("eins · zwei", letters), (Lines{"eins · ", "zwei"})) << letters;
  }
  EXPECT_EQ(lines_of("eins · zwei", 11), (Lines{"eins · zwei"}));
  FixedMeasurer measurer;
  ParagraphStyle style;
  style.px = kTenPixelLetters;
  style.max_width = 100;
  const auto paragraph = measurer.lay_out({{"eins · zwei", SpanKind::Prose, "", false}}, style);
  EXPECT_FLOAT_EQ(paragraph->lines[0].width, 40);
  const auto three = measurer.lay_out({{"eins · zwei · drei", SpanKind::Prose, "", false}}, style);
  EXPECT_EQ(lines_of("eins · zwei · drei", 10), (Lines{"eins · ", "zwei · ", "drei"}));
  EXPECT_FLOAT_EQ(three->lines[0].width, 60);
  EXPECT_EQ(lines_of("Col·lectiu", 5), (Lines{"Col·l", "ectiu"}));
}

TEST(LineBreaks, DoNotTearWhatAnOfficeWritesAsOne) {
  EXPECT_EQ(lines_of("offen 10–12 Uhr", 13), (Lines{"offen ", "10–12 Uhr"}));
  EXPECT_EQ(lines_of("nach § 5", 7), (Lines{"nach ", "§ 5"}));
  EXPECT_EQ(lines_of("kostet 5 €", 9), (Lines{"kostet ", "5 €"}));
  EXPECT_EQ(lines_of("Amt, z. B. hier", 8), (Lines{"Amt, ", "z. B. ", "hier"}));
  EXPECT_EQ(lines_of("am Mo.–Fr. offen", 7), (Lines{"am ", "Mo.–Fr. ", "offen"}));
  EXPECT_EQ(lines_of("im 1. Stock", 9), (Lines{"im ", "1. Stock"}));
  EXPECT_EQ(lines_of("am 23. November", 13), (Lines{"am ", "23. November"}));
  EXPECT_EQ(lines_of("im Zimmer \u2066104\u2069, dort", 12),
            (Lines{"im ", "Zimmer \u2066104\u2069, ", "dort"}));
  EXPECT_EQ(lines_of("Haus Nr. 4", 9), (Lines{"Haus ", "Nr. 4"}));
}

TEST(LineBreaks, StillBreakBetweenSentencesThatEndWithANumberOrALetter) {
  EXPECT_EQ(lines_of("Zimmer 4 Montag", 9), (Lines{"Zimmer 4 ", "Montag"}));
  EXPECT_EQ(lines_of("Im Raum 104. Hallo", 13), (Lines{"Im Raum 104. ", "Hallo"}));
}

TEST(LineBreaks, KeepATypedSpanOnOneLineWhereOneCanHoldIt) {
  const Text text = {{"Anruf ", SpanKind::Prose, "", false},
                     {"04102 77-0", SpanKind::Phone, "", false},
                     {" bis zwölf", SpanKind::Prose, "", false}};
  EXPECT_EQ(lines_of(text, 12), (Lines{"Anruf ", "04102 77-0 ", "bis zwölf"}));
}

TEST(LineBreaks, BreakATypedSpanAtItsBlanksWhereNoLineHoldsIt) {
  const Text text = {{"+49 4102 77-165", SpanKind::Phone, "", false}};
  EXPECT_EQ(lines_of(text, 9), (Lines{"+49 4102 ", "77-165"}));
}

TEST(LineBreaks, BreakALongAddressBehindAtSignDotHyphenOrSlash) {
  const Text text = {{"sozialamt@ahrensburg.de", SpanKind::Email, "", false}};
  EXPECT_EQ(lines_of(text, 14), (Lines{"sozialamt@", "ahrensburg.de"}));
}

TEST(LineBreaks, BreakAWordBetweenClustersAsTheLastResort) {
  EXPECT_EQ(lines_of("Wohngeld", 5), (Lines{"Wohng", "eld"}));
  // The dieresis stays with its letter.
  EXPECT_EQ(lines_of("aau\u0308bb", 3), (Lines{"aau\u0308", "bb"}));
}

TEST(LineBreaks, SayThatAClusterIsWiderThanTheLine) {
  FixedMeasurer measurer;
  ParagraphStyle style;
  style.px = kTenPixelLetters;
  style.max_width = 5;
  const auto paragraph = measurer.lay_out({{"ab", SpanKind::Prose, "", false}}, style);
  EXPECT_TRUE(paragraph->overflows);
  EXPECT_EQ(paragraph->lines.size(), 2U);
}

TEST(LineBreaks, DrawAHyphenAtASoftHyphenThatBreaks) {
  FixedMeasurer measurer;
  ParagraphStyle style;
  style.px = kTenPixelLetters;
  style.max_width = 110;
  const Text text = {{"Ausländer\u00ADbehörde", SpanKind::Prose, "", false}};
  const auto broken = measurer.lay_out(text, style);
  ASSERT_EQ(broken->lines.size(), 2U);
  EXPECT_EQ(broken->lines.front().glyphs.back().id, 0x2010U);
  EXPECT_FLOAT_EQ(broken->lines.front().width, 100);
  style.max_width = 0;
  EXPECT_FLOAT_EQ(measurer.lay_out(text, style)->lines.front().width, 160);
}

TEST(LineBreaks, CountTheHyphenIntoTheLine) {
  const auto lines = lines_of("Ausländer\u00ADbehörde", 9);
  ASSERT_FALSE(lines.empty());
  EXPECT_NE(lines.front(), "Ausländer\u00AD");
}

TEST(LineBreaks, IgnoreSoftHyphensWhereHyphenationIsOff) {
  ParagraphStyle style;
  style.hyphenate = false;
  const Text text = {{"am Ausländer\u00ADbehörde", SpanKind::Prose, "", false}};
  EXPECT_EQ(lines_of(text, 16, style), (Lines{"am ", "Ausländer\u00ADbehörde"}));
}

TEST(LineBreaks, RespectNoBreakSpaces) {
  EXPECT_EQ(lines_of("zu a\u00A0b", 4), (Lines{"zu ", "a\u00A0b"}));
}

TEST(LineBreaks, AreForcedByLineFeeds) {
  EXPECT_EQ(lines_of("eins\n\nzwei\n", 20), (Lines{"eins\n", "\n", "zwei\n"}));
}

TEST(LineBreaks, KeepKoreanWordsWhole) {
  EXPECT_EQ(lines_of("주택 수당을 신청", 5, "ko"), (Lines{"주택 ", "수당을 ", "신청"}));
  EXPECT_EQ(lines_of("수당을신청", 3, "ko"), (Lines{"수당을", "신청"}));
}

TEST(LineBreaks, LeaveNoLoneLastLetterInJapanese) {
  EXPECT_EQ(lines_of("家賃補助金", 4, "ja"), (Lines{"家賃補", "助金"}));
  EXPECT_EQ(lines_of("家賃補助", 4, "ja"), (Lines{"家賃補助"}));
}

TEST(LineBreaks, UseThaiWordsFromTheDictionary) {
  EXPECT_EQ(lines_of("สวัสดีครับ", 6, "th"), (Lines{"สวัสดี", "ครับ"}));
}

TEST(LineBreaks, AreTheSameForLanguagesThatIcuDoesNotKnow) {
  for (const char* lang : {"ku", "ckb", "ti", "so", "ps", "fa-AF", "prs", "xx-invalid", ""}) {
    EXPECT_EQ(lines_of("eins zwei drei", 9, lang), (Lines{"eins zwei ", "drei"})) << lang;
  }
}

}  // namespace kiosk::text
