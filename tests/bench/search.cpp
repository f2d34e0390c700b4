#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>

#include "kiosk/base/files.h"
#include "kiosk/base/utf8.h"
#include "kiosk/locale/keyboards.h"
#include "kiosk/store/revision.h"
#include "kiosk/store/search.h"
#include "kiosk/store/search_build.h"
#include "tests/bench/modes.h"
#include "tests/bench/stage.h"

namespace bench {
namespace {

using kiosk::directory::Directory;
using kiosk::directory::ServiceId;

constexpr const char* kLanguages[] = {"de", "en", "uk", "ar", "tr", "fa"};
constexpr std::size_t kNames = 60;     // of services all over the package, in each language
constexpr std::size_t kMostHits = 20;  // as the search screen asks
// Of each question the quickest counts: what the machine does beside it falls on another question
// each time. Between two times lie all others, so that caches are as a resident finds them.
constexpr int kTimes = 5;
// Names no content, hence never an index of a kiosk.
constexpr const char* kStamp = "bench";

struct Asked {
  std::string lang;
  std::string kind;
  std::string query;
};

template <typename T>
T need(kiosk::base::Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "wegweiser-measure: %s\n", result.error().message.c_str());
    std::exit(1);
  }
  return std::move(result).value();
}

std::string first_letters(const std::string& word, std::size_t most) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < most && end < word.size(); ++i) {
    kiosk::base::next_code_point(word, end);
  }
  return word.substr(0, end);
}

// The second and the third letter change places.
std::string swapped(const std::string& word) {
  const std::string one = first_letters(word, 1);
  const std::string two = first_letters(word, 2).substr(one.size());
  const std::string three = first_letters(word, 3).substr(one.size() + two.size());
  return one + three + two + word.substr(one.size() + two.size() + three.size());
}

kiosk::directory::KeyRows keys_of(const std::string& lang) {
  static const auto kKeyboards = need(kiosk::locale::Keyboards::parse(
      need(kiosk::base::DiskFiles().read(WEGWEISER_I18N "/keyboards.json"))));
  return kKeyboards.of(lang).rows;
}

std::vector<Asked> queries(const std::string& content) {
  const auto revision = need(kiosk::store::Revision::open(content));
  const auto slugs = need(revision->slugs(Directory::Kind::Service));
  std::vector<Asked> asked;
  for (const char* lang : kLanguages) {
    for (std::size_t i = 0; i < std::min(kNames, slugs.size()); ++i) {
      const ServiceId id(slugs[i * 7919 % slugs.size()]);
      const std::string name = need(revision->service(id, lang)).name.text;
      const std::string word = name.substr(0, name.find(' '));
      asked.push_back({lang, "two letters", first_letters(word, 2)});
      asked.push_back({lang, "four letters", first_letters(word, 4)});
      asked.push_back({lang, "a word", word});
      asked.push_back({lang, "a mistake", swapped(word)});
      asked.push_back({lang, "the name", name});
    }
  }
  return asked;
}

void print(const std::string& what, const std::vector<double>& ms) {
  std::printf("%-14s %8.3f %8.3f %8.3f\n", what.c_str(), quantile(ms, 0.5), quantile(ms, 0.99),
              ms.empty() ? 0 : *std::max_element(ms.begin(), ms.end()));
}

void time_queries(kiosk::store::ContentSearch& search, const std::vector<Asked>& asked) {
  std::vector<double> took(asked.size());
  for (int time = 0; time <= kTimes; ++time) {
    for (std::size_t i = 0; i < asked.size(); ++i) {
      const double begin = cpu_ms();
      need(search.search(asked[i].query, asked[i].lang, kMostHits, keys_of(asked[i].lang)));
      const double ms = cpu_ms() - begin;
      took[i] = time <= 1 ? ms : std::min(took[i], ms);  // the first warms up
    }
  }
  std::map<std::string, std::vector<double>> times;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    for (const std::string& what : {asked[i].lang, asked[i].kind, std::string("all")}) {
      times[what].push_back(took[i]);
    }
  }
  std::printf("%-14s %8s %8s %8s\n", "ms, cpu", "p50", "p99", "longest");
  for (auto& [what, ms] : times) {
    std::sort(ms.begin(), ms.end());
    print(what, ms);
  }
}

}  // namespace

void measure_search(const std::string& content) {
  const std::string index = content + ".search";
  const double begin = cpu_ms();
  const auto built = kiosk::store::build_search(content, kStamp, index);
  if (!built) {
    std::fprintf(stderr, "wegweiser-measure: %s\n", built.error().message.c_str());
    std::exit(1);
  }
  std::printf("build_s %.2f\n", (cpu_ms() - begin) / 1e3);
  std::printf("index_mb %.2f\n", static_cast<double>(std::filesystem::file_size(index)) / 1e6);
  std::printf("content_mb %.2f\n", static_cast<double>(std::filesystem::file_size(content)) / 1e6);
  const auto asked = queries(content);
  const auto search = need(kiosk::store::ContentSearch::open(content, kStamp, index));
  const double mistake = cpu_ms();
  need(search->search("xqzzyxw", "de", kMostHits, keys_of("de")));
  std::printf("first_mistake_ms %.2f\n", cpu_ms() - mistake);
  time_queries(*search, asked);
}

}  // namespace bench
