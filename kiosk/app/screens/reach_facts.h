#pragma once
#include "kiosk/app/screens/parts.h"

namespace kiosk::app::screens {

// How to reach a contact point: where, telephone, e-mail, languages, who runs it, when checked.
std::vector<Node> reach_facts(const Context& context, const directory::ContactPoint& contact);

// What is known about the accessibility of its place, as one card of facts; may be empty.
Node access_facts(const Context& context, const directory::ContactPoint& contact);

}  // namespace kiosk::app::screens
