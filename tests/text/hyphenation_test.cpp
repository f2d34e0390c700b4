// Words wider than their line. 10 px letters as in line_break_test.cpp.
#include <gtest/gtest.h>

#include <set>

#include "kiosk/text/fixed_measurer.h"
#include "kiosk/text/hyphenator.h"
#include "kiosk/text/typesetter.h"
#include "tests/text/lines.h"

namespace kiosk::text {

namespace {

constexpr std::uint32_t kHyphenGlyph = 0x2010;  // of FixedMeasurer

// Says the same of every word, and notes what it was asked.
class NotingHyphenator final : public Hyphenator {
 public:
  explicit NotingHyphenator(std::vector<std::size_t> divisions)
      : divisions_(std::move(divisions)) {}

  std::vector<std::size_t> divisions(std::u32string_view word, std::string_view lang) override {
    asked_.emplace_back(word, lang);
    return divisions_;
  }

  using Question = std::pair<std::u32string, std::string>;

  const std::vector<Question>& asked() const { return asked_; }

 private:
  std::vector<std::size_t> divisions_;
  std::vector<Question> asked_;
};

// Divides between all letters: what no dictionary surpasses.
class EagerHyphenator final : public Hyphenator {
 public:
  std::vector<std::size_t> divisions(std::u32string_view word, std::string_view /*lang*/) override {
    std::vector<std::size_t> all;
    for (std::size_t before = 1; before < word.size(); ++before) {
      all.push_back(before);
    }
    return all;
  }
};

DictionaryHyphenator german(base::Log& log) {
  return DictionaryHyphenator({{"de", WEGWEISER_FONTS "/hyph_de.dic"}}, log);
}

ParagraphStyle style_for(int letters, const std::string& lang = "de") {
  ParagraphStyle style;
  style.px = kTenPixelLetters;
  style.max_width = letters * 10;
  style.lang = lang;
  return style;
}

// Lines as text, with "~" where a hyphen is drawn.
Lines lines_of(Hyphenator& hyphenator, const Text& text, const ParagraphStyle& style) {
  FixedMeasurer measurer(&hyphenator);
  const auto paragraph = measurer.lay_out(text, style);
  Lines lines;
  for (const Line& line : paragraph->lines) {
    lines.push_back(paragraph->text.substr(line.begin, line.end - line.begin));
    EXPECT_LE(line.width, static_cast<float>(style.max_width) + 0.01F) << lines.back();
    if (!line.glyphs.empty() && line.glyphs.back().id == kHyphenGlyph) {
      lines.back() += "~";
    }
  }
  return lines;
}

Lines german_lines(const std::string& text, int letters) {
  base::MemoryLog log;
  auto hyphenator = german(log);
  const auto lines = lines_of(hyphenator, prose(text), style_for(letters));
  EXPECT_TRUE(log.warnings().empty());
  return lines;
}

}  // namespace

TEST(Hyphenation, DividesAWordThatIsWiderThanTheLineWithAHyphen) {
  EXPECT_EQ(german_lines("Aufenthaltserlaubnis", 12), (Lines{"Aufenthalts~", "erlaubnis"}));
  EXPECT_EQ(german_lines("Straßenverkehrsamt", 15), (Lines{"Straßenver~", "kehrsamt"}));
  EXPECT_EQ(german_lines("(AUSLÄNDERBEHÖRDE),", 14), (Lines{"(AUSLÄNDERBE~", "HÖRDE),"}));
}

TEST(Hyphenation, BeginsSuchAWordOnALineOfItsOwn) {
  EXPECT_EQ(german_lines("die Aufenthaltserlaubnis an der Donau", 12),
            (Lines{"die ", "Aufenthalts~", "erlaubnis an ", "der Donau"}));
}

TEST(Hyphenation, LeavesWordsWholeThatALineHolds) {
  EXPECT_EQ(german_lines("an der Donau, Aufenthaltserlaubnis", 20),
            (Lines{"an der Donau, ", "Aufenthaltserlaubnis"}));
  EXPECT_EQ(german_lines("Ausländer-Behörden", 10), (Lines{"Ausländer-", "Behörden"}));
}

TEST(Hyphenation, LeavesFourLettersOnBothSides) {
  EXPECT_EQ(german_lines("Donau", 4), (Lines{"Dona", "u"}));
  NotingHyphenator hyphenator({1, 2, 3, 4, 5, 6, 7});
  EXPECT_EQ(lines_of(hyphenator, prose("Wohngeld"), style_for(7)), (Lines{"Wohn~", "geld"}));
  // Without room for four letters and a hyphen: between clusters, as without a dictionary.
  EXPECT_EQ(lines_of(hyphenator, prose("Wohngeld"), style_for(4)), (Lines{"Wohn", "geld"}));
  EXPECT_EQ(lines_of(hyphenator, prose("Rathaus"), style_for(6)), (Lines{"Rathau", "s"}));
}

TEST(Hyphenation, CountsTheDrawnHyphenIntoTheLine) {
  EXPECT_EQ(german_lines("Aufenthaltserlaubnis", 11).front(), "Aufent~");
}

TEST(Hyphenation, PrefersTheEditorsSoftHyphen) {
  EXPECT_EQ(german_lines("Aufenthalts\u00ADerlaubnis", 14),
            (Lines{"Aufenthalts\u00AD~", "erlaubnis"}));
  NotingHyphenator hyphenator({4});
  lines_of(hyphenator, prose("Aufenthalts\u00ADerlaubnis"), style_for(12));
  EXPECT_TRUE(hyphenator.asked().empty());
  // A part that is too wide in itself is divided all the same.
  EXPECT_EQ(german_lines("Aufenthaltserlaubnis\u00ADantrag", 14),
            (Lines{"Aufenthaltser~", "laubnis\u00ADantrag"}));
}

TEST(Hyphenation, IsNeverUsedInEasyLanguage) {
  EagerHyphenator hyphenator;
  ParagraphStyle style = style_for(12, "de-simple");
  const Lines whole = {"Aufenthaltse", "rlaubnis"};
  EXPECT_EQ(lines_of(hyphenator, prose("Aufenthaltserlaubnis"), style), whole);
  style.hyphenate = false;
  EXPECT_EQ(lines_of(hyphenator, prose("Aufenthaltserlaubnis"), style), whole);
  style.lang = "de";
  EXPECT_EQ(lines_of(hyphenator, prose("Aufenthaltserlaubnis"), style), whole);
}

TEST(Hyphenation, IsNeverUsedInTypedSpansAndAddressesAndNumbers) {
  NotingHyphenator hyphenator({4, 5, 6, 7, 8});
  const auto style = style_for(9);
  for (const SpanKind kind :
       {SpanKind::Phone, SpanKind::Email, SpanKind::Url, SpanKind::Time, SpanKind::Money,
        SpanKind::Number, SpanKind::Name, SpanKind::Address}) {
    lines_of(hyphenator, {{"Verwaltungsgemeinschaft", kind, "", false}}, style);
  }
  for (const char* text : {"einwohnermeldeamt@ahrensburg.de", "https://wegweiser/verwaltung",
                           "www.verwaltung.de/verwaltung", "DE02120300000000202051"}) {
    lines_of(hyphenator, prose(text), style);
  }
  EXPECT_TRUE(hyphenator.asked().empty());
  lines_of(hyphenator, prose("Verwaltungsgemeinschaft"), style);
  EXPECT_EQ(hyphenator.asked().size(), 1U);
}

TEST(Hyphenation, IsNotLookedUpWhileEveryWordFits) {
  base::MemoryLog log;
  auto hyphenator = german(log);
  FixedMeasurer measurer(&hyphenator);
  measurer.lay_out(prose("Die Aufenthaltserlaubnis gibt es in Zimmer 104."), style_for(20));
  measurer.lay_out(prose("Aufenthaltserlaubnis"), style_for(0));
  EXPECT_EQ(hyphenator.opened(), 0);
  measurer.lay_out(prose("Aufenthaltserlaubnis"), style_for(19));
  measurer.lay_out(prose("Aufenthaltserlaubnis"), style_for(18));
  measurer.lay_out(prose("Aufenthaltserlaubnis"), style_for(18, "ti"));
  EXPECT_EQ(hyphenator.opened(), 1);
}

TEST(Hyphenation, AsksForLowerCaseLettersOneForEachCluster) {
  NotingHyphenator hyphenator({6});
  const auto style = style_for(9);
  // u + dieresis composes; the stress mark on a Russian letter does not and is left out.
  EXPECT_EQ(lines_of(hyphenator, prose("Behu\u0308rDENhaus"), style),
            (Lines{"Behu\u0308rD~", "ENhaus"}));
  EXPECT_EQ(lines_of(hyphenator, {{"Удостове\u0301рение", SpanKind::Prose, "ru", false}}, style),
            (Lines{"Удосто~", "ве\u0301рение"}));
  lines_of(hyphenator, prose("STRAẞENAMT"), style);
  using Question = NotingHyphenator::Question;
  EXPECT_EQ(hyphenator.asked(),
            (std::vector<Question>{
                {U"behürdenhaus", "de"}, {U"удостоверение", "ru"}, {U"straßenamt", "de"}}));
}

TEST(Hyphenation, LooksAtTheWordsOfAGenderedFormOneByOne) {
  NotingHyphenator hyphenator({4});
  lines_of(hyphenator, prose("Sachbearbeiter*innen"), style_for(12));
  ASSERT_EQ(hyphenator.asked().size(), 1U);
  EXPECT_EQ(hyphenator.asked().front().first, U"sachbearbeiter");
}

TEST(Hyphenation, KeepsTheTextAndDrawsEveryClusterAtEveryWidth) {
  EagerHyphenator hyphenator;
  FixedMeasurer measurer(&hyphenator);
  for (const char* text :
       {"Die Kraftfahrzeugzulassungsstelle (Zi. 104) und Aufenthalts\u00ADerlaubnisse: siehe "
        "amt@ort.de",
        "Einbu\u0308rgerungsangelegenheiten\n\nStaatsangeho\u0308rigkeitsausweise",
        "قسم Kraftfahrzeugzulassungsstelle",
        "\U00010400\U00010401\U00010402\U00010403\U00010404"
        "\U00010405\U00010406\U00010407\U00010408\U00010409"}) {
    for (const bool rtl : {false, true}) {
      for (int letters = 1; letters < 40; ++letters) {
        ParagraphStyle style = style_for(letters);
        style.rtl = rtl;
        const auto paragraph = measurer.lay_out(prose(text), style);
        std::uint32_t at = 0;
        std::multiset<std::uint32_t> drawn;
        for (const Line& line : paragraph->lines) {
          ASSERT_EQ(line.begin, at);
          at = line.end;
          for (const Glyph& glyph : line.glyphs) {
            ASSERT_TRUE(glyph.cluster >= line.begin && glyph.cluster < line.end);
            if (glyph.id != kHyphenGlyph && glyph.id != U' ') {
              drawn.insert(glyph.cluster);
            }
          }
        }
        ASSERT_EQ(at, paragraph->text.size());
        ASSERT_LE(paragraph->width, style.max_width);
        style.max_width = 0;
        std::multiset<std::uint32_t> whole;
        for (const Line& line : measurer.lay_out(prose(text), style)->lines) {
          for (const Glyph& glyph : line.glyphs) {
            if (glyph.id != U' ') {
              whole.insert(glyph.cluster);
            }
          }
        }
        ASSERT_EQ(drawn, whole) << text << " " << letters;
      }
    }
  }
}

TEST(DictionaryHyphenator, KnowsTheLanguagesOfTheStagedDictionaries) {
  base::MemoryLog log;
  base::DiskFiles files;
  auto made = Typesetter::create(files, WEGWEISER_FONTS, log);
  ASSERT_TRUE(made) << made.error().message;
  for (const auto& [lang, word] :
       std::vector<std::pair<std::string, std::string>>{{"de", "Einbürgerungsstelle"},
                                                        {"en", "administration"},
                                                        {"fr", "renseignements"},
                                                        {"es", "empadronamiento"},
                                                        {"it", "amministrazione"},
                                                        {"pl", "zaświadczenie"},
                                                        {"ro", "înregistrare"},
                                                        {"bg", "удостоверение"},
                                                        {"uk", "посвідчення"},
                                                        {"ru", "удостоверение"}}) {
    ParagraphStyle style;
    style.lang = lang;
    const auto whole = (*made)->lay_out(prose(word), style);
    style.max_width = whole->width * 4 / 5;
    const auto divided = (*made)->lay_out(prose(word), style);
    ASSERT_EQ(divided->lines.size(), 2U) << word;
    std::size_t glyphs = 0;
    for (const Line& line : divided->lines) {
      glyphs += line.glyphs.size();
    }
    EXPECT_EQ(glyphs, whole->lines.front().glyphs.size() + 1) << word << " lacks its hyphen";
    EXPECT_LE(divided->width, style.max_width + 1) << word;
  }
  EXPECT_TRUE(log.warnings().empty());
}

TEST(DictionaryHyphenator, HasNothingToSayOfOtherLanguages) {
  base::MemoryLog log;
  auto hyphenator = german(log);
  EXPECT_TRUE(hyphenator.divisions(U"aufenthaltserlaubnis", "ku").empty());
  EXPECT_EQ(hyphenator.divisions(U"aufenthaltserlaubnis", "de-AT"),
            (std::vector<std::size_t>{3, 6, 11, 13, 17}));
  EXPECT_TRUE(log.warnings().empty());
}

TEST(DictionaryHyphenator, ReportsADictionaryThatIsGoneOnceAndGoesOn) {
  base::MemoryLog log;
  DictionaryHyphenator hyphenator({{"de", "/no/such/hyph_de.dic"}}, log);
  EXPECT_TRUE(log.warnings().empty());
  EXPECT_TRUE(hyphenator.divisions(U"aufenthaltserlaubnis", "de").empty());
  EXPECT_TRUE(hyphenator.divisions(U"aufenthaltserlaubnis", "de").empty());
  ASSERT_EQ(log.warnings().size(), 1U);
  EXPECT_NE(log.warnings().front().find("/no/such/hyph_de.dic"), std::string::npos);
}

}  // namespace kiosk::text
