#include "content/townhall/publish/publish.h"

#include <gmock/gmock.h>

#include "content/townhall/publish/patch.h"
#include "content/townhall/publish/status.h"
#include "content/townhall/publish/zstd_frame.h"
#include "kiosk/sync/digest.h"
#include "kiosk/sync/manifest.h"
#include "tests/townhall/failing_files.h"
#include "tests/townhall/town_office.h"

using kiosk::base::MemoryFiles;
using test_support::database;
using test_support::FailingFiles;
using test_support::FollowingKiosk;
using test_support::TownOffice;
using test_support::tree;
using testing::HasSubstr;

namespace {

constexpr int kNever = 1'000'000;

kiosk::sync::Manifest manifest(FollowingKiosk& kiosk, const TownOffice& office) {
  return kiosk::sync::read_manifest(kiosk.target(office, kiosk::sync::kManifestTarget)).value();
}

std::string status(const TownOffice& office, bool as_json = false) {
  std::ostringstream out;
  const auto done = townhall::print_status(office.files, {"repo", office.now, as_json}, out);
  return done ? out.str() : done.error().message;
}

}  // namespace

TEST(Publish, IsAcceptedByAKioskFromTheFirstRoot) {
  TownOffice office;
  FollowingKiosk kiosk(office);
  ASSERT_EQ(office.publish(database(1)), "");
  EXPECT_EQ(kiosk.follow(office), "version 1");
  const kiosk::sync::Manifest found = manifest(kiosk, office);
  EXPECT_EQ(found.package, "town");
  EXPECT_EQ(found.schema, 2);
  EXPECT_EQ(found.published_at, "2026-11-22T18:00:00Z");
  const kiosk::sync::Part& part = *found.part("content.db");
  EXPECT_EQ(*townhall::unpacked(kiosk.target(office, part.full), part.length), database(1));
}

TEST(Publish, OfTheSameContentChangesNothing) {
  TownOffice office;
  ASSERT_EQ(office.publish(database(1)), "");
  const auto before = tree(office.files, "repo");
  ASSERT_EQ(office.publish(database(1)), "");
  EXPECT_THAT(office.out.str(), HasSubstr("published already; nothing was written"));
  EXPECT_EQ(tree(office.files, "repo"), before);
}

TEST(Publish, OfTheSameContentSignsWhatIsNearItsEnd) {
  TownOffice office;
  FollowingKiosk kiosk(office);
  ASSERT_EQ(office.publish(database(1)), "");
  for (int week = 0; week < 20; ++week) {
    office.pass(6);
    ASSERT_EQ(office.publish(database(1)), "");
    EXPECT_EQ(kiosk.follow(office), "version 1") << week;
  }
}

TEST(Publish, GivesTheSameBytesForTheSameKeysAndDates) {
  TownOffice office;
  MemoryFiles other = office.files;
  for (const int edit : {1, 2}) {
    ASSERT_EQ(office.publish(database(edit)), "");
    ASSERT_EQ(office.publish_on(other, database(edit)), "");
    office.pass(1);
  }
  EXPECT_EQ(tree(office.files, "repo"), tree(other, "repo"));
}

TEST(Publish, MakesPatchesFromTheLastEightVersions) {
  TownOffice office;
  FollowingKiosk kiosk(office);
  for (int edit = 1; edit <= 10; ++edit) {
    ASSERT_EQ(office.publish(database(edit)), "");
    ASSERT_EQ(kiosk.follow(office), "version " + std::to_string(edit));
  }
  const kiosk::sync::Part part = *manifest(kiosk, office).part("content.db");
  ASSERT_EQ(part.patches.size(), 8U);
  EXPECT_EQ(part.patches.front().target, "content/9-10.patch.zst");
  EXPECT_EQ(part.patches.back().target, "content/2-10.patch.zst");
  for (int edit = 9; edit >= 2; --edit) {
    const auto& patch = part.patches.at(static_cast<std::size_t>(9 - edit));
    EXPECT_EQ(patch.from, kiosk::sync::sha256_hex(database(edit)));
    const std::string frame = kiosk.target(office, patch.target);
    EXPECT_LE(frame.size(), 200U);
    EXPECT_EQ(*townhall::applied(frame, database(edit), part.length, part.sha256), database(10));
  }
}

TEST(Publish, LeavesOutPatchesThatSaveLittle) {
  TownOffice office;
  FollowingKiosk kiosk(office);
  ASSERT_EQ(office.publish(TownOffice::database(1)), "");
  ASSERT_EQ(office.publish(TownOffice::database(2)), "");
  kiosk.follow(office);
  EXPECT_TRUE(manifest(kiosk, office).part("content.db")->patches.empty());
}

