#include "content/townhall/spoken.h"
#include "content/townhall/check/check.h"
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
    issues.error(where,
                 "What is said must be words in one line, without invisible characters and "
                 "without spaces around them.");
  } else if (text == nullptr || !markdown) {
    issues.error(where, "There is no text for this spoken form; remove it.");
  } else if (!as_one(*text, *markdown)) {
    issues.error(where,
                 "Only a text of one paragraph can have a spoken form; put single words into "
                 "i18n/speech instead.");
  }
}

void check_forms(const Canonical& canonical, const TextFile& file, Issues& issues) {
  for (const auto& [record, fields] : file.spoken.items()) {
    if (!fields.is_object()) {
      issues.error({file.file, record, "spoken"},
                   "The spoken forms of a record must be an object.");
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
      issues.error({form.file, form.record, "spoken." + form.field},
                   "The same text is said in another way in " + first->second.record + " " +
                       first->second.field + "; write one of them differently.");
    }
  }
}

void check_clip(const json& record, const Where& where, const CheckOptions& options,
                Issues& issues) {
  const std::string lang = string_of(record, "lang");
  if (!is_sayable(string_of(record, "said"))) {
    issues.error(at_field(where, "said"),
                 "What a clip says must be words in one line, without invisible characters.");
  }
  if (lang.empty() || find_language(options.languages, lang) == nullptr) {
    issues.error(at_field(where, "lang"),
                 "A clip needs the tag of a language of i18n/languages.json; correct it.");
  }
  if (string_of(record, "mime") != "audio/ogg") {
    issues.error(at_field(where, "mime"),
                 "A clip must be audio/ogg with Opus in it; add it with \"wegweiser-townhall "
                 "clips\".");
  }
}

void check_no_clip(const json& record, const Where& where, Issues& issues) {
  for (const char* key : {"lang", "made"}) {
    if (record.contains(key)) {
      issues.error(at_field(where, key), "Only a clip has this; add \"said\" or remove it.");
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
      issues.error(at_field(where, "said"),
                   "The same words are said by " + first->second + "; remove one.");
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
