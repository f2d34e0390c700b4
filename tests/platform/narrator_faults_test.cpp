#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdio>

#include "tests/platform/narrator_stage.h"

// Helpers that fail and texts that are none, as who listens notices them.
namespace kiosk::platform {
namespace {

using base::Monotonic;
using testing::ElementsAre;
using testing::HasSubstr;

const char* const kHostile = WEGWEISER_BINARY "/bin/hostile_speech";
const Line kFour{2, 100, "de", "gmw/de", "eins zwei drei vier"};

// A helper that fails as `how` says once, and is honest from then on.
struct FailsOnce {
  explicit FailsOnce(const std::string& how)
      : file(testing::TempDir() + "/wegweiser-failed-once-" + std::to_string(getpid())),
        nothing(std::remove(file.c_str())),
        stage(kHostile, {how, file}) {}

  ~FailsOnce() { std::remove(file.c_str()); }

  FailsOnce(const FailsOnce&) = delete;
  FailsOnce& operator=(const FailsOnce&) = delete;

  std::string file;
  int nothing;
  Stage stage;
};

std::vector<std::string> words_of(const std::vector<std::pair<long, Heard>>& heard,
                                  const Line& line) {
  std::vector<std::string> words;
  for (const auto& [at, word] : only<WordSaid>(heard)) {
    EXPECT_EQ(word.piece, line.piece);
    words.push_back(line.words.substr(word.first - line.offset, word.last - word.first));
  }
  return words;
}

// The longest time between two words.
long longest_gap(const std::vector<std::pair<long, Heard>>& heard) {
  const auto words = only<WordSaid>(heard);
  long longest = 0;
  for (size_t i = 1; i < words.size(); ++i) {
    longest = std::max(longest, words[i].first - words[i - 1].first);
  }
  return longest;
}

TEST(NarratorFaults, ASentenceGoesOnWithinASecondFromTheWordAtWhichTheHelperDied) {
  FailsOnce helper("dies midway");
  helper.stage.narrator->speak({kFour, kTurkish}, 1, 7);
  const auto heard = helper.stage.pass(Monotonic{20'000});
  EXPECT_EQ(only<AllSaid>(heard).size(), 1U);
  EXPECT_LT(longest_gap(heard), 1000);
  EXPECT_EQ(helper.stage.process->starts(), 2);
  EXPECT_THAT(helper.stage.log.warnings(), ElementsAre(HasSubstr("has ended")));
  auto first = heard;
  std::erase_if(first, [](const auto& one) {
    const auto* word = std::get_if<WordSaid>(&one.second);
    return word != nullptr && word->piece != kFour.piece;
  });
  const auto words = words_of(first, kFour);
  ASSERT_GE(words.size(), 4U);
  EXPECT_EQ(words.front(), "eins");
  EXPECT_THAT(std::vector<std::string>(words.end() - 3, words.end()),
              ElementsAre("zwei", "drei", "vier"));
  EXPECT_EQ(only<WordSaid>(heard).size(), words.size() + 2);  // and the two behind it
}

TEST(NarratorFaults, ASentenceGoesOnBehindAHelperThatHangsInTheMiddle) {
  FailsOnce helper("hangs midway");
  helper.stage.narrator->speak({kFour}, 1, 7);
  const auto heard = helper.stage.pass(Monotonic{20'000});
  EXPECT_EQ(words_of(heard, kFour).back(), "vier");
  EXPECT_EQ(only<AllSaid>(heard).size(), 1U);
  EXPECT_LT(longest_gap(heard), 3000);  // two seconds of patience, half a one before the next
  EXPECT_THAT(helper.stage.log.warnings(), ElementsAre(HasSubstr("hangs")));
}

TEST(NarratorFaults, ASentenceIsSaidFromItsBeginWhenTheHelperDiedBeforeIt) {
  FailsOnce helper("dies");
  helper.stage.narrator->speak({kFour}, 1, 7);
  const auto heard = helper.stage.pass(Monotonic{20'000});
  EXPECT_THAT(words_of(heard, kFour), ElementsAre("eins", "zwei", "drei", "vier"));
  EXPECT_LE(only<WordSaid>(heard).front().first, 1000);
}

TEST(NarratorFaults, AHelperThatDiesAtEachStartIsStartedOnlyTwiceForASentence) {
  Stage stage(kHostile, {"dies"});
  stage.narrator->speak({kFour}, 1, 7);
  const auto heard = stage.pass(Monotonic{20'000});
  ASSERT_EQ(heard.size(), 1U);
  EXPECT_TRUE(std::holds_alternative<NotSaid>(heard[0].second));
  EXPECT_EQ(stage.process->starts(), 2);
}

TEST(NarratorFaults, AVoiceThatNeverEndsIsCutOffAndFillsNoMemory) {
  Stage stage(kHostile, {"talks"});
  stage.narrator->speak({{0, 0, "de", "gmw/de", "ab"}}, 1, 7);
  std::uint64_t most = 0;
  while (stage.narrator->busy() && stage.clock.now() < Monotonic{60'000}) {
    stage.pass(Monotonic{20});
    most = std::max(most, stage.output.added() - stage.output.played());
  }
  EXPECT_FALSE(stage.narrator->busy());
  EXPECT_LT(most, 20U * 22050);  // ten seconds, and what one look takes
  EXPECT_GE(stage.clock.now(), Monotonic{10'000});
}

TEST(NarratorFaults, WordsWithoutEndAreCutOff) {
  Stage stage(kHostile, {"counts"});
  stage.narrator->speak({kFour}, 1, 7);
  const auto heard = stage.pass(Monotonic{20'000});
  ASSERT_EQ(heard.size(), 1U);
  ASSERT_TRUE(std::holds_alternative<NotSaid>(heard[0].second));
  EXPECT_THAT(std::get<NotSaid>(heard[0].second).why, HasSubstr("does not come to an end"));
}

TEST(NarratorFaults, WordsOutsideOfTheTextAreDropped) {
  Stage stage(kHostile, {"astray"});
  stage.narrator->speak({kFour}, 1, 7);
  const auto heard = stage.pass(Monotonic{20'000});
  EXPECT_TRUE(only<WordSaid>(heard).empty());
  EXPECT_EQ(only<AllSaid>(heard).size(), 1U);
}

TEST(NarratorFaults, AFloodOfOtherAnswersCountsAsSilence) {
  for (const char* how : {"floods", "nonsense", "old"}) {
    Stage stage(kHostile, {how});
    stage.narrator->speak({kFour}, 1, 7);
    const auto heard = stage.pass(Monotonic{20'000});
    ASSERT_EQ(heard.size(), 1U) << how;
    EXPECT_TRUE(std::holds_alternative<NotSaid>(heard[0].second)) << how;
    EXPECT_FALSE(stage.log.warnings().empty()) << how;
  }
}

TEST(NarratorFaults, OnlyTheAnswerToWhatIsBeingSaidIsPlayed) {
  Stage stage(kHostile, {"disorder"});
  stage.narrator->speak({kFour}, 1, 7);
  stage.pass(Monotonic{20});
  EXPECT_EQ(only<AllSaid>(stage.pass(Monotonic{20'000})).size(), 1U);
  EXPECT_TRUE(stage.log.warnings().empty());
}

TEST(NarratorFaults, AHelperThatIsNotThereIsTold) {
  Stage stage("/nowhere/wegweiser-speech");
  stage.narrator->speak({kFour}, 1, 7);
  const auto heard = stage.pass(Monotonic{20'000});
  ASSERT_EQ(heard.size(), 1U);
  ASSERT_TRUE(std::holds_alternative<NotSaid>(heard[0].second));
  EXPECT_FALSE(std::get<NotSaid>(heard[0].second).why.empty());
  EXPECT_THAT(stage.log.warnings(), ElementsAre(HasSubstr("/nowhere/wegweiser-speech")));
}

TEST(NarratorFaults, AMegabyteIsMadeAsItIsHeardAndStopsAtOnce) {
  Stage stage;
  Line line = kGerman;
  line.words.clear();
  while (line.words.size() + 30 < speech::kMostText) {
    line.words += "Ein Satz nach dem anderen. ";
  }
  stage.narrator->speak({line}, 1, 7);
  std::uint64_t most = 0;
  for (int i = 0; i < 50; ++i) {
    stage.pass(Monotonic{1000});
    most = std::max(most, stage.output.added() - stage.output.played());
  }
  EXPECT_GE(stage.output.played(), 30U * 22050);
  EXPECT_LT(most, 20U * 22050);
  EXPECT_TRUE(stage.narrator->busy());
  stage.narrator->speak({kTurkish}, 1, 7);
  const auto heard = stage.pass(Monotonic{20'000});
  EXPECT_THAT(words_of(heard, kTurkish), ElementsAre("Merhaba", "dünya"));
  EXPECT_TRUE(stage.log.warnings().empty()) << stage.log.warnings().front();
}

TEST(NarratorFaults, WhatIsTooLongForTheHelperIsTold) {
  Stage stage;
  Line line = kGerman;
  line.words.assign(speech::kMostText + 1, 'a');
  stage.narrator->speak({line}, 1, 7);
  const auto heard = stage.pass(Monotonic{20'000});
  ASSERT_EQ(heard.size(), 1U);
  EXPECT_THAT(std::get<NotSaid>(heard[0].second).why, HasSubstr("too long"));
}

TEST(NarratorFaults, MarkupIsSpokenAsText) {
  Stage stage;
  const Line line{0, 0, "de", "gmw/de", "Vorher <break time=\"9s\"/> nachher."};
  stage.narrator->speak({line}, 1, 7);
  const auto heard = stage.pass(Monotonic{60'000});
  EXPECT_THAT(words_of(heard, line), testing::Contains(HasSubstr("break")));
  EXPECT_THAT(words_of(heard, line), testing::Contains(HasSubstr("time")));
  EXPECT_LT(longest_gap(heard), 3000);  // and no pause of nine seconds
}

TEST(NarratorFaults, ControlCharactersAreNotObeyed) {
  Stage stage;
  Line line{0, 0, "de", "gmw/de", "Eins "};
  for (char c = 1; c < 32; ++c) {
    line.words += c;
    line.words += "V ";
  }
  line.words += " zwei.";
  stage.narrator->speak({line, kTurkish}, 2, 7);
  const auto heard = stage.pass(Monotonic{200'000});
  EXPECT_EQ(only<AllSaid>(heard).size(), 1U);
  EXPECT_EQ(only<WordSaid>(heard).back().second.piece, kTurkish.piece);
  EXPECT_EQ(stage.process->starts(), 1);
}

}  // namespace
}  // namespace kiosk::platform
