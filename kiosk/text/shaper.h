#pragma once
#include <hb.h>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "kiosk/text/font_stack.h"

namespace kiosk::text {

// A glyph of a shaped run, in px, in visual order.
struct ShapedGlyph {
  std::uint32_t id = 0;
  std::uint32_t cluster = 0;  // UTF-16 index
  float advance = 0;
  float x = 0;  // offset from the pen
  float y = 0;  // offset, y down
  bool unsafe_to_break = false;
};

// What is shaped at once: one face, script, language and direction.
struct ShapeJob {
  std::u16string_view text;              // the whole paragraph: letters join across the run's ends
  std::span<const std::uint8_t> starts;  // 1 where a grapheme cluster of `text` begins
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  hb_script_t script = HB_SCRIPT_COMMON;
  std::string_view lang;
  std::uint16_t face = 0;
  double px = 0;  // the paragraph's, before the optical scale
  bool rtl = false;
};

// px above and below the baseline; negative below means that the ink floats above it.
struct Extent {
  double above = 0;
  double below = 0;
};

// The seam between layout and fonts. Implementations: HarfBuzzShaper, FixedShaper.
class Shaper {
 public:
  virtual ~Shaper() = default;

  virtual std::uint16_t face_for(std::span<const char32_t> cluster, const FaceWish& wish) = 0;
  virtual std::vector<ShapedGlyph> shape(const ShapeJob& job) = 0;

  // A hyphen for a broken word in this job's face; id 0 when the face has none.
  virtual ShapedGlyph hyphen(const ShapeJob& job) = 0;
  virtual double size_px(std::uint16_t face, double px) = 0;
  virtual Extent face_extent(std::uint16_t face, double px) = 0;
  virtual Extent ink(std::uint16_t face, std::uint32_t glyph, double px) = 0;

  // The glyph that shaping inserts into malformed sequences; 0 = none.
  virtual std::uint32_t dotted_circle(std::uint16_t face) = 0;
};

// The real thing, over a FontStack that outlives it.
class HarfBuzzShaper final : public Shaper {
 public:
  explicit HarfBuzzShaper(FontStack& fonts);
  ~HarfBuzzShaper() override;

  std::uint16_t face_for(std::span<const char32_t> cluster, const FaceWish& wish) override;
  std::vector<ShapedGlyph> shape(const ShapeJob& job) override;
  ShapedGlyph hyphen(const ShapeJob& job) override;
  double size_px(std::uint16_t face, double px) override;
  Extent face_extent(std::uint16_t face, double px) override;
  Extent ink(std::uint16_t face, std::uint32_t glyph, double px) override;
  std::uint32_t dotted_circle(std::uint16_t face) override;

 private:
  double px_per_unit(std::uint16_t face, double px);

  FontStack& fonts_;
  hb_buffer_t* buffer_;
  std::unordered_map<std::uint64_t, Extent> ink_;  // em units
};

// Every grapheme cluster with ink is 0.6 em wide, id = first code point, face 0.
class FixedShaper final : public Shaper {
 public:
  std::uint16_t face_for(std::span<const char32_t> cluster, const FaceWish& wish) override;
  std::vector<ShapedGlyph> shape(const ShapeJob& job) override;
  ShapedGlyph hyphen(const ShapeJob& job) override;
  double size_px(std::uint16_t face, double px) override;
  Extent face_extent(std::uint16_t face, double px) override;
  Extent ink(std::uint16_t face, std::uint32_t glyph, double px) override;
  std::uint32_t dotted_circle(std::uint16_t face) override;
};

}  // namespace kiosk::text
