#include "kiosk/text/raster.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>
#include <list>
#include <unordered_map>

namespace kiosk::text {

namespace {

constexpr FT_Pos kUnitsPerPixel = 64;  // FreeType's 26.6 fixed point

struct Key {
  std::uint32_t glyph = 0;
  std::uint32_t size = 0;  // 26.6
  std::uint16_t face = 0;
  std::uint8_t quarter = 0;

  bool operator==(const Key&) const = default;
};

struct KeyHash {
  std::size_t operator()(const Key& key) const {
    const std::uint64_t high = (std::uint64_t{key.size} << 20U) ^ (std::uint64_t{key.face} << 2U);
    return std::hash<std::uint64_t>{}((std::uint64_t{key.glyph} << 40U) ^ high ^ key.quarter);
  }
};

struct Entry {
  Key key;
  GlyphBitmap bitmap;
};

using Entries = std::list<Entry>;

GlyphBitmap copy_bitmap(const FT_GlyphSlot slot) {
  GlyphBitmap out;
  const FT_Bitmap& source = slot->bitmap;
  if (source.pixel_mode != FT_PIXEL_MODE_GRAY || source.pitch < 0) {
    return out;
  }
  out.width = static_cast<int>(source.width);
  out.height = static_cast<int>(source.rows);
  out.left = slot->bitmap_left;
  out.top = slot->bitmap_top;
  out.pixels.reserve(std::size_t{source.width} * source.rows);
  for (unsigned row = 0; row < source.rows; ++row) {
    const unsigned char* begin = source.buffer + std::size_t{row} * static_cast<unsigned>(source.pitch);
    out.pixels.insert(out.pixels.end(), begin, begin + source.width);
  }
  return out;
}

GlyphBitmap draw(FT_Face face, const Key& key) {
  FT_Set_Char_Size(face, static_cast<FT_F26Dot6>(key.size), 0, 72, 72);
  if (FT_Load_Glyph(face, key.glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0 ||
      face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) {
    return {};
  }
  FT_Outline_Translate(&face->glyph->outline, key.quarter * kUnitsPerPixel / 4, 0);
  if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) {
    return {};
  }
  return copy_bitmap(face->glyph);
}

std::size_t cost(const Entry& entry) {
  return sizeof(Entry) + entry.bitmap.pixels.capacity();
}

}  // namespace

struct GlyphRaster::State {
  State(const FontStack& stack, std::size_t limit_bytes) : fonts(stack), limit(limit_bytes) {
    FT_Init_FreeType(&library);
    faces.resize(fonts.faces().size(), nullptr);
  }

  ~State() { FT_Done_FreeType(library); }

  State(const State&) = delete;
  State& operator=(const State&) = delete;

  FT_Face open(std::uint16_t index) {
    if (index < faces.size() && faces[index] == nullptr) {
      FT_New_Face(library, fonts.faces()[index].path.c_str(), 0, &faces[index]);
    }
    return index < faces.size() ? faces[index] : nullptr;
  }

  void trim() {
    while (bytes > limit && entries.size() > 1) {
      bytes -= cost(entries.back());
      by_key.erase(entries.back().key);
      entries.pop_back();
    }
  }

  const FontStack& fonts;
  std::size_t limit;
  std::size_t bytes = 0;
  long drawn = 0;
  FT_Library library = nullptr;
  std::vector<FT_Face> faces;  // owned by the library
  Entries entries;             // most recent first
  std::unordered_map<Key, Entries::iterator, KeyHash> by_key;
};

GlyphRaster::GlyphRaster(const FontStack& fonts, std::size_t cache_bytes)
    : state_(std::make_unique<State>(fonts, cache_bytes)) {}

GlyphRaster::~GlyphRaster() = default;

const GlyphBitmap& GlyphRaster::bitmap(std::uint16_t face, std::uint32_t glyph_id, float size_px,
                                       int subpixel_x_quarter) {
  State& state = *state_;
  const float size = std::clamp(size_px, 1.0F, 2000.0F) * static_cast<float>(kUnitsPerPixel);
  const Key key{glyph_id, static_cast<std::uint32_t>(std::lround(size)), face,
                static_cast<std::uint8_t>(std::clamp(subpixel_x_quarter, 0, 3))};
  const auto found = state.by_key.find(key);
  if (found != state.by_key.end()) {
    state.entries.splice(state.entries.begin(), state.entries, found->second);
    return found->second->bitmap;
  }
  FT_Face opened = state.open(face);
  state.entries.push_front({key, opened != nullptr ? draw(opened, key) : GlyphBitmap{}});
  ++state.drawn;
  state.by_key.emplace(key, state.entries.begin());
  state.bytes += cost(state.entries.front());
  state.trim();
  return state.entries.front().bitmap;
}

long GlyphRaster::drawn() const {
  return state_->drawn;
}

std::size_t GlyphRaster::cached_bytes() const {
  return state_->bytes;
}

}  // namespace kiosk::text
