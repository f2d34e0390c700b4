#include "kiosk/store/letter_distance.h"

namespace kiosk::store {
namespace {

constexpr std::size_t kMask = 127;

}  // namespace

LetterDistance::LetterDistance(std::u32string_view letters)
    : length_(static_cast<int>(letters.size())) {
  for (std::size_t i = 0; i < letters.size(); ++i) {
    std::size_t slot = letters[i] & kMask;
    while (places_[slot].at != 0 && places_[slot].letter != letters[i]) {
      slot = (slot + 1) & kMask;
    }
    places_[slot].letter = letters[i];
    places_[slot].at |= std::uint64_t{1} << i;
  }
}

std::uint64_t LetterDistance::places_of(char32_t letter) const {
  std::size_t slot = letter & kMask;
  while (places_[slot].at != 0 && places_[slot].letter != letter) {
    slot = (slot + 1) & kMask;
  }
  return places_[slot].at;
}

// The names of the paper: VP and VN say where the table rises or falls downwards, HP and HN where
// it does so to the right, D0 where it stays on the diagonal, PM where the letter stands.
int LetterDistance::to(std::u32string_view other) const {
  const std::uint64_t last = std::uint64_t{1} << static_cast<unsigned>(length_ - 1);
  std::uint64_t vp = ~std::uint64_t{0};
  std::uint64_t vn = 0;
  std::uint64_t d0 = 0;
  std::uint64_t pm_before = 0;
  int distance = length_;
  for (const char32_t letter : other) {
    const std::uint64_t pm = places_of(letter);
    const std::uint64_t swapped = ((~d0 & pm) << 1U) & pm_before;
    d0 = (((pm & vp) + vp) ^ vp) | pm | vn | swapped;
    const std::uint64_t hp = vn | ~(d0 | vp);
    const std::uint64_t hn = d0 & vp;
    distance += (hp & last) != 0 ? 1 : 0;
    distance -= (hn & last) != 0 ? 1 : 0;
    const std::uint64_t hp_next = hp << 1U | 1U;
    vp = hn << 1U | ~(d0 | hp_next);
    vn = d0 & hp_next;
    pm_before = pm;
  }
  return distance;
}

}  // namespace kiosk::store
