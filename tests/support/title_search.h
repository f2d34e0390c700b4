#pragma once
#include <string>
#include <vector>

#include "kiosk/directory/directory.h"
#include "kiosk/directory/search.h"
#include "kiosk/locale/fold.h"

namespace test_support {

// Finds records by the beginnings of the words of their titles: enough for screens and laws, which
// do not judge what is found. Suggests "Wohngeld" for whatever begins with "Won".
class TitleSearch final : public kiosk::directory::Search {
 public:
  explicit TitleSearch(const kiosk::directory::Directory& directory) : directory_(directory) {}

  kiosk::base::Result<kiosk::directory::Found> find(const std::string& query,
                                                    const std::string& lang,
                                                    size_t most) const override {
    using Directory = kiosk::directory::Directory;
    using kiosk::directory::HitKind;
    kiosk::directory::Found found;
    for (const auto& slug : slugs(Directory::Kind::Service)) {
      add(HitKind::Service, slug, directory_.service(kiosk::directory::ServiceId(slug), lang)->name,
          query, found);
    }
    for (const auto& slug : slugs(Directory::Kind::Contact)) {
      add(HitKind::Contact, slug, directory_.contact(kiosk::directory::ContactId(slug), lang)->name,
          query, found);
    }
    for (const auto& slug : slugs(Directory::Kind::Article)) {
      add(HitKind::Article, slug, directory_.article(kiosk::directory::ArticleId(slug), lang)->name,
          query, found);
    }
    for (const auto& slug : slugs(Directory::Kind::Topic)) {
      add(HitKind::Topic, slug, directory_.topic(kiosk::directory::TopicId(slug), lang)->name,
          query, found);
    }
    if (found.hits.size() > most) {
      found.hits.resize(most);
    }
    found.suggestion = query.rfind("Won", 0) == 0 ? "Wohngeld" : "";
    found.crisis = query.rfind("Angst", 0) == 0;
    return found;
  }

 private:
  std::vector<std::string> slugs(kiosk::directory::Directory::Kind kind) const {
    return directory_.slugs(kind).value_or({});
  }

  static void add(kiosk::directory::HitKind kind, const std::string& slug,
                  const kiosk::directory::LocalizedText& title, const std::string& query,
                  kiosk::directory::Found& found) {
    if (!kiosk::locale::has_word_beginning(title.text, query)) {
      return;
    }
    kiosk::directory::Hit hit{kind, slug, title, {}};
    const size_t at = title.text.find(query);
    if (at != std::string::npos) {
      hit.matched = {{at, at + query.size()}};
    }
    found.hits.push_back(std::move(hit));
  }

  const kiosk::directory::Directory& directory_;
};

}  // namespace test_support
