#pragma once
#include <cstddef>
#include <string>

#include "kiosk/app/context.h"

namespace kiosk::app::screens {

// QR version 40 at level L holds 2953 bytes (ISO/IEC 18004, table 7), but arm's length and a
// phone's camera end far below that.
inline constexpr std::size_t kMostCodeBytes = 900;

// What the QR codes carry: the content itself, so that it works without internet.
std::string contact_payload(const Context& context, const directory::ContactPoint& contact);
// The same as a few lines of text in German, as the staff know it: several of these share a code.
std::string note_payload(const Context& context, const directory::ContactPoint& contact);
std::string event_payload(const Context& context, const directory::Event& event);

}  // namespace kiosk::app::screens
