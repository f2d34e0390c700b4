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
//   - gone from the pages:   it stays, and is told, unless the wish is that it goes
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

// Gone from the pages, and there nevertheless.
struct Gone {
  Place place;  // a record, or a text of one that is there
  enum class Why { NobodyAsked, Edited, Named } why = Why::NobodyAsked;
  std::string by = {};  // Named: by which record
};

struct Wishes {
  bool remove_missing =
      false;  // what is gone goes, if it is as the pages said and nothing names it
  // Here the pages are right and not the editor: "topic/wohnen", "topic/wohnen/icon", "all" for all
  // records of the pages. Lists are merged nevertheless.
  std::set<std::string> take = {};
};

struct Refreshed {
  Canonical after;
  Said said;
  std::vector<Place> added;            // records
  std::vector<Place> changed;          // fields
  std::vector<Place> removed;          // records and texts
  std::vector<Gone> gone;              // and not removed
  std::vector<Place> contested;        // changed by an editor and in the pages: the editor's stay
  std::vector<std::string> languages;  // that the package had no texts in
  std::size_t kept = 0;                // changed by an editor, contested ones among them
  std::size_t deleted = 0;             // records that an editor removed
  std::set<std::string> vain;          // names in `take` at which nothing was to be decided
};

// `made` of the pages alone, with the slugs that the package knows them by.
Refreshed refresh(const Canonical& before, const Canonical& made, const Said& said,
                  const Wishes& wishes);

}  // namespace townhall::refresh
