#include "kiosk/store/open.h"

#include <array>
#include <filesystem>
#include <fstream>

namespace kiosk::store {
namespace {

namespace fs = std::filesystem;

// https://www.sqlite.org/fileformat2.html section 1.3: the database header.
constexpr std::size_t kHeaderSize = 100;
constexpr std::string_view kMagic{"SQLite format 3\0", 16};

struct Header {
  std::array<char, kHeaderSize> bytes{};

  std::uint32_t number(std::size_t at, std::size_t width) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < width; ++i) {
      value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    }
    return value;
  }

  // 1 stands for 65536, which does not fit into two bytes.
  std::uint64_t page_size() const { return number(16, 2) == 1 ? 65536 : number(16, 2); }
};

base::Result<Header> read_header(const std::string& path) {
  std::error_code code;
  if (!fs::is_regular_file(path, code)) {
    return base::not_found("There is no content file at " + path +
                           "; name one that `wegweiser-townhall build` has made.");
  }
  std::ifstream file(path, std::ios::binary);
  Header header;
  if (!file) {
    return base::io_error("The content file " + path +
                          " cannot be read; check the rights of the file.");
  }
  file.read(header.bytes.data(), kHeaderSize);
  const bool whole = file.gcount() == static_cast<std::streamsize>(kHeaderSize);
  if (!whole || std::string_view(header.bytes.data(), kMagic.size()) != kMagic) {
    return base::corrupt("The file " + path +
                         " is not a content file (no SQLite header); take another copy of it.");
  }
  return header;
}

// What can be told from the first 100 bytes, before SQLite sees the file.
base::Result<void> check_header(const Header& header, const std::string& path) {
  if (header.number(68, 4) != kApplicationId) {
    return base::unsupported("The file " + path +
                             " belongs to another program; name a content file of Wegweiser.");
  }
  const std::uint32_t version = header.number(60, 4);
  if (version != kSchemaVersion) {
    return base::unsupported("The content file " + path + " has schema " + std::to_string(version) +
                             ", this program reads schema " + std::to_string(kSchemaVersion) +
                             "; update the older of the two.");
  }
  if (header.number(18, 1) != 1 || header.number(19, 1) != 1) {
    return base::unsupported("The content file " + path +
                             " is in WAL mode, which writes beside it; build it again.");
  }
  std::error_code code;
  const std::uintmax_t size = fs::file_size(path, code);
  if (code || size != header.page_size() * header.number(28, 4)) {
    return base::corrupt("The content file " + path +
                         " is cut short or too long; take another copy of it.");
  }
  return {};
}

base::Result<void> check_neighbours(const std::string& path) {
  for (const char* ending : {"-journal", "-wal"}) {
    std::error_code code;
    if (fs::exists(fs::symlink_status(path + ending, code))) {
      return base::invalid("Beside the content file lies " + path + ending +
                           ", which could change it; remove that file.");
    }
  }
  return {};
}

std::string uri_of(const std::string& path) {
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  // A path that begins with '/' needs the empty authority, lest "//tmp" read as a host.
  std::string uri = path.starts_with('/') ? "file://" : "file:";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '%' || c == '?' || c == '#' || byte < 0x20) {
      uri += '%';
      uri += kHex[byte >> 4U];
      uri += kHex[byte & 15U];
    } else {
      uri += c;
    }
  }
  return uri + "?mode=ro&immutable=1";
}

bool harden(sqlite3* handle) {
  int now = 0;
  const bool configured =
      sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, &now) == SQLITE_OK &&
      sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, &now) == SQLITE_OK &&
      sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, &now) == SQLITE_OK &&
      sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, &now) == SQLITE_OK;
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
  // No text or media file of a package is larger; a damaged length must not ask for more memory.
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 64 << 20);
  // 2 MiB of page cache: the pages of a visit. What is not there comes from the system's cache in
  // some 1.5 us a page, so that even 20,000 services gain nothing by more (tests/bench). Mapped
  // into memory it answers a quarter faster, but only without the check of cells, and 100 questions
  // make 58 MB of the file count as ours.
  // One transaction for all questions: the file never changes, and a twentieth of what a question
  // costs is to begin and end its own.
  return configured && sqlite3_exec(handle,
                                    "PRAGMA cell_size_check=1; PRAGMA query_only=1;"
                                    "PRAGMA mmap_size=0; PRAGMA cache_size=-2048; BEGIN;",
                                    nullptr, nullptr, nullptr) == SQLITE_OK;
}

// A package has tables, indices and one view. Anything that runs by itself was planted.
base::Result<void> check_schema(Database& database) {
  Query query = TRY(database.query(
      "SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index') AND name <> "
      "'text_status' OR type = 'table' AND sql LIKE 'CREATE VIRTUAL%'"));
  if (!TRY(query.next()) || query.integer(0) != 0) {
    return base::invalid("The content file " + database.path() +
                         " has triggers, views or virtual tables that none should have; "
                         "take another copy of it.");
  }
  return {};
}

base::Result<void> check_pages(Database& database) {
  Query query = TRY(database.query("PRAGMA quick_check(1)"));
  if (!TRY(query.next()) || query.view(0) != "ok") {
    return database.damaged(query.text(0));
  }
  return {};
}

}  // namespace

base::Result<std::unique_ptr<Database>> open_immutable(const std::string& path) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(
      uri_of(path).c_str(), &raw,
      SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE,
      nullptr);
  auto database = std::make_unique<Database>(DatabaseHandle(raw), path);
  if (code != SQLITE_OK || !harden(raw)) {
    const int reason = sqlite3_errcode(raw);
    if (reason == SQLITE_CORRUPT || reason == SQLITE_NOTADB) {
      return database->damaged(sqlite3_errmsg(raw));
    }
    return base::io_error("The content file " + path + " cannot be opened (" +
                          std::string(sqlite3_errmsg(raw)) + "); check the file and its rights.");
  }
  return database;
}

base::Result<std::unique_ptr<Database>> open_hardened(const std::string& path, bool quick_check) {
  const Header header = TRY(read_header(path));
  CHECK_OK(check_header(header, path));
  CHECK_OK(check_neighbours(path));
  std::unique_ptr<Database> database = TRY(open_immutable(path));
  CHECK_OK(check_schema(*database));
  if (quick_check) {
    CHECK_OK(check_pages(*database));
  }
  return database;
}

}  // namespace kiosk::store
