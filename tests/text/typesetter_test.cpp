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

}  // namespace kiosk::text
