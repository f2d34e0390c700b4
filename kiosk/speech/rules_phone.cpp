#include <algorithm>

#include "kiosk/speech/rules.h"

namespace kiosk::speech {
namespace {

// Digits in the groups in which they were written.
struct Groups {
  bool plus = false;
  std::vector<std::string> all;
  size_t digits = 0;
  size_t end = 0;  // behind the last digit
};

constexpr size_t kMostDigits = 20;  // ITU-T E.164 allows 15; with prefixes and extensions

bool is_parting(char c) {
  return std::string_view(" -/().").find(c) != std::string_view::npos;
}

// Behind the "(0)" that nobody dials after a country code, or `at`.
size_t skip_trunk_zero(std::string_view text, size_t at) {
  const size_t open = skip_spaces(text, at);
  return has(text, open, "(0)") ? open + 3 : at;
}

// Behind the signs between two groups; `at` if no digit follows.
size_t skip_parting(std::string_view text, size_t at) {
  size_t next = at;
  while (next < text.size() && next - at < 3) {
    const size_t dash = skip_dash(text, next);
    const size_t end = dash > next ? dash : next + (is_parting(text[next]) ? 1 : 0);
    if (end == next) {
      break;
    }
    next = end;
  }
  return next < text.size() && is_digit(text[next]) ? next : at;
}

Groups groups_at(std::string_view text, size_t at) {
  Groups groups;
  groups.plus = has(text, at, "+");
  size_t next = at + (groups.plus || has(text, at, "(") ? 1 : 0);
  while (groups.digits < kMostDigits) {
    const size_t end = skip_digits(text, next, kMostDigits);
    if (end == next) {
      break;
    }
    groups.all.emplace_back(text.substr(next, end - next));
    groups.digits += end - next;
    groups.end = end;
    next = groups.plus && groups.all.size() == 1 ? skip_trunk_zero(text, end) : end;
    next = skip_parting(text, next);
  }
  return groups;
}

// Groups of two, the last of three where the count is odd: what one can keep in mind and dial.
void append_small(const Lexicon& lexicon, std::string_view digits, std::string& out) {
  while (!digits.empty()) {
    const size_t count = digits.size() <= 3 ? digits.size() : 2;
    out += out.empty() ? "" : ", ";
    out += digit_by_digit(lexicon, digits.substr(0, count));
    digits.remove_prefix(count);
  }
}

std::string said(const Lexicon& lexicon, const Groups& groups) {
  constexpr size_t kLongestAreaCode = 6;
  const size_t area = groups.plus ? 1 : 0;
  std::string out;
  for (size_t i = 0; i < groups.all.size(); ++i) {
    const std::string& digits = groups.all[i];
    const bool whole = i <= area && digits.size() <= kLongestAreaCode && groups.all.size() > 1;
    if (whole) {
      out += (out.empty() ? "" : ", ") + digit_by_digit(lexicon, digits);
    } else {
      append_small(lexicon, digits, out);
    }
  }
  return groups.plus && !lexicon.plus.empty() ? lexicon.plus + " " + out : out;
}

// In prose: "04102 77-0" and "+49 ..." but no "08:30", "0,5" or "2026".
bool looks_like_phone(const Page& page, size_t at, const Groups& groups) {
  constexpr size_t kFewest = 6;
  const size_t digit = at + (has(page.text, at, "(") ? 1 : 0);
  const bool begins = groups.plus || (has(page.text, digit, "0") && groups.all[0].size() >= 3);
  const char next = groups.end < page.text.size() ? page.text[groups.end] : ' ';
  return begins && groups.digits >= kFewest && next != ':' && is_word_end(page.text, groups.end) &&
         (groups.plus || groups.all.size() > 1 || groups.digits > kFewest);
}

}  // namespace

std::optional<Match> phone_rule(const Page& page, size_t at) {
  const char first = page.text[at];
  if (first != '+' && first != '(' && !is_digit(first)) {
    return std::nullopt;
  }
  const Groups groups = groups_at(page.text, at);
  const std::string_view written = page.text.substr(at, groups.end - at);
  if (groups.all.empty() || (first == '(' && written.find(')') == std::string_view::npos) ||
      (page.kind != text::SpanKind::Phone && !looks_like_phone(page, at, groups))) {
    return std::nullopt;
  }
  return Match{groups.end, said(page.lexicon, groups)};
}

}  // namespace kiosk::speech
