#include <algorithm>

#include "kiosk/text/shaper.h"

namespace kiosk::text {

namespace {

constexpr char32_t kHyphen = 0x2010;
constexpr char32_t kHyphenMinus = 0x2D;
constexpr char32_t kDottedCircle = 0x25CC;

void fill(hb_buffer_t* buffer, const ShapeJob& job) {
  hb_buffer_clear_contents(buffer);
  hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
  // char16_t and uint16_t are layout-compatible; HarfBuzz only reads.
  const auto* units = reinterpret_cast<const std::uint16_t*>(job.text.data());
  hb_buffer_add_utf16(buffer, units, static_cast<int>(job.text.size()), job.begin,
                      static_cast<int>(job.end - job.begin));
  hb_buffer_set_direction(buffer, job.rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, job.script);
  hb_buffer_set_language(
      buffer, hb_language_from_string(job.lang.data(), static_cast<int>(job.lang.size())));
  hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
}

}  // namespace

HarfBuzzShaper::HarfBuzzShaper(FontStack& fonts) : fonts_(fonts), buffer_(hb_buffer_create()) {}

HarfBuzzShaper::~HarfBuzzShaper() {
  hb_buffer_destroy(buffer_);
}

std::uint16_t HarfBuzzShaper::face_for(std::span<const char32_t> cluster, const FaceWish& wish) {
  return fonts_.face_for(cluster, wish);
}

double HarfBuzzShaper::px_per_unit(std::uint16_t face, double px) {
  return size_px(face, px) / fonts_.units_per_em(face);
}

std::vector<ShapedGlyph> HarfBuzzShaper::shape(const ShapeJob& job) {
  fill(buffer_, job);
  hb_shape(fonts_.shaping_font(job.face), buffer_, nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer_, &count);
  const double scale = px_per_unit(job.face, job.px);
  const auto to_px = [&](hb_position_t units) { return static_cast<float>(units * scale); };
  std::vector<ShapedGlyph> glyphs(count);
  for (unsigned i = 0; i < count; ++i) {
    const auto flags = hb_glyph_info_get_glyph_flags(&infos[i]);
    glyphs[i] = {infos[i].codepoint,
                 infos[i].cluster,
                 to_px(positions[i].x_advance),
                 to_px(positions[i].x_offset),
                 -to_px(positions[i].y_offset),
                 (flags & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0};
  }
  return glyphs;
}

ShapedGlyph HarfBuzzShaper::hyphen(const ShapeJob& job) {
  ShapedGlyph glyph;
  glyph.id = fonts_.glyph_of(job.face, kHyphen);
  if (glyph.id == 0) {
    glyph.id = fonts_.glyph_of(job.face, kHyphenMinus);
  }
  if (glyph.id != 0) {
    const auto units = hb_font_get_glyph_h_advance(fonts_.shaping_font(job.face), glyph.id);
    glyph.advance = static_cast<float>(units * px_per_unit(job.face, job.px));
  }
  return glyph;
}

double HarfBuzzShaper::size_px(std::uint16_t face, double px) {
  return px * fonts_.faces()[face].scale;
}

Extent HarfBuzzShaper::face_extent(std::uint16_t face, double px) {
  const auto& metrics = fonts_.metrics(face);
  const double size = size_px(face, px);
  return {metrics.ascent * size, metrics.descent * size};
}

Extent HarfBuzzShaper::ink(std::uint16_t face, std::uint32_t glyph, double px) {
  const std::uint64_t key = (std::uint64_t{face} << 32U) | glyph;
  auto [found, fresh] = ink_.try_emplace(key);
  if (fresh) {
    hb_glyph_extents_t extents{};
    if (hb_font_get_glyph_extents(fonts_.shaping_font(face), glyph, &extents) != 0) {
      found->second = {static_cast<double>(extents.y_bearing),
                       static_cast<double>(-extents.y_bearing - extents.height)};
    }
  }
  const double scale = px_per_unit(face, px);
  return {found->second.above * scale, found->second.below * scale};
}

std::uint32_t HarfBuzzShaper::dotted_circle(std::uint16_t face) {
  return fonts_.glyph_of(face, kDottedCircle);
}

}  // namespace kiosk::text
