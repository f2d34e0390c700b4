#include "i18n/keyboards/alphabet.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uset.h>

#include <memory>

namespace keyboards {
namespace {

using Data = std::unique_ptr<ULocaleData, decltype(&ulocdata_close)>;
using Set = std::unique_ptr<USet, decltype(&uset_close)>;

void add_letters(ULocaleData* data, ULocaleDataExemplarSetType type, std::set<char32_t>& to) {
  UErrorCode status = U_ZERO_ERROR;
  const Set set(ulocdata_getExemplarSet(data, nullptr, 0, type, &status), &uset_close);
  if (U_FAILURE(status) != 0 || set == nullptr) {
    return;
  }
  for (std::int32_t i = 0; i < uset_getItemCount(set.get()); ++i) {
    UChar32 from = 0;
    UChar32 to_last = 0;
    status = U_ZERO_ERROR;
    if (uset_getItem(set.get(), i, &from, &to_last, nullptr, 0, &status) != 0) {
      continue;  // a sequence of characters
    }
    for (UChar32 c = from; c <= to_last; ++c) {
      if (u_isalpha(c) != 0 && u_tolower(c) == c) {
        to.insert(static_cast<char32_t>(c));
      }
    }
  }
}

}  // namespace

kiosk::base::Result<Alphabet> read_alphabet(const std::string& bcp47) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(bcp47, status);
  const Data data(ulocdata_open(locale.getBaseName(), &status), &ulocdata_close);
  Alphabet alphabet;
  if (U_SUCCESS(status) != 0 && data != nullptr) {
    add_letters(data.get(), ULOCDATA_ES_STANDARD, alphabet.own);
    alphabet.known = alphabet.own;
    add_letters(data.get(), ULOCDATA_ES_AUXILIARY, alphabet.known);
  }
  if (alphabet.own.empty()) {
    return kiosk::base::not_found("ICU knows no letters of \"" + bcp47 +
                                  "\"; correct \"icu_locale\" in languages.json.");
  }
  return alphabet;
}

}  // namespace keyboards
