#include "content/townhall/spoken.h"
#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/films.h"
#include "content/townhall/records.h"
#include "kiosk/speech/clean.h"

namespace townhall {
namespace {

using nlohmann::json;

// As a voice gets it, without spaces around it.
bool is_sayable(const std::string& words) {
  return !words.empty() && words.front() != ' ' && words.back() != ' ' &&
         kiosk::speech::clean(words).text == words && words.find('\n') == std::string::npos;
}

void check_form(const Canonical& canonical, const TextFile& file, const Where& where,
                const json& words, Issues& issues) {
  const std::string field = where.field.substr(where.field.find('.') + 1);
  const std::string* text = canonical.text(file.lang, where.record, field);
  const std::optional<bool> markdown = is_markdown(where.record, field);
  if (!words.is_string() || !is_sayable(words.get<std::string>())) {
    issues.add(rule("spoken-form"), where);
  } else if (text == nullptr || !markdown) {
    issues.add(rule("spoken-of-no-text"), where);
  } else if (!as_one(*text, *markdown)) {
    issues.add(rule("spoken-of-many-paragraphs"), where);
  }
}

void check_forms(const Canonical& canonical, const TextFile& file, Issues& issues) {
  for (const auto& [record, fields] : file.spoken.items()) {
    if (!fields.is_object()) {
      issues.add(rule("spoken-texts-form"), {file.file, record, "spoken"});
      continue;
    }
    for (const auto& [field, words] : fields.items()) {
      check_form(canonical, file, {file.file, record, "spoken." + field}, words, issues);
    }
  }
}

void check_agreement(const Canonical& canonical, const TextFile& file, Issues& issues) {
  std::map<std::string, SpokenForm> known;  // by what is written
  for (const SpokenForm& form : spoken_forms(canonical, file)) {
    const auto [first, is_new] = known.insert({form.written, form});
    if (!is_new && first->second.words != form.words) {
      issues.add(rule("spoken-differs"), {form.file, form.record, "spoken." + form.field},
                 {first->second.record, first->second.field});
    }
  }
}

void check_clip(const json& record, const Where& where, const CheckOptions& options,
                Issues& issues) {
  const std::string lang = string_of(record, "lang");
  if (!is_sayable(string_of(record, "said"))) {
    issues.add(rule("clip-words"), at_field(where, "said"));
  }
  if (lang.empty() || find_language(options.languages, lang) == nullptr) {
    issues.add(rule("clip-language"), at_field(where, "lang"));
  }
  if (string_of(record, "mime") != "audio/ogg") {
    issues.add(rule("clip-format"), at_field(where, "mime"));
  }
}

void check_no_clip(const json& record, const Where& where, Issues& issues) {
  for (const std::string key : {"lang", "made"}) {
    const bool of_film = is_film(record) && key == "lang";
    if (record.contains(key) && !of_film) {
      issues.add(rule("clip-keys-without-clip"), at_field(where, key));
    }
  }
}

void check_clips(const Canonical& canonical, const CheckOptions& options, Issues& issues) {
  std::map<std::pair<std::string, std::string>, std::string> known;
  each_record(canonical, "media", [&](const json& record, const Where& where) {
    if (!is_clip(record)) {
      check_no_clip(record, where, issues);
      return;
    }
    check_clip(record, where, options, issues);
    const auto [first, is_new] =
        known.insert({{string_of(record, "lang"), string_of(record, "said")}, where.record});
    if (!is_new) {
      issues.add(rule("clip-twice"), at_field(where, "said"), {first->second});
    }
  });
}

}  // namespace

void check_spoken(const Canonical& canonical, const CheckOptions& options, Issues& issues) {
  for (const TextFile& file : canonical.texts) {
    check_forms(canonical, file, issues);
    check_agreement(canonical, file, issues);
  }
  check_clips(canonical, options, issues);
}

}  // namespace townhall
