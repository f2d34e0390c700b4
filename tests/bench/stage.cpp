#include "tests/bench/stage.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "kiosk/app/site_map.h"
#include "kiosk/directory/moment.h"
#include "kiosk/main/index.h"
#include "kiosk/platform/damage.h"

namespace bench {
namespace {

// Sunday would show closed doors; this Monday is the one of the design's pictures.
constexpr const char* kMoment = "2026-11-23T10:42";

[[noreturn]] void give_up(const std::string& why) {
  std::fprintf(stderr, "wegweiser-measure: %s\n", why.c_str());
  std::exit(1);
}

}  // namespace

Stage::Stage(const std::string& content)
    : clock_(*kiosk::directory::moment_of(kMoment)), content_(content) {
  kiosk::main::Options options;
  options.content = content;
  options.fonts = WEGWEISER_FONTS;
  options.i18n = WEGWEISER_I18N;
  auto opened = kiosk::main::World::open(options, clock_, log_);
  if (!opened) {
    give_up(opened.error().message);
  }
  world_ = std::move(opened).value();
  canvas_ = kiosk::platform::Canvas(kiosk().frame().size);
}

void Stage::open_search() {
  kiosk::main::Options options;
  options.content = content_;
  options.state = (std::filesystem::temp_directory_path() / "wegweiser-bench").string();
  auto opened = kiosk::main::open_search(options);
  if (!opened) {
    give_up(opened.error().message);
  }
  world_->take_search(std::move(opened));
}

void Stage::go(const std::string& route, const std::string& lang, const std::string& text_size) {
  kiosk::main::Options options;
  options.screen = route;
  options.locale = lang;
  options.text_size = text_size;
  auto state = kiosk::main::state_of(options);
  if (!state) {
    give_up(state.error().message);
  }
  kiosk().set_state(std::move(*state));
}

long Stage::settle() {
  const kiosk::ui::Frame& frame = kiosk().frame();
  const auto rects = kiosk::platform::damage(shown_, frame);
  long pixels = 0;
  if (!rects.empty()) {
    world_->painter().paint(frame, canvas_, rects);
    shown_ = frame;
  }
  for (const auto& rect : rects) {
    pixels += static_cast<long>(rect.width) * rect.height;
  }
  return pixels;
}

void Stage::next_minute() {
  clock_.advance(std::chrono::minutes(1));
  kiosk().tick();
}

std::vector<std::string> Stage::routes(const std::string& lang) {
  return kiosk::app::reachable_routes(kiosk(), lang);
}

std::vector<std::string> languages_of(Stage& stage) {
  std::vector<std::string> tags = {"de"};
  const auto sites = stage.world().revision().sites("de");
  if (sites && !sites->empty()) {
    for (const std::string& tag : sites->front().wall) {
      if (tag != "de") {
        tags.push_back(tag);
      }
    }
  }
  return tags;
}

double now_ms() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::milli>(since).count();
}

double cpu_ms() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double quantile(std::vector<double> values, double share) {
  if (values.empty()) {
    return 0;
  }
  std::sort(values.begin(), values.end());
  const double at = std::ceil(share * static_cast<double>(values.size())) - 1;
  return values[static_cast<size_t>(std::max(0.0, at))];
}

}  // namespace bench
