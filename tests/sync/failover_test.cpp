#include "kiosk/sync/failover.h"

#include <gtest/gtest.h>

#include <map>

#include "tests/sync/publications.h"

namespace kiosk::sync {
namespace {

// What each address answers, and which were asked.
struct Net {
  std::map<std::string, Reason> down;
  Names asked;

  Turn turn(const Names& addresses) {
    return try_in_order(addresses, [&](const std::string& address) -> Outcome<CycleReport> {
      asked.push_back(address);
      const auto found = down.find(address);
      return found != down.end() ? Outcome<CycleReport>(failure(found->second, "At " + address))
                                 : Outcome<CycleReport>(CycleReport());
    });
  }
};

TEST(Failover, AsksNobodyElseWhenTheFirstAnswers) {
  Net net;
  const Turn turn = net.turn({"a", "b"});
  EXPECT_TRUE(turn.outcome);
  EXPECT_TRUE(turn.failures.empty());
  EXPECT_EQ(net.asked, (Names{"a"}));
}

TEST(Failover, GoesOnFromAServerThatFailsWhateverTheReason) {
  for (const Reason reason : {Reason::Unreachable, Reason::TooSlow, Reason::ServerError,
                              Reason::Missing, Reason::Malformed, Reason::Expired, Reason::Rollback,
                              Reason::BadSignature, Reason::WrongHash}) {
    Net net{{{"a", reason}, {"b", Reason::Unreachable}}, {}};
    const Turn turn = net.turn({"a", "b", "c", "d"});
    EXPECT_TRUE(turn.outcome);
    ASSERT_EQ(turn.failures.size(), 2U);
    EXPECT_EQ(turn.failures[0].reason, reason);
    EXPECT_EQ(net.asked, (Names{"a", "b", "c"}));
  }
}

TEST(Failover, EndsAtWhatNoOtherServerCanMend) {
  for (const Reason reason : {Reason::Disk, Reason::NotInitialised, Reason::Unusable}) {
    Net net{{{"a", reason}}, {}};
    const Turn turn = net.turn({"a", "b"});
    ASSERT_FALSE(turn.outcome);
    EXPECT_EQ(turn.outcome.error().reason, reason);
    EXPECT_EQ(net.asked, (Names{"a"}));
  }
}

TEST(Failover, ReportsTheFailureOfTheFirstWhenAllFail) {
  Net net{{{"a", Reason::Expired}, {"b", Reason::Unreachable}}, {}};
  const Turn turn = net.turn({"a", "b"});
  ASSERT_FALSE(turn.outcome);
  EXPECT_EQ(turn.outcome.error().reason, Reason::Expired);
  EXPECT_EQ(turn.failures.size(), 2U);
}

TEST(Failover, SaysWhenNoAddressIsGiven) {
  Net net;
  const Turn turn = net.turn({});
  ASSERT_FALSE(turn.outcome);
  EXPECT_NE(turn.outcome.error().message.find("--repository"), std::string::npos);
}

// Threat 25: a mirror that keeps back what was published until its copy expires.
TEST(Failover, FollowsTheTownHallPastAMirrorThatKeepsItBack) {
  base::MemoryFiles files;
  Publications town;
  Publications mirror = town;
  town.publish(some_content(1));
  Machine machine(files, town);
  ASSERT_TRUE(machine.cycle());
  Machine at_mirror(files, mirror);
  const Turn turn = try_in_order({"mirror", "town"}, [&](const std::string& address) {
    return address == "mirror" ? at_mirror.cycle() : machine.cycle();
  });
  EXPECT_TRUE(turn.outcome);
  ASSERT_EQ(turn.failures.size(), 1U);
  EXPECT_EQ(machine.shown(), some_content(1));
}

}  // namespace
}  // namespace kiosk::sync
