#include "content/townhall/refresh/words.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "content/townhall/canonical.h"

namespace townhall::refresh {
namespace {

using nlohmann::json;
using Same = std::tuple<std::string, std::string, std::string>;
using ByWord = std::map<Same, json>;

Same same_of(const json& word) {
  return {string_of(word, "entity"), string_of(word, "lang"), string_of(word, "word")};
}

template <typename Words>
ByWord by_word(const Words& words) {
  ByWord all;
  for (const json& word : words) {
    all.emplace(same_of(word), word);
  }
  return all;
}

}  // namespace

std::vector<json> merged_words(const WordSides& sides, const SpeakFor& speak_for) {
  const ByWord now = by_word(sides.now);
  const ByWord said = by_word(sides.said);
  const ByWord made = by_word(sides.made);
  std::vector<json> merged = sides.now;
  std::erase_if(merged, [&](const json& word) {
    const auto last = said.find(same_of(word));
    return last != said.end() && last->second == word && !made.contains(last->first) &&
           speak_for(word);
  });
  for (const json& word : sides.made) {
    const Same same = same_of(word);
    if (!now.contains(same) && !said.contains(same) && speak_for(word)) {
      merged.push_back(word);
    }
  }
  return merged;
}

json said_words(const WordSides& sides, const SpeakFor& speak_for) {
  json words = sides.made;
  for (const json& word : sides.said) {
    if (!speak_for(word)) {
      words.push_back(word);
    }
  }
  return words;
}

}  // namespace townhall::refresh
