#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "content/townhall/canonical.h"

namespace townhall::translate {

// The names of a package's contact points, places and organisations in one language, to be found in
// other texts.
class KnownNames {
 public:
  KnownNames(const Canonical& canonical, const std::string& lang);

  struct Name {
    std::string words;              // "Wohngeldstelle"
    std::set<std::string> records;  // "contact/desk"; several may have the same name
  };

  // Those that stand in the text as whole words, each once. A name within a longer one is not
  // found.
  std::vector<const Name*> in(const std::string& text) const;

 private:
  // The name that begins at `at`, where a word begins that ends at `end`, or null.
  const Name* name_at(const std::string& text, std::size_t at, std::size_t end) const;

  std::map<std::string, std::vector<Name>> by_first_word_;  // longest first
};

}  // namespace townhall::translate
