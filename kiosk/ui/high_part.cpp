#include "kiosk/ui/high_part.h"

#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

constexpr Style kTown{TextRole::Title, text::Weight::Bold, text::Align::Center, false};
constexpr Style kSmall{TextRole::Tile, text::Weight::Regular, text::Align::Center, false};
constexpr double kAroundHead = 5;  // mm

Text moment_of(const Node& header) {
  const Node& clock = header.children.empty() ? header : header.children.front();
  Text when = clock.detail;
  when.insert(when.end(), clock.name.begin(), clock.name.end());
  return when;
}

int margin_between(const Setting& setting) {
  return setting.metrics().px(4);
}

int header_height(const Node& header, const Setting& setting, int width) {
  return setting.paragraph(header.name, kTown, width)->height +
         setting.paragraph(header.detail, kSmall, width)->height + margin_between(setting) +
         setting.paragraph(moment_of(header), kSmall, width)->height;
}

void lay_header_centered(const Node& header, const Setting& setting, Rect rect) {
  const Theme& theme = setting.theme();
  const Node& clock = header.children.empty() ? header : header.children.front();
  const int margin = setting.metrics().margin();
  const Place inner{margin, rect.y, rect.width - 2 * margin, 0};
  int y = std::max(0, (rect.height - header_height(header, setting, inner.width)) / 2);
  y += setting.text(header, header.name, kTown, theme.bar.ink, inner.below(y));
  y += setting.text(header, header.detail, kSmall, theme.bar.ink, inner.below(y));
  setting.text(clock, moment_of(header), kSmall, theme.bar.ink,
               inner.below(y + margin_between(setting)));
}

bool is_plain_paragraph(const Node& node) {
  return node.role == Role::Paragraph && node.level == 0;
}

bool belongs_above(const Node& node) {
  switch (node.role) {
    case Role::Breadcrumb:
    case Role::Title:
    case Role::Label:
    case Role::Paragraph:
      return !node.action.fires();
    case Role::Field:
      return !node.action.fires() && node.children.empty();
    case Role::Chips:
      return std::none_of(node.children.begin(), node.children.end(),
                          [](const Node& chip) { return chip.action.fires(); });
    default:
      return false;
  }
}

Place column_of(const Setting& setting, int width) {
  const int margin = setting.metrics().margin();
  return {margin, 0, std::max(1, width - 2 * margin), 0};
}

}  // namespace

size_t children_above(const Node& main, const Node* header, const Setting& setting, int line) {
  std::vector<Node> head;
  for (const Node& child : main.children) {
    if (!belongs_above(child)) {
      break;
    }
    head.push_back(child);
    if (is_plain_paragraph(child)) {
      break;
    }
  }
  const Place column = column_of(setting, setting.presentation().panel.px.width);
  const int around = setting.metrics().px(kAroundHead);
  const int place = header == nullptr ? 0 : header_height(*header, setting, column.width);
  const int room = line - place - 3 * around;
  while (!head.empty() &&
         (head.back().role == Role::Label || lay_stack(head, setting.measuring(), column) > room)) {
    head.pop_back();
  }
  return head.size();
}

void lay_high_part(const Node* header, const std::vector<Node>& head, const Setting& setting,
                   Rect rect) {
  const Place column = column_of(setting, rect.width);
  const Setting on_paper = setting.on(setting.theme().paper);
  const int around = setting.metrics().px(kAroundHead);
  const int words = head.empty() ? 0 : lay_stack(head, on_paper.measuring(), column) + around;
  const Rect high{rect.x, rect.y, rect.width, std::max(0, rect.height - words)};
  const Setting on_bar = setting.on(setting.theme().bar.ground);
  on_bar.fill(high, 0, on_bar.background());
  if (header != nullptr) {
    lay_header_centered(*header, on_bar, high);
  }
  lay_stack(head, on_paper, column.below(high.bottom() + around));
}

}  // namespace kiosk::ui
