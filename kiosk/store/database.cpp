#include "kiosk/store/database.h"

namespace kiosk::store {

Query::~Query() {
  if (statement_ == nullptr) {
    return;
  }
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
  database_->idle_.find(sql_)->second.push_back(std::move(statement_));
}

Query& Query::bind(std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), ++bound_, value);
  return *this;
}

Query& Query::bind(std::string_view value) {
  // A null pointer would bind NULL, and an empty view may have one.
  const char* bytes = value.data() == nullptr ? "" : value.data();
  sqlite3_bind_text64(statement_.get(), ++bound_, bytes, value.size(), SQLITE_STATIC, SQLITE_UTF8);
  return *this;
}

base::Result<bool> Query::next() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) {
    return true;
  }
  if (code == SQLITE_DONE) {
    return false;
  }
  return database_->damaged(sqlite3_errmsg(database_->handle_.get()));
}

bool Query::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t Query::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double Query::real(int column) const {
  return sqlite3_column_double(statement_.get(), column);
}

std::string_view Query::view(int column) const {
  // As a blob: no conversion and no terminator, whatever type a damaged row claims.
  const void* bytes = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  if (bytes == nullptr || size <= 0) {
    return {};
  }
  return {static_cast<const char*>(bytes), static_cast<size_t>(size)};
}

std::string Query::text(int column) const {
  return std::string(view(column));
}

base::Result<Query> Database::query(const char* sql) {
  std::vector<StatementHandle>& idle = idle_[sql];
  ++queries_;
  if (!idle.empty()) {
    StatementHandle statement = std::move(idle.back());
    idle.pop_back();
    return Query(*this, sql, std::move(statement));
  }
  sqlite3_stmt* statement = nullptr;
  const int code =
      sqlite3_prepare_v3(handle_.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) {
    return damaged(sqlite3_errmsg(handle_.get()));
  }
  return Query(*this, sql, StatementHandle(statement));
}

base::Error Database::damaged(const std::string& reason) const {
  return base::corrupt("The content file " + path_ + " is damaged (" + reason +
                       "); take another copy of it.");
}

}  // namespace kiosk::store
