#include "kiosk/main/sync/once_command.h"

#include <csignal>
#include <cstdio>
#include <random>

#include "kiosk/main/settings/metrics_file.h"
#include "kiosk/main/sync/lock.h"
#include "kiosk/store/search_build.h"
#include "kiosk/sync/curl_fetch.h"
#include "kiosk/sync/failover.h"
#include "kiosk/sync/folder_fetch.h"
#include "kiosk/sync/inspect.h"
#include "kiosk/sync/metrics.h"
#include "kiosk/sync/pause.h"
#include "kiosk/sync/status.h"

namespace kiosk::main {
namespace {

using sync::CycleReport;
using sync::disk;
using sync::Outcome;
using sync::Turn;

// The moment of the build: no true clock shows an earlier one.
constexpr base::UnixSeconds kBuilt{WEGWEISER_BUILT};

// A stick or a network drive rather than a server.
bool is_folder(const std::string& repository) {
  return repository.find("://") == std::string::npos;
}

void print(const CycleReport& report) {
  if (report.what == CycleReport::What::NothingNew) {
    std::printf("Nothing new: version %lld is current.\n",
                static_cast<long long>(report.generation.version));
    return;
  }
  std::printf("Version %lld is current now: %llu bytes fetched, %s.\n",
              static_cast<long long>(report.generation.version),
              static_cast<unsigned long long>(report.fetched),
              report.by_patch ? "as a patch" : "whole");
}

void say(const sync::Failure& failure) {
  std::fprintf(stderr, "wegweiser-sync: %s (%s)\n", failure.message.c_str(),
               std::string(to_string(failure.reason)).c_str());
}

// Without an index the kiosk makes its own; a full disk must not keep content away.
void make_index(const std::string& folder, const store::Generation& generation) {
  const store::Generations generations(folder);
  const auto made = store::ensure_search(generations.path_of(generation), generation.sha256,
                                         generations.search_path_of(generation));
  if (!made) {
    std::fprintf(stderr, "wegweiser-sync: %s\n", made.error().message.c_str());
  }
}

Outcome<CycleReport> cycle(base::Files& files, const base::Clock& clock,
                           const SyncConfiguration& configuration, const std::string& repository) {
  sync::FolderFetch folder(files);
  sync::CurlFetch web(configuration.patience, configuration.proxy);
  sync::Fetch& fetch = is_folder(repository) ? static_cast<sync::Fetch&>(folder) : web;
  const auto index = [&configuration](const store::Generation& generation) {
    make_index(configuration.folder, generation);
  };
  const CycleReport report = TRY(sync::Cycle(files, fetch, clock, kBuilt, sync::inspect, index)
                                     .run({repository, configuration.folder}));
  // It may be missing though nothing is new: after an update of this program, or a full disk.
  index(report.generation);
  return report;
}

Outcome<void> begin_to_trust(base::Files& files, const base::Clock& clock,
                             const SyncConfiguration& configuration) {
  if (configuration.root_file.empty()) {
    return {};
  }
  const std::string root = TRY(disk(files.read(configuration.root_file)));
  return sync::trust(files, configuration.folder, root, clock.unix_now());
}

Turn turn(base::Files& files, const base::Clock& clock, const SyncConfiguration& configuration) {
  const auto trusted = begin_to_trust(files, clock, configuration);
  if (!trusted) {
    return {trusted.error(), {trusted.error()}};
  }
  return sync::try_in_order(configuration.repositories, [&](const std::string& repository) {
    return cycle(files, clock, configuration, repository);
  });
}

// A try that fails is remembered too; only a disk that refuses keeps it from that.
Outcome<void> remember(base::Files& files, const base::Clock& clock,
                       const SyncConfiguration& configuration, const Turn& turn) {
  sync::Status status = sync::read_status(files, configuration.folder);
  sync::note(status, turn, clock.unix_now());
  auto written = sync::write_status(files, configuration.folder, status);
  if (!configuration.metrics_file.empty()) {
    const auto free = files.free_space(configuration.folder);
    const std::string text =
        sync::metrics_text(status, free ? std::optional(*free) : std::nullopt, clock.unix_now());
    CHECK_OK(disk(write_metrics(files, configuration.metrics_file, text)));
  }
  return written;
}

}  // namespace

Outcome<void> sync_once(const SyncConfiguration& configuration) {
  base::DiskFiles files;
  const base::SystemClock clock;
  CHECK_OK(disk(files.make_folder(configuration.folder)));
  const Lock lock = TRY(Lock::take(configuration.folder));
  const Turn turn = main::turn(files, clock, configuration);
  auto remembered = remember(files, clock, configuration, turn);
  // What the caller is told in the end is not said twice.
  for (size_t i = turn.outcome ? 0 : 1; i < turn.failures.size(); ++i) {
    say(turn.failures[i]);
  }
  if (!turn.outcome) {
    return turn.outcome.error();
  }
  print(*turn.outcome);
  return remembered;
}

Outcome<void> sync_watch(const SyncConfiguration& configuration) {
  sigset_t stop;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTERM);
  sigaddset(&stop, SIGINT);
  pthread_sigmask(SIG_BLOCK, &stop, nullptr);
  std::minstd_rand random(std::random_device{}());
  for (int failures = 0;;) {
    const auto outcome = sync_once(configuration);
    failures = outcome ? 0 : failures + 1;
    if (!outcome) {
      say(outcome.error());
    }
    std::fflush(stdout);
    const timespec pause{sync::pause_s(configuration.interval_s, failures, random()), 0};
    if (sigtimedwait(&stop, nullptr, &pause) > 0) {
      return {};
    }
  }
}

Outcome<void> sync_status(const SyncConfiguration& configuration, bool json) {
  const base::DiskFiles files;
  const sync::Status status = sync::read_status(files, configuration.folder);
  const std::string words = json ? TRY(sync::status_json(status)) + "\n"
                                 : sync::status_words(status, base::SystemClock().unix_now());
  std::fputs(words.c_str(), stdout);
  return {};
}

}  // namespace kiosk::main
