#include <cstdio>
#include <fstream>
#include <sstream>

#include "tests/bench/modes.h"
#include "tests/bench/stage.h"

namespace bench {
namespace {

// Proportional set size in kB: what this process costs, shared pages divided among their users.
long pss_kb() {
  std::ifstream file("/proc/self/smaps_rollup");
  std::string line;
  while (std::getline(file, line)) {
    if (line.starts_with("Pss:")) {
      return std::stol(line.substr(4));
    }
  }
  return 0;
}

// Screens and languages in turn, so that both are spread over any number of steps.
void walk(Stage& stage, const std::vector<std::string>& routes,
          const std::vector<std::string>& languages, size_t from, size_t until) {
  for (size_t i = from; i < until; ++i) {
    stage.go(routes[i * 7 % routes.size()], languages[i % languages.size()]);
    stage.settle();
  }
}

}  // namespace

void measure_memory(const std::string& content) {
  std::vector<std::string> routes;
  {
    Stage scout(content);
    routes = scout.routes("de");
  }
  Stage stage(content);
  stage.settle();
  const std::vector<std::string> languages = languages_of(stage);
  std::printf("pss_after_start_mb %.1f\n", static_cast<double>(pss_kb()) / 1024);
  walk(stage, routes, languages, 0, 200);
  const long after_200 = pss_kb();
  std::printf("pss_after_200_mb %.1f\n", static_cast<double>(after_200) / 1024);
  walk(stage, routes, languages, 200, 2000);
  const long after_2000 = pss_kb();
  std::printf("pss_after_2000_mb %.1f\n", static_cast<double>(after_2000) / 1024);
  walk(stage, routes, languages, 2000, 6000);
  const long after_6000 = pss_kb();
  std::printf("pss_after_6000_mb %.1f\n", static_cast<double>(after_6000) / 1024);
  std::printf("growth_200_to_2000_mb %.1f\n", static_cast<double>(after_2000 - after_200) / 1024);
  std::printf("growth_2000_to_6000_mb %.1f\n", static_cast<double>(after_6000 - after_2000) / 1024);
}

}  // namespace bench
