#pragma once
#include <sqlite3.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/base/result.h"

namespace townhall {

struct Blob {
  std::string bytes;
};

// nullptr is NULL.
using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string, Blob>;

// A new database in memory, filled row by row and given out as the bytes of a file. The same rows
// in the same order give the same bytes.
class SqlWriter {
 public:
  static kiosk::base::Result<std::unique_ptr<SqlWriter>> create();

  // One row, all columns in the order of the schema. The first failure is kept for finish().
  void insert(const std::string& table, const std::vector<Value>& row);

  // Checks the foreign keys, packs the pages. Call once, at the end.
  kiosk::base::Result<std::string> finish();

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };

  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };

  using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

  explicit SqlWriter(sqlite3* handle) : handle_(handle) {}

  void run(const char* sql);
  void keep_failure(const std::string& what);
  sqlite3_stmt* statement(const std::string& table, std::size_t columns);

  std::unique_ptr<sqlite3, Close> handle_;
  std::map<std::string, Statement> statements_;
  std::string failure_;
};

// content/schema.sql, as it was when this program was built.
extern const char* const kSchemaSql;

}  // namespace townhall
