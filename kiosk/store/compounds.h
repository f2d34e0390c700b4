#pragma once
#include <functional>
#include <string>
#include <vector>

namespace kiosk::store {

// What may be part of a compound: folded words (locale/fold.h) that stand by themselves in German
// texts of the content. No list of German words of our own.
struct CompoundParts {
  std::function<bool(const std::string& word)> is_word;
  std::function<bool(const std::string& word)> is_last;  // inflected forms may end a compound
};

// "wohnungsnotfallhilfe" is "wohnung", "notfall" and "hilfe": in order, without linking letters;
// empty if the word is no compound of known parts.
std::vector<std::string> compound_parts(const std::string& word, const CompoundParts& known);

// Whether a word is long enough, and of letters, so as not to be a part by chance.
bool may_be_part(const std::string& word);

}  // namespace kiosk::store
