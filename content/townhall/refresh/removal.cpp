#include "content/townhall/refresh/removal.h"

#include <algorithm>

#include "content/townhall/digest.h"
#include "content/townhall/marks.h"

namespace townhall::refresh {
namespace {

using nlohmann::json;

// Which records name which: {"article/miete", "article/wohnen"} if the second does.
using Names = std::set<std::pair<std::string, std::string>>;

// Records named in the values of one, at whatever depth; entries of topics are looked after.
void find_names(const json& value, const std::string& by, Names& names) {
  if (value.is_string()) {
    // "article/miete", or "article/miete/body" in a film
    const auto& text = value.get_ref<const std::string&>();
    const std::size_t slash = text.find('/');
    names.emplace(slash == std::string::npos ? text : text.substr(0, text.find('/', slash + 1)),
                  by);
  }
  if (value.is_structured()) {
    for (const auto& [key, inside] : value.items()) {
      if (key != "entries") {
        find_names(inside, by, names);
      }
    }
  }
}

// Links in a text.
void find_links(const std::string& text, const std::string& by, Names& names) {
  for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 2)) {
    names.emplace(text.substr(at + 2, text.find(')', at) - at - 2), by);
  }
}

Names names_in(const Canonical& package) {
  Names names;
  for (const auto& [kind, records] : package.records) {
    for (const json& record : records) {
      const std::string by = kind + "/" + string_of(record, "slug");
      find_names(record, by, names);
      if (kind == "site" && record.contains("start")) {
        names.emplace("topic/" + string_of(record, "start"), by);
      }
    }
  }
  for (const TextFile& file : package.texts) {
    for (const auto& [entity, fields] : file.texts.items()) {
      for (const auto& [field, text] : fields.items()) {
        find_links(text.is_string() ? text.get<std::string>() : "", entity, names);
      }
    }
  }
  return names;
}

// Removes from a list of names.
void drop(json& list, const std::string& name) {
  list.erase(std::remove(list.begin(), list.end(), json(name)), list.end());
}

class Removal {
 public:
  explicit Removal(Refreshed& refreshed) : out_(refreshed), after_(refreshed.after) {}

  void run() {
    for (Gone& gone : out_.gone) {
      const bool whole = gone.place.field.empty();
      if (!whole) {
        continue;
      }
      if (is_edited(gone.place.record)) {
        gone.why = Gone::Why::Edited;
      } else {
        going_.insert(gone.place.record);
      }
    }
    keep_named();
    for (const Gone& gone : out_.gone) {
      if (gone.place.field.empty() && going_.contains(gone.place.record)) {
        remove_record(gone.place.record);
        out_.removed.push_back(gone.place);
      } else if (!gone.place.field.empty()) {
        remove_text(gone.place);
        out_.removed.push_back(gone.place);
      }
    }
    std::erase_if(out_.changed,
                  [this](const Place& place) { return going_.contains(place.record); });
    std::erase_if(out_.gone, [this](const Gone& gone) {
      return !gone.place.field.empty() || going_.contains(gone.place.record);
    });
  }

 private:
  // Its record, or its text in the source language, is not as the pages said. Translations go with
  // what they translate, whoever made them.
  bool is_edited(const std::string& name) const {
    const auto [kind, slug] = split_reference(name);
    const std::string wanted = slug;
    const auto& records = after_.records.at(kind);
    const auto record = std::find_if(records.begin(), records.end(), [&](const json& one) {
      return string_of(one, "slug") == wanted;
    });
    const json none = json::object();
    if (record == records.end() || out_.said.records.value(name, none) != *record) {
      return true;
    }
    json texts = none;
    const TextFile* source = after_.text_file(after_.source);
    const json fields = source == nullptr ? none : source->texts.value(name, none);
    for (const auto& [field, text] : fields.items()) {
      texts[field] = text_digest(text.get<std::string>());
    }
    return texts != out_.said.texts.value(after_.source, none).value(name, none);
  }

  // What stays keeps what it names, and that keeps what it names itself.
  void keep_named() {
    const Names names = names_in(after_);
    for (bool again = true; again;) {
      again = false;
      for (const auto& [name, by] : names) {
        if (by != name && !going_.contains(by) && going_.erase(name) != 0) {
          say_named(name, by);
          again = true;
        }
      }
    }
  }

  void say_named(const std::string& name, const std::string& by) {
    for (Gone& gone : out_.gone) {
      if (gone.place.record == name && gone.place.field.empty()) {
        gone.why = Gone::Why::Named;
        gone.by = by;
      }
    }
  }

  void remove_record(const std::string& name) {
    const auto [kind, slug] = split_reference(name);
    const std::string wanted = slug;
    std::erase_if(after_.records[kind],
                  [&](const json& one) { return string_of(one, "slug") == wanted; });
    after_.slugs[kind].erase(slug);
    const auto is_of_it = [&](const json& word) { return string_of(word, "entity") == name; };
    std::erase_if(after_.search_words, is_of_it);
    auto& said = out_.said.words;
    said.erase(std::remove_if(said.begin(), said.end(), is_of_it), said.end());
    for (TextFile& file : after_.texts) {
      for (json* part : {&file.texts, &file.digests, &file.marks, &file.spoken}) {
        part->erase(name);
      }
      if (out_.said.texts.contains(file.lang)) {
        out_.said.texts[file.lang].erase(name);
      }
    }
    out_.said.records.erase(name);
    drop_from_lists(name);
  }

  void drop_from_lists(const std::string& name) {
    for (json& topic : after_.records["topic"]) {
      const json before = list_of(topic, "entries");
      if (!before.empty()) {
        drop(topic["entries"], name);
        tell(before != topic["entries"], {"topic/" + string_of(topic, "slug"), "entries"});
      }
    }
    for (json& record : out_.said.records) {
      if (record.contains("entries")) {
        drop(record["entries"], name);
      }
    }
    const auto [kind, slug] = split_reference(name);
    const json before = list_of(after_.package, "start");
    if (kind == "topic" && !before.empty()) {
      drop(after_.package["start"], slug);
      tell(before != after_.package["start"], {"package", "start"});
    }
  }

  void tell(bool changed, const Place& place) {
    const bool told =
        std::find(out_.changed.begin(), out_.changed.end(), place) != out_.changed.end();
    if (changed && !told) {
      out_.changed.push_back(place);
    }
  }

  void remove_text(const Place& place) {
    for (TextFile& file : after_.texts) {
      if (file.lang == place.lang) {
        for (json* part : {&file.texts, &file.digests, &file.marks, &file.spoken}) {
          erase_in(*part, place.record, place.field);
        }
        erase_in(out_.said.texts[place.lang], place.record, place.field);
      }
    }
  }

  Refreshed& out_;
  Canonical& after_;
  std::set<std::string> going_;
};

}  // namespace

void remove_gone(Refreshed& refreshed) {
  Removal(refreshed).run();
}

}  // namespace townhall::refresh
