#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

Style style_of(const Node& node) {
  switch (node.role) {
    case Role::Title:
      return {TextRole::Title, text::Weight::Bold, text::Align::Start, false};
    case Role::Heading:
      return {node.level >= 3 ? TextRole::Subheading : TextRole::Heading, text::Weight::Bold,
              text::Align::Start, true};
    case Role::Breadcrumb:
    case Role::Clock:
    case Role::Label:
      return {TextRole::Label, text::Weight::Regular, text::Align::Start, false};
    default:
      return {TextRole::Body, text::Weight::Regular, text::Align::Start, true};
  }
}

Color ink_of(const Node& node, const Setting& setting) {
  if (node.tone == Tone::Brand) {
    return setting.background() == setting.theme().card ||
                   setting.background() == setting.theme().paper
               ? setting.theme().accent.ink
               : setting.theme().ink;
  }
  const bool quiet = node.role == Role::Breadcrumb || node.role == Role::Clock ||
                     node.role == Role::Label || node.level == 1;
  return quiet && node.role != Role::Heading ? setting.theme().quiet : setting.theme().ink;
}

// The mark of an honest label: a small pictogram before the words.
int lay_label(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const int side = metrics.px(7 * metrics.soft(0.6));
  const int shift = side + metrics.px(2.5);
  const Place beside{place.x + shift, place.y, place.width - shift, 0};
  const int height = setting.text(node, node.name, style_of(node), setting.theme().quiet, beside);
  const int line = setting.paragraph(node.name, style_of(node), beside.width)->lines.front().height;
  setting.icon(node, node.icon.empty() ? "translate" : node.icon,
               {place.x, place.y + (line - side) / 2, side, side}, setting.theme().quiet);
  return height;
}

}  // namespace

int lay_text_block(const Node& node, const Setting& setting, Place place) {
  if (plain(node.name).empty()) {
    return 0;
  }
  if (node.role == Role::Label) {
    return lay_label(node, setting, place);
  }
  Place line = place;
  if (node.role == Role::Paragraph) {
    line.width = std::min(line.width, setting.metrics().measure());
  }
  return setting.text(node, node.name, style_of(node), ink_of(node, setting), line);
}

}  // namespace kiosk::ui
