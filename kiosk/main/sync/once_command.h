#pragma once
#include "kiosk/main/sync/configuration.h"
#include "kiosk/sync/outcome.h"

namespace kiosk::main {

// One cycle, at the first address that answers well; prints in a sentence what it did. Afterwards
// the status and the file of metrics say how it went, whichever way.
sync::Outcome<void> sync_once(const SyncConfiguration& configuration);

// Cycles until SIGTERM or SIGINT, `interval_s` apart give or take a tenth, so that many kiosks do
// not come at once; after failures ever more rarely, up to six hours. A failed cycle is only
// reported.
sync::Outcome<void> sync_watch(const SyncConfiguration& configuration);

// Prints what is installed and how the last cycles went.
sync::Outcome<void> sync_status(const SyncConfiguration& configuration, bool json);

}  // namespace kiosk::main
