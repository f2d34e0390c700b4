#include "kiosk/store/revision.h"

#include "kiosk/store/queries.h"

namespace kiosk::store {

using base::Result;

Revision::Revision(std::unique_ptr<Reader> reader) : reader_(std::move(reader)) {}

Revision::~Revision() = default;

Result<std::unique_ptr<Revision>> Revision::open(const std::string& path,
                                                 const RevisionOptions& options) {
  std::unique_ptr<Reader> reader = TRY(Reader::open(path, options));
  return std::unique_ptr<Revision>(new Revision(std::move(reader)));
}

void Revision::follow(const base::Clock& clock) {
  reader_->follow(clock);
}

Result<directory::Package> Revision::package(const std::string& lang) const {
  return read_package(*reader_, lang);
}

Result<std::vector<directory::Site>> Revision::sites(const std::string& lang) const {
  return read_sites(*reader_, lang);
}

Result<directory::Topic> Revision::topic(const directory::TopicId& id,
                                         const std::string& lang) const {
  return read_topic(*reader_, id.slug(), lang);
}

Result<directory::Article> Revision::article(const directory::ArticleId& id,
                                             const std::string& lang) const {
  return read_article(*reader_, id.slug(), lang);
}

Result<directory::Service> Revision::service(const directory::ServiceId& id,
                                             const std::string& lang) const {
  return read_service(*reader_, id.slug(), lang);
}

Result<directory::ContactPoint> Revision::contact(const directory::ContactId& id,
                                                  const std::string& lang) const {
  const Head head = TRY(reader_->head("contact", id.slug()));
  return read_contact(*reader_, head, lang);
}

Result<directory::Standing> Revision::standing(const directory::ContactId& id,
                                               const std::string& lang) const {
  if (const directory::Standing* known = reader_->standings().find({id.slug(), lang})) {
    return *known;
  }
  const Head head = TRY(reader_->head("contact", id.slug()));
  directory::Standing standing = TRY(read_standing(*reader_, head, lang));
  reader_->standings().keep({id.slug(), lang}, standing);
  return standing;
}

Result<directory::Question> Revision::question(const directory::QuestionId& id,
                                               const std::string& lang) const {
  return read_question(*reader_, id.slug(), lang);
}

Result<directory::Event> Revision::event(const directory::EventId& id,
                                         const std::string& lang) const {
  const Head head = TRY(reader_->head("event", id.slug()));
  return read_event(*reader_, head, lang);
}

Result<std::vector<directory::Event>> Revision::events(const std::string& lang) const {
  return read_events(*reader_, lang);
}

Result<std::vector<directory::Notice>> Revision::notices(const std::string& lang) const {
  return read_notices(*reader_, lang);
}

Result<directory::Building> Revision::building(const directory::PlaceId& id,
                                               const std::string& lang) const {
  return read_building(*reader_, id.slug(), lang);
}

Result<directory::Way> Revision::way(const directory::SiteId& from, const directory::PlaceId& to,
                                     const std::string& lang) const {
  return read_way(*reader_, from.slug(), to.slug(), lang);
}

Result<std::vector<directory::ContactPoint>> Revision::emergency_lines(
    const std::string& lang) const {
  return read_emergency_lines(*reader_, lang);
}

Result<std::vector<directory::Holiday>> Revision::holidays(const std::string& lang) const {
  return read_holidays(*reader_, lang);
}

Result<std::vector<std::string>> Revision::slugs(Kind kind) const {
  return read_slugs(*reader_, kind);
}

Result<directory::LocalizedText> Revision::about(const std::string& field,
                                                 const std::string& lang) const {
  return read_about(*reader_, field, lang);
}

Result<std::string> Revision::media(const std::string& slug) const {
  const Head head = TRY(reader_->head("media", slug));
  return read_media(*reader_, head.id);
}

Result<std::string> Revision::clip(const std::string& lang, const std::string& words) const {
  return read_clip(*reader_, lang, words);
}

Result<bool> Revision::has_clips(const std::string& lang) const {
  return store::has_clips(*reader_, lang);
}

Result<std::string> Revision::spoken_form(const std::string& lang,
                                          const std::string& written) const {
  return read_spoken_form(*reader_, lang, written);
}

Result<std::vector<std::string>> Revision::media_beside() const {
  Query query = TRY(
      reader_->db().query("SELECT DISTINCT sha256 FROM media WHERE data IS NULL ORDER BY sha256"));
  std::vector<std::string> digests;
  while (TRY(query.next())) {
    digests.push_back(query.text(0));
  }
  return digests;
}

long Revision::queries() const {
  return reader_->db().queries();
}

}  // namespace kiosk::store
