#include "content/townhall/tongues/likeness.h"

#include <algorithm>
#include <array>
#include <map>

#include "content/townhall/tongues/table.h"

namespace townhall {
namespace {

// A table of which triples are found by their hash.
class Found {
 public:
  explicit Found(const TongueTable& table) : table_(table) {
    std::size_t size = 1;
    while (size < 2 * table.triples.size()) {
      size *= 2;
    }
    slots_.assign(size, kEmpty);
    for (std::uint32_t row = 0; row < table.triples.size(); ++row) {
      std::size_t at = slot_of(table.triples[row]);
      while (slots_[at] != kEmpty) {
        at = (at + 1) & (size - 1);
      }
      slots_[at] = row;
    }
  }

  const TongueTable& table() const { return table_; }

  // Of all languages, in the order of the table.
  const std::int8_t* scores(Triple triple) const {
    for (std::size_t at = slot_of(triple); slots_[at] != kEmpty;
         at = (at + 1) & (slots_.size() - 1)) {
      if (table_.triples[slots_[at]] == triple) {
        return &table_.scores[slots_[at] * table_.languages.size()];
      }
    }
    return table_.unseen.data();
  }

 private:
  static constexpr std::uint32_t kEmpty = 0xFFFFFFFF;

  // Fibonacci hashing: the upper bits of a product know all bits of the triple.
  std::size_t slot_of(Triple triple) const {
    return static_cast<std::size_t>((triple * 0x9E3779B97F4A7C15U) >> 32U) & (slots_.size() - 1);
  }

  const TongueTable& table_;
  std::vector<std::uint32_t> slots_;
};

const Found* found_for(Script script) {
  static const std::map<Script, Found> kTables = [] {
    std::map<Script, Found> tables;
    for (const TongueTable& table : tongue_tables()) {
      tables.emplace(table.script, table);
    }
    return tables;
  }();
  const auto found = kTables.find(script);
  return found == kTables.end() ? nullptr : &found->second;
}

std::size_t place_of(const TongueTable& table, std::string_view lang) {
  const auto found = std::find(table.languages.begin(), table.languages.end(), primary(lang));
  return static_cast<std::size_t>(found - table.languages.begin());
}

Nearest nearest_in(const Found& found, const std::vector<Triple>& triples,
                   std::string_view claimed) {
  const TongueTable& table = found.table();
  const std::size_t count = table.languages.size();
  std::array<int, kMostTongues> sums{};
  for (const Triple triple : triples) {
    const std::int8_t* scores = found.scores(triple);
    for (std::size_t i = 0; i < count; ++i) {
      sums.at(i) += scores[i];
    }
  }
  auto* end = sums.begin() + count;
  const auto best = static_cast<std::size_t>(std::max_element(sums.begin(), end) - sums.begin());
  std::size_t other = place_of(table, claimed);
  if (other == count || other == best) {
    other = best == 0 ? 1 : 0;
    for (std::size_t i = 0; i < count; ++i) {
      other = i != best && sums.at(i) > sums.at(other) ? i : other;
    }
  }
  const double ahead = static_cast<double>(sums.at(best) - sums.at(other)) / kScoresInOne;
  return {table.languages[best], ahead, triples.size()};
}

}  // namespace

std::optional<Nearest> nearest_language(std::string_view text, Script script,
                                        std::string_view claimed) {
  // Most texts are what they should be, and their beginning shows it.
  constexpr std::size_t kBeginning = 60;
  constexpr double kClearly = 8;
  constexpr std::size_t kEnough = 240;
  const Found* found = found_for(script);
  if (found == nullptr) {
    return std::nullopt;
  }
  const Nearest first = nearest_in(*found, triples_of(text, script, kBeginning), claimed);
  if (first.triples < kBeginning ||
      (first.language == primary(claimed) && first.ahead >= kClearly)) {
    return first;
  }
  return nearest_in(*found, triples_of(text, script, kEnough), claimed);
}

bool knows_language(std::string_view lang) {
  const Found* found = found_for(script_of_language(lang));
  return found != nullptr && place_of(found->table(), lang) != found->table().languages.size();
}

}  // namespace townhall
