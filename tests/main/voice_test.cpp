#include "kiosk/main/voice.h"

#include <gmock/gmock.h>
#include <poll.h>

#include <cmath>
#include <functional>

#include "tests/support/disk_sound.h"
#include "tests/support/ogg_opus.h"
#include "tests/support/screen_stage.h"

// The whole way of a spoken word: the kiosk, the helper, and SDL's driver that writes what a sound
// device would get into a file.
namespace kiosk::main {
namespace {

using namespace std::chrono_literals;
using test_support::DiskSound;
using test_support::loudest;
using test_support::Samples;
using test_support::sounding;
using test_support::Stage;
using test_support::without_silence_around;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr size_t kRate = 22050;  // Hz, of espeak-ng
const char* const kHelper = WEGWEISER_BINARY "/bin/wegweiser-speech";

VoicePlan plan_with(double ceiling_db) {
  VoicePlan plan;
  plan.helper = kHelper;
  plan.audio.ceiling_db = ceiling_db;
  return plan;
}

// A kiosk in a foyer, with what it speaks by, turned until something is so.
struct Foyer {
  explicit Foyer(test_support::FakeDirectory town = test_support::small_town(),
                 double ceiling_db = 0)
      : stage(std::move(town)),
        voice(
            plan_with(ceiling_db),
            [this](const std::string& lang, const std::string& words) {
              return stage.town().clip(lang, words);
            },
            clock, log) {
    stage.give_voice();
    stage.go("contact/housing-desk");
  }

  app::Kiosk& kiosk() { return stage.kiosk(); }

  const app::Listening& listening() { return kiosk().state().listening; }

  void turn_until(const std::function<bool()>& is_so) {
    const base::Monotonic begin = clock.now();
    while (!is_so()) {
      ASSERT_LT(clock.now() - begin, 60s) << "what is waited for does not come";
      poll(nullptr, 0, 1);
      voice.turn(kiosk());
    }
  }

  void listen() { voice.carry_out(kiosk().listen()); }

  void key(app::Key key) {
    stage.advance(300ms);
    voice.carry_out(kiosk().key(key));
  }

  // From the begin of the first sentence until the second one has its first word.
  void hear_one_sentence() {
    listen();
    turn_until([&] { return listening().sentence == 1 && listening().last > 0; });
  }

  // The device, given back, has written everything.
  void leave() { voice.carry_out({app::VisitEnded{}}); }

