#include <algorithm>
#include <chrono>
#include <cstdio>

#include "tests/bench/modes.h"
#include "tests/bench/stage.h"
#include "tests/bench/words.h"

namespace bench {
namespace {

using namespace std::chrono_literals;
using kiosk::directory::Directory;

constexpr const char* kLanguages[] = {"de", "en", "uk", "ar", "ti", "zh-Hans"};
constexpr const char* kSizes[] = {"1.0", "2.0"};
constexpr size_t kNames = 40;  // of services all over the package
constexpr size_t kMostLetters = 8;
constexpr int kLooks = 10;  // after a letter, a tenth of a second apart

struct Times {
  std::vector<double> wall;  // ms from the event to the last frame that changed anything
  std::vector<double> cpu;
  std::vector<double> pixels;  // of the first frame
  int most_frames = 0;
};

void time_letter(Stage& stage, const std::string& letter, Times& times) {
  const double wall = now_ms();
  const double cpu = cpu_ms();
  stage.kiosk().type(letter);
  times.pixels.push_back(static_cast<double>(stage.settle()));
  double settled = now_ms() - wall;
  times.cpu.push_back(cpu_ms() - cpu);
  int frames = 1;
  for (int look = 0; look < kLooks; ++look) {
    const auto minute = stage.clock().unix_now() / 1min;
    stage.clock().advance(100ms);
    stage.kiosk().tick();
    // The clock of the screen goes on by itself.
    const bool same_minute = stage.clock().unix_now() / 1min == minute;
    if (stage.settle() > 0 && same_minute) {
      ++frames;
      settled = now_ms() - wall;
    }
  }
  times.wall.push_back(settled);
  times.most_frames = std::max(times.most_frames, frames);
}

// A kiosk of its own for each language and size: what is used for the first time is timed too.
Times times_of(const std::string& content, const std::string& lang, const std::string& size) {
  Stage stage(content);
  stage.open_search();
  stage.go("home", lang, size);
  stage.settle();
  Times times;
  const auto slugs = stage.world().revision().slugs(Directory::Kind::Service);
  for (size_t i = 0; slugs && i < std::min(kNames, slugs->size()); ++i) {
    const kiosk::directory::ServiceId id((*slugs)[i * 7919 % slugs->size()]);
    const auto service = stage.world().revision().service(id, lang);
    const std::string name = service ? service->name.text : "";
    std::vector<std::string> letters = letters_of(name.substr(0, name.find(' ')));
    letters.resize(std::min(letters.size(), kMostLetters));
    stage.go("search", lang, size);
    stage.settle();
    for (const std::string& letter : letters) {
      time_letter(stage, letter, times);
    }
  }
  return times;
}

}  // namespace

bool measure_typing(const std::string& content) {
  std::printf("%-8s %4s %7s %8s %8s %8s %8s %8s %7s\n", "language", "size", "letters", "p50", "p99",
              "longest", "cpu p99", "px p50", "frames");
  int most_frames = 0;
  for (const char* lang : kLanguages) {
    for (const char* size : kSizes) {
      const Times times = times_of(content, lang, size);
      std::printf("%-8s %4s %7zu %8.2f %8.2f %8.2f %8.2f %8.0f %7d\n", lang, size,
                  times.wall.size(), quantile(times.wall, 0.5), quantile(times.wall, 0.99),
                  quantile(times.wall, 1), quantile(times.cpu, 0.99), quantile(times.pixels, 0.5),
                  times.most_frames);
      most_frames = std::max(most_frames, times.most_frames);
    }
  }
  return most_frames == 1;
}

}  // namespace bench
