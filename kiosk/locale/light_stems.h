#pragma once
#include <string>

// Stems for languages of which libstemmer has no rules, or rules that part what belongs together: a
// noun from the same noun with its article; forms of Russian and Turkish words, whose letters are
// folded. Light ones, as information retrieval calls them: they take off what is written onto nouns
// and adjectives, and leave what makes another word of it. All take and give folded words (fold.h).
namespace kiosk::locale {

// After light10 (Larkey, Ballesteros and Connell 2007): article, plural and feminine endings. Short
// words lose less, so that two letters are left.
std::string arabic_stem(const std::string& key);

// Without "and", "with", "for", "as" or "so" where it is written onto the word: "لإجراءات" is "for
// procedures". Empty where the word does not begin so, or would be left with two letters. As many
// nouns begin with these letters, it is for words that are found nowhere as they stand.
std::string arabic_without_particle(const std::string& key);

// Plural, ezafe and the indefinite ending; three letters are left.
std::string persian_stem(const std::string& key);

// Case and number, with the vowels and consonants that change before them; three letters are left.
std::string ukrainian_stem(const std::string& key);
std::string russian_stem(const std::string& key);

// Plural, possessives and cases.
std::string turkish_stem(const std::string& key);

}  // namespace kiosk::locale
