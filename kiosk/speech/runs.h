#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/speech/lexicon.h"
#include "kiosk/text/span.h"

namespace kiosk::speech {

// The same text in stretches of one voice each, every span with its language; joined they are the
// text as it was. Words in Latin letters within a script that has others are said in the language
// that the lexicon names for them: no voice of such a script can read a German name. Where the
// letters are the same, the names that a lexicon has are said in its language. Punctuation that
// closes a stretch belongs to it, so that its voice falls at the end of a sentence.
text::Text runs_of(const text::Text& text, const std::string& lang, const Lexicons& lexicons);

struct QuotedName {
  size_t end = 0;
  std::string lang;  // that it is said in
};

// The longest name of another language's lexicon that stands at `at` in a text in `lang`, as a word
// of its own: not in an address, and not with an ending behind an apostrophe.
std::optional<QuotedName> quoted_name_at(std::string_view text, size_t at, const std::string& lang,
                                         const Lexicons& lexicons);

}  // namespace kiosk::speech
