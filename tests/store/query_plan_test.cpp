#include <sqlite3.h>

#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "kiosk/store/search_build.h"
#include "tests/store/every_question.h"
#include "tests/support/open_package.h"

namespace {

using kiosk::directory::PlaceId;
using kiosk::directory::SiteId;
using test_support::PackageBuilder;

// Tables that are read as a whole on purpose: what is on, what is announced, where kiosks stand,
// and the few rows about the package itself.
const std::set<std::string> kReadWhole = {"event",      "holiday", "notice",   "site",
                                          "site_scope", "package", "language", "sqlite_schema"};

std::set<std::string>* heard = nullptr;

int hear(unsigned, void*, void* statement, void*) {
  heard->insert(sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
  return 0;
}

int hear_all(sqlite3* handle, const char**, const void*) {
  return sqlite3_trace_v2(handle, SQLITE_TRACE_STMT, hear, nullptr);
}

PackageBuilder rich_town() {
  PackageBuilder builder;
  builder.record("place", R"({"slug": "hall", "type": "building", "street": "Rathausplatz"})");
  builder.record("place", R"({"slug": "first", "type": "floor", "parent": "hall", "level": 1})");
  builder.record("place", R"({"slug": "r1", "type": "room", "parent": "first"})");
  builder.record("organization", R"({"slug": "town", "kind": "department"})");
  builder.text("de", "organization/town", "name", "Stadt");
  builder.record("document", R"({"slug": "passport"})");
  builder.text("de", "document/passport", "title", "Ausweis");
  builder.record("contact", R"({"slug": "desk", "kind": "desk", "place": "r1", "emergency_rank": 1,
      "organization": "town", "hours": {"schedules": [{"key": "all", "on_holiday": "closed",
      "rules": [{"days": ["mo"], "opens": "08:00", "closes": "12:00"}]}]}})");
  builder.record("service", R"({"slug": "benefit", "contacts": [{"contact": "desk"}],
      "documents": [{"document": "passport"}]})");
  builder.record("event", R"({"slug": "cafe", "starts": "2026-11-23", "from": "10:00",
      "place": "r1"})");
  builder.text("de", "event/cafe", "name", "Café");
  builder.record("notice", R"({"slug": "n", "severity": "info", "valid_from": "2026-11-01T00:00",
      "valid_until": "2026-12-01T00:00"})");
  builder.text("de", "notice/n", "title", "Hinweis");
  builder.record("site", R"({"slug": "foyer", "place": "r1", "wall": ["de"],
      "ways": [{"to": "r1", "metres": 20, "minutes": 1, "step_free": true}]})");
  builder.text("de", "site/foyer", "name", "Foyer");
  return builder;
}

// Every statement that a kiosk runs, heard from SQLite itself.
std::set<std::string> statements_on(const std::string& path) {
  std::set<std::string> statements;
  heard = &statements;
  const auto entry = reinterpret_cast<void (*)()>(hear_all);
  sqlite3_auto_extension(entry);
  const auto revision = kiosk::store::Revision::open(path, {.site = "foyer"});
  sqlite3_cancel_auto_extension(entry);
  EXPECT_TRUE(revision);
  if (revision) {
    const kiosk::store::Revision& package = **revision;
    test_support::ask_everything(package, "fa-AF");
    EXPECT_TRUE(package.way(SiteId("foyer"), PlaceId("r1"), "de"));
    EXPECT_FALSE(package.about("imprint", "de"));
  }
  heard = nullptr;
  return statements;
}

// Everything that is asked of the content to make the search index.
std::set<std::string> statements_of_index(const std::string& path) {
  std::set<std::string> statements;
  heard = &statements;
  const auto entry = reinterpret_cast<void (*)()>(hear_all);
  sqlite3_auto_extension(entry);
  EXPECT_TRUE(kiosk::store::build_search(path, "0123", path + ".search"));
  sqlite3_cancel_auto_extension(entry);
  heard = nullptr;
  std::filesystem::remove(path + ".search");
  return statements;
}

