#include "kiosk/locale/formats.h"

#include <unicode/coll.h>
#include <unicode/dtfmtsym.h>
#include <unicode/gregocal.h>
#include <unicode/listformatter.h>
#include <unicode/locdspnm.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <cassert>
#include <map>

#include "kiosk/locale/icu_text.h"

namespace kiosk::locale {
namespace {

constexpr double kMsPerDay = 86400000.0;
constexpr int kMinutesPerDay = 1440;

// CLDR puts direction marks into some amounts; spans are isolated by kind instead, and a mark
// inside would only be in the way of comparing and copying. A number stays with its unit.
std::string plain_amount(const icu::UnicodeString& text) {
  icu::UnicodeString out;
  for (std::int32_t at = 0; at < text.length(); ++at) {
    const char16_t unit = text.charAt(at);
    if (unit != 0x200E && unit != 0x200F && unit != 0x061C) {
      out.append(unit == u' ' ? u'\u00A0' : unit);
    }
  }
  return to_utf8(out);
}

// ICU counts from Sunday = 1, with nothing at 0; the table from Monday.
void set_weekdays(icu::DateFormatSymbols& symbols, const std::vector<std::string>& names) {
  std::vector<icu::UnicodeString> icu_names(8);
  for (size_t day = 0; day < 7; ++day) {
    icu_names[(day + 1) % 7 + 1] = to_icu(names[day]);
  }
  for (auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
    for (auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
      symbols.setWeekdays(icu_names.data(), 8, context, width);
    }
  }
}

void set_months(icu::DateFormatSymbols& symbols, const std::vector<std::string>& names) {
  std::vector<icu::UnicodeString> icu_names;
  for (const std::string& name : names) {
    icu_names.push_back(to_icu(name));
  }
  for (auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
    symbols.setMonths(icu_names.data(), 12, context, icu::DateFormatSymbols::WIDE);
  }
}

// The separator of a plain enumeration, by script.
std::string_view comma_of(const std::string& script) {
  if (script == "Arab") {
    return "، ";
  }
  if (script == "Ethi") {
    return "፣ ";
  }
  return script == "Hans" ? "、" : ", ";
}

// The pattern with its day number replaced by `day`, quoted.
std::string with_day(const std::string& pattern, const std::string& day) {
  std::string out;
  bool quoted = false;
  for (const char c : pattern) {
    quoted = quoted != (c == '\'');
    out += c == 'd' && !quoted ? "'" + day + "'" : std::string(1, c);
  }
  return out;
}

std::string join(const std::vector<std::string>& items, std::string_view separator) {
  std::string out;
  for (const std::string& item : items) {
    out += (out.empty() ? "" : std::string(separator)) + item;
  }
  return out;
}

std::string fill(const std::string& pattern, const std::string& first, const std::string& second) {
  std::string out = pattern;
  const size_t second_at = out.find("{1}");
  out.replace(second_at, 3, second);
  const size_t first_at = out.find("{0}");
  return out.replace(first_at, 3, first);
}

}  // namespace

struct Formats::Impl {
  const Language& language;
  const Languages& languages;
  icu::Locale icu_locale;
  std::unique_ptr<icu::DateFormatSymbols> symbols;
  std::unique_ptr<icu::SimpleDateFormat> dates;
  std::unique_ptr<icu::ListFormatter> lists;
  std::unique_ptr<icu::Collator> collator;
  std::unique_ptr<icu::LocaleDisplayNames> names;
  std::map<std::string, std::string> language_names;  // by tag; empty where ICU knows none

  // Only running out of memory or a broken ICU installation can make these fail, and tests run
  // them in every language.
  const icu::DateFormatSymbols& date_symbols() {
    if (symbols == nullptr) {
      UErrorCode status = U_ZERO_ERROR;
      symbols = std::make_unique<icu::DateFormatSymbols>(icu_locale, status);
      assert(U_SUCCESS(status));
      if (!language.weekdays.empty()) {
        set_weekdays(*symbols, language.weekdays);
      }
      if (!language.months.empty()) {
        set_months(*symbols, language.months);
      }
    }
    return *symbols;
  }

