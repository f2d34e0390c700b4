#pragma once
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "content/townhall/canonical.h"
#include "content/townhall/languages.h"
#include "content/townhall/phrase.h"

namespace townhall {

// A revision in memory.
struct Built {
  std::string bytes;                            // an SQLite file
  std::map<std::string, std::size_t> entities;  // by kind
  std::map<std::string, std::size_t> texts;     // by language
  std::map<std::string, std::string> media;     // bytes by SHA-256, of files that are not in it
};

// `canonical` must have passed check() without errors. The same input gives the same bytes. Media
// files of more than `media_within` bytes lie beside the revision, the others within it. Films in
// sign language of another text than today's are left out (films.h).
kiosk::base::Result<Built> build_revision(const Canonical& canonical,
                                          const std::vector<LanguageRow>& languages,
                                          std::size_t media_within = SIZE_MAX);

void print(const Built& built, std::ostream& out, Voice voice = Voice::English);

}  // namespace townhall
