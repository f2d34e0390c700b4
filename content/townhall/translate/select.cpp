#include "content/townhall/translate/select.h"

namespace townhall::translate {
namespace {

using kiosk::base::Result;

constexpr Phrase kNothingChosen = {
    "Sagen Sie, welche Texte: service/wohngeld, service/wohngeld/name, --all-of service oder "
    "--all.",
    "Say which texts: service/wohngeld, service/wohngeld/name, --all-of service, or --all."};
constexpr Phrase kNoSuchTexts = {
    "Zu „{1}“ gibt es in „{2}“ keinen Text. Schreiben Sie es wie service/wohngeld oder "
    "service/wohngeld/name.",
    "There is no text for \"{1}\" in \"{2}\". Write it like service/wohngeld or "
    "service/wohngeld/name."};

// What the keys of the texts of a choice begin with; a whole key is its own beginning.
struct Choice {
  std::string said;
  std::string beginning;
  bool found = false;
};

std::vector<Choice> choices_of(const Selection& selection) {
  std::vector<Choice> choices;
  for (const std::string& one : selection.what) {
    choices.push_back({one, one});
  }
  for (std::string kind : selection.all_of) {
    const std::string said = kind;
    kind = kind.substr(0, kind.find('/'));
    choices.push_back({said, kind});
  }
  return choices;
}

bool is_of(const std::string& key, const std::string& beginning) {
  return key == beginning || (key.starts_with(beginning) && key[beginning.size()] == '/');
}

}  // namespace

Result<std::vector<FieldKey>> selected(const Canonical& canonical, const std::string& lang,
                                       const Selection& selection, Voice voice) {
  std::vector<Choice> choices = choices_of(selection);
  if (choices.empty() && !selection.all) {
    return kiosk::base::invalid(say({kNothingChosen}, voice));
  }
  std::vector<FieldKey> fields;
  const TextFile* file = canonical.text_file(lang);
  const nlohmann::json texts = file == nullptr ? nlohmann::json::object() : file->texts;
  for (const auto& [record, of_record] : texts.items()) {
    for (const auto& [field, text] : of_record.items()) {
      bool chosen = selection.all;
      for (Choice& choice : choices) {
        const bool hit = is_of(key_of(record, field), choice.beginning);
        choice.found = choice.found || hit;
        chosen = chosen || hit;
      }
      if (chosen) {
        fields.push_back({record, field});
      }
    }
  }
  for (const Choice& choice : choices) {
    if (!choice.found) {
      return kiosk::base::invalid(say({kNoSuchTexts, {choice.said, lang}}, voice));
    }
  }
  return fields;
}

}  // namespace townhall::translate
