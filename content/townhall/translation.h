#pragma once
#include <map>
#include <ostream>
#include <string>

#include "content/townhall/canonical.h"
#include "content/townhall/phrase.h"

namespace townhall {

// What is known about one text's source.
struct Standing {
  std::string from_digest;  // empty: not a translation, or not stamped
  bool outdated = false;    // its source has changed since, or the source of that, and so on
};

Standing standing_of(const Canonical& canonical, const TextFile& file, const std::string& record,
                     const std::string& field);

struct LanguageCount {
  std::size_t texts = 0;
  std::size_t missing = 0;  // of the texts in the source language
  std::size_t outdated = 0;
  std::size_t unstamped = 0;   // translations without a digest
  std::size_t unreviewed = 0;  // machine, not reviewed
};

// By language tag.
std::map<std::string, LanguageCount> count_translations(const Canonical& canonical);

void print(const std::map<std::string, LanguageCount>& counts, std::ostream& out,
           Voice voice = Voice::English);

// The file with digests for translations that have none; those that have one keep it. How many were
// added is in `added`. The digest is that of the source as it is now: call it after translating.
nlohmann::json stamped(const Canonical& canonical, const TextFile& file,
                       const nlohmann::json& document, std::size_t& added);

}  // namespace townhall
