#pragma once
#include <string>

#include "kiosk/text/measurer.h"
#include "kiosk/ui/metrics.h"
#include "kiosk/ui/sketch.h"
#include "kiosk/ui/theme.h"

namespace kiosk::ui {

// Where an element is set: a box that is `width` wide and starts at (x, y); its height is the
// element's answer, at least `min_height`.
struct Place {
  int x = 0;
  int y = 0;
  int width = 0;
  int min_height = 0;

  Place below(int height) const { return {x, y + height, width, 0}; }
};

// How a text is set within an element.
struct Style {
  TextRole role = TextRole::Body;
  text::Weight weight = text::Weight::Regular;
  text::Align align = text::Align::Start;
  bool own_direction = false;  // a block in another language runs in its own direction
};

// All that an element needs to measure and to draw; cheap to copy. Without a sketch it measures.
class Setting {
 public:
  Setting(const Presentation& presentation, const Theme& theme, const Metrics& metrics,
          text::Measurer& measurer, Sketch* sketch, Color background);

  const Presentation& presentation() const { return *presentation_; }

  const Theme& theme() const { return *theme_; }

  const Metrics& metrics() const { return *metrics_; }

  Color background() const { return background_; }

  bool draws() const { return sketch_ != nullptr; }

  text::Measurer& measurer() const { return *measurer_; }

  Setting measuring() const;           // the same without a sketch
  Setting on(Color background) const;  // the same on another ground

  // A block of foreign prose that runs in the other direction than the screen.
  bool runs_against(const Text& text) const;

  text::ParagraphPtr paragraph(const Text& text, const Style& style, int width) const;

  // Draws a paragraph and says it; gives its height. Empty text: nothing, 0.
  int text(const Node& node, const Text& text, const Style& style, Color ink, Place place) const;

  // A square pictogram; those that point are mirrored with the language.
  void icon(const Node& node, const std::string& name, Rect rect, Color ink) const;

  void fill(Rect rect, int radius, Color color) const;
  void border(Rect rect, int radius, int width, Color color) const;
  void qr(const std::string& payload, Rect rect) const;

  // Makes the node's rectangle touchable, with the ring of focus and the look of being pressed.
  void target(const Node& node, Rect rect, int radius) const;

  void say(const Node& node, const Text& text, Sketch::Extent first_line) const;
  void block(int top, int bottom) const;
  void join(int top, int bottom) const;
  void solid(int top, int bottom) const;

  Color topic(int color) const;
  bool focused(const Node& node) const;
  bool pressed(const Node& node) const;

 private:
  const Presentation* presentation_;
  const Theme* theme_;
  const Metrics* metrics_;
  text::Measurer* measurer_;
  Sketch* sketch_;
  Color background_;
};

}  // namespace kiosk::ui
