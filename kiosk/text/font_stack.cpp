#include "kiosk/text/font_stack.h"

#include <hb-ot.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/text/font_manifest.h"

namespace kiosk::text {

namespace {

struct FontDeleter {
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};

bool contains(const std::vector<std::string>& list, std::string_view wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

// Lower is better. A face for another language's taste comes after every general one; the last
// reason is the order of the manifest, which std::stable_sort keeps.
// A face that is made for other languages comes last: the blank of Nastaliq, behind a bracket in
// Arabic, is half as wide as that of any other.
int rank(const FaceInfo& face, const FaceWish& wish) {
  int rank = 0;
  if (!contains(face.scripts, wish.script)) {
    rank += 8;
  }
  if (!face.languages.empty() && contains(face.languages, wish.language)) {
    rank -= 4;
  } else if (!face.languages.empty()) {
    rank += 16;
  }
  return rank;
}

FaceMetrics read_metrics(hb_font_t* font, double units) {
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font, &extents);
  return {extents.ascender / units, -extents.descender / units};
}

hb_font_t* map_font(const std::string& path) {
  hb_blob_t* blob = hb_blob_create_from_file(path.c_str());
  hb_face_t* face = hb_face_create(blob, 0);
  hb_font_t* font = hb_font_create(face);
  hb_ot_font_set_funcs(font);
  hb_face_make_immutable(face);
  hb_face_destroy(face);
  hb_blob_destroy(blob);
  return font;
}

}  // namespace

struct FontStack::Opened {
  std::unique_ptr<hb_font_t, FontDeleter> font;
  unsigned units = 1000;
  FaceMetrics metrics;
};

FontStack::FontStack() = default;
FontStack::FontStack(FontStack&&) noexcept = default;
FontStack& FontStack::operator=(FontStack&&) noexcept = default;
FontStack::~FontStack() = default;

base::Result<FontStack> FontStack::create(const base::FileReader& files,
                                          const std::string& fonts_folder) {
  FontStack stack;
  stack.infos_ = TRY(read_manifest(files, fonts_folder));
  stack.opened_.resize(stack.infos_.size());
  return stack;
}

FontStack::Opened& FontStack::open(std::uint16_t face) {
  auto& opened = opened_[face];
  if (!opened) {
    opened = std::make_unique<Opened>();
    opened->font.reset(map_font(infos_[face].path));
    opened->units = hb_face_get_upem(hb_font_get_face(opened->font.get()));
    opened->metrics = read_metrics(opened->font.get(), opened->units);
  }
  return *opened;
}

std::vector<std::uint16_t> FontStack::make_order(const FaceWish& wish) const {
  std::vector<std::uint16_t> order;
  for (std::size_t face = 0; face < infos_.size(); ++face) {
    if (!infos_[face].pictograms) {
      order.push_back(static_cast<std::uint16_t>(face));  // read_manifest allows no more
    }
  }
  std::stable_sort(order.begin(), order.end(), [&](std::uint16_t a, std::uint16_t b) {
    // The family counts before the weight: a regular face of the right script beats a bold face
    // that would have to be a fallback.
    return std::pair(rank(infos_[a], wish), infos_[a].weight != wish.weight) <
           std::pair(rank(infos_[b], wish), infos_[b].weight != wish.weight);
  });
  return order;
}

const std::vector<std::uint16_t>& FontStack::order_for(const FaceWish& wish) {
  key_.assign(wish.script);
  key_.append(wish.weight == Weight::Bold ? "+" : "-").append(wish.language);
  if (last_order_ != nullptr && key_ == last_wish_) {
    return *last_order_;
  }
  auto found = orders_.find(key_);
  if (found == orders_.end()) {
    found = orders_.emplace(key_, make_order(wish)).first;
  }
  last_wish_ = key_;
  last_order_ = &found->second;
  return *last_order_;
}

std::uint16_t FontStack::face_for(std::span<const char32_t> cluster, const FaceWish& wish) {
  const auto& order = order_for(wish);
  std::uint16_t partial = order.front();
  bool has_partial = false;
  for (const std::uint16_t face : order) {
    size_t found = 0;
    for (const char32_t character : cluster) {
      found += has_glyph(face, character) ? 1U : 0U;
    }
    if (found == cluster.size()) {
      return face;
    }
    if (!has_partial && !cluster.empty() && has_glyph(face, cluster.front())) {
      partial = face;
      has_partial = true;
    }
  }
  return partial;
}

bool FontStack::has_glyph(std::uint16_t face, char32_t character) {
  if (u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
      u_iscntrl(static_cast<UChar32>(character))) {
    return true;
  }
  return glyph_of(face, character) != 0;
}

std::uint32_t FontStack::glyph_of(std::uint16_t face, char32_t character) {
  hb_codepoint_t glyph = 0;
  hb_font_get_nominal_glyph(open(face).font.get(), character, &glyph);
  return glyph;
}

const FaceMetrics& FontStack::metrics(std::uint16_t face) {
  return open(face).metrics;
}

hb_font_t* FontStack::shaping_font(std::uint16_t face) {
  return open(face).font.get();
}

unsigned FontStack::units_per_em(std::uint16_t face) {
  return open(face).units;
}

}  // namespace kiosk::text
