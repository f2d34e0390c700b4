#include "kiosk/main/vital_signs.h"

#include <gmock/gmock.h>

#include "kiosk/store/file_digest.h"
#include "tests/support/programs.h"

// What monitoring learns of the program that shows the content.
namespace kiosk::main {
namespace {

using testing::HasSubstr;
using testing::Not;

// A kiosk that follows a sync folder with one content, on the disk: a second thread reads it.
class Scene {
 public:
  Scene() {
    publish(1, "one");
    EXPECT_TRUE(follow.choose());
  }

  void publish(int version, const std::string& bytes) {
    const store::Generation made{version, store::sha256_of(bytes), bytes.size(),
                                 "2026-11-22T08:00:00Z"};
    const store::Generations generations(scratch / "sync");
    EXPECT_TRUE(files.make_folder(scratch / "sync/content"));
    EXPECT_TRUE(files.write(generations.path_of(made), bytes));
    EXPECT_TRUE(generations.activate(files, made));
  }

  void show_what_is_offered() {
    follow.wake();
    EXPECT_NE(follow.offered(), std::nullopt);
    follow.taken();
  }

  VitalSigns signs(const std::string& file = "run/k.prom") {
    return {files, follow, clock, log, scratch / file};
  }

  std::string written() const { return scratch.read("run/k.prom"); }

  test_support::Scratch scratch;
  base::DiskFiles files;
  base::VirtualClock clock{base::UnixSeconds(1'795'000'000)};
  base::MemoryLog log;
  store::Follow follow{
      files, clock, log, {scratch / "sync", scratch / "kiosk", scratch / "factory.db"}};
};

TEST(VitalSigns, NameTheContentThatIsShownSinceTheStart) {
  Scene scene;
  VitalSigns signs = scene.signs();
  signs.turn();
  EXPECT_THAT(scene.written(), HasSubstr("\nwegweiser_kiosk_content_version 1\n"));
  EXPECT_THAT(scene.written(), HasSubstr("_start_timestamp_seconds 1795000000\n"));
  EXPECT_THAT(scene.written(), HasSubstr("_last_turn_timestamp_seconds 1795000000\n"));
  scene.publish(2, "two");
  signs.turn();
  EXPECT_THAT(scene.written(), HasSubstr("_content_version 1\n")) << "not shown yet";
  scene.show_what_is_offered();
  scene.clock.advance(base::Monotonic{1000});
  signs.turn();
  EXPECT_THAT(scene.written(), HasSubstr("_content_version 2\n"));
  EXPECT_THAT(scene.written(), HasSubstr("_start_timestamp_seconds 1795000000\n"));
  EXPECT_THAT(scene.written(), HasSubstr("_last_turn_timestamp_seconds 1795000001\n"));
}

TEST(VitalSigns, AreWrittenEachFiveMinutesAndNotWithEachFrame) {
  Scene scene;
  VitalSigns signs = scene.signs();
  signs.turn();
  scene.clock.advance(VitalSigns::kEvery - base::Monotonic{1});
  signs.turn();
  EXPECT_THAT(scene.written(), HasSubstr("_last_turn_timestamp_seconds 1795000000\n"));
  scene.clock.advance(base::Monotonic{1});
  signs.turn();
  EXPECT_THAT(scene.written(), HasSubstr("_last_turn_timestamp_seconds 1795000300\n"));
}

TEST(VitalSigns, CountWhatIsPutAsideAndNameNoVersionOfWhatCameWithTheKiosk) {
  Scene scene;
  EXPECT_THAT(vital_signs({}, scene.follow, {}), HasSubstr("_content_refused 0\n"));
  scene.follow.refuse(base::corrupt("It is damaged."));
  EXPECT_EQ(scene.follow.choose().value(), scene.scratch / "factory.db");
  const std::string text = vital_signs({}, scene.follow, {});
  EXPECT_THAT(text, HasSubstr("_content_refused 1\n"));
  EXPECT_THAT(text, Not(HasSubstr("_content_version")));
}

TEST(VitalSigns, PleasePromtool) {
  Scene scene;
  scene.signs().turn();
  // "check metrics" reads from its input and also says what is against the conventions.
  const auto ended = test_support::run_program(
      {"sh", "-c", "promtool check metrics < '" + (scene.scratch / "run/k.prom") + "' >&2"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.errors, "");
}

TEST(VitalSigns, ThatCannotBeWrittenAreLoggedOnce) {
  Scene scene;
  VitalSigns signs = scene.signs("sync/content/k.prom/k.prom");
  scene.scratch.write("sync/content/k.prom", "a file where a folder should be");
  signs.turn();
  scene.clock.advance(VitalSigns::kEvery);
  signs.turn();
  EXPECT_EQ(scene.log.warnings().size(), 1U);
}

TEST(VitalSigns, WithoutAPathAreNotWritten) {
  Scene scene;
  const auto before = scene.scratch.files("");
  VitalSigns(scene.files, scene.follow, scene.clock, scene.log, "").turn();
  EXPECT_EQ(scene.scratch.files(""), before);
}

}  // namespace
}  // namespace kiosk::main
