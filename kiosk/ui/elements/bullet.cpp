#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {

int lay_bullet(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Style body{TextRole::Body, text::Weight::Regular, text::Align::Start, true};
  const Style mark{TextRole::Body, text::Weight::Bold,
                   setting.runs_against(node.name) ? text::Align::End : text::Align::Start, false};
  const double step_mm = 10.0 * metrics.soft(0.6);
  const int from = metrics.px(node.level * step_mm + 1.0);
  // "10." needs more room than "•".
  const int needed = setting.paragraph(node.detail, mark, 0)->width + metrics.px(2.5);
  const int indent = std::max(metrics.px((node.level + 1) * step_mm), from + needed);
  const int width = std::min(place.width - indent, metrics.measure());
  // A foreign list has its marks where its lines begin: at the other side.
  const bool against = setting.runs_against(node.name);
  const int mark_x = against ? place.x + place.width - indent : place.x + from;
  const int text_x = against ? place.x + place.width - indent - width : place.x + indent;
  const int mark_height = setting.text(node, node.detail, mark, setting.theme().accent.ink,
                                       {mark_x, place.y, std::max(1, indent - from), 0});
  const int height =
      setting.text(node, node.name, body, setting.theme().ink, {text_x, place.y, width, 0});
  return std::max(height, mark_height);
}

}  // namespace kiosk::ui
