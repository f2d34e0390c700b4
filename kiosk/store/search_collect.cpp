#include "kiosk/store/search_collect.h"

#include <set>

namespace kiosk::store {

using directory::MatchField;

WordId SearchCollection::id_of(std::string key) {
  const auto [at, added] = ids_.try_emplace(key, static_cast<WordId>(words_.size()));
  if (added) {
    words_.push_back({std::move(key), "", 0, 0, false});
  }
  return at->second;
}

std::vector<WordId> SearchCollection::ids_of(const std::string& text, int slot, bool titled) {
  std::vector<WordId> ids;
  for (locale::Word& word : cutter_.cut(text)) {
    const WordId id = id_of(std::move(word.key));
    if (words_[id].shown.empty() || (titled && !words_[id].titled)) {
      words_[id].shown = text.substr(word.begin, word.end - word.begin);
    }
    words_[id].slots |= std::uint64_t{1} << static_cast<unsigned>(slot);
    words_[id].titled |= titled;
    ids.push_back(id);
  }
  return ids;
}

void SearchCollection::add(std::uint32_t record, const SearchRecord& from) {
  for (const auto& [slot, fields] : from.texts) {
    TextWords text;
    text.record = record;
    text.slot = slot;
    std::set<WordId> distinct;
    for (std::size_t field = 0; field < kMatchFields; ++field) {
      const bool titled = field <= static_cast<std::size_t>(MatchField::Synonym);
      text.fields.at(field) = ids_of(fields.at(field), slot, titled);
      distinct.insert(text.fields.at(field).begin(), text.fields.at(field).end());
    }
    for (const WordId id : distinct) {
      ++words_[id].texts;
    }
    texts_.push_back(std::move(text));
  }
  for (const auto& [slot, titles] : from.titles) {
    bool synonym = false;  // read_texts gives the name first
    for (const std::string& title : titles) {
      std::string key;
      for (const locale::Word& word : cutter_.cut(title)) {
        key += key.empty() ? word.key : " " + word.key;
      }
      titles_.push_back({std::move(key), record, slot, synonym});
      synonym = true;
    }
  }
}

}  // namespace kiosk::store
