#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/civil.h"
#include "kiosk/locale/language.h"

namespace kiosk::locale {

enum class Width { Long, Short };

// How one language writes dates, times, lists and amounts: always Gregorian calendar, Latin digits
// and the 24-hour clock, so that they match door signs, phone keys and letters from the office.
// What is formatted is prose of that language, but time, time_range, money, number are to be set
// as spans of their kind. Thread-safe: no (ICU objects are made when first used).
class Formats {
 public:
  // `language` and `languages` must outlive this.
  Formats(const Language& language, const Languages& languages);
  ~Formats();
  Formats(Formats&&) noexcept;
  Formats& operator=(Formats&&) noexcept = delete;

  // 1 = Monday ... 7 = Sunday; the name as it stands alone: "Montag", "Mo".
  std::string weekday(int iso_weekday, Width width = Width::Long) const;

  std::string date(base::Date date) const;            // "Montag, 23. November"
  std::string date_with_year(base::Date date) const;  // "Montag, 23. November 2026"
  std::string day_month(base::Date date) const;       // "23. November"

  // Minutes since midnight, 0 to 2880. 1440 is "24:00"; more is a time of the next day.
  std::string time(int minute) const;
  std::string time_range(int from, int until) const;  // "8:30–12:00"

  std::string list(const std::vector<std::string>& items) const;        // "A, B und C"
  std::string comma_list(const std::vector<std::string>& items) const;  // "A, B, C"

  std::string number(std::int64_t value) const;      // "1.234"
  std::string money(std::int64_t euro_cents) const;  // "12,50 €"; whole euros: "30 €"
  std::string distance(int metres) const;            // "350 m", from 1000 on "1,2 km"

  // Below zero if `a` comes before `b` in this language's alphabet, 0 if they are the same.
  int compare(const std::string& a, const std::string& b) const;

  // The name of any language in this one ("Arabisch"), also of languages that have no messages
  // here (Tagalog, Urdu, gsg). For a tag that nobody knows, the tag.
  std::string language_name(const std::string& tag) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk::locale
