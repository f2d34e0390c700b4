#include "kiosk/ui/main_part.h"

#include <algorithm>

#include "kiosk/ui/pages.h"
#include "kiosk/ui/paging_bar.h"

namespace kiosk::ui {
namespace {

constexpr double kTight = 110;  // mm

Rect extent_of(const DrawCommand& command) {
  return std::visit(
      [](const auto& c) -> Rect {
        using T = std::decay_t<decltype(c)>;
        if constexpr (std::is_same_v<T, TextCommand>) {
          return {c.origin.x, c.origin.y, c.paragraph->width, c.paragraph->height};
        } else if constexpr (std::is_same_v<T, UnclipCommand>) {
          return {};
        } else {
          return c.rect;
        }
      },
      command);
}

void shift(DrawCommand& command, int by) {
  std::visit(
      [by](auto& c) {
        using T = std::decay_t<decltype(c)>;
        if constexpr (std::is_same_v<T, TextCommand>) {
          c.origin.y += by;
        } else if constexpr (!std::is_same_v<T, UnclipCommand>) {
          c.rect.y += by;
        }
      },
      command);
}

// Keeps the lines of a paragraph that lie on the page.
bool keep_lines(TextCommand& text, Page page) {
  const auto& lines = text.paragraph->lines;
  while (text.first < text.last && text.origin.y + lines[text.first].top < page.top) {
    ++text.first;
  }
  while (text.last > text.first &&
         text.origin.y + lines[text.last - 1].top + lines[text.last - 1].height > page.bottom) {
    --text.last;
  }
  return text.first < text.last;
}

bool lies_on(Rect rect, Page page) {
  return rect.y < page.bottom && rect.bottom() > page.top;
}

bool sticks_out(Rect rect, Page page) {
  return rect.y < page.top || rect.bottom() > page.bottom;
}

struct Cut {
  const Sketch& sketch;
  Page page;
  int offset;           // from sketch to frame
  bool content = true;  // not what leads to other pages
};

void add_commands(const Cut& cut, bool whole_lines, Rect clip, Frame& frame) {
  std::vector<DrawCommand> commands;
  bool needs_clip = !whole_lines;
  for (DrawCommand command : cut.sketch.commands) {
    if (!lies_on(extent_of(command), cut.page)) {
      continue;
    }
    if (auto* text = std::get_if<TextCommand>(&command)) {
      if (whole_lines && !keep_lines(*text, cut.page)) {
        continue;
      }
    } else {
      needs_clip = needs_clip || sticks_out(extent_of(command), cut.page);
    }
    shift(command, cut.offset);
    commands.push_back(std::move(command));
  }
  if (needs_clip) {
    frame.commands.emplace_back(ClipCommand{clip});
  }
  frame.commands.insert(frame.commands.end(), commands.begin(), commands.end());
  if (needs_clip) {
    frame.commands.emplace_back(UnclipCommand{});
  }
}

bool is_on(const Sketch::Extent& line, Page page) {
  return line.top >= page.top && line.bottom <= page.bottom;
}

// A field taller than a page can be touched where its name stands, which is what it says first.
bool is_named_on(const Sketch& sketch, const Target& target, Page page) {
  const auto name =
      std::find_if(sketch.said.begin(), sketch.said.end(),
                   [&](const Sketch::Said& said) { return said.passage.node == target.node; });
  return name == sketch.said.end() || is_on(name->first_line, page);
}

void add_targets(const Cut& cut, Rect clip, Frame& frame) {
  for (Target target : cut.sketch.targets) {
    if (!lies_on(target.rect, cut.page) || !is_named_on(cut.sketch, target, cut.page)) {
      continue;
    }
    target.rect.y += cut.offset;
    target.rect = intersection(target.rect, clip);
    frame.targets.push_back(std::move(target));
  }
  for (const auto& said : cut.sketch.said) {
    if (is_on(said.first_line, cut.page)) {
      frame.passages.push_back(said.passage);
      frame.passages.back().content = cut.content;
    }
  }
}

Setting drawing(const Setting& setting, Sketch& sketch) {
  return {setting.presentation(), setting.theme(), setting.metrics(),
          setting.measurer(),     &sketch,         setting.background()};
}

void add_paging_bar(const Setting& setting, bool own_line, Place place, Frame& frame) {
  Sketch sketch;
  lay_paging_bar({frame.page, frame.pages, own_line}, drawing(setting, sketch), place);
  const Cut all{sketch, {place.y - 1000, place.y + 1000}, 0, false};
  add_commands(all, true, {}, frame);
  add_targets(all, {0, 0, frame.size.width, frame.size.height}, frame);
}

}  // namespace

void add_main_part(const Node& main, const Setting& setting, Rect view, Rect paging, Frame& frame) {
  const Metrics& metrics = setting.metrics();
  // Above a keyboard within reach there is room for little, so none of it is given to margins.
  const bool tight = view.height < metrics.px(kTight);
  const double above = tight ? 1.5 : setting.presentation().low_reach ? 5 : 1;
  const int top_pad = metrics.px(above);
  const int bottom_pad = metrics.px(tight ? 3 : metrics.landscape() ? 3.5 : 6);
  const Place column{metrics.margin(), 0, std::max(1, view.width - 2 * metrics.margin()), 0};
  Sketch sketch;
  const int height = lay_stack(main.children, drawing(setting, sketch), column);
  int room = view.height - top_pad - bottom_pad;
  std::vector<Page> pages = pages_of(sketch, height, std::max(1, room));
  int foot = 0;
  if (pages.size() > 1 && paging.height == 0) {
    paging = {column.x, 0, column.width, lay_paging_bar({}, setting, column)};
    foot = paging.height + bottom_pad;
    paging.y = view.bottom() - foot;
    room -= foot;
    pages = pages_of(sketch, height, std::max(1, room));
  }
  frame.pages = static_cast<int>(pages.size());
  frame.page = std::clamp(setting.presentation().page, 0, frame.pages - 1);
  frame.main = {view.x, view.y, view.width, view.height - foot};
  Page page = pages[static_cast<size_t>(frame.page)];
  const int drag = setting.presentation().drag_px;
  const int origin = view.y + top_pad;
  if (drag != 0 && frame.pages > 1) {
    page = {page.top - drag, page.top - drag + room};
    add_commands({sketch, page, origin - page.top}, false,
                 {view.x, view.y, view.width, view.height - foot}, frame);
  } else {
    const Rect clip{view.x, origin, view.width, page.bottom - page.top};
    const Cut cut{sketch, page, origin - page.top};
    add_commands(cut, true, clip, frame);
    add_targets(cut, {view.x, origin, view.width, std::max(1, page.bottom - page.top)}, frame);
  }
  if (frame.pages > 1) {
    add_paging_bar(setting, foot == 0, {paging.x, paging.y, paging.width, 0}, frame);
  }
}

}  // namespace kiosk::ui
