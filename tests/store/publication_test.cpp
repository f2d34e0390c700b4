#include <gtest/gtest.h>

#include "kiosk/base/clock.h"
#include "kiosk/store/search.h"
#include "tests/support/open_package.h"
#include "tests/support/searched.h"

using kiosk::base::ErrorKind;
using kiosk::base::UnixSeconds;
using kiosk::base::VirtualClock;
using kiosk::directory::ContactId;
using kiosk::directory::Directory;
using kiosk::directory::QuestionId;
using kiosk::directory::ServiceId;
using kiosk::directory::TopicId;
using test_support::OpenPackage;
using test_support::PackageBuilder;
using test_support::Searched;

namespace {

// Wall-clock midnight in Berlin: UTC+1 in winter, UTC+2 in summer.
constexpr UnixSeconds kNov24{1'795'474'800};  // 2026-11-23T23:00:00Z
constexpr UnixSeconds kNov26 = kNov24 + std::chrono::hours(48);
constexpr UnixSeconds kJuly1{1'782'856'800};  // 2026-06-30T22:00:00Z
constexpr UnixSeconds kSecond{1};

// A desk of which `dates` say when it is shown, in everything that can show it.
PackageBuilder with_desk(const std::string& dates) {
  PackageBuilder builder;
  builder.record("contact", R"({"slug": "desk", "kind": "desk", "emergency_rank": 1,
      "phones": [{"key": "main", "number": "040 66969-123", "type": "voice"}])" +
                                dates + "}");
  builder.record("contact", R"({"slug": "other", "kind": "desk", "email": "o@town.example"})");
  builder.text("de", "contact/other", "name", "Auskunft");
  builder.text("de", "contact/other", "responsibility", "Alles");
  builder.record("service", R"({"slug": "benefit",
      "contacts": [{"contact": "desk"}, {"contact": "other"}]})");
  builder.record("event", R"({"slug": "talk", "starts": "2026-11-24", "from": "10:00",
      "contact": "desk"})");
  builder.text("de", "event/talk", "name", "Gespräch");
  builder.record("question", R"({"slug": "what", "answers": [
      {"key": "a", "among": ["contact/desk", "contact/other"]},
      {"key": "b", "among": ["contact/desk"]}]})");
  builder.text("de", "question/what", "name", "Was?");
  builder.text("de", "question/what", "answer.a.name", "Dies");
  builder.text("de", "question/what", "answer.b.name", "Das");
  builder.package["finder"] = "what";
  builder.package["information"] = "other";
  return builder;
}

// Everywhere that the desk is: "contact topic service list emergency event finder answers".
std::string places(const Directory& directory) {
  std::string found;
  const auto contact = directory.contact(ContactId("desk"), "de");
  found += contact ? "contact " : "";
  EXPECT_TRUE(contact || contact.error().kind == ErrorKind::NotFound);
  found += directory.standing(ContactId("desk"), "de") ? "standing " : "";
  found += directory.topic(TopicId("housing"), "de")->entries.size() == 2 ? "topic " : "";
  found += directory.service(ServiceId("benefit"), "de")->contacts.size() == 2 ? "service " : "";
  found += directory.slugs(Directory::Kind::Contact)->size() == 2 ? "list " : "";
  found += directory.emergency_lines("de")->size() == 1 ? "emergency " : "";
  found += directory.events("de")->front().contact == "desk" ? "event " : "";
  const auto question = directory.question(QuestionId("what"), "de");
  found += question->answers.size() == 2 ? "answer " : "";
  found += question->answers.front().leads.size() == 2 ? "lead" : "";
  return found;
}

const std::string kEverywhere = "contact standing topic service list emergency event answer lead";

}  // namespace

TEST(Publication, ARecordIsShownFromItsFirstMidnightToItsLast) {
  const OpenPackage package(
      with_desk(R"(, "publish_from": "2026-11-24", "publish_until": "2026-11-25")"));
  VirtualClock clock(kNov24 - kSecond);
  package.revision->follow(clock);
  EXPECT_EQ(places(*package.revision), "");
  clock.advance(kSecond);
  EXPECT_EQ(places(*package.revision), kEverywhere);
  clock.advance(kNov26 - kNov24 - kSecond);
  EXPECT_EQ(places(*package.revision), kEverywhere);
  clock.advance(kSecond);
  EXPECT_EQ(places(*package.revision), "");
}

TEST(Publication, MidnightIsThatOfTheWallClockInSummerToo) {
  const OpenPackage package(with_desk(R"(, "publish_from": "2026-07-01")"));
  VirtualClock clock(kJuly1 - kSecond);
  package.revision->follow(clock);
  EXPECT_EQ(places(*package.revision), "");
  clock.advance(kSecond);
  EXPECT_EQ(places(*package.revision), kEverywhere);
}

TEST(Publication, WithoutAClockEveryDayIsShown) {
  const OpenPackage package(
      with_desk(R"(, "publish_from": "2026-11-24", "publish_until": "2026-11-25")"));
  EXPECT_EQ(places(*package.revision), kEverywhere);
}

TEST(Publication, TheSearchFindsARecordOnItsDaysOnly) {
  const Searched searched(
      with_desk(R"(, "publish_from": "2026-11-24", "publish_until": "2026-11-25")"));
  VirtualClock clock(kNov24 - kSecond);
  searched.search->follow(clock);
  const auto contacts_of_service = [&] {
    return searched.ask("beantragen").hits[0].contacts.size();
  };
  EXPECT_EQ(searched.first("Wohngeldstelle"), "");
  EXPECT_EQ(contacts_of_service(), 1U);
  clock.advance(kSecond);
  EXPECT_EQ(searched.first("Wohngeldstelle"), "desk");
  EXPECT_EQ(contacts_of_service(), 2U);
  clock.advance(kNov26 - kNov24);
  EXPECT_EQ(searched.first("Wohngeldstelle"), "");
  EXPECT_EQ(contacts_of_service(), 1U);
}

TEST(Publication, ANoticeIsShownOnItsDaysAndSupersedesOnThemOnly) {
  PackageBuilder builder;
  const auto notice = [&](const std::string& slug, const std::string& more) {
    builder.record("notice", R"({"slug": ")" + slug + R"(", "severity": "info",
        "valid_from": "2026-11-01T08:00", "valid_until": "2026-12-24T18:00")" +
                                 more + "}");
    builder.text("de", "notice/" + slug, "title", slug);
    builder.text("de", "notice/" + slug, "body", slug);
  };
  notice("old", "");
  notice("new", R"(, "supersedes": "old", "publish_from": "2026-11-24")");
  const OpenPackage package(builder);
  VirtualClock clock(kNov24 - kSecond);
  package.revision->follow(clock);
  const auto shown = [&] {
    const auto notices = package.revision->notices("de");
    return notices->size() == 1 ? notices->front().id.slug() : "not one";
  };
  EXPECT_EQ(shown(), "old");
  clock.advance(kSecond);
  EXPECT_EQ(shown(), "new");
}
