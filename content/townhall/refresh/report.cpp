#include "content/townhall/refresh/report.h"

namespace townhall::refresh {
namespace {

constexpr Phrase kAdded = {"Neu: {1}", "added: {1}"};
constexpr Phrase kChanged = {"Geändert: {1}: {2}", "changed: {1}: {2}"};
constexpr Phrase kGone = {"Nicht mehr in den Seiten, bleibt trotzdem: {1}",
                          "no longer in the pages, stays nevertheless: {1}"};
constexpr Phrase kContested = {
    "Bleibt, wie Sie es geändert haben, obwohl sich auch die Seite geändert hat: {1}",
    "stays as you changed it, although the page changed too: {1}"};
constexpr Phrase kNothing = {"Kein Unterschied zum Paket.", "No difference from the package."};
constexpr Phrase kCounts = {"{1} Einträge neu, {2} geändert; {3} Stellen nicht mehr in den Seiten.",
                            "{1} records added, {2} changed; {3} places no longer in the pages."};
constexpr Phrase kKept = {"{1} Felder, die Sie geändert haben, bleiben.",
                          "Kept {1} edited fields."};
constexpr Phrase kDeleted = {"{1} Einträge, die Sie gelöscht haben, bleiben weg.",
                             "{1} records that you removed stay away."};

// "article/miete „Miete und Kaution“", "article/miete/name [en]"
std::string words_of(const Place& place, const Canonical& package, Voice voice) {
  if (!place.field.empty()) {
    return place.record + "/" + place.field + (place.lang.empty() ? "" : " [" + place.lang + "]");
  }
  const std::string* name = package.text(package.source, place.record, "name");
  constexpr Phrase kNamed = {"{1} „{2}“", "{1} \"{2}\""};
  return name == nullptr ? place.record : say({kNamed, {place.record, *name}}, voice);
}

// The fields of each record on one line.
std::map<std::string, std::string> by_record(const std::vector<Place>& places) {
  std::map<std::string, std::string> out;
  for (const Place& place : places) {
    std::string& fields = out[place.record];
    fields += (fields.empty() ? "" : ", ") + place.field +
              (place.lang.empty() ? "" : " [" + place.lang + "]");
  }
  return out;
}

}  // namespace

void report(const Refreshed& refreshed, Voice voice, std::ostream& out) {
  const auto line = [&](const Phrase& phrase, const std::vector<std::string>& parts) {
    out << say({phrase, parts}, voice) << '\n';
  };
  std::map<std::string, std::string> changed = by_record(refreshed.changed);
  for (const Place& place : refreshed.added) {
    line(kAdded, {words_of(place, refreshed.after, voice)});
    changed.erase(place.record);  // its texts
  }
  for (const auto& [record, fields] : changed) {
    line(kChanged, {record, fields});
  }
  for (const Place& place : refreshed.gone) {
    line(kGone, {words_of(place, refreshed.after, voice)});
  }
  for (const Place& place : refreshed.contested) {
    line(kContested, {words_of(place, refreshed.after, voice)});
  }
  if (refreshed.added.empty() && changed.empty()) {
    line(kNothing, {});
  } else {
    line(kCounts, {std::to_string(refreshed.added.size()), std::to_string(changed.size()),
                   std::to_string(refreshed.gone.size())});
  }
  if (refreshed.kept != 0) {
    line(kKept, {std::to_string(refreshed.kept)});
  }
  if (refreshed.deleted != 0) {
    line(kDeleted, {std::to_string(refreshed.deleted)});
  }
}

}  // namespace townhall::refresh
