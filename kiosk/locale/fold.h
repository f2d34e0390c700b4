#pragma once
#include <string>
#include <string_view>

namespace kiosk::locale {

// The form under which a word is looked for: what people write differently and mean as one becomes
// the same. Case, width and compatibility forms (NFKC_Casefold); marks on Latin, Greek, Cyrillic,
// Arabic and Hebrew letters; ß and ss, ä and ae and a; dotless and dotted i; alef and hamza forms,
// Arabic, Persian and Kurdish kaf, ya and he; Ukrainian and Russian vowels that share a key;
// Amharic letters of one sound; katakana and hiragana. Marks that carry the meaning (Indic, Thai,
// Khmer, kana) stay. Only letters, digits and such marks are left, so the result may be empty.
// `word` must be well-formed UTF-8. Folding what is folded changes nothing in scripts other than
// Latin, where "ae" left over may fold once more.
std::string fold(std::string_view word);

}  // namespace kiosk::locale
