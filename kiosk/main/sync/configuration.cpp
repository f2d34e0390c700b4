#include "kiosk/main/sync/configuration.h"

#include <algorithm>

#include "kiosk/main/settings/metrics_file.h"

namespace kiosk::main {
namespace {

// Each may cost a deadline when the network is away.
constexpr size_t kMostRepositories = 8;

bool begins(const std::string& text, std::initializer_list<const char*> with) {
  return std::any_of(with.begin(), with.end(), [&](const char* beginning) {
    return text.starts_with(beginning) && text != beginning;
  });
}

base::Result<std::string> absolute(Settings& settings, const std::string& key,
                                   const std::string& otherwise) {
  const std::string path = TRY(settings.text(key, otherwise));
  // A service has no folder of its own that a relative path could begin in.
  if (path != otherwise && !begins(path, {"/"})) {
    return settings.wrong(key, "must be a path that begins with /");
  }
  return path;
}

base::Result<std::vector<std::string>> repositories_in(Settings& settings) {
  auto repositories = TRY(settings.texts("repository"));
  const bool usable =
      std::all_of(repositories.begin(), repositories.end(), [](const std::string& one) {
        return begins(one, {"http://", "https://", "/"});
      });
  if (!usable || repositories.size() > kMostRepositories) {
    return settings.wrong("repository",
                          "must be an address that begins with https:// or http://, a folder that "
                          "begins with /, or a list of at most " +
                              std::to_string(kMostRepositories) + " of them");
  }
  return repositories;
}

base::Result<std::string> proxy_in(Settings& settings) {
  const std::string proxy = TRY(settings.text("proxy", ""));
  if (!proxy.empty() && !begins(proxy, {"http://", "https://"})) {
    return settings.wrong("proxy", "must be an address that begins with http:// or https://");
  }
  return proxy;
}

base::Result<void> read_patience(Settings settings, sync::Patience& patience) {
  const int connect_s = TRY(settings.whole("connect_s", 10, {1, 120}));
  const int least = TRY(settings.whole("least_bytes_per_second", 1'000, {1, 1'000'000}));
  const int slow_for_s = TRY(settings.whole("slow_for_s", 30, {1, 600}));
  const int metadata_s = TRY(settings.whole("metadata_deadline_s", 300, {5, 3'600}));
  const int target_s = TRY(settings.whole("target_deadline_s", 21'600, {60, 86'400}));
  patience.connect = std::chrono::seconds(connect_s);
  patience.least_bytes_per_second = least;
  patience.slow_for = std::chrono::seconds(slow_for_s);
  patience.metadata_deadline = std::chrono::seconds(metadata_s);
  patience.target_deadline = std::chrono::seconds(target_s);
  return settings.done();
}

base::Result<void> read_file(const base::FileReader& files, const std::string& path,
                             SyncConfiguration& configuration) {
  const std::string text = TRY(files.read(path));
  Settings settings = TRY(Settings::parse(text, path));
  configuration.repositories = TRY(repositories_in(settings));
  configuration.folder = TRY(absolute(settings, "folder", configuration.folder));
  configuration.root_file = TRY(absolute(settings, "root", ""));
  configuration.metrics_file = TRY(metrics_path(settings));
  configuration.proxy = TRY(proxy_in(settings));
  configuration.interval_s =
      TRY(settings.whole("interval_s", configuration.interval_s, {10, 86'400}));
  CHECK_OK(read_patience(TRY(settings.table("patience")), configuration.patience));
  return settings.done();
}

void take(const std::string& given, std::string& value) {
  if (!given.empty()) {
    value = given;
  }
}

}  // namespace

base::Result<SyncConfiguration> read_configuration(const base::FileReader& files,
                                                   const OnceOptions& given) {
  SyncConfiguration configuration;
  if (!given.config.empty()) {
    CHECK_OK(read_file(files, given.config, configuration));
  }
  if (!given.stick.empty()) {
    configuration.repositories = {given.stick};
  } else if (!given.repositories.empty()) {
    configuration.repositories = given.repositories;
  }
  take(given.folder, configuration.folder);
  take(given.root_file, configuration.root_file);
  take(given.metrics_file, configuration.metrics_file);
  if (given.interval_s != 0) {
    configuration.interval_s = given.interval_s;
  }
  return configuration;
}

}  // namespace kiosk::main
