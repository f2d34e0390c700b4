#include "content/townhall/workbook/import_check.h"

#include <optional>
#include <set>

#include "content/townhall/check/check.h"
#include "content/townhall/text_path.h"
#include "content/townhall/workbook/doubts.h"
#include "content/townhall/workbook/import_phrases.h"
#include "content/townhall/workbook/issue_place.h"
#include "content/townhall/workbook/plan.h"
#include "content/townhall/workbook/reference_words.h"
#include "content/townhall/workbook/still_used.h"

namespace townhall::workbook {
namespace {

using kiosk::base::Result;

constexpr Phrase kTextIn = {"Übersetzung „{1}“:", "translation \"{1}\":"};

std::string line_of(const Issue& issue) {
  return issue.where.record + "\n" + issue.where.field + "\n" +
         issue.finding.sentence(Voice::English);
}

std::set<std::string> lines_of(const Issues& issues) {
  std::set<std::string> lines;
  for (const Issue& issue : issues.all()) {
    lines.insert(line_of(issue));
  }
  return lines;
}

// What the check finds in a package whose pictures and recordings are `media`; they are lent to it.
Issues found_in(Canonical& package, std::map<std::string, std::string>& media,
                const CheckOptions& options) {
  package.media = std::move(media);
  Issues issues;
  check(package, options, issues);
  media = std::move(package.media);
  return issues;
}

// Of a fault in a translation: the sheets show the texts of the source alone.
std::string other_language(const Issue& issue, const std::string& source) {
  const std::string lang = language_of_texts(issue.where.file);
  return lang == source ? "" : lang;
}

// A list by the name of its sheet: "contacts" of a service is "Stellen je Leistung".
std::string list_in_words(const std::string& record, const std::string& field) {
  static const std::vector<PlannedSheet> kSheets = planned_sheets();
  const std::string kind = split_reference(record).first;
  for (const PlannedSheet& sheet : kSheets) {
    if (sheet.plan.kind == kind && sheet.plan.list == field && !field.empty()) {
      return std::string(sheet.plan.name);
    }
  }
  return field;
}

// What the place does not say.
std::string about(const Issue& issue, const Place& place, const std::string& source, Voice voice) {
  const std::string lang = other_language(issue, source);
  const std::string text = lang.empty() ? "" : say({kTextIn, {lang}}, voice) + " ";
  if (place.row != 0 && !place.heading.empty()) {
    return text;
  }
  const std::string field = list_in_words(issue.where.record, issue.where.field);
  return text + reference_in_words(issue.where.record) + (field.empty() ? "" : ": " + field) + ": ";
}

}  // namespace

Result<void> check_import(CheckedPackage package, const Canonical& before,
                          const kiosk::base::FileReader& files, Imported& imported) {
  const CheckOptions options = TRY(read_check_options(package.input, files));
  std::map<std::string, std::string>& media = package.media;
  const Issues now = found_in(imported.after, media, options);
  Canonical old = before;
  const std::set<std::string> earlier = lines_of(found_in(old, media, options));
  const Doubts doubts(imported);
  std::optional<std::set<std::string>> without;
  if (!imported.refused.empty()) {
    old = without_refused(imported.after, imported.refused);
    without = lines_of(found_in(old, media, options));
  }
  StillUsed still_used(imported, package.voice);
  std::vector<Remark> mistakes;
  for (const Issue& issue : now.all()) {
    const std::string line = line_of(issue);
    const IssuePlace at = place_of(issue, imported);
    if (issue.level() == Level::Hint || earlier.count(line) != 0 || doubts.about(issue, at) ||
        (without && without->count(line) == 0) || still_used.take(issue, at.place)) {
      continue;
    }
    const bool refused = issue.level() == Level::Error;
    const std::string sentence = about(issue, at.place, imported.after.source, package.voice) +
                                 issue.finding.sentence(package.voice);
    (refused ? mistakes : imported.notes)
        .push_back({at.place, {refused ? kCheckSays : kCheckWarns, {sentence}}});
  }
  for (const std::vector<Remark>& some : {still_used.mistakes(), mistakes}) {
    imported.mistakes.insert(imported.mistakes.end(), some.begin(), some.end());
  }
  imported.after.media = std::move(media);
  return {};
}

}  // namespace townhall::workbook
