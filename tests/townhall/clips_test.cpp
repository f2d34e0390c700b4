#include "content/townhall/clips.h"

#include <gmock/gmock.h>

#include <cmath>

#include "content/townhall/say.h"
#include "content/townhall/sound.h"
#include "content/townhall/strict_json.h"
#include "kiosk/platform/clip.h"
#include "tests/support/open_package.h"

namespace {

using kiosk::base::DiskFiles;
using kiosk::base::MemoryFiles;
using test_support::PackageBuilder;
using testing::HasSubstr;
using townhall::ClipsInput;
using townhall::SoundWave;

SoundWave tone(int rate, double seconds) {
  SoundWave wave{rate, {}};
  for (int i = 0; i < static_cast<int>(rate * seconds); ++i) {
    wave.samples.push_back(static_cast<std::int16_t>(8000 * std::sin(2764.6 * i / rate)));
  }
  return wave;
}

// The folder of a package, with the languages and the German lexicon beside it.
MemoryFiles disk(const PackageBuilder& builder) {
  MemoryFiles files = builder.files();
  for (const char* name : {"/languages.json", "/speech/de.json"}) {
    const std::string text = DiskFiles().read(std::string(WEGWEISER_I18N) + name).value();
    EXPECT_TRUE(files.write(std::string("i18n") + name, text));
  }
  return files;
}

ClipsInput input() {
  ClipsInput input{"p", "i18n", WEGWEISER_BINARY "/bin/wegweiser-speech", "de", "", false};
  input.author.voice = townhall::Voice::English;
  return input;
}

std::string run(const ClipsInput& input, MemoryFiles& files) {
  std::ostringstream out;
  const auto done = townhall::run_clips(input, files, out);
  return done ? out.str() : done.error().message;
}

// The revision of the package in `files`, with its clips.
std::string clip_in(const MemoryFiles& files, const std::string& words) {
  townhall::Issues issues;
  const auto canonical = townhall::read_canonical(files, "p", issues);
  townhall::check(canonical, {test_support::languages(), std::nullopt, nullptr}, issues);
  EXPECT_EQ(issues.errors(), 0U);
  const auto built = townhall::build_revision(canonical, test_support::languages());
  const test_support::TemporaryFile file(built.value().bytes);
  return kiosk::store::Revision::open(file.path()).value()->clip("de", words).value_or("");
}

TEST(Clips, AreListedWithWhatTheyAreToBeCalled) {
  MemoryFiles files = disk(PackageBuilder());
  ClipsInput list = input();
  list.list = true;
  const std::string name = townhall::text_digest("Wohngeld beantragen");
  EXPECT_THAT(run(list, files), HasSubstr(name + "\tservice/benefit\tname\tWohngeld beantragen\n"));
}

TEST(Clips, OfEditorsAreTakenInAndPlayed) {
  MemoryFiles files = disk(PackageBuilder());
  const std::string name = townhall::text_digest("Wohngeld beantragen");
  ASSERT_TRUE(files.write("r/" + name + ".wav", townhall::wav_of(tone(22050, 2)).value()));
  ClipsInput add = input();
  add.recordings = "r";
  EXPECT_THAT(run(add, files), HasSubstr("1 clips added"));
  const auto clip = kiosk::platform::decode_clip(clip_in(files, "Wohngeld beantragen"));
  ASSERT_TRUE(clip) << clip.error().message;
  EXPECT_NEAR(static_cast<double>(clip->samples.size()), 96000, 500);
}

TEST(Clips, AreRenderedByTheVoiceAndReplacedByRecordings) {
  MemoryFiles files = disk(PackageBuilder());
  EXPECT_THAT(run(input(), files), HasSubstr(" clips added, 0 dropped"));
  const std::string rendered = clip_in(files, "Wohngeld beantragen");
  const auto clip = kiosk::platform::decode_clip(rendered);
  ASSERT_TRUE(clip) << clip.error().message;
  EXPECT_GT(clip->samples.size(), 24000U);
  EXPECT_THAT(run(input(), files), HasSubstr("0 clips added, 0 dropped"));
  const std::string name = townhall::text_digest("Wohngeld beantragen");
  ASSERT_TRUE(files.write("r/" + name + ".wav", townhall::wav_of(tone(48000, 1)).value()));
  ClipsInput add = input();
  add.recordings = "r";
  EXPECT_THAT(run(add, files), HasSubstr("1 clips added"));
  EXPECT_NE(clip_in(files, "Wohngeld beantragen"), rendered);
}

TEST(Clips, WhoseTextHasChangedAreDropped) {
  PackageBuilder builder;
  MemoryFiles files = disk(builder);
  run(input(), files);
  builder.text("de", "service/benefit", "name", "Hilfe zur Miete");
  ASSERT_TRUE(files.write("p/texts/de.json", builder.texts.at("de").dump()));
  EXPECT_THAT(run(input(), files), HasSubstr("1 clips added, 1 dropped"));
  EXPECT_EQ(clip_in(files, "Wohngeld beantragen"), "");
  EXPECT_NE(clip_in(files, "Hilfe zur Miete"), "");
}

TEST(Clips, ARecordingThatIsNoSoundIsNamed) {
  MemoryFiles files = disk(PackageBuilder());
  const std::string name = townhall::text_digest("Wohngeld beantragen");
  ASSERT_TRUE(files.write("r/" + name + ".wav", "RIFF but no more"));
  ClipsInput add = input();
  add.recordings = "r";
  EXPECT_THAT(run(add, files), HasSubstr("The recording " + name + ".wav is no sound file"));
}

TEST(Sound, IsTheSameAsWavAndBack) {
  const SoundWave wave = tone(16000, 0.5);
  const auto back = townhall::read_sound(townhall::wav_of(wave).value(), "x");
  ASSERT_TRUE(back) << back.error().message;
  EXPECT_EQ(back->rate, 16000);
  EXPECT_EQ(back->samples, wave.samples);
}

TEST(Sound, GivesTheSameOggTwice) {
  const SoundWave wave = tone(22050, 1);
  EXPECT_EQ(townhall::ogg_opus_of(wave, 7).value(), townhall::ogg_opus_of(wave, 7).value());
}

TEST(Sound, LongerThanTwoMinutesIsRefused) {
  EXPECT_FALSE(townhall::read_sound(townhall::wav_of(tone(8000, 121)).value(), "x"));
}

TEST(Say, ReadsTheLinesOfTheKiosk) {
  const auto words = townhall::parse_words("tr\tAdres:\tde\tManhagener Straße 5\nde\tJa.\n");
  ASSERT_TRUE(words) << words.error().message;
  ASSERT_EQ(words->size(), 2U);
  EXPECT_EQ((*words)[0][1], std::make_pair(std::string("de"), std::string("Manhagener Straße 5")));
  EXPECT_FALSE(townhall::parse_words("tr\n"));
  EXPECT_FALSE(townhall::parse_words("\tJa\n"));
}

}  // namespace
