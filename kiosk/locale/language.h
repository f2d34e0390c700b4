#pragma once
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"

namespace kiosk::locale {

// kiosk/locale knows the languages: their table, their messages, and how they write dates, times,
// lists and amounts. It is the only module beside kiosk/text that sees ICU, and no ICU type leaves
// it. It does not know screens or content.

enum class LanguageKind { Written, Simple };  // Simple = easy-to-read form of a written language

// One line of i18n/languages.json.
struct Language {
  std::string tag;          // BCP 47, the name used everywhere in this program
  std::string endonym;      // own name in own script, as in a list: "Deutsch", "العربية"
  std::string german_name;  // for staff: "Arabisch"
  std::string icu_locale;   // BCP 47 with -u-ca-gregory-nu-latn; what ICU is asked for
  std::string script;       // ISO 15924: "Latn"
  std::string iso639;       // three letters, for HSDS: "deu"
  LanguageKind kind = LanguageKind::Written;
  int group = 0;  // lists are ordered by this (script families), then by endonym
  bool rtl = false;
  bool hyphenate = true;              // false: never break at soft hyphens
  std::vector<std::string> fallback;  // tags to try next, in order; ends in "de" (empty for "de")

  // Patterns of UTS #35 (with L for month names that stand alone).
  std::string date_pattern;       // "EEEE, d. MMMM"
  std::string date_year_pattern;  // "EEEE, d. MMMM y"
  std::string day_month_pattern;  // "d. MMMM"
  std::string time_pattern;       // "H:mm"
  std::string first_day;          // "1er": written for day 1 in dates; empty = "1"
  bool full_units = false;        // "350 متر": the short unit would stand in Latin letters
  // Own names where CLDR has none, or ones that readers do not use; empty = CLDR's.
  std::vector<std::string> weekdays;  // 7, Monday first
  std::vector<std::string> months;    // 12
  std::string list_and;               // "{0} و {1}": joins the last two; empty = CLDR's list
};

inline constexpr std::string_view kGerman = "de";
inline constexpr std::string_view kPseudo = "qps-ploc";      // accented, longer, in brackets
inline constexpr std::string_view kPseudoRtl = "qps-plocm";  // right-to-left

// The language table. Immutable.
class Languages {
 public:
  // Refuses the whole table on the first fault, and names tag and field.
  static base::Result<Languages> parse(const std::string& text);

  // The language with that tag, pseudo-locales included, or nullptr. Tags are compared exactly.
  const Language* find(std::string_view tag) const;

  // In the order of lists, without pseudo-locales.
  const std::vector<Language>& all() const& { return all_; }

  const std::vector<Language>& all() const&& = delete;

  // The tag itself and then its fallbacks; {"de"} for a tag that is not in the table.
  std::vector<std::string> chain(std::string_view tag) const;

  // Our own display name of `tag` in `ui_tag`, or empty where ICU's is to be used.
  std::string own_name(std::string_view tag, std::string_view ui_tag) const;

 private:
  std::vector<Language> all_;
  std::vector<Language> pseudo_;
  std::map<std::string, std::map<std::string, std::string>> names_;  // tag -> ui tag -> name
};

}  // namespace kiosk::locale
