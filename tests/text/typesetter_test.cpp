#include "kiosk/text/typesetter.h"

#include <gtest/gtest.h>

namespace kiosk::text {

namespace {

class TypesetterTest : public testing::Test {
 protected:
  void SetUp() override {
    auto made = Typesetter::create(files_, WEGWEISER_FONTS, log_);
    ASSERT_TRUE(made) << made.error().message;
    typesetter_ = std::move(made).value();
  }

  base::DiskFiles files_;
  base::MemoryLog log_;
  std::unique_ptr<Typesetter> typesetter_;
};

}  // namespace

TEST_F(TypesetterTest, SetsTigrinyaWithLatinAndDigitsWithoutMissingGlyphs) {
  ParagraphStyle style;
  style.lang = "ti";
  style.max_width = 300;
  const auto paragraph = typesetter_->lay_out(
      {{"ኣብ Ahrensburg ክፍሊ 104 ክሳብ 12:00 ምጽኡ።", SpanKind::Prose, "", false}}, style);
  EXPECT_EQ(paragraph->missing_glyphs, 0);
  EXPECT_GT(paragraph->lines.size(), 1U);
  EXPECT_FALSE(paragraph->overflows);
}

// The hour of a sentence beside the same hour in a span of its own.
TEST_F(TypesetterTest, SetsDigitsOfOneSizeBesideEveryScript) {
  for (const auto& [lang, words] :
       {std::pair("ar", "حتى الساعة 12:30"), std::pair("fa", "تا 12:30"),
        std::pair("ti", "ክሳብ 12:30"), std::pair("de", "bis 12:30"),
        std::pair("zh-Hans", "到12:30")}) {
    ParagraphStyle style;
    style.lang = lang;
    style.rtl = lang == std::string("ar") || lang == std::string("fa");
    const auto paragraph = typesetter_->lay_out({{words, SpanKind::Prose, "", false}}, style);
    const std::size_t hour = paragraph->text.find("12:30");
    int digits = 0;
    for (const Glyph& glyph : paragraph->lines.at(0).glyphs) {
      if (glyph.cluster >= hour) {
        EXPECT_EQ(glyph.face, 0) << lang << ": not of the first font, Noto Sans";
        EXPECT_FLOAT_EQ(glyph.size_px, static_cast<float>(style.px)) << lang;
        ++digits;
      }
    }
    EXPECT_EQ(digits, 5) << lang;
  }
}

// Between words, behind a bracket, and on both sides of the dot between two things.
TEST_F(TypesetterTest, SetsBlanksOfAlikeWidthInArabic) {
  ParagraphStyle style;
  style.lang = "ar";
  style.rtl = true;
  const auto paragraph = typesetter_->lay_out(
      {{"إعانة السكن (Wohngeld) وتكاليف · غرفة", SpanKind::Prose, "", false}}, style);
  int blanks = 0;
  for (const Glyph& glyph : paragraph->lines.at(0).glyphs) {
    if (paragraph->text.at(glyph.cluster) == ' ') {
      EXPECT_NEAR(glyph.advance, 0.26 * style.px, 0.02 * style.px) << "at " << glyph.cluster;
      ++blanks;
    }
  }
  EXPECT_EQ(blanks, 5);
}

}  // namespace kiosk::text
