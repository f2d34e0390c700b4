#pragma once
#include <map>
#include <string>
#include <vector>

#include "kiosk/directory/directory.h"

namespace kiosk::directory {

// A Directory with urgent notices that came apart from its content, before its own. All else is
// answered by the content.
class WithNotices final : public Directory {
 public:
  // By language tag; "de" serves languages that are not there. `content` must outlive it.
  WithNotices(const Directory& content, std::map<std::string, std::vector<Notice>> urgent)
      : content_(content), urgent_(std::move(urgent)) {}

  base::Result<std::vector<Notice>> notices(const std::string& lang) const override;
  base::Result<std::vector<std::string>> slugs(Kind kind) const override;

  base::Result<Package> package(const std::string& lang) const override {
    return content_.package(lang);
  }

  base::Result<std::vector<Site>> sites(const std::string& lang) const override {
    return content_.sites(lang);
  }

  base::Result<Topic> topic(const TopicId& id, const std::string& lang) const override {
    return content_.topic(id, lang);
  }

  base::Result<Article> article(const ArticleId& id, const std::string& lang) const override {
    return content_.article(id, lang);
  }

  base::Result<Service> service(const ServiceId& id, const std::string& lang) const override {
    return content_.service(id, lang);
  }

  base::Result<ContactPoint> contact(const ContactId& id, const std::string& lang) const override {
    return content_.contact(id, lang);
  }

  base::Result<Standing> standing(const ContactId& id, const std::string& lang) const override {
    return content_.standing(id, lang);
  }

  base::Result<Question> question(const QuestionId& id, const std::string& lang) const override {
    return content_.question(id, lang);
  }

  base::Result<Event> event(const EventId& id, const std::string& lang) const override {
    return content_.event(id, lang);
  }

  base::Result<std::vector<Event>> events(const std::string& lang) const override {
    return content_.events(lang);
  }

  base::Result<Building> building(const PlaceId& id, const std::string& lang) const override {
    return content_.building(id, lang);
  }

  base::Result<Way> way(const SiteId& from, const PlaceId& to,
                        const std::string& lang) const override {
    return content_.way(from, to, lang);
  }

  base::Result<std::vector<ContactPoint>> emergency_lines(const std::string& lang) const override {
    return content_.emergency_lines(lang);
  }

  base::Result<std::vector<Holiday>> holidays(const std::string& lang) const override {
    return content_.holidays(lang);
  }

  base::Result<LocalizedText> about(const std::string& field,
                                    const std::string& lang) const override {
    return content_.about(field, lang);
  }

  base::Result<std::string> clip(const std::string& lang, const std::string& words) const override {
    return content_.clip(lang, words);
  }

  base::Result<bool> has_clips(const std::string& lang) const override {
    return content_.has_clips(lang);
  }

  base::Result<std::string> spoken_form(const std::string& lang,
                                        const std::string& written) const override {
    return content_.spoken_form(lang, written);
  }

 private:
  const Directory& content_;
  std::map<std::string, std::vector<Notice>> urgent_;
};

}  // namespace kiosk::directory
