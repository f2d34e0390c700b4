#pragma once
#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kiosk/base/result.h"

namespace kiosk::store {

struct CloseDatabase {
  void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};

struct FinalizeStatement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

using DatabaseHandle = std::unique_ptr<sqlite3, CloseDatabase>;
using StatementHandle = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

class Database;

// One run of a prepared statement: bind, then next() until it says false. Goes back to the database
// when it leaves scope, so it must not outlive it. Text is copied out; NULL reads as 0 and "".
class Query {
 public:
  Query(Database& database, const char* sql, StatementHandle statement)
      : database_(&database), sql_(sql), statement_(std::move(statement)) {}

  Query(Query&& other) noexcept = default;
  Query& operator=(Query&&) = delete;
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  ~Query();

  // Parameters in order. The text must live until the last next().
  Query& bind(std::int64_t value);
  Query& bind(std::string_view value);

  // True: a row is there. False: no more. Corrupt if the file is damaged.
  base::Result<bool> next();

  bool is_null(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string text(int column) const;
  // Valid until the next next().
  std::string_view view(int column) const;

  bool flag(int column) const { return integer(column) != 0; }

 private:
  Database* database_;
  const char* sql_;
  StatementHandle statement_;
  int bound_ = 0;
};

// A connection with its prepared statements, kept for reuse. Thread-safety: one thread.
class Database {
 public:
  Database(DatabaseHandle handle, std::string path)
      : handle_(std::move(handle)), path_(std::move(path)) {}

  // `sql` must be a literal: its address is the key of the cache. A statement that is running is
  // not shared, the same text may be queried while it runs.
  base::Result<Query> query(const char* sql);

  base::Error damaged(const std::string& reason) const;

  long queries() const { return queries_; }

  const std::string& path() const { return path_; }

 private:
  friend class Query;

  DatabaseHandle handle_;
  std::string path_;
  std::unordered_map<const char*, std::vector<StatementHandle>> idle_;
  long queries_ = 0;
};

}  // namespace kiosk::store
