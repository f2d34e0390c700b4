#pragma once
#include <string>
#include <vector>

namespace kiosk::locale {

// How people who read another script write German words by ear: "джобцентр", "кранкенкассе",
// "بورغربورو", "ራትሃውስ". Everybody does it differently, so both sides are brought to the consonants
// that all of them write: no vowels, no h and ch, no j; v, f and w are one, and p and b, g and k.
// All take folded words (fold.h).

// What such a sound begins with, which those of sounds.h do not.
inline constexpr char kGermanSound = 'g';

// Of a German word; empty where less than three consonants are left, which too many words share.
std::string german_sound_of(const std::string& key);

// Those that a word in Cyrillic, Arabic or Ethiopic letters may be meant for, the likeliest first;
// none for other scripts. `among_others`, in a question, it must have four consonants.
std::vector<std::string> german_sounds_meant(const std::string& key, bool among_others);

}  // namespace kiosk::locale
