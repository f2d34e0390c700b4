#include "kiosk/ui/metrics.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

struct Step {
  double cap_mm;  // at text size 1.0
  double share;   // of the growth of the text size: headings need less, body needs all
};

// Body: EN 301 549, 5.1.4, 0.7 degrees at 600 mm = 7.33 mm. The rest is the design's hierarchy.
Step step_of(TextRole role) {
  switch (role) {
    case TextRole::Body:
    case TextRole::Strong:
      return {7.4, 1.0};
    case TextRole::Small:
      return {6.0, 0.8};
    case TextRole::Chip:
      return {6.2, 0.75};
    case TextRole::Label:
      return {5.6, 0.8};
    case TextRole::Title:
      return {12.6, 0.5};
    case TextRole::Heading:
      return {9.0, 0.75};
    case TextRole::Subheading:
      return {7.8, 1.0};
    case TextRole::Tile:
      return {7.8, 0.9};
    case TextRole::Header:
      return {6.3, 0.4};
    case TextRole::Bar:
      return {5.6, 0.33};
    case TextRole::Number:
      return {11.0, 0.6};
    case TextRole::Huge:
      return {22.0, 0.2};
    case TextRole::Badge:
      return {10.0, 0.5};
    case TextRole::Field:
      return {8.6, 0.4};
    case TextRole::Key:
      return {8.0, 0.0};  // a key does not grow with the text, and at 8 mm need not
  }
  return {7.4, 1.0};
}

}  // namespace

Metrics::Metrics(const Presentation& presentation, const text::Measurer& measurer)
    : mm_per_px_(presentation.panel.mm_per_px),
      scale_(presentation.text_size),
      cap_per_em_(measurer.cap_height(1000) / 1000),
      landscape_(presentation.panel.px.width > presentation.panel.px.height),
      low_reach_(presentation.low_reach) {}

int Metrics::px(double mm) const {
  return std::max(1, static_cast<int>(std::lround(mm / mm_per_px_)));
}

double Metrics::cap_mm(TextRole role) const {
  const Step step = step_of(role);
  const double floor = scale_ > 1.0 ? 7.4 : 5.5;
  // Where the main part is low, titles take their lines from the content.
  const bool title = role == TextRole::Title || role == TextRole::Huge;
  const double low = !title ? 1 : low_reach_ ? 0.72 : landscape_ ? 0.82 : 1;
  return std::max(floor, step.cap_mm * low * soft(step.share));
}

double Metrics::em(TextRole role) const {
  return cap_mm(role) / mm_per_px_ / cap_per_em_;
}

}  // namespace kiosk::ui
