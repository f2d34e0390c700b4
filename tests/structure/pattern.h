#pragma once
#include <set>
#include <string>
#include <vector>

// Patterns and JSON for the structure tests, in one place because both are slow to compile.
namespace structure {

// Every place where the ECMAScript pattern fits, each as its groups; group 0 is the whole.
std::vector<std::vector<std::string>> find_all(const std::string& text, const std::string& pattern);

bool matches(const std::string& text, const std::string& pattern);

// All text that fits group 1 of the pattern.
std::set<std::string> all_of(const std::string& text, const std::string& pattern);

std::string replaced(const std::string& text, const std::string& pattern, const std::string& by);

// The names of an object's members.
std::set<std::string> json_names(const std::string& json);

// The values of every text member of this name, however deep; empty ones are left out.
std::set<std::string> json_values(const std::string& json, const std::string& name);

}  // namespace structure
