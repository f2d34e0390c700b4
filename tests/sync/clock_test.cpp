#include <gtest/gtest.h>

#include <optional>

#include "kiosk/store/follow.h"
#include "kiosk/sync/metadata_parts.h"
#include "kiosk/sync/packed_fields.h"
#include "kiosk/sync/status.h"
#include "tests/sync/publications.h"

// Kiosks without a battery for their clock (reference: sync 2.7): whatever the clock shows, content
// is shown, nothing older comes back, and the first look after the clock is right arrives.
namespace kiosk::sync {
namespace {

constexpr base::UnixSeconds kDay{86400};
constexpr base::UnixSeconds kBuilt = kNow - 30 * kDay;
constexpr const char* kFactory = "factory.db";

enum class State { Fresh, Installed, Expired };

// What the kiosk's clock shows when it is truly `truth`.
struct Wrong {
  const char* name;
  base::UnixSeconds truth;
  base::UnixSeconds shown;
};

// One row of the matrix: how the look under the wrong clock ends, in each state.
struct Row {
  Wrong clock;
  const char* fresh;
  const char* installed;
  const char* expired;
};

base::UnixSeconds at(const char* moment) {
  return parse_moment(moment).value();
}

// A clock behind is lifted to the floor, where what a town hall has signed still holds: it follows,
// and only notices later that nobody signs any more. A clock ahead finds all expired.
std::vector<Row> rows() {
  const auto right = [](const char* name, const char* moment) {
    return Row{{name, at(moment), at(moment)}, "none", "none", "expired"};
  };
  return {
      {{"1970", kNow, base::UnixSeconds(0)}, "none", "none", "none"},
      {{"the day before the build", kNow, kBuilt - kDay}, "none", "none", "none"},
      {{"ten years after the build", kNow, kBuilt + 3652 * kDay}, "expired", "expired", "expired"},
      {{"a day before the last look", kNow, kNow - kDay}, "none", "none", "none"},
      right("leap day, first second", "2028-02-29T00:00:00Z"),
      right("leap day, last second", "2028-02-29T23:59:59Z"),
      right("summer time begins", "2027-03-28T01:00:00Z"),
      right("summer time ends, first pass", "2027-10-31T00:30:00Z"),
      right("summer time ends, second pass", "2027-10-31T01:30:00Z"),
  };
}

// A kiosk with content of the factory, and a town hall that signs timestamps for seven days.
class ClockScene {
 public:
  explicit ClockScene(base::UnixSeconds truth) : truth_(truth) {
    machine.built = kBuilt;
    for (const char* role : {"root", "targets", "content", "notice", "snapshot"}) {
      town.repository.set_expires(role, moment_text(truth + 60 * kDay));
    }
    town.repository.publish({"root", "content", "notice", "targets", "snapshot"});
    sign_for_a_week();
    EXPECT_TRUE(files.write(kFactory, "content of the factory"));
  }

  void sign_for_a_week() {
    town.repository.set_expires("timestamp", moment_text(truth_ + 7 * kDay));
  }

  void show(base::UnixSeconds moment) { machine.clock = base::VirtualClock(moment); }

  // The first publication arrives while the clock shows that. Answers how the look ended.
  std::string install(base::UnixSeconds shown) {
    town.publish(some_content(1));
    show(shown);
    return std::string(reason(machine.cycle()));
  }

  void pass(base::UnixSeconds time) { truth_ += time; }

  base::UnixSeconds truth() const { return truth_; }

  // What a kiosk that starts now opens: the path of a file that is there, whole.
  std::string opened() {
    base::MemoryLog log;
    store::Follow follow(files, machine.clock, log, {"k", "", kFactory});
    const auto path = follow.choose();
    return path ? files.read(*path).value_or("a file that is not there") : "nothing";
  }

  base::MemoryFiles files;
  Publications town;
  Machine machine{files, town};

