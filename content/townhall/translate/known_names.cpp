#include "content/townhall/translate/known_names.h"

#include <algorithm>

#include "content/townhall/records.h"

namespace townhall::translate {
namespace {

// Shorter ones ("Amt") are words as well.
constexpr std::size_t kShortestName = 5;

// Letters, digits and all that is not ASCII, byte by byte.
bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z');
}

std::size_t end_of_word(const std::string& text, std::size_t at) {
  while (at < text.size() && is_word_byte(text[at])) {
    ++at;
  }
  return at;
}

bool ends_there(const std::string& text, std::size_t at) {
  return at >= text.size() || !is_word_byte(text[at]);
}

}  // namespace

KnownNames::KnownNames(const Canonical& canonical, const std::string& lang) {
  std::map<std::string, std::set<std::string>> records;  // by name
  for (const char* kind : {"contact", "place", "organization"}) {
    each_record(canonical, kind, [&](const nlohmann::json&, const Where& where) {
      const std::string* name = canonical.text(lang, where.record, "name");
      if (name != nullptr && name->size() >= kShortestName) {
        records[*name].insert(where.record);
      }
    });
  }
  for (auto& [words, of] : records) {
    const std::string first = words.substr(0, end_of_word(words, 0));
    if (!first.empty()) {
      by_first_word_[first].push_back({words, std::move(of)});
    }
  }
  for (auto& [first, names] : by_first_word_) {
    std::stable_sort(names.begin(), names.end(), [](const Name& one, const Name& other) {
      return one.words.size() > other.words.size();
    });
  }
}

const KnownNames::Name* KnownNames::name_at(const std::string& text, std::size_t at,
                                            std::size_t end) const {
  const auto names = by_first_word_.find(text.substr(at, end - at));
  if (names == by_first_word_.end()) {
    return nullptr;
  }
  for (const Name& name : names->second) {
    if (text.compare(at, name.words.size(), name.words) == 0 &&
        ends_there(text, at + name.words.size())) {
      return &name;
    }
  }
  return nullptr;
}

std::vector<const KnownNames::Name*> KnownNames::in(const std::string& text) const {
  std::vector<const Name*> found;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_word(text, at);
    const Name* name = name_at(text, at, end);
    if (name != nullptr && std::find(found.begin(), found.end(), name) == found.end()) {
      found.push_back(name);
    }
    at = name == nullptr ? std::max(end, at + 1) : at + name->words.size();
  }
  return found;
}

}  // namespace townhall::translate
