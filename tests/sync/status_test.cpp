#include "kiosk/sync/status.h"

#include <gtest/gtest.h>

#include "kiosk/sync/packed_fields.h"
#include "kiosk/sync/reasons.h"
#include "tests/sync/client.h"

namespace kiosk::sync {
namespace {

Turn failed(const std::vector<Reason>& reasons) {
  std::vector<Failure> failures;
  for (const Reason reason : reasons) {
    failures.push_back(failure(reason, "It failed"));
  }
  const Failure first = failures.front();
  return {first, failures};
}

CycleReport installed(std::int64_t version) {
  CycleReport report;
  report.what = CycleReport::What::Installed;
  report.generation.version = version;
  report.expires = kNow + base::UnixSeconds(5);
  return report;
}

TEST(Status, CountsEveryTryThatFailedByReason) {
  Status status;
  note(status, failed({Reason::Unreachable}), kNow);
  note(status, failed({Reason::Expired, Reason::Unreachable}), kNow + base::UnixSeconds(1));
  EXPECT_EQ(status.failures,
            (std::map<Reason, std::int64_t>{{Reason::Unreachable, 2}, {Reason::Expired, 1}}));
  EXPECT_EQ(status.last_failure, "expired");
  EXPECT_EQ(status.last_try, kNow + base::UnixSeconds(1));
  EXPECT_FALSE(status.last_contact);
}

TEST(Status, CountsAServerThatIsDownThoughAnotherAnswered) {
  Status status;
  Turn turn = failed({Reason::Unreachable});
  turn.outcome = installed(7);
  note(status, turn, kNow);
  EXPECT_EQ(status.failures.at(Reason::Unreachable), 1);
  EXPECT_EQ(status.last_failure, "");
  EXPECT_EQ(status.last_contact, kNow);
  EXPECT_EQ(status.last_activation, kNow);
  EXPECT_EQ(status.next_expiry, kNow + base::UnixSeconds(5));
  EXPECT_EQ(status.installed->version, 7);
}

TEST(Status, HoldsContentForConfirmedForThirtyDaysAfterTheLastContact) {
  Status status;
  EXPECT_FALSE(is_unconfirmed(status, kNow)) << "there is no content";
  note(status, {installed(7), {}}, kNow);
  EXPECT_FALSE(is_unconfirmed(status, kNow + kConfirmedFor));
  EXPECT_TRUE(is_unconfirmed(status, kNow + kConfirmedFor + base::UnixSeconds(1)));
  EXPECT_FALSE(is_unconfirmed(status, kNow - kConfirmedFor)) << "a clock that was set back";
}

TEST(Status, CountsFromThePublicationWhereThereWasNoContact) {
  Status status;
  status.installed = installed(7).generation;
  status.installed->published_at = moment_text(kNow);
  EXPECT_FALSE(is_unconfirmed(status, kNow + kConfirmedFor));
  EXPECT_TRUE(is_unconfirmed(status, kNow + kConfirmedFor + base::UnixSeconds(1)));
}

TEST(Status, OutlivesTheProgram) {
  base::MemoryFiles files;
  Status status;
  note(status, failed({Reason::Disk, Reason::Malformed}), kNow);
  ASSERT_TRUE(write_status(files, "k", status));
  EXPECT_EQ(read_status(files, "k"), status);
}

TEST(Status, ReadsWhatOlderProgramsWrote) {
  base::MemoryFiles files;
  ASSERT_TRUE(files.write("k/state/status.json", R"({"last_failure":"","last_message":"",)"
                                                 R"("last_contact":"2026-11-20T10:00:00Z"})"));
  const Status status = read_status(files, "k");
  EXPECT_TRUE(status.last_contact);
  EXPECT_TRUE(status.failures.empty());
}

TEST(Status, BelievesNoCountsThatAreNotAllRight) {
  for (const char* counts :
       {"5", "[]", R"({"disk":"5"})", R"({"disk":-1})", R"({"disk":0})", R"({"disk":true})",
        R"({"disk":1,"nonsense":1})", R"({"Disk":1})", R"({"disk":1.5})"}) {
    base::MemoryFiles files;
    ASSERT_TRUE(files.write("k/state/status.json", R"({"failures":)" + std::string(counts) + "}"));
    EXPECT_TRUE(read_status(files, "k").failures.empty()) << counts;
  }
}

TEST(Reasons, HaveNamesThatLeadBackToThem) {
  EXPECT_EQ(every_reason().size(), 20U);
  for (const Reason reason : every_reason()) {
    EXPECT_EQ(reason_named(to_string(reason)), reason);
  }
  EXPECT_FALSE(reason_named("nonsense"));
}

}  // namespace
}  // namespace kiosk::sync
