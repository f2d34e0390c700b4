#include "kiosk/store/revision.h"

#include "kiosk/base/files.h"
#include "kiosk/base/hex.h"
#include "kiosk/store/file_digest.h"
#include "kiosk/store/queries.h"

namespace kiosk::store {

using base::Result;

namespace {

// As the reader allows for those within the content file (open.cpp).
constexpr std::int64_t kMostMedia = 64 << 20;

Result<std::string> read_beside(const Reader& reader, const std::string& content_path,
                                const std::string& sha256, std::int64_t size) {
  if (!base::is_sha256(sha256) || size < 0 || size > kMostMedia) {
    return reader.damaged("a media file has no digest or no size");
  }
  const base::DiskFiles files;
  const std::string path = content_path.substr(0, content_path.rfind('/') + 1) + "media/" + sha256;
  std::string bytes = TRY(files.read_part(path, 0, static_cast<std::size_t>(size) + 1));
  if (bytes.size() != static_cast<std::size_t>(size) || sha256_of(bytes) != sha256) {
    return base::corrupt("The media file " + path +
                         " is not the one that was published; bring the content here again.");
  }
  return bytes;
}

}  // namespace

Revision::Revision(std::unique_ptr<Reader> reader) : reader_(std::move(reader)) {}

Revision::~Revision() = default;

Result<std::unique_ptr<Revision>> Revision::open(const std::string& path,
                                                 const RevisionOptions& options) {
  std::unique_ptr<Reader> reader = TRY(Reader::open(path, options));
  return std::unique_ptr<Revision>(new Revision(std::move(reader)));
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
  Query query =
      TRY(reader_->db().query("SELECT data, sha256, size FROM media WHERE entity_id = ?1"));
  query.bind(head.id);
  if (!TRY(query.next())) {
    return reader_->damaged("a media file has no bytes");
  }
  if (query.is_null(0)) {
    return read_beside(*reader_, reader_->db().path(), query.text(1), query.integer(2));
  }
  return query.text(0);
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
