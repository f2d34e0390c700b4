#include <gtest/gtest.h>

#include "tests/sync/client.h"

namespace kiosk::sync {
namespace {

TEST(Rollback, OfTheTimestampIsRefused) {
  Repository repository;
  repository.publish({"timestamp"});
  Client client(repository);
  ASSERT_EQ(reason(client.refresh()), "none");
  repository.files("timestamp").pop_back();
  EXPECT_EQ(reason(client.refresh()), "rollback");
  EXPECT_EQ(client.requests().back(), "timestamp.json");
  EXPECT_EQ(client.trusted(), "root 1, timestamp 2, snapshot 1, targets 1");
}

TEST(Rollback, OfTheSnapshotInTheTimestampIsRefused) {
  for (const bool with_hashes : {false, true}) {
    Repository repository;
    repository.with_hashes = with_hashes;
    repository.publish({"snapshot", "timestamp"});
    Client client(repository);
    ASSERT_EQ(reason(client.refresh()), "none");
    repository.files("snapshot").clear();
    repository.set_version("snapshot", 1);
    repository.publish_as_it_is("snapshot");
    repository.publish({"timestamp"});
    EXPECT_EQ(reason(client.refresh()), "rollback");
    EXPECT_EQ(client.requests().back(), "timestamp.json");
    EXPECT_EQ(client.trusted(), "root 1, timestamp 2, snapshot 2, targets 1");
  }
}

TEST(Rollback, OfTargetsInTheSnapshotIsRefused) {
  for (const bool with_hashes : {false, true}) {
    Repository repository;
    repository.with_hashes = with_hashes;
    repository.publish({"targets", "snapshot", "timestamp"});
    Client client(repository);
    ASSERT_EQ(reason(client.refresh()), "none");
    repository.files("targets").clear();
    repository.set_version("targets", 1);
    repository.publish_as_it_is("targets");
    repository.publish({"snapshot", "timestamp"});
    EXPECT_EQ(reason(client.refresh()), "rollback");
    EXPECT_EQ(client.requests().back(), "3.snapshot.json");
    EXPECT_EQ(client.trusted(), "root 1, timestamp 3, snapshot 2, targets 2");
  }
}

TEST(Rollback, ByTakingARoleOutOfTheSnapshotIsRefused) {
  Repository repository;
  repository.delegate("targets", "delegated", {"*"});
  repository.publish({"delegated", "targets", "snapshot", "timestamp"});
  Client client(repository);
  ASSERT_EQ(reason(client.refresh()), "none");
  repository.content("snapshot").at("meta").object()->erase("delegated.json");
  repository.publish({"snapshot", "timestamp"});
  EXPECT_EQ(reason(client.refresh()), "rollback");
  EXPECT_EQ(client.trusted(), "root 1, timestamp 3, snapshot 2, targets 2");
}

TEST(Rollback, OfTheRootIsRefused) {
  Repository repository;
  repository.publish({"root"});
  repository.files("root").back() = repository.files("root").front();
  Client client(repository);
  EXPECT_EQ(reason(client.refresh()), "rollback");
  EXPECT_EQ(client.trusted(), "root 1");
}

TEST(Rollback, ASnapshotThatIsNotAnnouncedIsNotAskedFor) {
  Repository repository;
  repository.publish({"snapshot", "timestamp"});
  Client client(repository);
  ASSERT_EQ(reason(client.refresh()), "none");
  repository.files("snapshot").back() = repository.files("snapshot").front();
  EXPECT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.requests().back(), "timestamp.json");
  EXPECT_EQ(client.trusted(), "root 1, timestamp 2, snapshot 2, targets 1");
}

// After a theft of keys an attacker may have pushed versions so high that no true one reaches them.
TEST(FastForward, OfTheTimestampEndsWithItsKeys) {
  Repository repository;
  repository.set_version("timestamp", 99'999);
  repository.files("timestamp") = {repository.sign("timestamp")};
  Client client(repository);
  ASSERT_EQ(reason(client.refresh()), "none");
  repository.rotate("timestamp");
  repository.publish({"root"});
  repository.set_version("timestamp", 1);
  repository.files("timestamp") = {repository.sign("timestamp")};
  EXPECT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.trusted(), "root 2, timestamp 1, snapshot 1, targets 1");
}

TEST(FastForward, OfTheSnapshotEndsWithTheKeysOfSnapshotAndTimestamp) {
  Repository repository;
  Client client(repository);
  repository.files("snapshot").resize(99'998);
  repository.set_version("snapshot", 99'998);
  repository.publish({"snapshot", "timestamp"});
  ASSERT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.trusted(), "root 1, timestamp 2, snapshot 99999, targets 1");
  repository.rotate("snapshot");
  repository.rotate("timestamp");
  repository.publish({"root"});
  repository.files("snapshot").clear();
  repository.set_version("snapshot", 1);
  repository.publish_as_it_is("snapshot");
  repository.publish({"timestamp"});
  EXPECT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.trusted(), "root 2, timestamp 3, snapshot 1, targets 1");
}

TEST(FastForward, OfTargetsEndsWithTheKeysOfTheSnapshot) {
  Repository repository;
  Client client(repository);
  repository.files("targets").resize(99);
  repository.set_version("targets", 99);
  repository.publish({"targets", "snapshot", "timestamp"});
  ASSERT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.trusted(), "root 1, timestamp 2, snapshot 2, targets 100");
  repository.rotate("snapshot");
  repository.files("targets").clear();
  repository.set_version("targets", 1);
  repository.publish_as_it_is("targets");
  repository.publish({"root", "snapshot", "timestamp"});
  EXPECT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.trusted(), "root 2, timestamp 3, snapshot 3, targets 1");
}

// One of two keys was stolen and taken away; what it signed must go although the other key stays.
TEST(FastForward, OfARoleWithTwoKeysEndsWithOneOfThem) {
  Repository repository;
  repository.add_key("root", "timestamp", repository.new_key());
  repository.publish({"root"});
  repository.set_version("timestamp", 99'999);
  repository.files("timestamp") = {repository.sign("timestamp")};
  Client client(repository);
  ASSERT_EQ(reason(client.refresh()), "none");
  JsonArray& ids = *repository.content("root")
                        .at("roles")
                        .object()
                        ->at("timestamp")
                        .object()
                        ->at("keyids")
                        .array();
  ids.erase(ids.begin());
  repository.publish({"root"});
  repository.set_version("timestamp", 2);
  repository.files("timestamp") = {repository.sign("timestamp")};
  EXPECT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.trusted(), "root 3, timestamp 2, snapshot 1, targets 1");
}

// A key that is only added frees nobody from what was signed before.
TEST(FastForward, IsNoExcuseWhereAKeyWasOnlyAdded) {
  Repository repository;
  repository.publish({"timestamp"});
  Client client(repository);
  ASSERT_EQ(reason(client.refresh()), "none");
  repository.add_key("root", "timestamp", repository.new_key());
  repository.publish({"root"});
  repository.set_version("timestamp", 1);
  repository.files("timestamp") = {repository.sign("timestamp")};
  EXPECT_EQ(reason(client.refresh()), "rollback");
}

}  // namespace
}  // namespace kiosk::sync
