#include "content/townhall/rows.h"

namespace townhall {
namespace {

using nlohmann::json;

// Walks the tree depth first, so that nodes are counted in the order in which a person meets them.
class TreeWriter {
 public:
  explicit TreeWriter(const RowContext& context) : context_(context) {
    const auto topics = context.canonical.records.find("topic");
    if (topics != context.canonical.records.end()) {
      for (const json& topic : topics->second) {
        topics_[string_of(topic, "slug")] = &topic;
      }
    }
  }

  void write() {
    context_.out.insert("nav_node",
                        {integer(0), nullptr, nullptr, integer(place_++), nullptr, nullptr});
    long rank = 0;
    for (const json& slug : list_of(context_.canonical.package, "start")) {
      entry(0, rank++, "topic/" + slug.get<std::string>());
    }
  }

 private:
  void entry(std::int64_t node, long rank, const std::string& reference) {
    const std::int64_t id = context_.keys.at(reference);
    context_.out.insert("nav_entry", {node, integer(rank), id});
    const auto [kind, slug] = split_reference(reference);
    // check() has made sure that each topic hangs in one place only, so this ends.
    if (kind == "topic") {
      topic(*topics_.at(slug), id, node);
    }
  }

  void topic(const json& record, std::int64_t id, std::int64_t parent) {
    context_.out.insert("nav_node",
                        {id, id, parent, integer(place_++), text_or_null(record, "icon"),
                         number_or_null(record, "color")});
    long rank = 0;
    for (const json& reference : list_of(record, "entries")) {
      entry(id, rank++, reference.get<std::string>());
    }
  }

  const RowContext& context_;
  std::map<std::string, const json*> topics_;
  long place_ = 0;
};

}  // namespace

void write_navigation(const RowContext& context) {
  TreeWriter(context).write();
}

}  // namespace townhall
