#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/log.h"
#include "kiosk/platform/child.h"
#include "kiosk/platform/speech_process.h"

// The figures of the helper wegweiser-speech, through the kiosk's own side of its pipe, beside
// their budgets (issue: the audio mode). Usage: wegweiser-speech-figures PATH_OF_WEGWEISER_SPEECH
namespace {

using kiosk::base::SystemClock;
using kiosk::platform::SpeechProcess;
using Moment = std::chrono::steady_clock;
namespace platform = kiosk::platform;
namespace speech = kiosk::speech;

struct Voice {
  const char* lang;
  const char* id;
  const char* text;
};

// Those of i18n/languages.json that can be listened to.
constexpr Voice kOurs[] = {
    {"de", "gmw/de", "Das Rathaus ist heute bis 16 Uhr offen."},
    {"en", "gmw/en", "The town hall is open until 4 today."},
    {"es", "roa/es", "El ayuntamiento abre hoy hasta las 16."},
    {"fr", "roa/fr", "La mairie est ouverte jusqu’à 16 heures."},
    {"it", "roa/it", "Il municipio oggi è aperto fino alle 16."},
    {"ku", "ira/ku", "Şaredarî îro heta saet 16 vekirî ye."},
    {"pl", "zlw/pl", "Ratusz jest dziś otwarty do szesnastej."},
    {"ro", "roa/ro", "Primăria este deschisă azi până la ora 16."},
    {"sq", "ine/sq", "Bashkia sot është e hapur deri në orën 16."},
    {"vi", "aav/vi", "Hôm nay tòa thị chính mở cửa đến 16 giờ."},
    {"tr", "trk/tr", "Belediye bugün saat 16’ya kadar açık."},
    {"bg", "zls/bg", "Кметството днес е отворено до 16 часа."},
    {"ru", "zle/ru", "Ратуша сегодня открыта до 16 часов."},
    {"uk", "zle/uk", "Ратуша сьогодні відчинена до 16 години."},
    {"ar", "sem/ar", "البلدية مفتوحة اليوم حتى الساعة الرابعة."},
    {"fa", "ira/fa", "شهرداری امروز تا ساعت ۱۶ باز است."},
    {"am", "sem/am", "ማዘጋጃ ቤቱ ዛሬ እስከ 10 ሰዓት ክፍት ነው።"},
};

// More, up to 50, for the memory.
constexpr Voice kMore[] = {
    {"af", "gmw/af", "een"},   {"as", "inc/as", "এক"},     {"az", "trk/az", "bir"},
    {"be", "zle/be", "адзін"}, {"bn", "inc/bn", "এক"},     {"bs", "zls/bs", "jedan"},
    {"ca", "roa/ca", "un"},    {"cs", "zlw/cs", "jeden"},  {"cy", "cel/cy", "un"},
    {"da", "gmq/da", "en"},    {"el", "grk/el", "ένα"},    {"eo", "art/eo", "unu"},
    {"et", "urj/et", "üks"},   {"fi", "urj/fi", "yksi"},   {"ga", "cel/ga", "aon"},
    {"gd", "cel/gd", "aon"},   {"gu", "inc/gu", "એક"},     {"hi", "inc/hi", "एक"},
    {"hr", "zls/hr", "jedan"}, {"hu", "urj/hu", "egy"},    {"hy", "ine/hy", "մեկ"},
    {"id", "poz/id", "satu"},  {"is", "gmq/is", "einn"},   {"ka", "ccs/ka", "ერთი"},
    {"kk", "trk/kk", "бір"},   {"kn", "dra/kn", "ಒಂದು"},   {"ky", "trk/ky", "бир"},
    {"la", "itc/la", "unus"},  {"lt", "bat/lt", "vienas"}, {"lv", "bat/lv", "viens"},
    {"mk", "zls/mk", "еден"},  {"nl", "gmw/nl", "een"},    {"sv", "gmq/sv", "ett"},
};

double ms_since(Moment::time_point from) {
  return std::chrono::duration<double, std::milli>(Moment::now() - from).count();
}

// Drives one helper; times are wall-clock.
class Bench {
 public:
  explicit Bench(const std::string& helper) : process_({.command = {helper}}, clock_, log_) {}

