#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/records.h"

namespace townhall {
namespace {

// A record from which one comes back to itself for each circle of parents.
std::set<std::string> circles(const std::map<std::string, std::string>& parents) {
  std::set<std::string> found;
  std::map<std::string, std::size_t> walked;  // by which walk
  std::size_t walk = 0;
  for (const auto& [slug, parent] : parents) {
    ++walk;
    std::string at = slug;
    while (parents.count(at) != 0 && walked.count(at) == 0) {
      walked[at] = walk;
      at = parents.at(at);
    }
    const auto known = walked.find(at);
    if (known != walked.end() && known->second == walk) {
      found.insert(at);
    }
  }
  return found;
}

}  // namespace

void check_parents(const Canonical& canonical, Issues& issues) {
  for (const char* kind : {"organization", "place", "term"}) {
    std::map<std::string, std::string> parents;
    each_record(canonical, kind, [&](const nlohmann::json& record, const Where&) {
      parents[string_of(record, "slug")] = string_of(record, "parent");
    });
    const std::set<std::string> round = circles(parents);
    each_record(canonical, kind, [&](const nlohmann::json& record, const Where& where) {
      if (round.count(string_of(record, "slug")) != 0) {
        issues.add(rule("parent-circle"), at_field(where, "parent"));
      }
    });
  }
}

}  // namespace townhall
