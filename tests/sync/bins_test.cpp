#include <gtest/gtest.h>

#include "kiosk/sync/delegates.h"
#include "tests/sync/client.h"

// Delegations to numbered roles with the same keys ("succinct_roles", TAP 15).
namespace kiosk::sync {
namespace {

// "targets" leaves every path to 2^bits bins; "a" is in the upper half of them, "d" in the lower.
class Bundle {
 public:
  explicit Bundle(std::int64_t bits = 1) {
    for (const char* role : {"bin-0", "bin-1"}) {
      repository.delegate("targets", role, {"*"});
      repository.clear_signers(role);
      repository.add_signer(role, key_);
    }
    delegations()["keys"].object()->emplace(key_.id(), key_.json());
    JsonArray keys;
    keys.emplace_back(key_.id());
    delegations().erase("roles");
    delegations()["succinct_roles"] = Json(JsonObject{{"bit_length", Json(bits)},
                                                      {"name_prefix", Json(std::string("bin"))},
                                                      {"keyids", Json(keys)},
                                                      {"threshold", Json(std::int64_t{1})}});
  }

  JsonObject& delegations() { return *repository.content("targets").at("delegations").object(); }

  JsonObject& bins() { return *delegations().at("succinct_roles").object(); }

  void publish() { repository.publish({"bin-0", "bin-1", "targets", "snapshot", "timestamp"}); }

  Repository repository;

 private:
  const TestKey& key_ = repository.new_key();
};

TEST(Bins, AreNumberedByTheFirstBitsOfTheHash) {
  // The SHA-256 of "packages/app.bin" begins with da105fba, that of "a" with ca978112.
  const auto bin = [](int bits, const char* path) { return bin_of({"bin", bits, {}}, path); };
  EXPECT_EQ(bin(1, "packages/app.bin"), "bin-1");
  EXPECT_EQ(bin(4, "packages/app.bin"), "bin-d");
  EXPECT_EQ(bin(5, "packages/app.bin"), "bin-1b");
  EXPECT_EQ(bin(5, "a"), "bin-19");
  EXPECT_EQ(bin(12, "packages/app.bin"), "bin-da1");
  EXPECT_EQ(bin(32, "packages/app.bin"), "bin-da105fba");
}

TEST(Bins, VouchForTheirOwnNamesOnly) {
  Targets targets;
  targets.bins = Bins{"bin", 5, {}};
  for (const char* role : {"bin-00", "bin-0a", "bin-1f"}) {
    EXPECT_NE(vouched(targets, role), nullptr) << role;
  }
  for (const char* role : {"bin-20", "bin-1F", "bin-1", "bin-001", "bin1f", "xin-1f", "bin-1g",
                           "bin-+1", "1f", "", "targets"}) {
    EXPECT_EQ(vouched(targets, role), nullptr) << role;
  }
}

TEST(Bins, LeadToTheOneThatHoldsTheTarget) {
  Bundle bundle;
  bundle.repository.add_target("bin-1", "a", "in its bin");
  bundle.repository.add_target("bin-1", "d", "in another's bin");
  bundle.publish();
  Client client(bundle.repository);
  EXPECT_EQ(reason(client.download("a")), "none");
  EXPECT_EQ(client.artifact("a"), "in its bin");
  EXPECT_EQ(client.requests().at(4), "1.bin-1.json");
  EXPECT_EQ(reason(client.download("d")), "unknown-target");
  EXPECT_EQ(client.requests().back(), "1.bin-0.json");
}

TEST(Bins, AreVerifiedWithTheKeysThatTheyShare) {
  Bundle bundle;
  bundle.repository.add_target("bin-1", "a", "x");
  bundle.repository.clear_signers("bin-1");
  bundle.repository.add_signer("bin-1", bundle.repository.new_key());
  bundle.publish();
  Client client(bundle.repository);
  EXPECT_EQ(reason(client.download("a")), "bad-signature");
}

TEST(Bins, AreRefusedWhenTheyAreMalformed) {
  using Spoil = void (*)(Bundle & bundle);
  const std::vector<Spoil> spoils = {
      [](Bundle& bundle) { bundle.bins()["bit_length"] = Json(std::int64_t{0}); },
      [](Bundle& bundle) { bundle.bins()["bit_length"] = Json(std::int64_t{33}); },
      [](Bundle& bundle) { bundle.bins().erase("bit_length"); },
      [](Bundle& bundle) { bundle.bins().erase("name_prefix"); },
      [](Bundle& bundle) { bundle.bins().erase("threshold"); },
      [](Bundle& bundle) { bundle.bins()["keyids"] = Json(std::string("a")); },
      [](Bundle& bundle) { bundle.delegations()["roles"] = Json(JsonArray()); },
      [](Bundle& bundle) { bundle.delegations().erase("succinct_roles"); },
  };
  for (std::size_t i = 0; i < spoils.size(); ++i) {
    Bundle bundle;
    spoils[i](bundle);
    bundle.publish();
    Client client(bundle.repository);
    EXPECT_EQ(reason(client.refresh()), "malformed") << i;
  }
}

}  // namespace
}  // namespace kiosk::sync
