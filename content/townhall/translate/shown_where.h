#pragma once
#include <string>

#include "content/townhall/kinds.h"
#include "content/townhall/translate/unit.h"
#include "content/townhall/translate/voice.h"

namespace townhall::translate {

// Where residents see a text, in plain words: "Leistung: Name, als Überschrift und auf der Kachel".
std::string shown_where(const Kind& kind, const TextField& field, Voice voice);

// The same of one text without its kind, and with the part of the record that it belongs to:
// "Anmerkung dazu, kleiner darunter (main)". The name of a field that no kind has stays as it is.
std::string field_in_words(const FieldKey& text, Voice voice);

}  // namespace townhall::translate
