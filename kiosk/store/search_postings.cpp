#include "kiosk/store/search_postings.h"

#include <algorithm>

namespace kiosk::store {

std::string pack_postings(std::vector<Posting>& postings, std::size_t most) {
  std::sort(postings.begin(), postings.end(), [](const Posting& a, const Posting& b) {
    return a.impact != b.impact ? a.impact > b.impact : a.record < b.record;
  });
  std::string bytes;
  bytes.reserve(std::min(most, postings.size()) * kPostingBytes);
  for (std::size_t i = 0; i < postings.size() && i < most; ++i) {
    const Posting& posting = postings[i];
    for (unsigned shift = 0; shift < 32; shift += 8) {
      bytes += static_cast<char>(posting.record >> shift & 255U);
    }
    bytes += static_cast<char>(posting.impact);
    bytes += static_cast<char>(posting.field);
    bytes += static_cast<char>(posting.slot);
  }
  return bytes;
}

std::vector<Posting> unpack_postings(std::string_view bytes, std::size_t most) {
  std::vector<Posting> postings(std::min(most, bytes.size() / kPostingBytes));
  const char* at = bytes.data();
  for (Posting& posting : postings) {
    for (unsigned shift = 0; shift < 32; shift += 8) {
      posting.record |= static_cast<std::uint32_t>(static_cast<unsigned char>(*at++)) << shift;
    }
    posting.impact = static_cast<std::uint8_t>(*at++);
    posting.field = static_cast<std::uint8_t>(*at++);
    posting.slot = static_cast<std::uint8_t>(*at++);
  }
  return postings;
}

}  // namespace kiosk::store
