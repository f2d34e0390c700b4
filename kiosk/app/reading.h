#pragma once
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/directory/directory.h"
#include "kiosk/speech/say.h"
#include "kiosk/ui/lighting.h"

namespace kiosk::app {

// What one voice says of one passage. Its map counts in the passage's plain text.
struct Piece {
  std::size_t passage = 0;  // index into Frame::passages
  speech::Spoken spoken;

  bool operator==(const Piece&) const = default;
};

// What is said in one go: by several voices where names in other languages are in it.
using Sentence = std::vector<Piece>;

// What decides on the words for a text: the rules, and what editors wrote down to be said.
struct Wording {
  const speech::Lexicons& lexicons;
  const directory::Directory& directory;
};

// The words for one text of a page, sentence by sentence; each for one voice.
std::vector<speech::Spoken> words_for(const ui::Passage& passage, const Wording& wording);

// What there is to read aloud of a page, in reading order. What was typed is not (reference:
// accessibility, 5.1.3.9), nor what stands around the page.
std::vector<Sentence> sentences_of(const ui::Frame& frame, const Wording& wording);

// How long it takes to read words that nobody says, at the speed of the voice. 12 characters a
// second is what subtitles give their readers (six seconds for two full lines of 36), and a second
// and a half is for coming to them from the page.
base::Monotonic reading_time(const std::string& words, double rate);

// The sentence as words to read along, with bytes [first, last) of one piece's words lit.
ui::Caption caption_of(const Sentence& sentence, std::size_t piece, std::size_t first,
                       std::size_t last);

// Where those bytes are written: the whole of a typed span that is said in other words.
std::vector<ui::Lit> lit_of(const Sentence& sentence, std::size_t piece, std::size_t first,
                            std::size_t last);

}  // namespace kiosk::app
