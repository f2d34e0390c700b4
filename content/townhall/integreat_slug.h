#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace townhall {

// "Familie, Kinder und Ältere" to "familie-kinder-und-aeltere": lower-case ASCII letters, digits
// and single hyphens; letters of other scripts are left out, so the result may be empty.
std::string slug_words(std::string_view text);

// One slug for each path, in order: unique, at most 60 characters, and the same in every import as
// long as the paths are the same (order and number of the others only matter to those that share a
// last part). Made from the last part of the path; where several share it, from the last two; where
// that is not enough, or too long, a part of the path's SHA-256 is added.
std::vector<std::string> slugs_of(const std::vector<std::string>& paths);

// Slugs that a package has already.
struct KnownSlugs {
  std::map<std::string, std::string> by_path;  // of its pages: they keep them
  std::set<std::string> taken;                 // of what did not come from a page
};

// The same, but a path that is known keeps its slug, and another that would get a slug that is
// known or taken gets a part of the path's SHA-256 added.
std::vector<std::string> slugs_of(const std::vector<std::string>& paths, const KnownSlugs& known);

}  // namespace townhall
