#pragma once
#include <string>
#include <vector>

#include "kiosk/speech/lexicon.h"
#include "kiosk/speech/spoken.h"
#include "kiosk/text/span.h"

// kiosk/speech decides what is said: it turns what is written into words for a voice. It makes no
// sound and knows no screens.
namespace kiosk::speech {

// A text as it is said: one piece for each stretch in one language, so that a German street name
// in Arabic text gets the German voice. `lang` is the language of spans that name none. Any text is
// taken; what a voice must not get is left out (see clean.h).
std::vector<Spoken> say(const text::Text& text, const std::string& lang, const Lexicons& lexicons);

// The same where an editor wrote down what is to be said: `spoken` is taken as it is, and stands
// for the whole of `text`.
Spoken say_as(const std::string& spoken, const text::Text& text, const std::string& lang);

// What is read aloud for a text: its sentences in order, each for one voice. `spoken` is what an
// editor wrote down for it, empty if nobody did. Recorded clips and voices are asked for these.
std::vector<Spoken> read_aloud(const text::Text& text, const std::string& lang,
                               const std::string& spoken, const Lexicons& lexicons);

}  // namespace kiosk::speech
