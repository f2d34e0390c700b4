#include <sqlite3.h>

#include <map>
#include <set>
#include <tuple>

#include "content/townhall/build.h"
#include "tests/support/open_package.h"

namespace {

using test_support::PackageBuilder;

using Name = std::tuple<std::int64_t, std::string, std::string>;  // entity, language, field

template <typename Row>
void each_row(const std::string& bytes, const char* sql, const Row& row) {
  const test_support::TemporaryFile file(bytes);
  sqlite3* handle = nullptr;
  ASSERT_EQ(sqlite3_open(file.path().c_str(), &handle), SQLITE_OK);
  sqlite3_stmt* statement = nullptr;
  EXPECT_EQ(sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr), SQLITE_OK);
  while (sqlite3_step(statement) == SQLITE_ROW) {
    row(statement);
  }
  sqlite3_finalize(statement);
  sqlite3_close(handle);
}

std::string word(sqlite3_stmt* statement, int column) {
  return reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
}

std::map<Name, std::int64_t> ids_of(const std::string& bytes) {
  std::map<Name, std::int64_t> ids;
  each_row(bytes, "SELECT entity_id, lang, field, id FROM text", [&](sqlite3_stmt* row) {
    ids[{sqlite3_column_int64(row, 0), word(row, 1), word(row, 2)}] = sqlite3_column_int64(row, 3);
  });
  return ids;
}

std::map<std::string, std::int64_t> slots_of(const std::string& bytes) {
  std::map<std::string, std::int64_t> slots;
  each_row(bytes, "SELECT tag, slot FROM language",
           [&](sqlite3_stmt* row) { slots[word(row, 0)] = sqlite3_column_int64(row, 1); });
  return slots;
}

PackageBuilder translated() {
  PackageBuilder builder;
  builder.text("de", "service/benefit", "teaser", "Zuschuss zur Miete");
  builder.translation("en", "de", "service/benefit", "name", "Apply for housing benefit");
  builder.translation("en", "de", "service/benefit", "teaser", "Help with the rent");
  builder.translation("ar", "de", "service/benefit", "name", "x");
  return builder;
}

townhall::Canonical canonical_of(const PackageBuilder& builder) {
  townhall::Issues issues;
  return townhall::read_canonical(builder.files(), "p", issues);
}

}  // namespace

TEST(TextId, PutsTheTextsOfARecordInOneLanguageBesideEachOther) {
  const std::string bytes = translated().bytes();
  const auto slots = slots_of(bytes);
  std::map<std::pair<std::int64_t, std::string>, std::set<std::int64_t>> numbers;
  for (const auto& [name, id] : ids_of(bytes)) {
    const auto& [entity, lang, field] = name;
    EXPECT_EQ(id / 65536, entity) << field;
    EXPECT_EQ(id % 65536 / 1024, slots.at(lang)) << field;
    numbers[{entity, field}].insert(id % 1024);
  }
  for (const auto& [field, seen] : numbers) {
    EXPECT_EQ(seen.size(), 1U) << field.second << " has another number in another language";
  }
}

TEST(TextId, IsNotMovedByANewText) {
  const auto before = ids_of(translated().bytes());
  PackageBuilder builder = translated();
  builder.text("de", "service/benefit", "fees", "Keine");
  builder.translation("fa", "de", "service/benefit", "name", "y");
  const auto after = ids_of(builder.bytes());
  EXPECT_EQ(after.size(), before.size() + 2);
  for (const auto& [name, id] : before) {
    EXPECT_EQ(after.at(name), id) << std::get<2>(name);
  }
}

TEST(TextId, HasRoomForAThousandFieldsAndRefusesMore) {
  townhall::Canonical canonical = canonical_of(PackageBuilder());
  auto& texts = canonical.texts.front().texts["contact/desk"];
  texts.clear();
  for (int i = 0; i < 1024; ++i) {
    texts["f" + std::to_string(i)] = "x";
  }
  const auto full = townhall::build_revision(canonical, test_support::languages());
  ASSERT_TRUE(full) << full.error().message;
  canonical.texts.front().texts["contact/desk"]["one-more"] = "x";
  const auto refused = townhall::build_revision(canonical, test_support::languages());
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().message.find("contact/desk has 1025 texts"), std::string::npos);
}

TEST(TextId, HasRoomForSixtyFourLanguagesAndRefusesMore) {
  std::vector<townhall::LanguageRow> languages = test_support::languages();
  const townhall::Canonical canonical = canonical_of(PackageBuilder());
  while (languages.size() < 64) {
    const std::string tag = "x" + std::to_string(languages.size());
    languages.push_back({tag, tag, false, {tag, "de"}});
  }
  const auto full = townhall::build_revision(canonical, languages);
  ASSERT_TRUE(full) << full.error().message;
  EXPECT_EQ(slots_of(full->bytes).size(), 64U);
  languages.push_back({"y", "y", false, {"y", "de"}});
  EXPECT_FALSE(townhall::build_revision(canonical, languages));
}
