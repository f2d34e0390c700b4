#pragma once
#include <string>
#include <vector>

#include "kiosk/base/files.h"
#include "kiosk/main/sync/options.h"
#include "kiosk/sync/curl_fetch.h"

namespace kiosk::main {

// What wegweiser-sync works with, from the command line and the configuration file (the command
// line wins).
struct SyncConfiguration {
  std::vector<std::string> repositories;
  std::string folder = "/var/lib/wegweiser/sync";
  std::string root_file;     // trusted at the first time
  std::string metrics_file;  // for node_exporter; empty: none is written
  std::string proxy;
  int interval_s = 300;  // of watch
  sync::Patience patience;
};

// Reads TOML, in which everything may be left out:
//   repository = "https://kiosk.example/wegweiser"   or a list, tried in this order
//   folder = "/var/lib/wegweiser/sync"
//   root = "/etc/wegweiser/root.json"
//   interval_s = 300                                 of watch
//   metrics = "/run/wegweiser-sync/wegweiser.prom"
//   proxy = "http://proxy.example:3128"
//   [patience]  connect_s = 10  least_bytes_per_second = 1000  slow_for_s = 30
//               metadata_deadline_s = 300  target_deadline_s = 21600
// Whatever is unknown, of another kind or out of its range is refused with its line (Settings).
// NotFound or Io if the file cannot be read.
base::Result<SyncConfiguration> read_configuration(const base::FileReader& files,
                                                   const OnceOptions& given);

}  // namespace kiosk::main
