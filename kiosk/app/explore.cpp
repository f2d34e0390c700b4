#include "kiosk/app/explore.h"

#include <algorithm>
#include <utility>

#include "kiosk/ui/hit_test.h"

namespace kiosk::app {
namespace {

bool is_said(const ui::Frame& frame, const std::string& node) {
  return std::any_of(frame.passages.begin(), frame.passages.end(),
                     [&](const ui::Passage& passage) { return passage.node == node; });
}

// Where the lines of a text stand, across its whole width.
ui::Rect extent_of(const ui::TextCommand& text) {
  const auto& lines = text.paragraph->lines;
  const int width = std::max(text.paragraph->style.max_width, text.paragraph->width);
  if (text.first >= text.last) {
    return {};
  }
  const auto& end = lines[text.last - 1];
  const int top = text.origin.y + lines[text.first].top;
  return {text.origin.x, top, width, text.origin.y + end.top + end.height - top};
}

bool is_in_corner(const Touch& touch, const ui::Panel& panel) {
  const int side = static_cast<int>(Corner::kSide / panel.mm_per_px);
  return ui::Rect{0, panel.px.height - side, side, side}.contains(touch.at);
}

}  // namespace

std::optional<Exploration> Explorer::read(const Touch& touch, const std::string& under,
                                          const std::string& said, base::Monotonic now) {
  switch (touch.contact) {
    case Contact::Down:
      return down(touch, under, said, now);
    case Contact::Move:
      if (fingers_.size() != 1 || fingers_.count(touch.finger) == 0 || under == under_) {
        return std::nullopt;
      }
      under_ = under;
      chooses_ = false;
      return under.empty() ? std::nullopt : std::optional<Exploration>{Explored{under}};
    case Contact::Up: {
      const bool chosen = fingers_.count(touch.finger) > 0 && chooses_ && now - since_ <= kTap;
      fingers_.erase(touch.finger);
      chooses_ = false;
      return chosen ? std::optional<Exploration>{Chosen{under_}} : std::nullopt;
    }
    case Contact::Cancel:
      fingers_.erase(touch.finger);
      chooses_ = false;
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Exploration> Explorer::down(const Touch& touch, const std::string& under,
                                          const std::string& said, base::Monotonic now) {
  fingers_.insert(touch.finger);
  if (fingers_.size() > 1) {
    chooses_ = false;
    return Silenced{};
  }
  under_ = under;
  since_ = now;
  chooses_ = !under.empty() && under == said;
  return under.empty() ? std::nullopt : std::optional<Exploration>{Explored{under}};
}

std::string node_under(const ui::Frame& frame, ui::Point point) {
  if (const ui::Target* target = ui::hit_test(frame, point)) {
    return target->node;
  }
  std::string found;
  for (const ui::DrawCommand& command : frame.commands) {
    const auto* text = std::get_if<ui::TextCommand>(&command);
    if (text != nullptr && extent_of(*text).contains(point) && is_said(frame, text->node)) {
      found = text->node;
    }
  }
  return found;
}

void Corner::read(const Touch& touch, const ui::Panel& panel, base::Monotonic now) {
  const bool in = is_in_corner(touch, panel);
  if (touch.contact == Contact::Down) {
    // A second finger is a hand that leans there.
    held_ = in && !held_ ? std::optional(touch) : std::nullopt;
    since_ = now;
  } else if (held_ && held_->finger == touch.finger && (touch.contact != Contact::Move || !in)) {
    held_.reset();
  }
}

std::optional<Touch> Corner::take(base::Monotonic now) {
  if (!held_ || now - since_ < kHold) {
    return std::nullopt;
  }
  return std::exchange(held_, std::nullopt);
}

std::optional<base::Monotonic> Corner::due() const {
  return held_ ? std::optional(since_ + kHold) : std::nullopt;
}

}  // namespace kiosk::app
