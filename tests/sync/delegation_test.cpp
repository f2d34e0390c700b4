#include <gtest/gtest.h>

#include "tests/sync/client.h"

namespace kiosk::sync {
namespace {

struct Edge {
  const char* from;
  const char* to;
  std::vector<std::string> paths = {"*"};
  bool terminating = false;
};

struct Graph {
  const char* name;
  std::vector<Edge> edges;
  const char* visited;  // "A C D"
};

const std::vector<Graph>& graphs() {
  static const std::vector<Graph> kGraphs = {
      {"one", {{"targets", "A"}}, "A"},
      {"two beside each other", {{"targets", "A"}, {"targets", "B"}}, "A B"},
      {"two levels", {{"targets", "A"}, {"targets", "B"}, {"B", "C"}}, "A B C"},
      {"depth before breadth",
       {{"targets", "A"}, {"targets", "B"}, {"A", "C"}, {"A", "D"}},
       "A C D B"},
      {"three levels", {{"targets", "A"}, {"targets", "B"}, {"A", "C"}, {"C", "D"}}, "A C D B"},
      {"a terminating role ends the search",
       {{"targets", "A"}, {"targets", "B"}, {"A", "C", {"*"}, true}, {"A", "D"}},
       "A C"},
      {"but not below it",
       {{"targets", "A"}, {"targets", "B"}, {"A", "C", {"*"}, true}, {"C", "D"}},
       "A C D"},
      {"a terminating role that may not speak ends nothing",
       {{"targets", "A", {"*.py"}, true}, {"targets", "B"}},
       "B"},
      {"a role that may not speak is not asked",
       {{"targets", "A", {"*.py"}}, {"targets", "B"}, {"A", "C"}},
       "B"},
      {"nor are those below it",
       {{"targets", "A"}, {"targets", "B"}, {"A", "C", {"*.py"}}, {"C", "D"}},
       "A B"},
      {"a circle",
       {{"targets", "A"}, {"targets", "B"}, {"B", "C"}, {"C", "D"}, {"D", "B"}},
       "A B C D"},
      {"a diamond", {{"targets", "A"}, {"targets", "B"}, {"B", "C"}, {"A", "C"}}, "A C B"},
      {"a diamond with one side that may speak",
       {{"targets", "A"}, {"targets", "B"}, {"B", "C"}, {"A", "C", {"*.py"}}},
       "A B C"},
  };
  return kGraphs;
}

void build(Repository& repository, const std::vector<Edge>& edges) {
  Names roles;
  for (const Edge& edge : edges) {
    repository.delegate(edge.from, edge.to, edge.paths, edge.terminating);
    if (std::find(roles.begin(), roles.end(), edge.to) == roles.end()) {
      roles.emplace_back(edge.to);
    }
  }
  roles.insert(roles.end(), {"targets", "snapshot", "timestamp"});
  repository.publish(roles);
}

// The delegated roles that were asked for, in order.
std::string visited(Client& client) {
  std::string roles;
  const Names requests = client.requests();
  for (size_t i = 4; i < requests.size(); ++i) {
    const std::string role = requests[i].substr(2, requests[i].size() - 7);
    roles += (roles.empty() ? "" : " ") + role;
  }
  return roles;
}

TEST(Search, VisitsRolesInOrderOfPreferenceDepthFirst) {
  for (const Graph& graph : graphs()) {
    Repository repository;
    build(repository, graph.edges);
    Client client(repository);
    EXPECT_EQ(reason(client.download("missingpath")), "unknown-target") << graph.name;
    EXPECT_EQ(visited(client), graph.visited) << graph.name;
  }
}

TEST(Search, FindsTargetsOnlyWhereEveryRoleOfTheWayMaySpeak) {
  struct Wanted {
    const char* path;
    const char* found_by;
    const char* visited;
  };

  for (const Wanted& one :
       {Wanted{"targetfile", "targets", ""}, Wanted{"README.md", "A", "A"},
        Wanted{"releases/x/x_v1", "C", "B C"}, Wanted{"releases/y/y_v1.zip", "D", "B D"},
        Wanted{"releases/z/z_v1.zip", nullptr, "B"}}) {
    Repository repository;
    const std::vector<Edge> edges = {{"targets", "A", {"*.doc", "*.md"}},
                                     {"targets", "B", {"releases/*/*"}},
                                     {"B", "C", {"releases/x/*"}},
                                     {"B", "D", {"releases/y/*.zip"}}};
    build(repository, edges);
    repository.add_target("targets", "targetfile", "by targets");
    repository.add_target("A", "README.md", "by A");
    repository.add_target("C", "releases/x/x_v1", "by C");
    repository.add_target("D", "releases/y/y_v1.zip", "by D");
    repository.add_target("D", "releases/z/z_v1.zip", "by D, which may not");
    for (const char* role : {"A", "B", "C", "D", "targets", "snapshot", "timestamp"}) {
      repository.publish({role});
    }
    Client client(repository);
    EXPECT_EQ(reason(client.download(one.path)),
              one.found_by == nullptr ? "unknown-target" : "none");
    EXPECT_EQ(client.artifact(one.path),
              one.found_by == nullptr ? "none" : std::string("by ") + one.found_by);
    Names requests = client.requests();
    if (one.found_by != nullptr) {
      requests.pop_back();  // the target itself
    }
    EXPECT_EQ(requests.size(), 4U + (std::string(one.visited).size() + 1) / 2) << one.path;
  }
}

TEST(Search, PrefersTheFirstRoleThatDescribesATarget) {
  Repository repository;
  build(repository, {{"targets", "A"}, {"targets", "B"}});
  repository.add_target("B", "x", "by B");
  repository.publish({"B"});
  repository.add_target("A", "x", "by A");
  repository.publish({"A", "snapshot", "timestamp"});
  Client client(repository);
  EXPECT_EQ(reason(client.download("x")), "none");
  EXPECT_EQ(client.artifact("x"), "by A");
}

// A signs for C with one key, B for the same C with another, and C carries only the first.
void make_diamond(Repository& repository) {
  repository.delegate("targets", "A", {"a*"});
  repository.delegate("targets", "B", {"b*"});
  repository.delegate("A", "C", {"*"});
  const TestKey& known_to_a = repository.new_key();
  repository.clear_signers("C");
  repository.add_key("A", "C", known_to_a);
  repository.delegate("B", "C", {"*"});
  repository.clear_signers("C");
  repository.add_signer("C", known_to_a);
  repository.add_target("C", "a", "content of a");
  repository.add_target("C", "b", "content of b");
  repository.publish({"A", "B", "C", "targets", "snapshot", "timestamp"});
}

TEST(Search, VerifiesARoleWithTheKeysOfTheDelegatorOfThisWay) {
  Repository repository;
  make_diamond(repository);
  Client client(repository);
  auto updater = client.begin();
  ASSERT_TRUE(updater);
  ASSERT_EQ(reason(updater->refresh()), "none");
  EXPECT_EQ(reason(client.fetch(*updater, "a")), "none");
  EXPECT_EQ(reason(client.fetch(*updater, "b")), "bad-signature");
  EXPECT_EQ(client.artifact("a"), "content of a");
  EXPECT_EQ(client.artifact("b"), "none");
  EXPECT_EQ(reason(client.fetch(*updater, "a")), "none") << "the first way still holds";
}

TEST(Search, VerifiesAStoredRoleWithTheKeysOfTheDelegatorOfThisWay) {
  Repository repository;
  make_diamond(repository);
  Client client(repository);
  EXPECT_EQ(reason(client.download("a")), "none");
  EXPECT_EQ(reason(client.download("b")), "bad-signature");
  EXPECT_EQ(client.artifact("b"), "none");
}

TEST(Search, ReusesARoleThatBothDelegatorsVouchFor) {
  Repository repository;
  repository.delegate("targets", "A", {"a*"});
  repository.delegate("targets", "B", {"b*"});
  repository.delegate("A", "C", {"*"});
  repository.delegate("B", "C", {"*"});
  repository.add_target("C", "a", "content of a");
  repository.add_target("C", "b", "content of b");
  repository.publish({"A", "B", "C", "targets", "snapshot", "timestamp"});
  Client client(repository);
  EXPECT_EQ(reason(client.download("a")), "none");
  client.requests();
  EXPECT_EQ(reason(client.download("b")), "none");
  const std::string hash = sha256_hex("content of b");
  EXPECT_EQ(client.requests(), (Names{"2.root.json", "timestamp.json", "1.B.json", hash + ".b"}));
}

TEST(Search, AsksForDelegatedRolesOnceForSeveralTargets) {
  Repository repository;
  repository.delegate("targets", "A", {"*"});
  repository.add_target("A", "x", "1");
  repository.add_target("A", "y", "2");
  repository.publish({"A", "targets", "snapshot", "timestamp"});
  Client client(repository);
  auto updater = client.begin();
  ASSERT_EQ(reason(updater->refresh()), "none");
  EXPECT_EQ(reason(client.fetch(*updater, "x")), "none");
  client.requests();
  EXPECT_EQ(reason(client.fetch(*updater, "y")), "none");
  EXPECT_EQ(client.requests(), (Names{sha256_hex("2") + ".y"}));
}

TEST(Search, EndsAtARoleThatIsNotInTheSnapshot) {
  Repository repository;
  repository.delegate("targets", "A", {"*"});
  repository.delegate("targets", "B", {"*"});
  repository.add_target("B", "x", "1");
  repository.publish({"A", "B", "targets"});
  repository.content("snapshot").at("meta").object()->erase("A.json");
  repository.publish({"snapshot", "timestamp"});
  Client client(repository);
  EXPECT_EQ(reason(client.download("x")), "unlisted-role");
  EXPECT_EQ(client.requests().back(), "2.targets.json");
}

TEST(Search, EndsAtARoleThatIsUnsignedMissingOrOfAnotherVersion) {
  for (const char* what : {"bad-signature", "missing", "wrong-version"}) {
    Repository repository;
    repository.delegate("targets", "A", {"*"});
    repository.delegate("targets", "B", {"*"});
    repository.add_target("B", "x", "1");
    if (std::string(what) == "bad-signature") {
      repository.clear_signers("A");
    }
    repository.publish({"A", "B", "targets", "snapshot", "timestamp"});
    if (std::string(what) == "missing") {
      repository.files("A").clear();
    }
    if (std::string(what) == "wrong-version") {
      repository.set_version("A", 2);
      repository.files("A").back() = repository.sign("A");
    }
    Client client(repository);
    EXPECT_EQ(reason(client.download("x")), what);
    EXPECT_EQ(client.stored("A"), "none");
  }
}

TEST(Search, GoesThroughAtMostSoManyRoles) {
  for (const int roles : {32, 33}) {
    Repository repository;
    std::string parent = "targets";
    Names names;
    for (int i = 1; i <= roles; ++i) {
      const std::string name = "r" + std::to_string(i);
      repository.delegate(parent, name, {"*"});
      names.push_back(name);
      parent = name;
    }
    repository.add_target(parent, "x", "1");
    names.insert(names.end(), {"targets", "snapshot", "timestamp"});
    repository.publish(names);
    Client client(repository);
    EXPECT_EQ(reason(client.download("x")), roles == 32 ? "none" : "too-many-roles");
  }
}

TEST(Search, FollowsHashPrefixes) {
  Repository repository;
  for (const char* bin : {"0", "1"}) {
    JsonObject& entry = repository.delegate("targets", std::string("bin-") + bin, {});
    entry.erase("paths");
    JsonArray prefixes;
    for (const char* digit :
         bin[0] == '0' ? std::vector<const char*>{"0", "1", "2", "3", "4", "5", "6", "7"}
                       : std::vector<const char*>{"8", "9", "a", "b", "c", "d", "e", "f"}) {
      prefixes.emplace_back(std::string(digit));
    }
    entry["path_hash_prefixes"] = Json(prefixes);
  }
  const std::string bin = sha256_hex("x")[0] < '8' ? "bin-0" : "bin-1";
  repository.add_target(bin, "x", "1");
  repository.publish({"bin-0", "bin-1", "targets", "snapshot", "timestamp"});
  Client client(repository);
  EXPECT_EQ(reason(client.download("x")), "none");
  EXPECT_EQ(client.requests()[4], "1." + bin + ".json");
}

TEST(Search, KeepsUnusualRoleNamesInOneSafeFile) {
  for (const std::string role :
       {"?", "#", "/delegatedrole", "../delegatedrole", "a b", "%41", ".", "..", "\xC3\xBC"}) {
    Repository repository;
    repository.delegate("targets", role, {"*"});
    repository.publish({role, "targets", "snapshot", "timestamp"});
    Client client(repository);
    EXPECT_EQ(reason(client.download("nonexistent")), "unknown-target") << role;
    EXPECT_EQ(client.requests().back(), "1." + percent_encode(role) + ".json");
    EXPECT_EQ(client.files.list("trusted").value().size(), 5U);
    EXPECT_EQ(client.stored(role), repository.files(role).back());
  }
}

// Takes a repository's delegation to "A" and makes it wrong.
using SpoilEntry = void (*)(JsonObject& entry, JsonArray& roles);

TEST(Delegations, AreRefusedWhenTheyAreMalformed) {
  const std::vector<SpoilEntry> spoils = {
      [](JsonObject& entry, JsonArray&) { entry["name"] = Json(std::string("root")); },
      [](JsonObject& entry, JsonArray&) { entry["name"] = Json(std::string("targets")); },
      [](JsonObject& entry, JsonArray&) { entry["name"] = Json(std::string()); },
      [](JsonObject& entry, JsonArray&) { entry.erase("name"); },
      [](JsonObject& entry, JsonArray&) { entry.erase("paths"); },
      [](JsonObject& entry, JsonArray&) { entry["path_hash_prefixes"] = entry["paths"]; },
      [](JsonObject& entry, JsonArray&) { entry.erase("terminating"); },
      [](JsonObject& entry, JsonArray&) { entry["threshold"] = Json(std::int64_t{0}); },
      [](JsonObject& entry, JsonArray&) {
        entry["keyids"].array()->push_back(Json(entry["keyids"].array()->front()));
      },
      [](JsonObject& entry, JsonArray& roles) { roles.push_back(Json(JsonObject(entry))); },
      [](JsonObject&, JsonArray& roles) { roles.emplace_back(std::string("A")); },
  };
  for (size_t i = 0; i < spoils.size(); ++i) {
    Repository repository;
    JsonObject& entry = repository.delegate("targets", "A", {"*"});
    JsonArray& roles =
        *repository.content("targets").at("delegations").object()->at("roles").array();
    spoils[i](entry, roles);
    repository.publish({"targets", "snapshot", "timestamp"});
    Client client(repository);
    EXPECT_EQ(reason(client.refresh()), "malformed") << i;
    EXPECT_EQ(client.trusted(), "root 1, timestamp 2, snapshot 2");
  }
}

}  // namespace
}  // namespace kiosk::sync