 private:
  base::UnixSeconds truth_;
};

// Brings the kiosk into the state. Afterwards it shows the answer's content.
std::string prepare(ClockScene& scene, State state) {
  scene.show(scene.truth());
  scene.town.publish(some_content(1));
  if (state == State::Fresh) {
    return "content of the factory";
  }
  EXPECT_EQ(reason(scene.machine.cycle()), "none");
  if (state == State::Expired) {
    scene.pass(8 * kDay);
  } else {
    scene.town.publish(some_content(2));
  }
  return some_content(1);
}

void expect_row(const Wrong& clock, State state, const std::string& outcome) {
  SCOPED_TRACE(std::string(clock.name) + ", state " + std::to_string(static_cast<int>(state)));
  ClockScene scene(clock.truth);
  const std::string before = prepare(scene, state);
  // A clock that runs well shows what time has passed; a wrong one stands where it stands.
  scene.show(clock.shown == clock.truth ? scene.truth() : clock.shown);
  EXPECT_EQ(reason(scene.machine.cycle()), outcome);
  const std::string newest = some_content(state == State::Installed ? 2 : 1);
  EXPECT_EQ(scene.opened(), outcome == "none" ? newest : before) << "the screen";
  // The clock is set, and the town hall signs and publishes.
  scene.show(scene.truth());
  scene.sign_for_a_week();
  scene.town.publish(some_content(3));
  EXPECT_EQ(reason(scene.machine.cycle()), "none");
  EXPECT_EQ(scene.opened(), some_content(3));
}

TEST(ClockMatrix, OfAFreshKioskInstallsUnlessAllLooksExpired) {
  for (const Row& row : rows()) {
    // With only the root that was shipped nothing can have expired unseen.
    expect_row(row.clock, State::Fresh, row.fresh);
  }
}

TEST(ClockMatrix, OfAKioskWithContentFollowsUnlessAllLooksExpired) {
  for (const Row& row : rows()) {
    expect_row(row.clock, State::Installed, row.installed);
  }
}

TEST(ClockMatrix, OfExpiredMetadataKeepsTheContentAndGoesOnWhenItIsSigned) {
  for (const Row& row : rows()) {
    expect_row(row.clock, State::Expired, row.expired);
  }
}

// The floor: what is expired by the latest moment that is certain is expired whatever the clock
// says. Each moment comes from another source.
TEST(TimeFloor, IsTheBuildOfAFreshKiosk) {
  ClockScene scene(kNow);
  scene.town.repository.set_expires("timestamp", moment_text(kBuilt - kDay));
  scene.town.publish(some_content(1));
  scene.show(base::UnixSeconds(0));
  EXPECT_EQ(reason(scene.machine.cycle()), "expired");
  EXPECT_EQ(scene.opened(), "content of the factory");
}

TEST(TimeFloor, IsTheMomentOfThePublicationThatIsHere) {
  ClockScene scene(kNow);
  // Manifests of the test's town say 2026-11-20T08:00:00Z, later than kBuilt.
  ASSERT_EQ(scene.install(base::UnixSeconds(0)), "none");
  ASSERT_TRUE(scene.files.remove("k/state/time-seen"));
  scene.town.repository.set_expires("timestamp", "2026-11-20T07:59:59Z");
  scene.town.publish(some_content(2));
  EXPECT_EQ(reason(scene.machine.cycle()), "expired");
  EXPECT_EQ(scene.opened(), some_content(1));
}

TEST(TimeFloor, IsTheLastMomentSeenWhenTheClockJumpsBackADay) {
  ClockScene scene(kNow);
  ASSERT_EQ(scene.install(kNow), "none");
  scene.show(kNow - kDay);
  scene.town.repository.set_expires("timestamp", moment_text(kNow - base::UnixSeconds(1)));
  scene.town.publish(some_content(2));
  EXPECT_EQ(reason(scene.machine.cycle()), "expired") << "a freeze that the clock would hide";
  EXPECT_EQ(scene.opened(), some_content(1));
}

TEST(TimeFloor, OfAClockThatRanAheadWithinTheWeekOfATimestampHoldsNothingUp) {
  ClockScene scene(kNow);
  ASSERT_EQ(scene.install(kNow + 6 * kDay), "none") << "nobody can tell that this clock is wrong";
  // The clock is set back to the truth. What is signed from now on outlasts the floor.
  scene.show(kNow);
  scene.town.publish(some_content(2));
  EXPECT_EQ(reason(scene.machine.cycle()), "none");
  EXPECT_EQ(scene.opened(), some_content(2));
}

TEST(TimeFloor, DoesNotMoveByAClockYearsAheadAndCanBeTakenAwayByHand) {
  ClockScene scene(kNow);
  ASSERT_EQ(scene.install(kNow), "none");
  const std::string seen = scene.files.read("k/state/time-seen").value_or("");
  scene.show(kBuilt + 3652 * kDay);
  ASSERT_EQ(reason(scene.machine.cycle()), "expired");
  EXPECT_EQ(scene.files.read("k/state/time-seen").value_or(""), seen);
  scene.show(kNow);
  EXPECT_EQ(reason(scene.machine.cycle()), "none");
  // Written by whoever had the disk: a moment holds until somebody removes it, nonsense does not.
  ASSERT_TRUE(scene.files.write("k/state/time-seen", "2036-01-01T00:00:00Z"));
  EXPECT_EQ(reason(scene.machine.cycle()), "expired");
  ASSERT_TRUE(scene.files.remove("k/state/time-seen"));
  EXPECT_EQ(reason(scene.machine.cycle()), "none");
  for (const char* nonsense : {"2036-13-01T00:00:00Z", "", "\xff"}) {
    ASSERT_TRUE(scene.files.write("k/state/time-seen", nonsense));
    EXPECT_EQ(reason(scene.machine.cycle()), "none") << nonsense;
  }
  EXPECT_EQ(scene.opened(), some_content(1));
}

TEST(TimeFloor, KeepsOlderContentOutWhateverTheClockShows) {
  for (const Row& row : rows()) {
    ClockScene scene(row.clock.truth);
    scene.show(row.clock.truth);
    scene.town.publish(some_content(1));
    const Publications old = scene.town;
    scene.town.publish(some_content(2));
    ASSERT_EQ(reason(scene.machine.cycle()), "none");
    scene.town = old;
    scene.show(row.clock.shown);
    // Where all has expired it does not even come to a comparison.
    const std::string refused = *row.installed == 'n' ? "rollback" : "expired";
    EXPECT_EQ(reason(scene.machine.cycle()), refused) << row.clock.name;
    EXPECT_EQ(scene.opened(), some_content(2)) << row.clock.name;
  }
}

Status status_after(ClockScene& scene) {
  const auto outcome = scene.machine.cycle();
  Status status = read_status(scene.files, "k");
  note(status, {outcome, outcome ? std::vector<Failure>() : std::vector{outcome.error()}},
       scene.machine.clock.unix_now());
  EXPECT_TRUE(write_status(scene.files, "k", status));
  return read_status(scene.files, "k");
}

TEST(ClockStatus, SaysThatTheClockOrTheTownHallIsWrongWhenAllLooksExpired) {
  ClockScene scene(kNow);
  scene.town.publish(some_content(1));
  scene.show(kNow);
  status_after(scene);
  scene.show(kBuilt + 3652 * kDay);
  const Status status = status_after(scene);
  EXPECT_EQ(status.last_failure, "expired");
  const std::string words = status_words(status, scene.machine.clock.unix_now());
  EXPECT_NE(words.find("Installed is version 1"), std::string::npos) << words;
  EXPECT_NE(words.find("or set this machine's clock"), std::string::npos) << words;
}

TEST(ClockStatus, SaysThatTheClockIsBehindInsteadOfCountingBackwards) {
  ClockScene scene(kNow);
  scene.town.publish(some_content(1));
  scene.show(kNow);
  const Status status = status_after(scene);
  const std::string right = status_words(status, kNow);
  EXPECT_EQ(right.find("clock"), std::string::npos) << right;
  for (const base::UnixSeconds wrong : {kNow - kDay, base::UnixSeconds(0)}) {
    const std::string words = status_words(status, wrong);
    EXPECT_EQ(words.find("ago"), std::string::npos) << words;
    EXPECT_NE(words.find("This machine's clock shows " + moment_text(wrong) +
                         ", which lies before what has happened already; set it."),
              std::string::npos)
        << words;
  }
}

TEST(ClockStatus, SaysThatTheClockIsBehindThoughEverythingGoesWell) {
  ClockScene scene(kNow);
  scene.town.publish(some_content(1));
  scene.show(base::UnixSeconds(0));
  const Status status = status_after(scene);
  EXPECT_EQ(status.last_failure, "");
  const std::string words = status_words(status, base::UnixSeconds(300));
  EXPECT_NE(words.find("This machine's clock shows 1970-01-01T00:05:00Z"), std::string::npos)
      << words;
}

}  // namespace
}  // namespace kiosk::sync
