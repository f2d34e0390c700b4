#pragma once
#include <optional>
#include <string>

namespace kiosk::app {

enum class ScreenName {
  Attract,
  Languages,  // the language wall
  AllLanguages,
  Home,
  Topic,    // argument: slug
  Article,  // argument: slug
  Contact,  // argument: slug
  Service,  // argument: slug
  Events,
  SingleEvent,  // argument: slug
  Notices,
  Notice,    // argument: slug
  Building,  // argument: slug of the building, then of a floor: "rathaus/rathaus-og1"
  Way,       // argument: slug of a contact point
  Emergency,
  Finder,  // argument: nothing, or the keys of the answers so far: "housing/lose-home"
  Take,    // argument: "contact/<slug>" or "event/<slug>"
  Search,  // what was typed is not part of a route: see Stop
  German,  // argument: "contact/<slug>" or "service/<slug>"
  Notes,   // the contact points collected during the visit
  Help,
  About,  // argument: nothing, or imprint, privacy, accessibility, licences
};

// The address of a screen, as `screens` prints it and `shot` takes it: "home", "topic/wohnen",
// "take/contact/wohngeldstelle".
struct Route {
  ScreenName screen = ScreenName::Attract;
  std::string argument;

  bool operator==(const Route&) const = default;
};

std::string to_string(const Route& route);

// Nothing for a name that does not exist, a missing argument, or one too many.
std::optional<Route> parse_route(const std::string& text);

}  // namespace kiosk::app
