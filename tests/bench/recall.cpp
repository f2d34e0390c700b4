#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

#include "kiosk/base/files.h"
#include "kiosk/store/search.h"

// How often the search finds the page that answers a question, on questions that people have
// annotated (OMoS-QA). Those marked "(mt)" were translated by a machine. Usage: tests/bench/recall
// FOLDER.
namespace {

using nlohmann::json;

constexpr std::size_t kMostHits = 10;
constexpr const char* kStamp = "recall";  // names no content, hence never an index of a kiosk

struct Count {
  int asked = 0;
  int first = 0;
  int three = 0;
  int ten = 0;
  int nothing = 0;
};

[[noreturn]] void give_up(const std::string& why) {
  std::fprintf(stderr, "wegweiser-recall: %s\n", why.c_str());
  std::exit(1);
}

json parsed(const std::string& path) {
  const auto bytes = kiosk::base::DiskFiles().read(path);
  if (!bytes) {
    give_up(bytes.error().message);
  }
  json read = json::parse(*bytes, nullptr, false);
  if (read.is_discarded()) {
    give_up(path + " is no JSON; fetch it again.");
  }
  return read;
}

// The importer names each record by the path of its German page, without the slash at its end.
std::map<std::int64_t, std::string> origins(const std::string& folder) {
  std::map<std::int64_t, std::string> all;
  for (const json& page : parsed(folder + "/pages.de.json")) {
    std::string path = page["path"];
    if (path.ends_with('/')) {
      path.pop_back();
    }
    all[page["id"]] = path;
    for (const auto& [lang, translation] : page["available_languages"].items()) {
      all.emplace(translation["id"], path);
    }
  }
  return all;
}

void ask(kiosk::store::ContentSearch& search, const json& question, const std::string& origin,
         Count& count) {
  const auto answer = search.search(question["question"].get<std::string>(),
                                    question["language"].get<std::string>(), kMostHits, {});
  if (!answer) {
    give_up(answer.error().message);
  }
  const auto& hits = answer->hits;
  const auto at = std::find_if(hits.begin(), hits.end(),
                               [&origin](const auto& hit) { return hit.origin_id == origin; }) -
                  hits.begin();
  const bool found = at < static_cast<std::ptrdiff_t>(hits.size());
  ++count.asked;
  count.first += found && at < 1 ? 1 : 0;
  count.three += found && at < 3 ? 1 : 0;
  count.ten += found ? 1 : 0;
  count.nothing += hits.empty() ? 1 : 0;
}

void print(const std::map<std::string, Count>& counts) {
  std::printf("language  questions  hit@1  hit@3  hit@10  no hit at all\n");
  for (const auto& [lang, count] : counts) {
    const double all = count.asked;
    std::printf("%-8s  %9d  %5.3f  %5.3f  %6.3f  %13d\n", lang.c_str(), count.asked,
                count.first / all, count.three / all, count.ten / all, count.nothing);
  }
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Counts how often the search finds the page that answers a question.");
  std::string content;
  std::string folder;
  app.add_option("--content", content, "The imported package, built.")->required();
  app.add_option("--data", folder, "The folder of pages.de.json and questions.json.")->required();
  CLI11_PARSE(app, argc, argv);
  auto search = kiosk::store::ContentSearch::open_or_build(content, kStamp, content + ".search");
  if (!search) {
    give_up(search.error().message);
  }
  const auto origin = origins(folder);
  std::map<std::string, Count> counts;
  int unknown = 0;
  for (const json& question : parsed(folder + "/questions.json")) {
    const auto page = origin.find(question["page_id"].get<std::int64_t>());
    if (page == origin.end()) {
      ++unknown;
    } else {
      const bool own = question["source_language"].is_null();
      const std::string group = question["language"].get<std::string>() + (own ? "" : " (mt)");
      ask(**search, question, page->second, counts[group]);
    }
  }
  print(counts);
  std::printf("%d questions are about pages that are not in the folder.\n", unknown);
  return 0;
}
