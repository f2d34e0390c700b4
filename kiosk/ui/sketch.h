#pragma once
#include <vector>

#include "kiosk/ui/frame.h"

namespace kiosk::ui {

// What the elements put down, in reading direction (x grows from the start edge), before paging and
// mirroring. Vertical extents that must not be cut by a page break are kept beside the drawing.
struct Sketch {
  struct Extent {
    int top = 0;
    int bottom = 0;
  };

  // What is said goes with the first line of its text: a page takes along only its own.
  struct Said {
    Extent first_line;
    Passage passage;
  };

  std::vector<DrawCommand> commands;
  std::vector<Target> targets;
  std::vector<Said> said;
  std::vector<Extent>
      solids;  // lines of text, pictograms, codes, targets: cut only if taller than a page
  std::vector<Extent> joins;   // a heading and the beginning of what it heads: cut only in need
  std::vector<Extent> blocks;  // cards, paragraphs, rows of tiles: cut only if taller than a page
};

}  // namespace kiosk::ui
