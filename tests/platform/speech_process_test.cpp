#include "kiosk/platform/speech_process.h"

#include <gtest/gtest.h>
#include <poll.h>

#include <chrono>

namespace {

using kiosk::base::MemoryLog;
using kiosk::base::Monotonic;
using kiosk::base::VirtualClock;
using kiosk::platform::SpeechPlan;
using kiosk::platform::SpeechProcess;
using kiosk::speech::Ended;
using kiosk::speech::Frame;
using kiosk::speech::Refused;
using kiosk::speech::Sound;
using kiosk::speech::Speak;
using kiosk::speech::Word;

const Speak kHello{175, "de", "gmw/de", "Guten Tag, schöne Grüße."};

SpeechPlan real() {
  SpeechPlan plan;
  plan.command = {WEGWEISER_BINARY "/bin/wegweiser-speech"};
  return plan;
}

SpeechPlan hostile(const std::string& how) {
  SpeechPlan plan;
  plan.command = {WEGWEISER_BINARY "/bin/hostile_speech", how};
  return plan;
}

// A process with its surroundings; time stands still unless it is moved.
struct Stage {
  explicit Stage(SpeechPlan plan) : process(std::move(plan), clock, log) {}

  // Takes until `request` ends, waiting for what the helper sends.
  std::vector<Frame> until_end(std::uint32_t request) {
    std::vector<Frame> all;
    for (int rounds = 0; rounds < 100'000; ++rounds) {
      for (Frame& frame : process.take()) {
        all.push_back(std::move(frame));
        if (all.back().request == request && (std::holds_alternative<Ended>(all.back().body) ||
                                              std::holds_alternative<Refused>(all.back().body))) {
          return all;
        }
      }
      wait();
    }
    ADD_FAILURE() << "the request does not end";
    return all;
  }

  void wait(int ms = 50) {
    pollfd one{process.descriptor(), POLLIN, 0};
    poll(&one, 1, process.descriptor() < 0 ? 0 : ms);
  }

