#include <cstdlib>

#include "kiosk/speech/rules.h"

namespace kiosk::speech {
namespace {

struct Date {
  int day = 0;
  int month = 0;
  std::string year;  // as written; empty for none
  size_t end = 0;
};

bool is_day_of_year(const Date& date) {
  return date.day >= 1 && date.day <= 31 && date.month >= 1 && date.month <= 12;
}

// 2026-10-03
std::optional<Date> iso_date(std::string_view text, size_t at) {
  const size_t year = skip_digits(text, at);
  const size_t month = skip_digits(text, year + 1);
  const size_t day = skip_digits(text, month + 1);
  if (year != at + 4 || !has(text, year, "-") || month != year + 3 || !has(text, month, "-") ||
      day != month + 3) {
    return std::nullopt;
  }
  return Date{number_in(text, month + 1, day), number_in(text, year + 1, month),
              std::string(text.substr(at, 4)), day};
}

// 3.10.2026, 3.10., 3/10/2026
std::optional<Date> local_date(std::string_view text, size_t at) {
  const size_t day = skip_digits(text, at);
  const std::string sign = has(text, day, ".") ? "." : "/";
  const size_t month = skip_digits(text, day + 1);
  if (day == at || day - at > 2 || !has(text, day, sign) || month == day + 1 || month - day > 3 ||
      !has(text, month, sign)) {
    return std::nullopt;
  }
  Date date{number_in(text, at, day), number_in(text, day + 1, month), "", month + 1};
  const size_t gap = sign == "." && has(text, date.end, " ") ? 1 : 0;
  const size_t year = skip_digits(text, date.end + gap);
  if (year == date.end + gap + 4) {
    date.year = text.substr(year - 4, 4);
    date.end = year;
  } else if (sign == "/" || year - gap > date.end) {
    return std::nullopt;
  }
  return date;
}

// "3 октября 2026", where days are said in another way than written.
std::optional<Date> named_date(const Page& page, size_t at) {
  const Lexicon& lexicon = page.lexicon;
  const size_t day = skip_digits(page.text, at);
  const bool differs =
      !lexicon.days.empty() || !lexicon.first_day.empty() || lexicon.ordinal_nouns.contains("date");
  if (!differs || day == at || day - at > 2 || !has(page.text, day, " ")) {
    return std::nullopt;
  }
  for (size_t i = 0; i < lexicon.months.size(); ++i) {
    const size_t end = day + 1 + lexicon.months[i].size();
    if (!has(page.text, day + 1, lexicon.months[i]) || !is_word_end(page.text, end)) {
      continue;
    }
    Date date{number_in(page.text, at, day), static_cast<int>(i) + 1, "", end};
    if (has(page.text, end, " ") && skip_digits(page.text, end + 1) == end + 5) {
      date.year = page.text.substr(end + 1, 4);
      date.end = end + 5;
    }
    return date;
  }
  return std::nullopt;
}

// Behind a word that the pattern says by itself, as "року" behind a year.
size_t skip_tail(const Page& page, const std::string& pattern, size_t at) {
  const size_t year = pattern.find("{year}");
  const std::string tail = year == std::string::npos ? "" : pattern.substr(year + 6);
  if (tail.empty() || !has(page.text, at, " ")) {
    return at;
  }
  if (has(page.text, at, tail) && is_word_end(page.text, at + tail.size())) {
    return at + tail.size();
  }
  for (const auto& [abbreviation, word] : page.lexicon.words) {
    if (word == tail.substr(1) && has(page.text, at + 1, abbreviation)) {
      return at + 1 + abbreviation.size();
    }
  }
  return at;
}

// "Ab" at the begin of a sentence is "ab".
std::string without_capital(std::string word) {
  if (!word.empty() && word[0] >= 'A' && word[0] <= 'Z') {
    word[0] = static_cast<char>(word[0] - 'A' + 'a');
  }
  return word;
}

// The words for ordinal `number` before a noun that asks for `ending`.
std::string said_ordinal(const Page& page, size_t at, int number, const std::string& ending) {
  std::string fitting = ending;
  const auto changes = page.lexicon.ordinal_after.find(without_capital(word_before(page.text, at)));
  if (changes != page.lexicon.ordinal_after.end() && changes->second.contains(ending)) {
    fitting = changes->second.at(ending);
  }
  return page.lexicon.ordinals.at(fitting)[static_cast<size_t>(number) - 1];
}

}  // namespace

std::string said_day(const Page& page, size_t at, int day) {
  const auto ending = page.lexicon.ordinal_nouns.find("date");
  if (ending != page.lexicon.ordinal_nouns.end()) {
    return said_ordinal(page, at, day, ending->second);
  }
  if (!page.lexicon.days.empty()) {
    return page.lexicon.days[static_cast<size_t>(day) - 1];
  }
  return day == 1 && !page.lexicon.first_day.empty() ? page.lexicon.first_day : std::to_string(day);
}

std::optional<Match> date_rule(const Page& page, size_t at) {
  if (page.lexicon.months.empty()) {
    return std::nullopt;
  }
  auto date = iso_date(page.text, at);
  if (!date) {
    date = local_date(page.text, at);
  }
  if (!date) {
    date = named_date(page, at);
  }
  if (!date || !is_day_of_year(*date) || !is_word_end(page.text, date->end)) {
    return std::nullopt;
  }
  const std::string& pattern = date->year.empty() ? page.lexicon.day_month : page.lexicon.date;
  if (pattern.empty()) {
    return std::nullopt;
  }
  std::string said = filled(pattern, "day", said_day(page, at, date->day));
  said = filled(said, "month", page.lexicon.months[static_cast<size_t>(date->month) - 1]);
  const auto year = page.lexicon.years.find(date->year);
  said = filled(said, "year", year == page.lexicon.years.end() ? date->year : year->second);
  return Match{skip_tail(page, pattern, date->end), without_doubled(page, at, said)};
}

std::optional<Match> ordinal_rule(const Page& page, size_t at) {
  const size_t end = skip_digits(page.text, at);
  if (page.lexicon.ordinals.empty() || end == at || end - at > 2 || !has(page.text, end, ".")) {
    return std::nullopt;
  }
  const int number = number_in(page.text, at, end);
  if (number < 1 || number > 31) {
    return std::nullopt;
  }
  const size_t noun = skip_spaces(page.text, end + 1);
  for (const auto& [name, ending] : page.lexicon.ordinal_nouns) {
    if (name != "date" && has(page.text, noun, name) &&
        is_word_end(page.text, noun + name.size())) {
      return Match{end + 1, said_ordinal(page, at, number, ending)};
    }
  }
  return std::nullopt;
}

}  // namespace kiosk::speech
