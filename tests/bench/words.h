#pragma once
#include <string>
#include <vector>

namespace bench {

// What is typed one after the other: its code points.
std::vector<std::string> letters_of(const std::string& word);

// Those of a word that people look for in that language; of the German one where none is known.
std::vector<std::string> letters_sought(const std::string& lang);

}  // namespace bench
