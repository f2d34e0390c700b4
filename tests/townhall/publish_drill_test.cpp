#include <gmock/gmock.h>

#include "kiosk/sync/notices.h"
#include "tests/townhall/town_office.h"

using test_support::database;
using test_support::FollowingKiosk;
using test_support::TownOffice;
using testing::HasSubstr;

// The drills of the key ceremony. Each is followed by a kiosk that knows the first root only, and
// by one that was there all the time.
namespace {

struct Town {
  Town() {
    EXPECT_EQ(office.publish(database(1)), "");
    EXPECT_EQ(old_kiosk.follow(office), "version 1");
  }

  // What both kiosks see, which must be the same.
  std::string seen() {
    const std::string old_view = old_kiosk.follow(office);
    FollowingKiosk fresh(office);
    EXPECT_EQ(fresh.follow(office), old_view);
    EXPECT_EQ(fresh.root_version(), old_kiosk.root_version());
    return old_view;
  }

  TownOffice office;
  FollowingKiosk old_kiosk{office};
};

constexpr const char* kNotice = R"({"notices": [{"slug": "closed", "severity": "warning",
    "from": "2026-11-22T18:00:00Z", "until": "2026-11-23T18:00:00Z",
    "texts": {"de": {"title": "Heute geschlossen", "body": "Ein Rohr\nist gebrochen."}}}]})";

}  // namespace

TEST(Drill, EditorKeyLost) {
  Town town;
  town.office.lose("content-1");
  ASSERT_EQ(town.office.rotate("content", "content-1"), "");
  EXPECT_THAT(town.office.out.str(), HasSubstr("content-3 takes the place of content-1"));
  // The same content once more, because what the lost key signed counts for nothing.
  ASSERT_EQ(town.office.publish(database(1)), "");
  EXPECT_EQ(town.seen(), "version 2");
  EXPECT_EQ(town.old_kiosk.root_version(), 1);
  ASSERT_EQ(town.office.publish(database(2)), "");
  EXPECT_EQ(town.seen(), "version 3");
}

TEST(Drill, OnlineKeysStolen) {
  Town town;
  ASSERT_EQ(town.office.rotate("snapshot"), "");
  ASSERT_EQ(town.office.rotate("timestamp"), "");
  town.office.lose("snapshot-1");
  town.office.lose("timestamp-1");
  ASSERT_EQ(town.office.sign_timestamp(), "");
  EXPECT_EQ(town.seen(), "version 1");
  EXPECT_EQ(town.old_kiosk.root_version(), 3);
  ASSERT_EQ(town.office.publish(database(2)), "");
  EXPECT_EQ(town.seen(), "version 2");
}

TEST(Drill, OneRootKeyLost) {
  Town town;
  town.office.lose("root-2");
  ASSERT_EQ(town.office.rotate("root", "root-2.key.json"), "");
  ASSERT_EQ(town.office.sign_timestamp(), "");
  EXPECT_EQ(town.seen(), "version 1");
  EXPECT_EQ(town.old_kiosk.root_version(), 2);
  // Two of the old ones and the new one signed.
  const std::string root = *town.office.files.read("repo/metadata/2.root.json");
  const auto envelope = kiosk::sync::open_envelope(root, kiosk::sync::own_limits());
  EXPECT_EQ(envelope->signatures.size(), 3U);
}

TEST(Drill, TwoRootKeysLostCannotBeMended) {
  Town town;
  town.office.lose("root-1");
  town.office.lose("root-2");
  EXPECT_THAT(town.office.rotate("root", "root-1"), HasSubstr("Too few keys of the role \"root\""));
  EXPECT_THAT(town.office.rotate("timestamp"), HasSubstr("Too few keys of the role \"root\""));
  EXPECT_FALSE(town.office.files.read("keys/root-4.key.json").has_value());
  EXPECT_FALSE(town.office.files.read("keys/metadata/2.root.json").has_value());
}

TEST(Drill, TargetsKeyStolen) {
  Town town;
  ASSERT_EQ(town.office.rotate("targets", "targets-1"), "");
  town.office.lose("targets-1");
  ASSERT_EQ(town.office.publish(database(2)), "");
  EXPECT_EQ(town.seen(), "version 2");
  EXPECT_EQ(town.old_kiosk.root_version(), 2);
}

