// What a reader sees of a number inside right-to-left text, from left to right.
#include <gtest/gtest.h>

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/text/fixed_measurer.h"

namespace kiosk::text {

namespace {

// The characters of a line in visual order: the fixed measurer's glyph id is the code point.
std::string visual(const Paragraph& paragraph, size_t line = 0) {
  std::string out;
  for (const Glyph& glyph : paragraph.lines.at(line).glyphs) {
    base::append_utf8(out, glyph.id);
  }
  return out;
}

ParagraphStyle style_for(const std::string& lang, bool rtl) {
  ParagraphStyle style;
  style.px = 10;
  style.lang = lang;
  style.rtl = rtl;
  return style;
}

struct Sentence {
  std::string lang;
  std::string before;
  std::string after;
};

const std::vector<Sentence>& sentences() {
  static const std::vector<Sentence> kSentences = {
      {"ar", "اتصل بالرقم ", " قبل الظهر"},       {"fa", "با شماره ", " تماس بگیرید"},
      {"ckb", "پەیوەندی بکە بە ", " پێش نیوەڕۆ"}, {"ps", "دې شمېرې ته ", " زنګ ووهئ"},
      {"ur", "اس نمبر پر ", " فون کریں"},         {"he", "התקשרו למספר ", " לפני הצהריים"},
  };
  return kSentences;
}

}  // namespace

TEST(Isolates, PhoneAndEmailReadLeftToRightAtEveryPlaceOfAnRtlSentence) {
  const std::vector<std::pair<SpanKind, std::string>> fields = {
      {SpanKind::Phone, "04102 77-0"},         {SpanKind::Phone, "+49 4102 77-165"},
      {SpanKind::Email, "info@ahrensburg.de"}, {SpanKind::Url, "www.ahrensburg.de/wohngeld/"},
      {SpanKind::Time, "8:00–12:00"},          {SpanKind::Money, "12,50 €"},
  };
  FixedMeasurer measurer;
  for (const Sentence& sentence : sentences()) {
    const Span before{sentence.before, SpanKind::Prose, "", false};
    const Span after{sentence.after, SpanKind::Prose, "", false};
    for (const auto& [kind, value] : fields) {
      const Span field{value, kind, "", false};
      for (const Text& text :
           {Text{field, after}, Text{before, field, after}, Text{before, field}}) {
        const auto paragraph = measurer.lay_out(text, style_for(sentence.lang, true));
        EXPECT_NE(visual(*paragraph).find(value), std::string::npos)
            << sentence.lang << ": " << visual(*paragraph);
      }
    }
  }
}

TEST(Isolates, AnUntypedPhoneNumberWouldBeReversed) {
  FixedMeasurer measurer;
  const auto paragraph = measurer.lay_out({{"اتصل 04102 77-0 الآن", SpanKind::Prose, "", false}},
                                          style_for("ar", true));
  EXPECT_NE(visual(*paragraph).find("0-77 04102"), std::string::npos) << visual(*paragraph);
}

TEST(Isolates, AGermanNameKeepsItsOrderInArabicText) {
  FixedMeasurer measurer;
  const Text text = {{"اذهب إلى ", SpanKind::Prose, "", false},
                     {"Bürger:innen-Service (1. OG)", SpanKind::Name, "de", false},
                     {" الآن", SpanKind::Prose, "", false}};
  const auto paragraph = measurer.lay_out(text, style_for("ar", true));
  EXPECT_NE(visual(*paragraph).find("Bürger:innen-Service (1. OG)"), std::string::npos);
}

TEST(Isolates, AnAddressWithoutLanguageTakesItsFirstLettersDirection) {
  FixedMeasurer measurer;
  const Text text = {{"Manfred-Samusch-Straße 5 (Hof)", SpanKind::Address, "", false},
                     {" هنا", SpanKind::Prose, "", false}};
  const auto paragraph = measurer.lay_out(text, style_for("ar", true));
  EXPECT_NE(visual(*paragraph).find("Manfred-Samusch-Straße 5 (Hof)"), std::string::npos);
}

TEST(Isolates, ProseOfAnotherDirectionKeepsItsFullStop) {
  FixedMeasurer measurer;
  const Text text = {{"Bitte warten.", SpanKind::Prose, "de", false}};
  EXPECT_EQ(visual(*measurer.lay_out(text, style_for("ar", true))), "Bitte warten.");
}

TEST(Isolates, AnIsolateIsOpenedAgainBehindAForcedBreak) {
  FixedMeasurer measurer;
  const Text text = {{"Rathaus\nZimmer 4.", SpanKind::Address, "de", false}};
  const auto paragraph = measurer.lay_out(text, style_for("ar", true));
  ASSERT_EQ(paragraph->lines.size(), 2U);
  EXPECT_EQ(visual(*paragraph, 1), "Zimmer 4.");
}

TEST(Isolates, AreNotPartOfTheParagraphsText) {
  FixedMeasurer measurer;
  const Text text = {{"هاتف ", SpanKind::Prose, "", false},
                     {"04102 77-0", SpanKind::Phone, "", false}};
  const auto paragraph = measurer.lay_out(text, style_for("ar", true));
  EXPECT_EQ(paragraph->text, "هاتف 04102 77-0");
  const auto& glyphs = paragraph->lines.front().glyphs;
  const auto nine = std::find_if(glyphs.begin(), glyphs.end(),
                                 [](const Glyph& glyph) { return glyph.id == U'4'; });
  ASSERT_NE(nine, glyphs.end());
  EXPECT_EQ(paragraph->text.at(nine->cluster), '4');
}

}  // namespace kiosk::text
