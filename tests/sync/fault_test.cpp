#include <gtest/gtest.h>

#include "tests/sync/client.h"

// A disk that fails at any change of an update, once or for good.
namespace kiosk::sync {
namespace {

constexpr int kMoreThanAllChanges = 100;

// A client with a first version of everything, and a second one published, with new online keys.
struct Update {
  Update() {
    repository.delegate("targets", "d", {"*"});
    repository.add_target("d", "x", std::string(300'000, '1'));
    repository.publish({"d", "targets", "snapshot", "timestamp"});
    client.download("x").value();
    repository.rotate("timestamp");
    repository.rotate("snapshot");
    repository.add_target("d", "x", std::string(700'000, '2'));
    repository.publish({"root", "d", "targets", "snapshot", "timestamp"});
  }

  Repository repository;
  Client client{repository};
};

TEST(FailingDisk, LeavesTheOldArtifactOrTheNewOneAndTheNextUpdateArrives) {
  int points = 0;
  for (const bool for_good : {false, true}) {
    for (int at = 0; at < kMoreThanAllChanges; ++at) {
      Update update;
      Client& client = update.client;
      client.files.fail(at, for_good);
      const auto outcome = client.download("x");
      if (!client.files.has_failed()) {
        EXPECT_TRUE(outcome);
        break;
      }
      ++points;
      const std::string artifact = client.artifact("x");
      EXPECT_TRUE(artifact == std::string(300'000, '1') || artifact == std::string(700'000, '2'));
      if (!outcome) {
        EXPECT_EQ(reason(outcome), "disk") << at;
      }
      client.files.mend();
      EXPECT_EQ(reason(client.download("x")), "none") << at << " " << for_good;
      EXPECT_EQ(client.artifact("x"), std::string(700'000, '2'));
      EXPECT_EQ(client.trusted(), "root 2, timestamp 3, snapshot 3, targets 3");
    }
  }
  EXPECT_GE(points, 30);
}

TEST(FailingDisk, NeverLetsAnOlderTimestampIn) {
  for (int at = 0; at < kMoreThanAllChanges; ++at) {
    Repository repository;
    Client client(repository);
    const std::string first = repository.files("timestamp").front();
    repository.publish({"targets", "snapshot", "timestamp"});
    ASSERT_EQ(reason(client.refresh()), "none");
    repository.publish({"root", "targets", "snapshot", "timestamp"});
    client.files.fail(at, true);
    static_cast<void>(client.refresh());
    const bool failed = client.files.has_failed();
    client.files.mend();
    repository.files("timestamp") = {first};
    EXPECT_EQ(reason(client.refresh()), "rollback") << at;
    if (!failed) {
      break;
    }
  }
}

}  // namespace
}  // namespace kiosk::sync
