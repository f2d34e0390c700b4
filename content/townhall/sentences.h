#pragma once
#include <string>
#include <vector>

#include "content/townhall/canonical.h"
#include "kiosk/speech/lexicon.h"

// What the texts of a package sound like, sentence by sentence.
namespace townhall {

// One sentence as a voice gets it, with the text that it stands in.
struct Sentence {
  std::string file;
  std::string record;
  std::string field;
  std::string lang;
  std::string words;
  std::size_t place = 0;  // among all that is said of the texts: the next one follows at once
};

// All sentences in one language that a page says of the package's texts, each once, in the order of
// the texts; names in another language are said by its voice. Spoken forms stand for their texts.
// Blocks of Markdown with a link out of the kiosk are left out: a screen writes the address beside
// them, so the voice says those.
std::vector<Sentence> sentences_of(const Canonical& canonical, const std::string& lang,
                                   const kiosk::speech::Lexicons& lexicons);

}  // namespace townhall
