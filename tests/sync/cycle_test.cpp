#include "kiosk/sync/cycle.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "kiosk/sync/digest.h"
#include "kiosk/sync/notices.h"
#include "kiosk/sync/pause.h"
#include "kiosk/sync/status.h"
#include "tests/sync/publications.h"

namespace kiosk::sync {
namespace {

using What = CycleReport::What;

struct Scene {
  base::MemoryFiles files;
  Publications town;
  Machine machine{files, town};
};

TEST(Cycle, BringsTheFirstContentWholeAndTheNextAsAPatch) {
  Scene scene;
  scene.town.publish(some_content(1));
  const auto first = scene.machine.cycle();
  ASSERT_TRUE(first) << first.error().message;
  EXPECT_EQ(first->what, What::Installed);
  EXPECT_FALSE(first->by_patch);
  EXPECT_EQ(scene.machine.shown(), some_content(1));
  scene.town.publish(some_content(2));
  const auto second = scene.machine.cycle();
  ASSERT_TRUE(second) << second.error().message;
  EXPECT_TRUE(second->by_patch);
  EXPECT_EQ(second->generation.version, 2);
  EXPECT_EQ(scene.machine.shown(), some_content(2));
}

TEST(Cycle, AsksForTwoFilesWhenNothingIsNew) {
  Scene scene;
  scene.town.publish(some_content(1));
  ASSERT_TRUE(scene.machine.cycle());
  scene.town.repository.requests.clear();
  const auto again = scene.machine.cycle();
  ASSERT_TRUE(again);
  EXPECT_EQ(again->what, What::NothingNew);
  EXPECT_EQ(scene.town.repository.requests,
            (std::vector<std::string>{"metadata/2.root.json", "metadata/timestamp.json"}));
}

TEST(Cycle, AsksForNoTargetWhenOnlyTheTimestampIsSignedAnew) {
  Scene scene;
  scene.town.publish(some_content(1));
  ASSERT_TRUE(scene.machine.cycle());
  scene.town.repository.publish({"timestamp"});
  scene.town.repository.requests.clear();
  const auto again = scene.machine.cycle();
  ASSERT_TRUE(again);
  EXPECT_EQ(again->what, What::NothingNew);
  for (const std::string& request : scene.town.repository.requests) {
    EXPECT_NE(request.rfind("metadata/", 0), std::string::npos) << request;
  }
}

TEST(Cycle, TakesTheWholeFileWhereThePatchIsOfNoUse) {
  Scene scene;
  scene.town.publish(some_content(1));
  ASSERT_TRUE(scene.machine.cycle());
  scene.town.publish(some_content(2), false);
  const auto whole = scene.machine.cycle();
  ASSERT_TRUE(whole) << whole.error().message;
  EXPECT_FALSE(whole->by_patch);
  EXPECT_EQ(scene.machine.shown(), some_content(2));
}

TEST(Cycle, MendsDamagedContentFromTheWholeFile) {
  Scene scene;
  scene.town.publish(some_content(1));
  ASSERT_TRUE(scene.machine.cycle());
  const store::Generations generations("k");
  const std::string path = generations.path_of(*generations.current(scene.files));
  std::string bytes = some_content(1);
  bytes[bytes.size() / 2] ^= 1;
  ASSERT_TRUE(scene.files.write(path, bytes));
  scene.town.publish(some_content(2));
  const auto whole = scene.machine.cycle();
  ASSERT_TRUE(whole) << whole.error().message;
  EXPECT_FALSE(whole->by_patch);
  EXPECT_EQ(scene.machine.shown(), some_content(2));
}

TEST(Cycle, KeepsWhatIsShownWhenTheNewContentCannotBe) {
  Scene scene;
  scene.town.publish(some_content(1));
  ASSERT_TRUE(scene.machine.cycle());
  scene.town.publish(some_content(2));
  scene.machine.inspect = [](const std::string&, const std::set<std::string>&) {
    return Outcome<void>(failure(Reason::Unusable, "It does not answer"));
  };
  const auto refused = scene.machine.cycle();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, Reason::Unusable);
  EXPECT_EQ(scene.machine.shown(), some_content(1));
  scene.machine.inspect = [](const std::string&, const std::set<std::string>&) {
    return Outcome<void>();
  };
  ASSERT_TRUE(scene.machine.cycle());
  EXPECT_EQ(scene.machine.shown(), some_content(2));
}

TEST(Cycle, RefusesContentForANewerProgramOrAnotherSchemaBeforeItIsFetched) {
  for (const bool schema : {true, false}) {
    Scene scene;
    Manifest manifest = scene.town.publish(some_content(1));
    (schema ? manifest.schema : manifest.version) += schema ? 1 : 0;
    manifest.least_program = schema ? "0.1.0" : "99.0.0";
    scene.town.announce(manifest);
    scene.town.repository.requests.clear();
    const auto refused = scene.machine.cycle();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().reason, Reason::Unusable);
    for (const std::string& request : scene.town.repository.requests) {
      EXPECT_EQ(request.find(".db.zst"), std::string::npos) << request;
    }
  }
}

