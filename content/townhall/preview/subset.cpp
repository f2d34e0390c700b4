#include "content/townhall/preview/subset.h"

#include <algorithm>

#include "content/townhall/kinds.h"
#include "content/townhall/preview/references.h"
#include "content/townhall/records.h"

namespace townhall::preview {
namespace {

using nlohmann::json;

// Kinds of which pages show single records. The rest is small, and shown everywhere.
bool is_picked(const std::string& kind) {
  return kind == "contact" || kind == "service" || kind == "article" || kind == "event" ||
         kind == "document" || kind == "question" || kind == "announcement";
}

bool has_page(const std::string& kind) {
  return kind == "contact" || kind == "service" || kind == "article" || kind == "event";
}

class Picker {
 public:
  explicit Picker(const Canonical& all) : all_(all) {
    for (const Kind& kind : kinds()) {
      each_record(all, kind.name, [&](const json& record, const Where& where) {
        records_[where.record] = &record;
      });
    }
  }

  // With all that it names, in data and in texts.
  void pick(const std::string& name) {
    const std::string kind = split_reference(name).first;
    const auto record = records_.find(name);
    if (!is_picked(kind) || record == records_.end() || !picked_.insert(name).second) {
      return;
    }
    for (const std::string& named : references_of(kind, *record->second)) {
      pick(named);
    }
    for (const TextFile& file : all_.texts) {
      pick_links(file, name);
    }
  }

  // What the texts of records point to that are kept anyhow, such as the package's own.
  void pick_for_the_rest() {
    for (const TextFile& file : all_.texts) {
      for (const auto& [name, fields] : file.texts.items()) {
        if (!is_picked(split_reference(name).first)) {
          pick_links(file, name);
        }
      }
    }
  }

  bool has(const std::string& name) const { return picked_.count(name) != 0; }

 private:
  // "[words](service/wohngeld)"
  void pick_links(const TextFile& file, const std::string& name) {
    const auto texts = file.texts.find(name);
    if (texts == file.texts.end() || !texts->is_object()) {
      return;
    }
    for (const json& text : *texts) {
      const std::string words = text.is_string() ? text.get<std::string>() : "";
      for (std::size_t at = 0; (at = words.find("](", at)) != std::string::npos; ++at) {
        pick(words.substr(at + 2, words.find(')', at) - at - 2));
      }
    }
  }

  const Canonical& all_;
  std::map<std::string, const json*> records_;
  std::set<std::string> picked_;
};

void keep_records(const Canonical& all, const Picker& picker, Canonical& out) {
  for (const auto& [kind, records] : all.records) {
    for (const json& record : records) {
      const std::string slug = string_of(record, "slug");
      const bool is_clip = kind == "media" && record.contains("said");
      if (!is_clip && (!is_picked(kind) || picker.has(kind + "/" + slug))) {
        out.records[kind].push_back(record);
        out.slugs[kind].insert(slug);
      }
    }
  }
  for (json& topic : out.records["topic"]) {
    if (topic.contains("entries")) {
      json kept = json::array();
      for (const json& entry : topic["entries"]) {
        // What has not the right shape stays, for the check to name.
        const auto [kind, slug] =
            split_reference(entry.is_string() ? entry.get<std::string>() : "");
        if (!entry.is_string() || out.has(kind, slug)) {
          kept.push_back(entry);
        }
      }
      topic["entries"] = kept;
    }
  }
}

json only_known(const Canonical& out, const json& by_record) {
  json kept = json::object();
  for (const auto& [name, fields] : by_record.items()) {
    const auto [kind, slug] = split_reference(name);
    if (out.has(kind, slug)) {
      kept[name] = fields;
    }
  }
  return kept;
}

void keep_texts(const Canonical& all, const std::vector<std::string>& chain, Canonical& out) {
  for (const TextFile& file : all.texts) {
    if (file.lang != all.source &&
        std::find(chain.begin(), chain.end(), file.lang) == chain.end()) {
      continue;
    }
    TextFile kept = file;
    kept.texts = only_known(out, file.texts);
    kept.digests = only_known(out, file.digests);
    kept.spoken = only_known(out, file.spoken);
    kept.marks = only_known(out, file.marks);
    out.texts.push_back(std::move(kept));
  }
}

void keep_media(const Canonical& all, Canonical& out) {
  for (const json& record : out.records["media"]) {
    const std::string file = string_of(record, "file");
    if (const auto bytes = all.media.find(file); bytes != all.media.end()) {
      out.media.insert(*bytes);
    }
  }
}

}  // namespace

std::optional<Canonical> subset_for(const Canonical& all, const std::string& route,
                                    const std::vector<std::string>& chain) {
  const auto [kind, slug] = split_reference(route);
  if (!has_page(kind) || !all.has(kind, slug)) {
    return std::nullopt;
  }
  Picker picker(all);
  picker.pick(route);
  picker.pick_for_the_rest();
  for (const char* other : {"service", "event"}) {
    each_record(all, other, [&](const json& record, const Where& where) {
      if (references_of(other, record).count(route) != 0) {
        picker.pick(where.record);
      }
    });
  }
  each_record(all, "contact", [&](const json& record, const Where& where) {
    if (record.contains("emergency_rank")) {
      picker.pick(where.record);
    }
  });
  picker.pick("contact/" + string_of(all.package, "information"));
  Canonical out;
  out.package = all.package;
  out.package.erase("finder");
  out.package.erase("clips");
  out.source = all.source;
  out.slugs["package"] = all.slugs.at("package");
  keep_records(all, picker, out);
  keep_texts(all, chain, out);
  keep_media(all, out);
  return out;
}

}  // namespace townhall::preview
