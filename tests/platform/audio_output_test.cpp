#include "kiosk/platform/audio_output.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/disk_sound.h"

namespace {

using kiosk::base::MemoryLog;
using kiosk::base::Monotonic;
using kiosk::base::SystemClock;
using kiosk::base::VirtualClock;
using kiosk::platform::AudioOutput;
using kiosk::platform::AudioPlan;
using kiosk::platform::gain_of;
using test_support::DiskSound;
using test_support::loudest;
using test_support::sounding;

std::string square_wave(size_t samples) {
  std::string bytes;
  for (size_t i = 0; i < samples; ++i) {
    const int value = i % 50 < 25 ? 8000 : -8000;
    bytes += static_cast<char>(value & 0xFF);
    bytes += static_cast<char>((value >> 8) & 0xFF);
  }
  return bytes;
}

void play_out(AudioOutput& output) {
  while (output.played() < output.added()) {
    SDL_PumpEvents();  // gives the thread of the driver its turn
  }
}

TEST(Volume, HasTwelveStepsOverAtLeast18DecibelsWithOne12AboveTheLowest) {
  const auto db = [](int step) { return 20 * std::log10(gain_of(step, 0)); };
  EXPECT_GE(db(12) - db(1), 18.0);
  EXPECT_NEAR(db(7) - db(1), 12.0, 0.01);
  for (int step = 2; step <= 12; ++step) {
    EXPECT_GT(gain_of(step, 0), gain_of(step - 1, 0));
  }
  EXPECT_LE(gain_of(99, 0), 1.0);
  EXPECT_NEAR(20 * std::log10(gain_of(12, -6)), -6.0, 0.01);
}

TEST(AudioOutput, PlaysEverySampleAtTheVolumeOfItsStep) {
  DiskSound disk;
  const SystemClock clock;
  MemoryLog log;
  {
    AudioOutput output({}, clock, log);
    output.begin(22050, 12);
    ASSERT_TRUE(output.audible());
    output.add(square_wave(10'000));
    play_out(output);
  }
  EXPECT_EQ(sounding(disk.samples()), 10'000U);
  EXPECT_EQ(loudest(disk.samples()), 8000);
  EXPECT_TRUE(log.warnings().empty());
}

TEST(AudioOutput, IsTwelveDecibelsQuieterAtTheLowestStepThanAtTheUsualOne) {
  int loud[2] = {};
  for (const int step : {1, 7}) {
    DiskSound disk;
    const SystemClock clock;
    MemoryLog log;
    AudioOutput output({}, clock, log);
    output.begin(22050, step);
    output.add(square_wave(5'000));
    play_out(output);
    output.close();
    loud[step == 1 ? 0 : 1] = loudest(disk.samples());
  }
  EXPECT_NEAR(20 * std::log10(static_cast<double>(loud[1]) / loud[0]), 12.0, 0.1);
}

TEST(AudioOutput, FallsSilentWithinOneBuffer) {
  DiskSound disk;
  const SystemClock clock;
  MemoryLog log;
  const AudioPlan plan;
  std::uint64_t played = 0;
  {
    AudioOutput output(plan, clock, log);
    output.begin(22050, 12);
    output.add(square_wave(2'000'000));
    while (output.played() == 0) {
      SDL_PumpEvents();
    }
    output.silence();
    played = output.played();
  }
  EXPECT_LT(played, 2'000'000U);
  EXPECT_LE(sounding(disk.samples()), played);
  EXPECT_LE(plan.buffer * 1000 / 22050, 50);  // ms; the goal is 50
}

TEST(AudioOutput, LetsTimePassInSilenceWithoutADevice) {
  VirtualClock clock{std::chrono::seconds(0)};
  MemoryLog log;
  AudioPlan plan;
  plan.device = false;
  AudioOutput output(plan, clock, log);
  output.begin(1000 * 22, 5);
  output.add(square_wave(22'000));
  EXPECT_FALSE(output.audible());
  EXPECT_EQ(output.played(), 0U);
  clock.advance(Monotonic{500});
  EXPECT_EQ(output.played(), 11'000U);
  clock.advance(Monotonic{5000});
  EXPECT_EQ(output.played(), 22'000U);
}

TEST(AudioOutput, SaysOnceThatThereIsNoDevice) {
  setenv("SDL_AUDIODRIVER", "no such driver", 1);
  VirtualClock clock{std::chrono::seconds(0)};
  MemoryLog log;
  AudioOutput output({}, clock, log);
  for (int i = 0; i < 3; ++i) {
    output.begin(22050, 5);
    output.add(square_wave(100));
    clock.advance(Monotonic{6000});
    EXPECT_EQ(output.played(), 100U);
  }
  EXPECT_EQ(log.warnings().size(), 1U);
}

}  // namespace
