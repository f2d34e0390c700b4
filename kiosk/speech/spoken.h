#pragma once
#include <string>
#include <vector>

namespace kiosk::speech {

// Which part of the written text a part of the spoken words stands for. Byte offsets, half open.
struct Stretch {
  size_t said_first = 0;
  size_t said_last = 0;
  size_t written_first = 0;
  size_t written_last = 0;

  bool operator==(const Stretch&) const = default;
};

// Words for one voice. `map` is in order of both sides and leaves out nothing but spaces; offsets
// of the written side count in the texts of all spans, one behind the other.
struct Spoken {
  std::string lang;   // BCP 47: the voice that says it
  std::string words;  // well-formed UTF-8 without control, invisible or bidi characters
  std::vector<Stretch> map;

  bool operator==(const Spoken&) const = default;
};

// The written part to light while the voice is at bytes [first, last) of `words`; empty (0, 0) if
// `spoken` has no such bytes.
Stretch written_at(const Spoken& spoken, size_t first, size_t last);

// The same words cut into sentences for reading aloud one by one; each keeps its place in the
// written text. Cuts come after . ! ? and their sisters in other scripts.
std::vector<Spoken> sentences(const Spoken& spoken);

// Whether the words end with such a mark.
bool is_ended(const Spoken& spoken);

}  // namespace kiosk::speech