TEST(Publish, WritesTargetsFirstAndTheTimestampLast) {
  TownOffice office;
  FailingFiles disk(office.files, kNever);
  ASSERT_EQ(office.publish_on(disk, database(1)), "");
  std::vector<std::string> kinds;
  for (const std::string& path : disk.written) {
    kinds.push_back(path.find("/targets/") != std::string::npos
                        ? "target"
                        : path.substr(path.find_last_of('/') + 1));
  }
  EXPECT_EQ(kinds, (std::vector<std::string>{"target", "target", "1.content.json", "1.notice.json",
                                             "1.targets.json", "1.snapshot.json", "1.root.json",
                                             "timestamp.json"}));
}

TEST(Publish, OnADiskThatFailsAnywhereShowsTheOldOrTheNewAndCanBeDoneAgain) {
  TownOffice office;
  ASSERT_EQ(office.publish(database(1)), "");
  ASSERT_EQ(office.rotate("timestamp"), "");
  office.pass(1);
  const MemoryFiles start = office.files;
  int failures = 0;
  for (int changes = 0;; ++changes) {
    office.files = start;
    FollowingKiosk kiosk(office);
    ASSERT_EQ(kiosk.follow(office), "version 1");
    FailingFiles disk(office.files, changes);
    const std::string said = office.publish_on(disk, database(2));
    const std::string seen = FollowingKiosk(office).follow(office);
    if (said.empty()) {
      EXPECT_EQ(seen, "version 2");
      break;
    }
    ++failures;
    EXPECT_THAT(said, HasSubstr("No space left"));
    // A new root without its timestamp stops a kiosk until the next try, and it keeps what it has.
    EXPECT_THAT(seen, testing::AnyOf("version 1", "bad-signature")) << changes;
    ASSERT_EQ(office.publish(database(2)), "") << changes;
    EXPECT_EQ(kiosk.follow(office), "version 2") << changes;
    EXPECT_EQ(FollowingKiosk(office).follow(office), "version 2") << changes;
  }
  EXPECT_GE(failures, 6);
}

TEST(Publish, RefusesTheKeysOfAnotherTown) {
  TownOffice office;
  ASSERT_EQ(office.publish(database(1)), "");
  const auto before = tree(office.files, "repo");
  TownOffice other;
  for (const auto& [path, bytes] : before) {
    ASSERT_TRUE(other.files.write("repo/" + path, bytes).has_value());
  }
  EXPECT_THAT(other.publish(database(2)), HasSubstr("are not those of the repository"));
  EXPECT_EQ(tree(other.files, "repo"), before);
}

TEST(Publish, RefusesAnotherPackageAndAClockThatWasSetBack) {
  TownOffice office;
  ASSERT_EQ(office.publish(database(1)), "");
  const std::string said = office.with_keys(office.files, [&](townhall::KeyRing& ring) {
    return townhall::publish_content({office.files, "repo", ring, office.now},
                                     {"village", database(2), {}}, office.out);
  });
  EXPECT_THAT(said, HasSubstr("is of the package \"town\", and this is \"village\""));
  office.pass(-1);
  EXPECT_THAT(office.publish(database(2)), HasSubstr("set the clock"));
}

TEST(Publish, RefusesWhatIsNoDatabase) {
  TownOffice office;
  EXPECT_THAT(office.publish("text"), HasSubstr("no content database"));
  EXPECT_TRUE(tree(office.files, "repo").empty());
}

TEST(Publish, NamesTheFileThatIsDamagedOrMissing) {
  TownOffice office;
  ASSERT_EQ(office.publish(database(1)), "");
  const MemoryFiles good = office.files;
  for (const char* file : {"1.snapshot.json", "1.content.json", "1.targets.json"}) {
    office.files = good;
    const std::string path = std::string("repo/metadata/") + file;
    ASSERT_TRUE(office.files.append(path, " ").has_value());
    EXPECT_THAT(office.publish(database(2)), HasSubstr(std::string(file) + " is not the one"));
    ASSERT_TRUE(office.files.remove(path).has_value());
    EXPECT_THAT(office.publish(database(2)), HasSubstr(std::string(file) + " is missing"));
  }
}

