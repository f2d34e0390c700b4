#include "content/townhall/workbook/plan.h"

#include <algorithm>

#include "content/townhall/workbook/plan_tables.h"

namespace townhall::workbook {
namespace {

// More do not fit a screen (reference: content-model, section 5.1).
constexpr std::ptrdiff_t kMostVisibleColumns = 15;

const Field* find_field(std::span<const Field> fields, std::string_view key) {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const Field& field) { return field.key == key; });
  return found == fields.end() ? nullptr : &*found;
}

std::vector<SheetPlan> all_plans() {
  std::vector<SheetPlan> plans;
  for (const std::span<const SheetPlan>& some :
       {kPlaceSheets, kContactSheets, kServiceSheets, kGuideSheets, kDatedSheets, kSiteSheets,
        kTownSheets}) {
    plans.insert(plans.end(), some.begin(), some.end());
  }
  return plans;
}

std::vector<Step> steps_of(const SheetPlan& plan, const Kind& kind) {
  std::vector<Step> steps;
  std::span<const Field> fields = kind.fields;
  for (std::string_view rest = plan.list; !rest.empty();) {
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    const Field* field = find_field(fields, rest.substr(0, slash));
    fields = field->inside;
    steps.push_back({std::string(field->key), field,
                     field->list ? std::string(fields.front().key) : std::string()});
    rest.remove_prefix(std::min(slash + 1, rest.size()));
  }
  return steps;
}

PlannedColumn planned(const PlannedSheet& sheet, const ColumnPlan& plan) {
  PlannedColumn column;
  column.plan = plan;
  if (plan.holds == Holds::Value) {
    column.value = find_field(
        sheet.steps.empty() ? sheet.kind->fields : sheet.steps.back().field->inside, plan.field);
    if (column.value == nullptr && sheet.steps.empty()) {
      column.value = find_field(common_fields(), plan.field);
    }
    column.required = column.value->required;
  } else if (plan.holds == Holds::Text) {
    column.text = &*std::find_if(sheet.kind->texts.begin(), sheet.kind->texts.end(),
                                 [&](const TextField& text) { return text.name == plan.field; });
    column.required = column.text->required;
  } else {
    column.required =
        plan.holds == Holds::Slug || plan.holds == Holds::Parent || plan.holds == Holds::Middle;
  }
  return column;
}

std::span<const ColumnPlan> end_of(const PlannedSheet& sheet) {
  if (sheet.kind == &package_kind()) {
    return {};
  }
  return sheet.steps.empty() ? kEndOfRecord : kEndOfList;
}

// A clerk sets from when to when a record is shown; where a sheet has room, without looking for it.
void show_publication(PlannedSheet& sheet) {
  const auto visible = std::count_if(sheet.columns.begin(), sheet.columns.end(),
                                     [](const PlannedColumn& one) { return !one.plan.hidden; });
  for (PlannedColumn& column : sheet.columns) {
    if (column.plan.field == "publish_from" || column.plan.field == "publish_until") {
      column.plan.hidden = visible + 2 > kMostVisibleColumns;
    }
  }
}

// "contact.phones.role"
std::string where_of(const PlannedSheet& sheet, std::string_view field) {
  const std::string list = sheet.has_records() ? std::string() : std::string(sheet.plan.list) + ".";
  return std::string(sheet.plan.kind) + "." + list + std::string(field);
}

}  // namespace

std::size_t PlannedSheet::column_of(Holds holds) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].plan.holds == holds) {
      return i;
    }
  }
  return std::string::npos;
}

std::vector<PlannedSheet> planned_sheets() {
  std::vector<PlannedSheet> sheets;
  for (const SheetPlan& plan : all_plans()) {
    PlannedSheet sheet;
    sheet.plan = plan;
    sheet.kind = find_kind(plan.kind);
    sheet.steps = steps_of(plan, *sheet.kind);
    for (const std::span<const ColumnPlan>& columns : {plan.columns, end_of(sheet)}) {
      for (const ColumnPlan& column : columns) {
        sheet.columns.push_back(planned(sheet, column));
      }
    }
    show_publication(sheet);
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

std::string word_of_code(const PlannedSheet& sheet, std::string_view field, std::string_view code) {
  const std::string where = where_of(sheet, field);
  for (const CodeWord& known : kCodeWords) {
    if (known.code == code && (known.where == where || known.where.empty())) {
      return std::string(known.word);
    }
  }
  return std::string(code);
}

std::string sheet_of_kind(std::string_view kind) {
  for (const SheetPlan& plan : all_plans()) {
    if (plan.kind == kind && plan.list.empty()) {
      return std::string(plan.name);
    }
  }
  return std::string(kind);
}

std::string word_of_kind(std::string_view kind) {
  static const std::vector<SheetPlan> kPlans = all_plans();
  for (const SheetPlan& plan : kPlans) {
    if (plan.kind == kind && plan.list.empty()) {
      return std::string(plan.one);
    }
  }
  return std::string(kind);
}

std::string usual_word(const PlannedSheet& sheet, std::string_view field, std::string_view text) {
  const std::string where = where_of(sheet, field);
  for (const CodeWord& known : kCodeWords) {
    if (known.where == where && known.code == text) {
      return std::string(known.word);
    }
  }
  return std::string(text);
}

std::string text_of_usual_word(const PlannedSheet& sheet, std::string_view field,
                               std::string_view word) {
  const std::string where = where_of(sheet, field);
  for (const CodeWord& known : kCodeWords) {
    if (known.where == where && known.word == word) {
      return std::string(known.code);
    }
  }
  return std::string(word);
}

std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, space));
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return words;
}

std::vector<std::string_view> codes_of(const Field& field) {
  return words_in(field.detail);
}

}  // namespace townhall::workbook
