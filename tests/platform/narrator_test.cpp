#include "kiosk/platform/narrator.h"

#include "tests/platform/narrator_stage.h"

namespace kiosk::platform {
namespace {

using base::Monotonic;

TEST(Narrator, TellsEachWordWhenItSoundsAndTheEnd) {
  Stage stage;
  stage.narrator->speak({kGerman}, 1, 7);
  const auto heard = stage.pass(Monotonic{20'000});
  const auto words = only<WordSaid>(heard);
  ASSERT_EQ(words.size(), 4U);
  for (size_t i = 0; i < words.size(); ++i) {
    const std::string word =
        kGerman.words.substr(words[i].second.first, words[i].second.last - words[i].second.first);
    EXPECT_EQ(word, (std::vector<std::string>{"Guten", "Tag", "schöne", "Grüße"})[i]);
    EXPECT_TRUE(i == 0 || words[i].first > words[i - 1].first);
  }
  EXPECT_EQ(only<AllSaid>(heard).size(), 1U);
  EXPECT_TRUE(std::holds_alternative<AllSaid>(heard.back().second));
  EXPECT_EQ(only<NotAudible>(heard).size(), 1U);  // there is no device
}

TEST(Narrator, SaysSeveralLinesEachByItsOwnVoice) {
  Stage stage;
  stage.narrator->speak({kGerman, kTurkish}, 1, 7);
  const auto words = only<WordSaid>(stage.pass(Monotonic{20'000}));
  ASSERT_EQ(words.size(), 6U);
  EXPECT_EQ(words[4].second.piece, 1U);
  EXPECT_EQ(words[4].second.first, 10U);  // behind what was said already
}

TEST(Narrator, TakesTwiceAsLongAtHalfTheSpeed) {
  long took[2] = {};
  for (const double rate : {0.5, 1.0}) {
    Stage stage;
    stage.narrator->speak({kGerman}, rate, 7);
    took[rate == 1.0 ? 0 : 1] = stage.pass(Monotonic{60'000}).back().first;
  }
  EXPECT_GT(took[1], took[0] * 3 / 2);
  EXPECT_LT(took[1], took[0] * 3);
}

TEST(Narrator, SaysNothingMoreOnceItIsHushed) {
  Stage stage;
  stage.narrator->speak({kGerman}, 1, 7);
  stage.pass(Monotonic{200});
  stage.narrator->hush();
  EXPECT_FALSE(stage.narrator->busy());
  EXPECT_FALSE(stage.narrator->next().has_value());
  stage.narrator->speak({kTurkish}, 1, 7);
  for (const auto& [at, word] : only<WordSaid>(stage.pass(Monotonic{20'000}))) {
    EXPECT_EQ(word.piece, 1U);
  }
}

TEST(Narrator, RefusesRatherThanSpeakWithAnotherLanguagesVoice) {
  Stage stage;
  stage.narrator->speak({kNoVoice}, 1, 7);
  const auto heard = stage.pass(Monotonic{20'000});
  ASSERT_EQ(heard.size(), 1U);
  EXPECT_TRUE(std::holds_alternative<NotSaid>(heard[0].second));
}

TEST(Narrator, GoesOnBehindALineThatIsRefused) {
  Stage stage;
  stage.narrator->speak({kNoVoice, kTurkish}, 1, 7);
  const auto heard = stage.pass(Monotonic{20'000});
  EXPECT_EQ(only<WordSaid>(heard).size(), 2U);
  EXPECT_EQ(only<AllSaid>(heard).size(), 1U);
}

TEST(Narrator, TellsThatNothingWasSaidWhenTheHelperFails) {
  for (const char* how : {"dies", "hangs"}) {
    Stage stage(WEGWEISER_BINARY "/bin/hostile_speech", {how});
    stage.narrator->speak({kGerman}, 1, 7);
    const auto heard = stage.pass(Monotonic{20'000});
    ASSERT_FALSE(heard.empty()) << how;
    EXPECT_TRUE(std::holds_alternative<NotSaid>(heard.back().second)) << how;
    EXPECT_FALSE(stage.log.warnings().empty()) << how;
  }
}

Line recorded(std::size_t piece, const std::string& words, double seconds) {
  Line line{piece, 0, "ti", "", words};
  line.clip =
      Clip{kClipRate, std::vector<std::int16_t>(static_cast<size_t>(seconds * kClipRate), 1000)};
  return line;
}

TEST(Narrator, PlaysARecordingWithoutAskingAVoice) {
  Stage stage;
  stage.narrator->speak({recorded(0, "ሰላም", 0.6)}, 1, 7);
  const auto heard = stage.pass(Monotonic{5'000});
  const auto words = only<WordSaid>(heard);
  ASSERT_EQ(words.size(), 1U);
  EXPECT_EQ(words[0].second.first, 0U);
  EXPECT_EQ(words[0].second.last, std::string("ሰላም").size());
  ASSERT_EQ(only<AllSaid>(heard).size(), 1U);
  EXPECT_NEAR(static_cast<double>(only<AllSaid>(heard)[0].first), 780, 60);  // 180 ms of breath
  EXPECT_EQ(stage.process->starts(), 0);
}

TEST(Narrator, SaysVoicesAndRecordingsInTheirOrder) {
  Stage stage;
  stage.narrator->speak({recorded(0, "ሰላም", 0.5), kTurkish, recorded(2, "ሰላም", 0.5)}, 1, 7);
  const auto heard = stage.pass(Monotonic{20'000});
  const auto words = only<WordSaid>(heard);
  ASSERT_EQ(words.size(), 4U);
  EXPECT_EQ(words[0].second.piece, 0U);
  EXPECT_EQ(words[1].second.piece, 1U);
  EXPECT_EQ(words[2].second.piece, 1U);
  EXPECT_EQ(words[3].second.piece, 2U);
  EXPECT_GE(words[1].first - words[0].first, 480);

  // Beside recordings the voice keeps its pace, though not its own rate of samples.
  Stage alone;
  alone.narrator->speak({kTurkish}, 1, 7);
  const auto usual = only<WordSaid>(alone.pass(Monotonic{20'000}));
  ASSERT_EQ(usual.size(), 2U);
  EXPECT_NEAR(static_cast<double>(words[2].first - words[1].first),
              static_cast<double>(usual[1].first - usual[0].first), 60);
}

TEST(Narrator, StopsARecordingWhenHushed) {
  Stage stage;
  stage.narrator->speak({recorded(0, "ሰላም", 3)}, 1, 7);
  stage.pass(Monotonic{200});
  stage.narrator->hush();
  EXPECT_FALSE(stage.narrator->busy());
  EXPECT_TRUE(stage.pass(Monotonic{4'000}).empty());
}

}  // namespace
}  // namespace kiosk::platform
