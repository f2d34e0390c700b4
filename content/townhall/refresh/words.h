#pragma once
#include <functional>
#include <nlohmann/json.hpp>
#include <vector>

namespace townhall::refresh {

// Three sides of search_words.json: as it is, as the pages said it last, as they say it now.
struct WordSides {
  const std::vector<nlohmann::json>& now;
  const nlohmann::json& said;
  const std::vector<nlohmann::json>& made;
};

// Whether the pages that were given speak for words of that record in that language.
using SpeakFor = std::function<bool(const nlohmann::json& word)>;

// What becomes of `now`. A word that comes to the pages is put at the end, one that goes from them
// goes, unless an editor gave it another weight or kind; words of editors and the order stay, and
// what an editor removed stays away. A word is the same by record, language and letters.
std::vector<nlohmann::json> merged_words(const WordSides& sides, const SpeakFor& speak_for);

// What the pages have said after that: of words that they did not speak for, what they said before.
nlohmann::json said_words(const WordSides& sides, const SpeakFor& speak_for);

}  // namespace townhall::refresh
