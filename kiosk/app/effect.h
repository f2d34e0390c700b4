#pragma once
#include <string>
#include <variant>

namespace kiosk::app {

// What the outside shall do; returned by update, carried out by main.
struct VisitEnded {
  bool operator==(const VisitEnded&) const = default;
};

// A page was opened: counted without anything about the person.
struct PageOpened {
  std::string route;
  std::string lang;

  bool operator==(const PageOpened&) const = default;
};

using Effect = std::variant<VisitEnded, PageOpened>;

}  // namespace kiosk::app
