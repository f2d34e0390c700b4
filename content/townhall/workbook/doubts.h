#pragma once
#include <set>

#include "content/townhall/workbook/issue_place.h"

namespace townhall::workbook {

// Where cells were refused, the package that is checked lacks what they should have said, and the
// check may complain of nothing else. This tells which of its findings stand whatever those cells
// will say.
class Doubts {
 public:
  // Keeps a reference to `imported`, of which it looks at the mistakes there are now.
  explicit Doubts(const Imported& imported);

  // Whether the finding may be the work of what was refused, or says of a cell what is already
  // said. `at`: where the workbook has it.
  bool about(const Issue& issue, const IssuePlace& at) const;

 private:
  bool is_refused(const Issue& issue, const Place& place) const;
  bool names_refused(const Issue& issue) const;

  const Imported& imported_;
  bool any_ = false;
  std::set<std::string> sheets_;   // not read as a whole
  std::set<std::string> kinds_;    // of the records in those
  std::set<std::string> records_;  // with a row of which something was refused
};

// The package without what the refused cells held of it before.
Canonical without_refused(Canonical package, const std::vector<RefusedCell>& refused);

}  // namespace townhall::workbook
