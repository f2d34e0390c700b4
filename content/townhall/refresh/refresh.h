#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "content/townhall/refresh/said.h"

// Pages taken in again, into a package at which editors have worked since.
//
// A record is one of the pages' if its origin is "integreat". All others, their texts, and what
// stands in texts of a language that was not given, stay as they are. Each field of a record of the
// pages has three sides: as it is, as the pages said it last (`Said`), as they say it now.
//
//   - as the pages said it:  it becomes what they say now
//   - changed by an editor:  it stays; if the pages changed it too, that is told
//   - removed by an editor:  it stays away, a record as well as a field
//   - gone from the pages:   it stays, and is told
//
// Where nothing is known of what the pages said, all that differs counts as changed by an editor.
// A translation that is taken gets the digest of the source that the pages have with it; one that
// stays keeps its digest, so that it is out of date if its source changed.
namespace townhall::refresh {

// A field of a record: "topic/wohnen" and "icon", or a text with its language.
struct Place {
  std::string record;
  std::string field;  // empty: the whole record
  std::string lang = {};

  auto operator<=>(const Place&) const = default;
};

struct Refreshed {
  Canonical after;
  Said said;
  std::vector<Place> added;      // records
  std::vector<Place> changed;    // fields
  std::vector<Place> gone;       // from the pages: records, and fields of those that are there
  std::vector<Place> contested;  // changed by an editor and in the pages: the editor's stay
  std::size_t kept = 0;          // changed by an editor, contested ones among them
  std::size_t deleted = 0;       // records that an editor removed
};

// `made` of the pages alone, with the slugs that the package knows them by.
Refreshed refresh(const Canonical& before, const Canonical& made, const Said& said);

}  // namespace townhall::refresh
