#include "kiosk/main/configuration.h"

#include <cmath>

#include "kiosk/main/settings/metrics_file.h"
#include "kiosk/ui/panel_option.h"

namespace kiosk::main {
namespace {

base::Result<void> read_panel(Settings settings, Configuration& configuration) {
  ui::Panel& panel = configuration.panel;
  // Between a postcard and a wall; outside it somebody wrote inches or pixels.
  const double width_mm =
      TRY(settings.number("width_mm", panel.px.width * panel.mm_per_px, {100, 3000}));
  panel.mm_per_px = width_mm / panel.px.width;
  panel.lower_edge_mm = TRY(settings.number("lower_edge_mm", panel.lower_edge_mm, {0, 2500}));
  const int degrees = TRY(settings.one_of("rotation", 0, {0, 90, 180, 270}));
  configuration.window.rotation = TRY(platform::rotation_by(degrees));
  return settings.done();
}

base::Result<void> read_audio(Settings settings, Configuration& configuration) {
  VoicePlan& voice = configuration.voice;
  voice.helper = TRY(settings.text("helper", voice.helper));
  // Below it the quietest step could hardly be heard.
  voice.audio.ceiling_db = TRY(settings.number("ceiling_db", voice.audio.ceiling_db, {-40, 0}));
  const int plug = TRY(settings.one_of("device_is_headphones", 0, {0, 1}));
  configuration.window.device_is_headphones = plug == 1;
  configuration.options.dark_in_private = TRY(settings.one_of("dark", 0, {0, 1})) == 1;
  return settings.done();
}

base::Result<void> read_keys(Settings settings, const std::string& path,
                             Configuration& configuration) {
  // EN 301 549, 5.8: adjustable up to half a second.
  const auto usual = static_cast<int>(configuration.window.debounce.count());
  configuration.window.debounce =
      base::Monotonic(TRY(settings.whole("debounce_ms", usual, {0, 500})));
  const auto rows = TRY(settings.rows());
  if (rows.empty()) {
    return {};  // the usual keys
  }
  const auto keys = platform::KeyTable::parse(rows);
  if (!keys) {
    return base::invalid("The configuration \"" + path + "\": " + keys.error().message);
  }
  configuration.window.keys = *keys;
  configuration.options.means =
      keys->has(platform::Key::Activate) ? app::Means::Keys : app::Means::Switch;
  return {};
}

base::Result<void> read_switch(Settings settings, Options& options) {
  const double seconds = TRY(settings.number("seconds", options.scan_ms / 1000.0, {0.5, 20}));
  options.scan_ms = static_cast<int>(std::lround(seconds * 1000));
  return settings.done();
}

base::Result<void> read_sources(Settings settings, store::Sources& sources) {
  sources.sync_folder = TRY(settings.text("sync", sources.sync_folder));
  sources.state_folder = TRY(settings.text("state", sources.state_folder));
  sources.factory = TRY(settings.text("factory", sources.factory));
  return settings.done();
}

base::Result<void> read_file(const base::FileReader& files, const std::string& path,
                             Configuration& configuration) {
  const std::string text = TRY(files.read(path));
  Settings settings = TRY(Settings::parse(text, path));
  const std::string content = TRY(settings.text("content", ""));
  const std::string site = TRY(settings.text("site", ""));
  configuration.metrics_file = TRY(metrics_path(settings));
  CHECK_OK(read_panel(TRY(settings.table("panel")), configuration));
  CHECK_OK(read_sources(TRY(settings.table("follow")), configuration.sources));
  CHECK_OK(read_audio(TRY(settings.table("audio")), configuration));
  CHECK_OK(read_keys(TRY(settings.table("keys")), path, configuration));
  CHECK_OK(read_switch(TRY(settings.table("switch")), configuration.options));
  Options& options = configuration.options;
  options.content = options.content.empty() ? content : options.content;
  options.site = options.site.empty() ? site : options.site;
  return settings.done();
}

}  // namespace

base::Result<Configuration> read_configuration(const base::FileReader& files,
                                               const Options& given) {
  Configuration configuration;
  configuration.options = given;
  configuration.panel = TRY(ui::panel_of(given.panel));
  if (!given.config.empty()) {
    CHECK_OK(read_file(files, given.config, configuration));
  }
  store::Sources& sources = configuration.sources;
  if (!given.follow.empty()) {
    sources.sync_folder = given.follow;
  }
  if (!given.state.empty()) {
    sources.state_folder = given.state;
  }
  if (!given.factory.empty()) {
    sources.factory = given.factory;
  }
  if (!given.window.empty()) {
    configuration.window.size = TRY(ui::size_of(given.window));
  } else if (!given.fullscreen) {
    configuration.window.size = ui::Size{810, 1440};
  }
  return configuration;
}

}  // namespace kiosk::main
