#pragma once
#include <string>
#include <vector>

#include "kiosk/ui/frame.h"

namespace kiosk::ui {

// A text as it is said: one utterance for each stretch in one language, so that each gets its own
// voice. The words are the drawn ones.
std::vector<Utterance> utterances_of(const Passage& passage);

}  // namespace kiosk::ui