TEST(Cycle, RefusesAManifestThatLeadsBack) {
  Scene scene;
  const Manifest first = scene.town.publish(some_content(1));
  scene.town.publish(some_content(2));
  ASSERT_TRUE(scene.machine.cycle());
  scene.town.announce(first);
  const auto refused = scene.machine.cycle();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, Reason::Rollback);
  EXPECT_EQ(scene.machine.shown(), some_content(2));
}

TEST(Cycle, KeepsOneOlderContentToGoBackTo) {
  Scene scene;
  for (int version = 1; version <= 4; ++version) {
    scene.town.publish(some_content(version));
    ASSERT_TRUE(scene.machine.cycle());
  }
  EXPECT_EQ(scene.files.list("k/content")->size(), 2U) << "and no notes of media";
  EXPECT_EQ(store::Generations("k").previous(scene.files)->version, 3);
  EXPECT_TRUE(scene.files.list("k/staging").value_or({}).empty());
}

TEST(Cycle, InstallsNothingThatHasExpiredAndShowsWhatIsHere) {
  Scene scene;
  scene.town.publish(some_content(1));
  ASSERT_TRUE(scene.machine.cycle());
  scene.town.publish(some_content(2));
  scene.machine.clock.advance(std::chrono::hours(24 * 365));
  const auto expired = scene.machine.cycle();
  ASSERT_FALSE(expired);
  EXPECT_EQ(expired.error().reason, Reason::Expired);
  EXPECT_EQ(scene.machine.shown(), some_content(1));
}

TEST(Cycle, ForgetsAClockThatOnceRanAhead) {
  Scene scene;
  scene.town.publish(some_content(1));
  ASSERT_TRUE(scene.machine.cycle());
  scene.machine.clock = base::VirtualClock(kNow + std::chrono::hours(24 * 3650));
  EXPECT_FALSE(scene.machine.cycle());
  scene.machine.clock = base::VirtualClock(kNow + std::chrono::hours(1));
  scene.town.publish(some_content(2));
  const auto mended = scene.machine.cycle();
  EXPECT_TRUE(mended) << mended.error().message;
}

TEST(Cycle, TakesATimeBeforeTheLastOneSeenForThatOne) {
  Scene scene;
  scene.town.repository.set_expires("timestamp", "2026-11-29T00:00:00Z");
  scene.town.publish(some_content(1));
  ASSERT_TRUE(scene.machine.cycle());
  scene.machine.clock.advance(std::chrono::hours(24 * 6));
  ASSERT_TRUE(scene.machine.cycle());
  // The battery is empty: 1970. What is expired by the time seen stays expired.
  scene.machine.clock = base::VirtualClock(base::UnixSeconds(0));
  scene.town.repository.set_expires("timestamp", "2026-11-25T00:00:00Z");
  scene.town.publish(some_content(2));
  const auto expired = scene.machine.cycle();
  ASSERT_FALSE(expired);
  EXPECT_EQ(expired.error().reason, Reason::Expired);
}

std::string some_notices(const std::string& title) {
  UrgentNotice notice;
  notice.slug = "pipe";
  notice.from = kNow;
  notice.until = kNow + base::UnixSeconds(3600);
  notice.texts["de"].title = title;
  return notices_json({1, kNow, {notice}}).value();
}

