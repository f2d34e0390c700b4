#pragma once
#include <cstddef>
#include <string>

#include "kiosk/directory/model.h"

namespace kiosk::directory {

// Beyond this a symbol can no longer be scanned at arm's length (reference: content model, 8).
inline constexpr size_t kVcardBytes = 350;

// A contact point as a vCard for a QR code: works on a phone without internet. Version 3.0,
// restricted to what 4.0 reads alike; UTF-8. The name and organisation are the German ones, as on
// the door and for the staff who answer; `note` (may be empty) is the caller's, in the visitor's
// language: room, opening hours. A fax is left out, and so is the address of a confidential place.
// To stay within `max_bytes` it leaves out the note, then the URL, the e-mail address and the
// organisation, each whole; name, telephone and address always stay, so that it may be longer all
// the same.
std::string vcard(const ContactPoint& contact, const std::string& note,
                  size_t max_bytes = kVcardBytes);

}  // namespace kiosk::directory
