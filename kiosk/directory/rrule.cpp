#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "kiosk/directory/recurrence.h"

namespace kiosk::directory {
namespace {

using base::Result;

// More than any notice of a town needs; keeps the walk over the days short and numbers in range.
constexpr int kMaxInterval = 99;
constexpr int kMaxCount = 999;
constexpr size_t kMaxLength = 200;

base::Error refused(std::string_view why, std::string_view part) {
  std::string message = "The repetition rule part \"";
  message += part;
  message += "\" ";
  message += why;
  message += '.';
  return base::invalid(std::move(message));
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  size_t begin = 0;
  while (true) {
    const size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) {
      return parts;
    }
    begin = end + 1;
  }
}

// Digits with an optional sign, nothing else.
std::optional<int> whole_number(std::string_view text) {
  if (text.starts_with('+')) {
    text.remove_prefix(1);
    if (text.starts_with('-')) {
      return std::nullopt;
    }
  }
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

Result<int> number_between(std::string_view text, int low, int high, std::string_view part) {
  const auto value = whole_number(text);
  if (!value || *value < low || *value > high) {
    return refused(
        "needs a whole number from " + std::to_string(low) + " to " + std::to_string(high), part);
  }
  return *value;
}

Result<Frequency> frequency_of(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, Frequency>, 4> kNames = {{
      {"DAILY", Frequency::Daily},
      {"WEEKLY", Frequency::Weekly},
      {"MONTHLY", Frequency::Monthly},
      {"YEARLY", Frequency::Yearly},
  }};
  for (const auto& [name, frequency] : kNames) {
    if (name == text) {
      return frequency;
    }
  }
  return refused("must be DAILY, WEEKLY, MONTHLY or YEARLY", text);
}

Result<ByDay> by_day_of(std::string_view text) {
  constexpr std::array<std::string_view, 7> kDays = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  if (text.size() < 2) {
    return refused("must be a day such as MO, 2TU or -1FR", text);
  }
  const auto* day = std::find(kDays.begin(), kDays.end(), text.substr(text.size() - 2));
  if (day == kDays.end()) {
    return refused("must end in MO, TU, WE, TH, FR, SA or SU", text);
  }
  ByDay made;
  made.weekday = static_cast<int>(day - kDays.begin()) + 1;
  const auto nth = text.substr(0, text.size() - 2);
  if (!nth.empty()) {
    made.nth = TRY(number_between(nth, -5, 5, text));
    if (made.nth == 0) {
      return refused("may not count from 0", text);
    }
  }
  return made;
}

// "20270131", or with a time of day, which the day alone decides here.
Result<base::Date> until_of(std::string_view text) {
  const auto digits = text.substr(0, 8);
  const bool plain = text.size() == 8;
  const bool timed =
      (text.size() == 15 || (text.size() == 16 && text[15] == 'Z')) && text[8] == 'T' &&
      std::all_of(text.begin() + 9, text.begin() + 15, [](char c) { return c >= '0' && c <= '9'; });
  std::string iso;
  if (plain || timed) {
    iso = std::string(digits.substr(0, 4)) + '-' + std::string(digits.substr(4, 2)) + '-' +
          std::string(digits.substr(6, 2));
  }
  const auto date = base::parse_date(iso);
  if (!date) {
    return refused("must be a day written like 20270131", text);
  }
  return *date;
}

Result<void> read_by_day(Recurrence& recurrence, std::string_view value) {
  for (std::string_view item : split(value, ',')) {
    recurrence.by_day.push_back(TRY(by_day_of(item)));
  }
  return {};
}

Result<void> read_by_month_day(Recurrence& recurrence, std::string_view value) {
  for (std::string_view item : split(value, ',')) {
    const int day = TRY(number_between(item, -31, 31, item));
    if (day == 0) {
      return refused("may not count from 0", item);
    }
    recurrence.by_month_day.push_back(day);
  }
  return {};
}

Result<void> read_part(Recurrence& recurrence, std::string_view name, std::string_view value) {
  if (name == "FREQ") {
    recurrence.frequency = TRY(frequency_of(value));
  } else if (name == "INTERVAL") {
    recurrence.interval = TRY(number_between(value, 1, kMaxInterval, value));
  } else if (name == "COUNT") {
    recurrence.count = TRY(number_between(value, 1, kMaxCount, value));
  } else if (name == "UNTIL") {
    recurrence.until = TRY(until_of(value));
  } else if (name == "BYDAY") {
    return read_by_day(recurrence, value);
  } else if (name == "BYMONTHDAY") {
    return read_by_month_day(recurrence, value);
  } else if (name != "WKST" || value != "MO") {  // weeks begin on Monday anyway
    return refused("is not among FREQ, INTERVAL, BYDAY, BYMONTHDAY, UNTIL and COUNT", name);
  }
  return {};
}

Result<void> check_together(const Recurrence& recurrence) {
  if (recurrence.frequency == Frequency::Once) {
    return refused("is missing; begin the rule with FREQ=WEEKLY or the like", "FREQ");
  }
  if (recurrence.until && recurrence.count > 0) {
    return refused("may not stand together with COUNT; keep one of the two", "UNTIL");
  }
  if (!recurrence.by_month_day.empty() && recurrence.frequency != Frequency::Monthly) {
    return refused("needs FREQ=MONTHLY", "BYMONTHDAY");
  }
  if (!recurrence.by_day.empty() && recurrence.frequency == Frequency::Yearly) {
    return refused("may not stand together with FREQ=YEARLY", "BYDAY");
  }
  const bool counts = std::any_of(recurrence.by_day.begin(), recurrence.by_day.end(),
                                  [](const ByDay& day) { return day.nth != 0; });
  if (counts && recurrence.frequency != Frequency::Monthly) {
    return refused("with a number before the day needs FREQ=MONTHLY", "BYDAY");
  }
  return {};
}

}  // namespace

Result<Recurrence> parse_rrule(const std::string& rrule) {
  Recurrence recurrence;
  if (rrule.empty()) {
    return recurrence;
  }
  if (rrule.size() > kMaxLength) {
    return refused("is longer than 200 characters; shorten the rule",
                   std::string_view(rrule).substr(0, 20));
  }
  std::vector<std::string_view> seen;
  for (std::string_view part : split(rrule, ';')) {
    const size_t equals = part.find('=');
    if (equals == std::string_view::npos) {
      return refused("has no \"=\"", part);
    }
    const auto name = part.substr(0, equals);
    if (std::find(seen.begin(), seen.end(), name) != seen.end()) {
      return refused("stands there twice", name);
    }
    seen.push_back(name);
    CHECK_OK(read_part(recurrence, name, part.substr(equals + 1)));
  }
  CHECK_OK(check_together(recurrence));
  return recurrence;
}

}  // namespace kiosk::directory
