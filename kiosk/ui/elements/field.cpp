#include <algorithm>
#include <cmath>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

// What runs against the screen still stands beside the pictogram.
Style style_of(const Node& node, const Setting& setting) {
  const bool against = setting.runs_against(node.name);
  return {TextRole::Field, text::Weight::Regular, against ? text::Align::End : text::Align::Start,
          true};
}

// Where the next letter will stand in the paragraph's direction: px from its left edge.
int caret_x(const text::Paragraph& paragraph) {
  const text::Line& line = paragraph.lines.back();
  float left = 0;
  float right = 0;
  for (const text::Glyph& glyph : line.glyphs) {
    left = std::min(left, glyph.x);
    right = std::max(right, glyph.x + glyph.advance);
  }
  return static_cast<int>(paragraph.style.rtl ? std::floor(line.x + left)
                                              : std::ceil(line.x + right));
}

// A bar of half a millimetre. An empty field has it before what says what to type.
void draw_caret(const Node& node, const Setting& setting, const text::Paragraph& paragraph,
                Place words) {
  const int width = setting.metrics().px(0.7);
  const int gap = setting.metrics().px(0.6);
  const text::Line& line = node.level == 1 ? paragraph.lines.front() : paragraph.lines.back();
  int x = words.x - width - gap;
  if (node.level == 0) {
    // The frame is turned round as a whole: what is measured from the left comes from the right.
    const int at = caret_x(paragraph) + (paragraph.style.rtl ? -gap - width : gap);
    x = words.x + (setting.presentation().rtl ? words.width - at - width : at);
  }
  setting.fill({x, words.y + line.top + line.height / 8, width, line.height * 3 / 4}, 0,
               setting.theme().accent.ink);
}

}  // namespace

int lay_field(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Theme& theme = setting.theme();
  const Setting inside = setting.on(theme.card);
  const int gap = metrics.px(4);
  const Node* beside = node.children.empty() ? nullptr : &node.children.front();
  const int button = beside == nullptr ? 0 : button_width(*beside, setting, place.width * 2 / 5);
  const int width = place.width - (button > 0 ? button + gap : 0);
  const int pad = metrics.px(6);
  const int side = metrics.px(11 * metrics.soft(0.3));
  const Place words{place.x + pad + side + pad, 0, width - 3 * pad - side, 0};
  const auto typed = inside.paragraph(node.name, style_of(node, setting), words.width);
  const int height = std::max(typed->height + 2 * metrics.px(5), metrics.px(25));
  const Rect box{place.x, place.y, width, height};
  inside.fill(box, metrics.radius(), theme.card);
  inside.border(box, metrics.radius(), metrics.px(theme.outline_mm + (node.selected ? 0.6 : 0.0)),
                node.selected ? theme.accent.ink : theme.outline);
  inside.icon(node, node.icon, {box.x + pad, box.y + (height - side) / 2, side, side}, theme.ink);
  const Place at{words.x, box.y + (height - typed->height) / 2, words.width, 0};
  inside.text(node, node.name, style_of(node, setting), node.level == 1 ? theme.quiet : theme.ink,
              at);
  if (node.selected) {
    draw_caret(node, inside, *typed, at);
  }
  inside.target(node, box, metrics.radius());
  if (beside != nullptr) {
    lay_button(*beside, setting, {place.x + width + gap, place.y, button, height});
  }
  return height;
}

}  // namespace kiosk::ui
