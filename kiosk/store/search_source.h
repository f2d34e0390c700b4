#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/directory/search.h"
#include "kiosk/store/database.h"

// Inside this module: what of a content revision can be found, record by record.
namespace kiosk::store {

inline constexpr std::size_t kMatchFields = 5;  // directory::MatchField

// The texts of one record in one language; several of one field are joined by line feeds.
using FieldTexts = std::array<std::string, kMatchFields>;

// Ids of records, each with what a hit shows of it: the slug of a contact point, the colour of a
// topic.
using Around = std::vector<std::pair<std::int64_t, std::string>>;

struct SearchRecord {
  std::int64_t entity = 0;
  directory::HitKind kind = directory::HitKind::Topic;
  std::string slug;
  std::string icon;
  std::string origin_id;
  Around contacts;                                // who helps with a service, in order
  std::map<int, directory::LocalizedText> names;  // by language.slot, as a hit shows them
  Around topics;        // from the one that it hangs in first up to the tile; a topic itself
  bool crisis = false;  // one of the crisis lines, or under a term whose code says so
  std::map<int, FieldTexts> texts;                 // by language.slot
  std::map<int, std::vector<std::string>> titles;  // name and synonyms, each by itself
};

struct SearchLanguage {
  int slot = 0;
  std::string tag;
  std::vector<int> chain;  // slots of the languages that it is read in, best first: itself
};

class SearchSource {
 public:
  static base::Result<SearchSource> open(Database& content);

  const std::vector<SearchLanguage>& languages() const { return languages_; }

  // The published records that have a screen, in the order of their numbers.
  base::Result<std::vector<SearchRecord>> records();

  // What a hit shows of it that is not words.
  base::Result<void> read_looks(SearchRecord& record);
  // With its texts, and the names of the terms and topics that it is under.
  base::Result<void> read_texts(SearchRecord& record);

 private:
  explicit SearchSource(Database& content) : content_(&content) {}

  base::Result<void> read_languages();
  base::Result<void> read_own(SearchRecord& record);
  base::Result<void> read_synonyms(SearchRecord& record);
  base::Result<void> read_around(SearchRecord& record);
  base::Result<void> read_icon(SearchRecord& record);
  base::Result<void> read_contacts(SearchRecord& record);
  base::Result<void> read_topics(SearchRecord& record);

  Database* content_;
  std::vector<SearchLanguage> languages_;
  std::string source_lang_;
};

}  // namespace kiosk::store
