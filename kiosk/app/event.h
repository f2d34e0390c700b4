#pragma once
#include <cstddef>
#include <string>
#include <variant>

#include "kiosk/app/listening.h"
#include "kiosk/ui/action.h"

namespace kiosk::app {

// What can happen to a State. Coordinates have already met a frame: events name nodes and actions.
struct Fired {  // by a tap or the activate key
  ui::Action action;
  bool by_key = false;
};

struct Pressed {  // a finger lies on a node, or no longer does (empty)
  std::string node;
};

struct Dragged {  // the main part follows the finger, px from where it began
  int by_px = 0;
};

struct DragEnded {  // pages: how far to turn, -1, 0 or +1
  int pages = 0;
};

struct FocusMoved {
  std::string node;
};

struct Typed {  // on a real keyboard
  std::string letters;
};

struct Touched {};  // anything else that shows that somebody is here

struct Tick {};

struct WordReached {  // bytes of the words of one piece of the sentence that is being said
  std::size_t piece = 0;
  std::size_t first = 0;
  std::size_t last = 0;
};

struct SentenceEnded {
  bool more_here = false;   // sentences of this page; the kiosk knows
  bool more_pages = false;  // behind this one
};

struct SpeechFailed {};  // nothing answers that could say it

struct SoundLost {};  // it is said, but nothing can be heard

struct SoundBack {};  // it is heard again

struct PrivateListening {  // headphones were plugged in, or pulled out
  bool on = true;
  Means means = Means::Keys;  // what is there to go on with
};

struct BlindListening {  // somebody does not look, and has no headphones
  Means means = Means::Keys;
};

struct SpokenOf {  // is asked for by a key
  What what = What::Page;
};

struct Silent {};  // a finger came down where nothing is, or a second one

struct SwitchPressed {};  // by somebody who has nothing else

struct Scanned {  // the focus went on by itself
  std::string node;
};

using Event =
    std::variant<Fired, Pressed, Dragged, DragEnded, FocusMoved, Typed, Touched, Tick, WordReached,
                 SentenceEnded, SpeechFailed, SoundLost, SoundBack, PrivateListening,
                 BlindListening, SpokenOf, Silent, SwitchPressed, Scanned>;

}  // namespace kiosk::app
