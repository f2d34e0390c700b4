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

// Strongest first, and at most `most`: who asks for a frequent word reads the beginning only.
std::string pack_postings(std::vector<Posting>& postings, std::size_t most);

// Reads at most `most` from the beginning; bytes that make no whole posting are passed over.
std::vector<Posting> unpack_postings(std::string_view bytes, std::size_t most);

}  // namespace kiosk::store
