#include "kiosk/locale/language.h"

#include <unicode/locid.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace kiosk::locale {
namespace {

using nlohmann::json;

// Reads the fields of one entry and remembers the first fault.
class Fields {
 public:
  explicit Fields(const json& object) : object_(object) {
    if (!object.is_object()) {
      fault_ = "languages.json: an entry of \"languages\" is not an object; correct the file";
    }
  }

  std::string text(const char* key, bool required = true) {
    const json* value = find(key, required);
    if (value == nullptr) {
      return {};
    }
    if (!value->is_string() || value->get_ref<const std::string&>().empty()) {
      fail(key, "must be a text that is not empty");
      return {};
    }
    return value->get<std::string>();
  }

  bool flag(const char* key, bool otherwise) {
    const json* value = find(key, false);
    if (value != nullptr && !value->is_boolean()) {
      fail(key, "must be true or false");
      return otherwise;
    }
    return value == nullptr ? otherwise : value->get<bool>();
  }

  int small_number(const char* key) {
    const json* value = find(key, true);
    if (value == nullptr || !value->is_number_integer() || *value < 0 || *value > 1000) {
      fail(key, "must be a number from 0 to 1000");
      return 0;
    }
    return value->get<int>();
  }

  // `count` 0 = any number of texts.
  std::vector<std::string> texts(const char* key, size_t count, bool required) {
    const json* value = find(key, required);
    std::vector<std::string> out;
    if (value == nullptr) {
      return out;
    }
    for (const json& item : value->is_array() ? *value : json::array()) {
      out.push_back(item.is_string() ? item.get<std::string>() : "");
    }
    const bool complete =
        std::none_of(out.begin(), out.end(), [](const std::string& item) { return item.empty(); });
    if (!value->is_array() || !complete || (count != 0 && out.size() != count)) {
      fail(key, "must be a list of " + (count == 0 ? "" : std::to_string(count) + " ") +
                    "texts that are not empty");
    }
    return out;
  }

  Fields inside(const char* key) {
    const json* value = find(key, true);
    static const json kNothing = json::object();
    return Fields(value == nullptr ? kNothing : *value);
  }

  void fail(const std::string& key, const std::string& reason) {
    if (fault_.empty()) {
      const auto tag = object_.is_object() ? object_.find("tag") : object_.end();
      const bool named = tag != object_.end() && tag->is_string();
      fault_ = "languages.json: \"" + key + "\"" +
               (named ? " of " + tag->get<std::string>() : std::string()) + " " + reason;
    }
  }

  const std::string& fault() const { return fault_; }

 private:
  const json* find(const char* key, bool required) {
    if (!object_.is_object()) {
      return nullptr;
    }
    const auto found = object_.find(key);
    if (found != object_.end()) {
      return &*found;
    }
    if (required) {
      fail(key, "is missing; add it");
    }
    return nullptr;
  }

  const json& object_;
  std::string fault_;
};

// Only the letters that stand for weekday, day, month and year (UTS #35); all else quoted or no
// ASCII letter.
bool is_date_pattern(const std::string& pattern) {
  bool quoted = false;
  for (const char c : pattern) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c == '\'') {
      quoted = !quoted;
    } else if (is_letter && !quoted && std::string_view("EdMLy").find(c) == std::string::npos) {
      return false;
    }
  }
  return !quoted && !pattern.empty();
}

void check_patterns(Fields& fields, const Language& language) {
  for (const std::string* pattern :
       {&language.date_pattern, &language.date_year_pattern, &language.day_month_pattern}) {
    if (!is_date_pattern(*pattern)) {
      fields.fail("patterns", "has a date with letters other than E, d, M, L and y; correct it");
    }
  }
  if (language.time_pattern != "H:mm" && language.time_pattern != "HH:mm") {
    fields.fail("patterns", "must have \"H:mm\" or \"HH:mm\" as time");
  }
  const std::string& joint = language.list_and;
  if (!joint.empty() &&
      (joint.find("{0}") == std::string::npos || joint.find("{1}") < joint.find("{0}") ||
       joint.find("{1}") == std::string::npos)) {
    fields.fail("list_and", "must hold {0} and then {1}");
  }
}

void read_patterns(Fields& fields, Language& language) {
  Fields patterns = fields.inside("patterns");
  language.date_pattern = patterns.text("date");
  language.date_year_pattern = patterns.text("date_year");
  language.day_month_pattern = patterns.text("day_month");
  language.time_pattern = patterns.text("time");
  if (!patterns.fault().empty()) {
    fields.fail("patterns", "must have date, date_year, day_month and time");
  }
  check_patterns(fields, language);
}

