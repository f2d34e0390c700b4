#include "content/townhall/integreat_package.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "content/townhall/digest.h"
#include "content/townhall/integreat_look.h"
#include "content/townhall/integreat_notes.h"
#include "content/townhall/integreat_region.h"
#include "content/townhall/integreat_slug.h"

namespace townhall {
namespace {

using nlohmann::json;

constexpr const char* kSource = "de";
// RFC 4122, appendix C: the namespace of addresses.
constexpr const char* kUrlSpace = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

std::string bytes_of(const json& document) {
  return document.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

// "2024-01-23" as 20240123: grows with the content, and is the same for the same content.
long version_of(std::string date) {
  date.erase(std::remove(date.begin(), date.end(), '-'), date.end());
  return std::stol(date);
}

class Composer {
 public:
  Composer(const std::vector<IntegreatPage>& pages, const IntegreatTree& tree,
           const PageTexts& page_texts, ImportReport& report)
      : pages_(pages), tree_(tree), page_texts_(page_texts), report_(report) {
    id_ = slug_words(pages.front().region);
    town_ = town_name(pages.front().region);
    for (const IntegreatPage& page : pages) {
      date_ = std::max(date_, page.last_updated);
      languages_.insert(page.lang);
    }
  }

  std::map<std::string, std::string> compose() {
    for (const int knot : tree_.top) {
      add(knot, Look{"info", 1}, true);
    }
    write_package();
    write_site();
    write_texts();
    for (const char* kind : {"announcements", "contacts", "documents", "events", "holidays",
                             "media", "notices", "organizations", "services", "terms"}) {
      files_[std::string(kind) + ".json"] = bytes_of(json::array());
    }
    files_["topics.json"] = bytes_of(topics_);
    files_["articles.json"] = bytes_of(articles_);
    files_["search_words.json"] = bytes_of(search_words_);
    report_.count("topics", topics_.size());
    report_.count("articles", articles_.size());
    return std::move(files_);
  }

 private:
  const IntegreatPage& german(const Knot& knot) const { return pages_[knot.pages.at(kSource)]; }

  json record(const Knot& knot, const std::string& icon) const {
    const IntegreatPage& page = german(knot);
    return {{"slug", knot.slug},
            {"icon", icon},
            {"origin", kIntegreatOrigin},
            {"origin_id", page.path},
            {"extra", {{"last_updated", page.last_updated}}}};
  }

  // A knot and what hangs below it. Its own words come first among the entries; at the top even a
  // page without children is a topic, because only topics are tiles. Recursion is as deep as the
  // tree of pages, which cut_circles has made one.
  void add(int index, const Look& around, bool top) {
    const Knot& knot = tree_.knots[static_cast<size_t>(index)];
    Look look = look_of(german(knot).title, around);
    look.color = top ? look.color : around.color;
    const bool topic = top || !knot.children.empty();
    const bool article = !page_texts_[knot.pages.at(kSource)].body.empty() || knot.children.empty();
    if (article) {
      articles_.push_back(record(knot, look.icon));
      take_texts(knot, "article/", true);
    }
    if (topic) {
      json entry = record(knot, look.icon);
      entry["color"] = look.color;
      entry["entries"] = json::array();
      if (article) {
        entry["entries"].push_back("article/" + knot.slug);
      }
      for (const int child : knot.children) {
        const Knot& below = tree_.knots[static_cast<size_t>(child)];
        entry["entries"].push_back((below.children.empty() ? "article/" : "topic/") + below.slug);
      }
      topics_.push_back(std::move(entry));
      take_texts(knot, "topic/", false);
    }
    for (const int child : knot.children) {
      add(child, look, false);
    }
  }

  void take_texts(const Knot& knot, const std::string& kind, bool body) {
    for (const auto& [lang, at] : knot.pages) {
      auto& fields = texts_[lang][kind + knot.slug];
      fields["name"] = pages_[at].title;
      if (body && !page_texts_[at].body.empty()) {
        fields["body"] = page_texts_[at].body;
      }
      if (body) {
        take_search_words(kind + knot.slug, lang, page_texts_[at].search_words);
      }
    }
  }

  void take_search_words(const std::string& entity, const std::string& lang,
                         const std::vector<std::string>& words) {
    for (const std::string& word : words) {
      search_words_.push_back(
          {{"entity", entity}, {"lang", lang}, {"word", word}, {"kind", "synonym"}});
    }
    report_.count("search words", words.size());
  }

  void write_package() {
    json start = json::array();
    for (const int knot : tree_.top) {
      start.push_back(tree_.knots[static_cast<size_t>(knot)].slug);
    }
    const std::string state = state_of(pages_);
    report_.find("derived, please check", "package.json",
                 "town \"" + town_ + "\", region " + (state.empty() ? "unknown" : state));
    files_["package.json"] = bytes_of({{"id", id_},
                                       {"namespace", integreat_namespace(pages_.front().region)},
                                       {"schema_version", 1},
                                       {"content_version", version_of(date_)},
                                       {"content_date", date_},
                                       {"source_lang", kSource},
                                       {"region", state.empty() ? "DE" : state},
                                       {"brand_color", "#0B5563"},
                                       {"brand_ink", "#FFFFFF"},
                                       {"start", start},
                                       {"sample", false}});
  }

  void write_site() {
    json wall = json::array({kSource});
    for (const std::string& lang : languages_) {
      if (lang != kSource) {
        wall.push_back(lang);
      }
    }
    files_["places.json"] = bytes_of(json::array({{{"slug", "kiosk"}, {"type", "virtual"}}}));
    files_["sites.json"] =
        bytes_of(json::array({{{"slug", "kiosk"}, {"place", "kiosk"}, {"wall", wall}}}));
  }

  void write_texts() {
    for (const std::string& lang : languages_) {
      texts_[lang].merge(integreat_notes(lang, id_, town_, date_));
    }
    for (const std::string& lang : languages_) {
      const bool source = lang == kSource;
      json document = {{"lang", lang},
                       {"how", "import"},
                       {"state", source ? "approved" : "translated"},
                       {"texts", texts_[lang]}};
      if (!source) {
        document["from"] = kSource;
        document["digests"] = digests_of(texts_[lang]);
      }
      files_["texts/" + lang + ".json"] = bytes_of(document);
    }
  }

  json digests_of(const Texts& texts) const {
    json out = json::object();
    const Texts& german_texts = texts_.at(kSource);
    for (const auto& [entity, fields] : texts) {
      for (const auto& [field, value] : fields) {
        out[entity][field] = text_digest(german_texts.at(entity).at(field));
      }
    }
    return out;
  }

  const std::vector<IntegreatPage>& pages_;
  const IntegreatTree& tree_;
  const PageTexts& page_texts_;
  ImportReport& report_;
  std::string id_;
  std::string town_;
  std::string date_;
  std::set<std::string> languages_;
  json topics_ = json::array();
  json articles_ = json::array();
  json search_words_ = json::array();
  std::map<std::string, Texts> texts_;
  std::map<std::string, std::string> files_;
};

}  // namespace

std::string integreat_namespace(const std::string& region) {
  return uuid_v5(kUrlSpace, "https://integreat.app/" + region);
}

std::map<std::string, std::string> integreat_package(const std::vector<IntegreatPage>& pages,
                                                     const IntegreatTree& tree,
                                                     const PageTexts& texts, ImportReport& report) {
  return Composer(pages, tree, texts, report).compose();
}

}  // namespace townhall
