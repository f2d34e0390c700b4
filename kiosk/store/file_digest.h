#pragma once
#include <atomic>
#include <string>
#include <string_view>

#include "kiosk/base/files.h"

namespace kiosk::store {

// SHA-256 of a whole file in lower-case hex, a piece at a time. Only this finds text that a failing
// disk has changed: SQLite's own checks look at the structure alone. Ends early, with Invalid, when
// `stop` becomes true. May run beside the thread that reads the file through a Revision.
base::Result<std::string> sha256_of(const base::FileReader& files, const std::string& path,
                                    const std::atomic<bool>& stop);

// The same of bytes.
std::string sha256_of(std::string_view bytes);

}  // namespace kiosk::store
