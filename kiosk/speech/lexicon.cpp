#include "kiosk/speech/lexicon.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "kiosk/locale/spell_out.h"
#include "kiosk/speech/page.h"

namespace kiosk::speech {
namespace {

using nlohmann::json;

using Texts = std::map<std::string, std::string>;
using List = std::vector<std::string>;

// Takes the fields out of the object one by one; what is left at the end is unknown.
class Fields {
 public:
  explicit Fields(json object) : left_(std::move(object)) {}

  template <typename T>
  void take(const char* key, T& into) {
    const auto found = left_.find(key);
    if (found == left_.end()) {
      return;
    }
    if (fits(*found, into)) {
      into = found->get<T>();
    } else if (fault_.empty()) {
      fault_ = key;
    }
    left_.erase(found);
  }

  std::string fault() const {
    return !fault_.empty() || left_.empty() ? fault_ : left_.begin().key();
  }

 private:
  static bool fits(const json& value, const std::string&) { return value.is_string(); }

  static bool fits(const json& value, const List&) {
    return value.is_array() && all(value, [](const json& one) { return one.is_string(); });
  }

  static bool fits(const json& value, const Texts&) {
    return value.is_object() && all(value, [](const json& one) { return one.is_string(); });
  }

  static bool fits(const json& value, const std::map<std::string, Texts>&) {
    return value.is_object() && all(value, [](const json& one) { return fits(one, Texts()); });
  }

  template <typename Test>
  static bool all(const json& values, Test test) {
    for (const json& one : values) {
      if (!test(one)) {
        return false;
      }
    }
    return true;
  }

