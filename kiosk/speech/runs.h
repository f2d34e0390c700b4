#pragma once
#include <string>

#include "kiosk/speech/lexicon.h"
#include "kiosk/text/span.h"

namespace kiosk::speech {

// The same text in stretches of one voice each, every span with its language; joined they are the
// text as it was. Words in Latin letters within a script that has others are said in the language
// that the lexicon names for them: no voice of such a script can read a German name. Punctuation
// that closes a stretch belongs to it, so that its voice falls at the end of a sentence.
text::Text runs_of(const text::Text& text, const std::string& lang, const Lexicons& lexicons);

}  // namespace kiosk::speech
