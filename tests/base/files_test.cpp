#include "kiosk/base/files.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

namespace kiosk::base {
namespace {

std::string scratch_folder() {
  return ::testing::TempDir() + "wegweiser-files-" + std::to_string(getpid());
}

void keeps_what_is_written(Files& files, const std::string& folder) {
  ASSERT_TRUE(files.make_folder(folder + "/inner"));
  ASSERT_TRUE(files.write(folder + "/inner/b", "two"));
  ASSERT_TRUE(files.write(folder + "/a", "one"));
  ASSERT_TRUE(files.write(folder + "/a", "three"));
  EXPECT_EQ(files.read(folder + "/a").value(), "three");
  EXPECT_EQ(files.list(folder).value(), (std::vector<std::string>{"a", "inner/"}));
  ASSERT_TRUE(files.remove(folder + "/a"));
  ASSERT_TRUE(files.remove(folder + "/a"));
  EXPECT_EQ(files.read(folder + "/a").error().kind, ErrorKind::NotFound);
  EXPECT_EQ(files.list(folder + "/nowhere").error().kind, ErrorKind::NotFound);
}

void grows_and_moves(Files& files, const std::string& folder) {
  ASSERT_TRUE(files.make_folder(folder));
  ASSERT_TRUE(files.append(folder + "/part", "one"));
  ASSERT_TRUE(files.append(folder + "/part", "two"));
  ASSERT_TRUE(files.flush(folder + "/part"));
  EXPECT_EQ(files.size(folder + "/part").value(), 6U);
  EXPECT_EQ(files.read_part(folder + "/part", 2, 3).value(), "etw");
  EXPECT_EQ(files.read_part(folder + "/part", 4, 100).value(), "wo");
  EXPECT_EQ(files.read_part(folder + "/part", 9, 1).value(), "");
  ASSERT_TRUE(files.write(folder + "/whole", "old"));
  ASSERT_TRUE(files.rename(folder + "/part", folder + "/whole"));
  ASSERT_TRUE(files.flush(folder));
  EXPECT_EQ(files.read(folder + "/whole").value(), "onetwo");
  EXPECT_EQ(files.size(folder + "/part").error().kind, ErrorKind::NotFound);
  EXPECT_EQ(files.read_part(folder + "/part", 0, 1).error().kind, ErrorKind::NotFound);
  EXPECT_EQ(files.rename(folder + "/part", folder + "/whole").error().kind, ErrorKind::NotFound);
  ASSERT_TRUE(files.remove(folder + "/whole"));
}

TEST(DiskFiles, GrowsAndMoves) {
  DiskFiles files;
  grows_and_moves(files, scratch_folder() + "-growing");
  std::filesystem::remove_all(scratch_folder() + "-growing");
}

TEST(MemoryFiles, GrowsAndMovesLikeTheDisk) {
  MemoryFiles files;
  grows_and_moves(files, "growing");
}

TEST(DiskFiles, KeepsWhatIsWritten) {
  DiskFiles files;
  keeps_what_is_written(files, scratch_folder());
  std::filesystem::remove_all(scratch_folder());
}

TEST(MemoryFiles, BehavesLikeTheDisk) {
  MemoryFiles files;
  keeps_what_is_written(files, "folder");
}

TEST(DiskFiles, RefusesToReadAFolderInOneSentence) {
  const auto result = DiskFiles().read("/");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().message, "Cannot read \"/\": it is a folder; name a file.");
}

}  // namespace
}  // namespace kiosk::base
