#include "content/townhall/translate/import.h"

#include <algorithm>
#include <map>
#include <set>

#include "content/townhall/check/words.h"
#include "content/townhall/digest.h"
#include "content/townhall/kinds.h"
#include "content/townhall/translate/known_names.h"
#include "content/townhall/translate/refusals.h"
#include "content/townhall/translate/unit_check.h"
#include "content/townhall/translation.h"
#include "kiosk/locale/nfc.h"

namespace townhall::translate {
namespace {

using kiosk::base::Result;

constexpr Phrase kOtherPackage = {
    "Die Datei gehört zum Paket „{1}“; dieses ist „{2}“. Nehmen Sie die richtige.",
    "The file belongs to the package \"{1}\"; this one is \"{2}\". Take the right one."};
constexpr Phrase kSwapped = {
    "Quelle und Übersetzung sind vertauscht: die Datei geht von {1} nach {2}, übersetzt wird von "
    "{2} nach {1}. Tauschen Sie sie zurück.",
    "Source and translation are swapped: the file goes from {1} to {2}, while {1} is translated "
    "from {2}. Swap them back."};
constexpr Phrase kOtherSource = {
    "Die Datei ist aus {1} übersetzt; {2} wird aus {3} übersetzt. Exportieren Sie eine neue.",
    "The file is translated from {1}; {2} is translated from {3}. Export a new one."};
constexpr Phrase kNotOurs = {
    "Der Text hat keinen Schlüssel (msgctxt) oder Mehrzahlformen; von uns ist er nicht. Löschen "
    "Sie ihn.",
    "The text has no key (msgctxt) or has plural forms; it is not ours. Delete it."};
constexpr Phrase kOtherText = {
    "Übersetzt wurde ein anderer Text: in der Datei steht „{1}“, im Paket inzwischen „{2}“. "
    "Exportieren Sie neu und übersetzen Sie diesen.",
    "Another text was translated: the file has \"{1}\", the package by now \"{2}\". Export anew "
    "and "
    "translate that one."};
constexpr Phrase kElements = {
    "Im Text stehen Elemente (wie <x/> oder <g>), die dieses Format nicht hat. Exportieren Sie neu "
    "und übersetzen Sie den Text als Ganzes.",
    "There are elements in the text (such as <x/> or <g>), which this format does not have. Export "
    "anew and translate the text as a whole."};

constexpr Phrase kNameElsewhere = {
    "In der Quelle steht der Name „{1}“ ({2}), in der Übersetzung weder er noch seine eigene "
    "Übersetzung. Schreiben Sie ihn wie auf dem Schild oder überall gleich.",
    "The source has the name \"{1}\" ({2}), the translation neither that nor its own translation. "
    "Write it as on the sign, or the same everywhere."};

bool is_markdown_field(const FieldKey& key) {
  const Kind* kind = find_kind(split_reference(key.record).first);
  const TextField* field = kind == nullptr ? nullptr : find_text(*kind, key.field);
  return field != nullptr && field->markdown;
}

// "de-simple" is German too.
bool same_language(const std::string& one, const std::string& other) {
  return one.substr(0, one.find('-')) == other.substr(0, other.find('-'));
}

// The file of the language, made if there is none.
TextFile& file_for(Canonical& canonical, const Exchange& exchange, const Mark& mark) {
  const auto found = std::find_if(canonical.texts.begin(), canonical.texts.end(),
                                  [&](const TextFile& file) { return file.lang == exchange.to; });
  if (found != canonical.texts.end()) {
    return *found;
  }
  TextFile file;
  file.file = "texts/" + exchange.to + ".json";
  file.lang = exchange.to;
  file.how = mark.how;
  file.state = mark.state;
  file.from = exchange.from;
  file.texts = file.digests = file.spoken = nlohmann::json::object();
  canonical.texts.push_back(std::move(file));
  return canonical.texts.back();
}

class Import {
 public:
  Import(const Canonical& before, const Exchange& returned, const Mark& mark)
      : before_(before),
        returned_(returned),
        mark_(mark),
        names_(protected_names(before)),
        known_names_(before, returned.from) {
    out_.to = returned.to;
    out_.after = before;
  }

  Imported take(const std::vector<Unit>& known) {
    for (const Unit& unit : known) {
      known_[unit.key] = &unit;
    }
    for (const Unit& unit : returned_.units) {
      take_unit(unit);
    }
    // Only now: a name may have been translated further down in the same file.
    if (!same_language(returned_.from, returned_.to)) {
      for (const Accepted& one : accepted_) {
        doubt_names(one);
      }
    }
    return std::move(out_);
  }

 private:
  struct Accepted {
    std::string key;
    std::size_t line = 0;
  };

  // A name may be translated or written in other letters, as the package itself does it.
  bool is_named(const KnownNames::Name& name, const std::string& target) const {
    return target.find(name.words) != std::string::npos ||
           std::any_of(name.records.begin(), name.records.end(), [&](const std::string& record) {
             const std::string* own = out_.after.text(returned_.to, record, "name");
             return own != nullptr && target.find(*own) != std::string::npos;
           });
  }

