#pragma once
#include <string>

namespace kiosk::directory {

// How a text came to be. Machine texts carry a visible mark until a person has reviewed them.
enum class Origin { Source, Human, Machine, Import };

// A text in the language that was found for it, which may not be the one asked for: the screens
// label, direct and (later) speak it by `lang`, never by the language of the visit.
struct LocalizedText {
  std::string text;  // NFC, without markup unless the field says Markdown
  std::string lang;  // BCP 47 tag of `text`
  Origin origin = Origin::Source;
  bool reviewed = true;
  bool outdated = false;  // its source has changed since it was translated

  bool empty() const { return text.empty(); }

  bool operator==(const LocalizedText&) const = default;
};

}  // namespace kiosk::directory
