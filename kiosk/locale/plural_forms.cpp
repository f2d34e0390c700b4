#include "kiosk/locale/plural_forms.h"

#include <unicode/plurrule.h>

#include <cassert>
#include <memory>

#include "kiosk/locale/icu_text.h"

namespace kiosk::locale {
namespace {

// Counts on a kiosk stay below this; French, Spanish and Italian have a form only for millions.
constexpr std::int32_t kLargestCount = 1000;

std::unique_ptr<icu::PluralRules> rules_of(const std::string& icu_locale) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::PluralRules> rules(
      icu::PluralRules::forLocale(to_locale(icu_locale), status));
  assert(U_SUCCESS(status));  // unknown languages have rules too: "other" for all
  return rules;
}

}  // namespace

std::set<std::string> needed_plural_forms(const Language& language) {
  const auto rules = rules_of(language.icu_locale);
  std::set<std::string> forms{"other"};
  for (std::int32_t count = 0; count <= kLargestCount; ++count) {
    forms.insert(to_utf8(rules->select(count)));
  }
  return forms;
}

std::string plural_form(const std::string& icu_locale, std::int32_t count) {
  return to_utf8(rules_of(icu_locale)->select(count));
}

std::set<std::string> known_plural_forms(const Language& language) {
  UErrorCode status = U_ZERO_ERROR;
  const auto rules = rules_of(language.icu_locale);
  const std::unique_ptr<icu::StringEnumeration> keywords(rules->getKeywords(status));
  assert(U_SUCCESS(status));
  std::set<std::string> forms;
  while (const char* keyword = keywords->next(nullptr, status)) {
    forms.insert(keyword);
  }
  return forms;
}

}  // namespace kiosk::locale
