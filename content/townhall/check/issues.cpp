#include "content/townhall/check/issues.h"

namespace townhall {

void print(const Issues& issues, std::ostream& out) {
  for (const Issue& issue : issues.all()) {
    out << (issue.level == Level::Error ? "error: " : "warning: ");
    for (const std::string* part : {&issue.where.file, &issue.where.record, &issue.where.field}) {
      if (!part->empty()) {
        out << *part << ": ";
      }
    }
    out << issue.sentence << '\n';
  }
}

}  // namespace townhall
