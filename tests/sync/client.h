#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/files.h"
#include "kiosk/sync/download.h"
#include "kiosk/sync/names.h"
#include "kiosk/sync/updater.h"
#include "tests/sync/faulty_files.h"
#include "tests/sync/repository.h"

namespace kiosk::sync {

// 2026-11-22T12:00:00Z
inline constexpr base::UnixSeconds kNow{1795348800};

// A machine that follows a Repository without disk and network. Each call is an update of its own,
// as each start of the program is.
class Client {
 public:
  explicit Client(Repository& repository) : repository_(repository), fetch_(repository) {
    trust(repository.files("root").front());
  }

  void trust(const std::string& root) { store().save("root", root).value(); }

  Outcome<Trusted::News> refresh() {
    auto updater = begin();
    return updater ? updater->refresh() : Outcome<Trusted::News>(updater.error());
  }

  Outcome<Delivered> download(const std::string& path) {
    auto updater = begin();
    if (!updater) {
      return updater.error();
    }
    if (const auto refreshed = updater->refresh(); !refreshed) {
      return refreshed.error();
    }
    return fetch(*updater, path);
  }

  // Within one update.
  Outcome<Delivered> fetch(Updater& updater, const std::string& path) {
    const FoundTarget target = TRY(updater.find(path));
    const std::string hash = TRY(naming_hash(target.info, path));
    const bool prefixed = updater.trusted().root().consistent_snapshot;
    return deliver(fetch_, files,
                   {target_address("http://r/targets", path, prefixed ? hash : ""), target.info,
                    "staging/" + hash + ".part", "targets/" + target_file(path)});
  }

  Outcome<Updater> begin() {
    return Updater::begin(store(), fetch_, "http://r/metadata", limits, now);
  }

  MetadataStore store() { return MetadataStore(files, "trusted"); }

  // "root 1, timestamp 2": what is stored and with which versions.
  std::string trusted() {
    std::string out;
    for (const char* role : {"root", "timestamp", "snapshot", "targets"}) {
      if (const auto bytes = store().load(role, 1'000'000)) {
        const Json file = parse_json(*bytes).value();
        out += (out.empty() ? "" : ", ") + std::string(role) + " " +
               std::to_string(*file.find("signed")->find("version")->integer());
      }
    }
    return out;
  }

  std::string stored(const std::string& role) {
    return store().load(role, 1'000'000).value_or("none");
  }

  std::string artifact(const std::string& path) {
    const auto bytes = files.read("targets/" + target_file(path));
    return bytes ? *bytes : "none";
  }

  // The names asked for since the last call, without their folder.
  std::vector<std::string> requests() {
    std::vector<std::string> names;
    for (const std::string& path : repository_.requests) {
      names.push_back(path.substr(path.find('/') + 1));
    }
    repository_.requests.clear();
    return names;
  }

  FaultyFiles files;
  Limits limits;
  base::UnixSeconds now = kNow;

 private:
  Repository& repository_;
  RepositoryFetch fetch_;
};

template <typename T>
std::string reason(const Outcome<T>& outcome) {
  return outcome ? "none" : std::string(to_string(outcome.error().reason));
}

}  // namespace kiosk::sync
