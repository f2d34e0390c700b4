#include "kiosk/app/reading.h"

#include <gmock/gmock.h>

#include "kiosk/base/files.h"
#include "tests/support/fake_directory.h"

namespace kiosk::app {
namespace {

using testing::ElementsAre;
using ui::Role;
using ui::Span;
using ui::SpanKind;

speech::Lexicons read_lexicons() {
  base::DiskFiles files;
  return speech::Lexicons::load(files, WEGWEISER_I18N "/speech").value();
}

const test_support::FakeDirectory& without_forms() {
  static const test_support::FakeDirectory kEmpty;
  return kEmpty;
}

const speech::Lexicons& lexicons() {
  static const speech::Lexicons kLexicons = read_lexicons();
  return kLexicons;
}

Wording wording() {
  return {lexicons(), without_forms()};
}

ui::Passage passage(Role role, const std::string& node, const ui::Text& text) {
  return {node, role, "de", text, true};
}

std::vector<std::string> spoken_words(const std::vector<Sentence>& sentences) {
  std::vector<std::string> out;
  for (const Sentence& sentence : sentences) {
    std::string words;
    for (const Piece& piece : sentence) {
      words += "[" + piece.spoken.lang + "] " + piece.spoken.words;
    }
    out.push_back(words);
  }
  return out;
}

Span prose(const std::string& text, const std::string& lang = "") {
  return {text, SpanKind::Prose, lang, false};
}

TEST(Reading, CutsAPassageIntoItsSentences) {
  ui::Frame frame;
  frame.passages = {passage(Role::Title, "title", {prose("Wohnen")}),
                    passage(Role::Paragraph, "p", {prose("Eins und zwei. Drei?")})};
  EXPECT_THAT(spoken_words(sentences_of(frame, wording())),
              ElementsAre("[de] Wohnen", "[de] Eins und zwei.", "[de] Drei?"));
}

TEST(Reading, SaysWhatAnEditorWroteDownForATextInItsLanguage) {
  test_support::FakeDirectory directory;
  directory.spoken_forms[{"de", "Wohngeldstelle"}] = "Stelle für Wohngeld. Erster Stock.";
  ui::Frame frame;
  frame.passages = {passage(Role::Title, "own", {prose("Wohngeldstelle")}),
                    passage(Role::Title, "named", {prose("Wohngeldstelle", "de")}),
                    passage(Role::Title, "other", {prose("Wohngeldstelle", "tr")})};
  const auto sentences = sentences_of(frame, {lexicons(), directory});
  EXPECT_THAT(spoken_words(sentences),
              ElementsAre("[de] Stelle für Wohngeld.", "[de] Erster Stock.",
                          "[de] Stelle für Wohngeld.", "[de] Erster Stock.", testing::_));
  // The whole text is lit, whichever of these words is being said.
  EXPECT_EQ(lit_of(sentences[1], 0, 0, 6), (std::vector<ui::Lit>{{0, {0, 14}}}));
}

TEST(Reading, KeepsANameInAnotherLanguageInsideItsSentence) {
  ui::Frame frame;
  frame.passages = {passage(Role::Paragraph, "p",
                            {prose("Gidin: ", "tr"),
                             {"Rathaus", SpanKind::Name, "de", false},
                             prose(", oda. Sonra bekleyin.", "tr")})};
  const auto sentences = sentences_of(frame, wording());
  ASSERT_EQ(sentences.size(), 2U);
  ASSERT_EQ(sentences[0].size(), 3U);
  EXPECT_EQ(sentences[0][1].spoken.lang, "de");
  EXPECT_EQ(sentences[1].size(), 1U);
}

TEST(Reading, ReadsARowAsOneSentence) {
  ui::Frame frame;
  frame.passages = {passage(Role::Row, "mo", {prose("Montag")}),
                    passage(Role::Row, "mo", {{"8:00–12:00", SpanKind::Time, "", false}}),
                    passage(Role::Row, "di", {prose("Dienstag")})};
  EXPECT_THAT(spoken_words(sentences_of(frame, wording())),
              ElementsAre("[de] Montag[de] 8 bis 12 Uhr", "[de] Dienstag"));
}

TEST(Reading, LightsAWholeSpanThatIsSaidInOtherWords) {
  ui::Frame frame;
  frame.passages = {passage(Role::Paragraph, "p",
                            {prose("Um "), {"8:30", SpanKind::Time, "", false}, prose(" da.")})};
  const auto sentences = sentences_of(frame, wording());
  ASSERT_EQ(sentences.size(), 1U);
  const std::string& words = sentences[0][0].spoken.words;
  const size_t thirty = words.find("30");
  ASSERT_NE(thirty, std::string::npos) << words;
  const auto lit = lit_of(sentences[0], 0, thirty, words.find(' ', thirty));
  ASSERT_EQ(lit.size(), 1U);
  EXPECT_EQ(lit[0].bytes, (text::ByteRange{3, 7}));
  const auto caption = caption_of(sentences[0], 0, thirty, words.find(' ', thirty));
  EXPECT_EQ(ui::plain(caption.words), words);
  EXPECT_EQ(caption.lit.begin, thirty);
}

TEST(Reading, LeavesOutWhatWasTypedAndWhatStandsAround) {
  ui::Frame frame;
  frame.passages = {passage(Role::Field, "field", {prose("Schulden")}),
                    passage(Role::BarButton, "bar/home", {prose("Start")})};
  frame.passages.back().content = false;
  EXPECT_TRUE(sentences_of(frame, wording()).empty());
}

}  // namespace
}  // namespace kiosk::app
