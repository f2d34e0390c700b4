#pragma once
#include <string>

#include "kiosk/app/context.h"

namespace kiosk::app::screens {

// What the QR codes carry: the content itself, so that it works without internet.
std::string contact_payload(const Context& context, const directory::ContactPoint& contact);
// The same as a few lines of text in German, as the staff know it: several of these share a code.
std::string note_payload(const Context& context, const directory::ContactPoint& contact);
std::string event_payload(const Context& context, const directory::Event& event);

}  // namespace kiosk::app::screens
