#pragma once
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/directory/directory.h"
#include "tests/support/shelf.h"

// size: one shelf and one answer for each kind of record.
namespace test_support {

namespace directory = kiosk::directory;

// A Directory in memory: what is put on its shelves is what it answers, in the order of putting.
class FakeDirectory final : public directory::Directory {
 public:
  struct WayRecord {
    directory::SiteId from;
    directory::PlaceId to;
    directory::Way way;
  };

  directory::Package town;
  Shelf<directory::Site> site_shelf;
  Shelf<directory::Topic> topic_shelf;
  Shelf<directory::Article> article_shelf;
  Shelf<directory::Service> service_shelf;
  Shelf<directory::ContactPoint> contact_shelf;
  Shelf<directory::Question> question_shelf;
  Shelf<directory::Event> event_shelf;
  Shelf<directory::Notice> notice_shelf;
  Shelf<directory::Building> building_shelf;
  std::vector<WayRecord> ways;
  std::map<std::string, directory::LocalizedText> about_texts;  // by field
  std::vector<std::string> emergency;                           // slugs of contact points, by rank
  std::vector<directory::Holiday> holiday_list;
  std::map<std::pair<std::string, std::string>, std::string> clips;  // bytes by language and words
  std::map<std::pair<std::string, std::string>, std::string> spoken_forms;  // by language and text
  bool damaged = false;  // every question is answered with Corrupt

  base::Result<directory::Package> package(const std::string&) const override {
    return sound(base::Result(town));
  }

  base::Result<std::vector<directory::Site>> sites(const std::string& lang) const override {
    return sound(base::Result(site_shelf.all(lang)));
  }

  base::Result<directory::Topic> topic(const directory::TopicId& id,
                                       const std::string& lang) const override {
    return sound(topic_shelf.find(id.slug(), lang));
  }

  base::Result<directory::Article> article(const directory::ArticleId& id,
                                           const std::string& lang) const override {
    return sound(article_shelf.find(id.slug(), lang));
  }

  base::Result<directory::Service> service(const directory::ServiceId& id,
                                           const std::string& lang) const override {
    return sound(service_shelf.find(id.slug(), lang));
  }

  base::Result<directory::ContactPoint> contact(const directory::ContactId& id,
                                                const std::string& lang) const override {
    return sound(contact_shelf.find(id.slug(), lang));
  }

  base::Result<directory::Standing> standing(const directory::ContactId& id,
                                             const std::string& lang) const override {
    const directory::ContactPoint found = TRY(contact(id, lang.empty() ? "de" : lang));
    return directory::Standing{found.hours, found.appointment, found.place};
  }

  base::Result<directory::Question> question(const directory::QuestionId& id,
                                             const std::string& lang) const override {
    return sound(question_shelf.find(id.slug(), lang));
  }

  base::Result<directory::Event> event(const directory::EventId& id,
                                       const std::string& lang) const override {
    return sound(event_shelf.find(id.slug(), lang));
  }

  base::Result<std::vector<directory::Event>> events(const std::string& lang) const override {
    return sound(base::Result(event_shelf.all(lang)));
  }

  base::Result<std::vector<directory::Notice>> notices(const std::string& lang) const override {
    return sound(base::Result(notice_shelf.all(lang)));
  }

  base::Result<directory::Building> building(const directory::PlaceId& id,
                                             const std::string& lang) const override {
    return sound(building_shelf.find(id.slug(), lang));
  }

  base::Result<directory::Way> way(const directory::SiteId& from, const directory::PlaceId& to,
                                   const std::string&) const override {
    for (const WayRecord& record : ways) {
      if (record.from == from && record.to == to) {
        return sound(base::Result(record.way));
      }
    }
    return base::not_found("Nobody has written this way; add it to `ways`.");
  }

  base::Result<std::vector<directory::ContactPoint>> emergency_lines(
      const std::string& lang) const override {
    std::vector<directory::ContactPoint> lines;
    for (const std::string& slug : emergency) {
      lines.push_back(contact_shelf.find(slug, lang).value());
    }
    return sound(base::Result(lines));
  }

  base::Result<std::vector<directory::Holiday>> holidays(const std::string&) const override {
    return sound(base::Result(holiday_list));
  }

  base::Result<directory::LocalizedText> about(const std::string& field,
                                               const std::string&) const override {
    const auto found = about_texts.find(field);
    return found == about_texts.end()
               ? base::not_found("Nobody has written \"" + field + "\"; add it to `about_texts`.")
               : sound(base::Result(found->second));
  }

  base::Result<std::string> clip(const std::string& lang, const std::string& words) const override {
    const auto found = clips.find({lang, words});
    return found == clips.end() ? base::not_found("Nobody has recorded \"" + words + "\".")
                                : sound(base::Result(found->second));
  }

  base::Result<bool> has_clips(const std::string& lang) const override {
    return sound(base::Result(std::any_of(
        clips.begin(), clips.end(), [&](const auto& clip) { return clip.first.first == lang; })));
  }

  base::Result<std::string> spoken_form(const std::string& lang,
                                        const std::string& written) const override {
    const auto found = spoken_forms.find({lang, written});
    return sound(base::Result(found == spoken_forms.end() ? std::string() : found->second));
  }

  base::Result<std::vector<std::string>> slugs(Kind kind) const override {
    return sound(base::Result(slugs_of(kind)));
  }

 private:
  std::vector<std::string> slugs_of(Kind kind) const {
    switch (kind) {
      case Kind::Topic:
        return topic_shelf.slugs();
      case Kind::Article:
        return article_shelf.slugs();
      case Kind::Service:
        return service_shelf.slugs();
      case Kind::Contact:
        return contact_shelf.slugs();
      case Kind::Event:
        return event_shelf.slugs();
      case Kind::Notice:
        return notice_shelf.slugs();
      case Kind::Building:
        return building_shelf.slugs();
    }
    return {};
  }

  template <typename T>
  base::Result<T> sound(base::Result<T> answer) const {
    return damaged ? base::corrupt("The fake is told to be damaged; repair it.") : answer;
  }
};

}  // namespace test_support
