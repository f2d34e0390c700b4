#include "kiosk/locale/voices.h"

#include <nlohmann/json.hpp>

#include "tests/locale/fixture.h"

namespace {

using kiosk::locale::Voice;
using kiosk::locale::Voices;
using kiosk::locale::VoiceTier;

std::string refusal_of_voice(const std::string& voice) {
  const auto parsed = Voices::parse(R"({"languages": [{"tag": "xx", "voice": )" + voice + "}]}");
  return parsed ? "accepted" : parsed.error().message;
}

TEST(Voices, AreKnownForEveryLanguageOfTheTable) {
  const auto voices = Voices::parse(fixture::table_json());
  ASSERT_TRUE(voices) << voices.error().message;
  EXPECT_EQ(voices->of("de"), (Voice{VoiceTier::Good, "gmw/de"}));
  EXPECT_EQ(voices->of("de-simple").id, "gmw/de");
  EXPECT_EQ(voices->of("uk").tier, VoiceTier::Usable);
}

TEST(Voices, AreNoneWhereTheEngineHasNoneThatCanBeUsed) {
  const auto voices = Voices::parse(fixture::table_json());
  ASSERT_TRUE(voices);
  for (const char* tag : {"so", "ps", "ckb", "ti", "zh-Hans", "fa-AF"}) {
    EXPECT_EQ(voices->of(tag), Voice()) << tag;
  }
}

TEST(Voices, AreNeverThoseOfALanguageAlike) {
  const auto voices = Voices::parse(fixture::table_json());
  ASSERT_TRUE(voices);
  EXPECT_EQ(voices->of("de-AT"), Voice());
  EXPECT_EQ(voices->of(""), Voice());
}

TEST(Voices, AreRefusedIfATierIsMissingOrHalf) {
  EXPECT_EQ(refusal_of_voice(R"({"tier": "good", "id": "gmw/de"})"), "accepted");
  EXPECT_EQ(refusal_of_voice(R"({"tier": "none"})"), "accepted");
  const std::string tier =
      "languages.json: \"voice\" of xx must have the tier good, usable or none; add it";
  EXPECT_EQ(refusal_of_voice("{}"), tier);
  EXPECT_EQ(refusal_of_voice("3"), tier);
  EXPECT_EQ(refusal_of_voice(R"({"tier": "fine", "id": "gmw/de"})"), tier);
  const std::string id =
      "languages.json: \"voice\" of xx must have an id, and none if its tier is none; correct it";
  EXPECT_EQ(refusal_of_voice(R"({"tier": "good"})"), id);
  EXPECT_EQ(refusal_of_voice(R"({"tier": "none", "id": "gmw/de"})"), id);
  EXPECT_EQ(refusal_of_voice(R"({"tier": "good", "id": "../etc"})"), id);
  EXPECT_FALSE(Voices::parse("[]"));
  EXPECT_FALSE(Voices::parse(R"({"languages": [3]})"));
}

}  // namespace
