#pragma once
#include <string>
#include <vector>

#include "tests/structure/source.h"

namespace structure {

struct Name {
  enum class Of { One, Function, Using };  // One: a value or a type

  std::string name;
  Of of = Of::One;
  std::vector<std::string> types = {};  // of a function's parameters: "const std::string&"
  int line = 0;                         // from 1
};

// What the anonymous namespaces of a source declare at the start of a line, and what it takes from
// other namespaces by using-declarations anywhere.
std::vector<Name> anonymous_names(const Source& source);

}  // namespace structure
