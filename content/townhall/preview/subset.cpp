#include "content/townhall/preview/subset.h"

#include <algorithm>

namespace townhall::preview {
namespace {

using nlohmann::json;

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

// In all languages.
LinksOf links_in(const Canonical& all) {
  return [&all](const std::string& record) {
    std::vector<std::string> links;
    for (const TextFile& file : all.texts) {
      const auto texts = file.texts.find(record);
      for (const json& text :
           texts != file.texts.end() && texts->is_object() ? *texts : json::object()) {
        text.is_string() ? add_links(text.get_ref<const std::string&>(), links) : void();
      }
    }
    return links;
  };
}

}  // namespace

Canonical cut_down(const Canonical& all, const Picker& picker,
                   const std::vector<std::string>& chain) {
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

std::optional<Canonical> subset_for(const Canonical& all, const std::string& route,
                                    const std::vector<std::string>& chain) {
  if (!is_page_of_few(all, route)) {
    return std::nullopt;
  }
  Picker picker(all, links_in(all));
  picker.pick_for(route);
  return cut_down(all, picker, chain);
}

}  // namespace townhall::preview
