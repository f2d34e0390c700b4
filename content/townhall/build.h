#pragma once
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "content/townhall/canonical.h"
#include "content/townhall/languages.h"

namespace townhall {

// A revision in memory.
struct Built {
  std::string bytes;                            // an SQLite file
  std::map<std::string, std::size_t> entities;  // by kind
  std::map<std::string, std::size_t> texts;     // by language
};

// `canonical` must have passed check() without errors. The same input gives the same bytes.
kiosk::base::Result<Built> build_revision(const Canonical& canonical,
                                          const std::vector<LanguageRow>& languages);

void print(const Built& built, std::ostream& out);

}  // namespace townhall