  base::SystemClock clock;
  base::MemoryLog log;
  Stage stage;
  Voice voice;
};

// How many samples the helper makes for a text.
size_t made(const app::Say& say, const base::Clock& clock, base::Log& log) {
  platform::SpeechPlan plan;
  plan.command = {kHelper};
  platform::SpeechProcess process(plan, clock, log);
  process.speak({175, say.lang, say.voice, say.words});
  std::string bytes;
  for (bool ended = false; !ended;) {
    pollfd one{process.descriptor(), POLLIN, 0};
    poll(&one, 1, 20);
    for (const speech::Frame& frame : process.take()) {
      const auto* sound = std::get_if<speech::Sound>(&frame.body);
      bytes += sound != nullptr ? sound->samples : "";
      ended = ended || std::holds_alternative<speech::Ended>(frame.body) ||
              std::holds_alternative<speech::Refused>(frame.body);
    }
  }
  return without_silence_around(platform::samples_of(bytes)).size();
}

TEST(Voice, GivesTheDeviceASentenceOfTheRightLength) {
  const DiskSound disk;
  Foyer foyer;
  std::vector<app::Effect> effects = foyer.kiosk().listen();
  ASSERT_EQ(effects.size(), 1U);
  const auto speak = std::get<app::Speak>(effects.front());
  ASSERT_EQ(speak.parts.size(), 1U);
  foyer.voice.carry_out(effects);
  foyer.turn_until([&] { return foyer.listening().sentence == 1; });
  foyer.leave();
  const auto heard = static_cast<double>(without_silence_around(disk.samples()).size());
  const auto wanted = static_cast<double>(made(speak.parts[0], foyer.clock, foyer.log));
  EXPECT_GT(wanted, kRate / 2.0);
  EXPECT_NEAR(heard, wanted, 0.03 * wanted + platform::AudioPlan{}.buffer);
  EXPECT_GT(loudest(disk.samples()), 1000);
  EXPECT_TRUE(foyer.log.warnings().empty());
}

TEST(Voice, OpensNoDeviceWhileNothingIsSaid) {
  const DiskSound disk;
  Foyer foyer;
  foyer.key(app::Key::Next);
  foyer.key(app::Key::Activate);
  for (int i = 0; i < 100; ++i) {
    foyer.voice.turn(foyer.kiosk());
  }
  foyer.leave();
  EXPECT_TRUE(disk.samples().empty());
}

// What is written from when `silence` was called until a second of sound later.
size_t sounding_after(Foyer& foyer, const DiskSound& disk, const std::function<void()>& silence) {
  foyer.listen();
  foyer.turn_until([&] { return sounding(disk.samples()) > kRate / 4; });
  silence();
  const size_t then = disk.samples().size();
  foyer.turn_until([&] { return disk.samples().size() > then + kRate; });
  const Samples all = disk.samples();
  // The driver's own file keeps up to 4,096 bytes back, and one buffer may be on its way.
  const auto kept = static_cast<std::ptrdiff_t>(then + 2048 + 512);
  return sounding(Samples(all.begin() + kept, all.end()));
}

TEST(Voice, LeavesTheDeviceSilentOnceAFingerComesDown) {
  const DiskSound disk;
  Foyer foyer;
  const auto touch = [&] {
    foyer.voice.carry_out(foyer.kiosk().touch({app::Contact::Down, 1, {10, 10}}));
  };
  EXPECT_EQ(sounding_after(foyer, disk, touch), 0U);
}

TEST(Voice, LeavesTheDeviceSilentWhilePausedAndGoesOn) {
  const DiskSound disk;
  Foyer foyer;
  EXPECT_EQ(sounding_after(foyer, disk, [&] { foyer.key(app::Key::Pause); }), 0U);
  ASSERT_EQ(foyer.listening().saying, app::Saying::Paused);
  const size_t before = sounding(disk.samples());
  foyer.key(app::Key::Pause);
  foyer.turn_until([&] { return sounding(disk.samples()) > before + 5000; });
}

// Of one sentence, as the device gets it.
double level_db(int louder, double ceiling_db) {
  const DiskSound disk;
  Foyer foyer(test_support::small_town(), ceiling_db);
  app::State state = foyer.kiosk().state();
  state.listening.volume += louder;
  foyer.kiosk().set_state(state);
  foyer.hear_one_sentence();
  foyer.leave();
  double power = 0;
  const Samples all = disk.samples();
  for (const std::int16_t sample : all) {
    power += static_cast<double>(sample) * sample;
  }
  const double highest = 32768 * platform::gain_of(app::kUsualVolume + louder, ceiling_db);
  EXPECT_LE(loudest(all), highest + 1);
  return 10 * std::log10(power / static_cast<double>(sounding(all)));
}

TEST(Voice, IsQuieterByTheStepsAndNeverAboveTheCeiling) {
  const double usual = level_db(0, 0);
  EXPECT_NEAR(level_db(-1, 0), usual - 2, 0.5);
  EXPECT_NEAR(level_db(-6, 0), usual - 12, 0.5);
  EXPECT_NEAR(level_db(5, -10), usual, 0.5);
}

// The desk in Tigrinya, which no voice speaks.
test_support::FakeDirectory recorded_desk(const std::string& clip) {
  test_support::FakeDirectory town = test_support::small_town();
  directory::ContactPoint contact = test_support::desk("housing-desk", "ቤት");
  contact.name.lang = "ti";
  town.contact_shelf.put(contact);
  town.clips[{"ti", "ቤት"}] = clip;
  return town;
}

// The sentences of that page, one after another, at no cost of time.
std::vector<std::string> warnings_of_visit(Foyer& foyer) {
  foyer.stage.go("contact/housing-desk", "ti");
  foyer.listen();
  foyer.turn_until([&] { return foyer.listening().sentence >= 3; });
  foyer.leave();
  return foyer.log.warnings();
}

TEST(Voice, ShowsWhatNobodySaysForTheTimeOfReadingItAndCountsIt) {
  const DiskSound disk;
  Foyer foyer(recorded_desk(test_support::ogg_opus(test_support::tone(1))));
  foyer.stage.go("contact/housing-desk", "ti");
  EXPECT_THAT(warnings_of_visit(foyer),
              ElementsAre(HasSubstr("texts in \"ti\" were shown instead of spoken")));
  // A second of the recording, and more than another one and a half of silence for each other text.
  EXPECT_GT(disk.samples().size(), 4U * 48'000);
  EXPECT_LT(sounding(disk.samples()), 2U * 48'000);
}

TEST(Voice, PassesOverARecordingThatIsNoSound) {
  const DiskSound disk;
  Foyer foyer(recorded_desk("this is no sound"));
  EXPECT_THAT(warnings_of_visit(foyer),
              testing::Contains(HasSubstr("A recording in \"ti\" was not played.")));
  EXPECT_NE(foyer.listening().saying, app::Saying::Paused);
}

}  // namespace
}  // namespace kiosk::main
