#include "content/townhall/workbook/hours_tokens.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace townhall::workbook {
namespace {

struct Replaced {
  std::string_view from;
  std::string_view to;
};

// Before words are told apart. Capital letters of ASCII are small by then.
constexpr Replaced kReplaced[] = {
    {"\u2010", "-"},
    {"\u2011", "-"},
    {"\u2012", "-"},
    {"\u2013", "-"},
    {"\u2014", "-"},
    {"\u2212", "-"},
    {"\u00A0", " "},
    {"\u202F", " "},
    {"\u2009", " "},
    {"Ä", "ä"},
    {"Ö", "ö"},
    {"Ü", "ü"},
    {"14-täglich", "alle 2 wochen"},
    {"14-tägig", "alle 2 wochen"},
    {"vierzehntägig", "alle 2 wochen"},
    {"zweiwöchentlich", "alle 2 wochen"},
};

constexpr std::string_view kNoWords[] = {"uhr"};
constexpr std::string_view kFillers[] = {"am",  "jeden", "jeder", "im",  "des",  "nur",
                                         "von", "nach",  "mit",   "und", "auch", "jedem"};
constexpr std::string_view kClosed[] = {"geschlossen", "zu", "ruhetag", "keine", "closed"};

struct ModeWord {
  std::string_view word;
  std::string_view mode;
};

constexpr ModeWord kModes[] = {
    {"termin", "appointment"},
    {"terminvereinbarung", "appointment"},
    {"vereinbarung", "appointment"},
    {"absprache", "appointment"},
    {"telefonisch", "phone"},
    {"telefon", "phone"},
    {"tel", "phone"},
    {"tel.", "phone"},
    {"offen", "walk-in"},
};

constexpr std::string_view kDays[7][3] = {
    {"montag", "mo", "mo."},     {"dienstag", "di", "di."}, {"mittwoch", "mi", "mi."},
    {"donnerstag", "do", "do."}, {"freitag", "fr", "fr."},  {"samstag", "sa", "sa."},
    {"sonntag", "so", "so."},
};

struct Ordinal {
  std::string_view stem;
  long nth;
};

constexpr Ordinal kOrdinals[] = {{"1.", 1},     {"2.", 2},     {"3.", 3},     {"4.", 4},
                                 {"5.", 5},     {"erste", 1},  {"zweite", 2}, {"dritte", 3},
                                 {"vierte", 4}, {"fünfte", 5}, {"letzte", -1}};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string plain(std::string text) {
  for (char& c : text) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  for (const Replaced& one : kReplaced) {
    for (std::size_t at = 0; (at = text.find(one.from, at)) != std::string::npos;) {
      text.replace(at, one.from.size(), one.to);
      at += one.to.size();
    }
  }
  return text;
}

template <typename Words>
bool contains(const Words& words, std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// The token at `at`, which moves behind it; nothing for a mark that means nothing.
std::optional<Token> token_at(const std::string& text, std::size_t& at) {
  const std::size_t begin = at;
  if (text[at] == '-') {
    ++at;
    return Token{TokenKind::Dash, "-"};
  }
  if (is_digit(text[at])) {
    while (at < text.size() && (is_digit(text[at]) || text[at] == '.' || text[at] == ':')) {
      ++at;
    }
    return Token{TokenKind::Number, text.substr(begin, at - begin)};
  }
  if (is_letter(text[at])) {
    while (at < text.size() && (is_letter(text[at]) || text[at] == '.')) {
      ++at;
    }
    return Token{TokenKind::Word, text.substr(begin, at - begin)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<std::vector<Token>>> tokens_of(const std::string& words) {
  const std::string text = plain(words);
  std::vector<std::vector<Token>> parts(1);
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == ' ' || c == '\t' || c == '(' || c == ')') {
      ++at;
      continue;
    }
    if (c == ',' || c == ';' || c == '\n' || c == '/' || c == '+') {
      ++at;
      parts.emplace_back();
      continue;
    }
    std::optional<Token> token = token_at(text, at);
    if (!token) {
      return std::nullopt;
    }
    const bool between = parts.back().size() > 1 && token->text == "und";
    if (between) {
      parts.emplace_back();
    } else if (token->text == "bis") {
      parts.back().push_back({TokenKind::Dash, "-"});
    } else if (!contains(kNoWords, token->text)) {
      parts.back().push_back(std::move(*token));
    }
  }
  // A line that ends with a comma or a line feed is no fault.
  std::erase_if(parts, [](const std::vector<Token>& part) { return part.empty(); });
  return parts;
}

std::optional<int> minutes_of(std::string_view number) {
  int hour = 0;
  int minute = 0;
  const char* end = number.data() + number.size();
  const auto first = std::from_chars(number.data(), end, hour);
  if (first.ec != std::errc() || first.ptr - number.data() > 2) {
    return std::nullopt;
  }
  if (first.ptr != end) {
    const auto second = std::from_chars(first.ptr + 1, end, minute);
    if (second.ec != std::errc() || second.ptr != end || end - first.ptr != 3) {
      return std::nullopt;
    }
  }
  const bool right = hour >= 0 && minute >= 0 && minute < 60 && hour * 60 + minute <= 1440;
  return right ? std::optional<int>(hour * 60 + minute) : std::nullopt;
}

long ordinal_of(std::string_view text) {
  for (const Ordinal& ordinal : kOrdinals) {
    const bool word = is_letter(ordinal.stem.front());
    if (text == ordinal.stem ||
        (word && text.starts_with(ordinal.stem) && text.size() == ordinal.stem.size() + 1)) {
      return ordinal.nth;
    }
  }
  return 0;
}

std::optional<std::size_t> weekday_of(std::string_view word) {
  for (std::size_t day = 0; day < std::size(kDays); ++day) {
    if (contains(kDays[day], word)) {
      return day;
    }
  }
  return std::nullopt;
}

std::optional<std::string_view> mode_of(std::string_view word) {
  for (const ModeWord& known : kModes) {
    if (known.word == word) {
      return known.mode;
    }
  }
  return std::nullopt;
}

bool is_filler(std::string_view word) {
  return contains(kFillers, word);
}

bool says_closed(const std::vector<Token>& part) {
  return part.size() == 1 &&
         (contains(kClosed, part.front().text) || part.front().kind == TokenKind::Dash);
}

bool says_always(const std::vector<Token>& part) {
  std::string text;
  for (const Token& token : part) {
    text += (text.empty() ? "" : " ") + token.text;
  }
  return text == "durchgehend" || text == "24 stunden" || text == "rund um die";
}

}  // namespace townhall::workbook
