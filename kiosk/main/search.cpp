#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "kiosk/base/clock.h"
#include "kiosk/base/files.h"
#include "kiosk/locale/keyboards.h"
#include "kiosk/main/commands.h"
#include "kiosk/main/index.h"

namespace kiosk::main {
namespace {

using nlohmann::ordered_json;

// More is cut off before it is kept: what a search reads of a query is shorter still.
constexpr std::size_t kLongestLine = 64 << 10;
constexpr std::array<const char*, 5> kKinds{"topic", "article", "service", "contact", "event"};
constexpr std::array<const char*, 5> kFields{"name", "synonym", "term", "short text", "body"};

// False at the end of the input. A line of any length takes no more memory than kLongestLine.
bool read_line(std::string& line) {
  line.clear();
  for (int c = std::getchar(); c != EOF; c = std::getchar()) {
    if (c == '\n') {
      return true;
    }
    if (line.size() < kLongestLine) {
      line.push_back(static_cast<char>(c));
    }
  }
  return !line.empty();
}

ordered_json json_of(const directory::SearchHit& hit) {
  const auto kind = static_cast<std::size_t>(hit.kind);
  const auto field = static_cast<std::size_t>(hit.field);
  return {{"route", std::string(kKinds.at(kind)) + "/" + hit.slug},
          {"origin_id", hit.origin_id},
          {"title", hit.name.text},
          {"lang", hit.name.lang},
          {"matched",
           {{"in", kFields.at(field)}, {"lang", hit.matched_lang}, {"words", hit.matched_words}}}};
}

ordered_json json_of(const std::vector<directory::SearchHit>& hits) {
  ordered_json all = ordered_json::array();
  std::transform(hits.begin(), hits.end(), std::back_inserter(all),
                 [](const directory::SearchHit& hit) { return json_of(hit); });
  return all;
}

// Bytes that are no UTF-8 are written as U+FFFD.
void print(const std::string& query, const directory::SearchAnswer& answer) {
  const ordered_json line{{"query", query},
                          {"hits", json_of(answer.hits)},
                          {"did_you_mean", answer.did_you_mean},
                          {"instead", json_of(answer.instead)},
                          {"crisis", answer.crisis}};
  const std::string text = line.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}

}  // namespace

base::Result<void> search(const Options& options) {
  const auto search = TRY(open_search(options));
  const base::SystemClock clock;
  search->follow(clock);
  const std::string file = TRY(base::DiskFiles().read(options.i18n + "/keyboards.json"));
  const locale::Keyboards keyboards = TRY(locale::Keyboards::parse(file));
  const directory::KeyRows& keys = keyboards.of(options.locale).rows;
  const auto most = static_cast<std::size_t>(options.most);
  for (std::string line; read_line(line);) {
    print(line, TRY(search->search(line, options.locale, most, keys)));
  }
  return {};
}

}  // namespace kiosk::main
