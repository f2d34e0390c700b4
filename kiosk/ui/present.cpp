#include "kiosk/ui/present.h"

#include <algorithm>
#include <optional>

#include "kiosk/ui/element.h"
#include "kiosk/ui/high_part.h"
#include "kiosk/ui/main_part.h"
#include "kiosk/ui/mirror.h"
#include "kiosk/ui/typing_part.h"
#include "kiosk/ui/utterance.h"

namespace kiosk::ui {
namespace {

const Node* child_of(const Node& screen, Role role) {
  for (const Node& child : screen.children) {
    if (child.role == role) {
      return &child;
    }
  }
  return nullptr;
}

void append(Frame& frame, const Sketch& sketch) {
  frame.commands.insert(frame.commands.end(), sketch.commands.begin(), sketch.commands.end());
  frame.targets.insert(frame.targets.end(), sketch.targets.begin(), sketch.targets.end());
  for (const auto& said : sketch.said) {
    frame.passages.push_back(said.passage);
  }
}

// The line 1100 mm above the floor (design: reach mode), never so low that less than `least` px fit
// between it and `bottom`.
int reach_line(const Presentation& presentation, int bottom, int least) {
  const Panel& panel = presentation.panel;
  const double top_mm = panel.lower_edge_mm + panel.px.height * panel.mm_per_px;
  const int line = static_cast<int>((top_mm - 1100.0) / panel.mm_per_px);
  return std::clamp(line, 0, std::max(0, bottom - least));
}

Node* child_of(Node& screen, Role role) {
  for (Node& child : screen.children) {
    if (child.role == role) {
      return &child;
    }
  }
  return nullptr;
}

// A field that takes letters of the keyboard begins the main part, whose beginning stands high.
Node with_raised_field(Node screen) {
  Node* field = child_of(screen, Role::Field);
  Node* keyboard = child_of(screen, Role::Keyboard);
  Node* main = child_of(screen, Role::Main);
  if (field == nullptr || keyboard == nullptr || main == nullptr) {
    return screen;
  }
  Raised high = raised(*field, *keyboard);
  *keyboard = std::move(high.keyboard);
  main->children.insert(main->children.begin(), std::move(high.field));
  std::erase_if(screen.children, [](const Node& child) { return child.role == Role::Field; });
  return screen;
}

struct Regions {
  Rect header;
  TypingRegions middle;
  Rect listening;
  Rect bar;
};

class Composer {
 public:
  Composer(const Node& screen, const Presentation& presentation, text::Measurer& measurer)
      : raised_(presentation.low_reach ? std::optional(with_raised_field(screen)) : std::nullopt),
        screen_(raised_ ? *raised_ : screen),
        presentation_(presentation),
        measurer_(measurer),
        theme_(theme_of(presentation)),
        metrics_(presentation, measurer) {
    frame_.size = presentation.panel.px;
    frame_.mm_per_px = presentation.panel.mm_per_px;
  }

  Frame compose() {
    const Rect whole{0, 0, frame_.size.width, frame_.size.height};
    frame_.commands.emplace_back(FillCommand{whole, 0, theme_.paper});
    if (const Node* attract = child_of(screen_, Role::Attract)) {
      Sketch sketch;
      lay_attract(*attract, setting(&sketch, theme_.bar.ground), {0, 0, whole.width, whole.height});
      append(frame_, sketch);
    } else {
      compose_parts();
    }
    for (const Target& target : frame_.targets) {
      frame_.focus.push_back(target.node);
    }
    for (const Passage& passage : frame_.passages) {
      const std::vector<Utterance> said = utterances_of(passage);
      frame_.utterances.insert(frame_.utterances.end(), said.begin(), said.end());
    }
    if (presentation_.rtl) {
      mirror(frame_);
    }
    return std::move(frame_);
  }

 private:
  Setting setting(Sketch* sketch, Color background) {
    return {presentation_, theme_, metrics_, measurer_, sketch, background};
  }

  void compose_parts() {
    const Regions regions = regions_of();
    const Node* header = child_of(screen_, Role::Header);
    const Node* main = child_of(screen_, Role::Main);
    if (presentation_.low_reach) {
      compose_in_reach(header, main, regions);
    } else {
      if (header != nullptr) {
        Sketch sketch;
        lay_header(*header, setting(&sketch, theme_.paper),
                   {0, 0, regions.header.width, regions.header.height});
        append(frame_, sketch);
      }
      compose_middle(main, regions.middle);
    }
    if (const Node* listening = child_of(screen_, Role::Listening)) {
      Sketch sketch;
      const Place place{0, regions.listening.y, regions.listening.width, 0};
      lay_listening(*listening, setting(&sketch, theme_.paper), place);
      frame_.caption = caption_room(setting(nullptr, theme_.paper), place);
      append(frame_, sketch);
    }
    if (const Node* bar = child_of(screen_, Role::Bar)) {
      Sketch sketch;
      lay_bar(*bar, setting(&sketch, theme_.bar.ground), {0, regions.bar.y, regions.bar.width, 0});
      append(frame_, sketch);
    }
    if (const Node* dialog = child_of(screen_, Role::Dialog)) {
      compose_dialog(*dialog, regions.middle.main);
    }
  }

