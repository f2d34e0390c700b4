#include "content/townhall/translate/select.h"

namespace townhall::translate {
namespace {

using kiosk::base::Result;
using Keys = std::vector<std::string>;

constexpr Phrase kNothingChosen = {
    "Sagen Sie, welche Texte: service/wohngeld, service/wohngeld/name, --all-of service oder "
    "--all.",
    "Say which texts: service/wohngeld, service/wohngeld/name, --all-of service, or --all."};
constexpr Phrase kNoSuchTexts = {
    "Zu „{1}“ gibt es in „{2}“ keinen Text. Schreiben Sie es wie service/wohngeld oder "
    "service/wohngeld/name.",
    "There is no text for \"{1}\" in \"{2}\". Write it like service/wohngeld or "
    "service/wohngeld/name."};

constexpr Phrase kNoSuchLanguage = {
    "In „{1}“ hat das Paket keine Texte. Nehmen Sie eine seiner Sprachen ({2}), oder lassen Sie "
    "mit „translate export“ zuerst in diese übersetzen.",
    "The package has no texts in \"{1}\". Take one of its languages ({2}), or have it translated "
    "into this one first with \"translate export\"."};
constexpr Phrase kNoTranslations = {
    "In „{1}“ hat das Paket keine Texte, und auch in keiner anderen Sprache als der seiner Quelle. "
    "Lassen Sie mit „translate export“ zuerst übersetzen.",
    "The package has no texts in \"{1}\", nor in any language but that of its source. Have it "
    "translated first with \"translate export\"."};

constexpr Phrase kNoMessageChosen = {"Sagen Sie, welche Texte: bar.back, bar oder --all.",
                                     "Say which texts: bar.back, bar, or --all."};
constexpr Phrase kNoSuchMessages = {
    "Zu „{1}“ gibt es in „{2}“ keinen Text. Schreiben Sie es wie bar.back oder bar.",
    "There is no text for \"{1}\" in \"{2}\". Write it like bar.back or bar."};

// How keys are built, and what is said of choices that are none.
struct Kinds {
  char separator = '/';
  Phrase nothing_chosen;
  Phrase no_such;
};

// What the keys of the texts of a choice begin with; a whole key is its own beginning.
struct Choice {
  std::string said;
  std::string beginning;
  bool found = false;
};

std::vector<Choice> choices_of(const Selection& selection, char separator) {
  std::vector<Choice> choices;
  for (const std::string& one : selection.what) {
    choices.push_back({one, one});
  }
  for (const std::string& said : selection.all_of) {
    choices.push_back({said, said.substr(0, said.find(separator))});
  }
  return choices;
}

bool is_of(const std::string& key, const std::string& beginning, char separator) {
  return key == beginning || (key.starts_with(beginning) && key[beginning.size()] == separator);
}

// Those of the keys that are chosen; Invalid if there are none of a choice.
Result<Keys> chosen(const Keys& keys, const std::string& lang, const Selection& selection,
                    const Kinds& kinds, Voice voice) {
  std::vector<Choice> choices = choices_of(selection, kinds.separator);
  if (choices.empty() && !selection.all) {
    return kiosk::base::invalid(say({kinds.nothing_chosen}, voice));
  }
  Keys out;
  for (const std::string& key : keys) {
    bool is_chosen = selection.all;
    for (Choice& choice : choices) {
      const bool hit = is_of(key, choice.beginning, kinds.separator);
      choice.found = choice.found || hit;
      is_chosen = is_chosen || hit;
    }
    if (is_chosen) {
      out.push_back(key);
    }
  }
  for (const Choice& choice : choices) {
    if (!choice.found) {
      return kiosk::base::invalid(say({kinds.no_such, {choice.said, lang}}, voice));
    }
  }
  return out;
}

}  // namespace

Result<void> has_language(const Canonical& canonical, const std::string& lang, Voice voice) {
  if (canonical.text_file(lang) != nullptr) {
    return {};
  }
  std::vector<std::string> known;
  for (const TextFile& file : canonical.texts) {
    if (file.lang != canonical.source) {
      known.push_back(file.lang);
    }
  }
  return kiosk::base::invalid(known.empty() ? say({kNoTranslations, {lang}}, voice)
                                            : say({kNoSuchLanguage, {lang, joined(known)}}, voice));
}

Result<std::vector<FieldKey>> selected(const Canonical& canonical, const std::string& lang,
                                       const Selection& selection, Voice voice) {
  CHECK_OK(has_language(canonical, lang, voice));
  Keys keys;
  for (const auto& [record, of_record] : canonical.text_file(lang)->texts.items()) {
    for (const auto& [field, text] : of_record.items()) {
      keys.push_back(key_of(record, field));
    }
  }
  std::vector<FieldKey> fields;
  for (const std::string& key :
       TRY(chosen(keys, lang, selection, {'/', kNothingChosen, kNoSuchTexts}, voice))) {
    fields.push_back(split_key(key));
  }
  return fields;
}

Result<Keys> selected_messages(const Keys& keys, const std::string& lang,
                               const Selection& selection, Voice voice) {
  return chosen(keys, lang, selection, {'.', kNoMessageChosen, kNoSuchMessages}, voice);
}

}  // namespace townhall::translate
