#include "tests/structure/pattern.h"

#include <regex>

namespace structure {

std::vector<std::vector<std::string>> find_all(const std::string& text,
                                               const std::string& pattern) {
  const std::regex wanted(pattern);
  std::vector<std::vector<std::string>> places;
  for (std::sregex_iterator at(text.begin(), text.end(), wanted), end; at != end; ++at) {
    places.emplace_back(at->begin(), at->end());
  }
  return places;
}

bool matches(const std::string& text, const std::string& pattern) {
  return std::regex_match(text, std::regex(pattern));
}

std::set<std::string> all_of(const std::string& text, const std::string& pattern) {
  std::set<std::string> found;
  for (const auto& groups : find_all(text, pattern)) {
    found.insert(groups[1]);
  }
  return found;
}

std::string replaced(const std::string& text, const std::string& pattern, const std::string& by) {
  return std::regex_replace(text, std::regex(pattern), by);
}

}  // namespace structure
