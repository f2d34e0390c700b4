#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "kiosk/locale/words.h"
#include "kiosk/store/search_source.h"

// Inside this module: first half of building an index. Cuts every text into words, once.
namespace kiosk::store {

using WordId = std::uint32_t;

struct KnownWord {
  std::string key;
  std::string shown;        // as it is written where it stands first, in a name if it can be
  std::uint64_t slots = 0;  // languages that it occurs in, a bit each
  std::uint32_t texts = 0;  // in how many
  bool titled = false;      // stands in a name or a synonym
};

// The words of one record in one language.
struct TextWords {
  std::uint32_t record = 0;
  int slot = 0;
  std::array<std::vector<WordId>, kMatchFields> fields;
};

// A whole name or synonym.
struct Title {
  std::string key;  // its words with single spaces
  std::uint32_t record = 0;
  int slot = 0;
  bool synonym = false;
};

class SearchCollection {
 public:
  // Records must come in order of their numbers.
  void add(std::uint32_t record, const SearchRecord& from);

  const std::vector<KnownWord>& words() const { return words_; }

  const std::vector<TextWords>& texts() const { return texts_; }

  const std::vector<Title>& titles() const { return titles_; }

 private:
  std::vector<WordId> ids_of(const std::string& text, int slot, bool titled);
  WordId id_of(std::string key);

  locale::WordCutter cutter_;
  std::unordered_map<std::string, WordId> ids_;
  std::vector<KnownWord> words_;
  std::vector<TextWords> texts_;
  std::vector<Title> titles_;
};

}  // namespace kiosk::store
