#include <cmath>
#include <cstdlib>
#include <map>
#include <sstream>

#include "kiosk/text/fixed_measurer.h"
#include "kiosk/ui/present.h"
#include "tests/laws/laws.h"

// With texts of equal widths, the right-to-left frame is the mirror image of the other one.
namespace laws {

using kiosk::ui::ClipCommand;
using kiosk::ui::DrawCommand;
using kiosk::ui::Frame;
using kiosk::ui::IconCommand;
using kiosk::ui::Node;
using kiosk::ui::Rect;
using kiosk::ui::TextCommand;
using kiosk::ui::UnclipCommand;

namespace {

// Text in a language of its own keeps its own direction, so that nothing may name one here.
Node without_languages(Node node) {
  for (auto* text : {&node.name, &node.detail}) {
    for (auto& span : *text) {
      span.lang.clear();
    }
  }
  for (Node& child : node.children) {
    child = without_languages(std::move(child));
  }
  return node;
}

// Where a rectangle of the one frame is in the other. A keyboard is moved as a whole: its keys lie
// as on the table in every language.
struct Image {
  int width = 0;
  Rect keyboard;  // in the left frame

  Rect flipped(const Rect& r) const { return {width - r.right(), r.y, r.width, r.height}; }

  bool moves(const Rect& r) const {
    return !keyboard.empty() && kiosk::ui::intersection(keyboard, r) == r;
  }

  int shift() const { return flipped(keyboard).x - keyboard.x; }

  Rect of(const Rect& r) const {
    return moves(r) ? Rect{r.x + shift(), r.y, r.width, r.height} : flipped(r);
  }
};

// "chevron_right" points the other way as "chevron_left"; "feedback" and "accessible_forward" do
// not point.
std::string image(const std::string& icon) {
  static const std::map<std::string, std::string> kTwins = {
      {"left", "right"},   {"right", "left"},  {"back", "forward"},
      {"forward", "back"}, {"before", "next"}, {"next", "before"}};
  if (icon == "skip_next" || icon == "skip_previous") {
    return icon == "skip_next" ? "skip_previous" : "skip_next";
  }
  if (icon.rfind("arrow", 0) != 0 && icon.rfind("chevron", 0) != 0 &&
      icon.rfind("navigate", 0) != 0) {
    return icon;
  }
  std::string twin;
  std::istringstream words(icon);
  for (std::string word; std::getline(words, word, '_');) {
    const auto found = kTwins.find(word);
    twin += (twin.empty() ? "" : "_") + (found == kTwins.end() ? word : found->second);
  }
  return twin;
}

bool lines_match(const TextCommand& a, const TextCommand& b, const Image& image) {
  if (a.paragraph->text != b.paragraph->text || a.first != b.first || a.last != b.last) {
    return false;
  }
  for (size_t n = a.first; n < a.last; ++n) {
    const auto& left = a.paragraph->lines[n];
    const auto& right = b.paragraph->lines[n];
    const int at = a.origin.x + static_cast<int>(left.x);
    const Rect box{at, a.origin.y + left.top, static_cast<int>(left.width), left.height};
    const float x = image.moves(box)
                        ? static_cast<float>(a.origin.x + image.shift()) + left.x
                        : static_cast<float>(image.width - a.origin.x) - left.x - left.width;
    // Boxes and beginnings of lines are whole px, widths are not: half a px at either end, and
    // twice that for a line in the middle, whose rounding goes the same way in both images.
    const float most = a.paragraph->style.align == kiosk::text::Align::Center ? 2.0F : 1.0F;
    if (std::abs(x - static_cast<float>(b.origin.x) - right.x) > most ||
        a.origin.y + left.top != b.origin.y + right.top) {
      return false;
    }
  }
  return true;
}

bool matches(const DrawCommand& a, const DrawCommand& b, const Image& where) {
  if (a.index() != b.index()) {
    return false;
  }
  return std::visit(
      [&](const auto& one) {
        using T = std::decay_t<decltype(one)>;
        const T& other = std::get<T>(b);
        if constexpr (std::is_same_v<T, TextCommand>) {
          return lines_match(one, other, where);
        } else if constexpr (std::is_same_v<T, IconCommand>) {
          const std::string name = where.moves(one.rect) ? one.name : image(one.name);
          return where.of(one.rect) == other.rect && name == other.name;
        } else if constexpr (std::is_same_v<T, UnclipCommand>) {
          return true;
        } else {
          return where.of(one.rect) == other.rect;
        }
      },
      a);
}

std::string node_of(const DrawCommand& command) {
  if (const auto* text = std::get_if<TextCommand>(&command)) {
    return text->node;
  }
  const auto* icon = std::get_if<IconCommand>(&command);
  return icon == nullptr ? "" : icon->node;
}

}  // namespace

void are_images(const Frame& left, const Frame& right, Report& report) {
  const Image where{left.size.width, left.keyboard};
  if (left.commands.size() != right.commands.size() || left.pages != right.pages ||
      left.targets.size() != right.targets.size()) {
    return report("", std::to_string(left.commands.size()) + " commands on " +
                          std::to_string(left.pages) + " pages, mirrored " +
                          std::to_string(right.commands.size()) + " on " +
                          std::to_string(right.pages));
  }
  for (size_t i = 0; i < left.commands.size(); ++i) {
    if (!matches(left.commands[i], right.commands[i], where)) {
      report(node_of(left.commands[i]), "command " + std::to_string(i) + " of page " +
                                            std::to_string(left.page + 1) + " is not mirrored");
    }
  }
  for (size_t i = 0; i < left.targets.size(); ++i) {
    if (left.targets[i].node != right.targets[i].node ||
        !(where.of(left.targets[i].rect) == right.targets[i].rect)) {
      report(left.targets[i].node, "the target is not mirrored");
    }
  }
}

void mirrored(const View& view, Report& report) {
  kiosk::text::FixedMeasurer fixed;
  const Node screen = without_languages(view.screen);
  kiosk::ui::Presentation presentation = view.presentation;
  int pages = 1;
  for (int page = 0; page < pages; ++page) {
    presentation.page = page;
    presentation.rtl = false;
    const Frame left = kiosk::ui::present(screen, presentation, fixed);
    presentation.rtl = true;
    const Frame right = kiosk::ui::present(screen, presentation, fixed);
    are_images(left, right, report);
    pages = left.pages;
  }
}

}  // namespace laws
