#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>
#include <csignal>

#include "tests/platform/narrator_stage.h"
#include "tests/support/disk_sound.h"

// Devices for sound that go away, hang, or come later.
namespace kiosk::platform {
namespace {

using base::Monotonic;
using base::VirtualClock;
using testing::ElementsAre;
using testing::HasSubstr;

// A device whose other end the test holds: it takes 4,096 bytes that nobody reads, and vanishes
// when that end is closed.
class Pipe {
 public:
  Pipe() : path_(testing::TempDir() + "/wegweiser-sound-" + std::to_string(getpid()) + ".pipe") {
    std::signal(SIGPIPE, SIG_IGN);
    std::remove(path_.c_str());
    EXPECT_EQ(mkfifo(path_.c_str(), 0600), 0);
    end_ = open(path_.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    EXPECT_GE(end_, 0);
    EXPECT_GE(fcntl(end_, F_SETPIPE_SZ, 4096), 0);
    setenv("SDL_AUDIODRIVER", "disk", 1);
    setenv("SDL_DISKAUDIOFILE", path_.c_str(), 1);
    setenv("SDL_DISKAUDIODELAY", "1", 1);
  }

  ~Pipe() {
    vanish();
    std::remove(path_.c_str());
  }

  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  // Takes what has come.
  void listen() const {
    char bytes[4096];
    while (read(end_, bytes, sizeof bytes) > 0) {
    }
  }

  void vanish() {
    if (end_ >= 0) {
      close(end_);
    }
    end_ = -1;
  }

 private:
  std::string path_;
  int end_ = -1;
};

std::string buzz(size_t samples) {
  std::string bytes;
  for (size_t i = 0; i < samples; ++i) {
    bytes += i % 50 < 25 ? "\x10\x20" : "\x10\xE0";
  }
  return bytes;
}

constexpr size_t kMany = 2'000'000;  // samples: a minute and a half

TEST(SoundLoss, TimePassesInSilenceWhenTheDeviceVanishesAndTheNextSentenceIsHeard) {
  VirtualClock clock{std::chrono::seconds(0)};
  base::MemoryLog log;
  AudioOutput output({}, clock, log);
  Pipe pipe;
  output.begin(22050, 12);
  ASSERT_TRUE(output.audible());
  output.add(buzz(kMany));
  while (output.played() < 20'000) {
    pipe.listen();
  }
  pipe.vanish();
  while (output.audible()) {
    SDL_PumpEvents();  // gives the thread of the driver its turn
  }
  const std::uint64_t lost = output.played();
  EXPECT_THAT(log.warnings(), ElementsAre(HasSubstr("vanished")));
  clock.advance(Monotonic{1000});
  EXPECT_EQ(output.played(), lost + 22050);
  EXPECT_EQ(log.warnings().size(), 1U);

  const test_support::DiskSound disk;
  output.begin(22050, 12);
  EXPECT_TRUE(output.audible());
  output.add(buzz(5000));
  while (output.played() < 5000) {
    SDL_PumpEvents();
  }
  output.close();
  EXPECT_EQ(test_support::sounding(disk.samples()), 5000U);
}

TEST(SoundLoss, ADeviceThatHangsIsLeftWithoutWaiting) {
  VirtualClock clock{std::chrono::seconds(0)};
  base::MemoryLog log;
  AudioOutput output({}, clock, log);
  Pipe pipe;
  output.begin(22050, 12);
  ASSERT_TRUE(output.audible());
  output.add(buzz(kMany));
  while (output.audible()) {  // what was played since the last look is progress
    clock.advance(Monotonic{1000});
    output.played();
  }
  EXPECT_THAT(log.warnings(), ElementsAre(HasSubstr("hangs")));
  const std::uint64_t lost = output.played();
  EXPECT_LT(lost, kMany);
  clock.advance(Monotonic{500});
  EXPECT_EQ(output.played(), lost + 11025);
  output.begin(22050, 12);
  EXPECT_FALSE(output.audible());  // it is not asked for again at once
  pipe.vanish();                   // else the end of this would wait
}

TEST(SoundLoss, ADeviceThatAppearsIsOpenedAtTheNextSentence) {
  SDL_QuitSubSystem(SDL_INIT_AUDIO);
  setenv("SDL_AUDIODRIVER", "no such driver", 1);
  ASSERT_EQ(SDL_InitSubSystem(SDL_INIT_EVENTS), 0);
  VirtualClock clock{std::chrono::seconds(0)};
  base::MemoryLog log;
  {
    AudioOutput output({}, clock, log);
    output.begin(22050, 7);
    EXPECT_FALSE(output.audible());
    const test_support::DiskSound disk;
    output.begin(22050, 7);
    EXPECT_FALSE(output.audible());  // five seconds have not passed
    SDL_Event added{};
    added.type = SDL_AUDIODEVICEADDED;
    SDL_PushEvent(&added);
    output.begin(22050, 7);
    EXPECT_TRUE(output.audible());
    output.close();
  }
  EXPECT_EQ(log.warnings().size(), 1U);
  SDL_QuitSubSystem(SDL_INIT_EVENTS);
}

TEST(SoundLoss, WhoListensIsToldAndToldWhenItIsHeardAgain) {
  Pipe pipe;
  AudioPlan plan;
  plan.patience = std::chrono::hours(1);  // the clock of the test runs faster than the device
  Stage stage(WEGWEISER_BINARY "/bin/wegweiser-speech", {}, plan);
  stage.narrator->speak({kGerman}, 1, 7);
  while (stage.output.played() == 0) {
    pipe.listen();
    stage.narrator->next();
  }
  pipe.vanish();
  while (stage.output.audible()) {
    SDL_PumpEvents();
  }
  const auto lost = stage.pass(Monotonic{20'000});
  EXPECT_EQ(only<NotAudible>(lost).size(), 1U);
  EXPECT_EQ(only<AllSaid>(lost).size(), 1U);  // the words went on
  EXPECT_FALSE(only<WordSaid>(lost).empty());

  const test_support::DiskSound disk;
  for (const size_t told : {1U, 0U}) {
    stage.narrator->speak({kTurkish}, 1, 7);
    const auto heard = stage.pass(Monotonic{60'000'000});
    EXPECT_EQ(only<Audible>(heard).size(), told);
    EXPECT_TRUE(only<NotAudible>(heard).empty());
    EXPECT_EQ(only<WordSaid>(heard).size(), 2U);
  }
  stage.output.close();
  EXPECT_GT(test_support::sounding(disk.samples()), 10'000U);
}

}  // namespace
}  // namespace kiosk::platform
