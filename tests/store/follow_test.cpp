#include "kiosk/store/follow.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "kiosk/store/file_digest.h"

namespace kiosk::store {
namespace {

// A sync folder on the disk, for the hash is taken by a second thread.
class Scene {
 public:
  Scene() {
    std::string name = (std::filesystem::temp_directory_path() / "follow-XXXXXX").string();
    root_ = mkdtemp(name.data());
  }

  ~Scene() { std::filesystem::remove_all(root_); }

  Scene(const Scene&) = delete;
  Scene& operator=(const Scene&) = delete;

  Generation publish(int version, const std::string& bytes) {
    const std::atomic<bool> stop{false};
    const std::string file = root_ + "/new";
    EXPECT_TRUE(files.write(file, bytes));
    const Generation made{version, sha256_of(files, file, stop).value(), bytes.size(),
                          "2026-11-22T08:00:00Z"};
    EXPECT_TRUE(files.make_folder(root_ + "/sync/content"));
    EXPECT_TRUE(files.rename(file, generations().path_of(made)));
    EXPECT_TRUE(generations().activate(files, made));
    return made;
  }

  // Shows what is current, and is offered the next.
  void offer_second(Follow& follow) {
    ASSERT_TRUE(follow.choose());
    publish(2, "two");
    follow.wake();
    ASSERT_NE(follow.offered(), std::nullopt);
  }

  Generations generations() const { return Generations(root_ + "/sync"); }

  Sources sources() const { return {root_ + "/sync", root_ + "/kiosk", root_ + "/factory.db"}; }

  base::DiskFiles files;
  base::VirtualClock clock{base::UnixSeconds(1795348800)};
  base::MemoryLog log;

 private:
  std::string root_;
};

// The second thread takes what time it takes; the test waits for its word alone.
bool damaged_in_the_end(Follow& follow, int tries = 2000) {
  for (int i = 0; i < tries; ++i) {
    if (follow.damaged()) {
      return true;
    }
    std::this_thread::yield();
  }
  return false;
}

TEST(Follow, ShowsTheCurrentGenerationAndOffersTheNextOne) {
  Scene scene;
  const Generation first = scene.publish(1, "one");
  Follow follow(scene.files, scene.clock, scene.log, scene.sources());
  EXPECT_EQ(follow.choose().value(), scene.generations().path_of(first));
  EXPECT_EQ(follow.offered(), std::nullopt);
  const Generation second = scene.publish(2, "two");
  EXPECT_EQ(follow.offered(), std::nullopt) << "it looks every half minute only";
  scene.clock.advance(Follow::kLook);
  EXPECT_EQ(follow.offered(), scene.generations().path_of(second));
  scene.clock.advance(base::Monotonic{5000});
  EXPECT_EQ(follow.waited(), base::Monotonic{5000});
  follow.taken();
  scene.clock.advance(Follow::kLook);
  EXPECT_EQ(follow.offered(), std::nullopt);
}

TEST(Follow, CountsTheStartOfWhatItOffersThoughWhatIsShownBecomesHealthyMeanwhile) {
  Scene scene;
  scene.publish(1, "one");
  {
    Follow follow(scene.files, scene.clock, scene.log, scene.sources());
    scene.offer_second(follow);
    const auto note = follow.begin_offered();
    scene.clock.advance(Follow::kHealthy);
    EXPECT_FALSE(follow.damaged());
    note();  // late, on its thread: what was written since stands
    follow.taken();
  }
  // The power fails in the first minute with it: two more starts are its own.
  for (int start = 0; start < 2; ++start) {
    Follow follow(scene.files, scene.clock, scene.log, scene.sources());
    EXPECT_EQ(follow.choose().value(),
              scene.generations().path_of(*scene.generations().current(scene.files)));
  }
  Follow follow(scene.files, scene.clock, scene.log, scene.sources());
  EXPECT_EQ(follow.choose().value(),
            scene.generations().path_of(*scene.generations().previous(scene.files)));
}

TEST(Follow, LooksAtOnceWhenWoken) {
  Scene scene;
  scene.publish(1, "one");
  Follow follow(scene.files, scene.clock, scene.log, scene.sources());
  ASSERT_TRUE(follow.choose());
  EXPECT_EQ(follow.offered(), std::nullopt);
  scene.publish(2, "two");
  follow.wake();
  EXPECT_NE(follow.offered(), std::nullopt);
}

TEST(Follow, GoesBackFromWhatCannotBeShownAndThenToWhatCameWithTheKiosk) {
  Scene scene;
  const Generation first = scene.publish(1, "one");
  scene.publish(2, "two");
  Follow follow(scene.files, scene.clock, scene.log, scene.sources());
  ASSERT_TRUE(follow.choose());
  follow.refuse(base::corrupt("It is damaged."));
  EXPECT_EQ(follow.choose().value(), scene.generations().path_of(first));
  follow.refuse(base::corrupt("It is damaged."));
  EXPECT_EQ(follow.choose().value(), scene.sources().factory);
  follow.refuse(base::not_found("There is none."));
  EXPECT_FALSE(follow.choose());
}

TEST(Follow, ShowsRatherWhatWasStartedInVainThanNothing) {
  Scene scene;
  const Generation first = scene.publish(1, "one");
  Sources sources = scene.sources();
  sources.factory.clear();
  for (int start = 0; start < 10; ++start) {
    Follow follow(scene.files, scene.clock, scene.log, sources);
    EXPECT_EQ(follow.choose().value(), scene.generations().path_of(first)) << start;
  }
}

TEST(Follow, NeverOffersAgainWhatItRefused) {
  Scene scene;
  scene.publish(1, "one");
  Follow follow(scene.files, scene.clock, scene.log, scene.sources());
  scene.offer_second(follow);
  follow.refuse(base::corrupt("It is damaged."));
  follow.wake();
  EXPECT_EQ(follow.offered(), std::nullopt);
}

TEST(Follow, FindsAChangedByteBesideTheRunningKiosk) {
  Scene scene;
  const Generation first = scene.publish(1, "one");
  const Generation second = scene.publish(2, "two");
  ASSERT_TRUE(scene.files.write(scene.generations().path_of(second), "twO"));
  Follow follow(scene.files, scene.clock, scene.log, scene.sources());
  ASSERT_TRUE(follow.choose());
  EXPECT_TRUE(damaged_in_the_end(follow, 100'000'000));
  EXPECT_EQ(follow.choose().value(), scene.generations().path_of(first));
}

TEST(Follow, TrustsWhatRanForAMinute) {
  Scene scene;
  const Generation first = scene.publish(1, "one");
  for (int start = 0; start < 10; ++start) {
    Follow follow(scene.files, scene.clock, scene.log, scene.sources());
    ASSERT_EQ(follow.choose().value(), scene.generations().path_of(first)) << start;
    scene.clock.advance(Follow::kHealthy);
    EXPECT_FALSE(damaged_in_the_end(follow));
  }
}

}  // namespace
}  // namespace kiosk::store
