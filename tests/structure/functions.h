#pragma once
#include <string>
#include <vector>

#include "tests/structure/source.h"

namespace structure {

// A body in braces that is neither a namespace, a type nor a table of values.
struct Function {
  std::string head;   // what stands before the brace
  int head_line = 0;  // from 1, where the head begins
  int line = 0;       // where the brace opens
  int end_line = 0;   // where it closes

  int lines() const { return end_line - line + 1; }
};

// Functions of namespaces and of types, lambdas inside them not counted on their own.
std::vector<Function> functions_of(const Source& source);

}  // namespace structure
