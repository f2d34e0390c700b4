#include "content/townhall/translate/collect.h"

#include <set>

#include "content/townhall/kinds.h"
#include "content/townhall/records.h"
#include "content/townhall/translate/shown_where.h"
#include "content/townhall/translation.h"

namespace townhall::translate {
namespace {

using kiosk::base::Result;

constexpr Phrase kIsSource = {
    "{1} ist die Sprache, aus der übersetzt wird. Nennen Sie eine andere.",
    "{1} is the language that is translated from. Name another one."};
constexpr Phrase kNoTranslation = {
    "{1} sagt nicht, aus welcher Sprache es übersetzt ist. Schreiben Sie \"from\": \"{2}\" hinein.",
    "{1} does not say from which language it is translated. Write \"from\": \"{2}\" into it."};
constexpr Phrase kNoTexts = {"Das Paket hat keine Texte in „{1}“, aus dem übersetzt werden soll.",
                             "The package has no texts in \"{1}\", which is to be translated."};
constexpr Phrase kAtMost = {"Höchstens {1} Zeichen.", "At most {1} characters."};
constexpr Phrase kMarkdown = {
    "Mit Auszeichnung (Markdown): Überschriften ##, Listen - und 1., **fett**, [Text](Ziel) "
    "bleiben; "
    "das Ziel eines Verweises wird nicht übersetzt.",
    "With marks (Markdown): headings ##, lists - and 1., **bold**, [text](target) stay; the target "
    "of a link is not translated."};
constexpr Phrase kLegal = {"Rechtstext: nicht von einer Maschine übersetzen lassen.",
                           "Legal text: not to be translated by a machine."};

std::vector<std::string> notes_of(const Kind& kind, const TextField& field, Voice voice) {
  std::vector<std::string> notes = {shown_where(kind, field, voice)};
  if (field.max_chars != 0) {
    notes.push_back(say({kAtMost, {std::to_string(field.max_chars)}}, voice));
  }
  if (field.markdown) {
    notes.push_back(say({kMarkdown}, voice));
  }
  if (field.legal) {
    notes.push_back(say({kLegal}, voice));
  }
  return notes;
}

std::set<std::string> hidden_records(const Canonical& canonical) {
  std::set<std::string> hidden;
  for (const Kind& kind : kinds()) {
    each_record(canonical, kind.name, [&](const nlohmann::json& record, const Where& where) {
      const std::string status = string_of(record, "status");
      if (status == "draft" || status == "withdrawn") {
        hidden.insert(where.record);
      }
    });
  }
  return hidden;
}

class Collector {
 public:
  Collector(const Canonical& canonical, const std::string& lang, const Collecting& collecting)
      : canonical_(canonical),
        lang_(lang),
        file_(canonical.text_file(lang)),
        collecting_(collecting) {}

  void add(const std::string& record, const std::string& field, const std::string& source) {
    const Kind* kind = find_kind(split_reference(record).first);
    const TextField* text = kind == nullptr ? nullptr : find_text(*kind, field);
    if (text == nullptr) {
      return;  // check() reports it
    }
    Unit unit;
    unit.key = key_of(record, field);
    unit.source = source;
    unit.max_chars = text->max_chars;
    unit.notes = notes_of(*kind, *text, collecting_.voice);
    if (const std::string* target = canonical_.text(lang_, record, field)) {
      unit.target = *target;
      const Standing standing = standing_of(canonical_, *file_, record, field);
      unit.fuzzy = standing.outdated;
      if (standing.outdated && collecting_.old_text) {
        const std::string old = collecting_.old_text(unit.key, standing.from_digest);
        unit.previous = old == source ? std::string() : old;
      }
    }
    units_.push_back(std::move(unit));
  }

  std::vector<Unit> take() { return std::move(units_); }

 private:
  const Canonical& canonical_;
  const std::string& lang_;
  const TextFile* file_;
  const Collecting& collecting_;
  std::vector<Unit> units_;
};

}  // namespace

Result<std::string> translated_from(const Canonical& canonical, const std::string& lang,
                                    Voice voice) {
  if (lang == canonical.source) {
    return kiosk::base::invalid(say({kIsSource, {lang}}, voice));
  }
  const TextFile* file = canonical.text_file(lang);
  if (file != nullptr && file->from.empty()) {
    return kiosk::base::invalid(say({kNoTranslation, {file->file, canonical.source}}, voice));
  }
  std::string from = file == nullptr ? canonical.source : file->from;
  if (canonical.text_file(from) == nullptr) {
    return kiosk::base::invalid(say({kNoTexts, {from}}, voice));
  }
  return from;
}

Result<Exchange> collect(const Canonical& canonical, const std::string& lang,
                         const Collecting& collecting) {
  Exchange exchange;
  exchange.from = TRY(translated_from(canonical, lang, collecting.voice));
  exchange.to = lang;
  exchange.package = string_of(canonical.package, "id");
  exchange.date = string_of(canonical.package, "content_date", "2026-01-01");
  const std::set<std::string> hidden = hidden_records(canonical);
  Collector collector(canonical, lang, collecting);
  for (const auto& [record, fields] : canonical.text_file(exchange.from)->texts.items()) {
    if (!fields.is_object() || hidden.count(record) != 0) {
      continue;
    }
    for (const auto& [field, value] : fields.items()) {
      if (value.is_string()) {
        collector.add(record, field, value.get<std::string>());
      }
    }
  }
  exchange.units = collector.take();
  return exchange;
}

}  // namespace townhall::translate
