#include "content/townhall/history/headings.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "content/townhall/canonical.h"
#include "content/townhall/workbook/plan.h"

namespace townhall::history {
namespace {

using workbook::Holds;
using workbook::PlannedColumn;
using workbook::PlannedSheet;

// An item of a list, and which of its fields; empty: the whole item.
struct Within {
  std::string key;
  std::string field;
};

std::string_view cut_part(std::string_view& path) {
  const std::string_view part = path.substr(0, path.find('/'));
  path.remove_prefix(std::min(path.size(), part.size() + 1));
  return part;
}

// The item of the sheet's list that the path leads into; no key if it leads elsewhere.
Within item_of(const PlannedSheet& sheet, std::string_view path) {
  Within within;
  for (const workbook::Step& step : sheet.steps) {
    if (cut_part(path) != step.key) {
      return {};
    }
    if (!step.identity.empty()) {
      within.key = cut_part(path);
    }
  }
  within.field = path;
  return within;
}

// The same of a text: "link.shop.title" in a column of "link.<key>.title".
Within text_of(const PlannedColumn& column, std::string_view field) {
  constexpr std::string_view kKey = "<key>";
  const std::string_view form = column.plan.field;
  const std::size_t at = form.find(kKey);
  if (column.plan.holds != Holds::Text || at == form.npos) {
    return {};
  }
  const std::string_view begin = form.substr(0, at);
  const std::string_view end = form.substr(at + kKey.size());
  if (field.size() <= begin.size() + end.size() || !field.starts_with(begin) ||
      !field.ends_with(end)) {
    return {};
  }
  return {std::string(field.substr(begin.size(), field.size() - begin.size() - end.size())), ""};
}

std::string heading_in(const PlannedSheet& sheet, std::string_view field, Holds holds) {
  for (const PlannedColumn& column : sheet.columns) {
    if (column.plan.holds == holds && column.plan.field == field) {
      return std::string(column.plan.heading);
    }
  }
  return {};
}

std::string item_heading(const PlannedSheet& sheet, const Within& within) {
  const std::string item = std::string(sheet.plan.one) + " " + within.key;
  if (within.field.empty()) {
    return item;
  }
  const std::string heading = heading_in(sheet, within.field, Holds::Value);
  return item + ", " + (heading.empty() ? within.field : heading);
}

// Empty: not in this sheet.
std::string heading_of(const PlannedSheet& sheet, const std::string& field, bool is_text) {
  if (sheet.has_records()) {
    return heading_in(sheet, field, is_text ? Holds::Text : Holds::Value);
  }
  if (!is_text) {
    const Within within = item_of(sheet, field);
    return within.key.empty() ? "" : item_heading(sheet, within);
  }
  for (const PlannedColumn& column : sheet.columns) {
    const Within within = text_of(column, field);
    if (!within.key.empty()) {
      return std::string(sheet.plan.one) + " " + within.key + ", " +
             std::string(column.plan.heading);
    }
  }
  return {};
}

}  // namespace

std::string german_heading(const std::string& record, const std::string& field, bool is_text) {
  static const std::vector<PlannedSheet> kSheets = workbook::planned_sheets();
  const std::string kind = split_reference(record).first;
  // Lists in lists come after those that they are in, and know more.
  for (auto sheet = kSheets.rbegin(); sheet != kSheets.rend(); ++sheet) {
    const std::string heading =
        sheet->plan.kind == kind ? heading_of(*sheet, field, is_text) : std::string();
    if (!heading.empty()) {
      return heading;
    }
  }
  return field;
}

}  // namespace townhall::history
