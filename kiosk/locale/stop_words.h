#pragma once
#include <string>
#include <string_view>

namespace kiosk::locale {

// Words that a question is made of rather than about: articles, prepositions, pronouns, auxiliary
// verbs, question words. `key` is a folded word (fold.h) of the language `tag`; false in languages
// that have no list here.
bool is_stop_word(std::string_view tag, const std::string& key);

}  // namespace kiosk::locale
