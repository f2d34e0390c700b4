#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "kiosk/sync/curl_fetch.h"
#include "kiosk/sync/cycle.h"
#include "kiosk/sync/inspect.h"

// Many kiosks in one program: each has a folder of its own and does one cycle, with the real client
// and over the real network, so many at a time as there are threads. tests/bench/fleet makes the
// folders and starts the server.
namespace {

using kiosk::sync::CycleReport;

struct Arguments {
  std::string repository;
  std::string folder;  // of the kiosks: <folder>/0, <folder>/1 and so on
  int clients = 0;
  int threads = 16;
  std::int64_t version = 0;  // that all must have at the end
};

struct Counts {
  long same = 0;
  long by_patch = 0;
  long whole = 0;
  long failed = 0;
  long astray = 0;  // at another version than expected
  unsigned long long bytes = 0;
  std::vector<double> seconds;
  std::string failure;
};

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double processor_s() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
}

double now_s() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void count(const kiosk::sync::Outcome<CycleReport>& outcome, const Arguments& arguments,
           Counts& counts) {
  if (!outcome) {
    ++counts.failed;
    counts.failure = outcome.error().message;
    return;
  }
  counts.bytes += outcome->fetched;
  counts.astray += outcome->generation.version == arguments.version ? 0 : 1;
  if (outcome->what == CycleReport::What::NothingNew) {
    ++counts.same;
  } else {
    ++(outcome->by_patch ? counts.by_patch : counts.whole);
  }
}

class Fleet {
 public:
  explicit Fleet(const Arguments& arguments) : arguments_(arguments) {}

  Counts run() {
    std::vector<std::thread> threads;
    for (int i = 0; i < arguments_.threads; ++i) {
      threads.emplace_back([this] { work(); });
    }
    for (std::thread& thread : threads) {
      thread.join();
    }
    return counts_;
  }

 private:
  void work() {
    for (int kiosk = next_++; kiosk < arguments_.clients; kiosk = next_++) {
      const double start = now_s();
      // As in the program that a timer starts: a connection is never older than a cycle.
      kiosk::base::DiskFiles files;
      const kiosk::base::SystemClock clock;
      kiosk::sync::CurlFetch fetch{kiosk::sync::Patience()};
      const auto outcome =
          kiosk::sync::Cycle(files, fetch, clock, kiosk::base::UnixSeconds(0), kiosk::sync::inspect)
              .run({arguments_.repository, arguments_.folder + "/" + std::to_string(kiosk)});
      const std::lock_guard<std::mutex> lock(mutex_);
      count(outcome, arguments_, counts_);
      counts_.seconds.push_back(now_s() - start);
    }
  }

  Arguments arguments_;
  std::atomic<int> next_ = 0;
  std::mutex mutex_;
  Counts counts_;
};

void print(Counts counts, double wall, double processor) {
  std::sort(counts.seconds.begin(), counts.seconds.end());
  const auto clients = static_cast<double>(counts.seconds.size());
  const auto at = [&](double part) {
    return counts.seconds[static_cast<std::size_t>((clients - 1) * part)] * 1e3;
  };
  std::printf("kiosks %.0f: nothing new %ld, by patch %ld, whole %ld, failed %ld, astray %ld\n",
              clients, counts.same, counts.by_patch, counts.whole, counts.failed, counts.astray);
  std::printf("wall %.2f s, kiosks/s %.0f, ms a cycle: median %.1f, p99 %.1f\n", wall,
              clients / wall, at(0.5), at(0.99));
  std::printf("processor of the kiosks: %.3f ms a cycle\n", processor / clients * 1e3);
  std::printf("bytes of targets a kiosk: %.0f\n", static_cast<double>(counts.bytes) / clients);
  if (!counts.failure.empty()) {
    std::printf("one of the failures: %s\n", counts.failure.c_str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Lets many kiosks do one sync cycle each; see tests/bench/fleet.");
  Arguments arguments;
  app.add_option("--repository", arguments.repository, "The address of the repository.")
      ->required();
  app.add_option("--folder", arguments.folder, "The folder of the kiosks' folders.")->required();
  app.add_option("--clients", arguments.clients, "How many.")
      ->required()
      ->check(CLI::Range(1, 99'999));
  app.add_option("--threads", arguments.threads, "How many at a time.")->check(CLI::Range(1, 256));
  app.add_option("--version", arguments.version, "The version that all must have then.")
      ->required();
  CLI11_PARSE(app, argc, argv);
  const double start = now_s();
  const double processor = processor_s();
  const Counts counts = Fleet(arguments).run();
  print(counts, now_s() - start, processor_s() - processor);
  return counts.failed == 0 && counts.astray == 0 ? 0 : 1;
}
