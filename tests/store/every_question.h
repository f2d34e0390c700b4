#pragma once
#include "kiosk/store/revision.h"

namespace test_support {

// Asks everything that a Directory can be asked, about everything it names. Answers how many
// questions got an answer; damage is an error, never a crash.
inline int ask_everything(const kiosk::store::Revision& revision, const std::string& lang) {
  using kiosk::directory::Directory;
  int answers = 0;
  const auto count = [&](const auto& result) { answers += result.has_value() ? 1 : 0; };
  const auto each = [&](Directory::Kind kind, const auto& ask) {
    const auto slugs = revision.slugs(kind);
    if (slugs) {
      for (const std::string& slug : *slugs) {
        count(ask(slug));
      }
    }
  };
  count(revision.package(lang));
  count(revision.topic(kiosk::directory::TopicId(), lang));
  count(revision.events(lang));
  count(revision.notices(lang));
  count(revision.emergency_lines(lang));
  count(revision.holidays(lang));
  count(revision.clip(lang, "Wohnen"));
  count(revision.has_clips(lang));
  count(revision.spoken_form(lang, "Wohnen"));
  const auto sites = revision.sites(lang);
  count(sites);
  each(Directory::Kind::Topic, [&](const std::string& slug) {
    return revision.topic(kiosk::directory::TopicId(slug), lang);
  });
  each(Directory::Kind::Article, [&](const std::string& slug) {
    return revision.article(kiosk::directory::ArticleId(slug), lang);
  });
  each(Directory::Kind::Service, [&](const std::string& slug) {
    return revision.service(kiosk::directory::ServiceId(slug), lang);
  });
  each(Directory::Kind::Contact, [&](const std::string& slug) {
    return revision.contact(kiosk::directory::ContactId(slug), lang);
  });
  each(Directory::Kind::Contact, [&](const std::string& slug) {
    return revision.standing(kiosk::directory::ContactId(slug), lang);
  });
  each(Directory::Kind::Event, [&](const std::string& slug) {
    return revision.event(kiosk::directory::EventId(slug), lang);
  });
  each(Directory::Kind::Building, [&](const std::string& slug) {
    return revision.building(kiosk::directory::PlaceId(slug), lang);
  });
  return answers;
}

}  // namespace test_support
