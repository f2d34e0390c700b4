#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

namespace structure {

// One row of the level table in kiosk/README.md.
struct Module {
  int level = 0;
  std::string path;           // "kiosk/text"
  std::set<std::string> may;  // names of modules and libraries: "base", "ICU"
};

// By path. Rows that cannot be read are test failures.
std::map<std::string, Module> parse_house(const std::string& readme);

struct Include {
  int line = 0;      // from 1
  std::string name;  // without quotes or brackets; "FT_..." as written
  bool quoted = false;
};

std::vector<Include> includes_of(const std::vector<std::string>& lines);

// The module a file belongs to: "kiosk/app/screens/home.cpp" is in "kiosk/app".
std::string module_of(const std::string& path);

// The library as the table names it, "std" for the standard library and the system, "" for one
// that this test does not know.
std::string library_of(const std::string& header);

}  // namespace structure
