#pragma once
#include <string>
#include <vector>

#include "content/townhall/canonical.h"

// What of a text must come back from a translator as it went.
namespace townhall::translate {

// A piece as it stands in the text, and what is compared: of a telephone number what it dials.
struct Protected {
  std::string shown;
  std::string same;

  bool operator<(const Protected& other) const { return same < other.same; }
};

// Telephone numbers, by what they dial; the three-digit ones (110, 112, 115, 116) too.
std::vector<Protected> phones_of(const std::string& text);

// E-mail addresses, addresses of the web, targets of links.
std::vector<Protected> addresses_of(const std::string& text);

// "{name}" where a program puts something in.
std::vector<Protected> braces_of(const std::string& text);

// Names that stay as they are in every language: streets, where a number follows.
std::vector<std::string> protected_names(const Canonical& canonical);

}  // namespace townhall::translate
