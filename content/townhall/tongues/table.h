#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "content/townhall/tongues/triples.h"

namespace townhall {

// How probable each triple is in the languages that share a script, as learnt from the catalogues
// of i18n/ when the program is built (learn.h).
struct TongueTable {
  Script script;
  std::span<const std::string_view> languages;  // primary tags, at most kMostTongues
  std::span<const std::int8_t> unseen;          // of each: a triple that it does not have
  std::span<const Triple> triples;              // sorted
  std::span<const std::int8_t> scores;          // of each triple those of all languages
};

inline constexpr std::size_t kMostTongues = 24;

// Scores are natural logarithms of probabilities in tenths.
inline constexpr int kScoresInOne = 10;

// One for each script that several catalogues are written in.
std::span<const TongueTable> tongue_tables();

}  // namespace townhall
