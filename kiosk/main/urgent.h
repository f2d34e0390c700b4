#pragma once
#include <map>
#include <string>
#include <vector>

#include "kiosk/directory/model.h"
#include "kiosk/sync/notices.h"

namespace kiosk::main {

// Urgent notices as screens know notices, by language: each in its own words where it has them, in
// German where not.
std::map<std::string, std::vector<directory::Notice>> by_language(const sync::Notices& notices);

bool has_emergency(const sync::Notices& notices);

}  // namespace kiosk::main
