#include <gmock/gmock.h>

#include <algorithm>

#include "kiosk/platform/clip.h"
#include "kiosk/platform/resampler.h"
#include "tests/support/programs.h"

// What an editor hears of a page, by the programs alone.
namespace {

using test_support::Ended;
using test_support::run_program;
using test_support::Scratch;
using testing::HasSubstr;

Ended say(const std::string& route, std::vector<std::string> more) {
  std::vector<std::string> words = {WEGWEISER_BINARY "/bin/wegweiser-townhall", "say", route,
                                    "--folder", WEGWEISER_SOURCE "/content/ahrensburg"};
  words.insert(words.end(), more.begin(), more.end());
  return run_program(words);
}

TEST(Say, PrintsAPageAsItIsReadAloudAndWritesItsSound) {
  const Scratch scratch;
  const std::string file = scratch / "page.wav";
  const Ended ended = say("contact/wohngeldstelle", {"--lang", "tr", "--out", file});
  ASSERT_EQ(ended.code, 0) << ended.errors;
  EXPECT_THAT(ended.output, HasSubstr("[tr] "));
  EXPECT_THAT(ended.output, HasSubstr("[de] "));  // the German name in Turkish text
  EXPECT_THAT(ended.output, HasSubstr(" s Ton in "));
  constexpr long kHeader = 44;
  const std::string wav = scratch.read("page.wav");
  ASSERT_GT(wav.size(), std::size_t{kHeader});
  const auto samples = kiosk::platform::samples_of(std::string_view(wav).substr(kHeader));
  const auto count = static_cast<long>(samples.size());
  EXPECT_GT(count, 10L * kiosk::platform::kClipRate);  // seconds: more than a few words
  const auto loud = std::count_if(samples.begin(), samples.end(),
                                  [](std::int16_t sample) { return std::abs(sample) > 500; });
  EXPECT_GT(loud, count / 5);
}

TEST(Say, TellsThatThereIsNoSuchPage) {
  const Ended ended = say("contact/nobody", {"--lang", "de"});
  EXPECT_NE(ended.code, 0);
  EXPECT_THAT(
      ended.errors,
      HasSubstr(
          "Die Seite „contact/nobody“ gibt es in diesem Paket nicht; eine Seite heißt zum Beispiel "
          "„contact/"));
}

TEST(Say, AnswersInTheLanguageOfWhoAsks) {
  EXPECT_THAT(say("home", {"--lang", "ar", "--out", "page.txt"}).errors,
              HasSubstr("„page.txt“ ist keine Tondatei"));
  EXPECT_THAT(say("home", {"--lang", "ar", "--out", "page.txt", "--answer-in", "en"}).errors,
              HasSubstr("\"page.txt\" is no sound"));
}

TEST(Say, PrintsTheWordsOfALanguageWithoutAVoiceToo) {
  const Ended ended = say("home", {"--lang", "ti"});
  EXPECT_EQ(ended.code, 0) << ended.errors;
  EXPECT_THAT(ended.output, HasSubstr("[ti] "));
}

}  // namespace
