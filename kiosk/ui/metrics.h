#pragma once
#include "kiosk/text/measurer.h"
#include "kiosk/ui/presentation.h"

namespace kiosk::ui {

// What a text is for, hence how large it is.
enum class TextRole {
  Body,
  Small,
  Chip,
  Label,
  Title,
  Heading,
  Subheading,
  Strong,
  Tile,
  Header,
  Bar,
  Number,
  Huge,
  Badge,
  Field,  // what is typed
  Key,    // one letter
};

// Everything in millimetres of the design, turned into px of one panel, size and measurer.
class Metrics {
 public:
  Metrics(const Presentation& presentation, const text::Measurer& measurer);

  // Rounded to whole px, at least 1.
  int px(double mm) const;

  // Em size in px.
  double em(TextRole role) const;

  // Height of a capital letter in mm, after the floors of the design: 5.5 mm in the normal size,
  // 7.4 mm in the large ones.
  double cap_mm(TextRole role) const;

  bool large() const { return scale_ > 1.6; }

  double scale() const { return scale_; }

  bool landscape() const { return landscape_; }

  int margin() const { return px(large() ? 11 : 17); }

  int gap() const { return px(landscape_ ? 5 : 6.8); }

  int padding() const { return px(large() ? 8 : 9.6); }

  int radius() const { return px(7.5); }

  int icon() const { return px(15 * soft(0.6)); }

  int small_icon() const { return px(12.5 * soft(0.5)); }

  int control() const { return px(21); }  // design: controls at least 20 mm both ways

  int tile() const { return px(31); }  // design: main tiles 30 mm

  // Widest line of running text: about 66 letters of half an em (WCAG 1.4.8 allows 80).
  int measure() const { return static_cast<int>(em(TextRole::Body) * 33); }

  // A factor that grows with the text size, but only by `share` of its growth.
  double soft(double share) const { return 1 + share * (scale_ - 1); }

 private:
  double mm_per_px_;
  double scale_;
  double cap_per_em_;
  bool landscape_;
  bool low_reach_;
};

}  // namespace kiosk::ui
