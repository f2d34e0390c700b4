#include "content/townhall/workbook/cells.h"

#include "content/townhall/digest.h"
#include "content/townhall/marks.h"
#include "content/townhall/workbook/cell_hours.h"
#include "content/townhall/workbook/hours_words.h"
#include "content/townhall/workbook/reference_words.h"
#include "content/townhall/workbook/value_phrases.h"
#include "kiosk/base/utf8.h"

namespace townhall::workbook {
namespace {

using nlohmann::json;

std::string shown_value(const json& item, const PlannedSheet& sheet, const Field& field) {
  const std::string key(field.key);
  if (!item.is_object()) {
    // An item that is nothing but a reference.
    return field.type == Type::Reference && item.is_string() ? item.get<std::string>() : "";
  }
  return item.contains(key) ? tidy(value_in_words(sheet, field, item.at(key))) : std::string();
}

// Under which of its keys an item's texts are known: "key" of "documents/key".
std::string_view part_of(const TextField& text) {
  return text.parts.substr(text.parts.rfind('/') + 1);
}

// A plain reference ("ausweis") becomes an object, so that it can have more.
void make_object(Target target) {
  if (!target.item.is_object()) {
    target.item = {{target.sheet.steps.back().identity, target.item}};
  }
}

// An item to which the first text is given needs the key under which it is known.
void give_key(Target target, const TextField& text) {
  const std::string part(part_of(text));
  if (target.sheet.has_records() || part.empty()) {
    return;
  }
  make_object(target);
  if (!target.item.contains(part)) {
    target.item[part] = target.name.keys.back();
  }
}

std::string shown_text(const Canonical& canonical, const RowName& name, const TextField& field,
                       const json& item) {
  const std::string* text =
      canonical.text(canonical.source, name.record(), text_name(name, field, item));
  return text == nullptr ? std::string() : tidy(*text);
}

std::optional<Saying> put_value(Target target, const PlannedColumn& column, const Cell& cell,
                                std::optional<Saying>& note) {
  const std::string key(column.value->key);
  if (tidy(cell.text).empty()) {
    if (column.required) {
      return Saying{kMustNotBeEmpty};
    }
    if (target.item.is_object()) {
      target.item.erase(key);
    }
    return std::nullopt;
  }
  Understood<json> value = understand_value(
      {target.sheet, *column.value, target.canonical, target.languages}, cell, note);
  if (auto* problem = std::get_if<Saying>(&value)) {
    return std::move(*problem);
  }
  make_object(target);
  target.item[key] = std::get<json>(std::move(value));
  return std::nullopt;
}

// What staff write is no machine's, whatever the file says of its texts.
void note_author(TextFile& file, const std::string& record, const std::string& name) {
  constexpr const char* kPeople = "human";
  if (mark_of(file, record, name).how != kPeople) {
    set_mark(file, record, name, {kPeople, "draft"});
  }
}

std::optional<Saying> put_text(Target target, const PlannedColumn& column, const Cell& cell) {
  TextFile* file = text_file_of(target.canonical, target.canonical.source);
  const std::string text = tidy(cell.text);
  const std::string name = text_name(target.name, *column.text, target.item);
  if (file == nullptr || (text.empty() && column.required)) {
    return Saying{kMustNotBeEmpty};
  }
  if (cell.kind != CellKind::Text && cell.kind != CellKind::Number) {
    return Saying{kBecameOther, {text}};
  }
  if (kiosk::base::forbidden_character(text)) {
    return Saying{kForbidden};
  }
  const std::size_t length = kiosk::base::code_point_count(text);
  if (column.text->max_chars != 0 && length > column.text->max_chars) {
    return Saying{kTooLong, {std::to_string(length), std::to_string(column.text->max_chars)}};
  }
  const std::string record = target.name.record();
  if (!text.empty()) {
    give_key(target, *column.text);
    file->texts[record][name] = text;
    note_author(*file, record, name);
  } else if (file->texts.contains(record)) {
    file->texts[record].erase(name);
    erase_in(file->marks, record, name);
  }
  return std::nullopt;
}

void blank_text(Target target, const PlannedColumn& column) {
  TextFile* file = text_file_of(target.canonical, target.canonical.source);
  const std::string record = target.name.record();
  if (file != nullptr && file->texts.contains(record)) {
    file->texts[record].erase(text_name(target.name, *column.text, target.item));
  }
}

std::size_t weekday_of(const PlannedColumn& column) {
  return static_cast<std::size_t>(column.plan.field.front() - '0');
}

std::optional<Saying> put_day(Target target, const PlannedColumn& column, const Cell& cell) {
  const std::string text = tidy(cell.text);
  if (text.empty()) {
    return Saying{kSayClosed};
  }
  if (cell.kind != CellKind::Text) {
    return Saying{kHoursBecameOther, {text}};
  }
  const std::size_t weekday = weekday_of(column);
  Understood<std::vector<Stretch>> stretches = understand_hours(text, weekday);
  if (auto* problem = std::get_if<Saying>(&stretches)) {
    return std::move(*problem);
  }
  target.item["rules"] = with_stretches(list_of(target.item, "rules"), weekday,
                                        std::get<std::vector<Stretch>>(stretches));
  return std::nullopt;
}

}  // namespace

std::string text_name(const RowName& name, const TextField& text, const json& item) {
  constexpr std::string_view kPart = "<key>";
  const std::size_t at = text.name.find(kPart);
  if (at == std::string_view::npos || name.keys.empty()) {
    return std::string(text.name);
  }
  const std::string part(part_of(text));
  const std::string key =
      item.is_object() ? string_of(item, part.c_str(), name.keys.back()) : name.keys.back();
  return std::string(text.name.substr(0, at)) + key +
         std::string(text.name.substr(at + kPart.size()));
}

TextFile* text_file_of(Canonical& canonical, const std::string& lang) {
  for (TextFile& file : canonical.texts) {
    if (file.lang == lang) {
      return &file;
    }
  }
  return nullptr;
}

std::string shown(const Canonical& canonical, const RowName& name, const json& item,
                  const PlannedSheet& sheet, const PlannedColumn& column) {
  switch (column.plan.holds) {
    case Holds::Slug:
    case Holds::Parent:
      return name.slug;
    case Holds::Middle:
      return key_in_words(name.keys.front());
    case Holds::ItemKey:
      return key_in_words(name.keys.back());
    case Holds::Value:
      return shown_value(item, sheet, *column.value);
    case Holds::Text:
      return shown_text(canonical, name, *column.text, item);
    case Holds::Day: {
      const std::size_t weekday = weekday_of(column);
      return hours_in_words(stretches_of(list_of(item, "rules"), weekday), weekday);
    }
    case Holds::Opened:
      return opened_in_words(item);
    case Holds::Season:
      return season_in_words(item);
    case Holds::Rank:
    case Holds::RankBefore:
      return name.position == 0 ? std::string() : std::to_string(name.position);
    case Holds::Uuid:
      return uuid_v5(string_of(canonical.package, "namespace"), name.record());
    case Holds::Digest:
    case Holds::Mark:
      break;
  }
  return {};
}

std::optional<Saying> put(Target target, const PlannedColumn& column, const Cell& cell,
                          std::optional<Saying>& note) {
  const Holds holds = column.plan.holds;
  if ((holds == Holds::Opened || holds == Holds::Season) && cell.kind != CellKind::Text) {
    return Saying{kBecameOther, {cell.text}};
  }
  switch (holds) {
    case Holds::Value:
      return put_value(target, column, cell, note);
    case Holds::Text:
      return put_text(target, column, cell);
    case Holds::Day:
      return put_day(target, column, cell);
    case Holds::Opened:
      return put_opened(target.item, tidy(cell.text));
    case Holds::Season:
      return put_season(target.item, tidy(cell.text));
    default:
      return std::nullopt;
  }
}

void blank(Target target, const PlannedColumn& column) {
  switch (column.plan.holds) {
    case Holds::Value:
      if (target.item.is_object()) {
        target.item.erase(std::string(column.value->key));
      }
      break;
    case Holds::Text:
      blank_text(target, column);
      break;
    case Holds::Day:
      target.item["rules"] = with_stretches(list_of(target.item, "rules"), weekday_of(column), {});
      break;
    case Holds::Opened:
      blank_opened(target.item);
      break;
    case Holds::Season:
      put_season(target.item, "");
      break;
    default:
      break;
  }
}

std::string digest_of_row(const std::vector<std::string>& cells, const PlannedSheet& sheet) {
  std::string all;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Holds holds = sheet.columns[i].plan.holds;
    // Not the place among others either, which changes with them.
    const bool manages = holds == Holds::Digest || holds == Holds::Mark || holds == Holds::Uuid ||
                         holds == Holds::Rank || holds == Holds::RankBefore;
    if (!manages) {
      all += cells[i] + '\x1f';
    }
  }
  // With a letter in front no office program takes it for a number.
  return "z" + text_digest(all);
}

}  // namespace townhall::workbook
