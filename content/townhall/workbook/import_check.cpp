#include "content/townhall/workbook/import_check.h"

#include <set>

#include "content/townhall/check/check.h"
#include "content/townhall/workbook/field_place.h"
#include "content/townhall/workbook/import_phrases.h"

namespace townhall::workbook {
namespace {

using kiosk::base::Result;

std::string line_of(const Issue& issue) {
  return issue.where.record + "\n" + issue.where.field + "\n" +
         issue.finding.sentence(Voice::English);
}

// How well a change fits a place: its record, its sheet, its row, its column.
int fitness(const Change& change, const Issue& issue, const std::optional<FieldPlace>& place) {
  if (change.record != issue.where.record) {
    return 0;
  }
  if (!place || change.place.sheet != place->sheet) {
    return 1;
  }
  const bool same_row = place->key.empty() || change.row.ends_with(": " + place->key);
  const bool same_column = change.place.heading == place->heading;
  return 2 + (same_row ? 2 : 0) + (same_column ? 1 : 0);
}

// The change that is most about it; of equals the last, which is most about a part of the record.
Place place_of(const Issue& issue, const Imported& imported) {
  const std::optional<FieldPlace> wanted = field_place(issue.where.record, issue.where.field);
  Place place{wanted ? wanted->sheet : issue.where.file};
  int best = 0;
  for (const Change& change : imported.changes) {
    const int fit = fitness(change, issue, wanted);
    if (fit > 0 && fit >= best) {
      best = fit;
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
  Canonical old = before;
  old.media = std::move(imported.after.media);
  Issues earlier;
  check(old, options, earlier);
  std::set<std::string> known;
  for (const Issue& issue : earlier.all()) {
    known.insert(line_of(issue));
  }
  for (const Issue& issue : now.all()) {
    if (issue.level() == Level::Hint || known.count(line_of(issue)) != 0) {
      continue;
    }
    const bool refused = issue.level() == Level::Error;
    const std::string about =
        issue.where.record + (issue.where.field.empty() ? "" : ": " + issue.where.field) + ": ";
    (refused ? imported.mistakes : imported.notes)
        .push_back({place_of(issue, imported),
                    {refused ? kCheckSays : kCheckWarns,
                     {about + issue.finding.sentence(package.voice)}}});
  }
  return {};
}

}  // namespace townhall::workbook
