#pragma once
#include "kiosk/main/options.h"
#include "kiosk/main/voice.h"
#include "kiosk/platform/window.h"
#include "kiosk/store/follow.h"

namespace kiosk::main {

// What `run` needs, from the command line and the configuration file (the command line wins).
struct Configuration {
  Options options;
  platform::WindowSettings window;
  ui::Panel panel;
  store::Sources sources;    // followed if no content is named
  std::string metrics_file;  // empty: none
  VoicePlan voice;
};

// Reads TOML:
//   content = "/srv/town.db"   (shows this file; without it what the sync program brings)
//   [follow] sync = "/var/lib/wegweiser/sync"   state = "/var/lib/wegweiser/kiosk"
//            factory = "/usr/share/wegweiser/content.db"
//   site = "rathaus-foyer"
//   metrics = "/run/wegweiser-kiosk/wegweiser-kiosk.prom"   (while it follows)
//   [panel]  width_mm = 336.0   lower_edge_mm = 850.0   rotation = 90
//   [audio]  ceiling_db = -6.0   helper = "/usr/lib/wegweiser/wegweiser-speech"
//            device_is_headphones = 1   (a sound device that appears is somebody's headphones)
//            dark = 1   (the screen is black while somebody listens through headphones)
//   [keys]   profile = "audionav"   "F13" = "next"   "0x72" = "back"
//            debounce_ms = 100   (the same key again so soon is a tremor; 0 to 500)
//   [switch] seconds = 2.0   (how long each thing has its turn for somebody with one switch)
// Whatever is unknown, of another kind or out of its range is refused with its line (Settings), so
// that a slip cannot hide. NotFound or Io if the file cannot be read.
base::Result<Configuration> read_configuration(const base::FileReader& files, const Options& given);

}  // namespace kiosk::main
