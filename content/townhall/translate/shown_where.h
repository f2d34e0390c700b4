#pragma once
#include <string>

#include "content/townhall/kinds.h"
#include "content/townhall/translate/voice.h"

namespace townhall::translate {

// Where residents see a text, in plain words: "Leistung: Name, als Überschrift und auf der Kachel".
std::string shown_where(const Kind& kind, const TextField& field, Voice voice);

}  // namespace townhall::translate
