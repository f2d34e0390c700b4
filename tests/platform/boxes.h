#pragma once
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/platform/glyph_source.h"
#include "kiosk/ui/frame.h"

// Shapes without fonts: what the painter does with them can be counted by hand.
namespace kiosk::platform {

// Every glyph is a box of (size/2) x size px of full ink that stands on the baseline, moved by a
// quarter of ink from the first column to one behind the last per quarter of a pixel.
class Boxes final : public GlyphSource {
 public:
  Coverage glyph(const text::Glyph& glyph, int quarter) override {
    const int height = static_cast<int>(glyph.size_px);
    const int width = height / 2 + 1;
    ++glyphs_asked;
    last_quarter = quarter;
    ink_.assign(static_cast<size_t>(width) * static_cast<size_t>(height), 255);
    for (int y = 0; y < height; ++y) {
      ink_[static_cast<size_t>(y * width)] = static_cast<std::uint8_t>(255 - quarter * 64);
      ink_[static_cast<size_t>(y * width + width - 1)] = static_cast<std::uint8_t>(quarter * 64);
    }
    return {width, height, 0, -height, ink_};
  }

  Coverage pictogram(std::string_view name, int side) override {
    if (name.empty()) {
      return {};
    }
    const int size = std::max(side - 4, 0);
    ink_.assign(static_cast<size_t>(size) * static_cast<size_t>(size), 128);
    return {size, size, 2, 2, ink_};
  }

  int glyphs_asked = 0;
  int last_quarter = 0;

 private:
  std::vector<std::uint8_t> ink_;
};

// One line of glyphs of `px` at the left edge, half an em apart; as many as `word` has bytes.
inline text::ParagraphPtr paragraph(const std::string& word, float px, float x = 0) {
  auto made = std::make_shared<text::Paragraph>();
  text::Line line;
  line.x = x;
  line.baseline = static_cast<int>(px);
  line.height = static_cast<int>(px * 1.25F);
  for (size_t i = 0; i < word.size(); ++i) {
    text::Glyph glyph;
    glyph.id = static_cast<unsigned char>(word[i]);
    glyph.size_px = px;
    glyph.x = static_cast<float>(i) * px / 2;
    glyph.advance = px / 2;
    line.glyphs.push_back(glyph);
  }
  line.width = static_cast<float>(word.size()) * px / 2;
  made->text = word;
  made->width = static_cast<int>(line.width) + 1;
  made->height = line.height;
  made->style.px = px;
  made->lines.push_back(std::move(line));
  return made;
}

inline ui::Frame frame_of(ui::Size size, std::vector<ui::DrawCommand> commands) {
  ui::Frame frame;
  frame.size = size;
  frame.commands = std::move(commands);
  return frame;
}

}  // namespace kiosk::platform