// The tables of a statement by the names that it gives them.
std::map<std::string, std::string> tables_of(const std::string& sql) {
  std::map<std::string, std::string> tables;
  const std::regex named(R"((?:FROM|JOIN) (\w+)(?: (?!WHERE|ORDER|JOIN|CROSS|LEFT|UNION)(\w+))?)");
  for (std::sregex_iterator at(sql.begin(), sql.end(), named), end; at != end; ++at) {
    tables[(*at)[2].matched ? (*at)[2].str() : (*at)[1].str()] = (*at)[1].str();
  }
  return tables;
}

// What SQLite walks through from end to end to answer.
std::set<std::string> scanned_by(sqlite3* handle, const std::string& sql) {
  std::set<std::string> scanned;
  sqlite3_stmt* plan = nullptr;
  EXPECT_EQ(sqlite3_prepare_v2(handle, ("EXPLAIN QUERY PLAN " + sql).c_str(), -1, &plan, nullptr),
            SQLITE_OK)
      << sql;
  auto tables = tables_of(sql);
  while (sqlite3_step(plan) == SQLITE_ROW) {
    const std::string step = reinterpret_cast<const char*>(sqlite3_column_text(plan, 3));
    std::smatch found;
    const bool scans = std::regex_search(step, found, std::regex(R"(^SCAN (\w+)( USING .*)?$)"));
    // A partial index holds the few rows that its condition names.
    const bool few =
        std::regex_search(found[2].str(), std::regex("contact_emergency|entity_period"));
    if (scans && !few) {
      scanned.insert(tables.count(found[1]) == 0 ? found[1].str() : tables[found[1]]);
    }
  }
  sqlite3_finalize(plan);
  return scanned;
}

}  // namespace

TEST(QueryPlan, WalksThroughNoTableThatGrowsWithTheTown) {
  const test_support::TemporaryFile file(rich_town().bytes());
  const std::set<std::string> statements = statements_on(file.path());
  EXPECT_GT(statements.size(), 35U);
  sqlite3* handle = nullptr;
  ASSERT_EQ(sqlite3_open(file.path().c_str(), &handle), SQLITE_OK);
  for (const std::string& sql : statements) {
    if (sql.find("PRAGMA") != std::string::npos) {
      continue;
    }
    for (const std::string& table : scanned_by(handle, sql)) {
      EXPECT_TRUE(kReadWhole.count(table) != 0) << "all of " << table << " for: " << sql;
    }
  }
  EXPECT_EQ(scanned_by(handle, "SELECT value FROM text t WHERE t.field = 'name'"),
            std::set<std::string>{"text"});
  sqlite3_close(handle);
}

TEST(QueryPlan, OfTheSearchIndexMakesNoIndexOfItsOwnForEachRecord) {
  const test_support::TemporaryFile file(rich_town().bytes());
  sqlite3* handle = nullptr;
  ASSERT_EQ(sqlite3_open(file.path().c_str(), &handle), SQLITE_OK);
  int questions = 0;
  for (const std::string& sql : statements_of_index(file.path())) {
    if (sql.rfind("SELECT", 0) != 0 && sql.rfind("WITH", 0) != 0) {
      continue;
    }
    ++questions;
    sqlite3_stmt* plan = nullptr;
    ASSERT_EQ(sqlite3_prepare_v2(handle, ("EXPLAIN QUERY PLAN " + sql).c_str(), -1, &plan, nullptr),
              SQLITE_OK)
        << sql;
    while (sqlite3_step(plan) == SQLITE_ROW) {
      const std::string step = reinterpret_cast<const char*>(sqlite3_column_text(plan, 3));
      EXPECT_EQ(step.find("AUTOMATIC"), std::string::npos) << step << " for: " << sql;
    }
    sqlite3_finalize(plan);
  }
  EXPECT_GE(questions, 4);
  sqlite3_close(handle);
}
