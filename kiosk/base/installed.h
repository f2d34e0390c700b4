#pragma once
#include <string>

// Where the program and what belongs to it lie.
namespace kiosk::base {

// The program of that name beside this one.
std::string beside_this_program(const std::string& name);

// The data folder of that name ("i18n"): where `cmake --install` puts it, ../share/wegweiser as
// seen from the program; else `built`, that of the build.
std::string installed_or(const std::string& name, const std::string& built);

}  // namespace kiosk::base