TEST(Drill, FiftyRotationsAreFollowedFromTheFirstRoot) {
  Town town;
  const std::vector<std::string> roles = {"root", "timestamp", "snapshot", "targets"};
  for (int i = 0; i < 50; ++i) {
    ASSERT_EQ(town.office.rotate(roles.at(static_cast<std::size_t>(i) % roles.size())), "") << i;
    if (i % 10 == 9) {
      town.office.pass(1);
      ASSERT_EQ(town.office.publish(database(i)), "") << i;
      ASSERT_EQ(town.seen(), "version " + std::to_string(2 + i / 10)) << i;
    }
  }
  EXPECT_EQ(town.old_kiosk.root_version(), 51);
}

TEST(Drill, AYearlyCeremonyKeepsRootAndTargetsAlive) {
  Town town;
  for (int year = 0; year < 3; ++year) {
    town.office.pass(300);
    ASSERT_EQ(town.office.renew(), "");
    ASSERT_EQ(town.office.publish(database(year + 2)), "");
    EXPECT_EQ(town.seen(), "version " + std::to_string(year + 2));
  }
  EXPECT_EQ(town.old_kiosk.root_version(), 4);
}

TEST(Drill, AKeyThatTheRoleDoesNotHaveIsNamed) {
  Town town;
  EXPECT_THAT(town.office.rotate("content", "content-9"), HasSubstr("has no key \"content-9\""));
  EXPECT_THAT(town.office.rotate("mayor"), HasSubstr("no role \"mayor\""));
}

TEST(Notices, ArePublishedByTheNoticeRoleAlone) {
  Town town;
  for (const char* key :
       {"root-1", "root-2", "root-3", "targets-1", "targets-2", "content-1", "content-2"}) {
    town.office.lose(key);
  }
  ASSERT_EQ(town.office.publish_notices(kNotice), "");
  EXPECT_EQ(town.seen(), "version 1");
  auto notices =
      kiosk::sync::read_notices(town.old_kiosk.target(town.office, kiosk::sync::kNoticesTarget));
  ASSERT_TRUE(notices.has_value()) << notices.error().message;
  EXPECT_EQ(notices->version, 1);
  EXPECT_EQ(notices->notices.at(0).texts.at("de").body, "Ein Rohr\nist gebrochen.");
  town.office.pass(1);
  ASSERT_EQ(town.office.publish_notices(R"({"notices": []})"), "");
  notices =
      kiosk::sync::read_notices(town.old_kiosk.target(town.office, kiosk::sync::kNoticesTarget));
  EXPECT_EQ(notices->version, 2);
  EXPECT_TRUE(notices->notices.empty());
}

TEST(Notices, StayWhenContentIsPublishedAndDoNotStopItWhenTheyExpire) {
  Town town;
  ASSERT_EQ(town.office.publish_notices(kNotice), "");
  town.office.lose("notice-1");
  town.office.lose("notice-2");
  ASSERT_EQ(town.office.publish(database(2)), "");
  EXPECT_EQ(town.seen(), "version 2");
  EXPECT_THAT(town.old_kiosk.target(town.office, kiosk::sync::kNoticesTarget),
              HasSubstr("Heute geschlossen"));
  town.office.pass(20);
  ASSERT_EQ(town.office.publish(database(3)), "");
  EXPECT_EQ(town.seen(), "version 3");
}

TEST(Notices, ThatAreWrongOrOverAreRefused) {
  Town town;
  EXPECT_THAT(town.office.publish_notices("{"), HasSubstr("correct the file."));
  EXPECT_THAT(town.office.publish_notices(R"({"notices": [{"slug": "a b"}]})"),
              HasSubstr("slug is no plain name; correct the file."));
  town.office.pass(2);
  EXPECT_THAT(town.office.publish_notices(kNotice), HasSubstr("\"closed\" is over already"));
}

TEST(Notices, NeedContentFirst) {
  TownOffice office;
  EXPECT_THAT(office.publish_notices(kNotice), HasSubstr("publish a package first"));
}
