#pragma once
#include <ostream>

#include "content/townhall/canonical.h"
#include "content/townhall/translate/voice.h"

namespace townhall::translate {

// A line with how many texts that are signed have a current film; nothing if there are no films.
void print_film_summary(const Canonical& canonical, Voice voice, std::ostream& out);

// A line for each text whose film is not current.
void print_films(const Canonical& canonical, Voice voice, std::ostream& out);

}  // namespace townhall::translate
