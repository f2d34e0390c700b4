#pragma once
#include <string>
#include <vector>

#include "kiosk/ui/frame.h"

namespace kiosk::ui {

// A text as it is said: one utterance for each stretch in one language, so that each gets its own
// voice. The words are the drawn ones. `lang` is the language of spans that name none.
std::vector<Utterance> utterances_of(const std::string& node, const Text& text,
                                     const std::string& lang);

}  // namespace kiosk::ui
