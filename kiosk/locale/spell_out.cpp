#include "kiosk/locale/spell_out.h"

#include <unicode/locid.h>
#include <unicode/rbnf.h>

namespace kiosk::locale {
namespace {

bool has_rules(const icu::RuleBasedNumberFormat& format, const icu::UnicodeString& name) {
  for (int32_t i = 0; i < format.getNumberOfRuleSetNames(); ++i) {
    if (format.getRuleSetName(i) == name) {
      return true;
    }
  }
  return false;
}

// Whether ICU's rules are those of the language asked for.
bool is_real(const icu::RuleBasedNumberFormat& format, const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale actual = format.getLocale(ULOC_ACTUAL_LOCALE, status);
  return U_SUCCESS(status) != 0 && std::string(locale.getLanguage()) == actual.getLanguage();
}

}  // namespace

std::vector<std::string> spell_out(const std::string& icu_locale, int most,
                                   const std::string& rules) {
  return spell_out_between(icu_locale, 1, most, rules);
}

std::vector<std::string> spell_out_between(const std::string& icu_locale, int first, int last,
                                           const std::string& rules) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(icu_locale, status);
  icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, locale, status);
  const auto name = icu::UnicodeString::fromUTF8(rules);
  if (U_FAILURE(status) != 0 || !is_real(format, locale) ||
      (!rules.empty() && !has_rules(format, name))) {
    return {};
  }
  if (!rules.empty()) {
    format.setDefaultRuleSet(name, status);
  }
  std::vector<std::string> words;
  for (int number = first; number <= last && U_SUCCESS(status) != 0; ++number) {
    icu::UnicodeString said;
    format.format(static_cast<int32_t>(number), said);
    said.findAndReplace(icu::UnicodeString(u'\u00AD'), icu::UnicodeString());
    said.findAndReplace(icu::UnicodeString(u'\u200B'), icu::UnicodeString());
    said.toUTF8String(words.emplace_back());
  }
  return words;
}

}  // namespace kiosk::locale
