#include "content/townhall/workbook/values.h"

#include <algorithm>
#include <charconv>

#include "content/townhall/shape_check.h"
#include "content/townhall/value_check.h"
#include "content/townhall/workbook/amounts.h"
#include "content/townhall/workbook/dates.h"
#include "content/townhall/workbook/language_words.h"
#include "content/townhall/workbook/numbers.h"
#include "content/townhall/workbook/recurrence_words.h"
#include "content/townhall/workbook/reference_words.h"
#include "content/townhall/workbook/value_phrases.h"
#include "kiosk/base/civil.h"
#include "kiosk/locale/nfc.h"

namespace townhall::workbook {
namespace {

using nlohmann::json;

using Value = Understood<json>;

// The field with a rule of repetition.
constexpr std::string_view kRepeats = "rrule";

// Kept in cents, shown in euros.
bool is_amount(const Field& field) {
  return field.key == "cents";
}

std::string number_in_words(const json& value) {
  std::string words = value.dump();
  std::replace(words.begin(), words.end(), '.', ',');
  return words;
}

std::string one_in_words(const PlannedSheet& sheet, const Field& field, const json& value) {
  if (value.is_boolean()) {
    return value.get<bool>() ? "ja" : "nein";
  }
  if (value.is_number()) {
    return is_amount(field) ? amount_in_words(value.get<long>()) : number_in_words(value);
  }
  if (!value.is_string()) {
    return value.dump();
  }
  const std::string text = value.get<std::string>();
  if (field.type == Type::Code) {
    return word_of_code(sheet, field.key, text);
  }
  if (field.type == Type::AnyReference) {
    return reference_in_words(text);
  }
  if (field.type == Type::String) {
    return field.key == kRepeats ? recurrence_in_words(text) : usual_word(sheet, field.key, text);
  }
  return field.type == Type::Date || field.type == Type::DateTime ? german_date(text) : text;
}

// Whether two words are the same but for capital letters of ASCII.
bool alike(std::string_view one, std::string_view other) {
  const auto small = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [&](char a, char b) { return small(a) == small(b); });
}

Value understand_code(const Reading& reading, const std::string& text) {
  std::string words;
  for (const std::string_view code : codes_of(reading.field)) {
    const std::string word = word_of_code(reading.sheet, reading.field.key, code);
    if (alike(word, text) || code == text) {
      return json(code);
    }
    words += (words.empty() ? "" : ", ") + word;
  }
  return Saying{kNoSuchWord, {text, words}};
}

// What was typed into a cell that an office program made a truth value of, or of that a number.
std::string yes_or_no(const Cell& cell) {
  const bool truth = cell.kind == CellKind::Boolean || cell.kind == CellKind::Number;
  if (truth && (cell.text == "true" || cell.text == "1")) {
    return "ja";
  }
  return truth && (cell.text == "false" || cell.text == "0") ? "nein" : cell.text;
}

Value understand_boolean(const std::string& text) {
  for (const std::string_view yes : {"ja", "wahr", "true", "x"}) {
    if (alike(text, yes)) {
      return json(true);
    }
  }
  for (const std::string_view no : {"nein", "falsch", "false"}) {
    if (alike(text, no)) {
      return json(false);
    }
  }
  return Saying{kYesOrNo, {text}};
}

Value understand_number(const Field& field, const Cell& cell) {
  std::string text = cell.text;
  std::replace(text.begin(), text.end(), ',', '.');
  const char* end = text.data() + text.size();
  json value;
  if (field.type == Type::Integer) {
    long number = 0;
    const auto [last, error] = std::from_chars(text.data(), end, number);
    value = error == std::errc() && last == end ? json(number) : json();
  } else {
    double number = 0;
    const auto [last, error] = std::from_chars(text.data(), end, number);
    value = error == std::errc() && last == end ? json(number) : json();
  }
  if (!value.is_number()) {
    return Saying{field.type == Type::Integer ? kWholeNumber : kNumber, {cell.text}};
  }
  if (value_problem(value, field)) {
    const std::size_t space = field.detail.find(' ');
    return Saying{kOutOfRange,
                  {cell.text, std::string(field.detail.substr(0, space)),
                   std::string(field.detail.substr(space + 1))}};
  }
  return value;
}

Value understand_amount(const Field& field, const Cell& cell) {
  const std::optional<long> cents =
      cell.kind == CellKind::Number ? cents_of_number(cell.text) : cents_of(cell.text);
  if (!cents || cell.kind == CellKind::Date || cell.kind == CellKind::Time) {
    return Saying{kAmount, {cell.text}};
  }
  if (value_problem(json(*cents), field)) {
    return Saying{kAmountTooLarge, {cell.text}};
  }
  return json(*cents);
}

// The serial number of a day whose format got lost.
std::optional<std::string> day_of_serial(const std::string& number) {
  const Cell cell = serial_cell(number, {true, false}, false);
  return cell.kind == CellKind::Date && cell.text.size() == 10
             ? std::optional<std::string>(cell.text)
             : std::nullopt;
}

Value understand_day(const Cell& cell, std::optional<Saying>& note) {
  std::optional<std::string> day = iso_date(cell.text);
  if (cell.kind == CellKind::Number) {
    day = day_of_serial(cell.text);
    if (day) {
      note = Saying{kSerialDay, {cell.text, german_date(*day)}};
    }
  }
  if (day) {
    return json(*day);
  }
  return Saying{lacks_year(cell.text) ? kWhichYear : kDay, {cell.text}};
}

Value understand_time(const Cell& cell) {
  std::optional<std::string> time = iso_clock(cell.text);
  if (cell.kind == CellKind::Number && cell.text.find('.') != std::string::npos) {
    const Cell read = serial_cell(cell.text, {false, true}, false);
    time = read.kind == CellKind::Time ? std::optional<std::string>(read.text) : std::nullopt;
  }
  return time ? Value(json(*time)) : Value(Saying{kTime, {cell.text}});
}

Value understand_moment(Cell cell) {
  if (cell.kind == CellKind::Number) {
    cell = serial_cell(cell.text, {true, true}, false);
  }
  const std::optional<std::string> moment = iso_moment(
      cell.kind == CellKind::Date && cell.text.size() == 10 ? cell.text + "T00:00" : cell.text);
  return moment ? Value(json(*moment)) : Value(Saying{kMoment, {cell.text}});
}

Value understand_reference(const Reading& reading, const std::string& text) {
  const Field& field = reading.field;
  const bool any = field.type == Type::AnyReference;
  const auto [kind, slug] =
      any ? split_reference(reference_of_words(text)) : std::pair(std::string(field.detail), text);
  if (any && !is_word_of(field.detail, kind)) {
    return Saying{kKindAndKey, {text, kinds_in_words(field.detail)}};
  }
  if (!reading.canonical.has(kind, slug)) {
    return Saying{kNoSuchKey, {slug, sheet_of_kind(kind)}};
  }
  return any ? json(kind + "/" + slug) : json(slug);
}

// A number cell where a text belongs.
Value text_of_number(const Reading& reading, const Cell& cell, std::optional<Saying>& note) {
  const bool whole = cell.text.find_first_not_of("0123456789") == std::string::npos;
  if (reading.field.key == "postcode" && whole && cell.text.size() <= 5) {
    const std::string postcode = std::string(5 - cell.text.size(), '0') + cell.text;
    if (postcode != cell.text) {
      note = Saying{kPostcode, {cell.text, postcode}};
    }
    return json(postcode);
  }
  // Zeros at its beginning, spaces and a plus are gone for good. Leading zeros matter in keys of
  // areas as well.
  constexpr std::string_view kDamaged[] = {"number", "areas", "leika_key"};
  if (std::find(std::begin(kDamaged), std::end(kDamaged), reading.field.key) !=
      std::end(kDamaged)) {
    return Saying{kNumberOfPhone, {cell.text}};
  }
  return json(cell.text);
}

Value understand_text(const Reading& reading, const Cell& cell, std::optional<Saying>& note) {
  if (cell.kind == CellKind::Date || cell.kind == CellKind::Time ||
      cell.kind == CellKind::Boolean) {
    return Saying{kBecameOther, {cell.text}};
  }
  if (cell.kind == CellKind::Number) {
    return text_of_number(reading, cell, note);
  }
  const std::string text = tidy(cell.text);
  const Type type = reading.field.type;
  if (reading.field.key == kRepeats) {
    const std::optional<std::string> rule = rrule_of(text);
    return rule ? Value(json(*rule)) : Value(Saying{kRepeatsHow, {text}});
  }
  if (type == Type::Url && (!is_https_url(text) || text.size() > kLongestCode)) {
    return Saying{kUrl, {text}};
  }
  if (type == Type::Email && !is_email(text)) {
    return Saying{kEmail, {text}};
  }
  if (type == Type::Key && !is_slug(text)) {
    return Saying{kSlug, {text}};
  }
  const json value =
      type == Type::String ? text_of_usual_word(reading.sheet, reading.field.key, text) : text;
  return !value_problem(value, reading.field) ? Value(value) : Value(Saying{kNotFitting, {text}});
}

Value understand_tag(const Reading& reading, const Cell& cell, std::optional<Saying>& note) {
  if (reading.languages == nullptr || cell.kind != CellKind::Text) {
    return understand_text(reading, cell, note);
  }
  Understood<std::string> tag = understand_language(*reading.languages, tidy(cell.text));
  if (auto* problem = std::get_if<Saying>(&tag)) {
    return std::move(*problem);
  }
  return json(std::get<std::string>(tag));
}

json anything(const std::string& text) {
  long number = 0;
  const char* end = text.data() + text.size();
  const auto [last, error] = std::from_chars(text.data(), end, number);
  // "01062001" is the key of an area and no number.
  if (error == std::errc() && last == end && std::to_string(number) == text) {
    return number;
  }
  return alike(text, "ja") || alike(text, "nein") ? json(alike(text, "ja")) : json(text);
}

// A value of whatever kind, or several, apart by "; " or ", ".
Value understand_anything(const Cell& cell) {
  json list = json::array();
  const std::string text = yes_or_no(cell);
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min({text.find(';', from), text.find(", ", from), text.size()});
    const std::string part = tidy(text.substr(from, to - from));
    if (!part.empty()) {
      list.push_back(anything(part));
    }
    from = to + 1;
  }
  return list.size() == 1 ? Value(list.front()) : Value(list);
}

