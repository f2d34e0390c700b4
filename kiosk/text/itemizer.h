#pragma once
#include <hb.h>
#include <unicode/ubidi.h>
#include <unicode/uscript.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "kiosk/text/joined.h"
#include "kiosk/text/shaper.h"

namespace kiosk::text {

// The bidirectional algorithm (UAX #9) by ICU, with the paragraph's direction given.
class Bidi {
 public:
  Bidi();

  // One embedding level per UTF-16 unit; several paragraphs when the text has separators.
  std::vector<std::uint8_t> levels(std::u16string_view text, bool rtl);

  // Positions in visual order, left to right, of items with these levels on one line (rule L2).
  static std::vector<int> visual_order(std::span<const std::uint8_t> levels);

 private:
  struct Closer {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
  };

  std::unique_ptr<UBiDi, Closer> bidi_;
};

// One script per UTF-16 unit: Script_Extensions respected, a closing bracket like its opening one,
// marks like their base; Kana, Bopomofo and Han are one. USCRIPT_COMMON only where a stretch has
// nothing else. `fresh_starts` (sorted) begin without memory of what stands before.
std::vector<UScriptCode> resolve_scripts(std::u16string_view text,
                                         std::span<const std::uint32_t> fresh_starts);

// Text of one level, script, span and face: [begin, end) in UTF-16.
struct Run {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint8_t level = 0;
  UScriptCode script = USCRIPT_COMMON;
  std::uint16_t span = 0;
  std::uint16_t face = 0;

  bool rtl() const { return (level & 1U) != 0; }
};

hb_script_t to_harfbuzz(UScriptCode script);

// Cuts a paragraph into runs, choosing a face per grapheme cluster.
class Itemizer {
 public:
  explicit Itemizer(Shaper& shaper) : shaper_(shaper) {}

  // `starts`: 1 where a grapheme cluster begins.
  std::vector<Run> runs(const Joined& joined, std::span<const std::uint8_t> starts, bool rtl,
                        Weight weight);

 private:
  Shaper& shaper_;
  Bidi bidi_;
};

}  // namespace kiosk::text
