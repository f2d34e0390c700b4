#include "content/townhall/sql_writer.h"

#include "content/townhall/in_both.h"

namespace townhall {
namespace {

using kiosk::base::ErrorKind;
using kiosk::base::Result;

// {1}: which table, and SQLite's words.
constexpr Phrase kRefused = {
    "Die Datenbank nimmt den Inhalt nicht an ({1}); prüfen Sie ihn mit „wegweiser-townhall check“ "
    "und melden Sie, was das nicht findet.",
    "SQLite refuses the content ({1}); run \"wegweiser-townhall check\" and report what it does "
    "not "
    "find."};
constexpr Phrase kNoMemory = {"Für das Paket reicht der Speicher nicht; schaffen Sie welchen.",
                              "There is not enough memory for the package; free some."};

int bind(sqlite3_stmt* statement, int column, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    return sqlite3_bind_int64(statement, column, *number);
  }
  if (const auto* real = std::get_if<double>(&value)) {
    return sqlite3_bind_double(statement, column, *real);
  }
  if (const auto* text = std::get_if<std::string>(&value)) {
    return sqlite3_bind_text64(statement, column, text->data(), text->size(), SQLITE_STATIC,
                               SQLITE_UTF8);
  }
  if (const auto* blob = std::get_if<Blob>(&value)) {
    return sqlite3_bind_blob64(statement, column, blob->bytes.data(), blob->bytes.size(),
                               SQLITE_STATIC);
  }
  return sqlite3_bind_null(statement, column);
}

}  // namespace

Result<std::unique_ptr<SqlWriter>> SqlWriter::create() {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open(":memory:", &handle);
  std::unique_ptr<SqlWriter> writer(new SqlWriter(handle));
  if (code != SQLITE_OK) {
    return in_both({kNoMemory}, ErrorKind::Io);
  }
  // 4 KiB: most texts fit on one page, and a daily change touches little (reference/sync).
  writer->run("PRAGMA page_size = 4096");
  writer->run("PRAGMA auto_vacuum = NONE");
  writer->run("PRAGMA encoding = 'UTF-8'");
  writer->run(kSchemaSql);
  writer->run("PRAGMA foreign_keys = ON");
  writer->run("BEGIN");
  // Rows of one kind refer to each other in any order.
  writer->run("PRAGMA defer_foreign_keys = ON");
  if (!writer->failure_.empty()) {
    return in_both({kRefused, {writer->failure_}}, ErrorKind::Corrupt);
  }
  return writer;
}

void SqlWriter::run(const char* sql) {
  if (sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
    keep_failure("schema.sql");
  }
}

void SqlWriter::keep_failure(const std::string& what) {
  if (failure_.empty()) {
    failure_ = what + ": " + sqlite3_errmsg(handle_.get());
  }
}

sqlite3_stmt* SqlWriter::statement(const std::string& table, std::size_t columns) {
  Statement& known = statements_[table];
  if (known == nullptr) {
    std::string sql = "INSERT INTO " + table + " VALUES (?";
    for (std::size_t i = 1; i < columns; ++i) {
      sql += ", ?";
    }
    sql += ")";
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(handle_.get(), sql.c_str(), -1, &raw, nullptr) != SQLITE_OK) {
      keep_failure("the table " + table);
    }
    known.reset(raw);
  }
  return known.get();
}

void SqlWriter::insert(const std::string& table, const std::vector<Value>& row) {
  sqlite3_stmt* insertion = statement(table, row.size());
  if (insertion == nullptr) {
    return;
  }
  int column = 0;
  for (const Value& value : row) {
    bind(insertion, ++column, value);
  }
  if (sqlite3_step(insertion) != SQLITE_DONE) {
    keep_failure(table);
  }
  sqlite3_reset(insertion);
}

Result<std::string> SqlWriter::finish() {
  run("COMMIT");
  statements_.clear();
  run("VACUUM");
  if (!failure_.empty()) {
    return in_both({kRefused, {failure_}});
  }
  sqlite3_int64 size = 0;
  unsigned char* bytes = sqlite3_serialize(handle_.get(), "main", &size, 0);
  if (bytes == nullptr) {
    return in_both({kNoMemory}, ErrorKind::Io);
  }
  std::string file(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  sqlite3_free(bytes);
  return file;
}

}  // namespace townhall
