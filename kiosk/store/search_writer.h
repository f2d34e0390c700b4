#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/store/database.h"

namespace kiosk::store {

inline constexpr std::uint32_t kSearchApplicationId = 1464292947;  // 'WGVS'

// Inside this module: a new search.db, row by row. The first failure is kept and told by finish().
class SearchWriter {
 public:
  // Makes the file; one that is there is lost.
  explicit SearchWriter(const std::string& path);

  // `sql` is an INSERT with as many parameters as values follow.
  class Row {
   public:
    Row(SearchWriter& writer, sqlite3_stmt* statement) : writer_(writer), statement_(statement) {}

    Row& text(std::string_view value);
    Row& blob(std::string_view value);
    Row& number(std::int64_t value);
    void write();

   private:
    SearchWriter& writer_;
    sqlite3_stmt* statement_;
    int bound_ = 0;
  };

  StatementHandle prepare(const char* sql);

  // Ends the file; Io with the reason of the first failure.
  base::Result<void> finish();

 private:
  void run(const char* sql);
  void keep(int code);

  std::string path_;
  DatabaseHandle handle_;
  std::string failure_;
};

}  // namespace kiosk::store