  void compose_in_reach(const Node* header, const Node* main, const Regions& regions) {
    Node below = main == nullptr ? Node{} : *main;
    const size_t above =
        children_above(below, header, setting(nullptr, theme_.paper), regions.header.height);
    const auto cut = below.children.begin() + static_cast<std::ptrdiff_t>(above);
    const std::vector<Node> head(below.children.begin(), cut);
    below.children.erase(below.children.begin(), cut);
    Sketch sketch;
    lay_high_part(header, head, setting(&sketch, theme_.paper), regions.header);
    append(frame_, sketch);
    compose_middle(&below, regions.middle);
  }

  void compose_middle(const Node* main, const TypingRegions& regions) {
    const Setting dry = setting(nullptr, theme_.paper);
    if (const Node* field = child_of(screen_, Role::Field)) {
      add_field(*field, dry, regions.field, frame_);
    }
    if (main != nullptr) {
      add_main_part(*main, dry, regions.main, regions.paging, frame_);
    }
    if (const Node* keyboard = child_of(screen_, Role::Keyboard)) {
      add_keyboard(*keyboard, dry, regions.keyboard, frame_);
    }
  }

  Regions regions_of() {
    const int width = frame_.size.width;
    const int height = frame_.size.height;
    const Node* bar = child_of(screen_, Role::Bar);
    const Node* header = child_of(screen_, Role::Header);
    const Setting dry = setting(nullptr, theme_.paper);
    const int bar_height = bar == nullptr ? 0 : lay_bar(*bar, dry, {0, 0, width, 0});
    const int bar_top = std::max(0, height - bar_height);
    const Node* listening = child_of(screen_, Role::Listening);
    const int heard = listening == nullptr ? 0 : lay_listening(*listening, dry, {0, 0, width, 0});
    const int bottom = std::max(0, bar_top - heard);
    int top = header == nullptr ? 0 : lay_header(*header, dry, {0, 0, width, 0});
    if (presentation_.low_reach) {
      // While a page is read aloud, the caption shows what the page has no room for.
      top = reach_line(presentation_, bottom, metrics_.px(listening == nullptr ? 90 : 60));
    }
    const TypingRegions middle =
        typing_regions(child_of(screen_, Role::Field), child_of(screen_, Role::Keyboard), dry,
                       {0, top, width, bottom - top});
    return {{0, 0, width, top}, middle, {0, bottom, width, heard}, {0, bar_top, width, bar_height}};
  }

  // A dialog is alone: what lies beneath is dimmed and can neither be touched nor heard.
  void compose_dialog(const Node& dialog, Rect room) {
    frame_.commands.emplace_back(
        DimCommand{{0, 0, frame_.size.width, frame_.size.height}, theme_.shade});
    frame_.targets.clear();
    frame_.passages.clear();
    const int pad = metrics_.px(metrics_.large() || presentation_.low_reach ? 8 : 18);
    const int outer = metrics_.px(metrics_.large() || presentation_.low_reach ? 8 : 24);
    const int width = std::min(room.width - 2 * outer, metrics_.px(metrics_.large() ? 480 : 330));
    const Place inner{(room.width - width) / 2 + pad, 0, width - 2 * pad, room.height};
    const int height = lay_dialog(dialog, setting(nullptr, theme_.card), inner) + 2 * pad;
    const int whole = frame_.size.height;
    const int low = std::max(0, whole - height);
    const int top = std::min(low, std::max(0, room.y + (room.height - height) / 2));
    const Rect card{inner.x - pad, top, width, height};
    Sketch sketch;
    const Setting on_card = setting(&sketch, theme_.card);
    on_card.fill(card, metrics_.px(9), theme_.card);
    on_card.border(card, metrics_.px(9), metrics_.px(theme_.outline_mm), theme_.outline);
    lay_dialog(dialog, on_card, {inner.x, top + pad, inner.width, room.height});
    append(frame_, sketch);
    for (Passage& passage : frame_.passages) {
      passage.content = true;
    }
  }

  const std::optional<Node> raised_;  // the screen in reach mode
  const Node& screen_;
  const Presentation& presentation_;
  text::Measurer& measurer_;
  Theme theme_;
  Metrics metrics_;
  Frame frame_;
};

}  // namespace

Frame present(const Node& screen, const Presentation& presentation, text::Measurer& measurer) {
  return Composer(screen, presentation, measurer).compose();
}

bool TextCommand::operator==(const TextCommand& other) const {
  const auto same_paragraph = [&] {
    return paragraph == other.paragraph ||
           (paragraph && other.paragraph && paragraph->text == other.paragraph->text &&
            paragraph->style == other.paragraph->style &&
            paragraph->marked == other.paragraph->marked &&
            paragraph->lines == other.paragraph->lines);
  };
  return first == other.first && last == other.last && origin == other.origin &&
         color == other.color && background == other.background && node == other.node &&
         lang == other.lang && same_paragraph();
}

}  // namespace kiosk::ui
