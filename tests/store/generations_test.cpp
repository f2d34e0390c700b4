#include "kiosk/store/generations.h"

#include <gtest/gtest.h>

#include "kiosk/store/file_digest.h"
#include "kiosk/store/probation.h"

namespace kiosk::store {
namespace {

Generation generation(int version) {
  return {version, std::string(63, 'a') + static_cast<char>('0' + version % 10), 4096,
          "2026-11-22T08:00:00Z"};
}

TEST(Generations, ReadBackWhatWasMadeCurrentAndWhatItReplaced) {
  base::MemoryFiles files;
  const Generations generations("k");
  EXPECT_EQ(generations.current(files), std::nullopt);
  ASSERT_TRUE(generations.activate(files, generation(1)));
  EXPECT_EQ(generations.current(files), generation(1));
  EXPECT_EQ(generations.previous(files), std::nullopt);
  ASSERT_TRUE(generations.activate(files, generation(2)));
  EXPECT_EQ(generations.current(files), generation(2));
  EXPECT_EQ(generations.previous(files), generation(1));
}

TEST(Generations, StayAsTheyAreWhenTheCurrentOneIsActivatedAgain) {
  base::MemoryFiles files;
  const Generations generations("k");
  ASSERT_TRUE(generations.activate(files, generation(1)));
  ASSERT_TRUE(generations.activate(files, generation(2)));
  ASSERT_TRUE(generations.activate(files, generation(2)));
  EXPECT_EQ(generations.previous(files), generation(1));
}

TEST(Generations, TakeNothingButTheirOwnLines) {
  const std::string good = to_lines(generation(3));
  EXPECT_EQ(generation_of(good), generation(3));
  for (const std::string& bad : std::vector<std::string>{
           "", good.substr(0, good.size() - 1), good + "x\n", "x" + good,
           "version -1\n" + good.substr(good.find('\n') + 1), "version 1\nsha256 ../../etc\n"}) {
    EXPECT_EQ(generation_of(bad), std::nullopt) << bad;
  }
}

TEST(Generations, KeepOnlyTheFilesOfTheCurrentAndThePreviousOne) {
  base::MemoryFiles files;
  const Generations generations("k");
  for (int version = 1; version <= 3; ++version) {
    ASSERT_TRUE(files.write(generations.path_of(generation(version)), "content"));
    ASSERT_TRUE(files.write(generations.search_path_of(generation(version)), "index"));
    ASSERT_TRUE(generations.activate(files, generation(version)));
  }
  ASSERT_TRUE(generations.tidy(files));
  EXPECT_FALSE(files.read(generations.path_of(generation(1))));
  EXPECT_FALSE(files.read(generations.search_path_of(generation(1))));
  EXPECT_TRUE(files.read(generations.path_of(generation(2))));
  EXPECT_TRUE(files.read(generations.search_path_of(generation(2))));
  EXPECT_TRUE(files.read(generations.path_of(generation(3))));
}

TEST(Generations, KeepTheMediaOfWhatStaysAndOfWhatIsComing) {
  base::MemoryFiles files;
  const Generations generations("k");
  const auto media = [](int version) { return generation(version + 5).sha256; };
  for (int version = 1; version <= 4; ++version) {
    ASSERT_TRUE(generations.note_media(files, generation(version), {media(version)}));
    ASSERT_TRUE(files.write(generations.media_path(media(version)), "picture"));
    ASSERT_TRUE(version == 4 || generations.activate(files, generation(version)));
  }
  ASSERT_TRUE(generations.tidy(files, generation(4)));
  EXPECT_FALSE(files.read(generations.media_path(media(1))));
  for (int version = 2; version <= 4; ++version) {
    EXPECT_TRUE(files.read(generations.media_path(media(version)))) << version;
  }
  ASSERT_TRUE(generations.tidy(files));
  EXPECT_FALSE(files.read(generations.media_path(media(4))));
}

TEST(Generations, LoseNoMediaWhileANoteCannotBeRead) {
  base::MemoryFiles files;
  const Generations generations("k");
  ASSERT_TRUE(generations.note_media(files, generation(1), {generation(6).sha256}));
  ASSERT_TRUE(generations.activate(files, generation(1)));
  ASSERT_TRUE(files.write(generations.media_path(generation(6).sha256), "picture"));
  const std::string note = "k/content/" + generation(1).sha256 + ".media";
  for (const char* damage : {"../x\n", "a", "\n"}) {
    ASSERT_TRUE(files.write(note, damage));
    ASSERT_TRUE(generations.tidy(files));
    EXPECT_TRUE(files.read(generations.media_path(generation(6).sha256))) << damage;
  }
}

TEST(Probation, GivesUpAfterThreeStartsThatDidNotBecomeHealthy) {
  base::MemoryFiles files;
  const std::vector<Generation> candidates{generation(2), generation(1)};
  ASSERT_TRUE(Probation(files, "s").healthy(generation(1)));
  for (int start = 0; start < Probation::kStarts; ++start) {
    EXPECT_EQ(Probation(files, "s").choose(candidates), generation(2)) << start;
  }
  EXPECT_EQ(Probation(files, "s").choose(candidates), generation(1));
  EXPECT_TRUE(Probation(files, "s").is_bad(generation(2)));
}

TEST(Probation, KnowsALastResortThatIsNotDamaged) {
  base::MemoryFiles files;
  const std::vector<Generation> both = {generation(2), generation(1)};
  for (int start = 0; start < 2 * Probation::kStarts; ++start) {
    EXPECT_TRUE(Probation(files, "s").choose(both)) << start;
    EXPECT_FALSE(start < Probation::kStarts && Probation(files, "s").last_resort(both));
  }
  EXPECT_FALSE(Probation(files, "s").choose(both));
  EXPECT_EQ(Probation(files, "s").last_resort(both), generation(2));
  ASSERT_TRUE(Probation(files, "s").condemn(generation(2)));
  EXPECT_EQ(Probation(files, "s").last_resort(both), generation(1));
  ASSERT_TRUE(Probation(files, "s").healthy(generation(1)));
  EXPECT_EQ(Probation(files, "s").choose(both), generation(1))
      << "it was the power, not the content";
}

TEST(Probation, CountsNoMoreOnceAGenerationIsHealthy) {
  base::MemoryFiles files;
  for (int start = 0; start < 10; ++start) {
    Probation probation(files, "s");
    EXPECT_EQ(probation.choose({generation(1)}), generation(1));
    ASSERT_TRUE(probation.healthy(generation(1)));
  }
}

TEST(Probation, BeginsAnewForTheNextGeneration) {
  base::MemoryFiles files;
  Probation probation(files, "s");
  ASSERT_TRUE(probation.condemn(generation(1)));
  EXPECT_EQ(probation.choose({generation(1)}), std::nullopt);
  EXPECT_EQ(probation.choose({generation(2), generation(1)}), generation(2));
}

TEST(Probation, SurvivesADamagedMemory) {
  base::MemoryFiles files;
  ASSERT_TRUE(files.write("s/probation", "tried \x01\x02 9999999999999\nbad x\n"));
  EXPECT_EQ(Probation(files, "s").choose({generation(1)}), generation(1));
}

TEST(FileDigest, IsThatOfTheWholeFile) {
  base::MemoryFiles files;
  ASSERT_TRUE(files.write("f", "abc"));
  const std::atomic<bool> stop{false};
  EXPECT_EQ(sha256_of(files, "f", stop).value(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  const std::atomic<bool> stopped{true};
  EXPECT_FALSE(sha256_of(files, "f", stopped));
}

}  // namespace
}  // namespace kiosk::store
