#include <gmock/gmock.h>

#include "kiosk/store/follow.h"
#include "kiosk/store/revision.h"
#include "kiosk/sync/inspect.h"
#include "kiosk/sync/status.h"
#include "tests/support/programs.h"
#include "tests/support/sixty_desks.h"
#include "tests/townhall/town_office.h"

// A kiosk whose line was cut for ninety days, and a town hall that went on meanwhile.
namespace {

namespace base = kiosk::base;
namespace store = kiosk::store;
namespace sync = kiosk::sync;
using test_support::TownOffice;
using testing::HasSubstr;

constexpr const char* kLine = "The line is cut";

std::string content(int edit) {
  return test_support::sixty_desks(edit).bytes();
}

class CutLine final : public sync::Fetch {
 public:
  sync::Outcome<void> fetch(const sync::Request&, sync::Sink&) override {
    return sync::failure(sync::Reason::Unreachable, kLine);
  }
};

// A kiosk on a real disk, because SQLite opens nothing else, on the town hall's clock.
class Kiosk {
 public:
  explicit Kiosk(const TownOffice& office) : office_(office) {
    const std::string root = office.files.read("keys/metadata/1.root.json").value();
    EXPECT_TRUE(sync::trust(files_, folder_, root, office.now));
  }

  // One look by the program: the cycle, and what it notes of it. "" or the reason.
  std::string look(sync::Fetch& fetch) {
    const base::VirtualClock clock(office_.now);
    const sync::Turn turn =
        sync::try_in_order({townhall::kOverlayAddress}, [&](const std::string& repository) {
          return sync::Cycle(files_, fetch, clock, test_support::kPublishing, sync::inspect)
              .run({repository, folder_});
        });
    sync::Status status = this->status();
    sync::note(status, turn, office_.now);
    EXPECT_TRUE(sync::write_status(files_, folder_, status));
    by_patch = turn.outcome && turn.outcome->by_patch;
    return turn.outcome ? "" : std::string(to_string(turn.outcome.error().reason));
  }

  std::string look() {
    townhall::OverlayFetch fetch(office_.files, "repo", {});
    return look(fetch);
  }

  std::string look_in_vain() {
    CutLine line;
    return look(line);
  }

  sync::Status status() const { return sync::read_status(files_, folder_); }

  // The name of the town on a screen that is switched on now.
  std::string shown() {
    const base::VirtualClock clock(office_.now);
    base::MemoryLog log;
    store::Follow follow(files_, clock, log, {folder_, "", ""});
    const auto path = follow.choose();
    const auto revision = path ? store::Revision::open(*path)
                               : base::Result<std::unique_ptr<store::Revision>>(path.error());
    const auto package = revision ? (*revision)->package("de")
                                  : base::Result<kiosk::directory::Package>(revision.error());
    return package ? package->town.text : package.error().message;
  }

  bool by_patch = false;

 private:
  const TownOffice& office_;
  test_support::Scratch scratch_;
  std::string folder_ = scratch_ / "sync";
  base::DiskFiles files_;
};

// Ninety days without the kiosk: three rotations of the root, and a publication each `each` days.
void pass_ninety_days(TownOffice& office, Kiosk& kiosk, int each) {
  for (int day = 1; day <= 90; ++day) {
    office.pass(1);
    if (day % 30 == 0) {
      ASSERT_EQ(office.rotate("root"), "");
    }
    if (day % each == 0) {
      ASSERT_EQ(office.publish(content(day)), "");
    } else {
      ASSERT_EQ(office.sign_timestamp(), "");
    }
    if (day % 10 == 0) {
      EXPECT_EQ(kiosk.look_in_vain(), "unreachable");
      EXPECT_EQ(kiosk.shown(), "Stadt 0") << "on day " << day;
    }
  }
}

struct Scene {
  explicit Scene(int each) {
    office.keep = 3;
    EXPECT_EQ(office.publish(content(0)), "");
    EXPECT_EQ(kiosk.look(), "");
    pass_ninety_days(office, kiosk, each);
  }

  TownOffice office;
  Kiosk kiosk{office};
};

void expect_said(const sync::Status& status, base::UnixSeconds now) {
  const std::string words = sync::status_words(status, now);
  EXPECT_THAT(words, HasSubstr("Installed is version 1, published 2026-11-22T18:00:00Z."));
  EXPECT_THAT(words, HasSubstr("Last contact: 2026-11-22T18:00:00Z (90 days ago)."));
  EXPECT_THAT(words, HasSubstr("What was published has expired on 2026-11-29T18:00:00Z."));
  EXPECT_THAT(words, HasSubstr(std::string("failed: At overlay:/: ") + kLine));
  const std::string json = sync::status_json(status).value();
  EXPECT_THAT(json, HasSubstr(R"("failures":{"unreachable":9})"));
  EXPECT_THAT(json, HasSubstr(R"("last_contact":"2026-11-22T18:00:00Z")"));
  EXPECT_THAT(json, HasSubstr(R"("last_failure":"unreachable")"));
  EXPECT_THAT(json, HasSubstr(R"("next_expiry":"2026-11-29T18:00:00Z")"));
}

TEST(NinetyDaysOffline, AreSaidInWordsAndJsonAndCaughtUpInOneLookByTheWholeFile) {
  Scene scene(10);
  expect_said(scene.kiosk.status(), scene.office.now);
  EXPECT_EQ(scene.kiosk.look(), "");
  EXPECT_FALSE(scene.kiosk.by_patch) << "the patches from so old a version are gone";
  EXPECT_EQ(scene.kiosk.shown(), "Stadt 90");
  EXPECT_EQ(scene.kiosk.status().last_failure, "");
}

TEST(NinetyDaysOffline, AreCaughtUpByAPatchWhereFewVersionsWerePublished) {
  Scene scene(45);
  EXPECT_EQ(scene.kiosk.look(), "");
  EXPECT_TRUE(scene.kiosk.by_patch);
  EXPECT_EQ(scene.kiosk.shown(), "Stadt 90");
}

// The line holds, but nobody at the town hall signs any more.
TEST(NinetyDaysOffline, OfTheTownHallLeaveTheContentUntilItPublishesAgain) {
  TownOffice office;
  ASSERT_EQ(office.publish(content(0)), "");
  Kiosk kiosk(office);
  ASSERT_EQ(kiosk.look(), "");
  office.pass(91);
  EXPECT_EQ(kiosk.look(), "expired");
  EXPECT_EQ(kiosk.shown(), "Stadt 0");
  EXPECT_THAT(sync::status_words(kiosk.status(), office.now),
              HasSubstr("has expired on 2026-11-29T18:00:00Z"));
  ASSERT_EQ(office.publish(content(1)), "");
  EXPECT_EQ(kiosk.look(), "");
  EXPECT_EQ(kiosk.shown(), "Stadt 1");
}

}  // namespace