  json left_;
  std::string fault_;
};

void take_numbers(Fields& fields, Lexicon& lexicon) {
  fields.take("time", lexicon.time);
  fields.take("small_minute", lexicon.small_minute);
  fields.take("full_hour", lexicon.full_hour);
  fields.take("range", lexicon.range);
  fields.take("full_range", lexicon.full_range);
  fields.take("time_range", lexicon.time_range);
  fields.take("full_hours", lexicon.full_hours);
  fields.take("hours", lexicon.hours);
  fields.take("hours_range", lexicon.hours_range);
  fields.take("hours_after", lexicon.hours_after);
  fields.take("after_time", lexicon.after_time);
  fields.take("clock_signs", lexicon.clock_signs);
  fields.take("counted", lexicon.counted);
  fields.take("money", lexicon.money);
  fields.take("whole_money", lexicon.whole_money);
  fields.take("one_euro", lexicon.one_euro);
  fields.take("cents", lexicon.cents);
  fields.take("decimal", lexicon.decimal);
  fields.take("decimal_word", lexicon.decimal_word);
  fields.take("thousands", lexicon.thousands);
  fields.take("digits", lexicon.digits);
}

void take_words(Fields& fields, Lexicon& lexicon) {
  fields.take("lang", lexicon.lang);
  fields.take("latin", lexicon.latin);
  fields.take("words", lexicon.words);
  fields.take("suffixes", lexicon.suffixes);
  fields.take("names", lexicon.names);
  fields.take("signs", lexicon.signs);
  fields.take("closing", lexicon.closing);
  fields.take("weekdays", lexicon.weekdays);
  fields.take("day_range", lexicon.day_range);
  fields.take("days_from", lexicon.days_from);
  fields.take("days_until", lexicon.days_until);
  fields.take("months", lexicon.months);
  fields.take("days", lexicon.days);
  fields.take("year_rules", lexicon.year_rules);
  fields.take("date", lexicon.date);
  fields.take("day_month", lexicon.day_month);
  fields.take("first_day", lexicon.first_day);
  fields.take("at", lexicon.at);
  fields.take("dot", lexicon.dot);
  fields.take("dash", lexicon.dash);
  fields.take("underscore", lexicon.underscore);
  fields.take("slash", lexicon.slash);
  fields.take("plus", lexicon.plus);
  fields.take("ordinal_nouns", lexicon.ordinal_nouns);
  fields.take("ordinal_after", lexicon.ordinal_after);
  fields.take("ordinal_rules", lexicon.ordinal_rules);
  fields.take("joints", lexicon.joints);
  fields.take("endings", lexicon.endings);
}

base::Error bad_field(const std::string& lang, const std::string& key) {
  return base::corrupt("The lexicon of speech for \"" + lang + "\": \"" + key +
                       "\" is unknown or not of the shape that i18n/README.md says; correct it.");
}

// The words for 1 to 31 in every ending that the nouns ask for.
base::Result<void> make_ordinals(Lexicon& lexicon) {
  std::set<std::string> endings;
  for (const auto& [noun, ending] : lexicon.ordinal_nouns) {
    endings.insert(ending);
  }
  for (const auto& [word, changes] : lexicon.ordinal_after) {
    for (const auto& [from, ending] : changes) {
      endings.insert(ending);
    }
  }
  for (const std::string& ending : endings) {
    const std::string rules = lexicon.ordinal_rules + (ending.empty() ? "" : "-" + ending);
    lexicon.ordinals[ending] = locale::spell_out(lexicon.lang, 31, rules);
    if (lexicon.ordinals[ending].empty()) {
      return bad_field(lexicon.lang, "ordinal_rules");
    }
  }
  return {};
}

FirstBytes begins_of(const std::map<std::string, std::string>& texts) {
  FirstBytes begins;
  for (const auto& [written, said] : texts) {
    begins.set(static_cast<unsigned char>(written.front()));
  }
  return begins;
}

// Most bytes begin nothing, and need no look into the texts. No key is empty.
void make_begins(Lexicon& lexicon) {
  lexicon.word_begins = begins_of(lexicon.words);
  lexicon.suffix_begins = begins_of(lexicon.suffixes);
  lexicon.sign_begins = begins_of(lexicon.signs);
}

base::Result<void> make_years(Lexicon& lexicon) {
  constexpr int kFirst = 1900;
  constexpr int kLast = 2100;
  if (lexicon.year_rules.empty()) {
    return {};
  }
  const auto words = locale::spell_out_between(lexicon.lang, kFirst, kLast, lexicon.year_rules);
  if (words.empty()) {
    return bad_field(lexicon.lang, "year_rules");
  }
  for (size_t i = 0; i < words.size(); ++i) {
    lexicon.years[std::to_string(kFirst + static_cast<int>(i))] = words[i];
  }
  return {};
}

// A day that is written out is a day too: in "Montag–Freitag" and behind "Mo, ".
void add_full_days(Lexicon& lexicon) {
  Texts full;
  for (const auto& [written, name] : lexicon.weekdays) {
    full.emplace(name, name);
  }
  lexicon.weekdays.merge(full);
}

// Lists that are whole or absent, keys that are something, and forms that a count can fall back to.
base::Result<void> check_sizes(const Lexicon& lexicon) {
  const auto wrong = [](const List& list, size_t size) {
    return !list.empty() && list.size() != size;
  };
  if (wrong(lexicon.months, 12)) {
    return bad_field(lexicon.lang, "months");
  }
  if (wrong(lexicon.days, 31)) {
    return bad_field(lexicon.lang, "days");
  }
  if (wrong(lexicon.digits, 10)) {
    return bad_field(lexicon.lang, "digits");
  }
  for (const Texts* table :
       {&lexicon.words, &lexicon.suffixes, &lexicon.signs, &lexicon.weekdays}) {
    if (table->contains("")) {
      return bad_field(lexicon.lang, "words, suffixes, signs or weekdays with an empty key");
    }
  }
  if (!std::all_of(lexicon.names.begin(), lexicon.names.end(),
                   [](const std::string& name) { return is_upper(char_at(name, 0)); })) {
    return bad_field(lexicon.lang, "names");
  }
  for (const auto& [unit, forms] : lexicon.counted) {
    if (unit.empty() || !forms.contains("other")) {
      return bad_field(lexicon.lang, "counted");
    }
  }
  if (!lexicon.full_hours.empty() && !lexicon.full_hours.contains("other")) {
    return bad_field(lexicon.lang, "full_hours");
  }
  return {};
}

}  // namespace

base::Result<Lexicon> parse_lexicon(const std::string& text) {
  const json root = json::parse(text, nullptr, false);
  if (!root.is_object()) {
    return base::corrupt("A lexicon of speech is not a JSON object; take another copy.");
  }
  Lexicon lexicon;
  Fields fields(root);
  take_words(fields, lexicon);
  take_numbers(fields, lexicon);
  if (!fields.fault().empty() || lexicon.lang.empty()) {
    return bad_field(lexicon.lang, lexicon.lang.empty() ? "lang" : fields.fault());
  }
  CHECK_OK(check_sizes(lexicon));
  CHECK_OK(make_ordinals(lexicon));
  CHECK_OK(make_years(lexicon));
  add_full_days(lexicon);
  make_begins(lexicon);
  return lexicon;
}

base::Result<Lexicons> Lexicons::load(const base::FileReader& files, const std::string& folder) {
  Lexicons lexicons;
  const std::vector<std::string> names = TRY(files.list(folder));
  for (const std::string& name : names) {
    if (!name.ends_with(".json")) {
      continue;
    }
    const std::string text = TRY(files.read(folder + "/" + name));
    Lexicon lexicon = TRY(parse_lexicon(text));
    if (lexicon.lang + ".json" != name) {
      return bad_field(lexicon.lang, "lang");
    }
    for (const std::string& quoted : lexicon.names) {
      lexicons.names_[quoted] = lexicon.lang;
    }
    lexicons.all_[lexicon.lang] = std::move(lexicon);
  }
  return lexicons;
}

const Lexicon& Lexicons::of(const std::string& tag) const {
  auto found = all_.find(tag);
  if (found == all_.end()) {
    found = all_.find(tag.substr(0, tag.find('-')));
  }
  return found == all_.end() ? none_ : found->second;
}

}  // namespace kiosk::speech
