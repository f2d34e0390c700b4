#include "content/townhall/preview/touched.h"

#include <algorithm>
#include <utility>

#include "content/townhall/preview/references.h"
#include "content/townhall/preview/ways.h"
#include "content/townhall/text_path.h"

namespace townhall::preview {
namespace {

using Referrers = std::map<std::string, std::set<std::string>>;

bool has_page(const std::string& kind) {
  return kind == "contact" || kind == "service" || kind == "article" || kind == "event" ||
         kind == "topic";
}

class Pages {
 public:
  Pages(const Canonical& before, const Canonical& after)
      : referrers_{referrers_of(before), referrers_of(after)},
        finder_{finder_routes(before), finder_routes(after)} {}

  // What shows the record alone.
  void add_changed(const std::string& record, const std::string& lang) {
    const std::string kind = split_reference(record).first;
    if (record == "package" || kind == "package") {
      put("home", lang);
      put("about", lang);
    } else if (kind == "notice") {
      put("home", lang);
      put(record, lang);
    } else {
      add_own(record, kind, lang);
    }
  }

  void add_showing(const std::string& record, const std::string& lang) {
    const std::string kind = split_reference(record).first;
    if (record != "package" && kind != "package" && kind != "notice") {
      std::set<std::string> seen = {record};
      add_referrers(record, lang, seen);
    }
  }

  std::vector<Page> take() {
    add_ways();
    return std::move(pages_);
  }

 private:
  void put(const std::string& route, const std::string& lang) {
    const Page page{route, lang};
    if (std::find(pages_.begin(), pages_.end(), page) == pages_.end()) {
      pages_.push_back(page);
    }
  }

  void add_own(const std::string& record, const std::string& kind, const std::string& lang) {
    if (has_page(kind)) {
      put(record, lang);
    } else if (kind == "place") {
      put("building/" + split_reference(record).second, lang);
    }
    if (kind == "event") {
      put("events", lang);
    }
    shown_.emplace_back(record, lang);
  }

  // What is walked through comes last: the finder has more pages than anything else.
  void add_ways() {
    for (const auto& [record, lang] : shown_) {
      for (const Referrers& routes : finder_) {
        const auto found = routes.find(record);
        for (const auto& route : found == routes.end() ? std::set<std::string>{} : found->second) {
          put(route, lang);
        }
      }
    }
  }

  // Through what has no page of its own, such as rooms and offices, to what has one.
  void add_referrers(const std::string& record, const std::string& lang,
                     std::set<std::string>& seen) {
    for (const Referrers& referrers : referrers_) {
      const auto found = referrers.find(record);
      if (found == referrers.end()) {
        continue;
      }
      for (const std::string& name : found->second) {
        if (!seen.insert(name).second) {
          continue;
        }
        const std::string kind = split_reference(name).first;
        if (name == "package") {
          put("home", lang);
          continue;
        }
        // The finder's pages that name it are put by themselves.
        if (kind == "question") {
          continue;
        }
        add_own(name, kind, lang);
        if (!has_page(kind)) {
          add_referrers(name, lang, seen);
        }
      }
    }
  }

  std::vector<Referrers> referrers_;
  std::vector<Referrers> finder_;                           // routes by record
  std::vector<std::pair<std::string, std::string>> shown_;  // records with a language
  std::vector<Page> pages_;
};

// The languages in which a change is looked at.
std::vector<std::string> languages_of(const history::Difference& one, const Canonical& after) {
  if (std::string lang = language_of_texts(one.path); !lang.empty()) {
    return {std::move(lang)};
  }
  std::vector<std::string> langs = {after.source};
  const TextFile* other = after.text_file("ar");
  for (const TextFile& file : after.texts) {
    other = other == nullptr && file.lang != after.source ? &file : other;
  }
  if (other != nullptr) {
    langs.push_back(other->lang);
  }
  return langs;
}

// "search_words {...}" names its record within.
std::string record_of(const history::Difference& one) {
  return one.record.starts_with("search_words") ? "" : one.record;
}

}  // namespace

std::vector<Page> touched_pages(const Canonical& before, const Canonical& after,
                                const std::vector<history::Difference>& differences) {
  Pages pages(before, after);
  for (const auto add : {&Pages::add_changed, &Pages::add_showing}) {
    for (const history::Difference& one : differences) {
      const std::string record = record_of(one);
      for (const std::string& lang : languages_of(one, after)) {
        record.empty() ? void() : (pages.*add)(record, lang);
      }
    }
  }
  return pages.take();
}

}  // namespace townhall::preview
