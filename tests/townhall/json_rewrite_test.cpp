#include "content/townhall/json_rewrite.h"

#include <gtest/gtest.h>

using nlohmann::json;
using townhall::rewrite_json;

namespace {

constexpr const char* kWritten = R"([
  {
    "slug": "desk",
    "kind": "desk",
    "phones": [
      {"key": "main", "number": "040 66969-1"},
      {"key": "fax", "number": "040 66969-2"}
    ],
    "links": [{"key": "web", "url": "https://town.example"}],
    "terms": ["one", "two"],
    "sample": true
  },
  {"slug": "other", "kind": "hotline"}
]
)";

json value() {
  return json::parse(kWritten);
}

std::string changed(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST(RewriteJson, KeepsEveryByteOfWhatIsEqual) {
  EXPECT_EQ(rewrite_json(kWritten, value()), kWritten);
}

TEST(RewriteJson, ChangesOneValueInItsLine) {
  json after = value();
  after[0]["phones"][1]["number"] = "040 66969-3";
  EXPECT_EQ(rewrite_json(kWritten, after), changed(kWritten, "66969-2", "66969-3"));
  after = value();
  after[1]["kind"] = "desk";
  EXPECT_EQ(rewrite_json(kWritten, after), changed(kWritten, "hotline", "desk"));
}

TEST(RewriteJson, AddsAndRemovesItemsAndKeysWithoutMovingTheOthers) {
  json after = value();
  after[0]["phones"].erase(0);
  EXPECT_EQ(rewrite_json(kWritten, after),
            changed(kWritten, "      {\"key\": \"main\", \"number\": \"040 66969-1\"},\n", ""));
  after = value();
  after[0]["phones"].push_back({{"key", "sms"}, {"number", "1"}});
  EXPECT_EQ(
      rewrite_json(kWritten, after),
      changed(kWritten, "66969-2\"}", "66969-2\"},\n      {\"key\": \"sms\", \"number\": \"1\"}"));
  after = value();
  after[0].erase("terms");
  EXPECT_EQ(rewrite_json(kWritten, after),
            changed(kWritten, "    \"terms\": [\"one\", \"two\"],\n", ""));
  after = value();
  after.erase(1);
  EXPECT_EQ(rewrite_json(kWritten, after),
            changed(kWritten, ",\n  {\"slug\": \"other\", \"kind\": \"hotline\"}", ""));
}

TEST(RewriteJson, PutsANewKeyWhereTheDictionaryHasIt) {
  json after = value();
  after[0]["email"] = "a@town.example";
  const townhall::Kind& contact = *townhall::find_kind("contact");
  EXPECT_EQ(
      rewrite_json(kWritten, after, contact.fields),
      changed(kWritten, "    \"links\"", "    \"email\": \"a@town.example\",\n    \"links\""));
  after = value();
  after[1]["url"] = "https://town.example";
  EXPECT_EQ(rewrite_json(kWritten, after, contact.fields),
            changed(kWritten, "\"hotline\"", "\"hotline\", \"url\": \"https://town.example\""));
}

TEST(RewriteJson, PutsANewKeyInTheAlphabetWhereAllStandSo) {
  EXPECT_EQ(rewrite_json("{\n  \"a\": 1,\n  \"c\": 2\n}\n", {{"a", 1}, {"b", 3}, {"c", 2}}),
            "{\n  \"a\": 1,\n  \"b\": 3,\n  \"c\": 2\n}\n");
}

TEST(RewriteJson, BreaksALineThatHasBecomeTooLong) {
  json after = value();
  after[0]["links"].push_back({{"key", "more"}, {"url", "https://town.example/very/long/address"}});
  EXPECT_EQ(
      rewrite_json(kWritten, after),
      changed(kWritten, "[{\"key\": \"web\", \"url\": \"https://town.example\"}]",
              "[\n      {\"key\": \"web\", \"url\": \"https://town.example\"},\n      {\"key\": "
              "\"more\", \"url\": \"https://town.example/very/long/address\"}\n    ]"));
}
