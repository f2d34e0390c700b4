#pragma once
#include <ostream>

#include "content/townhall/translate/states.h"

namespace townhall::translate {

// One line for each entry and one column for each language of `matrix`: how many of its texts are
// not current, and why, by the letters of the line above; "." where all are.
void print_entries(const Matrix& matrix, Voice voice, std::ostream& out);

}  // namespace townhall::translate
