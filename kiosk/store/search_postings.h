#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::store {

// That a term stands in a record: how strongly (1 to 255), and in which field and language best.
struct Posting {
  std::uint32_t record = 0;
  std::uint8_t impact = 0;
  std::uint8_t field = 0;  // directory::MatchField
  std::uint8_t slot = 0;   // language.slot
};

inline constexpr std::size_t kPostingBytes = 7;

// Of the records of one word the strongest, ten times what a list shows: more only make the time of
// a query grow with the content.
inline constexpr std::size_t kMostPostings = 512;
// Of those that have a word with the same beginning: it is still being typed.
inline constexpr std::size_t kMostOfBeginning = 192;

// Strongest first, and at most `most`.
std::string pack_postings(std::vector<Posting>& postings, std::size_t most);

// Reads at most `most` from the beginning; bytes that make no whole posting are passed over.
std::vector<Posting> unpack_postings(std::string_view bytes, std::size_t most);

}  // namespace kiosk::store
