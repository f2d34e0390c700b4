#pragma once
#include "kiosk/ui/frame.h"
#include "kiosk/ui/presentation.h"
#include "kiosk/ui/setting.h"

namespace kiosk::ui {

// The words that are being said, as the strip above the bar shows them.
struct Caption {
  Text words;
  text::ByteRange lit;  // of their plain text; empty: none

  bool operator==(const Caption&) const = default;
};

// A stretch of a passage's plain text that is being said.
struct Lit {
  size_t passage = 0;  // index into Frame::passages
  text::ByteRange bytes;

  bool operator==(const Lit&) const = default;
};

// How the strip sets its words.
Style caption_style();

// Puts the caption into its room, with the line that is being said, and lights what is said where
// it is drawn. Whatever the frame does not show is left out. A frame that was not lit goes in.
void light(Frame& frame, const Caption& caption, const std::vector<Lit>& lit,
           const Presentation& presentation, text::Measurer& measurer);

}  // namespace kiosk::ui