Value understand_one(const Reading& reading, const Cell& cell, std::optional<Saying>& note) {
  switch (reading.field.type) {
    case Type::Code:
      return understand_code(reading, yes_or_no(cell));
    case Type::Boolean:
      return understand_boolean(yes_or_no(cell));
    case Type::Integer:
    case Type::Number:
      return is_amount(reading.field) ? understand_amount(reading.field, cell)
                                      : understand_number(reading.field, cell);
    case Type::Date:
      return understand_day(cell, note);
    case Type::DateTime:
      return understand_moment(cell);
    case Type::Minutes:
      return understand_time(cell);
    case Type::Reference:
    case Type::AnyReference:
    case Type::ReferenceOrObject:
      return understand_reference(reading, cell.text);
    case Type::Language:
      return understand_tag(reading, cell, note);
    case Type::Anything:
      return cell.kind == CellKind::Date || cell.kind == CellKind::Time
                 ? Value(Saying{kBecameOther, {cell.text}})
                 : understand_anything(cell);
    default:
      return understand_text(reading, cell, note);
  }
}

std::vector<std::string> parts_of_list(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = std::min(text.find_first_of(",;\n", from), text.size());
    std::string part = tidy(text.substr(from, to - from));
    if (!part.empty()) {
      parts.push_back(std::move(part));
    }
    from = to + 1;
  }
  return parts;
}

}  // namespace

