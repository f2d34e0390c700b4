#include "kiosk/store/search_writer.h"

namespace kiosk::store {
namespace {

// record.flags: 1 crisis. word.slots: a bit for each language.slot.
constexpr const char* kSchema =
    "PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
    "PRAGMA locking_mode=EXCLUSIVE; PRAGMA application_id=1464292947; PRAGMA user_version=1;"
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE record (id INTEGER PRIMARY KEY, entity INTEGER NOT NULL, kind INTEGER NOT NULL,"
    " origin TEXT NOT NULL, flags INTEGER NOT NULL, slug TEXT NOT NULL, icon TEXT NOT NULL,"
    " contacts TEXT NOT NULL, topics TEXT NOT NULL, names TEXT NOT NULL) STRICT;"
    "CREATE UNIQUE INDEX record_entity ON record (entity);"
    "CREATE TABLE term (key TEXT PRIMARY KEY, id INTEGER NOT NULL, rareness INTEGER NOT NULL)"
    " STRICT, WITHOUT ROWID;"
    "CREATE TABLE posting (id INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT;"
    "CREATE TABLE beginning (key TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE word (key TEXT PRIMARY KEY, slots INTEGER NOT NULL, texts INTEGER NOT NULL,"
    " titled INTEGER NOT NULL, shown TEXT NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE sound (key TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (key, word))"
    " STRICT, WITHOUT ROWID;"
    "CREATE TABLE concept (word TEXT NOT NULL, concept INTEGER NOT NULL, general INTEGER NOT NULL,"
    " PRIMARY KEY (word, concept)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE meaning (concept INTEGER NOT NULL, term TEXT NOT NULL,"
    " PRIMARY KEY (concept, term)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE title (key TEXT NOT NULL, record INTEGER NOT NULL, slot INTEGER NOT NULL,"
    " synonym INTEGER NOT NULL, PRIMARY KEY (key, record, slot, synonym)) STRICT, WITHOUT ROWID;"
    "BEGIN";

}  // namespace

SearchWriter::SearchWriter(const std::string& path) : path_(path) {
  sqlite3* raw = nullptr;
  const int code =
      sqlite3_open_v2(path.c_str(), &raw,
                      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  handle_.reset(raw);
  keep(code);
  run(kSchema);
}

void SearchWriter::keep(int code) {
  if (code != SQLITE_OK && code != SQLITE_DONE && failure_.empty()) {
    failure_ = sqlite3_errmsg(handle_.get());
  }
}

void SearchWriter::run(const char* sql) {
  if (failure_.empty()) {
    keep(sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr));
  }
}

StatementHandle SearchWriter::prepare(const char* sql) {
  sqlite3_stmt* statement = nullptr;
  if (failure_.empty()) {
    keep(sqlite3_prepare_v2(handle_.get(), sql, -1, &statement, nullptr));
  }
  return StatementHandle(statement);
}

SearchWriter::Row& SearchWriter::Row::text(std::string_view value) {
  sqlite3_bind_text64(statement_, ++bound_, value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8);
  return *this;
}

SearchWriter::Row& SearchWriter::Row::blob(std::string_view value) {
  sqlite3_bind_blob64(statement_, ++bound_, value.data(), value.size(), SQLITE_STATIC);
  return *this;
}

SearchWriter::Row& SearchWriter::Row::number(std::int64_t value) {
  sqlite3_bind_int64(statement_, ++bound_, value);
  return *this;
}

void SearchWriter::Row::write() {
  if (statement_ != nullptr) {
    writer_.keep(sqlite3_step(statement_));
    sqlite3_reset(statement_);
  }
}

base::Result<void> SearchWriter::finish() {
  run("COMMIT");
  if (failure_.empty()) {
    return {};
  }
  return base::io_error("The search index " + path_ + " cannot be written (" + failure_ +
                        "); check the rights and the free space of its folder.");
}

}  // namespace kiosk::store
