#include <algorithm>
#include <cmath>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

constexpr Style kHeading{TextRole::Heading, text::Weight::Bold, text::Align::Start, false};

Style style_of(const Node& row, text::Align align) {
  return {TextRole::Body, row.selected ? text::Weight::Bold : text::Weight::Regular, align, false};
}

Color ink_of(const Node& row, const Theme& theme) {
  switch (row.tone) {
    case Tone::Open:
      return theme.open.ink;
    case Tone::NotOpen:
      return theme.not_open.ink;
    default:
      return theme.ink;
  }
}

// Px; nothing may stand beside a text that would break at `width`.
int first_line(const Setting& inside, const Text& text, const Style& style, int width) {
  const text::ParagraphPtr whole = inside.paragraph(text, style, 0);
  if (whole->lines.empty() || whole->width > width) {
    return width;
  }
  return static_cast<int>(std::ceil(whole->lines.front().width));
}

// The label and the first line of the value on one line if both fit, else the value below; at the
// end edge.
int lay_row(const Node& row, const Setting& inside, Place place) {
  const int gap = inside.metrics().px(5);
  const Color ink = ink_of(row, inside.theme());
  const Style start = style_of(row, text::Align::Start);
  const Style end = style_of(row, text::Align::End);
  const int label = inside.paragraph(row.name, start, 0)->width;
  const int value = first_line(inside, row.detail, start, place.width);
  if (label + gap + value <= place.width) {
    const int left = inside.text(row, row.name, start, ink, {place.x, place.y, label + 1, 0});
    return std::max(left, inside.text(row, row.detail, end, ink, place));
  }
  const int y = inside.text(row, row.name, start, ink, place);
  return y + inside.text(row, row.detail, end, ink, place.below(y));
}

int lay_rows(const Node& node, const Setting& inside, Place place) {
  const Metrics& metrics = inside.metrics();
  const int pad = metrics.px(2.6);
  int y = 0;
  const int heading = inside.text(node, node.name, kHeading, inside.theme().ink, place);
  y += heading > 0 ? heading + metrics.px(3) : 0;
  bool first = true;
  for (const Node& row : node.children) {
    if (row.role != Role::Row) {
      y += lay(row, inside, place.below(y)) + pad;
      continue;
    }
    if (!first) {
      inside.fill({place.x, place.y + y, place.width, std::max(1, metrics.px(0.35))}, 0,
                  inside.theme().line);
    }
    const int top = y;
    y += pad + lay_row(row, inside, place.below(y + pad)) + pad;
    inside.block(place.y + top, place.y + y);
    first = false;
  }
  return y;
}

}  // namespace

int lay_table(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Setting inside = setting.on(setting.theme().card);
  const int pad = metrics.padding();
  const int width = place.width - 2 * pad;
  const int rows = lay_rows(node, inside.measuring(), {0, 0, width, 0});
  const int height = std::max(rows + pad * 3 / 2, place.min_height);
  const Rect rect{place.x, place.y, place.width, height};
  inside.fill(rect, metrics.radius(), setting.theme().card);
  inside.border(rect, metrics.radius(), metrics.px(setting.theme().outline_mm),
                setting.theme().line);
  lay_rows(node, inside, {place.x + pad, place.y + pad * 3 / 4, width, 0});
  return height;
}

}  // namespace kiosk::ui
