#include <algorithm>
#include <cstdio>

#include "tests/bench/modes.h"
#include "tests/bench/stage.h"

namespace bench {
namespace {

constexpr int kWarmRounds = 3;

struct Times {
  double first = 0;  // the first screen in this language of the process
  std::vector<double> cold;
  std::vector<double> warm;  // the best of the rounds, for each screen
};

double timed(Stage& stage, const std::string& route, const std::string& lang) {
  stage.go(route, lang);
  const double begin = cpu_ms();
  stage.settle();
  return cpu_ms() - begin;
}

// A kiosk of its own for each language, so that cold is cold for every one of them.
Times times_of(const std::string& content, const std::vector<std::string>& routes,
               const std::string& lang) {
  Stage stage(content);
  // What no language pays for alone: pictograms, the paper, the first page of the database.
  timed(stage, "home", "de");
  Times times;
  times.first = timed(stage, "topic/none", lang);
  for (const std::string& route : routes) {
    times.cold.push_back(timed(stage, route, lang));
  }
  times.warm = times.cold;
  for (int round = 0; round < kWarmRounds; ++round) {
    for (size_t i = 0; i < routes.size(); ++i) {
      times.warm[i] = std::min(times.warm[i], timed(stage, routes[i], lang));
    }
  }
  return times;
}

}  // namespace

void measure_screens(const std::string& content) {
  Stage stage(content);
  const std::vector<std::string> routes = stage.routes("de");
  std::printf("%-10s %7s %8s %8s %8s %8s %8s %9s\n", "language", "screens", "first", "cold p50",
              "cold p99", "warm p50", "warm p99", "warm max");
  double german = 0;
  double slowest = 0;
  double worst_p99 = 0;
  std::string slowest_tag;
  for (const std::string& lang : languages_of(stage)) {
    const Times times = times_of(content, routes, lang);
    const double p50 = quantile(times.warm, 0.5);
    const double p99 = quantile(times.warm, 0.99);
    std::printf("%-10s %7zu %8.2f %8.2f %8.2f %8.2f %8.2f %9.2f\n", lang.c_str(), routes.size(),
                times.first, quantile(times.cold, 0.5), quantile(times.cold, 0.99), p50, p99,
                quantile(times.warm, 1));
    german = lang == "de" ? p50 : german;
    worst_p99 = std::max(worst_p99, std::max(p99, quantile(times.cold, 0.99)));
    if (p50 > slowest) {
      slowest = p50;
      slowest_tag = lang;
    }
  }
  std::printf("worst_p99_ms %.2f\n", worst_p99);
  std::printf("slowest_language %s %.2f times German\n", slowest_tag.c_str(), slowest / german);
}

}  // namespace bench
