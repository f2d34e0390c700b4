#include "kiosk/main/sync/once_command.h"

#include <csignal>
#include <cstdio>
#include <random>

#include "kiosk/main/sync/lock.h"
#include "kiosk/sync/curl_fetch.h"
#include "kiosk/sync/folder_fetch.h"
#include "kiosk/sync/inspect.h"
#include "kiosk/sync/pause.h"
#include "kiosk/sync/status.h"

namespace kiosk::main {
namespace {

using sync::CycleReport;
using sync::disk;
using sync::Outcome;

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

Outcome<CycleReport> cycle(base::Files& files, const base::Clock& clock,
                           const OnceOptions& options) {
  CHECK_OK(disk(files.make_folder(options.folder)));
  if (!options.root_file.empty()) {
    const std::string root = TRY(disk(files.read(options.root_file)));
    CHECK_OK(sync::trust(files, options.folder, root, clock.unix_now()));
  }
  sync::FolderFetch folder(files);
  sync::CurlFetch web{sync::Patience()};
  sync::Fetch& fetch = is_folder(options.repository) ? static_cast<sync::Fetch&>(folder) : web;
  return sync::Cycle(files, fetch, clock, kBuilt, sync::inspect)
      .run({options.repository, options.folder});
}

// A try that fails is remembered too; only a disk that refuses keeps it from that.
Outcome<void> remember(base::Files& files, const base::Clock& clock, const OnceOptions& options,
                       const Outcome<CycleReport>& outcome) {
  sync::Status status = sync::read_status(files, options.folder);
  status.last_try = clock.unix_now();
  status.last_failure = outcome ? "" : to_string(outcome.error().reason);
  status.last_message = outcome ? "" : outcome.error().message;
  if (outcome) {
    status.last_contact = status.last_try;
    status.next_expiry = outcome->expires;
    if (outcome->what == CycleReport::What::Installed) {
      status.last_activation = status.last_try;
    }
  }
  return sync::write_status(files, options.folder, status);
}

}  // namespace

Outcome<void> sync_once(const OnceOptions& options) {
  base::DiskFiles files;
  const base::SystemClock clock;
  CHECK_OK(disk(files.make_folder(options.folder)));
  const Lock lock = TRY(Lock::take(options.folder));
  const auto outcome = cycle(files, clock, options);
  auto remembered = remember(files, clock, options, outcome);
  if (!outcome) {
    return outcome.error();
  }
  print(*outcome);
  return remembered;
}

Outcome<void> sync_watch(const OnceOptions& options) {
  sigset_t stop;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTERM);
  sigaddset(&stop, SIGINT);
  pthread_sigmask(SIG_BLOCK, &stop, nullptr);
  std::minstd_rand random(std::random_device{}());
  for (int failures = 0;;) {
    const auto outcome = sync_once(options);
    failures = outcome ? 0 : failures + 1;
    if (!outcome) {
      std::fprintf(stderr, "wegweiser-sync: %s (%s)\n", outcome.error().message.c_str(),
                   std::string(to_string(outcome.error().reason)).c_str());
    }
    std::fflush(stdout);
    const timespec pause{sync::pause_s(options.interval_s, failures, random()), 0};
    if (sigtimedwait(&stop, nullptr, &pause) > 0) {
      return {};
    }
  }
}

Outcome<void> sync_status(const OnceOptions& options) {
  const base::DiskFiles files;
  const sync::Status status = sync::read_status(files, options.folder);
  const std::string words = options.json
                                ? TRY(sync::status_json(status)) + "\n"
                                : sync::status_words(status, base::SystemClock().unix_now());
  std::fputs(words.c_str(), stdout);
  return {};
}

}  // namespace kiosk::main
