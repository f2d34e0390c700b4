#include <algorithm>

#include "kiosk/speech/rules.h"

namespace kiosk::speech {
namespace {

struct Clock {
  int hour = 0;
  int minute = 0;
  size_t end = 0;
  char form = 0;  // ':' or '.' as written, 0 for a bare hour
};

// Behind what parts hour and minute at `at`, or `at`; `form` says which.
size_t skip_clock_sign(const Page& page, size_t at, char& form) {
  const char sign = at < page.text.size() ? page.text[at] : ' ';
  if (sign == ':' || sign == '.') {
    form = sign;
    return at + 1;
  }
  for (const std::string& word : page.lexicon.clock_signs) {
    const size_t first = word.starts_with(' ') ? at : skip_spaces(page.text, at);
    if (has(page.text, first, word)) {
      form = 'h';
      return skip_spaces(page.text, first + word.size());
    }
  }
  return at;
}

// 8:30, 8.30, 8 h 30, 8 h or 8.
std::optional<Clock> clock_at(const Page& page, size_t at) {
  const std::string_view text = page.text;
  const size_t hour_end = skip_digits(text, at);
  if (hour_end == at || hour_end - at > 2) {
    return std::nullopt;
  }
  Clock clock{number_in(text, at, hour_end), 0, hour_end, 0};
  char form = 0;
  const size_t minute = skip_clock_sign(page, hour_end, form);
  const size_t minute_end = skip_digits(text, minute);
  if (form != 0 && minute_end == minute + 2) {
    clock.minute = number_in(text, minute, minute_end);
    clock.end = minute_end;
    clock.form = form;
  } else if (form == 'h' && minute_end == minute) {
    clock.end = minute;
    while (text[clock.end - 1] == ' ') {
      --clock.end;
    }
    clock.form = form;
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

std::string said_hour(const Lexicon& lexicon, int hour, bool in_range) {
  const bool own = in_range && !lexicon.hours_range.empty();
  const auto& words = own ? lexicon.hours_range : lexicon.hours;
  const auto word = words.find(std::to_string(hour));
  return word == words.end() ? std::to_string(hour) : word->second;
}

const std::string& clock_pattern(const Lexicon& lexicon, const Clock& clock, bool in_range) {
  if (clock.minute == 0 && !lexicon.full_hours.empty() && !in_range) {
    return form_for(lexicon, lexicon.full_hours, clock.hour);
  }
  if (clock.minute == 0 && !lexicon.full_hour.empty()) {
    return lexicon.full_hour;
  }
  return clock.minute < 10 && !lexicon.small_minute.empty() ? lexicon.small_minute : lexicon.time;
}

std::string said_clock(const Lexicon& lexicon, const Clock& clock, bool in_range) {
  return filled(filled(clock_pattern(lexicon, clock, in_range), "hour",
                       said_hour(lexicon, clock.hour, in_range)),
                "minute", std::to_string(clock.minute));
}

std::string said_clocks(const Lexicon& lexicon, const Clock& from, const Clock& until) {
  if (from.minute == 0 && until.minute == 0 && !lexicon.full_range.empty()) {
    return filled(filled(lexicon.full_range, "from", said_hour(lexicon, from.hour, true)), "until",
                  said_hour(lexicon, until.hour, true));
  }
  const std::string& range = lexicon.time_range.empty() ? lexicon.range : lexicon.time_range;
  return filled(filled(range, "from", said_clock(lexicon, from, true)), "until",
                said_clock(lexicon, until, true));
}

// "o" in "o 8:00": the words before a time that ask for another form of the hour.
bool asks_for_range_form(const Page& page, size_t at) {
  const std::string_view before = page.text.substr(0, at);
  const auto& words = page.lexicon.hours_after;
  return std::any_of(words.begin(), words.end(), [&before](const std::string& word) {
    return before.ends_with(word + " ") && is_word_start(before, before.size() - word.size() - 1);
  });
}

std::string said_days(const Lexicon& lexicon, const std::string& from, const std::string& until) {
  const auto formed = [](const auto& forms, const std::string& day) {
    const auto found = forms.find(day);
    return found == forms.end() ? day : found->second;
  };
  const std::string& range = lexicon.day_range.empty() ? lexicon.range : lexicon.day_range;
  return filled(filled(range, "from", formed(lexicon.days_from, from)), "until",
                formed(lexicon.days_until, until));
}

// The second time of "8:00 – 12:00".
std::optional<Clock> until_at(const Page& page, const Clock& from) {
  const size_t dash = skip_spaces(page.text, from.end);
  const size_t behind = skip_dash(page.text, dash);
  return behind == dash ? std::nullopt : clock_at(page, skip_spaces(page.text, behind));
}

bool is_clear(const Page& page, const Clock& clock, bool has_after) {
  return clock.form == ':' || clock.form == 'h' || has_after || page.kind == text::SpanKind::Time;
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
  const size_t end = skip_spaces(text, at);
  for (const std::string_view sign : {",", ":", "/", "،", "፣"}) {
    if (has(text, end, sign)) {
      return skip_spaces(text, end + sign.size());
    }
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
  if (page.lexicon.time.empty() || page.lexicon.range.empty() ||
      char_before(page.text, at) == U':') {
    return std::nullopt;
  }
  const auto from = clock_at(page, at);
  if (!from) {
    return std::nullopt;
  }
  if (const auto until = until_at(page, *from)) {
    const size_t end = skip_after_time(page, until->end);
    if (is_clear(page, *until, end > until->end) &&
        (from->form != 0 || end > until->end || page.kind == text::SpanKind::Time)) {
      return Match{end, without_doubled(page, at, said_clocks(page.lexicon, *from, *until))};
    }
  }
  const size_t end = skip_after_time(page, from->end);
  if (from->form == 0 || !is_clear(page, *from, end > from->end)) {
    return std::nullopt;
  }
  const bool range_form = asks_for_range_form(page, at);
  return Match{end, without_doubled(page, at, said_clock(page.lexicon, *from, range_form))};
}

std::optional<Match> weekday_rule(const Page& page, size_t at) {
  const auto day = day_at(page, at);
  if (!day) {
    return std::nullopt;
  }
  const size_t dash = skip_spaces(page.text, day->end);
  const size_t behind = skip_dash(page.text, dash);
  if (behind > dash && !page.lexicon.range.empty()) {
    if (const auto last = day_at(page, skip_spaces(page.text, behind))) {
      return Match{last->end,
                   without_doubled(page, at, said_days(page.lexicon, day->said, last->said))};
    }
  }
  return is_among_days(page, at, day->end) ? std::optional(Match{day->end, day->said})
                                           : std::nullopt;
}

}  // namespace kiosk::speech
