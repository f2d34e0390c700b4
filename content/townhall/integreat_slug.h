#pragma once
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

}  // namespace townhall
