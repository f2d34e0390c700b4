#include <gtest/gtest.h>

#include <limits>

#include "tests/sync/client.h"

namespace kiosk::sync {
namespace {

const std::string kAllFirst = "root 1, timestamp 1, snapshot 1, targets 1";

TEST(Refresh, AsksForEachFileOnceAndStoresItByteForByte) {
  Repository repository;
  repository.files("timestamp").back() += " \n";
  Client client(repository);
  ASSERT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.requests(),
            (Names{"2.root.json", "timestamp.json", "1.snapshot.json", "1.targets.json"}));
  EXPECT_EQ(client.files.list("trusted").value(),
            (Names{"root.json", "snapshot.json", "targets.json", "timestamp.json"}));
  for (const char* role : {"root", "timestamp", "snapshot", "targets"}) {
    EXPECT_EQ(client.stored(role), repository.files(role).back());
  }
}

TEST(Refresh, CostsTwoRequestsWhenNothingChanged) {
  Repository repository;
  Client client(repository);
  EXPECT_EQ(client.refresh().value(), Trusted::News::New);
  client.requests();
  EXPECT_EQ(client.refresh().value(), Trusted::News::Same);
  EXPECT_EQ(client.requests(), (Names{"2.root.json", "timestamp.json"}));
}

TEST(Refresh, ReusesWhatANewTimestampDoesNotChange) {
  Repository repository;
  Client client(repository);
  ASSERT_EQ(reason(client.refresh()), "none");
  repository.publish({"timestamp"});
  client.requests();
  EXPECT_EQ(client.refresh().value(), Trusted::News::New);
  EXPECT_EQ(client.requests(), (Names{"2.root.json", "timestamp.json"}));
  EXPECT_EQ(client.trusted(), "root 1, timestamp 2, snapshot 1, targets 1");
}

TEST(Refresh, WorksWithoutConsistentSnapshots) {
  Repository repository;
  repository.content("root").erase("consistent_snapshot");
  repository.content("root")["consistent_snapshot"] = Json(false);
  repository.publish({"root", "targets", "snapshot", "timestamp"});
  Client client(repository);
  ASSERT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.requests(), (Names{"2.root.json", "3.root.json", "timestamp.json",
                                      "snapshot.json", "targets.json"}));
}

TEST(Refresh, TakesAMissingConsistentSnapshotForFalse) {
  Repository repository;
  Json file = parse_json(repository.files("root").front()).value();
  EXPECT_TRUE(read_root(*file.find("signed"), Limits())->consistent_snapshot);
  file.object()->at("signed").object()->erase("consistent_snapshot");
  EXPECT_FALSE(read_root(*file.find("signed"), Limits())->consistent_snapshot);
}

TEST(Refresh, WantsATrustedRootBeforeAnyRequest) {
  Repository repository;
  Client client(repository);
  client.store().forget("root").value();
  EXPECT_EQ(reason(client.refresh()), "not-initialised");
  std::string unsigned_root = repository.files("root").front();
  char& last_of_signature = unsigned_root[unsigned_root.find("\"}],\"signed\"") - 1];
  last_of_signature = last_of_signature == '0' ? '1' : '0';
  client.trust(unsigned_root);
  EXPECT_EQ(reason(client.refresh()), "bad-signature");
  Json no_version = parse_json(repository.files("root").front()).value();
  no_version.object()->at("signed").object()->erase("version");
  client.trust(canonical_json(no_version).value());
  EXPECT_EQ(reason(client.refresh()), "malformed");
  EXPECT_EQ(client.requests(), Names{});
}

struct Unsigned {
  const char* role;
  const char* trusted;
};

TEST(Refresh, KeepsWhatCameBeforeAnUnsignedRole) {
  for (const Unsigned& one : {Unsigned{"root", "root 1"}, Unsigned{"timestamp", "root 2"},
                              Unsigned{"snapshot", "root 2, timestamp 2"},
                              Unsigned{"targets", "root 2, timestamp 2, snapshot 2"}}) {
    Repository repository;
    repository.clear_signers(one.role);
    repository.publish({"root", "targets", "snapshot", "timestamp"});
    Client client(repository);
    EXPECT_EQ(reason(client.refresh()), "bad-signature") << one.role;
    EXPECT_EQ(client.trusted(), one.trusted);
  }
}

TEST(Refresh, RefusesAFileWhoseVersionIsNotTheOneOfItsName) {
  for (const Unsigned& one :
       {Unsigned{"root", "root 1"}, Unsigned{"snapshot", "root 2, timestamp 2"},
        Unsigned{"targets", "root 2, timestamp 2, snapshot 2"}}) {
    Repository repository;
    repository.publish({"root", "targets", "snapshot", "timestamp"});
    repository.set_version(one.role, 3);
    repository.files(one.role).back() = repository.sign(one.role);
    Client client(repository);
    EXPECT_EQ(reason(client.refresh()), "wrong-version") << one.role;
    EXPECT_EQ(client.trusted(), one.trusted);
  }
}