base::Result<Language> read_language(const json& entry) {
  Fields fields(entry);
  Language language;
  language.tag = fields.text("tag");
  language.endonym = fields.text("endonym");
  language.german_name = fields.text("german_name");
  language.icu_locale = fields.text("icu_locale");
  language.script = fields.text("script");
  language.iso639 = fields.text("iso639");
  const std::string kind = fields.text("kind");
  const std::string dir = fields.text("dir");
  language.kind = kind == "simple" ? LanguageKind::Simple : LanguageKind::Written;
  language.rtl = dir == "rtl";
  language.group = fields.small_number("group");
  language.hyphenate = fields.flag("hyphenate", true);
  language.full_units = fields.flag("full_units", false);
  language.fallback = fields.texts("fallback", 0, true);
  language.weekdays = fields.texts("weekdays", 7, false);
  language.months = fields.texts("months", 12, false);
  language.list_and = fields.text("list_and", false);
  language.first_day = fields.text("first_day", false);
  read_patterns(fields, language);
  if (kind != "simple" && kind != "written") {
    fields.fail("kind", "must be \"written\" or \"simple\"");
  }
  if (dir != "ltr" && dir != "rtl") {
    fields.fail("dir", "must be \"ltr\" or \"rtl\"");
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(language.icu_locale, status);
  if (U_FAILURE(status) != 0 || locale.isBogus() != 0) {
    fields.fail("icu_locale", "must be a BCP 47 tag");
  }
  if (!fields.fault().empty()) {
    return base::corrupt(fields.fault());
  }
  return language;
}

// The explicit chains must name known languages, end in German and not come back to their owner.
base::Result<void> check_chains(const std::vector<Language>& all) {
  std::set<std::string> tags;
  for (const Language& language : all) {
    if (!tags.insert(language.tag).second) {
      return base::corrupt("languages.json: " + language.tag + " stands there twice; remove one");
    }
  }
  for (const Language& language : all) {
    std::set<std::string> seen{language.tag};
    for (const std::string& next : language.fallback) {
      if (tags.count(next) == 0 || !seen.insert(next).second) {
        return base::corrupt("languages.json: \"fallback\" of " + language.tag + " names " + next +
                             ", which is unknown or named before; correct it");
      }
    }
    const std::string& last = language.fallback.empty() ? language.tag : language.fallback.back();
    if (last != kGerman) {
      return base::corrupt("languages.json: \"fallback\" of " + language.tag +
                           " must end in de; add it");
    }
  }
  if (tags.count(std::string(kGerman)) == 0) {
    return base::corrupt("languages.json: there is no entry for de; add it");
  }
  return {};
}

Language pseudo_of(const Language& german, std::string_view tag, bool rtl) {
  Language pseudo = german;
  pseudo.tag = tag;
  pseudo.endonym = rtl ? "[Pseudo RTL]" : "[Pseudo]";
  pseudo.german_name = pseudo.endonym;
  pseudo.rtl = rtl;
  pseudo.script = rtl ? "Arab" : "Latn";
  pseudo.fallback = {std::string(kGerman)};
  return pseudo;
}

using Names = std::map<std::string, std::map<std::string, std::string>>;

base::Result<Names> read_names(const json& root) {
  Names names;
  const auto table = root.find("names");
  if (table == root.end()) {
    return names;
  }
  for (const auto& [tag, row] : table->items()) {
    for (const auto& [ui_tag, name] : row.items()) {
      if (!row.is_object() || !name.is_string()) {
        return base::corrupt("languages.json: \"names\" of " + tag +
                             " must be texts by tag; correct it");
      }
      names[tag][ui_tag] = name.get<std::string>();
    }
  }
  return names;
}

}  // namespace

base::Result<Languages> Languages::parse(const std::string& text) {
  const json root = json::parse(text, nullptr, false);
  if (!root.is_object() || !root.contains("languages") || !root["languages"].is_array()) {
    return base::corrupt(
        "languages.json is not an object with a list \"languages\"; take another copy");
  }
  Languages languages;
  for (const json& entry : root["languages"]) {
    languages.all_.push_back(TRY(read_language(entry)));
  }
  CHECK_OK(check_chains(languages.all_));
  languages.names_ = TRY(read_names(root));
  const Language& german = *languages.find(kGerman);
  languages.pseudo_ = {pseudo_of(german, kPseudo, false), pseudo_of(german, kPseudoRtl, true)};
  return languages;
}

const Language* Languages::find(std::string_view tag) const {
  for (const std::vector<Language>* list : {&all_, &pseudo_}) {
    for (const Language& language : *list) {
      if (language.tag == tag) {
        return &language;
      }
    }
  }
  return nullptr;
}

std::vector<std::string> Languages::chain(std::string_view tag) const {
  const Language* language = find(tag);
  if (language == nullptr) {
    return {std::string(kGerman)};
  }
  std::vector<std::string> tags{language->tag};
  tags.insert(tags.end(), language->fallback.begin(), language->fallback.end());
  return tags;
}

std::string Languages::own_name(std::string_view tag, std::string_view ui_tag) const {
  const auto row = names_.find(std::string(tag));
  if (row == names_.end()) {
    return {};
  }
  const auto name = row->second.find(std::string(ui_tag));
  return name == row->second.end() ? std::string() : name->second;
}

}  // namespace kiosk::locale
