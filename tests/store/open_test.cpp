#include <gmock/gmock.h>
#include <sqlite3.h>

#include "tests/support/open_package.h"

using kiosk::base::ErrorKind;
using kiosk::store::Revision;
using test_support::PackageBuilder;
using test_support::TemporaryFile;
using testing::HasSubstr;

namespace {

const std::string& good_bytes() {
  static const std::string kBytes = PackageBuilder().bytes();
  return kBytes;
}

kiosk::base::Error refusal(const std::string& bytes, bool quick_check = false) {
  const TemporaryFile file(bytes);
  const auto opened = Revision::open(file.path(), {"", quick_check});
  EXPECT_FALSE(opened.has_value());
  return opened ? kiosk::base::Error{} : opened.error();
}

// The bytes with one four-byte number of the header replaced.
std::string with_number(std::size_t at, unsigned char last) {
  std::string bytes = good_bytes();
  bytes[at + 3] = static_cast<char>(last);
  return bytes;
}

// The good file after `sql`, as an attacker or a faulty builder would leave it.
std::string after(const std::string& sql) {
  const TemporaryFile file(good_bytes());
  sqlite3* raw = nullptr;
  EXPECT_EQ(sqlite3_open(file.path().c_str(), &raw), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(raw, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(raw);
  std::ifstream in(file.path(), std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST(Open, TakesAFileThatWasJustBuilt) {
  const TemporaryFile file(good_bytes());
  const auto opened = Revision::open(file.path(), {"", true});
  ASSERT_TRUE(opened.has_value()) << opened.error().message;
  EXPECT_EQ((*opened)->package("de")->id, "town");
}

TEST(Open, RefusesAFileThatIsNotThere) {
  const auto opened = Revision::open("/nowhere/content.db");
  ASSERT_FALSE(opened.has_value());
  EXPECT_EQ(opened.error().kind, ErrorKind::NotFound);
  EXPECT_THAT(opened.error().message, HasSubstr("/nowhere/content.db"));
}

TEST(Open, RefusesAnEmptyFile) {
  EXPECT_EQ(refusal("").kind, ErrorKind::Corrupt);
}

TEST(Open, RefusesWhatIsNotSqlite) {
  EXPECT_THAT(refusal(std::string(5000, 'x')).message, HasSubstr("not a content file"));
}

TEST(Open, RefusesAFileThatIsCutShort) {
  const std::string& bytes = good_bytes();
  EXPECT_THAT(refusal(bytes.substr(0, bytes.size() - 1)).message, HasSubstr("cut short"));
  EXPECT_THAT(refusal(bytes.substr(0, bytes.size() / 2)).message, HasSubstr("cut short"));
  EXPECT_THAT(refusal(bytes.substr(0, 99)).message, HasSubstr("not a content file"));
  EXPECT_THAT(refusal(bytes + "x").message, HasSubstr("too long"));
}

TEST(Open, RefusesAnotherApplication) {
  EXPECT_EQ(refusal(with_number(68, 0x32)).kind, ErrorKind::Unsupported);
}

TEST(Open, RefusesAnotherSchemaVersion) {
  EXPECT_THAT(refusal(with_number(60, 99)).message, HasSubstr("has schema 99"));
}

TEST(Open, RefusesWalMode) {
  std::string bytes = good_bytes();
  bytes[18] = bytes[19] = 2;
  EXPECT_THAT(refusal(bytes).message, HasSubstr("WAL"));
}

TEST(Open, RefusesAPlantedJournalOrWal) {
  for (const char* ending : {"-journal", "-wal"}) {
    const TemporaryFile file(good_bytes());
    std::ofstream(file.path() + ending) << "hot";
    const auto opened = Revision::open(file.path());
    ASSERT_FALSE(opened.has_value()) << ending;
    EXPECT_THAT(opened.error().message, HasSubstr(ending));
  }
}

TEST(Open, RefusesTriggersViewsAndVirtualTables) {
  for (const char* sql : {"CREATE TRIGGER t AFTER INSERT ON entity BEGIN DELETE FROM text; END",
                          "CREATE VIEW v AS SELECT 1", "CREATE VIRTUAL TABLE f USING fts5(x)"}) {
    EXPECT_THAT(refusal(after(sql)).message, HasSubstr("triggers, views or virtual")) << sql;
  }
}

TEST(Open, QuickCheckFindsDamageThatTheHeaderDoesNotShow) {
  std::string bytes = good_bytes();
  // The third page on: table pages, whose headers become nonsense.
  for (std::size_t page = 3; page < 30; ++page) {
    bytes[page * 4096] = '\x7f';
  }
  EXPECT_EQ(refusal(bytes, true).kind, ErrorKind::Corrupt);
}

TEST(Open, ReadsAPathWithMarksThatAnUriWouldTakeForItsOwn) {
  const TemporaryFile file(good_bytes());
  const std::string odd = file.path() + "?mode=rwc#100%25";
  std::filesystem::copy_file(file.path(), odd);
  EXPECT_TRUE(Revision::open(odd).has_value());
}

TEST(Open, LeavesTheFolderAsItWas) {
  const TemporaryFile file(good_bytes());
  {
    const auto opened = Revision::open(file.path());
    ASSERT_TRUE(opened.has_value());
    ASSERT_TRUE((*opened)->contact(kiosk::directory::ContactId("desk"), "de").has_value());
  }
  int files = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(file.path()).parent_path())) {
    files += entry.is_regular_file() ? 1 : 0;
  }
  EXPECT_EQ(files, 1);
}

TEST(Open, TheSchemaCarriesTheNumbersThatTheReaderWants) {
  const std::string& bytes = good_bytes();
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    }
    return value;
  };
  EXPECT_EQ(number(68), kiosk::store::kApplicationId);
  EXPECT_EQ(number(60), kiosk::store::kSchemaVersion);
}
