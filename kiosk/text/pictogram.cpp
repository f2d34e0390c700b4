#include "kiosk/text/pictogram.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

namespace kiosk::text {

namespace {

// "e56b" as a code point; 0 when it is none.
char32_t parse_code_point(const std::string& hex) {
  std::uint32_t value = 0;
  const auto* end = hex.data() + hex.size();
  const auto parsed = std::from_chars(hex.data(), end, value, 16);
  return parsed.ec == std::errc{} && parsed.ptr == end && value <= 0x10FFFF ? value : 0;
}

}  // namespace

base::Result<PictogramFont> PictogramFont::create(const base::FileReader& files,
                                                  const std::string& fonts_folder,
                                                  FontStack& fonts) {
  const std::string path = fonts_folder + "/icons.json";
  const std::string bytes = TRY(files.read(path));
  const auto json = nlohmann::json::parse(bytes, nullptr, false);
  const auto& faces = fonts.faces();
  const auto face = std::find_if(faces.begin(), faces.end(),
                                 [](const FaceInfo& info) { return info.pictograms; });
  if (!json.is_object() || face == faces.end()) {
    return base::corrupt("The pictogram list " + path +
                         " is damaged; build the target wegweiser-fonts again.");
  }
  PictogramFont font;
  font.face_ = static_cast<std::uint16_t>(face - faces.begin());
  for (const auto& [name, code] : json.items()) {
    const char32_t character = code.is_string() ? parse_code_point(code) : 0;
    const std::uint32_t glyph = character != 0 ? fonts.glyph_of(font.face_, character) : 0;
    if (glyph != 0) {
      font.glyphs_.emplace(name, glyph);
    }
  }
  return font;
}

base::Result<Pictogram> PictogramFont::find(const std::string& name) const {
  const auto found = glyphs_.find(name);
  if (found == glyphs_.end()) {
    return base::not_found("There is no pictogram \"" + name +
                           "\"; choose a name of the Material icons (fonts/icons.json).");
  }
  return Pictogram{face_, found->second};
}

}  // namespace kiosk::text
