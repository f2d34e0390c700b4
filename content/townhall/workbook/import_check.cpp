#include "content/townhall/workbook/import_check.h"

#include <set>

#include "content/townhall/check/check.h"
#include "content/townhall/workbook/import_phrases.h"

namespace townhall::workbook {
namespace {

using kiosk::base::Result;

std::string line_of(const Issue& issue) {
  return issue.where.record + "\n" + issue.where.field + "\n" + issue.sentence;
}

// The last change of the record: the one that is most about a part of it.
Place place_of(const Issue& issue, const Imported& imported) {
  Place place{issue.where.file};
  for (const Change& change : imported.changes) {
    if (change.record == issue.where.record) {
      place = change.place;
    }
  }
  return place;
}

}  // namespace

Result<void> check_import(CheckedPackage package, const Canonical& before,
                          const kiosk::base::FileReader& files, Imported& imported) {
  const CheckOptions options = TRY(read_check_options(package.input, files));
  imported.after.media = std::move(package.media);
  Issues now;
  check(imported.after, options, now);
  if (now.errors() == 0) {
    return {};
  }
  Canonical old = before;
  old.media = std::move(imported.after.media);
  Issues earlier;
  check(old, options, earlier);
  std::set<std::string> known;
  for (const Issue& issue : earlier.all()) {
    known.insert(line_of(issue));
  }
  for (const Issue& issue : now.all()) {
    if (issue.level == Level::Error && known.count(line_of(issue)) == 0) {
      const std::string about =
          issue.where.record + (issue.where.field.empty() ? "" : ": " + issue.where.field) + ": ";
      imported.mistakes.push_back(
          {place_of(issue, imported), {kCheckSays, {about + issue.sentence}}});
    }
  }
  return {};
}

}  // namespace townhall::workbook
