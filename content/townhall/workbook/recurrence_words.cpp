#include "content/townhall/workbook/recurrence_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "content/townhall/workbook/dates.h"
#include "content/townhall/workbook/hours_tokens.h"
#include "kiosk/base/civil.h"
#include "kiosk/directory/recurrence.h"

namespace townhall::workbook {
namespace {

using kiosk::directory::ByDay;
using kiosk::directory::Frequency;
using kiosk::directory::Recurrence;

struct Pace {
  Frequency frequency;
  std::string_view code;
  std::string_view each;
  std::string_view some;  // "alle 2 Wochen"
};

constexpr std::array<Pace, 4> kPaces = {{{Frequency::Daily, "DAILY", "jeden Tag", "Tage"},
                                         {Frequency::Weekly, "WEEKLY", "jede Woche", "Wochen"},
                                         {Frequency::Monthly, "MONTHLY", "jeden Monat", "Monate"},
                                         {Frequency::Yearly, "YEARLY", "jedes Jahr", "Jahre"}}};

// What says the same as "jede Woche" in one word.
constexpr std::array<std::pair<std::string_view, Frequency>, 4> kShortPaces = {
    {{"täglich", Frequency::Daily},
     {"wöchentlich", Frequency::Weekly},
     {"monatlich", Frequency::Monthly},
     {"jährlich", Frequency::Yearly}}};

constexpr std::array<std::string_view, 7> kCodes = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr std::array<std::string_view, 7> kDays = {"Montag",  "Dienstag", "Mittwoch", "Donnerstag",
                                                   "Freitag", "Samstag",  "Sonntag"};

// "1. Samstag", "letzten Freitag", "Montag"; nothing for what is counted otherwise.
std::optional<std::string> day_in_words(const ByDay& day) {
  const std::string name(kDays[static_cast<std::size_t>(day.weekday - 1)]);
  if (day.nth < -1) {
    return std::nullopt;
  }
  return day.nth == 0    ? name
         : day.nth == -1 ? "letzten " + name
                         : std::to_string(day.nth) + ". " + name;
}

// Behind "am"; empty if no day is named, nothing if there are no words for it.
std::optional<std::string> days_in_words(const Recurrence& recurrence) {
  std::vector<std::string> days;
  for (const ByDay& day : recurrence.by_day) {
    const std::optional<std::string> words = day_in_words(day);
    if (!words) {
      return std::nullopt;
    }
    days.push_back(*words);
  }
  for (const int day : recurrence.by_month_day) {
    if (day < -1) {
      return std::nullopt;
    }
    days.push_back(day == -1 ? "letzten Tag" : std::to_string(day) + ".");
  }
  std::string all;
  for (std::size_t i = 0; i < days.size(); ++i) {
    all += (i == 0 ? "" : i + 1 == days.size() ? " und " : ", ") + days[i];
  }
  return all;
}

const Pace* pace_of(Frequency frequency) {
  const auto* found = std::find_if(kPaces.begin(), kPaces.end(),
                                   [&](const Pace& pace) { return pace.frequency == frequency; });
  return found == kPaces.end() ? nullptr : found;
}

std::string small(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

std::vector<std::string> words_of(std::string text) {
  std::replace(text.begin(), text.end(), ',', ' ');
  std::vector<std::string> words;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find(' ', from), text.size());
    if (to != from) {
      words.push_back(small(text.substr(from, to - from)));
    }
    from = to + 1;
  }
  return words;
}

// The number before `behind`: 15 in "15-mal"; nothing if it is not that.
std::optional<int> number_before(std::string_view word, std::string_view behind) {
  int number = 0;
  const char* end = word.data() + word.size() - (word.ends_with(behind) ? behind.size() : 0);
  const auto [last, error] = std::from_chars(word.data(), end, number);
  const bool right = word.ends_with(behind) && error == std::errc() && last == end && number > 0;
  return right ? std::optional<int>(number) : std::nullopt;
}

// "montags" is every Monday.
std::optional<int> weekday_in(std::string_view word) {
  if (word.ends_with("tags")) {
    word.remove_suffix(1);
  }
  const std::optional<std::size_t> day = townhall::workbook::weekday_of(word);
  return day ? std::optional<int>(static_cast<int>(*day) + 1) : std::nullopt;
}

// The words from left to right.
class Reader {
 public:
  explicit Reader(std::vector<std::string> words) : words_(std::move(words)) {}

  std::optional<Recurrence> read() {
    if (!pace()) {
      return std::nullopt;
    }
    while (at_ < words_.size()) {
      if (!filler() && !end() && !day()) {
        return std::nullopt;
      }
    }
    return recurrence_;
  }

 private:
  std::string_view word(std::size_t ahead) const {
    return at_ + ahead < words_.size() ? std::string_view(words_[at_ + ahead]) : std::string_view();
  }

  bool pace() {
    if (const auto days = number_before(word(0), "-täglich")) {
      recurrence_.frequency = *days % 7 == 0 ? Frequency::Weekly : Frequency::Daily;
      recurrence_.interval = *days % 7 == 0 ? *days / 7 : *days;
      ++at_;
      return true;
    }
    if (short_pace()) {
      return true;
    }
    const std::string two = std::string(word(0)) + " " + std::string(word(1));
    const std::optional<int> every = number_before(word(1), "");
    for (const Pace& pace : kPaces) {
      const bool some = word(0) == "alle" && every && word(2) == small(std::string(pace.some));
      if (some || two == small(std::string(pace.each))) {
        recurrence_.frequency = pace.frequency;
        recurrence_.interval = some ? *every : 1;
        at_ += some ? 3 : 2;
        return true;
      }
    }
    return false;
  }

