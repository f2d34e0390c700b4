#include "kiosk/platform/clip.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/ogg_opus.h"

namespace {

using kiosk::base::ErrorKind;
using kiosk::platform::Clip;
using kiosk::platform::decode_clip;
using test_support::ogg_opus;
using test_support::tone;

double loudness(const Clip& clip) {
  double sum = 0;
  for (const std::int16_t sample : clip.samples) {
    sum += sample * sample;
  }
  return std::sqrt(sum / static_cast<double>(clip.samples.size()));
}

TEST(Clip, IsAsLongAndAsLoudAsWhatWasRecorded) {
  const auto clip = decode_clip(ogg_opus(tone(1.5)));
  ASSERT_TRUE(clip) << clip.error().message;
  EXPECT_EQ(clip->rate, 48000);
  EXPECT_EQ(clip->samples.size(), 72000U);
  EXPECT_NEAR(loudness(*clip), 8000 / std::sqrt(2.0), 600);
}

TEST(Clip, MixesTwoChannelsIntoOne) {
  const auto clip = decode_clip(ogg_opus(tone(0.5), 2));
  ASSERT_TRUE(clip) << clip.error().message;
  EXPECT_EQ(clip->samples.size(), 24000U);
  EXPECT_NEAR(loudness(*clip), 8000 / std::sqrt(2.0), 600);
}

TEST(Clip, RefusesWhatIsNoSound) {
  for (const std::string& bytes :
       {std::string(), std::string("RIFF\x24\0\0\0WAVEfmt ", 16), std::string(5000, '\0'),
        std::string("OggS") + std::string(60, '\xFF'), std::string((4U << 20) + 1, 'O')}) {
    const auto clip = decode_clip(bytes);
    ASSERT_FALSE(clip);
    EXPECT_EQ(clip.error().kind, ErrorKind::Corrupt);
  }
}

TEST(Clip, RefusesAFileThatIsCutShort) {
  const std::string whole = ogg_opus(tone(3));
  for (const size_t size : {whole.size() - 1, whole.size() / 2, size_t{120}, size_t{40}}) {
    const auto clip = decode_clip(std::string_view(whole).substr(0, size));
    EXPECT_FALSE(clip) << size << " of " << whole.size();
  }
}

TEST(Clip, RefusesADamagedByteAnywhere) {
  const std::string whole = ogg_opus(tone(0.3));
  for (size_t at = 0; at < whole.size(); at += 7) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
    EXPECT_FALSE(decode_clip(damaged)) << at;
  }
}

TEST(Clip, RefusesWhatIsLongerThanASentence) {
  EXPECT_TRUE(decode_clip(ogg_opus(std::vector<std::int16_t>(119 * 48000))));
  EXPECT_FALSE(decode_clip(ogg_opus(std::vector<std::int16_t>(121 * 48000))));
}

}  // namespace
