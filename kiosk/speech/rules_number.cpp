#include <algorithm>

#include "kiosk/speech/rules.h"

namespace kiosk::speech {
namespace {

constexpr std::string_view kEuroSign = "€";
constexpr std::string_view kSpace = " ";

struct Number {
  std::string whole;     // digits, without parting signs
  std::string fraction;  // digits behind the decimal sign, as written
  size_t end = 0;
};

// 1.234.567,89 with the signs of the lexicon.
// A space parts groups in amounts of money, and before "000": "116 117" is no number.
std::optional<Number> number_at(const Page& page, size_t at, bool is_money = false) {
  size_t end = skip_digits(page.text, at);
  if (end == at) {
    return std::nullopt;
  }
  Number number{std::string(page.text.substr(at, end - at)), "", end};
  const bool spaced = has(page.text, end, " ") && (is_money || has(page.text, end, " 000"));
  const std::string_view parting = spaced ? kSpace : page.lexicon.thousands;
  while (!parting.empty() && end - at <= 11 && number.whole.size() <= 9 &&
         has(page.text, end, parting) &&
         skip_digits(page.text, end + parting.size()) == end + parting.size() + 3 &&
         (number.whole.size() <= 3 || end > at + number.whole.size())) {
    number.whole += page.text.substr(end + parting.size(), 3);
    end += parting.size() + 3;
  }
  number.end = end;
  const std::string& sign = page.lexicon.decimal;
  const size_t fraction = skip_digits(page.text, end + sign.size());
  if (!sign.empty() && has(page.text, end, sign) && fraction > end + sign.size() &&
      !(has(page.text, fraction, sign) && skip_digits(page.text, fraction + 1) > fraction + 1)) {
    number.fraction = page.text.substr(end + sign.size(), fraction - end - sign.size());
    number.end = fraction;
  }
  return number;
}

// Behind "€", "EUR" or "Euro" and the spaces before, or `at`.
size_t skip_euro(std::string_view text, size_t at) {
  const size_t sign = skip_spaces(text, at);
  for (const std::string_view euro :
       {kEuroSign, std::string_view("EUR"), std::string_view("Euro")}) {
    if (has(text, sign, euro) && is_word_end(text, sign + euro.size())) {
      return sign + euro.size();
    }
  }
  return at;
}

// Behind ",–" or ",-" for no cents, or `at`.
size_t skip_no_cents(const Page& page, size_t at) {
  const std::string& sign = page.lexicon.decimal;
  const size_t dash = at + sign.size();
  return !sign.empty() && has(page.text, at, sign) && skip_dash(page.text, dash) > dash
             ? skip_dash(page.text, dash)
             : at;
}

std::string said_money(const Lexicon& lexicon, const Number& number) {
  const std::string euro = plain_number(number.whole);
  const std::string cents = plain_number(number.fraction);
  if (cents == "0") {
    if (auto said = counted(lexicon, std::string(kEuroSign), euro)) {
      return *said;
    }
    return euro == "1" && !lexicon.one_euro.empty() ? lexicon.one_euro
                                                    : filled(lexicon.whole_money, "euro", euro);
  }
  if (euro == "0" && !lexicon.cents.empty()) {
    return counted(lexicon, "cent", cents).value_or(filled(lexicon.cents, "cents", cents));
  }
  const std::string euros = counted(lexicon, std::string(kEuroSign), euro).value_or(euro);
  return filled(filled(lexicon.money, "euro", euros), "cents", cents);
}

// Five digits and a town: in an address, or where an address begins.
bool is_post_code(const Page& page, size_t at, size_t end) {
  if (end - at != 5 || !has(page.text, end, " ") || !is_upper(char_at(page.text, end + 1))) {
    return false;
  }
  const bool begins = at == 0 || page.text[at - 1] == '\n' ||
                      (at >= 2 && has(page.text, at - 2, ", ")) || has(page.text, at - 2, "D-");
  return page.kind == text::SpanKind::Address || page.text[at] == '0' ||
         (begins && !has(page.text, at + 2, "000"));
}

// "04": with zeros in front it is no amount but a name; long ones are names too.
std::string said_digits(const Page& page, std::string_view digits) {
  constexpr size_t kLongestAmount = 6;
  const bool is_name = (digits.size() > 1 && digits[0] == '0') || digits.size() > kLongestAmount;
  return is_name ? digit_by_digit(page.lexicon, digits) : std::string(digits);
}

// 1.04 where the dot is neither a decimal nor a parting sign: rooms, sections.
Match said_with_dots(const Page& page, size_t at) {
  size_t end = skip_digits(page.text, at);
  std::string said = said_digits(page, page.text.substr(at, end - at));
  while (!page.lexicon.dot.empty() && has(page.text, end, ".") &&
         skip_digits(page.text, end + 1) > end + 1) {
    const size_t next = skip_digits(page.text, end + 1);
    said +=
        " " + page.lexicon.dot + " " + said_digits(page, page.text.substr(end + 1, next - end - 1));
    end = next;
  }
  return {end, said};
}

}  // namespace

std::optional<Match> money_rule(const Page& page, size_t at) {
  if (page.lexicon.money.empty() || page.lexicon.whole_money.empty()) {
    return std::nullopt;
  }
  const bool sign_first = has(page.text, at, kEuroSign);
  const size_t first = sign_first ? skip_spaces(page.text, at + kEuroSign.size()) : at;
  auto number = number_at(page, first, true);
  if (!number || number->whole.size() > 9 || number->fraction.size() > 2 ||
      number->fraction.size() == 1) {
    return std::nullopt;
  }
  number->end = skip_no_cents(page, number->end);
  const size_t end = sign_first ? number->end : skip_euro(page.text, number->end);
  if (!sign_first && end == number->end) {
    return std::nullopt;
  }
  return Match{end, said_money(page.lexicon, *number)};
}

std::optional<Match> counted_rule(const Page& page, size_t at) {
  if (page.lexicon.counted.empty()) {
    return std::nullopt;
  }
  const auto number = number_at(page, at);
  if (!number || !number->fraction.empty() ||
      (number->whole.size() > 1 && number->whole[0] == '0')) {
    return std::nullopt;
  }
  const size_t unit = skip_spaces(page.text, number->end);
  const std::string* longest = nullptr;
  for (const auto& [written, forms] : page.lexicon.counted) {
    if (has(page.text, unit, written) && is_word_end(page.text, unit + written.size()) &&
        (longest == nullptr || written.size() > longest->size())) {
      longest = &written;
    }
  }
  const auto said =
      longest == nullptr ? std::nullopt : counted(page.lexicon, *longest, number->whole);
  if (!said) {
    return std::nullopt;
  }
  const size_t end = unit + longest->size();
  return Match{end, *said + (ends_sentence(page, *longest, end) ? "." : "")};
}

std::optional<Match> number_rule(const Page& page, size_t at) {
  const auto number = number_at(page, at);
  const bool in_ratio = at > 1 && page.text[at - 1] == ':' && is_digit(page.text[at - 2]);
  if (!number || in_ratio) {
    return std::nullopt;
  }
  const size_t digits_end = skip_digits(page.text, at);
  if (is_post_code(page, at, digits_end)) {
    return Match{digits_end, digit_by_digit(page.lexicon, page.text.substr(at, 5))};
  }
  if (!number->fraction.empty() && !page.lexicon.decimal_word.empty() &&
      number->whole.size() <= 9) {
    return Match{number->end, plain_number(number->whole) + " " + page.lexicon.decimal_word + " " +
                                  digit_by_digit(page.lexicon, number->fraction)};
  }
  if (number->end > digits_end && number->fraction.empty()) {
    return Match{number->end, number->whole};
  }
  Match said = said_with_dots(page, at);
  const bool as_written = said.words == page.text.substr(at, said.end - at);
  return as_written || !is_word_end(page.text, said.end) ? std::nullopt
                                                         : std::optional(std::move(said));
}

std::optional<Match> dash_rule(const Page& page, size_t at) {
  const size_t behind = skip_dash(page.text, at);
  const size_t next = skip_spaces(page.text, behind);
  if (behind == at || at == 0 || page.lexicon.range.empty() ||
      skip_digits(page.text, next) == next) {
    return std::nullopt;
  }
  size_t last = at;
  while (last > 0 && page.text[last - 1] == ' ') {
    --last;
  }
  const bool spaced = last < at || next > behind;
  const bool dotted = last > 1 && page.text[last - 1] == '.';
  const size_t digit = last - (dotted ? 1 : 0);
  const bool is_range = digit > 0 && is_digit(page.text[digit - 1]) &&
                        !(spaced && has(page.text, skip_digits(page.text, next), ". "));
  return is_range ? std::optional(Match{next, said_range(page.lexicon, "", "")}) : std::nullopt;
}

}  // namespace kiosk::speech
