#include "content/townhall/workbook/doubts.h"

#include <algorithm>

#include "content/townhall/check/rules.h"
#include "content/townhall/workbook/items.h"

namespace townhall::workbook {
namespace {

// What is wrong with how records hang together may be mended in any of them.
bool is_of_many(const Issue& issue) {
  return std::any_of(std::begin(kWholeRules), std::end(kWholeRules),
                     [&](const Rule& one) { return one.code == issue.finding.rule->code; });
}

std::string slug_of(const std::string& record) {
  return split_reference(record).second;
}

const PlannedSheet* find_sheet(const std::vector<PlannedSheet>& sheets, const std::string& name) {
  const auto found = std::find_if(sheets.begin(), sheets.end(),
                                  [&](const PlannedSheet& one) { return one.plan.name == name; });
  return found == sheets.end() ? nullptr : &*found;
}

}  // namespace

Doubts::Doubts(const Imported& imported) : imported_(imported), any_(!imported.mistakes.empty()) {
  const std::vector<PlannedSheet> sheets = planned_sheets();
  for (const Remark& mistake : imported.mistakes) {
    const Place& place = mistake.place;
    const auto owner = imported.layout.owners.find({place.sheet, place.row});
    if (owner != imported.layout.owners.end()) {
      records_.insert(owner->second);
      continue;
    }
    sheets_.insert(place.sheet);
    if (const PlannedSheet* sheet = find_sheet(sheets, place.sheet)) {
      kinds_.insert(std::string(sheet->plan.kind));
    }
  }
}

bool Doubts::is_refused(const Issue& issue, const Place& place) const {
  return sheets_.count(place.sheet) != 0 || records_.count(issue.where.record) != 0 ||
         kinds_.count(split_reference(issue.where.record).first) != 0;
}

bool Doubts::names_refused(const Issue& issue) const {
  return std::any_of(issue.finding.parts.begin(), issue.finding.parts.end(), [&](const Part& part) {
    return std::any_of(records_.begin(), records_.end(), [&](const std::string& record) {
      return part.de == record || part.de == slug_of(record);
    });
  });
}

bool Doubts::about(const Issue& issue, const IssuePlace& at) const {
  if (!any_) {
    return false;
  }
  const auto same_cell = [&](const Remark& mistake) {
    return mistake.place.sheet == at.place.sheet && mistake.place.row == at.place.row &&
           mistake.place.heading == at.place.heading;
  };
  const std::vector<Remark>& mistakes = imported_.mistakes;
  if (sheets_.count(at.place.sheet) != 0 || names_refused(issue) ||
      std::any_of(mistakes.begin(), mistakes.end(), same_cell)) {
    return true;
  }
  // The number may stand in a telephone that was refused.
  const bool elsewhere = issue.finding.rule->code == "number-not-in-table";
  if (issue.level() != Level::Error) {
    return !at.typed || elsewhere;
  }
  return !at.typed && (is_of_many(issue) || is_refused(issue, at.place));
}

Canonical without_refused(Canonical package, const std::vector<RefusedCell>& refused) {
  const std::vector<PlannedSheet> sheets = planned_sheets();
  Items items(package);
  for (const RefusedCell& cell : refused) {
    const PlannedSheet* sheet = find_sheet(sheets, cell.sheet);
    nlohmann::json* item = sheet == nullptr ? nullptr : items.item(*sheet, cell.row);
    if (item == nullptr) {
      continue;
    }
    for (const PlannedColumn& column : sheet->columns) {
      if (column.plan.heading == cell.heading) {
        blank({package, *sheet, cell.row, *item}, column);
      }
    }
  }
  return package;
}

}  // namespace townhall::workbook
