#pragma once
#include <string>
#include <vector>

#include "kiosk/speech/say.h"
#include "kiosk/ui/node.h"

namespace kiosk::app {

// What stands on a key, or was typed, as it is said. A sign is said by its name, since voices pass
// over it; a letter as it is, since voices say one that stands alone by its name, and since "m" on
// a key is no metre.
std::vector<speech::Spoken> spelled(const ui::Text& text, const std::string& lang,
                                    const speech::Lexicons& lexicons);

}  // namespace kiosk::app
