#include <gtest/gtest.h>

#include "tests/sync/client.h"

namespace kiosk::sync {
namespace {

struct RootStep {
  std::vector<int> keys;
  int threshold;
  std::vector<int> signers;
};

struct RotationCase {
  const char* name;
  std::vector<RootStep> steps;
  bool last_is_trusted = true;
};

const TestKey& key(int number) {
  return TestKey::of(TestKey::Kind::Ed25519, number);
}

void set_keys(Repository& repository, const std::string& role, const RootStep& step) {
  JsonObject& entry = *repository.content("root").at("roles").object()->at(role).object();
  entry.at("keyids") = Json(JsonArray());
  repository.clear_signers(role);
  for (const int number : step.keys) {
    repository.add_key("root", role, key(number));
  }
  repository.clear_signers(role);
  for (const int number : step.signers) {
    repository.add_signer(role, key(number));
  }
  repository.set_threshold(role, step.threshold);
}

const std::vector<RotationCase>& rotations() {
  static const std::vector<RotationCase> kCases = {
      {"one key after another", {{{1}, 1, {1}}, {{2}, 1, {2, 1}}, {{2}, 1, {2}}}},
      {"signatures of strangers are ignored",
       {{{1}, 1, {3, 1, 4}}, {{2}, 1, {3, 2, 1, 4}}, {{2}, 1, {3, 2, 4}}}},
      {"any three of five",
       {{{0, 1, 2, 3, 4}, 3, {0, 2, 4}},
        {{0, 1, 2, 3, 4}, 3, {0, 4, 1}},
        {{0, 1, 2, 3, 4}, 3, {0, 1, 3}}}},
      {"one of five goes", {{{0, 1, 2, 3, 4}, 3, {0, 2, 4}}, {{0, 1, 3, 4, 5}, 3, {0, 4, 1}}}},
      {"one of five goes in two steps",
       {{{0, 1, 2, 3, 4}, 3, {0, 2, 4}},
        {{0, 1, 3, 4, 5}, 3, {0, 2, 4, 5}},
        {{0, 1, 3, 4, 5}, 3, {0, 4, 5}}}},
      {"all five go",
       {{{0, 1, 2, 3, 4}, 3, {0, 2, 4}},
        {{5, 6, 7, 8, 9}, 3, {0, 2, 4, 5, 6, 7}},
        {{5, 6, 7, 8, 9}, 3, {5, 6, 7}}}},
      {"the threshold goes up", {{{1, 2, 3}, 1, {1}}, {{1, 2, 3}, 2, {1, 2}}}},
      {"the threshold goes down",
       {{{1, 2, 3}, 2, {1, 2}}, {{1, 2, 3}, 1, {1, 2}}, {{1, 2, 3}, 1, {1}}}},
      {"keys and threshold go up", {{{1}, 1, {1}}, {{1, 2}, 2, {1, 2}}}},
      {"not signed by the old key", {{{1}, 1, {1}}, {{2}, 1, {2, 3, 4}}}, false},
      {"not signed by the new key", {{{1}, 1, {1}}, {{2}, 1, {1, 3, 4}}}, false},
      {"too few of the new keys",
       {{{0, 1, 2, 3, 4}, 3, {0, 2, 4}}, {{0, 1, 3, 4, 5}, 3, {0, 2, 4}}},
       false},
      {"too few of the old keys",
       {{{0, 1, 2, 3, 4}, 3, {0, 2, 4}}, {{0, 1, 3, 4, 5}, 3, {0, 4, 5}}},
       false},
      {"below the raised threshold", {{{1, 2, 3}, 1, {1}}, {{1, 2, 3}, 2, {2}}}, false},
      {"below the threshold that was", {{{1, 2, 3}, 2, {1, 2}}, {{1, 2, 3}, 1, {1}}}, false},
  };
  return kCases;
}

TEST(RootRotation, NeedsTheThresholdOfTheOldAndOfTheNewKeys) {
  for (const RotationCase& one : rotations()) {
    Repository repository;
    repository.files("root").clear();
    repository.set_version("root", 0);
    for (const RootStep& step : one.steps) {
      set_keys(repository, "root", step);
      repository.set_version("root",
                             static_cast<std::int64_t>(repository.files("root").size()) + 1);
      repository.publish_as_it_is("root");
    }
    Client client(repository);
    const auto& files = repository.files("root");
    EXPECT_EQ(client.refresh().has_value(), one.last_is_trusted) << one.name;
    EXPECT_EQ(client.stored("root"), one.last_is_trusted ? files.back() : files[files.size() - 2])
        << one.name;
  }
}

TEST(Rotation, OfOtherRolesNeedsTheThresholdOfTheNewKeys) {
  const std::vector<RotationCase> cases = {
      {"another key", {{{2}, 1, {2}}}},
      {"signatures of strangers are ignored", {{{1}, 1, {3, 1, 4}}}},
      {"not signed by the new key", {{{2}, 1, {1, 3, 4}}}, false},
      {"one of three is a stranger", {{{0, 1, 3, 4, 5}, 3, {0, 2, 4}}}, false},
      {"two of three", {{{0, 1, 3, 4, 5}, 3, {0, 4}}}, false},
      {"three of five", {{{0, 1, 2, 3, 4}, 3, {2, 3, 4}}}},
  };
  for (const RotationCase& one : cases) {
    for (const char* role : {"timestamp", "snapshot", "targets"}) {
      Repository repository;
      Client client(repository);
      set_keys(repository, role, one.steps[0]);
      repository.publish({"root", "targets", "snapshot", "timestamp"});
      EXPECT_EQ(reason(client.refresh()), one.last_is_trusted ? "none" : "bad-signature")
          << one.name << " " << role;
    }
  }
}

TEST(Rotation, FollowsFiftyRootsFromTheFirst) {
  Repository repository;
  for (int i = 0; i < 50; ++i) {
    const TestKey& old = key(i % 10);
    if (i == 0) {
      repository.add_key("root", "root", old);
      repository.publish({"root"});
      continue;
    }
    set_keys(repository, "root", {{i % 10}, 1, {(i - 1) % 10, i % 10}});
    repository.publish({"root"});
  }
  Client client(repository);
  EXPECT_EQ(reason(client.refresh()), "none");
  EXPECT_EQ(client.trusted(), "root 51, timestamp 1, snapshot 1, targets 1");
}

TEST(Keys, OfEverySchemeCanSignARoot) {
  for (const auto kind : {TestKey::Kind::Ed25519, TestKey::Kind::Ecdsa, TestKey::Kind::Rsa}) {
    Repository repository;
    Client client(repository);
    const TestKey& added = repository.new_key(kind);
    repository.add_key("root", "root", added);
    repository.set_threshold("root", 2);
    repository.publish({"root"});
    EXPECT_EQ(reason(client.refresh()), "none");
    EXPECT_EQ(client.trusted(), "root 2, timestamp 1, snapshot 1, targets 1");
    repository.publish({"root"});
    Json file = parse_json(repository.files("root").back()).value();
    for (Json& signature : *file.object()->at("signatures").array()) {
      if (*signature.find("keyid")->text() == added.id()) {
        (*signature.object())["sig"] = Json(added.sign("something else"));
      }
    }
    repository.files("root").back() = as_file(canonical_json(file).value());
    EXPECT_EQ(reason(client.refresh()), "bad-signature");
    EXPECT_EQ(client.trusted(), "root 2, timestamp 1, snapshot 1, targets 1");
  }
}

TEST(Threshold, IsNotMetByTooFewSignaturesOrKeys) {
  Repository repository;
  repository.add_key("root", "snapshot", repository.new_key());
  repository.add_key("root", "snapshot", repository.new_key());
  repository.set_threshold("snapshot", 3);
  repository.publish({"root", "snapshot", "timestamp"});
  Client client(repository);
  EXPECT_EQ(reason(client.refresh()), "none");
  repository.set_threshold("snapshot", 4);
  repository.publish({"root", "snapshot", "timestamp"});
  EXPECT_EQ(reason(client.refresh()), "bad-signature");
  EXPECT_EQ(client.trusted(), "root 3, timestamp 3, snapshot 2, targets 1");
}

TEST(Threshold, CountsTheSameKeyUnderTwoIdsOnce) {
  Repository repository;
  JsonObject& root = repository.content("root");
  JsonObject& role = *root.at("roles").object()->at("snapshot").object();
  const std::string id = *role.at("keyids").array()->front().text();
  (*root.at("keys").object())["another"] = root.at("keys").object()->at(id);
  role.at("keyids").array()->emplace_back(std::string("another"));
  repository.set_threshold("snapshot", 2);
  repository.publish({"root", "snapshot"});
  Json file = parse_json(repository.files("snapshot").back()).value();
  JsonArray& signatures = *file.object()->at("signatures").array();
  Json second = signatures.front();
  (*second.object())["keyid"] = Json(std::string("another"));
  signatures.push_back(second);
  repository.files("snapshot").back() = as_file(canonical_json(file).value());
  repository.publish({"timestamp"});
  Client client(repository);
  EXPECT_EQ(reason(client.refresh()), "bad-signature");
  EXPECT_EQ(client.trusted(), "root 2, timestamp 2");
}

TEST(Signatures, OfOneKeyIdMayStandOnceOnly) {
  Repository repository;
  Json file = parse_json(repository.files("snapshot").back()).value();
  JsonArray& signatures = *file.object()->at("signatures").array();
  signatures.push_back(Json(signatures.front()));
  repository.files("snapshot").back() = canonical_json(file).value();
  Client client(repository);
  EXPECT_EQ(reason(client.refresh()), "malformed");
  EXPECT_EQ(client.trusted(), "root 1, timestamp 1");
}

TEST(Signatures, ThatAreNonsenseDoNoHarmWhereEnoughOthersHold) {
  for (const char* nonsense : {"", "zz", "0", "30450221", "\xC3\xBC"}) {
    Repository repository;
    const std::string id = repository.content("root")
                               .at("roles")
                               .object()
                               ->at("timestamp")
                               .find("keyids")
                               ->array()
                               ->front()
                               .text()[0];
    repository.add_key("root", "timestamp", repository.new_key());
    repository.publish({"root", "timestamp"});
    Json file = parse_json(repository.files("timestamp").back()).value();
    for (Json& signature : *file.object()->at("signatures").array()) {
      if (*signature.find("keyid")->text() == id) {
        (*signature.object())["sig"] = Json(std::string(nonsense));
      }
    }
    repository.files("timestamp").back() = canonical_json(file).value();
    Client client(repository);
    EXPECT_EQ(reason(client.refresh()), "none") << nonsense;
  }
}

TEST(Keys, OfUnknownTypesAreNoHindrance) {
  Repository repository;
  JsonObject& root = repository.content("root");
  const Json keyval(JsonObject{{"identity", Json(std::string("a@b"))}});
  (*root.at("keys").object())["strange"] =
      Json(JsonObject{{"keytype", Json(std::string("sigstore-oidc"))},
                      {"scheme", Json(std::string("Fulcio"))},
                      {"keyval", keyval}});
  JsonArray& ids = *root.at("roles").object()->at("timestamp").object()->at("keyids").array();
  ids.emplace_back(std::string("strange"));
  ids.emplace_back(std::string("unheard of"));
  repository.publish({"root"});
  Client client(repository);
  EXPECT_EQ(reason(client.refresh()), "none");
}

}  // namespace
}  // namespace kiosk::sync