TEST(Refresh, KeepsItsTimestampWhenTheSameVersionComesWithOtherContent) {
  Repository repository;
  Client client(repository);
  ASSERT_EQ(reason(client.refresh()), "none");
  repository.content("timestamp").at("meta").object()->at("snapshot.json").object()->at("version") =
      Json(std::int64_t{100});
  repository.files("timestamp").back() = repository.sign("timestamp");
  client.requests();
  EXPECT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.requests(), (Names{"2.root.json", "timestamp.json"}));
  EXPECT_NE(client.stored("timestamp"), repository.files("timestamp").back());
  EXPECT_EQ(client.trusted(), kAllFirst);
}

TEST(Refresh, ChecksLengthsAndHashesWhereTheyAreSigned) {
  Repository repository;
  repository.with_hashes = true;
  repository.publish({"targets", "snapshot", "timestamp"});
  Client client(repository);
  ASSERT_EQ(reason(client.refresh()), "none");
  repository.publish({"targets"});
  repository.files("targets").back() += "\n";
  repository.publish({"snapshot", "timestamp"});
  EXPECT_EQ(reason(client.refresh()), "too-large") << "the length is the cap";
  repository.files("targets").back().resize(repository.files("targets").back().size() - 2);
  EXPECT_EQ(reason(client.refresh()), "wrong-length");
  repository.files("targets").back() += " ";
  EXPECT_EQ(reason(client.refresh()), "wrong-hash");
  EXPECT_EQ(client.trusted(), "root 1, timestamp 3, snapshot 3, targets 2");
  repository.publish({"snapshot"});
  repository.files("snapshot").back().back() = ' ';
  repository.publish({"timestamp"});
  EXPECT_EQ(reason(client.refresh()), "wrong-hash") << "before its JSON is looked at";
  EXPECT_EQ(client.trusted(), "root 1, timestamp 4, snapshot 3, targets 2");
}

TEST(Refresh, AsksForASnapshotOfTheSameVersionThatIsAnotherFile) {
  Repository repository;
  Client client(repository);
  ASSERT_EQ(reason(client.refresh()), "none");
  repository.content("snapshot")["note"] = Json(std::string("made again"));
  repository.with_hashes = true;
  repository.files("snapshot").clear();
  repository.publish_as_it_is("snapshot");
  repository.publish({"timestamp"});
  EXPECT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.requests().back(), "1.snapshot.json");
  EXPECT_EQ(client.stored("snapshot"), repository.files("snapshot").back());
}

TEST(Refresh, RefusesMetadataWhoseOnlyHashIsOfAnUnknownKind) {
  Repository repository;
  JsonObject& info =
      *repository.content("timestamp").at("meta").object()->at("snapshot.json").object();
  info["hashes"] = Json(JsonObject{{"md5", Json(std::string("d41d8cd98f00b204e9800998ecf8427e"))}});
  repository.publish({"timestamp"});
  Client client(repository);
  EXPECT_EQ(reason(client.refresh()), "wrong-hash");
  EXPECT_EQ(client.trusted(), "root 1, timestamp 2");
}

TEST(Refresh, StopsAtAMissingFileAndKeepsWhatItHas) {
  Repository repository;
  Client client(repository);
  ASSERT_EQ(reason(client.refresh()), "none");
  repository.publish({"snapshot", "timestamp"});
  repository.files("snapshot").pop_back();
  EXPECT_EQ(reason(client.refresh()), "missing");
  EXPECT_EQ(client.requests().back(), "2.snapshot.json");
  EXPECT_EQ(client.trusted(), "root 1, timestamp 2, snapshot 1, targets 1");
  repository.files("timestamp").clear();
  EXPECT_EQ(reason(client.refresh()), "missing");
  EXPECT_EQ(client.requests().back(), "timestamp.json");
}

TEST(Refresh, StopsAtMissingTargets) {
  Repository repository;
  Client client(repository);
  ASSERT_EQ(reason(client.refresh()), "none");
  repository.publish({"targets", "snapshot", "timestamp"});
  repository.files("targets").pop_back();
  EXPECT_EQ(reason(client.refresh()), "missing");
  EXPECT_EQ(client.requests().back(), "2.targets.json");
  EXPECT_EQ(client.trusted(), "root 1, timestamp 2, snapshot 2, targets 1");
}

