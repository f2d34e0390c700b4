#include "kiosk/directory/phone.h"

#include <string_view>

namespace kiosk::directory {
namespace {

using base::Result;

// ITU-T E.164: 15 digits at most with the country code. Fewer than 7 with it is no subscriber.
constexpr size_t kMaxDigits = 15;
constexpr size_t kMinDigits = 7;
constexpr size_t kMaxShortCode = 6;
constexpr size_t kMinShortCode = 3;

base::Error refused(const std::string& printed, std::string_view why) {
  return base::invalid("The phone number \"" + printed + "\" " + std::string(why) + ".");
}

// As found in print: no-break space, narrow no-break space, non-breaking hyphen, en dash.
constexpr std::string_view kWideSeparators[] = {"\u00A0", "\u202F", "\u2011", "\u2013"};

// Replaces the separators that are not ASCII by a space or a hyphen.
std::string to_ascii(std::string_view printed) {
  std::string ascii;
  while (!printed.empty()) {
    size_t length = 0;
    for (std::string_view wide : kWideSeparators) {
      if (printed.starts_with(wide)) {
        length = wide.size();
        ascii += wide == kWideSeparators[0] || wide == kWideSeparators[1] ? ' ' : '-';
      }
    }
    if (length == 0) {
      ascii += printed.front();
      length = 1;
    }
    printed.remove_prefix(length);
  }
  return ascii;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Two separators that end one number and begin another: "77-123/-124", "77-1 / 77-2".
bool names_two(std::string_view text) {
  if (text.find("/-") != std::string_view::npos || text.find("/ -") != std::string_view::npos) {
    return true;
  }
  size_t slashes = 0;
  for (char c : text) {
    slashes += c == '/' ? 1 : 0;
  }
  return slashes > 1;
}

std::string without_trunk_zero(std::string text) {
  const bool abroad = text.starts_with('+') || text.starts_with("00");
  const size_t at = text.find("(0)");
  if (abroad && at != std::string::npos) {
    text.erase(at, 3);
  }
  return text;
}

Result<std::string> digits_of(const std::string& printed, std::string_view text) {
  std::string digits;
  int open = 0;
  for (char c : text) {
    if (is_digit(c)) {
      digits += c;
    } else if (c == '(' || c == ')') {
      open += c == '(' ? 1 : -1;
      if (open < 0 || open > 1) {
        return refused(printed, "has brackets that do not match; write each pair in full");
      }
    } else if (std::string_view(" -/.").find(c) == std::string_view::npos) {
      return refused(printed,
                     "has something in it that cannot be dialled; write one number with "
                     "digits only, and each further number in a field of its own");
    }
  }
  if (open != 0) {
    return refused(printed, "has brackets that do not match; write each pair in full");
  }
  return digits;
}

Result<std::string> short_code_of(const std::string& printed, const std::string& text) {
  const std::string digits = TRY(digits_of(printed, text));
  if (digits.size() < kMinShortCode || digits.size() > kMaxShortCode || digits.front() != '1') {
    return refused(printed,
                   "is marked as a short code but is not one of 3 to 6 digits that begins "
                   "with 1; correct it or take the mark away");
  }
  return digits;
}

}  // namespace

Result<std::string> dial_form(const std::string& printed, bool short_code) {
  std::string text = to_ascii(printed);
  text.erase(0, text.find_first_not_of(' '));
  text.erase(text.find_last_not_of(' ') + 1);
  if (short_code) {
    return short_code_of(printed, text);
  }
  if (names_two(text)) {
    return refused(printed, "names two numbers; write each in a field of its own");
  }
  text = without_trunk_zero(std::move(text));
  const bool plus = text.starts_with('+');
  std::string digits = TRY(digits_of(printed, std::string_view(text).substr(plus ? 1 : 0)));
  if (!plus && digits.starts_with("00")) {
    digits.erase(0, 2);
  } else if (!plus && digits.starts_with('0')) {
    digits.replace(0, 1, "49");
  } else if (!plus) {
    return refused(printed, "has no area code; begin it with 0 or +49, or mark it as a short code");
  }
  if (digits.starts_with('0') || digits.starts_with("490") || digits.size() < kMinDigits ||
      digits.size() > kMaxDigits) {
    return refused(printed, "is not a number that exists; check its area code and length");
  }
  return "+" + digits;
}

}  // namespace kiosk::directory