  struct Times {
    double first = -1;  // ms to the first sample; below 0: none came
    double all = -1;    // ms to the end
  };

  Times speak(const Voice& voice, const std::string& text) {
    const auto from = Moment::now();
    const std::uint32_t request =
        process_.speak({.language = voice.lang, .voice = voice.id, .text = text});
    Times times;
    while (ms_since(from) < 10000) {
      for (const speech::Frame& frame : process_.take()) {
        if (frame.request != request) {
          continue;
        }
        if (std::holds_alternative<speech::Sound>(frame.body) && times.first < 0) {
          times.first = ms_since(from);
        }
        if (const auto* refused = std::get_if<speech::Refused>(&frame.body)) {
          std::printf("refused: %s\n", refused->sentence.c_str());
          return times;
        }
        if (std::holds_alternative<speech::Ended>(frame.body)) {
          times.all = ms_since(from);
          return times;
        }
      }
      wait();
    }
    return times;
  }

  // From a cancel in the midst of a long text until the helper has begun another one: nothing of
  // the first can sound after that.
  double cancel_to_next(const Voice& voice, const std::string& long_text) {
    const std::uint32_t request =
        process_.speak({.language = voice.lang, .voice = voice.id, .text = long_text});
    for (bool begun = false; !begun;) {
      for (const speech::Frame& frame : process_.take()) {
        begun = begun || frame.request == request;
      }
      wait();
    }
    const auto from = Moment::now();
    process_.cancel(request);
    speak(voice, "a");
    return ms_since(from);
  }

  // kB of the helper that is resident.
  long memory() const {
    std::ifstream children("/proc/self/task/" + std::to_string(getpid()) + "/children");
    std::string pid;
    children >> pid;
    std::ifstream status("/proc/" + pid + "/status");
    for (std::string word; status >> word;) {
      if (word == "VmRSS:") {
        long size = 0;
        status >> size;
        return size;
      }
    }
    return -1;
  }

 private:
  void wait() {
    pollfd ready{process_.descriptor(), POLLIN, 0};
    poll(&ready, 1, 10);
  }

