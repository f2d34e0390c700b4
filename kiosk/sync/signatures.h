#pragma once
#include "kiosk/sync/metadata.h"

namespace kiosk::sync {

// As many valid signatures of different keys of `role` as its threshold asks for; signatures of
// others and wrong ones count for nothing. A key that comes under two ids counts once.
// `name` is for the sentence.
Outcome<void> check_signatures(const Envelope& envelope, const Role& role, const Keys& keys,
                               const std::string& name);

}  // namespace kiosk::sync
