#pragma once
#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/directory/model.h"
#include "kiosk/directory/standing.h"

namespace kiosk::directory {

// Answers questions about one content revision, which never changes while it is open.
// `lang` is the BCP 47 tag of the visit; texts fall back along the package's language table and
// say so. Names that do not exist answer NotFound; damage answers Corrupt; nothing throws.
// Thread-safety: one thread.
class Directory {
 public:
  virtual ~Directory() = default;

  virtual base::Result<Package> package(const std::string& lang) const = 0;

  // All sites (kiosk locations) of the package, by rank.
  virtual base::Result<std::vector<Site>> sites(const std::string& lang) const = 0;

  // The empty id is the root: its entries are the tiles of the home screen.
  virtual base::Result<Topic> topic(const TopicId& id, const std::string& lang) const = 0;
  virtual base::Result<Article> article(const ArticleId& id, const std::string& lang) const = 0;
  virtual base::Result<Service> service(const ServiceId& id, const std::string& lang) const = 0;
  virtual base::Result<ContactPoint> contact(const ContactId& id,
                                             const std::string& lang) const = 0;

  // The same hours and the same place as in contact(), for a fraction of the work. The place is
  // named in `lang`, and not at all where that is empty; the hours carry no words.
  virtual base::Result<Standing> standing(const ContactId& id, const std::string& lang) const = 0;

  // Answers without a living lead are left out.
  virtual base::Result<Question> question(const QuestionId& id, const std::string& lang) const = 0;

  virtual base::Result<Event> event(const EventId& id, const std::string& lang) const = 0;
  virtual base::Result<std::vector<Event>> events(const std::string& lang) const = 0;

  // All that are published, most severe first; the caller picks those valid now.
  virtual base::Result<std::vector<Notice>> notices(const std::string& lang) const = 0;

  virtual base::Result<Building> building(const PlaceId& id, const std::string& lang) const = 0;

  // From a site to a place inside the same building; NotFound where nobody has written it.
  virtual base::Result<Way> way(const SiteId& from, const PlaceId& to,
                                const std::string& lang) const = 0;

  // Contact points of the kind "hotline" with the emergency role, by rank.
  virtual base::Result<std::vector<ContactPoint>> emergency_lines(
      const std::string& lang) const = 0;

  // Public holidays of the package's region, ascending.
  virtual base::Result<std::vector<Holiday>> holidays(const std::string& lang) const = 0;

  // What "about" shows, in Markdown: imprint, privacy, accessibility_statement or licences.
  virtual base::Result<LocalizedText> about(const std::string& field,
                                            const std::string& lang) const = 0;

  // The recording of one sentence: the bytes of an Ogg Opus file. `words` are those that
  // kiosk/speech says for it (one of sentences()), so that a recording of another text is never
  // answered. NotFound where there is none in that very language, which is usual.
  virtual base::Result<std::string> clip(const std::string& lang,
                                         const std::string& words) const = 0;

  // Whether there is any recording in that very language.
  virtual base::Result<bool> has_clips(const std::string& lang) const = 0;

  // What an editor wrote down to be said for a text of the content that reads `written` and is in
  // `lang`; empty where nobody did, which is usual.
  virtual base::Result<std::string> spoken_form(const std::string& lang,
                                                const std::string& written) const = 0;

  // Every slug of one kind, sorted; for `screens` and the laws.
  enum class Kind { Topic, Article, Service, Contact, Event, Notice, Building };
  virtual base::Result<std::vector<std::string>> slugs(Kind kind) const = 0;
};

}  // namespace kiosk::directory
