#include "kiosk/main/configuration.h"

#include <toml++/toml.h>
#include <set>

namespace kiosk::main {
namespace {

base::Error bad(const std::string& path, const std::string& why) {
  return base::invalid("Configuration \"" + path + "\": " + why + ".");
}

base::Result<void> refuse_unknown(const toml::table& table, const std::set<std::string>& known,
                                  const std::string& path) {
  for (const auto& [key, value] : table) {
    const std::string name(key.str());
    if (known.count(name) == 0) {
      return bad(path,
                 "\"" + name + "\" is not known; see the field manual for what may stand there");
    }
  }
  return {};
}

base::Result<void> read_panel(const toml::table& table, Configuration& configuration,
                              const std::string& path) {
  CHECK_OK(refuse_unknown(table, {"width_mm", "lower_edge_mm", "rotation"}, path));
  ui::Panel& panel = configuration.panel;
  const double width_mm = table["width_mm"].value_or(panel.px.width * panel.mm_per_px);
  panel.lower_edge_mm = table["lower_edge_mm"].value_or(panel.lower_edge_mm);
  // Between a postcard and a wall; outside it somebody wrote inches or pixels.
  if (width_mm < 100 || width_mm > 3000 || panel.lower_edge_mm < 0 || panel.lower_edge_mm > 2500) {
    return bad(path,
               "panel.width_mm is 100 to 3000 and panel.lower_edge_mm 0 to 2500, in millimetres");
  }
  panel.mm_per_px = width_mm / panel.px.width;
  configuration.window.rotation =
      TRY(platform::rotation_by(static_cast<int>(table["rotation"].value_or(0L))));
  return {};
}

base::Result<void> read_keys(const toml::table& table, Configuration& configuration,
                             const std::string& path) {
  std::vector<std::pair<std::string, std::string>> rows;
  for (const auto& [key, value] : table) {
    const auto meaning = value.value<std::string>();
    if (!meaning) {
      return bad(path, "keys." + std::string(key.str()) + " is the name of a meaning, in quotes");
    }
    rows.emplace_back(std::string(key.str()), *meaning);
  }
  configuration.window.keys = TRY(platform::KeyTable::parse(rows));
  return {};
}

base::Result<void> read_sources(const toml::table& table, store::Sources& sources,
                                const std::string& path) {
  CHECK_OK(refuse_unknown(table, {"sync", "state", "factory"}, path));
  sources.sync_folder = table["sync"].value_or(sources.sync_folder);
  sources.state_folder = table["state"].value_or(sources.state_folder);
  sources.factory = table["factory"].value_or(sources.factory);
  return {};
}

base::Result<void> read_file(const std::string& path, Configuration& configuration) {
  const base::DiskFiles files;
  const std::string text = TRY(files.read(path));
  toml::table table;
  try {
    table = toml::parse(text, path);
  } catch (const toml::parse_error& error) {
    return bad(path, "line " + std::to_string(error.source().begin.line) + ": " +
                         std::string(error.description()));
  }
  CHECK_OK(refuse_unknown(table, {"content", "site", "panel", "keys", "follow"}, path));
  Options& options = configuration.options;
  if (options.content.empty()) {
    options.content = table["content"].value_or(std::string());
  }
  if (options.site.empty()) {
    options.site = table["site"].value_or(std::string());
  }
  if (const auto* panel = table["panel"].as_table()) {
    CHECK_OK(read_panel(*panel, configuration, path));
  }
  if (const auto* follow = table["follow"].as_table()) {
    CHECK_OK(read_sources(*follow, configuration.sources, path));
  }
  if (const auto* keys = table["keys"].as_table()) {
    CHECK_OK(read_keys(*keys, configuration, path));
  }
  return {};
}

}  // namespace

base::Result<Configuration> read_configuration(const Options& given) {
  Configuration configuration;
  configuration.options = given;
  configuration.panel = TRY(panel_of(given.panel));
  if (!given.config.empty()) {
    CHECK_OK(read_file(given.config, configuration));
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
    configuration.window.size = TRY(size_of(given.window));
  } else if (!given.fullscreen) {
    configuration.window.size = ui::Size{810, 1440};
  }
  return configuration;
}

}  // namespace kiosk::main
