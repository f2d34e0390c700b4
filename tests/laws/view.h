#pragma once
#include <string>
#include <vector>

#include "kiosk/app/kiosk.h"
#include "kiosk/ui/dump.h"
#include "tests/support/town.h"

namespace laws {

// In which form a screen is shown.
struct Form {
  double text_size = 1.0;
  kiosk::ui::ThemeName theme = kiosk::ui::ThemeName::Day;
  bool low_reach = false;
  std::string panel = "27p";

  auto operator<=>(const Form&) const = default;
};

// One screen to look at. `screen` is a route, or one of "first-wall" (the language wall before a
// language is chosen), "idle" (the question whether somebody is there, over the first screen) and
// "listening" (a page that is being read aloud).
struct Visit {
  std::string screen;
  std::string lang = "de";
  Form form = {};

  auto operator<=>(const Visit&) const = default;
};

// "size 1.35, contrast, low, 24l".
std::string to_string(const Form& form);

// A visit as it looks: the description and all its pages.
struct View {
  Visit visit;
  kiosk::ui::Node screen;
  kiosk::ui::Presentation presentation;
  std::vector<kiosk::ui::Frame> pages;
  const kiosk::text::Measurer* measurer = nullptr;

  bool asks() const { return visit.screen == "idle"; }

  // The attract screen has neither header nor bar.
  bool is_attract() const { return visit.screen == "attract"; }
};

kiosk::app::State state_of(const Visit& visit);
View look_at(kiosk::app::Kiosk& kiosk, kiosk::text::Measurer& measurer, const Visit& visit);

// The kind of a screen: the first word of its route.
std::string kind_of(const std::string& screen);

// All nodes of a description, parents before children.
std::vector<const kiosk::ui::Node*> nodes_of(const kiosk::ui::Node& root);

// Those that are shown: under a dialog nothing else can be seen, touched or heard.
std::vector<const kiosk::ui::Node*> shown_nodes(const View& view);

// A text without blanks, line breaks and invisible characters, which layout may drop or break at.
std::string letters(const std::string& text);

// What is drawn and what is said for a node on one page, in order.
std::string drawn(const View& view, const kiosk::ui::Frame& page, const std::string& node);
std::string spoken(const kiosk::ui::Frame& page, const std::string& node);

}  // namespace laws
