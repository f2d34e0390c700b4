#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kiosk/sync/status.h"

namespace kiosk::sync {

// What monitoring learns of a kiosk's content, in the text format of Prometheus (0.0.4), for the
// textfile collector of node_exporter. `free_bytes` is what may still be written where the sync
// folder lies. What is not known is left out; counts of failures are there from the first moment,
// so that a first failure is seen as a rise. Nothing of a person; no addresses.
std::string metrics_text(const Status& status, std::optional<std::uint64_t> free_bytes,
                         base::UnixSeconds now);

}  // namespace kiosk::sync
