#include "content/townhall/refresh/refresh.h"

#include <algorithm>

#include "content/townhall/digest.h"
#include "content/townhall/marks.h"
#include "content/townhall/refresh/merge_list.h"
#include "content/townhall/refresh/removal.h"
#include "content/townhall/refresh/words.h"

namespace townhall::refresh {
namespace {

using nlohmann::json;

constexpr const char* kAll = "all";

enum class Way { Same, Take, Keep, Contested };

// `as_said`: as the pages said it last, which may be that it is not there.
Way way_of(const json* now, const json* incoming, bool now_as_said, bool incoming_as_said) {
  const bool same = now == nullptr || incoming == nullptr ? now == incoming : *now == *incoming;
  if (same) {
    return Way::Same;
  }
  if (now_as_said) {
    return Way::Take;
  }
  return incoming_as_said ? Way::Keep : Way::Contested;
}

const json* find(const json& object, const std::string& key) {
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

const json& object_at(const json& object, const std::string& key) {
  static const json kNone = json::object();
  const json* found = find(object, key);
  return found != nullptr && found->is_object() ? *found : kNone;
}

// Of a record of the pages everything but these is one value, changed by whoever changes it.
bool is_single(const std::string& key) {
  return key != "slug" && key != "origin" && key != "origin_id" && key != "extra" &&
         key != "entries";
}

// The keys of both, once.
std::set<std::string> keys_of(const json& one, const json& other) {
  std::set<std::string> keys;
  for (const json* object : {&one, &other}) {
    for (const auto& [key, value] : object->items()) {
      keys.insert(key);
    }
  }
  return keys;
}

class Refresher {
 public:
  Refresher(const Canonical& before, const Canonical& made, const Said& said, const Wishes& wishes)
      : made_(made), said_(said), wishes_(wishes) {
    out_.after = before;
    out_.said = said;
    out_.vain = wishes.take;
    out_.vain.erase(kAll);
    for (const auto& [kind, records] : made.records) {
      for (const json& record : records) {
        offered_.insert(kind + "/" + string_of(record, "slug"));
      }
    }
  }

  Refreshed take() {
    for (const auto& [kind, records] : made_.records) {
      for (const json& record : records) {
        take_record(kind, record);
      }
      find_gone(kind);
    }
    merge_entries();
    merge_package();
    merge_words();
    for (const TextFile& file : made_.texts) {
      take_language(file);
    }
    remember();
    if (wishes_.remove_missing) {
      remove_gone(out_);
    }
    return std::move(out_);
  }

 private:
  json* record_at(const std::string& kind, const std::string& slug) {
    auto& records = out_.after.records[kind];
    const auto found = std::find_if(records.begin(), records.end(), [&](const json& record) {
      return string_of(record, "slug") == slug;
    });
    return found == records.end() ? nullptr : &*found;
  }

  void take_record(const std::string& kind, const json& incoming) {
    const std::string slug = string_of(incoming, "slug");
    const std::string name = kind + "/" + slug;
    json* now = record_at(kind, slug);
    // An editor removed it, or an editor's own stands in its place.
    const bool is_removed = now == nullptr
                                ? said_.records.contains(name) && !is_wished({name, ""}, true)
                                : !is_of_pages(*now);
    if (is_removed) {
      ++out_.deleted;
      return;
    }
    of_pages_.insert(name);
    if (now != nullptr) {
      take_fields(name, incoming, *now);
      return;
    }
    out_.after.records[kind].push_back(incoming);
    out_.after.slugs[kind].insert(slug);
    out_.added.push_back({name, ""});
  }

  void take_fields(const std::string& name, const json& incoming, json& now) {
    const json& said = object_at(said_.records, name);
    for (const std::string& key : keys_of(said, incoming)) {
      if (!is_single(key)) {
        continue;
      }
      const json* last = find(said, key);
      const json* fresh = find(incoming, key);
      const json* old = find(now, key);
      const auto as_said = [last](const json* value) {
        return value == nullptr || last == nullptr ? value == last : *value == *last;
      };
      const Way way = decided(way_of(old, fresh, as_said(old), as_said(fresh)), {name, key});
      if (way == Way::Take) {
        fresh == nullptr ? void(now.erase(key)) : void(now[key] = *fresh);
      }
      tell(way, {name, key});
    }
    take_extra(name, incoming.at("extra"), now);
  }

  // When the page was changed last is the page's to say; what else stands there is not.
  void take_extra(const std::string& name, const json& incoming, json& now) {
    json extra = now.value("extra", json::object());
    if (!extra.is_object()) {
      return;
    }
    extra.update(incoming);
    if (extra != now.value("extra", json::object())) {
      now["extra"] = extra;
      out_.changed.push_back({name, "last_updated"});
    }
  }

  // Whether the pages are to be right about it.
  bool is_wished(const Place& place, bool of_pages) {
    bool wished = of_pages && wishes_.take.contains(kAll);
    for (const std::string& name : {place.record, place.record + "/" + place.field}) {
      if (wishes_.take.contains(name)) {
        out_.vain.erase(name);
        wished = true;
      }
    }
    return wished;
  }

  Way decided(Way way, const Place& place) {
    const bool is_editors = way == Way::Keep || way == Way::Contested;
    return is_editors && is_wished(place, of_pages_.contains(place.record)) ? Way::Take : way;
  }

  void tell(Way way, const Place& place) {
    out_.kept += way == Way::Keep || way == Way::Contested ? 1U : 0U;
    if (way == Way::Take) {
      out_.changed.push_back(place);
    } else if (way == Way::Contested && of_pages_.contains(place.record)) {
      out_.contested.push_back(place);
    }
  }

  void find_gone(const std::string& kind) {
    for (const json& record : out_.after.records[kind]) {
      const std::string name = kind + "/" + string_of(record, "slug");
      if (is_of_pages(record) && !offered_.contains(name)) {
        out_.gone.push_back({{name, ""}});
      }
    }
  }

  // Whether an entry that the pages no longer have in a list is there nevertheless: its own page
  // is gone, and it is not.
  bool stays(const std::string& name) const {
    const auto [kind, slug] = split_reference(name);
    return !offered_.contains(name) && out_.after.has(kind, slug);
  }

  json existing(const json& names, const std::string& prefix) const {
    json out = json::array();
    for (const json& name : names) {
      const auto [kind, slug] = split_reference(prefix + name.get<std::string>());
      if (out_.after.has(kind, slug)) {
        out.push_back(name);
      }
    }
    return out;
  }

  // What the pages said of a topic's entries, without records that come now, perhaps again.
  json known_entries(const std::string& topic) const {
    json out = json::array();
    for (const json& entry : list_of(object_at(said_.records, topic), "entries")) {
      const bool comes = std::any_of(out_.added.begin(), out_.added.end(),
                                     [&](const Place& place) { return entry == place.record; });
      comes ? void() : out.push_back(entry);
    }
    return out;
  }

  void merge_entries() {
    const auto topics = made_.records.find("topic");
    if (topics == made_.records.end()) {
      return;
    }
    for (const json& incoming : topics->second) {
      const std::string slug = string_of(incoming, "slug");
      const std::string name = "topic/" + slug;
      json* now = record_at("topic", slug);
      if (now == nullptr || !of_pages_.contains(name)) {
        continue;
      }
      const json merged = merged_list({list_of(*now, "entries"), known_entries(name),
                                       existing(list_of(incoming, "entries"), "")},
                                      [this](const std::string& entry) { return stays(entry); });
      if (merged != list_of(*now, "entries")) {
        (*now)["entries"] = merged;
        out_.changed.push_back({name, "entries"});
      }
    }
  }

  // Of package.json pages say only when they were changed last and which topics are at the top.
  void merge_package() {
    json& package = out_.after.package;
    const json merged =
        merged_list({list_of(package, "start"), said_.start,
                     existing(list_of(made_.package, "start"), "topic/")},
                    [this](const std::string& slug) { return stays("topic/" + slug); });
    if (merged != list_of(package, "start")) {
      package["start"] = merged;
      out_.changed.push_back({"package", "start"});
    }
    for (const char* key : {"content_version", "content_date"}) {
      const json& made = made_.package.at(key);
      if (!package.contains(key) || package.at(key) < made) {
        package[key] = made;
        out_.changed.push_back({"package", key});
      }
    }
  }

  void merge_words() {
    const WordSides sides{out_.after.search_words, said_.words, made_.search_words};
    const SpeakFor speak_for = [this](const json& word) {
      return of_pages_.contains(string_of(word, "entity")) &&
             made_.text_file(string_of(word, "lang")) != nullptr;
    };
    std::vector<json> merged = merged_words(sides, speak_for);
    out_.said.words = said_words(sides, speak_for);
    if (merged != out_.after.search_words) {
      out_.after.search_words = std::move(merged);
      out_.changed.push_back({"package", "search_words"});
    }
  }

  void take_language(const TextFile& made) {
    auto& texts = out_.after.texts;
    const auto found = std::find_if(texts.begin(), texts.end(),
                                    [&](const TextFile& file) { return file.lang == made.lang; });
    if (found != texts.end()) {
      take_texts(made, *found);
      return;
    }
    TextFile fresh = made;
    fresh.texts = json::object();
    fresh.digests = json::object();
    take_texts(made, fresh);
    if (!fresh.texts.empty()) {
      out_.languages.push_back(fresh.lang);
      texts.push_back(std::move(fresh));
    }
  }

  void take_texts(const TextFile& made, TextFile& file) {
    const json& said = object_at(said_.texts, made.lang);
    for (const std::string& entity : keys_of(said, made.texts)) {
      const auto [kind, slug] = split_reference(entity);
      const bool is_there = kind == "topic" || kind == "article" ? of_pages_.contains(entity)
                                                                 : out_.after.has(kind, slug);
      for (const std::string& field :
           is_there ? keys_of(object_at(said, entity), object_at(made.texts, entity))
                    : std::set<std::string>()) {
        take_text(made, {entity, field, made.lang}, file);
      }
    }
  }

  void take_text(const TextFile& made, const Place& place, TextFile& file) {
    const json* last =
        find(object_at(object_at(said_.texts, place.lang), place.record), place.field);
    const json* fresh = find(object_at(made.texts, place.record), place.field);
    const json* old = find(object_at(file.texts, place.record), place.field);
    const auto as_said = [last](const json* text) {
      return text == nullptr || last == nullptr
                 ? text == last
                 : text->is_string() && text_digest(text->get_ref<const std::string&>()) == *last;
    };
    const Way way = decided(way_of(old, fresh, as_said(old), as_said(fresh)), place);
    if (way == Way::Take && fresh == nullptr) {
      out_.gone.push_back({place});
      return;
    }
    if (way == Way::Take) {
      put_text(made, place, *fresh, file);
    }
    tell(way, place);
  }

  void put_text(const TextFile& made, const Place& place, const json& text, TextFile& file) {
    file.texts[place.record][place.field] = text;
    const std::string* source =
        file.from.empty() ? nullptr : made_.text(file.from, place.record, place.field);
    if (source != nullptr) {
      file.digests[place.record][place.field] = text_digest(*source);
    } else {
      erase_in(file.digests, place.record, place.field);
    }
    set_mark(file, place.record, place.field, {made.how, made.state});
  }

  // What the pages say now, and of what they no longer have what they said last.
  void remember() {
    const Said now = said_by(made_);
    out_.said.start = now.start;
    out_.said.records.update(now.records);
    for (const auto& [lang, entities] : now.texts.items()) {
      for (const auto& [entity, fields] : entities.items()) {
        out_.said.texts[lang][entity].update(fields);
      }
    }
  }

  const Canonical& made_;
  const Said& said_;
  const Wishes& wishes_;
  Refreshed out_;
  std::set<std::string> offered_;   // records that the pages make
  std::set<std::string> of_pages_;  // those of them that are in the package
};

}  // namespace

Refreshed refresh(const Canonical& before, const Canonical& made, const Said& said,
                  const Wishes& wishes) {
  return Refresher(before, made, said, wishes).take();
}

}  // namespace townhall::refresh
