#pragma once
#include <hb.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "kiosk/base/files.h"
#include "kiosk/base/result.h"
#include "kiosk/text/paragraph.h"

namespace kiosk::text {

// px per em of size 1; both positive.
struct FaceMetrics {
  double ascent = 0;
  double descent = 0;
};

// One font file of the staged folder.
struct FaceInfo {
  std::string family;
  std::string path;
  Weight weight = Weight::Regular;
  std::vector<std::string> scripts;    // ISO 15924
  std::vector<std::string> languages;  // preferred for these, else the last resort
  double scale = 1;                    // optical: em size = paragraph's px times scale
  bool pictograms = false;             // never used for text
};

// What a piece of text asks of a face.
struct FaceWish {
  std::string_view script;    // ISO 15924; "Zyyy" = none in particular
  std::string_view language;  // primary subtag
  Weight weight = Weight::Regular;
};

// The fonts of `fonts_folder`, as its manifest.json lists them. Face numbers are stable while the
// stack lives. Files are mapped when first needed. Thread-safety: one thread.
class FontStack {
 public:
  // NotFound when the manifest or a file it names is missing; Corrupt when it does not parse.
  static base::Result<FontStack> create(const base::FileReader& files,
                                        const std::string& fonts_folder);

  FontStack(FontStack&&) noexcept;
  FontStack& operator=(FontStack&&) noexcept;
  ~FontStack();

  const std::vector<FaceInfo>& faces() const { return infos_; }

  // The first face in the wish's order that has every character, else the first that has the first
  // one, else the first of the order. Characters without ink (joiners, isolates) do not count.
  std::uint16_t face_for(std::span<const char32_t> cluster, const FaceWish& wish);

  bool has_glyph(std::uint16_t face, char32_t character);

  // Glyph index of a single character; 0 = missing.
  std::uint32_t glyph_of(std::uint16_t face, char32_t character);

  const FaceMetrics& metrics(std::uint16_t face);

  // Scaled so that 1 em = units_per_em(face). Owned by the stack.
  hb_font_t* shaping_font(std::uint16_t face);
  unsigned units_per_em(std::uint16_t face);

 private:
  struct Opened;

  FontStack();
  Opened& open(std::uint16_t face);
  std::vector<std::uint16_t> make_order(const FaceWish& wish) const;
  const std::vector<std::uint16_t>& order_for(const FaceWish& wish);

  std::vector<FaceInfo> infos_;
  std::vector<std::unique_ptr<Opened>> opened_;
  std::unordered_map<std::string, std::vector<std::uint16_t>> orders_;
  std::string key_;        // of the wish at hand; a member to keep its memory
  std::string last_wish_;  // neighbours mostly wish the same
  const std::vector<std::uint16_t>* last_order_ = nullptr;
};

}  // namespace kiosk::text
