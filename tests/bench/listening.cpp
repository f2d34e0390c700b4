#include <malloc.h>
#include <poll.h>

#include <algorithm>
#include <cstdio>

#include "kiosk/main/voice.h"
#include "kiosk/ui/hit_test.h"
#include "tests/bench/modes.h"
#include "tests/bench/stage.h"

// Listening on the whole way: a tap, the screen, the helper, the sound device.
namespace bench {
namespace {

namespace app = kiosk::app;

constexpr double kPatience = 5000;  // ms: no voice takes longer

// A kiosk with its voice, turned as the event loop turns it, but without pauses of 20 ms.
class Listener {
 public:
  explicit Listener(const std::string& content)
      : stage_(content),
        voice_(
            {},
            [this](const std::string& lang, const std::string& words) {
              return stage_.world().revision().clip(lang, words);
            },
            clock_, stage_.log()) {}

  Stage& stage() { return stage_; }

  // From the tap on "listen" to the first word that sounds; below 0 if none does.
  double first_word() {
    const double begin = now_ms();
    voice_.carry_out(stage_.kiosk().listen());
    stage_.settle();
    const auto& listening = stage_.kiosk().state().listening;
    while (listening.last == 0) {
      if (now_ms() - begin > kPatience) {
        return -1;
      }
      poll(nullptr, 0, 1);
      voice_.turn(stage_.kiosk());
    }
    return now_ms() - begin;
  }

  // From then until the word is lit on the canvas; below 0 if nothing was painted.
  double light() {
    const double begin = now_ms();
    const long pixels = stage_.settle();
    return pixels > 0 ? now_ms() - begin : -1;
  }

  // From a finger that comes down until nothing more is given to the sound device.
  double silence() {
    const double begin = now_ms();
    voice_.carry_out(stage_.kiosk().touch({app::Contact::Down, 1, {10, 10}}));
    const double end = now_ms();
    stage_.kiosk().touch({app::Contact::Up, 1, {10, 10}});
    return end - begin;
  }

 private:
  kiosk::base::SystemClock clock_;
  Stage stage_;
  kiosk::main::Voice voice_;
};

// All sentences of that many pages, each with its words lit, as fast as the kiosk can.
void read_pages(Stage& stage, const std::vector<std::string>& routes, int pages) {
  for (int i = 0; i < pages; ++i) {
    stage.go(routes[static_cast<size_t>(i) % routes.size()], "de");
    auto effects = stage.kiosk().listen();
    while (!effects.empty()) {
      for (const app::Effect& effect : effects) {
        if (const auto* speak = std::get_if<app::Speak>(&effect); speak && !speak->parts.empty()) {
          const app::Say& said = speak->parts.back();
          stage.kiosk().hear(app::WordReached{said.piece, 0, said.words.size()});
          stage.settle();
        }
      }
      effects = stage.kiosk().hear(app::SentenceEnded{});
    }
  }
}

double heap_mb() {
  return static_cast<double>(mallinfo2().uordblks) / 1048576;
}

void print(const char* name, const std::vector<double>& times, int budget) {
  std::printf("%-34s median %.1f, worst %.1f (budget %d)\n", name, quantile(times, 0.5),
              times.empty() ? 0 : *std::max_element(times.begin(), times.end()), budget);
}

}  // namespace

bool measure_listening(const std::string& content) {
  std::vector<double> cold;
  std::vector<double> warm;
  std::vector<double> lights;
  std::vector<double> silences;
  int failed = 0;
  Listener listener(content);
  for (const std::string& lang : languages_of(listener.stage())) {
    for (const bool first : {true, false}) {
      listener.stage().go("service/wohngeld", lang);
      if (!kiosk::ui::target_of(listener.stage().kiosk().frame(), "bar/listen")) {
        break;  // the language has no voice
      }
      const double time = listener.first_word();
      failed += time < 0 ? 1 : 0;
      (first ? cold : warm).push_back(time);
      lights.push_back(listener.light());
      failed += lights.back() < 0 ? 1 : 0;
      silences.push_back(listener.silence());
    }
  }
  std::printf("%zu languages heard, %d failures\n", cold.size(), failed);
  print("tap to first word, cold, ms", cold, 150);
  print("tap to first word, warm, ms", warm, 150);
  print("word to its light, ms", lights, 100);
  print("touch to silence, ms", silences, 50);
  Stage stage(content);
  const std::vector<std::string> routes = stage.routes("de");
  read_pages(stage, routes, 1000);
  const double before = heap_mb();
  read_pages(stage, routes, 1000);
  std::printf("heap after 1,000 pages read %.2f MB, after 2,000 %.2f MB (budget: no more)\n",
              before, heap_mb());
  return failed == 0;
}

}  // namespace bench