  // One for all patterns: each would carry its own symbols and calendar, 40 kB in every language,
  // and setting a pattern costs less than formatting does.
  icu::SimpleDateFormat& date_format(const std::string& pattern) {
    if (dates == nullptr) {
      UErrorCode status = U_ZERO_ERROR;
      dates = std::make_unique<icu::SimpleDateFormat>(to_icu(pattern), icu_locale, status);
      assert(U_SUCCESS(status));
      dates->adoptCalendar(
          new icu::GregorianCalendar(*icu::TimeZone::getGMT(), icu_locale, status));
      assert(U_SUCCESS(status));
      dates->setDateFormatSymbols(date_symbols());
    }
    dates->applyPattern(to_icu(pattern));
    return *dates;
  }

  std::string date(const std::string& pattern, base::Date day) {
    const bool is_first = day.day == 1 && !language.first_day.empty();
    icu::UnicodeString out;
    date_format(is_first ? with_day(pattern, language.first_day) : pattern)
        .format(kMsPerDay * static_cast<double>(base::days_from_civil(day)), out);
    return to_utf8(out);
  }

  std::string clock(int minute) const {
    const int hour = minute == kMinutesPerDay ? 24 : minute / 60 % 24;
    const std::string hours = std::to_string(hour);
    const std::string minutes = std::to_string(minute % 60);
    const bool padded = language.time_pattern.rfind("HH", 0) == 0 && hours.size() < 2;
    return (padded ? "0" : "") + hours + ":" + (minutes.size() < 2 ? "0" : "") + minutes;
  }

  std::string measured(double value, const icu::MeasureUnit& unit) const {
    UErrorCode status = U_ZERO_ERROR;
    const auto width = language.full_units ? UNUM_UNIT_WIDTH_FULL_NAME : UNUM_UNIT_WIDTH_SHORT;
    const icu::UnicodeString text = icu::number::NumberFormatter::withLocale(icu_locale)
                                        .unit(unit)
                                        .unitWidth(width)
                                        .precision(icu::number::Precision::maxFraction(1))
                                        .formatDouble(value, status)
                                        .toString(status);
    return plain_amount(text);
  }

  // Forms of one language (de, de-simple, the pseudo-locales) share their names.
  std::string own_name(const std::string& tag) const {
    for (const std::string& ui_tag : languages.chain(language.tag)) {
      const Language* form = languages.find(ui_tag);
      std::string name = languages.own_name(tag, ui_tag);
      if (!name.empty() && form->icu_locale == language.icu_locale) {
        return name;
      }
    }
    return {};
  }

