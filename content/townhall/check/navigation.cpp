#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/records.h"

namespace townhall {
namespace {

using nlohmann::json;

// More tiles than a screen shows without paging (design: reference panels).
constexpr std::size_t kMostEntries = 12;

// Every topic hangs in exactly one place, and nothing hangs in itself.
class TreeCheck {
 public:
  TreeCheck(const Canonical& canonical, Issues& issues) : canonical_(canonical), issues_(issues) {
    each_record(canonical, "topic", [&](const json& record, const Where& where) {
      topics_[where.record] = {&record, where};
    });
  }

  void all() {
    const Where start{"package.json", "", "start"};
    width(list_of(canonical_.package, "start"), start);
    std::set<std::string> open;
    for (const json& slug : list_of(canonical_.package, "start")) {
      visit("topic/" + (slug.is_string() ? slug.get<std::string>() : std::string()), start, open);
    }
    for (const auto& [name, topic] : topics_) {
      if (seen_.count(name) == 0) {
        issues_.add(rule("topic-nowhere"), topic.where);
      }
    }
  }

 private:
  struct Topic {
    const json* record = nullptr;
    Where where;
  };

  void width(const json& entries, const Where& where) {
    if (entries.empty()) {
      issues_.add(rule("list-empty"), where);
    } else if (entries.size() > kMostEntries) {
      issues_.add(rule("list-long"), where,
                  {std::to_string(entries.size()), std::to_string(kMostEntries)});
    }
  }

  void visit(const std::string& name, const Where& from, std::set<std::string>& open) {
    const auto topic = topics_.find(name);
    if (topic == topics_.end()) {
      return;  // not a topic, or reported as a dangling reference
    }
    if (!seen_.insert(name).second) {
      issues_.add(open.count(name) != 0 ? rule("tree-circle") : rule("topic-twice"), from, {name});
      return;
    }
    open.insert(name);
    const Where where = at_field(topic->second.where, "entries");
    const json& entries = list_of(*topic->second.record, "entries");
    width(entries, where);
    std::set<std::string> here;
    for (const json& entry : entries) {
      const std::string reference = entry.is_string() ? entry.get<std::string>() : std::string();
      if (!here.insert(reference).second) {
        issues_.add(rule("entry-twice"), where, {reference});
      } else {
        visit(reference, where, open);
      }
    }
    open.erase(name);
  }

  const Canonical& canonical_;
  Issues& issues_;
  std::map<std::string, Topic> topics_;
  std::set<std::string> seen_;
};

}  // namespace

void check_navigation(const Canonical& canonical, Issues& issues) {
  TreeCheck(canonical, issues).all();
}

}  // namespace townhall