  void doubt_names(const Accepted& one) {
    const FieldKey key = split_key(one.key);
    const std::string* source = before_.text(returned_.from, key.record, key.field);
    const std::string* target = out_.after.text(returned_.to, key.record, key.field);
    for (const KnownNames::Name* name : known_names_.in(*source)) {
      const bool is_own = key.field == "name" && *source == name->words;
      if (!is_own && !is_named(*name, *target)) {
        out_.doubted.push_back(
            {one.line, one.key, {kNameElsewhere, {name->words, *name->records.begin()}}});
      }
    }
  }

  void refuse(const Unit& unit, Saying why) {
    out_.refused.push_back({unit.line, unit.key, std::move(why)});
  }

  void take_unit(const Unit& returned) {
    const auto found = known_.find(returned.key);
    if (returned.key.empty()) {
      refuse(returned, {kNotOurs});
    } else if (!seen_.insert(returned.key).second) {
      refuse(returned, {kTwice});
    } else if (found == known_.end()) {
      refuse(returned, {kNoSuchText});
    } else {
      compare(returned, *found->second);
    }
  }

  void compare(const Unit& returned, const Unit& known) {
    Unit unit = known;
    unit.line = returned.line;
    unit.target = kiosk::locale::to_nfc(returned.target);
    if (returned.has_elements) {
      refuse(unit, {kElements});
    } else if (unit.target.empty()) {
      ++out_.untranslated;
    } else if (unit.target == known.target && (returned.fuzzy || !can_be_confirmed(known))) {
      ++out_.unchanged;
    } else if (returned.source != known.source) {
      refuse(unit, {kOtherText, {returned.source, known.source}});
    } else if (returned.fuzzy) {
      refuse(unit, {kUnfinished});
    } else {
      accept(unit, known);
    }
  }

  // Outdated by its own digest; if only a source further up has changed, there is nothing to say
  // of this step.
  bool can_be_confirmed(const Unit& known) const {
    const FieldKey key = split_key(known.key);
    const TextFile* file = before_.text_file(returned_.to);
    return known.fuzzy && file != nullptr &&
           standing_of(before_, *file, key.record, key.field).from_digest !=
               text_digest(known.source);
  }

  void accept(const Unit& unit, const Unit& known) {
    const FieldKey key = split_key(unit.key);
    const bool retold = same_language(returned_.from, returned_.to);
    const Foreign foreign = is_name_on_door({"", key.record, key.field})
                                ? Foreign{}
                                : foreign_in(unit.target, returned_.to);
    out_.tongue.add(foreign);
    if (auto fault = fault_of_language({unit, returned_.from, foreign, retold})) {
      refuse(unit, std::move(*fault));
      return;
    }
    if (auto fault = fault_in({unit, is_markdown_field(key), retold, names_})) {
      refuse(unit, std::move(*fault));
      return;
    }
    if (auto doubt = doubt_of_language(foreign)) {
      out_.doubted.push_back({unit.line, unit.key, std::move(*doubt)});
    }
    TextFile& file = file_for(out_.after, returned_, mark_);
    file.digests[key.record][key.field] = text_digest(unit.source);
    if (unit.target == known.target) {
      out_.confirmed.push_back({unit.key, known.target, unit.target});
      return;
    }
    file.texts[key.record][key.field] = unit.target;
    set_mark(file, key.record, key.field, mark_);
    erase_in(file.spoken, key.record, key.field);  // the words that are said for the old text
    out_.accepted.push_back({unit.key, known.target, unit.target});
    accepted_.push_back({unit.key, unit.line});
  }

  const Canonical& before_;
  const Exchange& returned_;
  const Mark& mark_;
  std::vector<std::string> names_;
  KnownNames known_names_;
  std::vector<Accepted> accepted_;
  std::map<std::string, const Unit*> known_;
  std::set<std::string> seen_;
  Imported out_;
};

Result<void> check_head(const Canonical& canonical, const Exchange& returned, Voice voice) {
  const std::string package = string_of(canonical.package, "id");
  if (returned.package != package) {
    return kiosk::base::invalid(say({kOtherPackage, {returned.package, package}}, voice));
  }
  // The file's source as a translation of its target.
  if (returned.to == canonical.source && returned.from != canonical.source) {
    return kiosk::base::invalid(say({kSwapped, {returned.from, returned.to}}, voice));
  }
  const std::string from = TRY(translated_from(canonical, returned.to, voice));
  if (from != returned.from) {
    return kiosk::base::invalid(say({kOtherSource, {returned.from, returned.to, from}}, voice));
  }
  return {};
}

}  // namespace

Result<void> refuse_other_language(const Imported& imported, Voice voice) {
  const Tongue& tongue = imported.tongue;
  if (!tongue.is_other()) {
    return {};
  }
  const std::string like = tongue.most_like();
  return kiosk::base::invalid(
      say({like.empty() ? kOtherTongue : kOtherTongueLike,
           {imported.to, std::to_string(tongue.foreign), std::to_string(tongue.told), like}},
          voice));
}

Result<Imported> take_in(const Canonical& before, const Exchange& returned, const Mark& mark,
                         Voice voice) {
  CHECK_OK(check_head(before, returned, voice));
  const Exchange known = TRY(collect(before, returned.to, {voice}));
  Imported imported = Import(before, returned, mark).take(known.units);
  CHECK_OK(refuse_other_language(imported, voice));
  return imported;
}

}  // namespace townhall::translate
