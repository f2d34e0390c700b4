#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

#include "tests/laws/laws.h"

// What is written can be read: whole, tall enough, with every glyph, and not across other words.
namespace laws {

using kiosk::ui::DimCommand;
using kiosk::ui::Frame;
using kiosk::ui::Node;
using kiosk::ui::Rect;
using kiosk::ui::Role;
using kiosk::ui::Target;
using kiosk::ui::TextCommand;

namespace {

struct LineBox {
  size_t command = 0;
  std::string node;
  Rect rect;
  std::string words;
};

std::string to_text(const Rect& r) {
  return std::to_string(r.x) + "," + std::to_string(r.y) + " " + std::to_string(r.width) + "x" +
         std::to_string(r.height);
}

std::vector<LineBox> line_boxes(const Frame& page) {
  std::vector<LineBox> boxes;
  for (size_t i = 0; i < page.commands.size(); ++i) {
    if (std::holds_alternative<DimCommand>(page.commands[i])) {
      boxes.clear();
    }
    const auto* text = std::get_if<TextCommand>(&page.commands[i]);
    for (size_t n = text == nullptr ? 0 : text->first; text != nullptr && n < text->last; ++n) {
      const auto& line = text->paragraph->lines[n];
      const Rect rect{text->origin.x + static_cast<int>(std::floor(line.x)),
                      text->origin.y + line.top, static_cast<int>(std::ceil(line.width)),
                      line.height};
      boxes.push_back(
          {i, text->node, rect, text->paragraph->text.substr(line.begin, line.end - line.begin)});
    }
  }
  return boxes;
}

bool inside(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

// Paragraphs and bullets; what leads in the name of a card is no body text.
void collect_body(const Node& node, std::set<std::string>& ids) {
  if ((node.role == Role::Paragraph && node.level == 0) || node.role == Role::Bullet) {
    ids.insert(node.id);
  }
  for (const Node& child : node.children) {
    if (node.role != Role::Card) {
      collect_body(child, ids);
    }
  }
}

}  // namespace

void nothing_is_clipped(const View& view, Report& report) {
  for (const Frame& page : view.pages) {
    for (const auto& text : kiosk::ui::drawn_texts(page, *view.measurer)) {
      if (text.clipped) {
        report(text.node, "clipped at " + to_text(text.rect) + ": \"" + text.text + "\"");
      }
    }
    std::map<std::string, Rect> targets;
    for (const Target& target : page.targets) {
      targets[target.node] = target.rect;
    }
    for (const LineBox& box : line_boxes(page)) {
      const auto found = targets.find(box.node);
      if (found != targets.end() && !inside(box.rect, found->second)) {
        report(box.node, "\"" + box.words + "\" at " + to_text(box.rect) + " leaves its control " +
                             to_text(found->second));
      }
    }
  }
}

void texts_do_not_overlap(const View& view, Report& report) {
  for (const Frame& page : view.pages) {
    const std::vector<LineBox> boxes = line_boxes(page);
    for (size_t i = 0; i < boxes.size(); ++i) {
      for (size_t j = i + 1; j < boxes.size(); ++j) {
        if (!intersection(boxes[i].rect, boxes[j].rect).empty()) {
          report(boxes[i].node, "\"" + boxes[i].words + "\" at " + to_text(boxes[i].rect) +
                                    " lies across \"" + boxes[j].words + "\" at " +
                                    to_text(boxes[j].rect) + " of " + boxes[j].node);
        }
      }
    }
  }
}

void glyphs_are_there(const View& view, Report& report) {
  for (const Frame& page : view.pages) {
    for (const auto& text : kiosk::ui::drawn_texts(page, *view.measurer)) {
      if (text.missing_glyphs > 0) {
        report(text.node,
               std::to_string(text.missing_glyphs) + " missing in \"" + text.text + "\"");
      }
      if (text.dotted_circles > 0) {
        report(text.node,
               std::to_string(text.dotted_circles) + " dotted circles in \"" + text.text + "\"");
      }
    }
  }
}

void letters_are_tall(const View& view, Report& report) {
  // Design: 7.4 mm = 0.7 degrees at 600 mm (EN 301 549, 5.1.4); nothing below 5.5 mm.
  constexpr double kBody = 7.4;
  constexpr double kNormal = 5.5;
  constexpr double kRounding = 0.005;
  std::set<std::string> body;
  collect_body(view.screen, body);
  for (const Frame& page : view.pages) {
    for (const auto& text : kiosk::ui::drawn_texts(page, *view.measurer)) {
      const bool large = view.presentation.text_size > 1.0 || body.count(text.node) > 0;
      if (text.cap_mm + kRounding < (large ? kBody : kNormal)) {
        char figure[32];
        std::snprintf(figure, sizeof figure, "%.2f mm", text.cap_mm);
        report(text.node, figure);
      }
    }
  }
}

}  // namespace laws
