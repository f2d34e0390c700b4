#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "content/townhall/history/differences.h"
#include "content/townhall/history/headings.h"
#include "content/townhall/quote.h"
#include "content/townhall/text_path.h"
#include "content/townhall/workbook/report.h"

namespace townhall::history {
namespace {

constexpr Phrase kInLanguage = {"{1} [{2}]", "{1} [{2}]"};
constexpr Phrase kSpoken = {"{1} (gesprochen)", "{1} (spoken)"};
constexpr Phrase kSource = {"{1} (Stand der Vorlage)", "{1} (state of its source)"};
constexpr Phrase kState = {"{1} (Zustand)", "{1} (how it stands)"};
constexpr Phrase kOfText = {"{1}: „{2}“", "{1}: \"{2}\""};
constexpr Phrase kAsFile = {"wie die ganze Datei", "as the whole file"};
constexpr Phrase kMark = {"{1}, {2}", "{1}, {2}"};
// Of a mark, see marks.h.
constexpr std::array<std::pair<std::string_view, Phrase>, 8> kMarkWords{
    {{"human", {"von Menschen", "by people"}},
     {"machine", {"maschinell", "by a machine"}},
     {"import", {"übernommen", "imported"}},
     {"pre-translated", {"vorübersetzt", "pre-translated"}},
     {"draft", {"Entwurf", "draft"}},
     {"translated", {"übersetzt", "translated"}},
     {"reviewed", {"geprüft", "reviewed"}},
     {"approved", {"freigegeben", "approved"}}}};
// Letters of the text that a mark is about: enough to know it again.
constexpr std::size_t kShortened = 200;
constexpr Phrase kBytes = {"{1} Bytes", "{1} bytes"};
constexpr Phrase kFile = {"Datei {1}", "file {1}"};
constexpr Phrase kContent = {"Inhalt", "content"};
constexpr Phrase kOfSchedule = {"{1} ({2})", "{1} ({2})"};
constexpr Phrase kNew = {"{1}, dazu", "{1}, added"};
constexpr Phrase kGone = {"{1}, weg", "{1}, gone"};
constexpr Phrase kGoneIn = {"Gelöscht: {1}, {2} in {3}", "Removed: {1}, {2} in {3}"};
// By day of the week from Monday.
constexpr std::array<Phrase, 7> kDays{{{"Montag", "Monday"},
                                       {"Dienstag", "Tuesday"},
                                       {"Mittwoch", "Wednesday"},
                                       {"Donnerstag", "Thursday"},
                                       {"Freitag", "Friday"},
                                       {"Samstag", "Saturday"},
                                       {"Sonntag", "Sunday"}}};
// From so many languages on a text that goes from all of them is told once.
constexpr std::size_t kManyLanguages = 3;

// "Montag (regular)" of "hours/schedules/regular/rules/0"; empty for other fields.
std::string heading_of_day(const std::string& field, Voice voice) {
  const std::size_t end = field.size() - std::min<std::size_t>(field.size(), 2);
  const std::string_view schedule = std::string_view(field).substr(0, end);
  if (!schedule.ends_with(kRules) || field[end] != '/' || field[end + 1] < '0' ||
      field[end + 1] > '6') {
    return {};
  }
  const std::string_view key = schedule.substr(0, schedule.size() - kRules.size());
  return say({kOfSchedule,
              {say({kDays.at(static_cast<std::size_t>(field[end + 1] - '0'))}, voice),
               std::string(key.substr(key.rfind('/') + 1))}},
             voice);
}

// Without what came to a list or went from it.
std::string heading_of_list(const std::string& field, bool is_text, const Difference& difference,
                            Voice voice) {
  for (const auto& [end, phrase] : {std::pair(kNewItems, &kNew), std::pair(kGoneItems, &kGone)}) {
    if (field.ends_with(end)) {
      const std::string list = field.substr(0, field.size() - end.size());
      return say({*phrase, {heading_of_list(list, is_text, difference, voice)}}, voice);
    }
  }
  return voice == Voice::German ? german_heading(difference.record, field, is_text) : field;
}

// Without its language.
std::string field_heading(const Difference& difference, Voice voice) {
  const std::string& field = difference.field;
  const bool is_text = difference.path.starts_with("texts/");
  const std::size_t colon = is_text ? field.find(':') : std::string::npos;
  const std::string name = colon == std::string::npos ? field : field.substr(colon + 1);
  const std::string heading = heading_of_list(name, is_text, difference, voice);
  return field.starts_with("spoken:")   ? say({kSpoken, {heading}}, voice)
         : field.starts_with("source:") ? say({kSource, {heading}}, voice)
         : field.starts_with("state:")  ? say({kState, {heading}}, voice)
                                        : heading;
}

std::string heading_of(const Difference& difference, Voice voice) {
  if (const std::string day = heading_of_day(difference.field, voice); !day.empty()) {
    return day;
  }
  if (difference.field.empty()) {
    return say({kContent}, voice);
  }
  const std::string heading = field_heading(difference, voice);
  return difference.path.starts_with("texts/")
             ? say({kInLanguage, {heading, language_of_texts(difference.path)}}, voice)
             : heading;
}

std::string mark_word(const std::string& word, Voice voice) {
  const auto* found = std::find_if(kMarkWords.begin(), kMarkWords.end(),
                                   [&](const auto& one) { return one.first == word; });
  return found == kMarkWords.end() ? word : say({found->second}, voice);
}

// "machine approved" as "maschinell, freigegeben".
std::string words_of_mark(const std::string& mark, Voice voice) {
  const std::size_t blank = mark.find(' ');
  if (blank == std::string::npos) {
    return mark.empty() ? say({kAsFile}, voice) : mark;
  }
  return say(
      {kMark, {mark_word(mark.substr(0, blank), voice), mark_word(mark.substr(blank + 1), voice)}},
      voice);
}

bool is_gone_text(const Difference& one) {
  return one.path.starts_with("texts/") && !one.field.empty() && one.to.empty();
}

// Of a text that goes from the languages `of` tells: "Gelöscht: contact/fundbuero, Name in ar, de".
std::string words_of_gone(const std::vector<const Difference*>& of, Voice voice) {
  std::string languages;
  for (const Difference* one : of) {
    languages += (languages.empty() ? "" : ", ") + language_of_texts(one->path);
  }
  return say({kGoneIn, {of.front()->record, field_heading(*of.front(), voice), languages}}, voice);
}

}  // namespace

std::string words_of(const Difference& difference, Voice voice) {
  workbook::Told told{difference.kind, difference.record, heading_of(difference, voice),
                      difference.from, difference.to,     difference.path};
  if (difference.field.starts_with("state:")) {
    told.from = words_of_mark(difference.from, voice);
    told.to = words_of_mark(difference.to, voice);
  }
  if (!difference.about.empty()) {
    const std::string text = isolated(shortened(difference.about, kShortened));
    told.heading = say({kOfText, {told.heading, text}}, voice);
  }
  if (told.row.empty()) {
    told.row = say({kFile, {difference.path}}, voice);
  }
  if (difference.field == "content" && difference.record.empty()) {
    told.heading = say({kContent}, voice);
    told.from = say({kBytes, {difference.from}}, voice);
    told.to = say({kBytes, {difference.to}}, voice);
  }
  return workbook::words_of(told, voice);
}

std::vector<std::string> lines_of(const std::vector<Difference>& differences, Voice voice) {
  std::map<std::pair<std::string, std::string>, std::vector<const Difference*>> gone;
  for (const Difference& one : differences) {
    if (is_gone_text(one)) {
      gone[{one.record, one.field}].push_back(&one);
    }
  }
  std::vector<std::string> lines;
  for (const Difference& one : differences) {
    const auto found = is_gone_text(one) ? gone.find({one.record, one.field}) : gone.end();
    if (found == gone.end() || found->second.size() < kManyLanguages) {
      lines.push_back(words_of(one, voice));
    } else if (found->second.front() == &one) {
      lines.push_back(words_of_gone(found->second, voice));
    }
  }
  return lines;
}

}  // namespace townhall::history
