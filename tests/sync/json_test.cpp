#include "kiosk/sync/json.h"

#include <gtest/gtest.h>

namespace kiosk::sync {
namespace {

std::string canonical(const std::string& text) {
  const auto value = parse_json(text);
  return value ? canonical_json(*value).value() : value.error().message;
}

std::string nested(int levels) {
  return std::string(static_cast<size_t>(levels), '[') +
         std::string(static_cast<size_t>(levels), ']');
}

TEST(StrictJson, ReadsEveryKindOfValue) {
  EXPECT_EQ(canonical(" { \"b\" : [ 1 , -20 , 0 ] ,\r\n\t\"a\" : { } , \"c\" : [ ] } "),
            R"({"a":{},"b":[1,-20,0],"c":[]})");
  EXPECT_EQ(canonical(R"([true, false, null, ""])"), R"([true,false,null,""])");
  EXPECT_EQ(canonical("9223372036854775807"), "9223372036854775807");
  EXPECT_EQ(canonical("-9223372036854775808"), "-9223372036854775808");
}

TEST(StrictJson, ReadsEscapesAndSurrogatePairs) {
  EXPECT_EQ(*parse_json(R"("\"\\\/\b\f\n\r\t\u0041\u00e4\ud83d\ude00")").value().text(),
            "\"\\/\b\f\n\r\tA\xC3\xA4\xF0\x9F\x98\x80");
  EXPECT_EQ(parse_json(R"("\u0000")").value().text()->size(), 1U);
}

TEST(StrictJson, RefusesWhatTwoReadersCouldReadDifferently) {
  for (const char* text : {"1.0",
                           "1e2",
                           "-0",
                           "01",
                           "-",
                           "+1",
                           "9223372036854775808",
                           "-9223372036854775809",
                           "123456789012345678901234567890",
                           R"({"a":1,"a":1})",
                           R"({"a":1,"\u0061":2})",
                           "\xEF\xBB\xBF{}",
                           R"("\ud83d")",
                           R"("\ude00")",
                           R"("\ud83dx")",
                           R"("\ud83d\u0041")",
                           "\"\xFF\"",
                           "\"\xC0\xAF\"",
                           "\"\xED\xA0\x80\"",
                           "{} {}",
                           "{}x",
                           "NaN",
                           "Infinity",
                           "nul",
                           "// c\n1",
                           "[1,]",
                           "{\"a\":1,}",
                           "[1 2]",
                           "{\"a\" 1}",
                           "{a:1}",
                           "{'a':1}",
                           "\"a\nb\"",
                           "\"\\x41\"",
                           "\"\\u12\"",
                           "\"\\u12g4\"",
                           "\"",
                           "[",
                           "{",
                           "",
                           " ",
                           "]",
                           "[\"a]"}) {
    const auto value = parse_json(text);
    EXPECT_FALSE(value) << text;
    if (!value) {
      EXPECT_EQ(value.error().reason, Reason::Malformed);
      EXPECT_TRUE(value.error().message.starts_with("This is not strict JSON: byte "))
          << value.error().message;
      EXPECT_TRUE(value.error().message.ends_with("."));
    }
  }
}

TEST(StrictJson, RefusesANulByteBetweenValues) {
  EXPECT_FALSE(parse_json(std::string_view("{}\0", 3)));
  EXPECT_FALSE(parse_json(std::string_view("\"\\\0\"", 4)));
}

TEST(StrictJson, SaysWhereItStopped) {
  EXPECT_TRUE(parse_json("{\"a\":1.5}")
                  .error()
                  .message.starts_with("This is not strict JSON: byte 5 begins a fraction"));
  EXPECT_TRUE(
      parse_json("{\"a\":1,\"a\":1}")
          .error()
          .message.starts_with("This is not strict JSON: byte 7 begins a key for the second time"));
}

TEST(StrictJson, TakesThirtyTwoLevelsAndNoMore) {
  EXPECT_TRUE(parse_json(nested(kJsonDepth)));
  EXPECT_FALSE(parse_json(nested(kJsonDepth + 1)));
  EXPECT_FALSE(parse_json(nested(2'000'000)));
  EXPECT_FALSE(parse_json(std::string(2'000'000, '[')));
}

TEST(CanonicalJson, EscapesOnlyQuotesAndBackslashes) {
  EXPECT_EQ(canonical(R"("a\n\u0001\u007f\"\\\/ä")"), "\"a\n\x01\x7F\\\"\\\\/\xC3\xA4\"");
}

TEST(CanonicalJson, SortsKeysByCodePoints) {
  // U+FF61 comes before U+1F600 here; by UTF-16 units, as RFC 8785 wants it, it would not.
  EXPECT_EQ(canonical(R"({"\ud83d\ude00":1,"\uff61":2,"b":3,"B":4,"":5})"),
            "{\"\":5,\"B\":4,\"b\":3,\"\xEF\xBD\xA1\":2,\"\xF0\x9F\x98\x80\":1}");
}

TEST(CanonicalJson, RefusesValuesThatCodeMadeTooDeep) {
  Json value(JsonArray{});
  for (int i = 0; i < kJsonDepth; ++i) {
    value = Json(JsonArray{value});
  }
  EXPECT_EQ(canonical_json(value).error().reason, Reason::Malformed);
}

}  // namespace
}  // namespace kiosk::sync
