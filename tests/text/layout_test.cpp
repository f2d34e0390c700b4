// What must hold for every paragraph, and where lines stand.
#include <gtest/gtest.h>

#include <set>

#include "kiosk/text/fixed_measurer.h"
#include "kiosk/text/typesetter.h"
#include "tests/text/lines.h"

namespace kiosk::text {

namespace {

ParagraphStyle style_of(double px, int max_width, const std::string& lang = "de",
                        bool rtl = false) {
  ParagraphStyle style;
  style.px = px;
  style.max_width = max_width;
  style.lang = lang;
  style.rtl = rtl;
  return style;
}

struct Sample {
  std::string lang;
  bool rtl;
  std::string text;
};

const std::vector<Sample>& samples() {
  static const std::vector<Sample> kSamples = {
      {"de", false, "Die Ausländerbehörde ist montags von 8:00 bis 12:00 Uhr in Zimmer 104."},
      {"ar", true, "يولد جميع الناس أحراراً متساوين في الكرامة والحقوق (الطابق 1)."},
      {"he", true, "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם."},
      {"ti", false, "ብመንፅር ክብርን መሰልን ኩሎም ሰባት እንትውለዱ ነፃን ማዕሪን እዮም።"},
      {"hi", false, "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता प्राप्त है"},
      {"th", false, "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ"},
      {"km", false, "មនុស្សទាំងអស់កើតមកមានសេរីភាពនិងសមភាព"},
      {"my", false, "လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့် မွေးဖွားလာသူများ"},
      {"zh-Hans", false, "人人生而自由，在尊严和权利上一律平等。"},
      {"ko", false, "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다."},
  };
  return kSamples;
}

void expect_lines_are_the_text(const Paragraph& paragraph) {
  std::uint32_t at = 0;
  for (const Line& line : paragraph.lines) {
    EXPECT_EQ(line.begin, at);
    at = line.end;
  }
  EXPECT_EQ(at, paragraph.text.size());
}

std::multiset<std::uint32_t> clusters_of(const Paragraph& paragraph) {
  std::multiset<std::uint32_t> clusters;
  for (const Line& line : paragraph.lines) {
    for (const Glyph& glyph : line.glyphs) {
      if (paragraph.text.at(glyph.cluster) != ' ') {
        clusters.insert(glyph.cluster);
      }
    }
  }
  return clusters;
}

std::unique_ptr<Typesetter> real_fonts(base::Log& log) {
  base::DiskFiles files;
  auto made = Typesetter::create(files, WEGWEISER_FONTS, log);
  EXPECT_TRUE(made) << made.error().message;
  return std::move(made).value();
}

double ink_free_width(const Paragraph& paragraph) {
  double width = 0;
  for (const Line& line : paragraph.lines) {
    for (const Glyph& glyph : line.glyphs) {
      if (paragraph.text.at(glyph.cluster) != ' ') {
        width += static_cast<double>(glyph.advance);
      }
    }
  }
  return width;
}

}  // namespace

TEST(Layout, LinesJoinedAreTheTextAndEveryClusterIsDrawnOnceAtEveryWidth) {
  FixedMeasurer measurer;
  for (const Sample& sample : samples()) {
    const auto whole =
        measurer.lay_out(prose(sample.text), style_of(20, 0, sample.lang, sample.rtl));
    for (int width = 0; width < 500; width += 37) {
      const auto paragraph =
          measurer.lay_out(prose(sample.text), style_of(20, width, sample.lang, sample.rtl));
      expect_lines_are_the_text(*paragraph);
      EXPECT_EQ(clusters_of(*paragraph), clusters_of(*whole)) << sample.lang << " " << width;
    }
  }
}

TEST(Layout, HoldsWithRealFontsTooWithNothingMissingAndNothingTooWide) {
  base::MemoryLog log;
  const auto typesetter = real_fonts(log);
  for (const Sample& sample : samples()) {
    for (const int width : {0, 150, 260, 400}) {
      const auto paragraph =
          typesetter->lay_out(prose(sample.text), style_of(24, width, sample.lang, sample.rtl));
      expect_lines_are_the_text(*paragraph);
      EXPECT_EQ(paragraph->missing_glyphs, 0) << sample.lang;
      EXPECT_EQ(paragraph->dotted_circles, 0) << sample.lang;
      EXPECT_FALSE(paragraph->overflows) << sample.lang;
      if (width > 0) {
        EXPECT_LE(paragraph->width, width + 1) << sample.lang;
      }
    }
  }
  EXPECT_TRUE(log.warnings().empty());
}

TEST(Layout, AdvancesOfShapedTextDoNotDependOnTheNumberOfLines) {
  base::MemoryLog log;
  const auto typesetter = real_fonts(log);
  for (const Sample& sample : samples()) {
    // Wide enough for whole words: inside a word a cut may change the letters' forms.
    const auto whole =
        typesetter->lay_out(prose(sample.text), style_of(24, 0, sample.lang, sample.rtl));
    const auto broken =
        typesetter->lay_out(prose(sample.text), style_of(24, 400, sample.lang, sample.rtl));
    EXPECT_GT(broken->lines.size(), whole->lines.size()) << sample.lang;
    EXPECT_NEAR(ink_free_width(*broken), ink_free_width(*whole), 1.0) << sample.lang;
  }
}

TEST(Layout, LinesStandBelowEachOtherWithoutOverlap) {
  base::MemoryLog log;
  const auto typesetter = real_fonts(log);
  for (const Sample& sample : samples()) {
    const auto paragraph =
        typesetter->lay_out(prose(sample.text), style_of(24, 200, sample.lang, sample.rtl));
    int top = 0;
    for (const Line& line : paragraph->lines) {
      EXPECT_EQ(line.top, top);
      EXPECT_GT(line.baseline, line.top);
      EXPECT_LT(line.baseline, line.top + line.height);
      top += line.height;
    }
    EXPECT_EQ(paragraph->height, top);
  }
}

TEST(Layout, AlignsToStartCenterAndEndInBothDirections) {
  FixedMeasurer measurer;
  ParagraphStyle style = style_of(10, 100);  // letters of 6 px
  const auto x_of = [&](Align align, bool rtl) {
    style.align = align;
    style.rtl = rtl;
    return measurer.lay_out(prose("abcde"), style)->lines.front().x;
  };
  EXPECT_FLOAT_EQ(x_of(Align::Start, false), 0);
  EXPECT_FLOAT_EQ(x_of(Align::End, false), 70);
  EXPECT_FLOAT_EQ(x_of(Align::Start, true), 70);
  EXPECT_FLOAT_EQ(x_of(Align::End, true), 0);
  EXPECT_FLOAT_EQ(x_of(Align::Center, false), 35);
  EXPECT_FLOAT_EQ(x_of(Align::Center, true), 35);
}

TEST(Layout, EmptyTextIsOneLineHigh) {
  FixedMeasurer measurer;
  const auto paragraph = measurer.lay_out({}, style_of(10, 100));
  ASSERT_EQ(paragraph->lines.size(), 1U);
  EXPECT_EQ(paragraph->height, 13);
  EXPECT_EQ(paragraph->width, 0);
}

TEST(Layout, BadUtf8AndControlsAreShownAsReplacementAndBlank) {
  FixedMeasurer measurer;
  const auto paragraph = measurer.lay_out(prose("a\xFF\tb"), style_of(10, 0));
  EXPECT_EQ(paragraph->text, "a\uFFFD\tb");
  const auto& glyphs = paragraph->lines.front().glyphs;
  ASSERT_EQ(glyphs.size(), 4U);
  EXPECT_EQ(glyphs[1].id, 0xFFFDU);
  EXPECT_EQ(glyphs[2].id, U' ');
}

TEST(Layout, EqualTextAndStyleIsNotShapedAgain) {
  base::MemoryLog log;
  const auto typesetter = real_fonts(log);
  const auto first = typesetter->lay_out(prose("Rathaus"), style_of(24, 200));
  const auto second = typesetter->lay_out(prose("Rathaus"), style_of(24, 200));
  EXPECT_EQ(first.get(), second.get());
  EXPECT_EQ(typesetter->shapings(), 1);
  typesetter->lay_out(prose("Rathaus"), style_of(25, 200));
  EXPECT_EQ(typesetter->shapings(), 2);
}

TEST(Layout, SpansChooseWeightAndShapingLanguage) {
  base::MemoryLog log;
  const auto typesetter = real_fonts(log);
  const auto paragraph = typesetter->lay_out(
      {{"a", SpanKind::Prose, "", false}, {"a", SpanKind::Prose, "", true}}, style_of(24, 0));
  const auto& glyphs = paragraph->lines.front().glyphs;
  ASSERT_EQ(glyphs.size(), 2U);
  EXPECT_EQ(typesetter->fonts().faces()[glyphs[0].face].weight, Weight::Regular);
  EXPECT_EQ(typesetter->fonts().faces()[glyphs[1].face].weight, Weight::Bold);
  const auto han = [&](const std::string& lang) {
    return typesetter->lay_out({{"直", SpanKind::Prose, lang, false}}, style_of(24, 0))
        ->lines.front()
        .glyphs.front()
        .id;
  };
  EXPECT_NE(han("ja"), han("zh-Hans"));
}

TEST(Layout, CapitalHeightIsThatOfNotoSans) {
  base::MemoryLog log;
  // OS/2 sCapHeight of Noto Sans is 714 of 1000 units.
  EXPECT_NEAR(real_fonts(log)->cap_height(100), 71.4, 0.1);
}

TEST(Layout, ACharacterThatNoFontHasIsCountedAndReportedOnce) {
  base::MemoryLog log;
  const auto typesetter = real_fonts(log);
  EXPECT_EQ(typesetter->lay_out(prose("\U00013000"), style_of(24, 0))->missing_glyphs, 1);
  EXPECT_EQ(typesetter->lay_out(prose("\U00013001"), style_of(24, 0))->missing_glyphs, 1);
  EXPECT_EQ(log.warnings().size(), 1U);
}

TEST(Layout, AMalformedSequenceIsCountedAsDottedCircle) {
  base::MemoryLog log;
  const auto typesetter = real_fonts(log);
  // A Devanagari vowel sign without a consonant.
  EXPECT_EQ(typesetter->lay_out(prose("\u0940"), style_of(24, 0, "hi"))->dotted_circles, 1);
  EXPECT_EQ(typesetter->lay_out(prose("\u25CC\u0940"), style_of(24, 0, "hi"))->dotted_circles, 0);
}

}  // namespace kiosk::text
