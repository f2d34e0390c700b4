#include "content/townhall/preview/picker.h"

#include "content/townhall/kinds.h"
#include "content/townhall/preview/references.h"
#include "content/townhall/records.h"

namespace townhall::preview {

using nlohmann::json;

bool is_picked(const std::string& kind) {
  return kind == "contact" || kind == "service" || kind == "article" || kind == "event" ||
         kind == "document" || kind == "question" || kind == "announcement";
}

bool is_page_of_few(const Canonical& all, const std::string& route) {
  const auto [kind, slug] = split_reference(route);
  const bool has_page =
      kind == "contact" || kind == "service" || kind == "article" || kind == "event";
  return has_page && all.has(kind, slug);
}

void add_links(const std::string& text, std::vector<std::string>& out) {
  for (std::size_t at = 0; (at = text.find("](", at)) != std::string::npos; ++at) {
    out.push_back(text.substr(at + 2, text.find(')', at) - at - 2));
  }
}

Picker::Picker(const Canonical& all, LinksOf links) : all_(all), links_(std::move(links)) {
  for (const Kind& kind : kinds()) {
    each_record(all, kind.name,
                [&](const json& record, const Where& where) { records_[where.record] = &record; });
  }
}

void Picker::pick_for(const std::string& route) {
  pick(route);
  pick_for_the_rest();
  for (const char* other : {"service", "event"}) {
    each_record(all_, other, [&](const json& record, const Where& where) {
      if (references_of(other, record).count(route) != 0) {
        pick(where.record);
      }
    });
  }
  each_record(all_, "contact", [&](const json& record, const Where& where) {
    if (record.contains("emergency_rank")) {
      pick(where.record);
    }
  });
  pick("contact/" + string_of(all_.package, "information"));
}

// With all that it names, in data and in texts.
void Picker::pick(const std::string& name) {
  const std::string kind = split_reference(name).first;
  const auto record = records_.find(name);
  if (!is_picked(kind) || record == records_.end() || !picked_.insert(name).second) {
    return;
  }
  for (const std::string& named : references_of(kind, *record->second)) {
    pick(named);
  }
  for (const std::string& named : links_(name)) {
    pick(named);
  }
}

// What the texts of records point to that are kept anyhow, such as the package's own.
void Picker::pick_for_the_rest() {
  for (const std::string& named : links_("package/" + string_of(all_.package, "id"))) {
    pick(named);
  }
  for (const auto& [name, record] : records_) {
    for (const std::string& named :
         is_picked(split_reference(name).first) ? std::vector<std::string>() : links_(name)) {
      pick(named);
    }
  }
}

}  // namespace townhall::preview