  SystemClock clock_;
  kiosk::base::StderrLog log_;
  SpeechProcess process_;
};

// Ms from a cancel in the midst of a text until the helper says that it has ended, through the bare
// pipe: the protocol promises a millisecond, and SpeechProcess passes on nothing of what was
// cancelled. Below 0: the helper did not say so.
double cancel_to_end(platform::Child& helper, speech::FrameReader& reader, std::uint32_t request,
                     const std::string& text) {
  std::string asked =
      speech::encode({request, speech::Speak{.language = "de", .voice = "gmw/de", .text = text}});
  std::string cancel = speech::encode({request, speech::Cancel{}});
  Moment::time_point from;
  bool cancelled = false;
  const auto begun = Moment::now();
  while (ms_since(begun) < 10000) {
    helper.send(asked);
    std::string bytes;
    if (!helper.receive(bytes, 1U << 20)) {
      return -1;
    }
    reader.add(bytes);
    for (auto frame = reader.next(); frame && *frame; frame = reader.next()) {
      if ((*frame)->request != request) {
        continue;
      }
      if (!cancelled) {
        cancelled = true;
        from = Moment::now();
        helper.send(cancel);
      }
      if (const auto* ended = std::get_if<speech::Ended>(&(*frame)->body)) {
        return ended->cancelled ? ms_since(from) : -1;
      }
    }
    pollfd ready{helper.descriptor(), POLLIN, 0};
    poll(&ready, 1, 10);
  }
  return -1;
}

std::string page() {
  std::string text;
  for (int i = 0; i < 25; ++i) {
    text += "Das Bürgerbüro hilft bei Anmeldung, Ausweis und Wohngeld. ";
  }
  return text;
}

void print_first_samples(const std::string& helper) {
  double worst_cold = 0;
  double worst_warm = 0;
  for (const Voice& voice : kOurs) {
    Bench bench(helper);
    const double cold = bench.speak(voice, voice.text).first;
    const double warm = bench.speak(voice, voice.text).first;
    worst_cold = std::max(worst_cold, cold);
    worst_warm = std::max(worst_warm, warm);
    std::printf("first sample, %s: %.1f ms with a helper that is not yet running, %.1f ms warm\n",
                voice.lang, cold, warm);
  }
  std::printf("first sample, worst: cold %.1f ms, warm %.1f ms (budget 150 ms)\n", worst_cold,
              worst_warm);
  Bench bench(helper);
  bench.speak(kOurs[0], kOurs[0].text);
  double worst_switch = 0;
  for (const Voice& voice : kOurs) {
    worst_switch = std::max(worst_switch, bench.speak(voice, voice.text).first);
  }
  std::printf(
      "first sample, language not used before, helper running: worst %.1f ms "
      "(budget 150 ms)\n",
      worst_switch);
}

void print_memory(const std::string& helper) {
  Bench bench(helper);
  bench.speak(kOurs[0], kOurs[0].text);
  std::printf("memory with one language: %.1f MB\n", static_cast<double>(bench.memory()) / 1024);
  for (const Voice& voice : kOurs) {
    bench.speak(voice, voice.text);
  }
  for (const Voice& voice : kMore) {
    bench.speak(voice, voice.text);
  }
  std::printf("memory after %zu languages: %.1f MB (budget 30 MB)\n",
              std::size(kOurs) + std::size(kMore), static_cast<double>(bench.memory()) / 1024);
}

void print_cancel(const std::string& helper) {
  Bench bench(helper);
  std::string book;
  for (int i = 0; i < 40; ++i) {
    book += page();
  }
  double worst = 0;
  for (int i = 0; i < 50; ++i) {
    worst = std::max(worst, bench.cancel_to_next(kOurs[0], book));
  }
  std::printf(
      "cancel until the next text begins and ends, worst of 50: %.1f ms "
      "(budget 50 ms to silence)\n",
      worst);
}

void print_cancel_alone(const std::string& helper) {
  auto child = platform::Child::start({helper});
  if (!child) {
    std::printf("%s\n", child.error().message.c_str());
    return;
  }
  speech::FrameReader reader;
  std::vector<double> times;
  const std::string text = page();
  for (std::uint32_t i = 1; i <= 200; ++i) {
    times.push_back(cancel_to_end(**child, reader, i, text));
  }
  std::sort(times.begin(), times.end());
  std::printf(
      "cancel until the helper says so, 200 times: %.2f to %.2f ms, half below %.2f ms "
      "(budget 1 ms; below 0: it had ended before)\n",
      times.front(), times.back(), times[times.size() / 2]);
}

void print_growth(const std::string& helper) {
  Bench bench(helper);
  const std::string text = page();
  for (int i = 0; i < 20; ++i) {
    bench.speak(kOurs[0], text);
  }
  const long before = bench.memory();
  const auto from = Moment::now();
  for (int i = 0; i < 1000; ++i) {
    bench.speak(kOurs[0], text);
  }
  std::printf("1,000 page readings: %.1f s, memory %+ld kB (budget: no growth)\n",
              ms_since(from) / 1000, bench.memory() - before);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "wegweiser-speech-figures: It takes the path of wegweiser-speech.\n");
    return 2;
  }
  const std::string helper = argv[1];
  print_first_samples(helper);
  print_cancel(helper);
  print_cancel_alone(helper);
  print_memory(helper);
  print_growth(helper);
  return 0;
}