TEST(Publish, BringsMediaByTheirDigestsAndWritesThemOnce) {
  TownOffice office;
  FollowingKiosk kiosk(office);
  const std::string picture(20'000, 'p');
  const std::string digest = kiosk::sync::sha256_hex(picture);
  office.media = {{digest, picture}};
  ASSERT_EQ(office.publish(database(1)), "");
  ASSERT_EQ(kiosk.follow(office), "version 1");
  EXPECT_EQ(manifest(kiosk, office).media,
            (std::vector<kiosk::sync::MediaFile>{{digest, picture.size()}}));
  EXPECT_EQ(kiosk.target(office, kiosk::sync::media_target(digest)), picture);
  FailingFiles disk(office.files, kNever);
  ASSERT_EQ(office.publish_on(disk, database(2)), "");
  for (const std::string& path : disk.written) {
    EXPECT_THAT(path, testing::Not(HasSubstr("/media/")));
  }
  office.media.clear();
  ASSERT_EQ(office.publish(database(3)), "");
  ASSERT_EQ(kiosk.follow(office), "version 3");
  EXPECT_TRUE(manifest(kiosk, office).media.empty());
  ASSERT_EQ(office.roll_back(1), "");
  ASSERT_EQ(kiosk.follow(office), "version 4");
  EXPECT_EQ(kiosk.target(office, kiosk::sync::media_target(digest)), picture);
}

TEST(Publish, RefusesMoreMediaThanAKioskTakes) {
  TownOffice office;
  office.media = {{std::string(64, 'a'), std::string(kiosk::sync::kMediaFileBytes + 1, 'm')}};
  EXPECT_THAT(office.publish(database(1)), HasSubstr("is more than 16777216"));
  EXPECT_TRUE(tree(office.files, "repo").empty());
}

TEST(Timestamp, IsSignedDailyByTheOnlineKeysAlone) {
  TownOffice office;
  FollowingKiosk kiosk(office);
  ASSERT_EQ(office.publish(database(1)), "");
  for (const char* key : {"root-1", "root-2", "root-3", "targets-1", "targets-2", "content-1",
                          "content-2", "notice-1", "notice-2"}) {
    office.lose(key);
  }
  for (int day = 0; day < 80; ++day) {
    office.pass(1);
    ASSERT_EQ(office.sign_timestamp(), "");
    ASSERT_EQ(kiosk.follow(office), "version 1") << day;
  }
  EXPECT_THAT(office.publish(database(2)), HasSubstr("Too few keys of the role \"content\""));
}

TEST(Timestamp, ThatIsNotSignedExpiresAfterAWeekAndWarnsAfterTwoDays) {
  TownOffice office;
  FollowingKiosk kiosk(office);
  ASSERT_EQ(office.publish(database(1)), "");
  office.pass(2);
  EXPECT_THAT(status(office), testing::Not(HasSubstr("warning")));
  office.pass(1);
  EXPECT_THAT(status(office), HasSubstr("warning: The timestamp was signed more than 2 days ago"));
  office.pass(4);
  EXPECT_EQ(kiosk.follow(office), "expired");
  EXPECT_THAT(status(office), HasSubstr("warning: The metadata of timestamp has expired."));
}

TEST(Timestamp, NeedsAPublication) {
  TownOffice office;
  EXPECT_THAT(office.sign_timestamp(), HasSubstr("publish a package first"));
}

TEST(Rollback, PublishesOlderContentAsANewerVersion) {
  TownOffice office;
  FollowingKiosk kiosk(office);
  for (int edit = 1; edit <= 3; ++edit) {
    ASSERT_EQ(office.publish(database(edit)), "");
  }
  ASSERT_EQ(kiosk.follow(office), "version 3");
  ASSERT_EQ(office.roll_back(1), "");
  EXPECT_EQ(kiosk.follow(office), "version 4");
  EXPECT_EQ(manifest(kiosk, office).part("content.db")->sha256,
            kiosk::sync::sha256_hex(database(1)));
  EXPECT_THAT(office.roll_back(17), HasSubstr("has no version 17"));
}

TEST(Status, SaysWhatIsPublishedInWordsAndAsJson) {
  TownOffice office;
  EXPECT_THAT(status(office), HasSubstr("Nothing is published"));
  ASSERT_EQ(office.publish(database(1)), "");
  EXPECT_THAT(status(office), HasSubstr("Version 1 of town, published at 2026-11-22T18:00:00Z"));
  EXPECT_THAT(status(office), HasSubstr("timestamp 1 holds for 7 days (2026-11-29T18:00:00Z)"));
  EXPECT_THAT(status(office, true), HasSubstr(R"("package":"town","published_at":)"));
  EXPECT_TRUE(
      kiosk::sync::parse_json(status(office, true).substr(0, status(office, true).size() - 1))
          .has_value());
}

TEST(Export, IsATreeThatAKioskFollowsAndIsBroughtUpToDate) {
  TownOffice office;
  ASSERT_EQ(office.publish(database(1)), "");
  ASSERT_TRUE(
      townhall::export_tree(office.files, {"repo", "stick", office.now}, office.out).has_value());
  EXPECT_EQ(tree(office.files, "stick"), tree(office.files, "repo"));
  FollowingKiosk kiosk(office);
  EXPECT_EQ(kiosk.follow(office.files, office.now, "stick"), "version 1");
  ASSERT_EQ(office.publish(database(2)), "");
  FailingFiles disk(office.files, kNever);
  ASSERT_TRUE(townhall::export_tree(disk, {"repo", "stick", office.now}, office.out).has_value());
  EXPECT_EQ(disk.written.back(), "stick/metadata/timestamp.json");
  EXPECT_EQ(kiosk.follow(office.files, office.now, "stick"), "version 2");
}
