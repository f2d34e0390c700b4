#include "content/townhall/workbook/still_used.h"

#include <algorithm>

#include "content/townhall/check/words.h"
#include "content/townhall/text_path.h"
#include "content/townhall/workbook/plan.h"
#include "content/townhall/workbook/report.h"

namespace townhall::workbook {
namespace {

// More would hide what is to be done.
constexpr std::size_t kMostNamed = 8;

constexpr Phrase kStillUsed = {
    "{1} wird noch verwendet in {2}. Nehmen Sie es dort heraus, oder lassen Sie hier das „x“ weg "
    "und schreiben „{4}“ in die Spalte „{3}“.",
    "{1} is still used in {2}. Take it out there, or leave out the \"x\" here and write \"{4}\" "
    "into the column \"{3}\"."};
constexpr Phrase kUser = {"{1} („{2}“)", "{1} (\"{2}\")"};
constexpr Phrase kTranslatedUser = {"{1} („{2}“, Übersetzung „{3}“)",
                                    "{1} (\"{2}\", translation \"{3}\")"};
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

// The row of a list that holds nothing but references, where the check names only the list.
Place row_in_list(const Issue& issue, const std::string& slug, Place place, const Layout& layout) {
  static const std::vector<PlannedSheet> kSheets = planned_sheets();
  for (const PlannedSheet& sheet : kSheets) {
    const std::string name(sheet.plan.name);
    const auto rows = layout.rows.find({name, issue.where.record});
    if (sheet.plan.list != issue.where.field || rows == layout.rows.end()) {
      continue;
    }
    const auto row = std::find_if(rows->second.begin(), rows->second.end(),
                                  [&](const Layout::Row& one) { return one.key == slug; });
    if (row != rows->second.end()) {
      const std::string heading = heading_of(sheet, sheet.steps.back().identity);
      const auto at = layout.columns.find({name, heading});
      return {name, row->number, at == layout.columns.end() ? "" : at->second, heading};
    }
  }
  return place;
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

std::string listed(const std::vector<std::string>& users, Voice voice) {
  std::string words;
  for (std::size_t i = 0; i < users.size() && i < kMostNamed; ++i) {
    words += (i == 0 ? "" : "; ") + users[i];
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

bool StillUsed::take(const Issue& issue, const Place& place) {
  for (const auto& [record, change] : removed_) {
    if (!misses(issue, record)) {
      continue;
    }
    const std::string slug = split_reference(record).second;
    const std::string where = words_of(row_in_list(issue, slug, place, imported_.layout), voice_);
    const std::string title = title_of(imported_.after, issue.where.record);
    const std::string lang = language_of_texts(issue.where.file);
    const bool in_source = lang.empty() || lang == imported_.after.source;
    const std::string user = in_source ? say({kUser, {where, title}}, voice_)
                                       : say({kTranslatedUser, {where, title, lang}}, voice_);
    std::vector<std::string>& users = users_[record];
    if (std::find(users.begin(), users.end(), user) == users.end()) {
      users.push_back(user);
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