  // ICU's name, or empty where it knows no better than the tag.
  std::string icu_name(const std::string& tag) {
    if (names == nullptr) {
      names.reset(icu::LocaleDisplayNames::createInstance(icu_locale, ULDN_DIALECT_NAMES));
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
    if (U_FAILURE(status) != 0 || locale.isBogus() != 0) {
      return {};
    }
    icu::UnicodeString name;
    names->localeDisplayName(locale, name);
    icu::UnicodeString bare;
    names->languageDisplayName(locale.getLanguage(), bare);
    return to_utf8(bare) == locale.getLanguage() ? std::string() : to_utf8(name);
  }
};

Formats::Formats(const Language& language, const Languages& languages)
    : impl_(new Impl{language, languages, to_locale(language.icu_locale), {}, {}, {}, {}, {}, {}}) {
}

Formats::~Formats() = default;
Formats::Formats(Formats&&) noexcept = default;

std::string Formats::weekday(int iso_weekday, Width width) const {
  assert(iso_weekday >= 1 && iso_weekday <= 7);
  std::int32_t count = 0;
  const icu::UnicodeString* names = impl_->date_symbols().getWeekdays(
      count, icu::DateFormatSymbols::STANDALONE,
      width == Width::Long ? icu::DateFormatSymbols::WIDE : icu::DateFormatSymbols::ABBREVIATED);
  return to_utf8(names[iso_weekday % 7 + 1]);
}

std::string Formats::date(base::Date date) const {
  return impl_->date(impl_->language.date_pattern, date);
}

std::string Formats::date_with_year(base::Date date) const {
  return impl_->date(impl_->language.date_year_pattern, date);
}

std::string Formats::day_month(base::Date date) const {
  return impl_->date(impl_->language.day_month_pattern, date);
}

std::string Formats::time(int minute) const {
  return impl_->clock(minute);
}

// The same in all languages, as on the door: words between the times would be read in the wrong
// order where the span is set left to right in a right-to-left language.
std::string Formats::time_range(int from, int until) const {
  return time(from) + "\u2013" + time(until);
}

std::string Formats::list(const std::vector<std::string>& items) const {
  if (items.size() < 2) {
    return items.empty() ? std::string() : items.front();
  }
  if (!impl_->language.list_and.empty()) {
    const std::vector<std::string> start(items.begin(), items.end() - 1);
    return fill(impl_->language.list_and, comma_list(start), items.back());
  }
  UErrorCode status = U_ZERO_ERROR;
  if (impl_->lists == nullptr) {
    impl_->lists.reset(icu::ListFormatter::createInstance(impl_->icu_locale, status));
    assert(U_SUCCESS(status));
  }
  std::vector<icu::UnicodeString> icu_items;
  for (const std::string& item : items) {
    icu_items.push_back(to_icu(item));
  }
  icu::UnicodeString out;
  impl_->lists->format(icu_items.data(), static_cast<std::int32_t>(items.size()), out, status);
  return to_utf8(out);
}

std::string Formats::comma_list(const std::vector<std::string>& items) const {
  return join(items, comma_of(impl_->language.script));
}

std::string Formats::number(std::int64_t value) const {
  UErrorCode status = U_ZERO_ERROR;
  return plain_amount(icu::number::NumberFormatter::withLocale(impl_->icu_locale)
                          .formatInt(value, status)
                          .toString(status));
}

std::string Formats::money(std::int64_t euro_cents) const {
  UErrorCode status = U_ZERO_ERROR;
  const int digits = euro_cents % 100 == 0 ? 0 : 2;
  return plain_amount(icu::number::NumberFormatter::withLocale(impl_->icu_locale)
                          .unit(icu::CurrencyUnit(u"EUR", status))
                          .unitWidth(UNUM_UNIT_WIDTH_NARROW)
                          .precision(icu::number::Precision::fixedFraction(digits))
                          .formatDouble(static_cast<double>(euro_cents) / 100.0, status)
                          .toString(status));
}

std::string Formats::distance(int metres) const {
  return metres < 1000 ? impl_->measured(metres, icu::MeasureUnit::getMeter())
                       : impl_->measured(metres / 1000.0, icu::MeasureUnit::getKilometer());
}

int Formats::compare(const std::string& a, const std::string& b) const {
  UErrorCode status = U_ZERO_ERROR;
  if (impl_->collator == nullptr) {
    impl_->collator.reset(icu::Collator::createInstance(impl_->icu_locale, status));
    assert(U_SUCCESS(status));
  }
  return impl_->collator->compareUTF8(a, b, status);
}

std::string Formats::language_name(const std::string& tag) const {
  std::string own = impl_->own_name(tag);
  if (!own.empty()) {
    return own;
  }
  const Language* known = impl_->languages.find(tag);
  const auto [named, fresh] = impl_->language_names.try_emplace(tag);
  if (fresh) {
    // A language is named by its own code, not as a region's variety: fa-AF is prs, Dari.
    const std::string by_code = known == nullptr ? "" : impl_->icu_name(known->iso639);
    named->second = by_code.empty() ? impl_->icu_name(tag) : by_code;
  }
  if (!named->second.empty()) {
    return named->second;
  }
  return known == nullptr ? tag : known->endonym;
}

}  // namespace kiosk::locale
