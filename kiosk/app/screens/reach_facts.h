#pragma once
#include "kiosk/app/screens/parts.h"

namespace kiosk::app::screens {

// What one needs first to reach a contact point: where it is, its telephone, the appointment.
std::vector<Node> first_facts(const Context& context, const directory::ContactPoint& contact);

// The rest: languages, e-mail, web address, who runs it, when it was checked.
std::vector<Node> further_facts(const Context& context, const directory::ContactPoint& contact);

// What is known about the accessibility of its place, as one card of facts; may be empty.
Node access_facts(const Context& context, const directory::ContactPoint& contact);

}  // namespace kiosk::app::screens
