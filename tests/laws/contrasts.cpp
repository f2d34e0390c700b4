#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "kiosk/ui/theme.h"
#include "tests/laws/ground.h"
#include "tests/laws/laws.h"

// What is drawn stands out from what lies beneath it (WCAG 1.4.6, 1.4.11; design: themes).
namespace laws {

using kiosk::ui::Color;
using kiosk::ui::DimCommand;
using kiosk::ui::Frame;
using kiosk::ui::IconCommand;
using kiosk::ui::Point;
using kiosk::ui::Rect;
using kiosk::ui::Role;
using kiosk::ui::TextCommand;

namespace {

constexpr double kGraphics = 3.0;

std::string hex(Color c) {
  char text[8];
  std::snprintf(text, sizeof text, "#%02X%02X%02X", c.r, c.g, c.b);
  return text;
}

std::string ratio(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.2f:1", value);
  return text;
}

// What lies under a dim is no longer to be read.
size_t first_readable(const Frame& page) {
  size_t first = 0;
  for (size_t i = 0; i < page.commands.size(); ++i) {
    first = std::holds_alternative<DimCommand>(page.commands[i]) ? i + 1 : first;
  }
  return first;
}

// Corners and middle of a box, pulled in by a px.
std::array<Point, 5> samples(const Rect& box) {
  const Rect r = inset(box, 1);
  return {{{r.x, r.y},
           {std::max(r.x, r.right() - 1), r.y},
           {r.x, std::max(r.y, r.bottom() - 1)},
           {std::max(r.x, r.right() - 1), std::max(r.y, r.bottom() - 1)},
           {r.x + r.width / 2, r.y + r.height / 2}}};
}

struct Inked {
  const Frame& page;
  const Ground& ground;
  size_t command;
  Color ink;
  Color said;  // what the command says lies beneath
  const std::string& node;
};

// Reports once for a box of ink.
void check(const Inked& inked, const Rect& box, double wanted, Report& report) {
  const Rect panel{0, 0, inked.page.size.width, inked.page.size.height};
  for (const Point point : samples(box)) {
    if (!panel.contains(point) || !inked.ground.clip(inked.command).contains(point)) {
      continue;
    }
    const Color beneath = inked.ground.at(point, inked.command);
    const double found = kiosk::ui::contrast(inked.ink, beneath);
    if (found < wanted) {
      return report(inked.node, hex(inked.ink) + " on " + hex(beneath) + " is " + ratio(found));
    }
    if (!(beneath == inked.said)) {
      return report(inked.node, "lies on " + hex(beneath) + ", says " + hex(inked.said));
    }
  }
}

}  // namespace

void texts_have_contrast(const View& view, Report& report) {
  const double wanted = kiosk::ui::theme_of(view.presentation).text_contrast;
  const double cap = view.measurer->cap_height(1000) / 1000;
  for (const Frame& page : view.pages) {
    const Ground ground(page);
    for (size_t i = first_readable(page); i < page.commands.size(); ++i) {
      const auto* text = std::get_if<TextCommand>(&page.commands[i]);
      for (size_t n = text == nullptr ? 0 : text->first; text != nullptr && n < text->last; ++n) {
        const auto& line = text->paragraph->lines[n];
        const int height = static_cast<int>(text->paragraph->style.px * cap);
        const Rect ink{text->origin.x + static_cast<int>(line.x),
                       text->origin.y + line.baseline - height,
                       static_cast<int>(std::ceil(line.width)), height};
        check({page, ground, i, text->color, text->background, text->node}, ink, wanted, report);
      }
    }
  }
}

void icons_have_contrast(const View& view, Report& report) {
  for (const Frame& page : view.pages) {
    const Ground ground(page);
    for (size_t i = first_readable(page); i < page.commands.size(); ++i) {
      if (const auto* icon = std::get_if<IconCommand>(&page.commands[i])) {
        check({page, ground, i, icon->color, icon->background, icon->node}, icon->rect, kGraphics,
              report);
      }
    }
  }
}

void targets_have_outlines(const View& view, Report& report) {
  for (const Frame& page : view.pages) {
    const Ground ground(page);
    for (const auto& target : page.targets) {
      // Buttons of the bar are set apart by their pictograms and words on the bar's own ground.
      if (target.role == Role::BarButton || target.role == Role::Attract) {
        continue;
      }
      const int middle = target.rect.y + target.rect.height / 2;
      const std::array<std::pair<int, int>, 2> sides = {
          {{target.rect.x, target.rect.x - 2}, {target.rect.right() - 1, target.rect.right() + 1}}};
      for (const auto& [inside, outside] : sides) {
        const Color edge = ground.at({inside, middle});
        const Color beside = ground.at({outside, middle});
        const double found = kiosk::ui::contrast(edge, beside);
        if (found < kGraphics) {
          report(target.node, hex(edge) + " beside " + hex(beside) + " is " + ratio(found));
          break;
        }
      }
    }
  }
}

}  // namespace laws
