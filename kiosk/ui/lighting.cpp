#include "kiosk/ui/lighting.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

// Between the word and the edge of its light, in em.
constexpr double kAround = 0.12;

struct Stretch {
  float from = 0;
  float to = 0;
};

// Where the glyphs of `bytes` stand on a line, from left to right: several stretches where the
// directions of writing are mixed.
std::vector<Stretch> stretches_of(const text::Line& line, text::ByteRange bytes) {
  std::vector<Stretch> found;
  bool joins = false;
  for (const text::Glyph& glyph : line.glyphs) {
    if (!bytes.contains(glyph.cluster)) {
      joins = joins && glyph.advance <= 0;
      continue;
    }
    const Stretch here{line.x + glyph.x, line.x + glyph.x + glyph.advance};
    if (joins) {
      found.back().from = std::min(found.back().from, here.from);
      found.back().to = std::max(found.back().to, here.to);
    } else if (glyph.advance > 0) {
      found.push_back(here);
      joins = true;
    }
  }
  return found;
}

// Draws the stretch once more, on its light and in the ink that goes with it.
void relight(const TextCommand& text, size_t number, Stretch stretch, const Pair& pair,
             Frame& frame) {
  const text::Line& line = text.paragraph->lines[number];
  const int around = std::max(1, static_cast<int>(text.paragraph->style.px * kAround));
  const int left = text.origin.x + static_cast<int>(std::floor(stretch.from)) - around;
  const int right = text.origin.x + static_cast<int>(std::ceil(stretch.to)) + around;
  const Rect rect{left, text.origin.y + line.top, right - left, line.height};
  frame.commands.emplace_back(ClipCommand{rect});
  frame.commands.emplace_back(FillCommand{rect, around * 2, pair.ground});
  TextCommand again = text;
  again.first = number;
  again.last = number + 1;
  again.color = pair.ink;
  again.background = pair.ground;
  frame.commands.emplace_back(std::move(again));
  frame.commands.emplace_back(UnclipCommand{});
}

void light_text(const TextCommand& text, text::ByteRange bytes, const Pair& pair, Frame& frame) {
  for (size_t i = text.first; i < text.last; ++i) {
    const text::Line& line = text.paragraph->lines[i];
    if (line.begin < bytes.end && bytes.begin < line.end) {
      for (const Stretch& stretch : stretches_of(line, bytes)) {
        relight(text, i, stretch, pair, frame);
      }
    }
  }
}

// The first line to show, so that the one that is being said is among `most`, and none is shown
// twice: captions move on by as many as they show.
size_t first_line(const text::Paragraph& words, text::ByteRange lit, size_t most) {
  size_t said = 0;
  for (size_t i = 0; i < words.lines.size(); ++i) {
    said = words.lines[i].begin <= lit.begin ? i : said;
  }
  return said / most * most;
}

void show_caption(Frame& frame, const Caption& caption, const Setting& setting) {
  const Theme& theme = setting.theme();
  const auto words = setting.paragraph(caption.words, caption_style(), frame.caption.width);
  if (words->lines.empty()) {
    return;
  }
  const int height = words->lines.front().height;
  const auto most = static_cast<size_t>(std::max(1, frame.caption.height / std::max(1, height)));
  const size_t first = first_line(*words, caption.lit, most);
  const size_t last = std::min(first + most, words->lines.size());
  const int shown =
      words->lines[last - 1].top + words->lines[last - 1].height - words->lines[first].top;
  const int top = frame.caption.y + std::max(0, (frame.caption.height - shown) / 2);
  const TextCommand text{words,
                         first,
                         last,
                         {frame.caption.x, top - words->lines[first].top},
                         theme.caption.ink,
                         theme.caption.ground,
                         "listening/caption",
                         setting.presentation().lang};
  frame.commands.emplace_back(text);
  light_text(text, caption.lit, {theme.sun_ink, theme.sun}, frame);
}

}  // namespace

Style caption_style() {
  return {TextRole::Body, text::Weight::Regular, text::Align::Start, false};
}

void light(Frame& frame, const Caption& caption, const std::vector<Lit>& lit,
           const Presentation& presentation, text::Measurer& measurer) {
  const Theme theme = theme_of(presentation);
  const Metrics metrics(presentation, measurer);
  if (!frame.caption.empty() && !caption.words.empty()) {
    show_caption(frame, caption, {presentation, theme, metrics, measurer, nullptr, theme.paper});
  }
  const std::vector<DrawCommand> drawn = frame.commands;
  for (const Lit& one : lit) {
    if (one.passage >= frame.passages.size()) {
      continue;
    }
    const Passage& passage = frame.passages[one.passage];
    const std::string words = plain(passage.text);
    for (const DrawCommand& command : drawn) {
      const auto* text = std::get_if<TextCommand>(&command);
      if (text != nullptr && text->node == passage.node && text->paragraph->text == words) {
        light_text(*text, one.bytes, {theme.sun_ink, theme.sun}, frame);
      }
    }
  }
}

}  // namespace kiosk::ui
