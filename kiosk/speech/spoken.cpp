#include "kiosk/speech/spoken.h"

#include <algorithm>
#include <string_view>

#include "kiosk/base/utf8.h"

namespace kiosk::speech {
namespace {

constexpr std::u32string_view kStops = U".!?…؟۔።。！？";

bool is_stop(char32_t c) {
  return kStops.find(c) != std::u32string_view::npos;
}

// The bytes [first, last) of `spoken`, with offsets that count from `first`.
Spoken part(const Spoken& spoken, size_t first, size_t last) {
  Spoken out{spoken.lang, spoken.words.substr(first, last - first), {}};
  auto from = std::partition_point(spoken.map.begin(), spoken.map.end(),
                                   [&](const Stretch& one) { return one.said_last <= first; });
  for (; from != spoken.map.end() && from->said_first < last; ++from) {
    Stretch piece = *from;
    piece.said_first = std::max(piece.said_first, first) - first;
    piece.said_last = std::min(piece.said_last, last) - first;
    out.map.push_back(piece);
  }
  return out;
}

}  // namespace

Stretch written_at(const Spoken& spoken, size_t first, size_t last) {
  Stretch found;
  const auto from =
      std::partition_point(spoken.map.begin(), spoken.map.end(),
                           [&](const Stretch& one) { return one.said_last <= first; });
  for (auto one = from; one != spoken.map.end() && one->said_first < std::max(last, first + 1);
       ++one) {
    if (one == from) {
      found = *one;
    }
    found.said_last = one->said_last;
    found.written_last = std::max(found.written_last, one->written_last);
  }
  return found;
}

bool is_ended(const Spoken& spoken) {
  size_t at = spoken.words.size();
  while (at > 0 && (static_cast<unsigned char>(spoken.words[at - 1]) & 0xC0U) == 0x80U) {
    --at;
  }
  return at > 0 && is_stop(base::next_code_point(spoken.words, --at));
}

std::vector<Spoken> sentences(const Spoken& spoken) {
  std::vector<Spoken> out;
  size_t first = 0;
  bool stopped = false;
  for (size_t at = 0; at < spoken.words.size();) {
    const size_t here = at;
    const char32_t c = base::next_code_point(spoken.words, at);
    if (stopped && c == U' ') {
      out.push_back(part(spoken, first, here));
      first = at;
    }
    stopped = is_stop(c);
  }
  if (first < spoken.words.size()) {
    out.push_back(part(spoken, first, spoken.words.size()));
  }
  return out;
}

}  // namespace kiosk::speech