TEST(Cycle, BringsUrgentNoticesWithoutNewContent) {
  Scene scene;
  scene.town.publish(some_content(1));
  ASSERT_TRUE(scene.machine.cycle());
  EXPECT_FALSE(scene.files.read("k/state/notices.json"));
  scene.town.publish_notices(some_notices("Rohrbruch"));
  const auto cycle = scene.machine.cycle();
  ASSERT_TRUE(cycle) << cycle.error().message;
  EXPECT_EQ(cycle->what, What::NothingNew);
  EXPECT_EQ(scene.files.read("k/state/notices.json").value(), some_notices("Rohrbruch"));
}

TEST(Cycle, AsksForNoNoticesThatAreHereWhenOnlyTheTimestampIsSignedAnew) {
  Scene scene;
  scene.town.publish(some_content(1));
  scene.town.publish_notices(some_notices("Rohrbruch"));
  ASSERT_TRUE(scene.machine.cycle());
  scene.town.repository.publish({"timestamp"});
  scene.town.repository.requests.clear();
  ASSERT_TRUE(scene.machine.cycle());
  for (const std::string& request : scene.town.repository.requests) {
    EXPECT_EQ(request.rfind("metadata/", 0), 0U) << request;
  }
  // Damaged here, they are mended.
  ASSERT_TRUE(scene.files.write("k/state/notices.json", "x"));
  scene.town.repository.publish({"timestamp"});
  ASSERT_TRUE(scene.machine.cycle());
  EXPECT_EQ(scene.files.read("k/state/notices.json").value(), some_notices("Rohrbruch"));
}

TEST(Cycle, KeepsTheNoticesThatItHasWhenNewOnesCannotBeRead) {
  Scene scene;
  scene.town.publish(some_content(1));
  scene.town.publish_notices(some_notices("Rohrbruch"));
  ASSERT_TRUE(scene.machine.cycle());
  scene.town.publish_notices("{\"notices\": 7}");
  EXPECT_FALSE(scene.machine.cycle());
  EXPECT_EQ(scene.files.read("k/state/notices.json").value(), some_notices("Rohrbruch"));
  EXPECT_EQ(scene.machine.shown(), some_content(1));
}

