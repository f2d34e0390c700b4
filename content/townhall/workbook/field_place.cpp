#include "content/townhall/workbook/field_place.h"

#include <algorithm>
#include <vector>

#include "content/townhall/canonical.h"
#include "content/townhall/workbook/plan.h"

namespace townhall::workbook {
namespace {

using Path = std::vector<std::string>;

Path split(const std::string& field) {
  Path path;
  for (std::size_t at = 0; at <= field.size() && !field.empty();) {
    const std::size_t dot = std::min(field.find('.', at), field.size());
    path.push_back(field.substr(at, dot - at));
    at = dot + 1;
  }
  return path;
}

// What is left of the path behind the sheet's lists, and the last key on the way; nothing if the
// sheet is about something else.
struct Rest {
  std::size_t at = 0;
  std::string key;
};

std::optional<Rest> behind_steps(const PlannedSheet& sheet, const Path& path) {
  Rest rest;
  for (const Step& step : sheet.steps) {
    if (rest.at >= path.size() || path[rest.at] != step.key) {
      return std::nullopt;
    }
    ++rest.at;
    if (!step.identity.empty()) {
      if (rest.at >= path.size()) {
        return std::nullopt;
      }
      rest.key = path[rest.at++];
    }
  }
  return rest;
}

std::string heading_of(const PlannedSheet& sheet, const std::string& name) {
  for (const PlannedColumn& column : sheet.columns) {
    const bool day = column.plan.holds == Holds::Day && name == "rules";
    const bool opened = column.plan.holds == Holds::Opened && name == "hours";
    if (day || opened || (column.plan.holds == Holds::Value && column.plan.field == name)) {
      return day ? std::string() : std::string(column.plan.heading);
    }
  }
  return "";
}

std::optional<FieldPlace> text_place(const PlannedSheet& sheet, const std::string& field) {
  const TextField* text = find_text(*sheet.kind, field);
  for (const PlannedColumn& column : sheet.columns) {
    if (text != nullptr && column.plan.holds == Holds::Text && column.plan.field == text->name) {
      return FieldPlace{std::string(sheet.plan.name), std::string(column.plan.heading),
                        part_key(*text, field)};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<FieldPlace> field_place(const std::string& record, const std::string& field) {
  static const std::vector<PlannedSheet> kSheets = planned_sheets();
  const std::string kind = split_reference(record).first;
  const Path path = split(field);
  std::optional<FieldPlace> best;
  std::size_t deepest = 0;
  for (const PlannedSheet& sheet : kSheets) {
    if (sheet.plan.kind != kind) {
      continue;
    }
    if (std::optional<FieldPlace> text = text_place(sheet, field)) {
      return text;
    }
    const std::optional<Rest> rest = behind_steps(sheet, path);
    if (rest && (!best || rest->at >= deepest)) {
      deepest = rest->at;
      best = FieldPlace{std::string(sheet.plan.name),
                        rest->at < path.size() ? heading_of(sheet, path[rest->at]) : "", rest->key};
    }
  }
  return best;
}

}  // namespace townhall::workbook
