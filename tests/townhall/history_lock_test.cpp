#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/programs.h"
#include "tests/townhall/recorded_package.h"

// Two commands at the same time on one package, on a real disk.
using kiosk::base::DiskFiles;
using testing::HasSubstr;
using namespace test_support;

namespace {

constexpr const char* kBusyInGerman =
    "Ein anderer Befehl ändert dieses Paket gerade; nichts wurde geschrieben. Warten Sie, bis er "
    "fertig ist, und starten Sie diesen noch einmal.";
constexpr const char* kBusyInEnglish =
    "Another command is changing this package; nothing was written. Wait until it has finished and "
    "start this one again.";

// A package on the disk with one file of a line for each change.
class PackageLockTest : public testing::Test {
 protected:
  PackageLockTest() : folder_(scratch_ / "p") {
    EXPECT_TRUE(disk_.make_folder(folder_).has_value());
    EXPECT_TRUE(disk_.write(folder_ + "/contacts.json", "").has_value());
  }

  Change one_line_more() {
    const std::string now = *disk_.read(folder_ + "/contacts.json");
    return {"test", {{"Zeile.", "Line."}}, {{"contacts.json", now, now + "1\n"}}, {}};
  }

  std::string try_to_record(Voice voice) {
    Author author = kEditor;
    author.voice = voice;
    return error_of(record(disk_, folder_, author, one_line_more()));
  }

  std::size_t lines() { return disk_.read(folder_ + "/contacts.json")->size() / 2; }

  Scratch scratch_;
  std::string folder_;
  DiskFiles disk_;
};

}  // namespace

TEST_F(PackageLockTest, WhileAnotherCommandWritesThisOneIsRefusedInASentence) {
  const int other = open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  ASSERT_EQ(flock(other, LOCK_EX), 0);
  EXPECT_EQ(try_to_record(Voice::German), kBusyInGerman);
  EXPECT_EQ(try_to_record(Voice::English), kBusyInEnglish);
  EXPECT_EQ(lines(), 0U);
  EXPECT_FALSE(disk_.list(folder_ + "/history").has_value());
  close(other);
  EXPECT_EQ(try_to_record(Voice::German), "");
  EXPECT_EQ(lines(), 1U);
}

TEST_F(PackageLockTest, AChangeThatAnotherCommandIsWritingIsNotFinishedForIt) {
  ASSERT_EQ(try_to_record(Voice::English), "");
  ASSERT_TRUE(disk_.write(folder_ + "/history/000001/unfinished", "").has_value());
  const int other = open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  ASSERT_EQ(flock(other, LOCK_EX), 0);
  const auto busy = settle(disk_, folder_, Voice::German);
  EXPECT_EQ(busy ? "" : busy.error().message, kBusyInGerman);
  EXPECT_TRUE(disk_.size(folder_ + "/history/000001/unfinished").has_value());
  close(other);
  const auto settled = settle(disk_, folder_, Voice::German);
  ASSERT_TRUE(settled.has_value());
  EXPECT_TRUE(settled->has_value());
  EXPECT_FALSE(disk_.size(folder_ + "/history/000001/unfinished").has_value());
}

TEST_F(PackageLockTest, OfTwoProcessesNoneLosesWhatTheOtherWrote) {
  // Each goes on until that many of its changes are written, however long it is refused: when the
  // other is done, nothing stands in its way. The end of patience is for a fault in record().
  constexpr int kChangesOfEach = 12;
  constexpr int kPatience = 100000;
  const auto write_often = [&] {
    for (int done = 0, tries = 0; done < kChangesOfEach && tries < kPatience; ++tries) {
      done += try_to_record(Voice::English).empty() ? 1 : 0;
    }
  };
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    write_often();
    _exit(0);
  }
  write_often();
  int ended = 0;
  ASSERT_EQ(waitpid(child, &ended, 0), child);
  ASSERT_TRUE(WIFEXITED(ended));
  constexpr std::size_t kAll = 2 * kChangesOfEach;
  EXPECT_EQ(lines(), kAll);
  const auto history = read_history(disk_, folder_, Voice::English);
  ASSERT_TRUE(history.has_value()) << history.error().message;
  EXPECT_EQ(history->size(), kAll);
  for (const Revision& revision : *history) {
    const auto states =
        states_of(disk_, folder_, *history, revision.number, "contacts.json", Voice::English);
    ASSERT_TRUE(states.has_value()) << states.error().message;
    EXPECT_EQ(states->after->size(), static_cast<std::size_t>(revision.number) * 2);
  }
}
