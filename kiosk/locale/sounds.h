#pragma once
#include <string>
#include <vector>

namespace kiosk::locale {

// How words of other scripts are written in Latin letters by people who have no such keyboard.
// Everybody does it differently, so both sides are brought to a coarse form: Cyrillic to plain
// consonants and vowels ("житло", "zhytlo", "shitlo" and "žitlo" are one), Arabic script to its
// consonants as Arabs ("مكتب" and "maktab") and as Persians read them ("گذرنامه" and "gozarname"),
// Han to pinyin without tones ("住房" and "zhufang"). All take folded words (fold.h).

// The forms of a word in one of those scripts; none for every other and where too little is left.
std::vector<std::string> sounds_of(const std::string& key);

// The forms that a word in Latin letters may be meant for in a visit in the language `visit`; for a
// word in another script, those of German words (german_sounds.h). Those of one script begin with
// the same byte and stand together, the likelier first.
std::vector<std::string> sounds_meant(const std::string& key, const std::string& visit,
                                      bool among_others = false);

// Whether `key`, which is not empty, begins with a letter of a script in which the language is
// written.
bool is_in_script_of(const std::string& tag, const std::string& key);

}  // namespace kiosk::locale
