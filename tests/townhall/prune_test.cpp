#include "content/townhall/publish/prune.h"

#include <gmock/gmock.h>

#include "kiosk/sync/digest.h"
#include "tests/townhall/failing_files.h"
#include "tests/townhall/town_office.h"

using test_support::database;
using test_support::FollowingKiosk;
using test_support::TownOffice;
using test_support::tree;
using testing::AnyOf;
using testing::HasSubstr;

namespace {

std::size_t count(const TownOffice& office, const std::string& folder, const std::string& part) {
  std::size_t found = 0;
  for (const auto& [path, bytes] : tree(office.files, folder.empty() ? "repo" : "repo/" + folder)) {
    found += path.find(part) != std::string::npos ? 1U : 0U;
  }
  return found;
}

// A version each day, each with a media file of its own and one that all share.
void publish_days(TownOffice& office, int from, int to) {
  const std::string shared(5000, 's');
  for (int day = from; day <= to; ++day) {
    const std::string own = "own" + std::to_string(day) + std::string(5000, 'o');
    office.media = {{kiosk::sync::sha256_hex(shared), shared}, {kiosk::sync::sha256_hex(own), own}};
    ASSERT_EQ(office.publish(database(day)), "");
    office.pass(1);
  }
}

}  // namespace

TEST(Prune, KeepsTwoWeeksAndTheVersionsThatAreWanted) {
  TownOffice office;
  office.keep = 3;
  publish_days(office, 1, 30);
  // Version 15 was replaced on the fifteenth day, fourteen days before the last publication.
  EXPECT_EQ(count(office, "metadata", ".content.json"), 15U);
  EXPECT_EQ(count(office, "metadata", ".snapshot.json"), 15U);
  EXPECT_EQ(count(office, "targets/content", ".db.zst"), 15U);
  EXPECT_EQ(count(office, "targets/media", ""), 16U) << "one is shared";
  office.keep = 20;
  publish_days(office, 31, 40);
  EXPECT_EQ(count(office, "targets/content", ".db.zst"), 20U);
  FollowingKiosk kiosk(office);
  EXPECT_EQ(kiosk.follow(office), "version 40");
}

TEST(Prune, KeepsTheRootsForEver) {
  TownOffice office;
  office.keep = 2;
  FollowingKiosk first(office);
  for (int round = 1; round <= 4; ++round) {
    ASSERT_EQ(office.publish(database(round)), "");
    ASSERT_EQ(office.rotate("timestamp"), "");
    office.pass(20);
  }
  ASSERT_EQ(office.publish(database(5)), "");
  EXPECT_EQ(count(office, "metadata", ".root.json"), 5U);
  EXPECT_EQ(count(office, "targets/content", ".db.zst"), 2U);
  EXPECT_EQ(first.follow(office), "version 5");
  EXPECT_EQ(first.root_version(), 5);
}

TEST(Prune, TakesNothingFromAKioskThatHoldsWhatWasReplacedLately) {
  TownOffice office;
  office.keep = 2;
  publish_days(office, 1, 20);
  const auto before = tree(office.files, "repo");
  const auto published = office.now;
  office.pass(13);
  publish_days(office, 21, 25);
  FollowingKiosk kiosk(office);
  // The server's old timestamp, as a cache or a stick may have it, over the files of today.
  kiosk::base::MemoryFiles late = office.files;
  ASSERT_TRUE(late.write("repo/metadata/timestamp.json", before.at("metadata/timestamp.json")));
  EXPECT_EQ(kiosk.follow(late, published), "version 20");
}

TEST(Prune, LeavesTheRollbackTargetsComplete) {
  TownOffice office;
  office.keep = 4;
  publish_days(office, 1, 30);
  office.pass(30);
  publish_days(office, 31, 31);
  EXPECT_EQ(count(office, "targets/content", ".db.zst"), 4U);
  EXPECT_EQ(office.roll_back(28), "");
  EXPECT_THAT(office.roll_back(27), HasSubstr("has no version 27"));
}

TEST(Prune, LeavesFilesThatAreNotOfThisProgram) {
  TownOffice office;
  office.keep = 2;
  for (const char* path : {"repo/targets/content/README", "repo/targets/media/.htaccess",
                           "repo/metadata/notes.txt", "repo/metadata/1.other.json"}) {
    ASSERT_TRUE(office.files.write(path, "x"));
  }
  publish_days(office, 1, 20);
  EXPECT_EQ(count(office, "", "README") + count(office, "", ".htaccess") +
                count(office, "", "notes.txt") + count(office, "", "1.other.json"),
            4U);
}

TEST(Prune, RemovesNothingWhileWhatStaysCannotBeRead) {
  TownOffice office;
  office.keep = 2;
  publish_days(office, 1, 20);
  ASSERT_TRUE(office.files.write("repo/metadata/15.content.json", "{"));
  const std::size_t media = count(office, "targets", "");
  EXPECT_THAT(office.publish(database(21)), HasSubstr("published, but old files stay"));
  EXPECT_GE(count(office, "targets", ""), media);
  EXPECT_EQ(FollowingKiosk(office).follow(office), "version 21");
}

TEST(Prune, ThatBreaksOffLeavesARepositoryThatAKioskFollows) {
  TownOffice office;
  office.keep = 2;
  publish_days(office, 1, 3);
  office.pass(20);
  const kiosk::base::MemoryFiles start = office.files;
  int broken = 0;
  for (int changes = 0;; ++changes) {
    office.files = start;
    test_support::FailingFiles disk(office.files, changes);
    const std::string said = office.publish_on(disk, database(4));
    // Before there is a new timestamp the old one, of three weeks ago, is not followed.
    EXPECT_THAT(FollowingKiosk(office).follow(office), AnyOf("expired", "version 4"));
    if (said.empty()) {
      break;
    }
    broken += said.find("old files stay") != std::string::npos ? 1 : 0;
    ASSERT_EQ(office.publish(database(5)), "");
    office.pass(15);
    ASSERT_EQ(office.publish(database(6)), "");
    office.now -= std::chrono::hours(24 * 15);
    EXPECT_EQ(count(office, "targets/content", ".db.zst"), 2U) << changes;
  }
  EXPECT_GE(broken, 4);
}
