#include "kiosk/platform/resampler.h"

#include <gmock/gmock.h>

#include <cmath>

namespace kiosk::platform {
namespace {

std::vector<std::int16_t> sine_wave(std::uint32_t rate, double hz, std::size_t count) {
  std::vector<std::int16_t> samples;
  for (std::size_t i = 0; i < count; ++i) {
    samples.push_back(static_cast<std::int16_t>(
        10'000 * std::sin(2 * M_PI * hz * static_cast<double>(i) / rate)));
  }
  return samples;
}

TEST(Resampler, KeepsATone) {
  const auto out = Resampler(22'050, 48'000).add(sine_wave(22'050, 300, 22'050));
  const auto wanted = sine_wave(48'000, 300, 48'000);
  ASSERT_EQ(out.size(), wanted.size());
  const std::size_t delay = 3;  // one sample of the old rate, at most 2.2 of the new one
  for (std::size_t i = delay; i < out.size(); ++i) {
    // A sample of the old rate is a phase of 0.086, that is at most 860.
    ASSERT_NEAR(out[i], wanted[i], 900) << i;
  }
}

TEST(Resampler, DoesNotMindWhereTheStreamIsCut) {
  const auto whole = sine_wave(22'050, 440, 5'000);
  const auto wanted = Resampler(22'050, 48'000).add(whole);
  Resampler resampler(22'050, 48'000);
  std::vector<std::int16_t> out;
  for (std::size_t at = 0, length = 1; at < whole.size(); at += length, length = length % 97 + 1) {
    const auto from = whole.begin() + static_cast<std::ptrdiff_t>(at);
    const auto more = std::min(length, whole.size() - at);
    const auto piece = resampler.add({from, from + static_cast<std::ptrdiff_t>(more)});
    out.insert(out.end(), piece.begin(), piece.end());
  }
  EXPECT_EQ(out, wanted);
}

TEST(Resampler, AddsNothingOfNothing) {
  Resampler resampler(22'050, 48'000);
  EXPECT_TRUE(resampler.add({}).empty());
}

TEST(Samples, AreBytesWithTheLowOneFirst) {
  const std::vector<std::int16_t> samples = {0, 1, -2, 32'767, -32'768};
  EXPECT_EQ(samples_of(bytes_of(samples)), samples);
  EXPECT_EQ(bytes_of({0x0102}), std::string("\x02\x01"));
  EXPECT_EQ(samples_of("\x02\x01\x03"), std::vector<std::int16_t>{0x0102});
}

}  // namespace
}  // namespace kiosk::platform