TEST(Refresh, RefusesASnapshotThatIsSignedAsATimestamp) {
  Repository repository;
  const TestKey& both = repository.new_key();
  repository.add_key("root", "timestamp", both);
  repository.add_key("root", "snapshot", both);
  JsonObject& meta = *repository.content("snapshot").at("meta").object();
  meta = {{"snapshot.json", Json(JsonObject{{"version", Json(std::int64_t{1})}})}};
  repository.publish({"root", "snapshot"});
  repository.files("timestamp").push_back(repository.files("snapshot").back());
  repository.files("snapshot").pop_back();
  Client client(repository);
  EXPECT_EQ(reason(client.refresh()), "wrong-type");
  EXPECT_EQ(client.trusted(), "root 2");
}

TEST(Refresh, KeepsUnknownFieldsForTheSignature) {
  Repository repository;
  const Json extra(JsonObject{{"a", Json(std::int64_t{1})}, {"b", Json(std::string("x\ny"))}});
  for (const char* role : {"root", "timestamp", "snapshot", "targets"}) {
    repository.content(role)["custom-field"] = extra;
  }
  JsonObject& root = repository.content("root");
  root.at("roles").object()->at("root").object()->emplace("another", extra);
  for (auto& [id, key] : *root.at("keys").object()) {
    key.object()->emplace("keyid_hash_algorithms", Json(std::string("md5")));
  }
  repository.publish({"root", "targets", "snapshot", "timestamp"});
  Client client(repository);
  EXPECT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.trusted(), "root 2, timestamp 2, snapshot 2, targets 2");
}

TEST(Refresh, WantsVersionsFromOneToTheLastButOneOf64Bits) {
  constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();
  for (const std::int64_t version : {std::int64_t{-1}, std::int64_t{0}, kLast}) {
    Repository repository;
    repository.set_version("root", version);
    Client client(repository);
    client.trust(repository.sign("root"));
    EXPECT_EQ(reason(client.refresh()), "malformed") << version;
  }
  Repository repository;
  repository.set_version("root", kLast - 1);
  Client client(repository);
  client.trust(repository.sign("root"));
  EXPECT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.requests().front(), "9223372036854775807.root.json");
}

TEST(Refresh, TakesOnlyVersionOneOfTheSpecification) {
  for (const char* version : {"2.0.0", "0.9", "1", "1.", "1.0.0.0", "1..0", "1.x", "11.0"}) {
    Repository repository;
    repository.content("timestamp")["spec_version"] = Json(std::string(version));
    repository.publish({"timestamp"});
    Client client(repository);
    EXPECT_EQ(reason(client.refresh()), "unsupported") << version;
  }
  for (const char* version : {"1.0", "1.0.31", "1.99.0"}) {
    Repository repository;
    repository.content("timestamp")["spec_version"] = Json(std::string(version));
    repository.publish({"timestamp"});
    Client client(repository);
    EXPECT_EQ(reason(client.refresh()), "none") << version;
  }
}

TEST(Refresh, MendsDamagedFilesByFetchingThemAgain) {
  Repository repository;
  Client client(repository);
  ASSERT_EQ(reason(client.refresh()), "none");
  for (const char* role : {"timestamp", "snapshot", "targets"}) {
    ASSERT_TRUE(client.store().save(role, "{}"));
  }
  EXPECT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.trusted(), kAllFirst);
  const std::string too_long = repository.files("targets").back() + std::string(6'000'000, ' ');
  ASSERT_TRUE(client.store().save("targets", too_long));
  EXPECT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.requests().back(), "1.targets.json");
  EXPECT_EQ(client.trusted(), kAllFirst);
}

TEST(Refresh, TakesAtMostSoManyNewRoots) {
  Repository repository;
  for (int i = 0; i < 6; ++i) {
    repository.publish({"root"});
  }
  Client client(repository);
  client.limits.root_steps = 4;
  EXPECT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.trusted(), "root 5, timestamp 1, snapshot 1, targets 1");
  EXPECT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.trusted(), "root 7, timestamp 1, snapshot 1, targets 1");
}

TEST(Refresh, TakesNoFileBeyondItsCap) {
  for (const char* role : {"root", "timestamp", "snapshot", "targets"}) {
    Repository repository;
    repository.content(role)["padding"] = Json(std::string(70'000, 'a'));
    repository.publish({"root", "targets", "snapshot", "timestamp"});
    Client client(repository);
    client.limits = own_limits();
    client.limits.targets_bytes = 65'536;
    EXPECT_EQ(reason(client.refresh()), "too-large") << role;
  }
}

TEST(Refresh, RefusesAnAnnouncedLengthBeyondTheCapWithoutAsking) {
  Repository repository;
  repository.with_hashes = true;
  repository.publish({"targets", "snapshot"});
  repository.content("timestamp").at("meta").object()->at("snapshot.json").object()->at("length") =
      Json(std::int64_t{3'000'000'000});
  repository.publish({"timestamp"});
  Client client(repository);
  EXPECT_EQ(reason(client.refresh()), "too-large");
  EXPECT_EQ(client.requests().back(), "timestamp.json");
}

}  // namespace
}  // namespace kiosk::sync
