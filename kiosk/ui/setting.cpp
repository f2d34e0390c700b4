#include "kiosk/ui/setting.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

double line_height_of(TextRole role) {
  switch (role) {
    case TextRole::Body:
    case TextRole::Small:
    case TextRole::Strong:
      return 1.36;
    case TextRole::Chip:
    case TextRole::Label:
    case TextRole::Title:
    case TextRole::Heading:
    case TextRole::Subheading:
    case TextRole::Tile:
    case TextRole::Header:
    case TextRole::Bar:
    case TextRole::Number:
    case TextRole::Huge:
    case TextRole::Badge:
    case TextRole::Field:
    case TextRole::Key:
      return 1.18;
  }
  return 1.3;
}

// A block in one language from end to end that begins as prose; a lone address is none.
bool is_foreign_prose(const Text& text) {
  return !text.empty() && !text.front().lang.empty() && text.front().kind == SpanKind::Prose &&
         std::all_of(text.begin(), text.end(),
                     [&](const Span& span) { return span.lang == text.front().lang; });
}

bool runs_right_to_left(const Presentation& presentation, const std::string& lang) {
  const auto& rtl = presentation.rtl_languages;
  return std::find(rtl.begin(), rtl.end(), lang) != rtl.end();
}

}  // namespace

Setting::Setting(const Presentation& presentation, const Theme& theme, const Metrics& metrics,
                 text::Measurer& measurer, Sketch* sketch, Color background)
    : presentation_(&presentation),
      theme_(&theme),
      metrics_(&metrics),
      measurer_(&measurer),
      sketch_(sketch),
      background_(background) {}

Setting Setting::measuring() const {
  Setting copy = *this;
  copy.sketch_ = nullptr;
  return copy;
}

Setting Setting::on(Color background) const {
  Setting copy = *this;
  copy.background_ = background;
  return copy;
}

bool Setting::runs_against(const Text& text) const {
  return is_foreign_prose(text) &&
         runs_right_to_left(*presentation_, text.front().lang) != presentation_->rtl;
}

text::ParagraphPtr Setting::paragraph(const Text& text, const Style& style, int width) const {
  text::ParagraphStyle set;
  set.px = metrics_->em(style.role);
  set.weight = style.weight;
  set.lang = presentation_->lang;
  set.rtl = presentation_->rtl;
  set.hyphenate = presentation_->hyphenate;
  if (style.own_direction && is_foreign_prose(text)) {
    set.lang = text.front().lang;
    set.rtl = runs_right_to_left(*presentation_, set.lang);
  }
  set.max_width = width;
  set.line_height = line_height_of(style.role);
  set.align = style.align;
  return measurer_->lay_out(text, set);
}

int Setting::text(const Node& node, const Text& text, const Style& style, Color ink,
                  Place place) const {
  if (plain(text).empty()) {
    return 0;
  }
  const auto laid_out = paragraph(text, style, place.width);
  if (sketch_ != nullptr) {
    const text::Line& first = laid_out->lines.front();
    say(node, text, {place.y + first.top, place.y + first.top + first.height});
    for (const auto& line : laid_out->lines) {
      solid(place.y + line.top, place.y + line.top + line.height);
    }
    const std::string& lang = text.front().lang;
    sketch_->commands.push_back(TextCommand{laid_out,
                                            0,
                                            laid_out->lines.size(),
                                            {place.x, place.y},
                                            ink,
                                            background_,
                                            node.id,
                                            lang.empty() ? presentation_->lang : lang});
  }
  return laid_out->height;
}

void Setting::icon(const Node& node, const std::string& name, Rect rect, Color ink) const {
  if (sketch_ == nullptr || name.empty()) {
    return;
  }
  solid(rect.y, rect.bottom());
  sketch_->commands.push_back(IconCommand{name, rect, ink, background_, node.id});
}

void Setting::fill(Rect rect, int radius, Color color) const {
  if (sketch_ != nullptr) {
    sketch_->commands.push_back(FillCommand{rect, radius, color});
  }
}

void Setting::border(Rect rect, int radius, int width, Color color) const {
  if (sketch_ != nullptr) {
    sketch_->commands.push_back(BorderCommand{rect, radius, width, color});
  }
}

void Setting::qr(const std::string& payload, Rect rect) const {
  if (sketch_ != nullptr) {
    solid(rect.y, rect.bottom());
    sketch_->commands.push_back(QrCommand{payload, rect, rgb(0x000000), rgb(0xFFFFFF)});
  }
}

void Setting::target(const Node& node, Rect rect, int radius) const {
  if (sketch_ == nullptr || !node.action.fires()) {
    return;
  }
  solid(rect.y, rect.bottom());  // half a field to touch would be half a promise
  sketch_->targets.push_back({node.id, node.role, plain(node.name), rect, node.action});
  if (focused(node)) {
    const int ring = metrics_->px(1.6);
    border({rect.x - ring, rect.y - ring, rect.width + 2 * ring, rect.height + 2 * ring},
           radius + ring, ring,
           // On the bar the ring of the page would fall below 3:1 (WCAG 1.4.11).
           node.role == Role::BarButton ? theme_->bar.ink : theme_->focus);
  }
}

void Setting::say(const Node& node, const Text& text, Sketch::Extent first_line) const {
  if (sketch_ != nullptr) {
    sketch_->said.push_back({first_line, {node.id, node.role, presentation_->lang, text}});
  }
}

void Setting::block(int top, int bottom) const {
  if (sketch_ != nullptr && bottom > top) {
    sketch_->blocks.push_back({top, bottom});
  }
}

void Setting::join(int top, int bottom) const {
  if (sketch_ != nullptr) {
    sketch_->joins.push_back({top, bottom});
  }
}

void Setting::solid(int top, int bottom) const {
  if (sketch_ != nullptr && bottom > top) {
    sketch_->solids.push_back({top, bottom});
  }
}

Color Setting::topic(int color) const {
  return color < 0 ? theme_->ink : theme_->topics.at(static_cast<size_t>(color) % 8);
}

bool Setting::focused(const Node& node) const {
  return !node.id.empty() && node.id == presentation_->focus;
}

bool Setting::pressed(const Node& node) const {
  return !node.id.empty() && node.id == presentation_->pressed;
}

}  // namespace kiosk::ui
