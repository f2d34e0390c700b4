#include <gtest/gtest.h>

#include "tests/sync/crashing_disk.h"
#include "tests/sync/publications.h"

namespace kiosk::sync {
namespace {

enum class Before { Nothing, PatchOffered, WholeOnly };

// A picture of both versions, one of the first alone, and one of the second.
const std::string kShared(3000, 's');
const std::string kOld(2000, 'o');
const std::string kNew(5000, 'n');

// A machine that shows version 1, or nothing yet, while version 2 is published with a new root.
struct CrashScene {
  explicit CrashScene(Before before) : begins(before) {
    town.publish(some_content(1), true, {kShared, kOld});
    if (before != Before::Nothing) {
      EXPECT_TRUE(machine.cycle());
      files.restart();
    }
    town.repository.rotate("timestamp");
    town.repository.publish({"root", "timestamp"});
    town.publish(some_content(2), before == Before::PatchOffered, {kShared, kNew});
  }

  bool shows_a_whole_version() const {
    const std::string shown = machine.shown();
    if (shown == some_content(2)) {
      return machine.has_media(kShared) && machine.has_media(kNew);
    }
    return begins == Before::Nothing
               ? shown.empty()
               : shown == some_content(1) && machine.has_media(kShared) && machine.has_media(kOld);
  }

  Before begins;
  CrashingDisk files;
  Publications town;
  Machine machine{files, town};
};

int operations_of_a_cycle(Before before) {
  CrashScene scene(before);
  scene.files.plan(Fault::IoError, std::nullopt);
  EXPECT_TRUE(scene.machine.cycle());
  return scene.files.operations();
}

class Crash : public testing::TestWithParam<Fault> {};

// Reference: sync, G3. Each operation of an update is broken once; the kiosk must show a whole old
// or new version afterwards, and the next cycle must get to the new one.
TEST_P(Crash, LeavesAWholeVersionAndTheNextCycleConverges) {
  int points = 0;
  for (const Before before : {Before::Nothing, Before::PatchOffered, Before::WholeOnly}) {
    const int operations = operations_of_a_cycle(before);
    for (int at = 0; at < operations; ++at, ++points) {
      CrashScene scene(before);
      scene.files.plan(GetParam(), at);
      static_cast<void>(scene.machine.cycle().has_value());
      scene.files.restart();
      ASSERT_TRUE(scene.shows_a_whole_version()) << "operation " << at;
      const auto next = scene.machine.cycle();
      ASSERT_TRUE(next) << "operation " << at << ": " << next.error().message;
      ASSERT_EQ(scene.machine.shown(), some_content(2)) << "operation " << at;
      ASSERT_TRUE(scene.shows_a_whole_version()) << "operation " << at;
    }
  }
  RecordProperty("points", points);
  // Six faults of so many points are more than 500.
  EXPECT_GE(points, 84);
}

std::string name_of(const testing::TestParamInfo<Fault>& fault) {
  static constexpr const char* kNames[] = {"PowerCut", "PowerCutLoseData", "PowerCutLoseNames",
                                           "NoSpace",  "IoError",          "ShortWrite"};
  return kNames[static_cast<std::size_t>(fault.param)];
}

INSTANTIATE_TEST_SUITE_P(Of, Crash,
                         testing::Values(Fault::PowerCut, Fault::PowerCutLoseData,
                                         Fault::PowerCutLoseNames, Fault::NoSpace, Fault::IoError,
                                         Fault::ShortWrite),
                         name_of);

}  // namespace
}  // namespace kiosk::sync
