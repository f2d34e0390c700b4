#pragma once
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

// Inside this module: the open file, its language chains and what the site may show.
class Reader {
 public:
  static base::Result<std::unique_ptr<Reader>> open(const std::string& path,
                                                    const RevisionOptions& options);

  Database& db() { return *db_; }

  const std::string& source_lang() const { return source_lang_; }

  // The published record of that kind and slug, or NotFound.
  base::Result<Head> head(std::string_view kind, std::string_view slug);
  // Nothing if it is not published or not for this site.
  base::Result<std::optional<Head>> visible(RowId id);

  bool hidden(RowId id) const { return hidden_.count(id) != 0; }

  base::Result<Texts> texts(RowId id, const std::string& lang, Extent extent = Extent::All);

  // Floors, buildings and sites that were asked for.
  Recent<PlaceLevel>& levels() { return levels_; }

  Recent<directory::OrganizationSummary>& organizations() { return organizations_; }

  Recent<Knot>& knots() { return knots_; }

  // By slug.
  Recent<directory::Standing, std::string>& standings() { return standings_; }

  // Damage found in a value that SQLite itself cannot judge.
  base::Error damaged(const std::string& what) const { return db_->damaged(what); }

 private:
  base::Result<void> load_package();
  base::Result<void> load_scope(const std::string& site);
  std::string known_tag(const std::string& lang) const;

  std::unique_ptr<Database> db_;
  std::string source_lang_;
  std::set<std::string, std::less<>> tags_;
  std::set<RowId> hidden_;
  Recent<PlaceLevel> levels_;
  Recent<directory::OrganizationSummary> organizations_;
  Recent<Knot> knots_;
  Recent<directory::Standing, std::string> standings_;
};

}  // namespace kiosk::store
