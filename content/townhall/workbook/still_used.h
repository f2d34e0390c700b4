#pragma once
#include <map>

#include "content/townhall/check/issues.h"
#include "content/townhall/workbook/changes.h"

namespace townhall::workbook {

// A record that is removed while others use it breaks each of them. A clerk wants to hear that
// once, where the record is removed, with the rows that use it and what else to do.
class StillUsed {
 public:
  struct User {
    std::string where;                        // the cell, in words
    std::string title;                        // of its record
    std::vector<std::string> languages = {};  // of translations that use it as well
  };

  // Keeps a reference to `imported`.
  StillUsed(const Imported& imported, Voice voice);

  // Whether the finding comes of a removed record; then it is kept. `place`: where it was found.
  bool take(const Issue& issue, const Place& place);

  // A mistake for each record that is still used, at the row that removes it.
  std::vector<Remark> mistakes() const;

 private:
  void add_user(std::vector<User>& users, const std::string& where, const Issue& issue);

  const Imported& imported_;
  Voice voice_;
  std::map<std::string, const Change*> removed_;    // by record
  std::map<std::string, std::vector<User>> users_;  // by the record they use
};

}  // namespace townhall::workbook