  // "montags", "jeden Montag", "jeden 1. Samstag im Monat", "wöchentlich"
  bool short_pace() {
    for (const auto& [name, frequency] : kShortPaces) {
      if (word(0) == name) {
        recurrence_.frequency = frequency;
        ++at_;
        return true;
      }
    }
    const bool each = word(0) == "jeden";
    const std::size_t day = each ? 1 : 0;
    const bool counted = each && ordinal_of(word(1)) != 0 && weekday_in(word(2));
    const bool weekly = weekday_in(word(day)) && (each || word(0).ends_with("tags"));
    recurrence_.frequency = counted ? Frequency::Monthly : Frequency::Weekly;
    at_ += each && (counted || weekly) ? 1 : 0;
    return counted || weekly;
  }

  bool filler() {
    constexpr std::array<std::string_view, 6> kFillers = {"am", "und",   "jeweils",
                                                          "im", "monat", "monats"};
    const bool is_one = std::find(kFillers.begin(), kFillers.end(), word(0)) != kFillers.end();
    at_ += is_one ? 1 : 0;
    return is_one;
  }

  // "bis 28.06.2027", "15-mal"
  bool end() {
    if (const auto count = number_before(word(0), "-mal")) {
      recurrence_.count = *count;
      ++at_;
      return true;
    }
    const std::optional<std::string> day =
        word(0) == "bis" ? iso_date(std::string(word(1))) : std::nullopt;
    if (!day) {
      return false;
    }
    recurrence_.until = kiosk::base::parse_date(*day);
    at_ += 2;
    return true;
  }

  bool day() {
    const int nth = static_cast<int>(ordinal_of(word(0)));
    if (nth != 0 && weekday_in(word(1))) {
      recurrence_.by_day.push_back({*weekday_in(word(1)), nth});
      at_ += 2;
      return true;
    }
    if (nth == -1 && word(1) == "tag") {
      recurrence_.by_month_day.push_back(-1);
      at_ += 2;
      return true;
    }
    if (const auto weekday = weekday_in(word(0))) {
      recurrence_.by_day.push_back({*weekday, 0});
      ++at_;
      return true;
    }
    const std::optional<int> of_month = number_before(word(0), ".");
    if (of_month) {
      recurrence_.by_month_day.push_back(*of_month);
      ++at_;
    }
    return of_month.has_value();
  }

  std::vector<std::string> words_;
  std::size_t at_ = 0;
  Recurrence recurrence_;
};

std::string code_of(const Recurrence& recurrence) {
  std::string code = "FREQ=" + std::string(pace_of(recurrence.frequency)->code);
  code += recurrence.interval == 1 ? "" : ";INTERVAL=" + std::to_string(recurrence.interval);
  const char* between = ";BYDAY=";
  for (const ByDay& day : recurrence.by_day) {
    code += between + (day.nth == 0 ? std::string() : std::to_string(day.nth)) +
            std::string(kCodes[static_cast<std::size_t>(day.weekday - 1)]);
    between = ",";
  }
  between = ";BYMONTHDAY=";
  for (const int day : recurrence.by_month_day) {
    code += between + std::to_string(day);
    between = ",";
  }
  if (recurrence.until) {
    std::string day = kiosk::base::to_string(*recurrence.until);
    std::erase(day, '-');
    code += ";UNTIL=" + day;
  }
  return code + (recurrence.count == 0 ? "" : ";COUNT=" + std::to_string(recurrence.count));
}

}  // namespace

std::string recurrence_in_words(const std::string& rrule) {
  const auto recurrence = kiosk::directory::parse_rrule(rrule);
  const Pace* pace = recurrence ? pace_of(recurrence->frequency) : nullptr;
  const std::optional<std::string> days =
      pace == nullptr ? std::nullopt : days_in_words(*recurrence);
  if (!days) {
    return rrule;
  }
  std::string words = recurrence->interval == 1 ? std::string(pace->each)
                                                : "alle " + std::to_string(recurrence->interval) +
                                                      " " + std::string(pace->some);
  words += days->empty() ? "" : " am " + *days;
  words +=
      recurrence->until ? " bis " + german_date(kiosk::base::to_string(*recurrence->until)) : "";
  return words + (recurrence->count == 0 ? "" : ", " + std::to_string(recurrence->count) + "-mal");
}

std::optional<std::string> rrule_of(const std::string& words) {
  if (words.starts_with("FREQ=")) {
    return kiosk::directory::parse_rrule(words) ? std::optional<std::string>(words) : std::nullopt;
  }
  const std::optional<Recurrence> recurrence = Reader(words_of(words)).read();
  const std::string code = recurrence ? code_of(*recurrence) : std::string();
  // The rules have the last word: "jede Woche am 15." is none.
  return recurrence && kiosk::directory::parse_rrule(code) ? std::optional<std::string>(code)
                                                           : std::nullopt;
}

}  // namespace townhall::workbook