std::string tidy(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (!pair) {
      out += text[i] == '\r' ? '\n' : text[i];
    }
  }
  const std::size_t first = out.find_first_not_of(" \n\t");
  if (first == std::string::npos) {
    return {};
  }
  return kiosk::locale::to_nfc(out.substr(first, out.find_last_not_of(" \n\t") - first + 1));
}

std::string value_in_words(const PlannedSheet& sheet, const Field& field, const json& value) {
  if (!value.is_array()) {
    return one_in_words(sheet, field, value);
  }
  std::string words;
  for (const json& item : value) {
    words += (words.empty() ? "" : ", ") + one_in_words(sheet, field, item);
  }
  return words;
}

Value understand_value(const Reading& reading, const Cell& cell, std::optional<Saying>& note) {
  if (!reading.field.list || cell.kind != CellKind::Text) {
    Cell tidied = {tidy(cell.text), cell.kind};
    Value value = understand_one(reading, tidied, note);
    if (reading.field.list && std::holds_alternative<json>(value)) {
      return json::array({std::get<json>(value)});
    }
    return value;
  }
  json list = json::array();
  for (const std::string& part : parts_of_list(cell.text)) {
    Value value = understand_one(reading, {part, CellKind::Text}, note);
    if (auto* problem = std::get_if<Saying>(&value)) {
      return std::move(*problem);
    }
    list.push_back(std::get<json>(std::move(value)));
  }
  return list;
}

}  // namespace townhall::workbook
