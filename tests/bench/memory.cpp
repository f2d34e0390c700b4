#include <malloc.h>

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

// Visits as people make them: each begins at the attract screen and the walls of languages; then
// screens and languages in turn, so that both are spread over any number of steps.
void walk(Stage& stage, const std::vector<std::string>& routes,
          const std::vector<std::string>& languages, size_t from, size_t until) {
  const std::vector<std::string> beginning = {"attract", "languages", "languages/all"};
  constexpr size_t kVisit = 20;
  for (size_t i = from; i < until; ++i) {
    const size_t step = i % kVisit;
    const bool begins = step < beginning.size();
    stage.go(begins ? beginning[step] : routes[i * 7 % routes.size()],
             languages[i % languages.size()]);
    stage.settle();
  }
}

double megabytes(long kilobytes) {
  return static_cast<double>(kilobytes) / 1024;
}

// What lies in the heap, and what of it is in use: the rest are holes that are used again.
void print_heap(const char* when) {
  const auto heap = mallinfo2();
  std::printf("heap_%s_mb %.1f, in use %.1f\n", when, static_cast<double>(heap.arena) / 1048576,
              static_cast<double>(heap.uordblks) / 1048576);
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
  const auto measure = [&](const char* when) {
    const long kilobytes = pss_kb();
    std::printf("pss_after_%s_mb %.1f\n", when, megabytes(kilobytes));
    print_heap(when);
    return kilobytes;
  };
  measure("start");
  walk(stage, routes, languages, 0, 200);
  const long after_200 = measure("200");
  walk(stage, routes, languages, 200, 2000);
  const long after_2000 = measure("2000");
  walk(stage, routes, languages, 2000, 6000);
  const long after_6000 = measure("6000");
  std::printf("growth_200_to_2000_mb %.1f\n", megabytes(after_2000 - after_200));
  std::printf("growth_2000_to_6000_mb %.1f\n", megabytes(after_6000 - after_2000));
}

}  // namespace bench
