#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Inside hours_words.cpp: the words of opening hours one by one.
namespace townhall::workbook {

enum class TokenKind { Number, Word, Dash };

struct Token {
  TokenKind kind = TokenKind::Word;
  std::string text;  // in small letters
};

// The tokens of each part between commas, semicolons, line feeds and "und"; nothing if there is a
// mark that means nothing here, or a part without words. "Uhr" is dropped, "bis" and all dashes
// are one Dash, "14-täglich" is "alle 2 wochen".
std::optional<std::vector<std::vector<Token>>> tokens_of(const std::string& words);

// "8", "08:30", "8.30", "24:00"; nothing for anything else.
std::optional<int> minutes_of(std::string_view number);

// "1." to "5.", "ersten", "letzten": 1 to 5, -1; otherwise 0.
long ordinal_of(std::string_view text);

std::optional<std::size_t> weekday_of(std::string_view word);

// walk-in, appointment or phone, for the word that says it.
std::optional<std::string_view> mode_of(std::string_view word);

// A word that may stand there and says nothing.
bool is_filler(std::string_view word);

bool says_closed(const std::vector<Token>& part);
bool says_always(const std::vector<Token>& part);

}  // namespace townhall::workbook
