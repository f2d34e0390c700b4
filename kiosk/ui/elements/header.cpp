#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

constexpr Style kTown{TextRole::Header, text::Weight::Bold, text::Align::Start, false};
constexpr Style kClock{TextRole::Header, text::Weight::Regular, text::Align::End, false};

const Node* clock_of(const Node& header) {
  return header.children.empty() ? nullptr : &header.children.front();
}

Text date_and_time(const Node& clock) {
  Text text = clock.detail;
  text.insert(text.end(), clock.name.begin(), clock.name.end());
  return text;
}

// The date gives way where there is no room for it; the time stays.
void lay_clock(const Node& clock, const Setting& setting, Place place, int row) {
  const Text full = date_and_time(clock);
  const Style probe{TextRole::Header, text::Weight::Regular, text::Align::Start, false};
  const bool fits = setting.paragraph(full, probe, 0)->width <= place.width;
  const Text& shown = fits ? full : clock.name;
  const int height = setting.paragraph(shown, kClock, place.width)->height;
  setting.text(clock, shown, kClock, setting.theme().quiet,
               {place.x, place.y + (row - height) / 2, place.width, 0});
}

// The town's chip: its logo, if it has one, and its name.
int lay_town(const Node& node, const Setting& setting, Place place, int row) {
  const Metrics& metrics = setting.metrics();
  const Theme& theme = setting.theme();
  const int pad = metrics.px(4.6);
  const int logo = node.icon.empty() ? 0 : row - metrics.px(2.4);
  const int shift = pad + (logo > 0 ? logo + metrics.px(2.4) : 0);
  const int width = setting.paragraph(node.name, kTown, place.width)->width;
  const Rect chip{place.x, place.y, shift + width + pad, row};
  const bool outlined = theme.outline_mm > 1;
  const Color ink = outlined ? theme.accent.ink : theme.brand.ink;
  const Setting inside = outlined ? setting : setting.on(theme.brand.ground);
  if (outlined) {
    setting.border(chip, metrics.px(3), metrics.px(0.8), theme.accent.ink);
  } else {
    setting.fill(chip, metrics.px(3), theme.brand.ground);
  }
  inside.icon(node, node.icon, {chip.x + pad, chip.y + (row - logo) / 2, logo, logo}, ink);
  const int height = inside.paragraph(node.name, kTown, width)->height;
  inside.text(node, node.name, kTown, ink, {chip.x + shift, chip.y + (row - height) / 2, width, 0});
  return chip.width + metrics.px(4.6);
}

}  // namespace

int lay_header(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const int top = metrics.px(metrics.landscape() ? 6 : 10);
  const int row = setting.paragraph(node.name, kTown, 0)->height + metrics.px(3.6);
  const Place inner{place.x + metrics.margin(), place.y + top, place.width - 2 * metrics.margin(),
                    0};
  const int chip = lay_town(node, setting, inner, row);
  int used = chip;
  const int room = inner.width - chip;
  const int site = setting.paragraph(node.detail, kTown, 0)->width;
  const Node* clock = clock_of(node);
  const int least =
      clock == nullptr ? 0 : setting.paragraph(clock->name, kTown, 0)->width + metrics.px(6);
  if (!node.detail.empty() && site <= room - least) {
    const int height = setting.paragraph(node.detail, kTown, site + 1)->height;
    setting.text(node, node.detail, kTown, setting.theme().ink,
                 {inner.x + chip, inner.y + (row - height) / 2, site + 1, 0});
    used += site + metrics.px(6);
  }
  if (clock != nullptr) {
    lay_clock(*clock, setting, {inner.x + used, inner.y, inner.width - used, 0}, row);
  }
  return top + row + metrics.px(metrics.landscape() ? 4 : 7);
}

}  // namespace kiosk::ui
