#pragma once
#include <string>

#include "content/townhall/check/issues.h"

// Codes of the data dictionary as words of a sentence.
namespace townhall {

// "contact" is "Kontaktstelle"; the code itself in English, and where there is no word for it.
Part kind_word(const std::string& kind);
Part day_word(const std::string& day);           // "mo"
Part place_word(const std::string& place_type);  // "room"

// Whether the text is what an office, a house or an association is called: it is quoted rather than
// translated.
bool is_name_on_door(const Where& text);

}  // namespace townhall
