#include <gmock/gmock.h>

#include <cmath>
#include <cstdlib>

#include "kiosk/platform/resampler.h"
#include "tests/support/programs.h"

// What the program itself gives the sound device: SDL's own driver writes it into a file.
namespace {

using test_support::Ended;
using test_support::run_program;
using test_support::Scratch;
using testing::HasSubstr;

Ended self_test(const Scratch& scratch, double ceiling_db) {
  setenv("SDL_AUDIODRIVER", "disk", 1);
  setenv("SDL_DISKAUDIOFILE", (scratch / "sound.raw").c_str(), 1);
  setenv("SDL_DISKAUDIODELAY", "1", 1);  // ms for each 23 ms of sound
  const std::string file = scratch.write(
      "kiosk.toml",
      "site = \"rathaus-foyer\"\n[audio]\nceiling_db = " + std::to_string(ceiling_db) + "\n");
  const Ended ended = run_program(
      {WEGWEISER_BINARY "/bin/wegweiser-kiosk", "self-test", "audio", "--config", file});
  for (const char* name : {"SDL_AUDIODRIVER", "SDL_DISKAUDIOFILE", "SDL_DISKAUDIODELAY"}) {
    unsetenv(name);
  }
  return ended;
}

long lines_with(const std::string& text, const std::string& part) {
  long found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

TEST(SelfTest, GivesTheDeviceASentenceInEachLanguageBelowTheCeiling) {
  const Scratch scratch;
  constexpr double kCeiling = -12;
  const Ended ended = self_test(scratch, kCeiling);
  ASSERT_EQ(ended.code, 0) << ended.errors << ended.output;
  const long languages = lines_with(ended.output, ": was spoken for ");
  EXPECT_GT(languages, 12);
  EXPECT_EQ(lines_with(ended.output, "without any sound"), 0);
  EXPECT_THAT(ended.output, HasSubstr("ti: has no voice."));
  const auto samples = kiosk::platform::samples_of(scratch.read("sound.raw"));
  long sounding = 0;
  int loudest = 0;
  for (const std::int16_t sample : samples) {
    sounding += sample != 0 ? 1 : 0;
    loudest = std::max(loudest, std::abs(static_cast<int>(sample)));
  }
  EXPECT_GT(sounding, languages * 22050);  // no welcome is shorter than a second
  // Each visit begins five steps of two decibels below the highest.
  EXPECT_LE(loudest, 32768 * std::pow(10, (kCeiling - 10) / 20) + 1);
  EXPECT_GT(loudest, 500);
}

}  // namespace
