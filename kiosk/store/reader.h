#pragma once
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/directory/model.h"
#include "kiosk/store/database.h"
#include "kiosk/store/place_level.h"
#include "kiosk/store/recent.h"
#include "kiosk/store/revision.h"

namespace kiosk::store {

// Key of the entity table.
using RowId = std::int64_t;

// Inside this module: the texts of one record in the best language found, and in German beside.
class Texts {
 public:
  // Empty where nobody has written it.
  directory::LocalizedText get(std::string_view field) const;
  std::string german(std::string_view field) const;

  void put(std::string_view field, directory::LocalizedText text);
  void put_german(std::string_view field, std::string_view text);

  bool has(std::string_view field) const;

 private:
  struct Found {
    std::string field;
    directory::LocalizedText text;
  };

  std::vector<Found>::const_iterator at(std::string_view field) const;

  std::vector<Found> found_;                                 // by field
  std::vector<std::pair<std::string, std::string>> german_;  // a few
};

enum class Extent { All, ForLists };  // ForLists: name, title, teaser, responsibility

// What every record has.
struct Head {
  RowId id = 0;
  std::string kind;
  std::string slug;
  bool sample = false;
  std::string verified_on;
};

// Inside this module: a topic as a step on the way to what hangs in it.
struct Knot {
  std::optional<directory::Entry> entry;  // nothing if it is not shown here
  RowId parent = 0;
};

// text.how and text.state of content/schema.sql.
directory::Origin origin_of(std::string_view how, bool is_source);
bool is_reviewed(std::string_view state);

// Inside this module: the open file, its language chains and what the site may show.
class Reader {
 public:
  static base::Result<std::unique_ptr<Reader>> open(const std::string& path,
                                                    const RevisionOptions& options);

  Database& db() { return *db_; }

  const std::string& source_lang() const { return source_lang_; }

  // `lang`, or what it is read as where the package does not know it.
  std::string known_tag(const std::string& lang) const;

  // The published record of that kind and slug, or NotFound.
  base::Result<Head> head(std::string_view kind, std::string_view slug);
  // Nothing if it is not published or not for this site.
  base::Result<std::optional<Head>> visible(RowId id);

  // Not for this site, or not within its publication.
  bool hidden(RowId id) const {
    return hidden_.count(id) != 0 || (!periods_.empty() && out_of_period(id));
  }

  // See Revision::follow().
  void follow(const base::Clock& clock);

  // The day of the clock, as days since 1970; 0 if it makes no difference.
  long day() const;

  base::Result<Texts> texts(RowId id, const std::string& lang, Extent extent = Extent::All);

  // Floors, buildings and sites that were asked for.
  Recent<PlaceLevel>& levels() { return of_today().levels; }

  Recent<directory::OrganizationSummary>& organizations() { return of_today().organizations; }

  Recent<Knot>& knots() { return of_today().knots; }

  // By slug.
  Recent<directory::Standing, std::string>& standings() { return of_today().standings; }

  // Damage found in a value that SQLite itself cannot judge.
  base::Error damaged(const std::string& what) const { return db_->damaged(what); }

 private:
  // From its first day to its last, as days since 1970.
  struct Period {
    long first = 0;
    long last = 0;
  };

  // What is right for a day only, since it may name what is not shown on another.
  struct Kept {
    Recent<PlaceLevel> levels;
    Recent<directory::OrganizationSummary> organizations;
    Recent<Knot> knots;
    Recent<directory::Standing, std::string> standings;
  };

  base::Result<void> load_package();
  base::Result<void> load_scope(const std::string& site);
  base::Result<void> load_periods();
  bool out_of_period(RowId id) const;
  Kept& of_today();

  std::unique_ptr<Database> db_;
  std::string source_lang_;
  std::set<std::string, std::less<>> tags_;
  std::set<RowId> hidden_;
  std::unordered_map<RowId, Period> periods_;  // of records that have one
  const base::Clock* clock_ = nullptr;
  long kept_day_ = 0;
  Kept kept_;
};

}  // namespace kiosk::store
