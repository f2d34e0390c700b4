#pragma once
#include <array>

#include "kiosk/ui/geometry.h"
#include "kiosk/ui/presentation.h"

namespace kiosk::ui {

// A pair that is read together: what is written, and on what.
struct Pair {
  Color ink;
  Color ground;
};

// All colours of one theme. Every Pair reaches the theme's text contrast; every outline 3:1.
struct Theme {
  Color paper;
  Color card;
  Color ink;
  Color quiet;
  Color outline;  // around what can be touched
  Color line;     // around what cannot, and between rows
  Pair brand;     // the town's chip, the bar, the main button
  Pair accent;    // what is written in the brand colour on paper and card
  Pair open;
  Pair not_open;
  Pair notice;
  Pair chip;
  Color sun;  // the mark beside a notice, "you are here"
  Color sun_ink;
  Color danger;
  Color police;
  Color shade;  // behind a dialog
  Pair bar;
  Pair bar_selected;
  Pair caption;  // of what is being said
  std::array<Color, 8> topics;
  double outline_mm = 0.6;
  double text_contrast = 7.0;  // WCAG 1.4.6; the high-contrast theme promises 15
  Color focus;                 // ring around the focused target, 3:1 against paper, card and bar
};

// The theme of a presentation with the town's own brand colours put in (day only).
Theme theme_of(const Presentation& presentation);

// WCAG 2.1 relative luminance contrast, 1 to 21.
double contrast(Color a, Color b);

}  // namespace kiosk::ui
