#pragma once
#include <sstream>
#include <string>

#include "tests/support/package_builder.h"

namespace test_support {

// A fault, how to make it, and what must be said about it.
struct Fault {
  const char* name;
  void (*make)(PackageBuilder&);
  const char* says;
};

// What a check prints about the package.
inline std::string listing(const PackageBuilder& builder) {
  std::ostringstream out;
  townhall::print(builder.issues(), out);
  return out.str();
}

}  // namespace test_support
