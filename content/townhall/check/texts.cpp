#include <algorithm>

#include "content/townhall/check/check.h"
#include "content/townhall/marks.h"
#include "content/townhall/records.h"
#include "content/townhall/spoken.h"
#include "content/townhall/value_check.h"
#include "kiosk/base/utf8.h"

namespace townhall {
namespace {

using nlohmann::json;

// Longer than any text that a person reads standing; more is a slip or an attack.
constexpr std::size_t kMostChars = 20000;

class TextCheck {
 public:
  TextCheck(const Canonical& canonical, const TextFile& file, Issues& issues)
      : canonical_(canonical), file_(file), issues_(issues) {
    for (const auto& [kind, records] : canonical.records) {
      for (const json& record : records) {
        records_[kind + "/" + string_of(record, "slug")] = &record;
      }
    }
    records_["package/" + string_of(canonical.package, "id")] = &canonical.package;
  }

  void all() {
    for (const auto& [record, fields] : file_.texts.items()) {
      const Where where{file_.file, record, ""};
      const auto known = records_.find(record);
      if (known == records_.end()) {
        issues_.error(where, "There is no such record; correct the name or remove its texts.");
      } else if (!fields.is_object()) {
        issues_.error(where, "The texts of a record must be an object.");
      } else {
        record_texts(*known->second, fields, where);
      }
    }
    digests();
    marks();
  }

 private:
  void record_texts(const json& record, const json& fields, const Where& where) {
    const Kind* kind = find_kind(split_reference(where.record).first);
    for (const auto& [name, value] : fields.items()) {
      const Where here = at_field(where, name);
      const TextField* field = kind == nullptr ? nullptr : find_text(*kind, name);
      if (field == nullptr) {
        issues_.error(here, "This kind of record has no such text; correct or remove it.");
      } else if (!value.is_string()) {
        issues_.error(here, "A text must stand in quotes.");
      } else {
        part(record, *field, name, here);
        length(value.get_ref<const std::string&>(), *field, here);
        source(*field, name, here);
      }
    }
  }

  void part(const json& record, const TextField& field, const std::string& name,
            const Where& where) {
    if (field.parts.empty()) {
      return;
    }
    const std::string key = part_key(field, name);
    const std::vector<std::string> keys = parts_of(record, field.parts);
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
      issues_.error(where, "The record has no part \"" + key + "\"; correct the key.");
    }
  }

  void length(const std::string& text, const TextField& field, const Where& where) {
    const std::size_t chars = kiosk::base::code_point_count(text);
    const std::size_t limit = field.max_chars == 0 ? kMostChars : field.max_chars;
    if (text.find_first_not_of(" \n") == std::string::npos) {
      issues_.error(where, "The text is empty; leave it out instead.");
    } else if (chars > kMostChars) {
      issues_.error(where, "The text has " + std::to_string(chars) + " characters, more than " +
                               std::to_string(kMostChars) + "; split it.");
    } else if (chars > limit) {
      // Other languages may need more room; only the source can be held to the limit.
      const std::string sentence = "The text has " + std::to_string(chars) +
                                   " characters, at most " + std::to_string(limit) +
                                   " fit; shorten it.";
      if (file_.lang == canonical_.source) {
        issues_.error(where, sentence);
      } else {
        issues_.warning(where, sentence);
      }
    }
  }

  void source(const TextField& field, const std::string& name, const Where& where) {
    if (file_.lang != canonical_.source &&
        canonical_.text(canonical_.source, where.record, name) == nullptr) {
      issues_.warning(where, "There is no such text in the source language; add or remove it.");
    }
    if (field.legal && mark_of(file_, where.record, name).how == "machine" &&
        file_.lang != canonical_.source) {
      issues_.warning(where, "A legal text must not be translated by a machine; have it checked.");
    }
  }

  void digests() {
    for (const auto& [record, fields] : file_.digests.items()) {
      if (!fields.is_object()) {
        issues_.error({file_.file, record, "digests"},
                      "The digests of a record must be an object.");
        continue;
      }
      for (const auto& [name, value] : fields.items()) {
        const Where where{file_.file, record, "digests." + name};
        if (canonical_.text(file_.lang, record, name) == nullptr) {
          issues_.error(where, "There is no text for this digest; remove it.");
        } else if (!value.is_string() || value.get<std::string>().size() != 16 ||
                   value.get<std::string>().find_first_not_of("0123456789abcdef") !=
                       std::string::npos) {
          issues_.error(where, "A digest has 16 digits of 0-9 and a-f.");
        }
      }
    }
  }

