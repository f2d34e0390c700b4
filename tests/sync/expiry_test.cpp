#include <gtest/gtest.h>

#include "kiosk/sync/metadata_parts.h"
#include "tests/sync/client.h"

namespace kiosk::sync {
namespace {

constexpr const char* kPast = "2026-11-22T11:59:59Z";
constexpr const char* kInSevenDays = "2026-11-29T12:00:00Z";
constexpr const char* kInTwentyOneDays = "2026-12-13T12:00:00Z";
constexpr base::UnixSeconds kEighteenDays{18 * 86400};

struct Case {
  const char* role;
  const char* trusted;
};

// A root past its date is kept all the same, because a later one may hang on it (5.3.10).
TEST(Expiry, EndsTheUpdateAtTheExpiredRole) {
  for (const Case& one : {Case{"root", "root 2, timestamp 1, snapshot 1, targets 1"},
                          Case{"timestamp", "root 2, timestamp 1, snapshot 1, targets 1"},
                          Case{"snapshot", "root 2, timestamp 2, snapshot 1, targets 1"},
                          Case{"targets", "root 2, timestamp 2, snapshot 2, targets 1"}}) {
    Repository repository;
    Client client(repository);
    ASSERT_EQ(reason(client.refresh()), "none");
    repository.set_expires(one.role, kPast);
    repository.publish({"root", "targets", "snapshot", "timestamp"});
    EXPECT_EQ(reason(client.refresh()), "expired") << one.role;
    EXPECT_EQ(client.trusted(), one.trusted);
  }
}

TEST(Expiry, IsReachedInItsVerySecond) {
  Repository repository;
  repository.set_expires("timestamp", "2026-11-22T12:00:00Z");
  repository.publish({"timestamp"});
  Client client(repository);
  EXPECT_EQ(reason(client.refresh()), "expired");
  client.now -= base::UnixSeconds(1);
  EXPECT_EQ(reason(client.refresh()), "none");
}

TEST(Expiry, OfTheLocalRootIsMendedByANewerOne) {
  Repository repository;
  repository.set_expires("root", kInSevenDays);
  repository.publish({"root"});
  Client client(repository);
  ASSERT_EQ(reason(client.refresh()), "none");
  client.now += kEighteenDays;
  EXPECT_EQ(reason(client.refresh()), "expired");
  repository.set_expires("root", kInTwentyOneDays);
  repository.publish({"root"});
  EXPECT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.trusted(), "root 3, timestamp 1, snapshot 1, targets 1");
}

TEST(Expiry, OfAnIntermediateRootDoesNotMatter) {
  Repository repository;
  repository.set_expires("root", kPast);
  repository.publish({"root"});
  repository.set_expires("root", kInSevenDays);
  repository.publish({"root"});
  Client client(repository);
  EXPECT_EQ(reason(client.refresh()), "none");
}

TEST(Expiry, OfTheLocalTimestampFailsEvenIfTheServerHasNoOther) {
  Repository repository;
  repository.set_expires("timestamp", kInSevenDays);
  repository.publish({"timestamp"});
  Client client(repository);
  ASSERT_EQ(reason(client.refresh()), "none");
  client.now += kEighteenDays;
  client.requests();
  EXPECT_EQ(reason(client.refresh()), "expired");
  EXPECT_EQ(client.requests(), (Names{"2.root.json", "timestamp.json"}));
}

TEST(Expiry, OfTheLocalTimestampIsMendedByANewerOne) {
  Repository repository;
  repository.set_expires("timestamp", kInSevenDays);
  repository.publish({"timestamp"});
  Client client(repository);
  ASSERT_EQ(reason(client.refresh()), "none");
  repository.set_expires("timestamp", kInTwentyOneDays);
  repository.publish({"targets", "snapshot", "timestamp"});
  client.now += kEighteenDays;
  EXPECT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.trusted(), "root 1, timestamp 3, snapshot 2, targets 2");
}

TEST(Expiry, OfALocalTimestampDoesNotEndItsProtectionFromRollback) {
  Repository repository;
  const std::string first = repository.files("timestamp").front();
  repository.set_expires("timestamp", kInSevenDays);
  repository.publish({"timestamp"});
  Client client(repository);
  ASSERT_EQ(reason(client.refresh()), "none");
  repository.files("timestamp") = {first};
  client.now += kEighteenDays;
  EXPECT_EQ(reason(client.refresh()), "rollback");
}

TEST(Expiry, OfLocalSnapshotAndTargetsAsksForThemAgain) {
  for (const char* role : {"snapshot", "targets"}) {
    Repository repository;
    repository.set_expires(role, kInSevenDays);
    repository.publish({"targets", "snapshot", "timestamp"});
    Client client(repository);
    ASSERT_EQ(reason(client.refresh()), "none");
    client.now += kEighteenDays;
    client.requests();
    EXPECT_EQ(reason(client.refresh()), "expired");
    EXPECT_EQ(client.requests().back(), "2." + std::string(role) + ".json");
    repository.set_expires(role, kInTwentyOneDays);
    repository.publish({"targets", "snapshot", "timestamp"});
    EXPECT_EQ(reason(client.refresh()), "none");
  }
}

TEST(Expiry, OfADelegatedRoleHidesItsTargets) {
  Repository repository;
  repository.delegate("targets", "delegated", {"d/*"});
  repository.set_expires("delegated", kPast);
  repository.add_target("delegated", "d/a", "content");
  repository.publish({"delegated", "targets", "snapshot", "timestamp"});
  Client client(repository);
  EXPECT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(reason(client.download("d/a")), "expired");
  EXPECT_EQ(client.artifact("d/a"), "none");
  EXPECT_EQ(client.stored("delegated"), "none");
}

TEST(Expiry, OfALocalDelegatedRoleIsMendedByANewerOne) {
  Repository repository;
  repository.delegate("targets", "delegated", {"d/*"});
  repository.set_expires("delegated", kInSevenDays);
  repository.add_target("delegated", "d/a", "first");
  repository.add_target("delegated", "d/b", "second");
  repository.publish({"delegated", "targets", "snapshot", "timestamp"});
  Client client(repository);
  EXPECT_EQ(reason(client.download("d/a")), "none");
  client.now += kEighteenDays;
  EXPECT_EQ(reason(client.download("d/b")), "expired");
  EXPECT_EQ(client.artifact("d/b"), "none");
  repository.set_expires("delegated", kInTwentyOneDays);
  repository.publish({"delegated", "snapshot", "timestamp"});
  EXPECT_EQ(reason(client.download("d/b")), "none");
  EXPECT_EQ(client.artifact("d/b"), "second");
}

TEST(Moment, IsWrittenInExactlyOneWay) {
  EXPECT_EQ(parse_moment("1970-01-01T00:00:00Z"), base::UnixSeconds(0));
  EXPECT_EQ(parse_moment("2026-11-22T12:00:00Z"), kNow);
  EXPECT_EQ(parse_moment("2024-02-29T23:59:59Z"), base::UnixSeconds(1709251199));
  for (const char* text :
       {"", "2026-11-22", "2026-11-22T12:00:00", "2026-11-22T12:00:00z", "2026-11-22 12:00:00Z",
        "2026-11-22T12:00:00.5Z", "2026-11-22T12:00:00+00:00", "2026-13-22T12:00:00Z",
        "2026-02-29T12:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22T12:60:00Z",
        "2026-11-22T12:00:60Z", "2026-11-22T1a:00:00Z", " 2026-11-22T12:00:00Z",
        "12026-11-22T12:00:00Z", "-026-11-22T12:00:00Z"}) {
    EXPECT_EQ(parse_moment(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace kiosk::sync
