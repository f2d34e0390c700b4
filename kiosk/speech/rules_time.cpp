#include <cstdlib>

#include "kiosk/speech/rules.h"

namespace kiosk::speech {
namespace {

struct Clock {
  int hour = 0;
  int minute = 0;
  size_t end = 0;
  char form = 0;  // ':' or '.' as written, 0 for a bare hour
};

int number_in(std::string_view text, size_t first, size_t last) {
  return std::atoi(std::string(text.substr(first, last - first)).c_str());
}

// 8:30, 8.30 or 8.
std::optional<Clock> clock_at(std::string_view text, size_t at) {
  const size_t hour_end = skip_digits(text, at);
  if (hour_end == at || hour_end - at > 2) {
    return std::nullopt;
  }
  Clock clock{number_in(text, at, hour_end), 0, hour_end, 0};
  const char sign = hour_end < text.size() ? text[hour_end] : ' ';
  const size_t minute_end = skip_digits(text, hour_end + 1);
  if ((sign == ':' || sign == '.') && minute_end == hour_end + 3) {
    clock.minute = number_in(text, hour_end + 1, minute_end);
    clock.end = minute_end;
    clock.form = sign;
  }
  const bool fits = clock.hour < 24 ? clock.minute < 60 : clock.hour == 24 && clock.minute == 0;
  const bool goes_on =
      has(text, clock.end, ":") && skip_digits(text, clock.end + 1) > clock.end + 1;
  return fits && !goes_on && is_word_end(text, clock.end) ? std::optional(clock) : std::nullopt;
}

// Behind "Uhr" and the spaces before it, or `at`.
size_t skip_after_time(const Page& page, size_t at) {
  const size_t word = skip_spaces(page.text, at);
  for (const std::string& after : page.lexicon.after_time) {
    if (has(page.text, word, after) && is_word_end(page.text, word + after.size())) {
      return word + after.size();
    }
  }
  return at;
}

std::string said_clock(const Lexicon& lexicon, const Clock& clock) {
  const bool small = clock.minute < 10 && !lexicon.small_minute.empty();
  const std::string& pattern = clock.minute == 0 && !lexicon.full_hour.empty() ? lexicon.full_hour
                               : small ? lexicon.small_minute
                                       : lexicon.time;
  return filled(filled(pattern, "hour", std::to_string(clock.hour)), "minute",
                std::to_string(clock.minute));
}

std::string said_clocks(const Lexicon& lexicon, const Clock& from, const Clock& until) {
  if (from.minute == 0 && until.minute == 0 && !lexicon.full_range.empty()) {
    return filled(filled(lexicon.full_range, "from", std::to_string(from.hour)), "until",
                  std::to_string(until.hour));
  }
  return said_range(lexicon, said_clock(lexicon, from), said_clock(lexicon, until));
}

// The second time of "8:00 – 12:00".
std::optional<Clock> until_at(const Page& page, const Clock& from) {
  const size_t dash = skip_spaces(page.text, from.end);
  const size_t behind = skip_dash(page.text, dash);
  return behind == dash ? std::nullopt : clock_at(page.text, skip_spaces(page.text, behind));
}

bool is_clear(const Page& page, const Clock& clock, bool has_after) {
  return clock.form == ':' || has_after || page.kind == text::SpanKind::Time;
}

struct Day {
  size_t end = 0;
  std::string said;
};

// "Mo" or "Mo." with its full name.
std::optional<Day> day_at(const Page& page, size_t at) {
  for (const auto& [abbreviation, name] : page.lexicon.weekdays) {
    const size_t end = at + abbreviation.size();
    if (has(page.text, at, abbreviation) && is_word_end(page.text, end)) {
      const bool dotted = has(page.text, end, ".") && end + 1 < page.text.size();
      return Day{end + (dotted ? 1 : 0), name};
    }
  }
  return std::nullopt;
}

// Behind what parts the days of a list.
size_t skip_parting(std::string_view text, size_t at) {
  size_t end = skip_spaces(text, at);
  if (end < text.size() && (text[end] == ',' || text[end] == ':' || text[end] == '/')) {
    end = skip_spaces(text, end + 1);
  }
  return end;
}

// An abbreviation is a day only among days and times: "So" and "Do" are words too.
bool is_among_days(const Page& page, size_t at, size_t end) {
  const size_t next = skip_parting(page.text, end);
  if ((at == 0 && end == page.text.size()) ||
      (next > end && (day_at(page, next) || skip_digits(page.text, next) > next))) {
    return true;
  }
  size_t last = at;
  while (last > 0 && std::string_view(" ,/.").find(page.text[last - 1]) != std::string::npos) {
    --last;
  }
  return last < at && page.lexicon.weekdays.contains(word_before(page.text, last));
}

}  // namespace

std::string said_range(const Lexicon& lexicon, const std::string& from, const std::string& until) {
  return filled(filled(lexicon.range, "from", from), "until", until);
}

std::optional<Match> time_rule(const Page& page, size_t at) {
  if (page.lexicon.time.empty() || page.lexicon.range.empty() || !is_word_start(page.text, at) ||
      char_before(page.text, at) == U':') {
    return std::nullopt;
  }
  const auto from = clock_at(page.text, at);
  if (!from) {
    return std::nullopt;
  }
  if (const auto until = until_at(page, *from)) {
    const size_t end = skip_after_time(page, until->end);
    if (is_clear(page, *until, end > until->end) &&
        (from->form != 0 || end > until->end || page.kind == text::SpanKind::Time)) {
      return Match{end, said_clocks(page.lexicon, *from, *until)};
    }
  }
  const size_t end = skip_after_time(page, from->end);
  if (from->form == 0 || !is_clear(page, *from, end > from->end)) {
    return std::nullopt;
  }
  return Match{end, said_clock(page.lexicon, *from)};
}

std::optional<Match> weekday_rule(const Page& page, size_t at) {
  if (!is_word_start(page.text, at)) {
    return std::nullopt;
  }
  const auto day = day_at(page, at);
  if (!day) {
    return std::nullopt;
  }
  const size_t dash = skip_spaces(page.text, day->end);
  const size_t behind = skip_dash(page.text, dash);
  if (behind > dash && !page.lexicon.range.empty()) {
    if (const auto last = day_at(page, skip_spaces(page.text, behind))) {
      return Match{last->end, said_range(page.lexicon, day->said, last->said)};
    }
  }
  return is_among_days(page, at, day->end) ? std::optional(Match{day->end, day->said})
                                           : std::nullopt;
}

}  // namespace kiosk::speech
