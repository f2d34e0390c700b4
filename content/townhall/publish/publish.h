#pragma once
#include <map>
#include <ostream>
#include <string>

#include "content/townhall/publish/release.h"

namespace townhall {

// Media files up to this size travel within the database, larger ones by their digest: what costs
// less than to be named twice in signed metadata and asked for.
inline constexpr std::size_t kMediaWithin = 4096;

// What is published: a database, and beside it the media files that it names, by SHA-256.
struct Content {
  std::string package;  // its id
  std::string database;
  std::map<std::string, std::string> media;
};

// Publishes content as the next version, with patches from the last ones, and removes what no kiosk
// may still fetch (prune.h). Says so and signs only what is near its end if it is the one that is
// published already.
kiosk::base::Result<void> publish_content(const Office& office, const Content& next,
                                          std::ostream& out);

// The daily job: a new timestamp, and a new snapshot if it is near its end. Needs the online keys
// only.
kiosk::base::Result<void> publish_timestamp(const Office& office, std::ostream& out);

// Publishes the database of an older version as the next version. NotFound if the repository does
// not have it any more.
kiosk::base::Result<void> roll_back(const Office& office, std::int64_t version, std::ostream& out);

// Publishes what the town hall wrote in `file` in place of all notices before. Needs a key of
// notice and the online keys.
kiosk::base::Result<void> publish_notices(const Office& office, const std::string& file,
                                          std::ostream& out);

struct Export {
  std::string repository;
  std::string to;
  kiosk::base::UnixSeconds now;
  Voice voice = Voice::English;
};

// The tree for a stick or a web server's folder: what is new there first, timestamp.json last.
kiosk::base::Result<void> export_tree(kiosk::base::Files& files, const Export& what,
                                      std::ostream& out);

}  // namespace townhall
