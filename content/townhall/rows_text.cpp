#include <set>

#include "content/townhall/digest.h"
#include "content/townhall/in_both.h"
#include "content/townhall/marks.h"
#include "content/townhall/rows.h"
#include "content/townhall/spoken.h"
#include "content/townhall/translation.h"

namespace townhall {
namespace {

namespace base = kiosk::base;
using nlohmann::json;

// The low 16 bits of a text's id: 6 for the language, 10 for the field (content/schema.sql).
constexpr std::int64_t kFields = 1024;
constexpr std::int64_t kTexts = kLanguageSlots * kFields;

constexpr Phrase kTooManyTexts = {
    "Der Eintrag {1} hat {2} Texte in einer Sprache, mehr als 1024; teilen Sie ihn.",
    "The record {1} has {2} texts in one language, more than 1024; divide it."};
constexpr Phrase kUnknownLanguage = {
    "Es gibt Texte in „{1}“, das i18n/languages.json nicht kennt; ergänzen Sie es dort.",
    "There are texts in \"{1}\", which i18n/languages.json does not know; add it there."};

// Which number each field of each record has, whatever the language.
using FieldSlots = std::map<std::string, std::map<std::string, std::int64_t>>;

base::Result<FieldSlots> field_slots(const Canonical& canonical) {
  std::map<std::string, std::set<std::string>> fields;
  for (const TextFile& file : canonical.texts) {
    for (const auto& [record, texts] : file.texts.items()) {
      for (const auto& [field, value] : texts.items()) {
        fields[record].insert(field);
      }
    }
  }
  FieldSlots slots;
  for (const auto& [record, names] : fields) {
    if (names.size() > static_cast<std::size_t>(kFields)) {
      return in_both({kTooManyTexts, {record, std::to_string(names.size())}});
    }
    std::set<std::int64_t> taken;
    for (const std::string& name : names) {
      slots[record][name] = free_slot(name, kFields, taken);
    }
  }
  return slots;
}

void write_file(const RowContext& context, const TextFile& file, std::int64_t language,
                const FieldSlots& slots) {
  const Value from = file.from.empty() ? Value(nullptr) : Value(file.from);
  for (const auto& [record, fields] : file.texts.items()) {
    const std::int64_t entity = context.keys.at(record);
    for (const auto& [field, value] : fields.items()) {
      const std::string text = value.get<std::string>();
      const Standing standing = standing_of(context.canonical, file, record, field);
      const Mark mark = mark_of(file, record, field);
      const std::int64_t slot = language * kFields + slots.at(record).at(field);
      context.out.insert(
          "text", {entity * kTexts + slot, entity, file.lang, field, text, text_digest(text),
                   mark.how, mark.state, from,
                   standing.from_digest.empty() ? Value(nullptr) : Value(standing.from_digest),
                   integer(standing.outdated ? 1 : 0)});
    }
  }
}

}  // namespace

void write_spoken_forms(const RowContext& context) {
  for (const TextFile& file : context.canonical.texts) {
    std::set<std::string> done;  // check() saw to it that doubles agree
    for (const SpokenForm& form : spoken_forms(context.canonical, file)) {
      if (done.insert(form.written).second) {
        context.out.insert("spoken_form", {form.lang, sha256_hex(form.written), form.words});
      }
    }
  }
}

base::Result<void> write_texts(const RowContext& context, const LanguageSlots& languages) {
  const FieldSlots slots = TRY(field_slots(context.canonical));
  for (const TextFile& file : context.canonical.texts) {
    const auto language = languages.find(file.lang);
    if (language == languages.end()) {
      return in_both({kUnknownLanguage, {file.lang}});
    }
    write_file(context, file, language->second, slots);
  }
  return {};
}

}  // namespace townhall