  VirtualClock clock{std::chrono::seconds(0)};
  MemoryLog log;
  SpeechProcess process;
};

template <typename T>
size_t count(const std::vector<Frame>& frames) {
  size_t found = 0;
  for (const Frame& frame : frames) {
    found += std::holds_alternative<T>(frame.body) ? 1U : 0U;
  }
  return found;
}

size_t samples(const std::vector<Frame>& frames) {
  size_t bytes = 0;
  for (const Frame& frame : frames) {
    if (const auto* sound = std::get_if<Sound>(&frame.body)) {
      bytes += sound->samples.size();
    }
  }
  return bytes / 2;
}

std::string refusal(const std::vector<Frame>& frames) {
  const auto* refused = frames.empty() ? nullptr : std::get_if<Refused>(&frames.back().body);
  return refused == nullptr ? "not refused" : refused->sentence;
}

TEST(SpeechProcess, BringsSoundAndTheWordsInTheirPlaces) {
  Stage stage(real());
  const auto frames = stage.until_end(stage.process.speak(kHello));
  std::vector<std::string> words;
  for (const Frame& frame : frames) {
    if (const auto* word = std::get_if<Word>(&frame.body)) {
      words.push_back(kHello.text.substr(word->first, word->last - word->first));
    }
  }
  EXPECT_EQ(words, (std::vector<std::string>{"Guten", "Tag", "schöne", "Grüße"}));
  EXPECT_GT(samples(frames), stage.process.sample_rate());
  EXPECT_LT(samples(frames), stage.process.sample_rate() * 5);
  EXPECT_EQ(stage.log.warnings(), std::vector<std::string>());
}

TEST(SpeechProcess, SpeaksSlowerAtALowerRate) {
  Stage stage(real());
  Speak slow = kHello;
  slow.rate = 90;
  const size_t usual = samples(stage.until_end(stage.process.speak(kHello)));
  EXPECT_GT(samples(stage.until_end(stage.process.speak(slow))), usual * 3 / 2);
}

TEST(SpeechProcess, RefusesInsteadOfSpeakingWithAnotherLanguagesVoice) {
  Stage stage(real());
  EXPECT_EQ(refusal(stage.until_end(stage.process.speak(kHello))), "not refused");
  for (const Speak& wrong : {Speak{175, "ps", "ira/ps", "a"}, Speak{175, "ps", "ira/fa", "a"},
                             Speak{175, "en", "gmw/de", "a"}, Speak{175, "de", "de", "a"},
                             Speak{175, "de", "", "a"}, Speak{175, "", "gmw/de", "a"}}) {
    const auto frames = stage.until_end(stage.process.speak(wrong));
    EXPECT_EQ(frames.size(), 1U) << wrong.voice;
    EXPECT_NE(refusal(frames).find("no voice"), std::string::npos) << refusal(frames);
  }
  EXPECT_EQ(stage.process.starts(), 1);
}

TEST(SpeechProcess, SpeaksEveryLanguageOfTheTableThatHasAVoice) {
  Stage stage(real());
  for (const auto& [lang, voice] : {std::pair("de-simple", "gmw/de"),
                                    {"en", "gmw/en"},
                                    {"es", "roa/es"},
                                    {"fr", "roa/fr"},
                                    {"it", "roa/it"},
                                    {"ku", "ira/ku"},
                                    {"pl", "zlw/pl"},
                                    {"ro", "roa/ro"},
                                    {"sq", "ine/sq"},
                                    {"vi", "aav/vi"},
                                    {"tr", "trk/tr"},
                                    {"bg", "zls/bg"},
                                    {"ru", "zle/ru"},
                                    {"uk", "zle/uk"},
                                    {"ar", "sem/ar"},
                                    {"fa", "ira/fa"},
                                    {"am", "sem/am"}}) {
    const auto frames = stage.until_end(stage.process.speak({175, lang, voice, "12 34"}));
    EXPECT_GT(samples(frames), 2000U) << lang << refusal(frames);
  }
}

TEST(SpeechProcess, SurvivesControlCharactersMarkupAndBadText) {
  Stage stage(real());
  std::string controls = "<speak><break time='9s'/>[[h@]] ";
  for (char c = 1; c < 32; ++c) {
    controls += c;
    controls += "9V ";
  }
  EXPECT_GT(samples(stage.until_end(stage.process.speak({175, "de", "gmw/de", controls}))), 2000U);
  const auto bad = stage.until_end(stage.process.speak({175, "de", "gmw/de", "a\xFF"}));
  EXPECT_NE(refusal(bad).find("UTF-8"), std::string::npos);
  const auto none = stage.until_end(stage.process.speak({175, "de", "gmw/de", ""}));
  EXPECT_EQ(samples(none), 0U);
  const auto far = stage.until_end(stage.process.speak({0, "de", "gmw/de", "Hallo"}));
  EXPECT_GT(samples(far), 2000U);
  EXPECT_EQ(stage.process.starts(), 1);
}

TEST(SpeechProcess, StopsAMegabyteAndSpeaksTheNextText) {
  Stage stage(real());
  std::string text;
  while (text.size() + 30 < kiosk::speech::kMostText) {
    text += "Ein Satz nach dem anderen. ";
  }
  const std::uint32_t first = stage.process.speak({175, "de", "gmw/de", text});
  while (samples(stage.process.take()) == 0) {
    stage.wait();
  }
  stage.process.cancel(first);
  const std::uint32_t second = stage.process.speak(kHello);
  const auto frames = stage.until_end(second);
  EXPECT_EQ(frames.front().request, second);
  EXPECT_EQ(refusal(frames), "not refused");
  const auto refused = stage.until_end(stage.process.speak({175, "de", "gmw/de", text + text}));
  EXPECT_NE(refusal(refused).find("too long"), std::string::npos);
}

TEST(SpeechProcess, RefusesWhatComesFasterThanItCanBeSpoken) {
  Stage stage(real());
  constexpr size_t kMany = 200;
  for (size_t i = 0; i < kMany; ++i) {
    stage.process.speak(kHello);
  }
  size_t spoken = 0;
  size_t refused = 0;
  while (spoken + refused < kMany) {
    const auto frames = stage.process.take();
    spoken += count<Ended>(frames);
    refused += count<Refused>(frames);
    stage.wait(10);
  }
  EXPECT_GE(spoken, kiosk::speech::kMostWaiting);
  EXPECT_GT(refused, 0U);
  EXPECT_EQ(stage.process.starts(), 1);
  EXPECT_EQ(refusal(stage.until_end(stage.process.speak(kHello))), "not refused");
}

TEST(SpeechProcess, StartsAHelperThatDiedAgainWithinASecond) {
  Stage stage(hostile("dies"));
  EXPECT_NE(refusal(stage.until_end(stage.process.speak(kHello))).find("ended"), std::string::npos);
  const std::uint32_t next = stage.process.speak(kHello);
  stage.process.take();
  EXPECT_EQ(stage.process.starts(), 1);
  stage.clock.advance(Monotonic(999));
  stage.process.take();
  EXPECT_EQ(stage.process.starts(), 2);
  stage.until_end(next);
  EXPECT_EQ(stage.log.warnings().size(), 2U) << "each was greeted, then died";
}

TEST(SpeechProcess, KillsAHelperThatHangs) {
  Stage stage(hostile("hangs"));
  const std::uint32_t request = stage.process.speak(kHello);
  stage.process.take();
  stage.wait();
  EXPECT_TRUE(stage.process.take().empty());
  stage.clock.advance(Monotonic(1999));
  EXPECT_TRUE(stage.process.take().empty());
  stage.clock.advance(Monotonic(1));
  const auto frames = stage.process.take();
  ASSERT_EQ(frames.size(), 1U);
  EXPECT_EQ(frames[0].request, request);
  EXPECT_EQ(stage.process.descriptor(), -1);
  EXPECT_EQ(stage.log.warnings(),
            std::vector<std::string>{"The speech helper hangs; it is started again."});
}

TEST(SpeechProcess, DropsAFloodOfAnswersThatNobodyAskedFor) {
  Stage stage(hostile("floods"));
  const std::uint32_t request = stage.process.speak(kHello);
  for (int i = 0; i < 200; ++i) {
    EXPECT_TRUE(stage.process.take().empty());
    stage.wait();
  }
  stage.process.cancel(request);
  EXPECT_TRUE(stage.process.take().empty());
}

TEST(SpeechProcess, DropsWhatBelongsToNoRequestOrComesTooLate) {
  Stage stage(hostile("disorder"));
  const std::uint32_t request = stage.process.speak(kHello);
  const auto frames = stage.until_end(request);
  EXPECT_EQ(frames, (std::vector<Frame>{{request, Sound{"abcd"}}, {request, Ended{false}}}));
  EXPECT_TRUE(stage.process.take().empty());
}

TEST(SpeechProcess, EndsAHelperThatTalksNonsense) {
  for (const char* how : {"nonsense", "old"}) {
    Stage stage(hostile(how));
    EXPECT_NE(refusal(stage.until_end(stage.process.speak(kHello))).find("protocol"),
              std::string::npos);
    EXPECT_EQ(stage.process.descriptor(), -1);
  }
}

TEST(SpeechProcess, RefusesWhereThereIsNoHelper) {
  SpeechPlan plan;
  plan.command = {"/nowhere/wegweiser-speech"};
  Stage stage(plan);
  stage.process.speak(kHello);
  EXPECT_TRUE(stage.process.take().empty());
  for (int i = 0; i < 20; ++i) {
    stage.clock.advance(Monotonic(100));
    const auto frames = stage.process.take();
    EXPECT_EQ(frames.size(), i == 19 ? 1U : 0U) << i;
  }
  EXPECT_EQ(stage.log.warnings().size(), 1U);
}

}  // namespace
