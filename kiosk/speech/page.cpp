#include "kiosk/speech/page.h"

#include <algorithm>
#include <cstdlib>

#include "kiosk/base/utf8.h"
#include "kiosk/locale/plural_forms.h"

namespace kiosk::speech {
namespace {

struct Block {
  char32_t first;
  char32_t last;
};

// Punctuation and signs beyond ASCII, block by block in order; what is not here is a letter.
constexpr Block kNoLetters[] = {
    {0x80, 0xA9},     {0xAB, 0xB4},      {0xB6, 0xB9},     {0xBB, 0xBF},     {0xD7, 0xD7},
    {0xF7, 0xF7},     {0x589, 0x58A},    {0x60C, 0x60D},   {0x61B, 0x61F},   {0x66A, 0x66D},
    {0x6D4, 0x6D4},   {0x964, 0x965},    {0x1361, 0x1368}, {0x2010, 0x2BFF}, {0x3000, 0x3020},
    {0xFF00, 0xFF20}, {0x1F000, 0x1FAFF}};

constexpr std::string_view kDashes[] = {"-", "–", "—", "‐", "−"};

}  // namespace

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char32_t c) {
  if (c < 0x80) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  }
  const auto* block = std::partition_point(std::begin(kNoLetters), std::end(kNoLetters),
                                           [c](const Block& one) { return one.last < c; });
  return block == std::end(kNoLetters) || c < block->first;
}

bool is_upper(char32_t c) {
  // In Latin Extended-A capital and small letter are neighbours; which is which changes twice.
  if (c >= 0x100 && c <= 0x17E) {
    const bool odd = (c >= 0x139 && c <= 0x148) || c >= 0x179;
    return c == 0x178 || (c % 2 == 1) == odd;
  }
  return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
         (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F);
}

char32_t char_at(std::string_view text, size_t at) {
  return at < text.size() ? base::next_code_point(text, at) : U'\0';
}

char32_t char_before(std::string_view text, size_t at) {
  if (at == 0) {
    return U'\0';
  }
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return base::next_code_point(text, at);
}

bool is_word_start(std::string_view text, size_t at) {
  const char32_t before = char_before(text, at);
  return before == U'\0' || !(is_letter(before) || (before >= U'0' && before <= U'9'));
}

bool is_word_end(std::string_view text, size_t at) {
  const char32_t next = char_at(text, at);
  return next == U'\0' || !(is_letter(next) || (next >= U'0' && next <= U'9'));
}

bool has(std::string_view text, size_t at, std::string_view what) {
  // Asked for every byte, and mostly in vain: the first byte says so.
  if (at >= text.size() || what.empty()) {
    return at <= text.size() && what.empty();
  }
  return text[at] == what[0] && text.substr(at, what.size()) == what;
}

size_t skip_spaces(std::string_view text, size_t at) {
  while (at < text.size() && text[at] == ' ') {
    ++at;
  }
  return at;
}

std::string word_before(std::string_view text, size_t at) {
  while (at > 0 && text[at - 1] == ' ') {
    --at;
  }
  size_t first = at;
  constexpr size_t kLongest = 32;  // bytes: longer words are in no lexicon
  while (first > 0 && at - first < kLongest &&
         (text[first - 1] < 0 || is_letter(static_cast<unsigned char>(text[first - 1])))) {
    --first;
  }
  return std::string(text.substr(first, at - first));
}

size_t skip_dash(std::string_view text, size_t at) {
  for (const std::string_view dash : kDashes) {
    if (has(text, at, dash)) {
      return at + dash.size();
    }
  }
  return at;
}

size_t skip_digits(std::string_view text, size_t at, size_t most) {
  size_t end = at;
  while (end < text.size() && end - at < most && is_digit(text[end])) {
    ++end;
  }
  return end;
}

std::string filled(std::string pattern, const std::string& name, const std::string& value) {
  const std::string place = "{" + name + "}";
  const size_t at = pattern.find(place);
  return at == std::string::npos ? pattern : pattern.replace(at, place.size(), value);
}

std::string digit_by_digit(const Lexicon& lexicon, std::string_view digits) {
  std::string out;
  for (const char digit : digits) {
    out += out.empty() ? "" : " ";
    out += lexicon.digits.empty() ? std::string(1, digit)
                                  : lexicon.digits[static_cast<size_t>(digit - '0')];
  }
  return out;
}

const std::string& form_for(const Lexicon& lexicon, const std::map<std::string, std::string>& forms,
                            int count) {
  const auto form = forms.find(locale::plural_form(lexicon.lang, count));
  return form == forms.end() ? forms.at("other") : form->second;
}

std::optional<std::string> counted(const Lexicon& lexicon, const std::string& unit,
                                   const std::string& number) {
  const auto forms = lexicon.counted.find(unit);
  if (forms == lexicon.counted.end() || number.size() > 9) {
    return std::nullopt;
  }
  const auto exact = forms->second.find("=" + number);
  const std::string& form = exact != forms->second.end()
                                ? exact->second
                                : form_for(lexicon, forms->second, std::atoi(number.c_str()));
  return filled(form, "n", number);
}

std::string without_doubled(const Page& page, size_t at, const std::string& said) {
  const std::string before =
      at > 0 ? word_before(page.text, at) : word_before(page.said_before, page.said_before.size());
  const bool doubled =
      !before.empty() && before.size() < said.size() && said.starts_with(before + " ");
  return doubled ? said.substr(before.size() + 1) : said;
}

int number_in(std::string_view text, size_t first, size_t last) {
  return std::atoi(std::string(text.substr(first, last - first)).c_str());
}

std::string plain_number(std::string_view digits) {
  const size_t first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? "0" : std::string(digits.substr(first));
}

}  // namespace kiosk::speech
