#include "kiosk/main/index.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "tests/support/programs.h"

using kiosk::main::forget_old_indexes;
using kiosk::main::kMostIndexes;
using test_support::Scratch;
using testing::Contains;
using testing::Not;

namespace {

// Index 0 is the oldest.
void write_indexes(const Scratch& scratch, std::size_t number) {
  const auto now = std::filesystem::file_time_type::clock::now();
  for (std::size_t i = 0; i < number; ++i) {
    const std::string path = scratch.write("search/" + std::to_string(i) + ".db", "index");
    std::filesystem::last_write_time(path, now - std::chrono::hours(number - i));
  }
}

}  // namespace

TEST(Indexes, OfContentThatWentAreForgottenOldestFirst) {
  const Scratch scratch;
  write_indexes(scratch, kMostIndexes + 3);
  ASSERT_TRUE(forget_old_indexes(scratch / "search", scratch / "search/9.db"));
  const auto left = scratch.files("search");
  EXPECT_EQ(left.size(), kMostIndexes);
  EXPECT_THAT(left, Not(Contains("2.db")));
  EXPECT_THAT(left, Contains("3.db"));
}

TEST(Indexes, StayWhileTheyAreUsedHoweverOld) {
  const Scratch scratch;
  write_indexes(scratch, kMostIndexes + 3);
  ASSERT_TRUE(forget_old_indexes(scratch / "search", scratch / "search/0.db"));
  EXPECT_EQ(scratch.files("search").size(), kMostIndexes);
  EXPECT_THAT(scratch.files("search"), Contains("0.db"));
}

TEST(Indexes, AreTheOnlyFilesThatGo) {
  const Scratch scratch;
  scratch.write("search/notes.txt", "kept");
  write_indexes(scratch, kMostIndexes);
  ASSERT_TRUE(forget_old_indexes(scratch / "search", scratch / "search/0.db"));
  EXPECT_EQ(scratch.files("search").size(), kMostIndexes + 1);
}
