#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "kiosk/directory/search.h"
#include "kiosk/store/database.h"

// Inside this module: what of a content revision can be found, record by record.
namespace kiosk::store {

inline constexpr std::size_t kMatchFields = 5;  // directory::MatchField

// The texts of one record in one language; several of one field are joined by line feeds.
using FieldTexts = std::array<std::string, kMatchFields>;

struct SearchRecord {
  std::int64_t entity = 0;
  directory::HitKind kind = directory::HitKind::Topic;
  std::string origin_id;
  bool crisis = false;              // one of the crisis lines, or under a term whose code says so
  std::map<int, FieldTexts> texts;  // by language.slot
  std::map<int, std::vector<std::string>> titles;  // name and synonyms, each by itself
};

struct SearchLanguage {
  int slot = 0;
  std::string tag;
};

class SearchSource {
 public:
  static base::Result<SearchSource> open(Database& content);

  const std::vector<SearchLanguage>& languages() const { return languages_; }

  // The published records that have a screen, in the order of their numbers.
  base::Result<std::vector<SearchRecord>> records();

  // With its texts, and the names of the terms and topics that it is under.
  base::Result<void> read_texts(SearchRecord& record);

 private:
  explicit SearchSource(Database& content) : content_(&content) {}

  base::Result<void> read_own(SearchRecord& record);
  base::Result<void> read_synonyms(SearchRecord& record);
  base::Result<void> read_around(SearchRecord& record);

  Database* content_;
  std::vector<SearchLanguage> languages_;
};

}  // namespace kiosk::store