TEST(Pause, IsSpreadGrowsWithFailuresAndEndsAtSixHours) {
  for (const std::uint64_t random : {0ULL, 17ULL, 59ULL, 123456789ULL}) {
    EXPECT_GE(pause_s(300, 0, random), 270);
    EXPECT_LE(pause_s(300, 0, random), 330);
    EXPECT_GE(pause_s(300, 3, random), 2160);
    EXPECT_LE(pause_s(300, 1000, random), 6 * 3600 * 11 / 10);
    EXPECT_GE(pause_s(86'400, 0, random), 77'760) << "never more often than was asked for";
  }
  EXPECT_NE(pause_s(300, 0, 1), pause_s(300, 0, 2));
}

TEST(Status, IsReadAsItWasWritten) {
  base::MemoryFiles files;
  Status status;
  status.last_try = kNow;
  status.last_failure = "expired";
  status.last_message = "The timestamp has expired; sign it again.";
  ASSERT_TRUE(write_status(files, "k", status));
  EXPECT_EQ(read_status(files, "k"), status);
  EXPECT_NE(status_words(status, kNow + base::UnixSeconds(600)).find("10 minutes ago"),
            std::string::npos);
}

// Breaks off in the middle of every file of content, and once more where that would go on.
class BreakingFetch final : public Fetch {
 public:
  explicit BreakingFetch(Repository& repository) : under_(repository) {}

  Outcome<void> fetch(const Request& request, Sink& sink) override {
    if (request.url.find(".db.zst") == std::string::npos) {
      return under_.fetch(request, sink);
    }
    asked_from.push_back(request.from);
    Half half(sink, 1000);
    CHECK_OK(under_.fetch(request, half));
    return failure(Reason::Unreachable, "The line broke");
  }

  std::vector<std::uint64_t> asked_from;

 private:
  class Half final : public Sink {
   public:
    Half(Sink& sink, std::size_t most) : sink_(sink), most_(most) {}

    Outcome<void> start(std::uint64_t offset) override { return sink_.start(offset); }

    Outcome<void> take(std::string_view bytes) override {
      return sink_.take(bytes.substr(0, most_));
    }

   private:
    Sink& sink_;
    std::size_t most_;
  };

  RepositoryFetch under_;
};

TEST(Cycle, GoesOnInTheNextOneWhereALineBroke) {
  Scene scene;
  scene.town.publish(some_content(1), true, {std::string(9000, 'm')});
  BreakingFetch fetch(scene.town.repository);
  for (int tries = 0; tries < 3; ++tries) {
    EXPECT_FALSE(scene.machine.cycle(fetch));
  }
  EXPECT_EQ(fetch.asked_from, (std::vector<std::uint64_t>{0, 1000, 2000}));
  ASSERT_TRUE(scene.machine.cycle());
  EXPECT_EQ(scene.machine.shown(), some_content(1));
}

TEST(Cycle, BringsMediaOnceAndKeepsThoseOfTheContentsThatStay) {
  Scene scene;
  const std::string shared(9000, 's');
  const auto own = [](int version) { return std::string(5000, static_cast<char>('a' + version)); };
  for (int version = 1; version <= 3; ++version) {
    scene.town.publish(some_content(version), true, {shared, own(version)});
    scene.town.repository.requests.clear();
    const auto done = scene.machine.cycle();
    ASSERT_TRUE(done) << done.error().message;
    const auto& asked = scene.town.repository.requests;
    EXPECT_EQ(std::count_if(asked.begin(), asked.end(),
                            [](const std::string& path) { return path.find("media/") < 10; }),
              version == 1 ? 2 : 1);
  }
  EXPECT_TRUE(scene.machine.has_media(shared));
  EXPECT_FALSE(scene.machine.has_media(own(1)));
  EXPECT_TRUE(scene.machine.has_media(own(2))) << "the previous content may return";
  EXPECT_TRUE(scene.machine.has_media(own(3)));
}

TEST(Cycle, MendsMediaThatWereDamagedOrLostHere) {
  Scene scene;
  const std::string picture(9000, 'p');
  scene.town.publish(some_content(1), true, {picture});
  ASSERT_TRUE(scene.machine.cycle());
  ASSERT_TRUE(scene.files.write(store::Generations("k").media_path(sha256_hex(picture)), "x"));
  scene.town.repository.publish({"timestamp"});
  ASSERT_TRUE(scene.machine.cycle());
  EXPECT_TRUE(scene.machine.has_media(picture));
}

TEST(Cycle, ShowsNoContentWithoutItsMedia) {
  Scene scene;
  scene.town.publish(some_content(1));
  ASSERT_TRUE(scene.machine.cycle());
  Manifest next = scene.town.publish(some_content(2), true, {std::string(9000, 'p')});
  next.version += 1;
  next.media.front().length += 1;
  scene.town.announce(next);
  EXPECT_EQ(reason(scene.machine.cycle()), "wrong-hash") << "the metadata says otherwise";
  next.version += 1;
  next.media.front() = {std::string(64, 'e'), 9000};
  scene.town.announce(next);
  EXPECT_EQ(reason(scene.machine.cycle()), "unknown-target");
  EXPECT_EQ(scene.machine.shown(), some_content(1));
}

TEST(Cycle, TriesTheContentOutWithTheMediaThatCameWithIt) {
  Scene scene;
  const std::string picture(9000, 'p');
  std::set<std::string> known;
  scene.machine.inspect = [&](const std::string&, const std::set<std::string>& media) {
    known = media;
    return Outcome<void>();
  };
  scene.town.publish(some_content(1), true, {picture});
  ASSERT_TRUE(scene.machine.cycle());
  EXPECT_EQ(known, (std::set<std::string>{sha256_hex(picture)}));
}

// A disk with little room.
class SmallDisk final : public FaultyFiles {
 public:
  base::Result<std::uint64_t> free_space(const std::string&) const override { return free; }

  std::uint64_t free = 0;
};

TEST(Cycle, LooksForRoomForTheMediaBeforeItFetchesThem) {
  SmallDisk files;
  Publications town;
  Machine machine(files, town);
  constexpr std::uint64_t kReserve = 256ULL * 1024 * 1024;
  const std::string picture(300'000, 'p');
  files.free = kReserve + 2 * some_content(1).size() + 200'000;
  town.publish(some_content(1), true, {picture});
  town.repository.requests.clear();
  EXPECT_EQ(reason(machine.cycle()), "disk");
  for (const std::string& request : town.repository.requests) {
    EXPECT_EQ(request.find("media/"), std::string::npos) << request;
  }
  files.free += 200'000;
  EXPECT_EQ(reason(machine.cycle()), "none");
}

}  // namespace
}  // namespace kiosk::sync
