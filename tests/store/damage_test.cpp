#include <sqlite3.h>

#include <random>

#include "tests/store/every_question.h"
#include "tests/support/open_package.h"

using kiosk::store::Revision;
using test_support::PackageBuilder;
using test_support::TemporaryFile;

namespace {

PackageBuilder full_package() {
  PackageBuilder builder;
  builder.record("place", R"({"slug": "house", "type": "building", "street": "Weg",
      "access": [{"code": "lift", "value": "yes"}],
      "closures": [{"key": "x", "from": "2026-12-24", "to": "2026-12-31"}]})");
  builder.record("place", R"({"slug": "first", "type": "floor", "parent": "house", "level": 1})");
  builder.record("place", R"({"slug": "r1", "type": "room", "parent": "first"})");
  builder.record("contact", R"({"slug": "desk", "kind": "desk", "place": "r1", "emergency_rank": 1,
      "phones": [{"key": "a", "number": "112", "short_code": true}],
      "languages": [{"lang": "de"}],
      "hours": {"schedules": [{"key": "s", "rules": [{"days": ["mo", "tu"], "opens": "08:00",
        "closes": "12:00"}], "exceptions": [{"key": "e", "from": "2026-12-24",
        "to": "2026-12-24", "kind": "closed"}]}]}})");
  builder.record("event", R"({"slug": "cafe", "starts": "2026-11-23", "from": "10:00",
      "place": "r1", "rrule": "FREQ=WEEKLY;BYDAY=MO"})");
  builder.text("de", "event/cafe", "name", "Café");
  builder.record("notice", R"({"slug": "n", "severity": "info", "valid_from": "2026-11-01T00:00",
      "valid_until": "2026-12-01T00:00"})");
  builder.text("de", "notice/n", "title", "Hinweis");
  builder.record("site", R"({"slug": "hall", "place": "r1", "wall": ["de"]})");
  builder.text("de", "site/hall", "name", "Foyer");
  return builder;
}

}  // namespace

// A bit may flip on the disk of a kiosk at any time: it may then say that the file is damaged, or
// answer, but never crash or hang.
TEST(Damage, OfAnyByteNeverCrashes) {
  const std::string good = full_package().bytes();
  std::mt19937 random(20261123);
  int opened_files = 0;
  int answers = 0;
  const TemporaryFile file(good);
  for (int round = 0; round < 300; ++round) {
    std::string bytes = good;
    const std::size_t at = random() % bytes.size();
    bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1U << (random() % 8)));
    file.write(bytes);
    const auto revision = Revision::open(file.path());
    if (revision) {
      ++opened_files;
      answers += test_support::ask_everything(**revision, "de");
    }
  }
  // Most of a file is text and free space: the test would be worth nothing if few files opened.
  EXPECT_GT(opened_files, 200);
  EXPECT_GT(answers, 1000);
}

// Where a language's texts lie is a number in the file too: it may lose texts, never swap them.
TEST(Damage, OfALanguagesPlaceShowsNoWordsOfAnotherRecord) {
  const TemporaryFile file(full_package().bytes());
  const auto name = [&]() -> std::string {
    const auto revision = Revision::open(file.path());
    if (!revision) {
      return revision.error().message;
    }
    const auto service = (*revision)->service(kiosk::directory::ServiceId("benefit"), "de");
    return service ? service->name.text : service.error().message;
  };
  EXPECT_EQ(name(), "Wohngeld beantragen");
  sqlite3* handle = nullptr;
  ASSERT_EQ(sqlite3_open(file.path().c_str(), &handle), SQLITE_OK);
  // To where another record has its name.
  ASSERT_EQ(sqlite3_exec(handle,
                         "PRAGMA ignore_check_constraints = 1;"
                         "UPDATE language SET slot = (SELECT (t.id - e.id * 65536) >> 10 "
                         "FROM text t, entity e WHERE e.kind = 'service' AND e.slug = 'benefit' "
                         "AND t.entity_id <> e.id AND t.field = 'name' LIMIT 1) WHERE tag = 'de'",
                         nullptr, nullptr, nullptr),
            SQLITE_OK);
  sqlite3_close(handle);
  EXPECT_EQ(name(), "");
}

TEST(Damage, OfWholePagesNeverCrashes) {
  const std::string good = full_package().bytes();
  const TemporaryFile file(good);
  std::mt19937 random(7);
  for (std::size_t page = 1; page * 4096 < good.size(); ++page) {
    std::string bytes = good;
    for (std::size_t i = 0; i < 4096; ++i) {
      bytes[page * 4096 + i] = static_cast<char>(random());
    }
    file.write(bytes);
    const auto revision = Revision::open(file.path());
    if (revision) {
      test_support::ask_everything(**revision, "de");
    }
  }
}

TEST(Damage, LoopsInTreesAreFound) {
  const TemporaryFile file(full_package().bytes());
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(file.path().c_str(), &raw), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(raw,
                         "UPDATE place SET parent_id = entity_id;"
                         "UPDATE nav_node SET parent_id = id",
                         nullptr, nullptr, nullptr),
            SQLITE_OK);
  sqlite3_close(raw);
  const auto revision = Revision::open(file.path());
  ASSERT_TRUE(revision.has_value());
  const auto contact = (*revision)->contact(kiosk::directory::ContactId("desk"), "de");
  ASSERT_FALSE(contact.has_value());
  EXPECT_EQ(contact.error().kind, kiosk::base::ErrorKind::Corrupt);
  EXPECT_FALSE((*revision)->service(kiosk::directory::ServiceId("benefit"), "de").has_value());
}
