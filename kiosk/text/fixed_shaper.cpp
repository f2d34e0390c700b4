#include <unicode/uchar.h>

#include <algorithm>

#include "kiosk/text/shaper.h"
#include "kiosk/text/utf16.h"

namespace kiosk::text {

namespace {

constexpr double kAdvance = 0.6;  // em
constexpr double kAscent = 1.0;
constexpr double kDescent = 0.3;

bool has_ink(char32_t code_point) {
  const auto character = static_cast<UChar32>(code_point);
  return u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0 &&
         u_iscntrl(character) == 0;
}

}  // namespace

std::uint16_t FixedShaper::face_for(std::span<const char32_t> /*cluster*/,
                                    const FaceWish& /*wish*/) {
  return 0;
}

std::vector<ShapedGlyph> FixedShaper::shape(const ShapeJob& job) {
  std::vector<ShapedGlyph> glyphs;
  bool cluster_has_glyph = false;
  for (size_t at = job.begin; at < job.end;) {
    const size_t start = at;
    const char32_t character = next_utf16(job.text, at);
    cluster_has_glyph = cluster_has_glyph && job.starts[start] == 0;
    if (has_ink(character) && !cluster_has_glyph) {
      ShapedGlyph glyph;
      glyph.id = character;
      glyph.cluster = static_cast<std::uint32_t>(start);
      glyph.advance = static_cast<float>(kAdvance * job.px);
      glyphs.push_back(glyph);
      cluster_has_glyph = true;
    }
  }
  if (job.rtl) {
    std::reverse(glyphs.begin(), glyphs.end());
  }
  return glyphs;
}

ShapedGlyph FixedShaper::hyphen(const ShapeJob& job) {
  ShapedGlyph glyph;
  glyph.id = 0x2010;
  glyph.advance = static_cast<float>(kAdvance * job.px);
  return glyph;
}

double FixedShaper::size_px(std::uint16_t /*face*/, double px) {
  return px;
}

Extent FixedShaper::face_extent(std::uint16_t /*face*/, double px) {
  return {kAscent * px, kDescent * px};
}

Extent FixedShaper::ink(std::uint16_t /*face*/, std::uint32_t /*glyph*/, double px) {
  return {kAscent * px, 0};
}

std::uint32_t FixedShaper::dotted_circle(std::uint16_t /*face*/) {
  return 0;
}

}  // namespace kiosk::text
