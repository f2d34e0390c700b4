#pragma once
#include <string>
#include <vector>

#include "kiosk/text/span.h"
#include "kiosk/ui/action.h"

// The one description of a screen: meaning without coordinates, colours, fonts or spoken phrases.
// `present` derives picture, touch targets, focus order and utterances from it.
namespace kiosk::ui {

using text::Span;
using text::SpanKind;
using text::Text;

enum class Role {
  Screen,      // the root; children: Header, Main, Bar, and at most one Dialog
  Header,      // name: the town; detail: the place of the kiosk; children: Clock
  Clock,       // name: date and time
  Main,        // what the screen is about; children are set below each other and paged
  Bar,         // children: BarButton
  BarButton,   // icon, name; selected: the setting is on
  Listening,   // stands above the Bar: the strip for what is being said; icon; children: Control
  Control,     // icon, name; tone Brand: the main one
  Dialog,      // icon, name, children: Paragraph, Progress, Button
  Attract,     // instead of Header and Main: children Heading, Paragraph, Hint, Notice
  Hint,        // icon, name: "touch here"
  Breadcrumb,  // name: the way that led here
  Title,       // name: what the screen is about
  Heading,     // name; level 2 or 3
  Paragraph,   // name
  Bullet,      // name; level 0 or 1; detail: the mark ("•" or "1.")
  Label,       // name: an honest mark about the text below ("not yet in your language")
  Notice,      // icon, name (strong), detail
  Tiles,       // children: Tile or Choice, set as a grid
  Tile,        // icon, color, name, detail
  Choice,      // name alone: a language, a setting; selected
  List,        // children: Card, set below each other
  Card,        // icon, color, name, detail, children: Chip; tone Brand: the one to go to first
  Number,      // a card whose name is a telephone number to be read from afar; detail
  Chips,       // children: Chip
  Chip,        // icon, name, tone
  Facts,       // children: Fact, in one card
  Fact,        // icon, name (strong), detail
  Table,       // name: its heading; children: Row, in one card
  Row,         // name: label; detail: value; tone; selected: today
  Buttons,     // children: Button or Toggle, set beside each other
  Button,      // icon, name; tone Brand: the main one
  Toggle,      // icon, name; selected: on
  Qr,          // payload, name: what it is
  Columns,     // children side by side where there is room; level 1: narrow ones
  Group,       // children below each other
  Panel,       // a card around its children
  Floor,       // detail: the badge; children: one Card; selected: the kiosk stands here
  Progress,    // value 0 to 1
  Field,       // name: what was typed; level 1: what to type; selected: it takes what is typed
               // (with a caret); children: at most one Button, which stands beside it
  Keyboard,    // stands above the Bar; children: KeyRow, the last of words
  KeyRow,      // children: Key; level 1: keys as wide as their words, the one of level 1 the widest
  Key,         // name: what stands on it; icon; tone Brand: the one that is done with typing
};

enum class Tone { Neutral, Brand, Open, NotOpen, Notice, Danger, Police };

struct Node {
  Role role = Role::Group;
  std::string id;  // unique on its screen and the same in every presentation
  Text name = {};
  Text detail = {};
  std::string icon = {};  // pictogram; says nothing that the name does not say
  Tone tone = Tone::Neutral;
  int color = -1;  // index into the theme's topic colours, -1 = ink
  int level = 0;
  bool selected = false;
  double value = 0;
  Action action = {};
  std::string payload = {};
  std::vector<Node> children = {};

  bool operator==(const Node&) const = default;
};

std::string_view to_string(Role role);

// The words of a text without their kinds.
std::string plain(const Text& text);

}  // namespace kiosk::ui
