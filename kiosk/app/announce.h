#pragma once
#include <string>
#include <vector>

#include "kiosk/app/listening.h"
#include "kiosk/app/reading.h"
#include "kiosk/app/words.h"
#include "kiosk/ui/node.h"

// What is said to somebody who does not look: of the node that has the focus, and of how to go on.
namespace kiosk::app {

// Of a piece that stands on no page.
inline constexpr std::size_t kNoPassage = static_cast<std::size_t>(-1);

// All that one can come to, in reading order: everything that is drawn, whether or not it can be
// chosen. While the keys on the screen are there, these and their field alone: the last of them is
// done with typing. Node ids, each once.
std::vector<std::string> walk_of(const ui::Frame& frame);

// Where letters go, empty if nowhere; and what stands behind it, the field itself if nothing does.
std::string field_of(const ui::Frame& frame);
std::string first_found(const ui::Frame& frame);

// The next one on that way, round and round; the field, or the first of the page itself, if
// `from` is not on it.
std::string next_on_walk(const ui::Frame& frame, const std::string& from, int step);

struct Announcer {
  const Words& words;
  const Wording& wording;
  bool in_private = false;  // into headphones: then what was typed is said, too
};

// Name, role, state, place among its likes ("2 of 6"), detail, hint; of a key only what it types.
// Nothing for a node that is not shown.
std::vector<Sentence> announce(const Announcer& announcer, const ui::Node& screen,
                               const ui::Frame& frame, const std::string& node);

// The welcome in the language of `words`, in one sentence, and then for each of `tags` how to
// choose it, in it.
std::vector<Sentence> welcome(const Announcer& announcer, const std::vector<std::string>& tags,
                              Means means);

// How to use the kiosk with `means`, and with the keys if those are `there` besides.
std::vector<Sentence> explanation(const Announcer& announcer, Means means, bool keys_there);

// A message, sentence by sentence.
std::vector<Sentence> message(const Announcer& announcer, const ui::Text& text);

}  // namespace kiosk::app