  void marks() {
    for (const auto& [record, fields] : file_.marks.items()) {
      if (!fields.is_object()) {
        issues_.error({file_.file, record, "marks"}, "The marks of a record must be an object.");
        continue;
      }
      for (const auto& [name, value] : fields.items()) {
        const Where where{file_.file, record, "marks." + name};
        if (canonical_.text(file_.lang, record, name) == nullptr) {
          issues_.error(where, "There is no text for this mark; remove it.");
        } else if (!value.is_string() || parse_mark(value.get<std::string>()).how.empty()) {
          issues_.error(where, "A mark is two words, as \"human approved\".");
        }
      }
    }
  }

  const Canonical& canonical_;
  const TextFile& file_;
  Issues& issues_;
  std::map<std::string, const json*> records_;
};

void check_head(const Canonical& canonical, const CheckOptions& options, const TextFile& file,
                Issues& issues) {
  if (!is_how(file.how)) {
    issues.error({file.file, "", "how"}, "This must be human, machine, import or pre-translated.");
  }
  if (!is_state(file.state)) {
    issues.error({file.file, "", "state"}, "This must be draft, translated, reviewed or approved.");
  }
  if (find_language(options.languages, file.lang) == nullptr) {
    issues.error({file.file, "", "lang"},
                 "The language is not in i18n/languages.json; correct the tag or add it there.");
  }
  if (file.lang == canonical.source && !file.from.empty()) {
    issues.error({file.file, "", "from"}, "The source language is no translation; remove the key.");
  }
  // From each file back to its source; more steps than there are files is a circle.
  std::string at = file.from;
  for (std::size_t steps = 0; !at.empty(); ++steps) {
    const TextFile* from = canonical.text_file(at);
    if (from == nullptr || steps > canonical.texts.size()) {
      issues.error({file.file, "", "from"},
                   from == nullptr ? "There are no texts in the language it was translated from."
                                   : "The translations go round in a circle; correct one.");
      return;
    }
    at = from->from;
  }
}

using Names = std::vector<std::string>;

// The texts that a record has of a field: one, or one for each of its parts.
Names names_of(const TextField& field, const json& record) {
  const std::string name(field.name);
  const std::size_t at = name.find("<key>");
  if (at == std::string::npos) {
    return {name};
  }
  Names names;
  for (const std::string& key : parts_of(record, field.parts)) {
    names.push_back(std::string(name).replace(at, 5, key));
  }
  return names;
}

void check_required(const Canonical& canonical, const Kind& kind, const json& record,
                    const std::string& name, Issues& issues) {
  if (is_clip(record)) {
    return;  // what it says stands in it
  }
  for (const TextField& field : kind.texts) {
    for (const std::string& text : field.required ? names_of(field, record) : Names{}) {
      if (canonical.text(canonical.source, name, text) == nullptr) {
        issues.error({"texts/" + canonical.source + ".json", name, text},
                     "The text is missing in the source language; write it.");
      }
    }
  }
}

void check_all_required(const Canonical& canonical, Issues& issues) {
  check_required(canonical, package_kind(), canonical.package,
                 "package/" + string_of(canonical.package, "id"), issues);
  for (const Kind& kind : kinds()) {
    each_record(canonical, kind.name, [&](const json& record, const Where& where) {
      check_required(canonical, kind, record, where.record, issues);
    });
  }
}

}  // namespace

void check_texts(const Canonical& canonical, const CheckOptions& options, Issues& issues) {
  if (canonical.text_file(canonical.source) == nullptr) {
    issues.error({"texts", "", ""},
                 "There are no texts in the source language " + canonical.source + "; add them.");
    return;
  }
  for (const TextFile& file : canonical.texts) {
    check_head(canonical, options, file, issues);
    TextCheck(canonical, file, issues).all();
  }
  check_all_required(canonical, issues);
}

}  // namespace townhall
