#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/text/measurer.h"

// Where on the screens of a kiosk a text may stand, and how much room it has there.
namespace townhall {

enum class FitPlace { Tile, Card, CardLine, Title, Button, Notice, DoorSign, Header };

// The style in which a place sets its text on one panel at one size of letters; `style.max_width`
// is the room that it has.
struct Room {
  std::string panel;  // "27p"
  double text_size = 1;
  kiosk::text::ParagraphStyle style;

  // Width in em: the smaller, the tighter.
  double ems() const { return style.max_width / style.px; }
};

// For each place its rooms on all reference panels at all sizes, the tightest first. They come out
// of the kiosk's own layout of a page with all places on it.
std::map<FitPlace, std::vector<Room>> rooms_of(kiosk::text::Measurer& measurer);

// Where the text `field` of a record of `kind` is shown; `field` as in the dictionary, with
// "<key>".
std::vector<FitPlace> places_of(std::string_view kind, std::string_view field);

}  // namespace townhall
