#include <cstdio>

#include "tests/bench/modes.h"
#include "tests/bench/stage.h"

namespace bench {

void measure_start(const std::string& content) {
  const double begin = now_ms();
  Stage stage(content);
  stage.settle();
  std::printf("attract_ms %.1f\n", now_ms() - begin);
  stage.go("home", "de");
  stage.settle();
  std::printf("home_ms %.1f\n", now_ms() - begin);
}

}  // namespace bench
