#pragma once
#include <string_view>

#include "kiosk/sync/metadata.h"

namespace kiosk::sync {

// Shell patterns as TUF uses them: '*' for any characters, '?' for one, "[a-z]" and "[!a-z]" for
// one of a set; none of them ever stands for '/'. There is no escaping. Takes time of the order of
// both lengths multiplied, for any pattern.
bool path_matches(std::string_view path, std::string_view pattern);

// Whether `delegation` may speak for this target path: one of its patterns matches, or one of its
// prefixes begins the hex SHA-256 of the path.
bool covers(const Delegation& delegation, std::string_view path);

}  // namespace kiosk::sync
