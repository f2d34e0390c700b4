#pragma once
#include <string>
#include <vector>

#include "kiosk/directory/directory.h"
#include "kiosk/directory/search.h"
#include "kiosk/locale/name_beginning.h"

namespace test_support {

namespace directory = kiosk::directory;

// Finds records by the beginnings of the words of their names: enough for screens over an invented
// town, which do not judge what is found. Means "Wohngeld" by whatever begins with "Won", and hears
// need in "Angst".
class TitleSearch final : public directory::Search {
 public:
  explicit TitleSearch(const directory::Directory& content) : content_(content) {}

  kiosk::base::Result<directory::SearchAnswer> search(std::string_view query,
                                                      const std::string& lang, std::size_t most,
                                                      const directory::KeyRows&) override {
    using Kind = directory::Directory::Kind;
    using directory::HitKind;
    directory::SearchAnswer found;
    const auto add = [&](HitKind kind, const std::string& slug,
                         const directory::LocalizedText& name) {
      if (kiosk::locale::has_word_beginning(name.text, query) && found.hits.size() < most) {
        directory::SearchHit hit;
        hit.kind = kind;
        hit.slug = slug;
        hit.name = name;
        const std::size_t at = name.text.find(query);
        if (at != std::string::npos) {
          hit.marks = {{at, at + query.size()}};
        }
        found.hits.push_back(std::move(hit));
      }
    };
    for (const auto& slug : slugs(Kind::Service)) {
      add(HitKind::Service, slug, content_.service(directory::ServiceId(slug), lang)->name);
    }
    for (const auto& slug : slugs(Kind::Contact)) {
      add(HitKind::Contact, slug, content_.contact(directory::ContactId(slug), lang)->name);
    }
    for (const auto& slug : slugs(Kind::Article)) {
      add(HitKind::Article, slug, content_.article(directory::ArticleId(slug), lang)->name);
    }
    for (const auto& slug : slugs(Kind::Topic)) {
      add(HitKind::Topic, slug, content_.topic(directory::TopicId(slug), lang)->name);
    }
    found.did_you_mean = query.starts_with("Won") ? "Wohngeld" : "";
    found.crisis = query.starts_with("Angst");
    return found;
  }

 private:
  std::vector<std::string> slugs(directory::Directory::Kind kind) const {
    return content_.slugs(kind).value_or({});
  }

  const directory::Directory& content_;
};

}  // namespace test_support
