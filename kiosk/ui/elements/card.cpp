#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

constexpr Style kName{TextRole::Tile, text::Weight::Bold, text::Align::Start, false};
constexpr Style kDetail{TextRole::Body, text::Weight::Regular, text::Align::Start, false};
constexpr Style kLead{TextRole::Small, text::Weight::Regular, text::Align::Start, false};

struct Parts {
  int pad = 0;
  int icon = 0;
  int left = 0;  // of the words, from the card's start edge
  int chevron = 0;
  int words = 0;  // width
};

Parts parts_of(const Node& node, const Setting& setting, int width) {
  const Metrics& metrics = setting.metrics();
  Parts parts;
  parts.pad = metrics.padding();
  // At the largest sizes the words need the room more than the pictogram does.
  const bool roomy = !metrics.large() || width > metrics.px(400);
  parts.icon = node.icon.empty() || !roomy ? 0 : metrics.icon();
  parts.left = parts.pad + (parts.icon > 0 ? parts.icon + parts.pad * 3 / 4 : 0);
  parts.chevron = node.action.fires() ? metrics.small_icon() : 0;
  const int end = parts.chevron > 0 ? parts.chevron + parts.pad / 2 : 0;
  parts.words = width - parts.left - end - parts.pad;
  return parts;
}

// Chips and labels stand among a card's children; other cards do not.
std::vector<Node> chips_of(const Node& node) {
  std::vector<Node> chips;
  std::copy_if(node.children.begin(), node.children.end(), std::back_inserter(chips),
               [](const Node& child) { return child.role == Role::Chip; });
  return chips;
}

const Node* child_of_role(const Node& node, Role role) {
  for (const Node& child : node.children) {
    if (child.role == role) {
      return &child;
    }
  }
  return nullptr;
}

// On a low glass a short detail stands beside the name: a line saved may be a page saved.
bool is_one_line(const Node& node, const Setting& inside, int width) {
  if (!inside.metrics().landscape() || !node.children.empty() || plain(node.detail).empty()) {
    return false;
  }
  const int name = inside.paragraph(node.name, kName, 0)->width;
  const int detail = inside.paragraph(node.detail, kDetail, 0)->width;
  return name + inside.metrics().gap() + detail <= width;
}

int lay_one_line(const Node& node, const Setting& inside, Place place) {
  const int left = inside.paragraph(node.name, kName, 0)->width + inside.metrics().gap();
  const auto name = inside.paragraph(node.name, kName, 0);
  const auto detail = inside.paragraph(node.detail, kDetail, 0);
  const int drop = name->lines.front().baseline - detail->lines.front().baseline;
  const int words = inside.text(node, node.name, kName, inside.theme().ink, place);
  inside.text(node, node.detail, kDetail, inside.theme().quiet,
              {place.x + left, place.y + drop, place.width - left, 0});
  return words;
}

int lay_words(const Node& node, const Setting& inside, Place place) {
  const Metrics& metrics = inside.metrics();
  const Theme& theme = inside.theme();
  if (is_one_line(node, inside, place.width)) {
    return lay_one_line(node, inside, place);
  }
  int y = 0;
  // A lead-in above the name: "here you go".
  if (const Node* lead = child_of_role(node, Role::Paragraph)) {
    y += inside.text(*lead, lead->name, kLead, theme.quiet, place);
  }
  y += inside.text(node, node.name, kName, theme.ink, place.below(y));
  if (!plain(node.detail).empty()) {
    y += metrics.px(0.6);
    y += inside.text(node, node.detail, kDetail, theme.quiet, place.below(y));
  }
  if (const Node* label = child_of_role(node, Role::Label)) {
    y += metrics.px(2);
    y += lay_text_block(*label, inside, place.below(y));
  }
  const std::vector<Node> chips = chips_of(node);
  if (!chips.empty()) {
    y += metrics.px(3);
    y += lay_chips(chips, inside, place.below(y));
  }
  return y;
}

Color outline_of(const Node& node, const Theme& theme) {
  if (node.tone == Tone::Brand) {
    return theme.accent.ink;
  }
  return node.action.fires() ? theme.outline : theme.line;
}

}  // namespace

int lay_card(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Theme& theme = setting.theme();
  const Setting inside = setting.on(setting.pressed(node) ? theme.chip.ground : theme.card);
  const Parts parts = parts_of(node, setting, place.width);
  const int words = lay_words(node, inside.measuring(), {0, 0, parts.words, 0});
  const int pad = metrics.padding() * 4 / 5;
  const int least = node.action.fires() ? metrics.tile() : 0;
  const int height = std::max({words + 2 * pad, parts.icon + 2 * pad, least, place.min_height});
  const Rect rect{place.x, place.y, place.width, height};
  const double thick = node.tone == Tone::Brand ? 1.0 : 0.0;
  inside.fill(rect, metrics.radius(), inside.background());
  inside.border(rect, metrics.radius(), metrics.px(theme.outline_mm + thick),
                outline_of(node, theme));
  const auto middle = [&](int side) { return rect.y + (height - side) / 2; };
  if (parts.icon > 0) {
    const Color ink = node.tone == Tone::Brand ? theme.accent.ink : setting.topic(node.color);
    inside.icon(node, node.icon, {rect.x + parts.pad, middle(parts.icon), parts.icon, parts.icon},
                ink);
  }
  lay_words(node, inside, {rect.x + parts.left, rect.y + (height - words) / 2, parts.words, 0});
  if (parts.chevron > 0) {
    inside.icon(node, "chevron_right",
                {rect.right() - parts.pad / 2 - parts.chevron, middle(parts.chevron), parts.chevron,
                 parts.chevron},
                theme.ink);
  }
  inside.target(node, rect, metrics.radius());
  return height;
}

}  // namespace kiosk::ui
