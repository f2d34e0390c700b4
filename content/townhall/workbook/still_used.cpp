#include "content/townhall/workbook/still_used.h"

#include <algorithm>

#include "content/townhall/check/words.h"
#include "content/townhall/text_path.h"
#include "content/townhall/workbook/items.h"
#include "content/townhall/workbook/report.h"

namespace townhall::workbook {
namespace {

using nlohmann::json;

// More would hide what is to be done.
constexpr std::size_t kMostNamed = 8;

constexpr Phrase kStillUsed = {
    "{1} wird noch verwendet in {2}. Nehmen Sie den Verweis dort heraus, oder lassen Sie hier das "
    "„x“ weg und schreiben „{4}“ in die Spalte „{3}“.",
    "{1} is still used in {2}. Take the reference out there, or leave out the \"x\" here and write "
    "\"{4}\" into the column \"{3}\"."};
constexpr Phrase kUser = {"{1} („{2}“)", "{1} (\"{2}\")"};
constexpr Phrase kTranslatedUser = {"{1} („{2}“, auch übersetzt: {3})",
                                    "{1} (\"{2}\", translated too: {3})"};
constexpr Phrase kAndMore = {"an {1} {1:weiteren Stelle|weiteren Stellen}",
                             "{1} {1:more place|more places}"};

const PlannedSheet* sheet_of_records(const std::string& name) {
  static const std::vector<PlannedSheet> kSheets = planned_sheets();
  const auto found = std::find_if(kSheets.begin(), kSheets.end(), [&](const PlannedSheet& one) {
    return one.plan.name == name && one.has_records();
  });
  return found == kSheets.end() ? nullptr : &*found;
}

// Whether the finding says that this record is not there.
bool misses(const Issue& issue, const std::string& record) {
  const std::string_view code = issue.finding.rule->code;
  const std::vector<Part>& parts = issue.finding.parts;
  const auto [kind, slug] = split_reference(record);
  const bool by_kind = code == "reference-unknown" && parts.size() > 1 &&
                       parts[0].en == kind_word(kind).en && parts[1].en == slug;
  const bool by_name = (code == "reference-of-wrong-kind" || code == "link-broken") &&
                       !parts.empty() && parts[0].en == record;
  return by_kind || by_name;
}

std::string heading_of(const PlannedSheet& sheet, std::string_view field) {
  const auto found =
      std::find_if(sheet.columns.begin(), sheet.columns.end(),
                   [&](const PlannedColumn& column) { return column.plan.field == field; });
  return found == sheet.columns.end() ? std::string() : std::string(found->plan.heading);
}

// Whether the item of a list names the record, under `field` or as nothing but its slug.
bool names(const json& item, const std::string& field, const std::string& record) {
  const json value = item.is_object() ? item.value(field, json()) : item;
  const std::string slug = split_reference(record).second;
  const json values = value.is_array() ? value : json::array({value});
  return std::any_of(values.begin(), values.end(),
                     [&](const json& one) { return one == record || one == slug; });
}

const json* record_of(const Canonical& canonical, const std::string& name) {
  const auto [kind, slug] = split_reference(name);
  const auto records = canonical.records.find(kind);
  if (records == canonical.records.end()) {
    return nullptr;
  }
  const auto found =
      std::find_if(records->second.begin(), records->second.end(),
                   [&, &slug = slug](const json& one) { return string_of(one, "slug") == slug; });
  return found == records->second.end() ? nullptr : &*found;
}

// The field of a list's items that the check speaks of: "among" of "answers.among"; of the list
// alone what its items are about. Empty: it is not about that list.
std::string field_in(const PlannedSheet& sheet, const std::string& field) {
  const std::string list(sheet.plan.list);
  if (list.empty() || !field.starts_with(list)) {
    return {};
  }
  return field == list ? sheet.steps.back().identity : field.substr(list.size() + 1);
}

// The rows of a list that name the removed record, where the check names only the list.
std::vector<Place> rows_in_list(const Issue& issue, const std::string& removed,
                                const Imported& imported) {
  static const std::vector<PlannedSheet> kSheets = planned_sheets();
  const json* owner = record_of(imported.after, issue.where.record);
  std::vector<Place> places;
  for (const PlannedSheet& sheet : kSheets) {
    const std::string name(sheet.plan.name);
    const std::string field = field_in(sheet, issue.where.field);
    const auto rows = imported.layout.rows.find({name, issue.where.record});
    if (owner == nullptr || field.empty() || rows == imported.layout.rows.end()) {
      continue;
    }
    const json& list = list_of(*owner, std::string(sheet.plan.list).c_str());
    const std::string heading = heading_of(sheet, field);
    const auto column = imported.layout.columns.find({name, heading});
    for (const Layout::Row& row : rows->second) {
      const std::size_t at = find_key(list, row.key, sheet.steps.back());
      if (at != std::string::npos && names(list.at(at), field, removed)) {
        places.push_back({name, row.number,
                          column == imported.layout.columns.end() ? "" : column->second, heading});
      }
    }
  }
  return places;
}

std::string title_of(const Canonical& canonical, const std::string& record) {
  for (const char* field : {"name", "title"}) {
    const std::string* text = canonical.text(canonical.source, record, field);
    if (text != nullptr) {
      return *text;
    }
  }
  return record;
}

std::string in_words(const StillUsed::User& user, Voice voice) {
  std::string languages;
  for (const std::string& lang : user.languages) {
    languages += (languages.empty() ? "" : ", ") + lang;
  }
  return languages.empty() ? say({kUser, {user.where, user.title}}, voice)
                           : say({kTranslatedUser, {user.where, user.title, languages}}, voice);
}

std::string listed(const std::vector<StillUsed::User>& users, Voice voice) {
  std::string words;
  for (std::size_t i = 0; i < users.size() && i < kMostNamed; ++i) {
    words += (i == 0 ? "" : "; ") + in_words(users[i], voice);
  }
  if (users.size() > kMostNamed) {
    words += "; " + say({kAndMore, {std::to_string(users.size() - kMostNamed)}}, voice);
  }
  return words;
}

}  // namespace

StillUsed::StillUsed(const Imported& imported, Voice voice) : imported_(imported), voice_(voice) {
  for (const Change& change : imported.changes) {
    if (change.kind == ChangeKind::Removed && sheet_of_records(change.place.sheet) != nullptr) {
      removed_[change.record] = &change;
    }
  }
}

void StillUsed::add_user(std::vector<User>& users, const std::string& where, const Issue& issue) {
  auto user =
      std::find_if(users.begin(), users.end(), [&](const User& one) { return one.where == where; });
  if (user == users.end()) {
    users.push_back({where, title_of(imported_.after, issue.where.record), {}});
    user = users.end() - 1;
  }
  const std::string lang = language_of_texts(issue.where.file);
  if (!lang.empty() && lang != imported_.after.source) {
    user->languages.push_back(lang);
  }
}

bool StillUsed::take(const Issue& issue, const Place& place) {
  for (const auto& [record, change] : removed_) {
    if (!misses(issue, record)) {
      continue;
    }
    std::vector<Place> places = rows_in_list(issue, record, imported_);
    if (places.empty()) {
      places.push_back(place);
    }
    for (const Place& one : places) {
      add_user(users_[record], words_of(one, voice_), issue);
    }
    return true;
  }
  return false;
}

std::vector<Remark> StillUsed::mistakes() const {
  std::vector<Remark> mistakes;
  for (const auto& [record, users] : users_) {
    const Change& removal = *removed_.at(record);
    const PlannedSheet& sheet = *sheet_of_records(removal.place.sheet);
    mistakes.push_back({removal.place,
                        {kStillUsed,
                         {removal.row, listed(users, voice_), heading_of(sheet, "status"),
                          word_of_code(sheet, "status", "withdrawn")}}});
  }
  return mistakes;
}

}  // namespace townhall::workbook
