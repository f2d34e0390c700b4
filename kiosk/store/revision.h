#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/directory/directory.h"

namespace kiosk::store {

// kiosk/store opens one content revision (content/schema.sql) read-only and answers as a Directory.
// It never writes, not even beside the file, and trusts nothing in it: damage is an error, not a
// crash. It does not fetch, verify signatures or search.

// What the file must carry in its header (content/schema.sql).
inline constexpr std::uint32_t kApplicationId = 1464293169;
inline constexpr std::uint32_t kSchemaVersion = 4;

struct RevisionOptions {
  std::string site;          // slug of the kiosk's site; empty: what is meant for one site is shown
  bool quick_check = false;  // reads the whole file: for an import, not for a start
};

class Reader;

// Only what is published is answered; drafts, paused and withdrawn records are NotFound. A text
// falls back along the language chain of the package.
class Revision final : public directory::Directory {
 public:
  // Refuses, in one sentence: a file that is missing, empty, cut short, no SQLite file, in WAL
  // mode, with a -journal or -wal beside it, made for another program or schema, with triggers or
  // foreign views, or (with quick_check) damaged anywhere.
  static base::Result<std::unique_ptr<Revision>> open(const std::string& path,
                                                      const RevisionOptions& options = {});
  ~Revision() override;

  // From now on a record is answered on the days of its publication only, from the first 00:00 of
  // publish_from to the last 24:00 of publish_until in Europe/Berlin; else it is NotFound and in no
  // list, as a draft. Without a call it is answered on every day. The clock must outlive this.
  void follow(const base::Clock& clock);

  base::Result<directory::Package> package(const std::string& lang) const override;
  base::Result<std::vector<directory::Site>> sites(const std::string& lang) const override;
  base::Result<directory::Topic> topic(const directory::TopicId& id,
                                       const std::string& lang) const override;
  base::Result<directory::Article> article(const directory::ArticleId& id,
                                           const std::string& lang) const override;
  base::Result<directory::Service> service(const directory::ServiceId& id,
                                           const std::string& lang) const override;
  base::Result<directory::ContactPoint> contact(const directory::ContactId& id,
                                                const std::string& lang) const override;
  base::Result<directory::Standing> standing(const directory::ContactId& id,
                                             const std::string& lang) const override;
  base::Result<directory::Question> question(const directory::QuestionId& id,
                                             const std::string& lang) const override;
  base::Result<directory::Event> event(const directory::EventId& id,
                                       const std::string& lang) const override;
  base::Result<std::vector<directory::Event>> events(const std::string& lang) const override;
  base::Result<std::vector<directory::Notice>> notices(const std::string& lang) const override;
  base::Result<directory::Building> building(const directory::PlaceId& id,
                                             const std::string& lang) const override;
  base::Result<directory::Way> way(const directory::SiteId& from, const directory::PlaceId& to,
                                   const std::string& lang) const override;
  base::Result<std::vector<directory::ContactPoint>> emergency_lines(
      const std::string& lang) const override;
  base::Result<std::vector<directory::Holiday>> holidays(const std::string& lang) const override;
  base::Result<std::vector<std::string>> slugs(Kind kind) const override;

  // The Markdown of "about": imprint, privacy, accessibility_statement or licences.
  base::Result<directory::LocalizedText> about(const std::string& field,
                                               const std::string& lang) const override;

  base::Result<std::string> clip(const std::string& lang, const std::string& words) const override;
  base::Result<bool> has_clips(const std::string& lang) const override;
  base::Result<std::string> spoken_form(const std::string& lang,
                                        const std::string& written) const override;

  // The bytes of a media file, by its slug: from the content file, or from media/<sha256> in the
  // folder beside it. Corrupt if those are not the bytes that the content names.
  base::Result<std::string> media(const std::string& slug) const;

  // SHA-256 of each media file that lies beside, sorted.
  base::Result<std::vector<std::string>> media_beside() const;

  // Statements executed since it was opened.
  long queries() const;

 private:
  explicit Revision(std::unique_ptr<Reader> reader);

  std::unique_ptr<Reader> reader_;
};

}  // namespace kiosk::store
