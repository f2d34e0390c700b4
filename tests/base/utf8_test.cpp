#include "kiosk/base/utf8.h"

#include <gtest/gtest.h>

namespace kiosk::base {
namespace {

TEST(Utf8, AcceptsEveryScalarValue) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) {
      c = 0xE000;
    }
    std::string text;
    append_utf8(text, c);
    ASSERT_FALSE(first_bad_utf8(text)) << std::hex << static_cast<unsigned>(c);
    size_t at = 0;
    ASSERT_EQ(next_code_point(text, at), c);
    ASSERT_EQ(at, text.size());
  }
}

TEST(Utf8, NamesTheFirstBadByte) {
  EXPECT_EQ(first_bad_utf8("ab\xC3"), 2U);            // cut off
  EXPECT_EQ(first_bad_utf8("\xC0\xAF"), 0U);          // overlong
  EXPECT_EQ(first_bad_utf8("x\xED\xA0\x80"), 1U);     // surrogate
  EXPECT_EQ(first_bad_utf8("\xF4\x90\x80\x80"), 0U);  // over U+10FFFF
  EXPECT_EQ(first_bad_utf8("Stra\xDF"
                           "e"),
            4U);  // Latin-1
}

TEST(Utf8, ForbidsOverridesButAllowsIsolates) {
  EXPECT_EQ(forbidden_character("a\u202Eb"), char32_t{0x202E});
  EXPECT_EQ(forbidden_character("a\tb"), U'\t');
  EXPECT_FALSE(forbidden_character("a\u2068b\u2069 \u200F \u00AD \u200D\n"));
}

}  // namespace
}  // namespace kiosk::base
