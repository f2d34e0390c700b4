#include "content/townhall/preview/ways.h"

#include <vector>

#include "content/townhall/finder.h"
#include "content/townhall/records.h"

namespace townhall::preview {
namespace {

using nlohmann::json;

class Walk {
 public:
  explicit Walk(const Canonical& canonical) : finder_(canonical) {}

  void question(const std::string& slug, const std::string& route, int depth) {
    const json* record = finder_.question(slug);
    if (record == nullptr || depth > Finder::kDeepest) {
      return;
    }
    routes_["question/" + slug].insert(route);
    for (const json& answer : record->value("answers", json::array())) {
      show(finder_.beneath(answer), route);
      const std::string further = route + "/" + string_of(answer, "key");
      if (const std::string next = string_of(answer, "next"); !next.empty()) {
        question(next, further, depth + 1);
      } else {
        routes_["question/" + slug].insert(further);
        show(finder_.leads(answer), further);
      }
    }
  }

  std::map<std::string, std::set<std::string>> take() { return std::move(routes_); }

 private:
  void show(const std::vector<Lead>& leads, const std::string& route) {
    for (const Lead& lead : leads) {
      routes_["contact/" + lead.contact].insert(route);
      if (!lead.service.empty()) {
        routes_["service/" + lead.service].insert(route);
      }
    }
  }

  Finder finder_;
  std::map<std::string, std::set<std::string>> routes_;
};

}  // namespace

std::map<std::string, std::set<std::string>> finder_routes(const Canonical& canonical) {
  Walk walk(canonical);
  walk.question(string_of(canonical.package, "finder"), "finder", 1);
  return walk.take();
}

}  // namespace townhall::preview
