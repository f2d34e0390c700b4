#pragma once
#include <string>
#include <variant>
#include <vector>

#include "kiosk/text/paragraph.h"
#include "kiosk/ui/action.h"
#include "kiosk/ui/geometry.h"
#include "kiosk/ui/node.h"

// A frame is data: what to draw, what can be touched, in which order the focus goes, what is said.
namespace kiosk::ui {

// A filled rectangle with rounded corners (radius 0 = square), anti-aliased.
struct FillCommand {
  Rect rect;
  int radius = 0;
  Color color;

  bool operator==(const FillCommand&) const = default;
};

// A frame of `width` px inside `rect`.
struct BorderCommand {
  Rect rect;
  int radius = 0;
  int width = 1;
  Color color;

  bool operator==(const BorderCommand&) const = default;
};

// Lines [first, last) of a paragraph whose top left corner is at `origin`. `background` is what
// lies beneath, so that glyphs can be blended without reading the surface and contrast be measured.
struct TextCommand {
  text::ParagraphPtr paragraph;
  size_t first = 0;
  size_t last = 0;
  Point origin;
  Color color;
  Color background;
  std::string node;
  std::string lang;  // of its first span

  bool operator==(const TextCommand& other) const;
};

// A pictogram fitted into a square.
struct IconCommand {
  std::string name;
  Rect rect;
  Color color;
  Color background;
  std::string node;

  bool operator==(const IconCommand&) const = default;
};

// A QR code with its quiet zone of four modules inside `rect`, dark on light.
struct QrCommand {
  std::string payload;
  Rect rect;
  Color dark;
  Color light;

  bool operator==(const QrCommand&) const = default;
};

// Until the matching Unclip, nothing outside `rect` is drawn. Not nested.
struct ClipCommand {
  Rect rect;

  bool operator==(const ClipCommand&) const = default;
};

struct UnclipCommand {
  bool operator==(const UnclipCommand&) const = default;
};

// Everything drawn so far recedes: each channel is mixed half and half with `color`.
struct DimCommand {
  Rect rect;
  Color color;

  bool operator==(const DimCommand&) const = default;
};

using DrawCommand = std::variant<FillCommand, BorderCommand, TextCommand, IconCommand, QrCommand,
                                 ClipCommand, UnclipCommand, DimCommand>;

struct Target {
  std::string node;
  Role role = Role::Button;
  std::string name;
  Rect rect;
  Action action;

  bool operator==(const Target&) const = default;
};

// A text of the page as it was described, whole and with its kinds: what can be read aloud.
struct Passage {
  std::string node;
  Role role = Role::Paragraph;
  std::string lang;  // of spans that name none
  Text text;
  bool content =
      false;  // of what the screen is about, or of a dialog; not of what stands around it

  bool operator==(const Passage&) const = default;
};

// A passage as it is said: one for each stretch in one language. The words are the drawn ones.
struct Utterance {
  std::string node;
  std::string lang;
  std::string spoken;

  bool operator==(const Utterance&) const = default;
};

struct Frame {
  Size size;
  double mm_per_px = 0.311;
  std::vector<DrawCommand> commands;
  std::vector<Target> targets;        // what can be touched, in reading order
  std::vector<std::string> focus;     // node ids in keypad order
  std::vector<Passage> passages;      // in reading order
  std::vector<Utterance> utterances;  // of the passages
  int page = 0;
  int pages = 1;
  Rect main;      // where dragging moves the page
  Rect keyboard;  // its keys lie as on the table in every language; empty: none
  Rect caption;   // room for what is being said (see lighting.h); empty: none

  bool operator==(const Frame&) const = default;
};

}  // namespace kiosk::ui
