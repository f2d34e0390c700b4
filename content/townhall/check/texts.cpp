#include <algorithm>

#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/films.h"
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
        issues_.add(rule("text-of-no-record"), where);
      } else if (!fields.is_object()) {
        issues_.add(rule("texts-of-record-form"), where);
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
        issues_.add(rule("text-unknown"), here);
      } else if (!value.is_string()) {
        issues_.add(rule("text-not-quoted"), here);
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
      issues_.add(rule("text-of-no-part"), where, {key});
    }
  }

  void length(const std::string& text, const TextField& field, const Where& where) {
    const std::size_t chars = kiosk::base::code_point_count(text);
    const std::size_t limit = field.max_chars == 0 ? kMostChars : field.max_chars;
    if (text.find_first_not_of(" \n") == std::string::npos) {
      issues_.add(rule("text-empty"), where);
    } else if (chars > kMostChars) {
      issues_.add(rule("text-endless"), where, {std::to_string(chars), std::to_string(kMostChars)});
    } else if (chars > limit) {
      // Other languages may need more room; only the source can be held to the limit.
      issues_.add(
          file_.lang == canonical_.source ? rule("text-too-long") : rule("translation-too-long"),
          where, {std::to_string(chars), std::to_string(limit)});
    }
  }

  void source(const TextField& field, const std::string& name, const Where& where) {
    if (file_.lang != canonical_.source &&
        canonical_.text(canonical_.source, where.record, name) == nullptr) {
      issues_.add(rule("translation-of-nothing"), where);
    }
    if (field.legal && mark_of(file_, where.record, name).how == "machine" &&
        file_.lang != canonical_.source) {
      issues_.add(rule("legal-by-machine"), where);
    }
  }

  void digests() {
    for (const auto& [record, fields] : file_.digests.items()) {
      if (!fields.is_object()) {
        issues_.add(rule("digests-form"), {file_.file, record, "digests"});
        continue;
      }
      for (const auto& [name, value] : fields.items()) {
        const Where where{file_.file, record, "digests." + name};
        if (canonical_.text(file_.lang, record, name) == nullptr) {
          issues_.add(rule("digest-of-no-text"), where);
        } else if (!value.is_string() || value.get<std::string>().size() != 16 ||
                   value.get<std::string>().find_first_not_of("0123456789abcdef") !=
                       std::string::npos) {
          issues_.add(rule("digest-form"), where);
        }
      }
    }
  }

  void marks() {
    for (const auto& [record, fields] : file_.marks.items()) {
      if (!fields.is_object()) {
        issues_.add(rule("marks-form"), {file_.file, record, "marks"});
        continue;
      }
      for (const auto& [name, value] : fields.items()) {
        const Where where{file_.file, record, "marks." + name};
        if (canonical_.text(file_.lang, record, name) == nullptr) {
          issues_.add(rule("mark-of-no-text"), where);
        } else if (!value.is_string() || parse_mark(value.get<std::string>()).how.empty()) {
          issues_.add(rule("mark-form"), where);
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
    issues.add(rule("how-unknown"), {file.file, "", "how"});
  }
  if (!is_state(file.state)) {
    issues.add(rule("state-unknown"), {file.file, "", "state"});
  }
  if (find_language(options.languages, file.lang) == nullptr) {
    issues.add(rule("language-unknown"), {file.file, "", "lang"});
  }
  if (file.lang == canonical.source && !file.from.empty()) {
    issues.add(rule("source-translated"), {file.file, "", "from"});
  }
  // From each file back to its source; more steps than there are files is a circle.
  std::string at = file.from;
  for (std::size_t steps = 0; !at.empty(); ++steps) {
    const TextFile* from = canonical.text_file(at);
    if (from == nullptr || steps > canonical.texts.size()) {
      issues.add(from == nullptr ? rule("translated-from-nothing") : rule("translated-in-circle"),
                 {file.file, "", "from"});
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
  if (is_clip(record) || is_film(record)) {
    return;  // what it says stands in it, or in the text that it signs
  }
  for (const TextField& field : kind.texts) {
    for (const std::string& text : field.required ? names_of(field, record) : Names{}) {
      if (canonical.text(canonical.source, name, text) == nullptr) {
        issues.add(rule("text-missing"), {"texts/" + canonical.source + ".json", name, text});
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
    issues.add(rule("source-missing"), {"texts", "", ""}, {canonical.source});
    return;
  }
  for (const TextFile& file : canonical.texts) {
    check_head(canonical, options, file, issues);
    TextCheck(canonical, file, issues).all();
  }
  check_all_required(canonical, issues);
}

}  // namespace townhall
