#include "content/townhall/refresh/report.h"

namespace townhall::refresh {
namespace {

constexpr Phrase kAdded = {"Neu: {1}", "added: {1}"};
constexpr Phrase kChanged = {"Geändert: {1}: {2}", "changed: {1}: {2}"};
constexpr Phrase kGone = {"Nicht mehr in den Seiten, bleibt trotzdem: {1}",
                          "no longer in the pages, stays nevertheless: {1}"};
constexpr Phrase kGoneEdited = {
    "Nicht mehr in den Seiten, bleibt, weil es hier anders ist, als es die Seiten hatten: {1}",
    "no longer in the pages, stays because it is not as the pages had it: {1}"};
constexpr Phrase kGoneNamed = {"Nicht mehr in den Seiten, bleibt, weil {2} es nennt: {1}",
                               "no longer in the pages, stays because {2} names it: {1}"};
constexpr Phrase kAskForIt = {
    "Mit --remove-missing wird gelöscht, was nicht mehr in den Seiten ist.",
    "With --remove-missing what is no longer in the pages is removed."};
constexpr Phrase kHowToTake = {"Mit --take {1} gilt dort die Seite.",
                               "With --take {1} the page is right there."};
constexpr Phrase kRemoved = {"Gelöscht: {1}", "removed: {1}"};
constexpr Phrase kContested = {
    "Bleibt, wie Sie es geändert haben, obwohl sich auch die Seite geändert hat: {1}",
    "stays as you changed it, although the page changed too: {1}"};
constexpr Phrase kNewLanguage = {
    "Neue Sprache: {1}. Nehmen Sie sie in sites.json in „wall“ auf, wenn sie auf der ersten "
    "Sprachenseite stehen soll.",
    "new language: {1}. Put it into \"wall\" in sites.json if it is to be on the first page of "
    "languages."};
constexpr Phrase kNothing = {"Kein Unterschied zum Paket.", "No difference from the package."};
constexpr Phrase kCounts = {
    "{1} Einträge neu, {2} geändert; {3} Stellen gelöscht, {4} nicht mehr in den Seiten.",
    "{1} records added, {2} changed; {3} places removed, {4} no longer in the pages."};
constexpr Phrase kKept = {"{1} Felder, die Sie geändert haben, bleiben.",
                          "Kept {1} edited fields."};
constexpr Phrase kDeleted = {"{1} Einträge, die Sie gelöscht haben, bleiben weg.",
                             "{1} records that you removed stay away."};

// "article/miete/name [en]"
std::string words_of(const Place& place) {
  return place.record + (place.field.empty() ? "" : "/" + place.field) +
         (place.lang.empty() ? "" : " [" + place.lang + "]");
}

// "article/miete „Miete und Kaution“"
std::string named(const Place& place, const Canonical& package, Voice voice) {
  constexpr Phrase kNamed = {"{1} „{2}“", "{1} \"{2}\""};
  const std::string* name = package.text(package.source, place.record, "name");
  const bool whole = place.field.empty() && name != nullptr;
  return whole ? say({kNamed, {place.record, *name}}, voice) : words_of(place);
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

class Report {
 public:
  Report(const Refreshed& refreshed, const Canonical& before, Voice voice, std::ostream& out)
      : refreshed_(refreshed), before_(before), voice_(voice), out_(out) {}

  void write() {
    std::map<std::string, std::string> changed = by_record(refreshed_.changed);
    for (const Place& place : refreshed_.added) {
      line(kAdded, {named(place, refreshed_.after, voice_)});
      changed.erase(place.record);  // its texts
    }
    for (const auto& [record, fields] : changed) {
      line(kChanged, {record, fields});
    }
    for (const Place& place : refreshed_.removed) {
      line(kRemoved, {named(place, before_, voice_)});
    }
    for (const std::string& lang : refreshed_.languages) {
      line(kNewLanguage, {lang});
    }
    write_gone();
    write_contested();
    if (refreshed_.added.empty() && changed.empty() && refreshed_.removed.empty()) {
      line(kNothing, {});
    } else {
      line(kCounts,
           {std::to_string(refreshed_.added.size()), std::to_string(changed.size()),
            std::to_string(refreshed_.removed.size()), std::to_string(refreshed_.gone.size())});
    }
    write_count(kKept, refreshed_.kept);
    write_count(kDeleted, refreshed_.deleted);
  }

 private:
  void line(const Phrase& phrase, const std::vector<std::string>& parts) {
    out_ << say({phrase, parts}, voice_) << '\n';
  }

  void write_count(const Phrase& phrase, std::size_t count) {
    if (count != 0) {
      line(phrase, {std::to_string(count)});
    }
  }

  void write_gone() {
    bool ask = false;
    for (const Gone& gone : refreshed_.gone) {
      const bool nobody = gone.why == Gone::Why::NobodyAsked;
      const Phrase& phrase = nobody                          ? kGone
                             : gone.why == Gone::Why::Edited ? kGoneEdited
                                                             : kGoneNamed;
      line(phrase, {named(gone.place, before_, voice_), gone.by});
      ask = ask || nobody;
    }
    if (ask) {
      line(kAskForIt, {});
    }
  }

  void write_contested() {
    for (const Place& place : refreshed_.contested) {
      line(kContested, {words_of(place)});
    }
    if (!refreshed_.contested.empty()) {
      const Place& first = refreshed_.contested.front();
      line(kHowToTake, {first.record + "/" + first.field});
    }
  }

  const Refreshed& refreshed_;
  const Canonical& before_;
  Voice voice_;
  std::ostream& out_;
};

}  // namespace

void report(const Refreshed& refreshed, const Canonical& before, Voice voice, std::ostream& out) {
  Report(refreshed, before, voice, out).write();
}

}  // namespace townhall::refresh
