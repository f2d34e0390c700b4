#include "kiosk/store/compounds.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace kiosk::store {
namespace {

constexpr std::size_t kShortestPart = 4;
constexpr std::size_t kShortestWhole = 7;
constexpr std::size_t kLongestWhole = 80;
constexpr int kMostParts = 4;
constexpr std::array<std::string_view, 6> kLinks{"", "s", "n", "es", "en", "e"};
// Three letters are a part by chance nearly everywhere, except these.
constexpr std::array<std::string_view, 12> kShort{"amt", "rat", "not", "bad", "bus", "tag",
                                                  "weg", "ort", "arm", "alt", "bau", "abi"};

// Umlauts and other marks are gone: what is left of German is ASCII.
bool is_latin(const std::string& word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// The word that `first` is, with or without a linking letter.
std::optional<std::string> head_of(const std::string& first, const CompoundParts& known) {
  for (const std::string_view link : kLinks) {
    if (first.ends_with(link)) {
      std::string head = first.substr(0, first.size() - link.size());
      if (may_be_part(head) && known.is_word(head)) {
        return head;
      }
    }
  }
  return std::nullopt;
}

// The longest first part wins whose rest is known too; it is never the whole word.
std::vector<std::string> split(const std::string& word, const CompoundParts& known, int parts) {
  for (std::size_t at = word.size() - 3; at >= 3 && parts <= kMostParts; --at) {
    const std::string rest = word.substr(at);
    const bool last = may_be_part(rest) && known.is_last(rest);
    if (!last && rest.size() < kShortestWhole) {
      continue;
    }
    const std::optional<std::string> head = head_of(word.substr(0, at), known);
    if (!head) {
      continue;
    }
    std::vector<std::string> found =
        last ? std::vector<std::string>{rest} : split(rest, known, parts + 1);
    if (!found.empty()) {
      found.insert(found.begin(), *head);
      return found;
    }
  }
  return {};
}

}  // namespace

bool may_be_part(const std::string& word) {
  const bool long_enough =
      word.size() >= kShortestPart || std::find(kShort.begin(), kShort.end(), word) != kShort.end();
  return long_enough && is_latin(word);
}

std::vector<std::string> compound_parts(const std::string& word, const CompoundParts& known) {
  if (word.size() < kShortestWhole || word.size() > kLongestWhole || !is_latin(word)) {
    return {};
  }
  return split(word, known, 2);
}

}  // namespace kiosk::store
