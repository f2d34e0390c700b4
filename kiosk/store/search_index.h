#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/directory/localized_text.h"
#include "kiosk/store/database.h"
#include "kiosk/store/search_postings.h"
#include "kiosk/store/spelling.h"

// Inside this module: an open search.db (search_build.h). Trusts nothing in it: damage is an error.
namespace kiosk::store {

struct IndexTerm {
  std::int64_t id = 0;
  double rareness = 0;
};

struct IndexWord {
  std::string key;
  std::uint64_t slots = 0;  // languages that it occurs in
  std::int64_t texts = 0;   // in how many
  bool titled = false;
};

struct IndexTitle {
  std::uint32_t record = 0;
  int slot = 0;
  bool synonym = false;
  bool whole = false;  // not only its beginning
};

// What is known of a text beside its words, as a number from 0 to 15.
int state_of(const directory::LocalizedText& text);

struct IndexRecord {
  std::int64_t entity = 0;
  int kind = 0;                   // directory::HitKind
  directory::LocalizedText name;  // without its language; empty if it has none in the chain
  int name_slot = 0;              // language.slot of the name
  std::string origin_id;
  bool crisis = false;
  std::string slug;
  std::string icon;
  std::vector<std::pair<std::int64_t, std::string>> contacts;  // with their slugs, in order
  std::vector<std::pair<std::int64_t, int>> topics;            // with their colours, upwards
};

class SearchIndex {
 public:
  // NotFound if there is none, Unsupported if it was made from other content or by another
  // version, Corrupt if it is damaged: build it again.
  static base::Result<std::unique_ptr<SearchIndex>> open(const std::string& path,
                                                         const std::string& stamp);

  std::size_t records() const { return records_; }

  base::Result<std::optional<IndexTerm>> term(std::string_view key);
  // Other terms that mean the same as the stem `word`, in any language.
  base::Result<std::vector<IndexTerm>> meanings(std::string_view word);
  // Whether the stem `word` is known, and only as what a question about anything may have.
  base::Result<bool> is_general(std::string_view word);
  base::Result<std::vector<Posting>> postings(std::int64_t term, std::size_t most);
  base::Result<std::vector<Posting>> beginning(std::string_view key);

  base::Result<std::optional<IndexWord>> word(std::string_view key);
  // Words that begin so, in the order of their bytes.
  base::Result<std::vector<IndexWord>> words_from(std::string_view key, std::size_t most);
  base::Result<Spelling> spelling();
  // As it stands in the content; the key itself if it does not.
  base::Result<std::string> shown(const std::string& key);
  // Words that sound so (locale/sounds.h), at most `most`.
  base::Result<std::vector<IndexWord>> words_sounding(std::string_view sound, std::size_t most);
  // Those whose sound begins so, the shorter first.
  base::Result<std::vector<IndexWord>> words_sounding_from(std::string_view sound,
                                                           std::size_t most);

  // Names and synonyms that are `key`, or begin with it.
  base::Result<std::vector<IndexTitle>> titles_from(std::string_view key, std::size_t most);

  // Named in the first language of `chain` (slots) that has a name.
  base::Result<IndexRecord> record(std::uint32_t id, const std::vector<int>& chain);
  // The same, of the content's record with that id; nothing if it cannot be found by words.
  base::Result<std::optional<IndexRecord>> record_of(std::int64_t entity,
                                                     const std::vector<int>& chain);

  base::Error damaged(const std::string& reason) const;

 private:
  explicit SearchIndex(std::unique_ptr<Database> db) : db_(std::move(db)) {}

  base::Result<void> check_size();
  base::Result<void> check(const std::string& stamp);
  base::Result<IndexRecord> record_at(const Query& query, const std::vector<int>& chain) const;
  base::Result<std::vector<Posting>> checked(std::vector<Posting> postings) const;

  std::unique_ptr<Database> db_;
  std::size_t records_ = 0;
};

}  // namespace kiosk::store
