#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/speech/lexicon.h"
#include "kiosk/text/span.h"

// What the rules of kiosk/speech look at: cleaned text, with the language's lexicon beside it.
namespace kiosk::speech {

struct Page {
  std::string_view text;  // cleaned
  const Lexicon& lexicon;
  text::SpanKind kind = text::SpanKind::Prose;
  bool ends = true;                   // nothing is said behind it
  std::string_view said_before = {};  // by the same voice, of what stands before it
};

// What stands up to `end` is said as `words`, apart from its neighbours, or joined to the letters
// before it.
struct Match {
  size_t end = 0;
  std::string words;
  bool joined = false;
};

bool is_digit(char c);
bool is_letter(char32_t c);  // of any script; marks on letters too
bool is_upper(char32_t c);   // Latin, Greek, Cyrillic

// The character at `at` or before it; U'\0' beyond the text.
char32_t char_at(std::string_view text, size_t at);
char32_t char_before(std::string_view text, size_t at);

// Neither a letter nor a digit stands directly before `at`.
bool is_word_start(std::string_view text, size_t at);
bool is_word_end(std::string_view text, size_t at);

bool has(std::string_view text, size_t at, std::string_view what);

size_t skip_spaces(std::string_view text, size_t at);

// The word that ends at `at` or before the spaces there; empty if there is none.
std::string word_before(std::string_view text, size_t at);

// Behind a hyphen or dash at `at`, or `at`.
size_t skip_dash(std::string_view text, size_t at);

// Behind the digits at `at`, at most `most`.
size_t skip_digits(std::string_view text, size_t at, size_t most = std::string_view::npos);

// `{name}` in `pattern` becomes `value`.
std::string filled(std::string pattern, const std::string& name, const std::string& value);

// "null vier eins": each digit as a word of its own.
std::string digit_by_digit(const Lexicon& lexicon, std::string_view digits);

// Of the forms of one word by its plural form, the one that `count` takes; "other" must be there.
const std::string& form_for(const Lexicon& lexicon, const std::map<std::string, std::string>& forms,
                            int count);

// `number` with what stands behind it in the plural form that it asks for; nothing where the
// lexicon does not say how.
std::optional<std::string> counted(const Lexicon& lexicon, const std::string& unit,
                                   const std::string& number);

// `said` without a first word that was said just before `at`: "saat 8:30" has one "saat".
std::string without_doubled(const Page& page, size_t at, const std::string& said);

// The number that the digits from `first` to `last` say, at most nine of them.
int number_in(std::string_view text, size_t first, size_t last);

// Without zeros in front: "08" is "8".
std::string plain_number(std::string_view digits);

}  // namespace kiosk::speech
