#include "kiosk/ui/paging_bar.h"

#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

constexpr double kGap = 3;  // mm, beside and below where one is

Text words(const std::string& text) {
  return {{text, SpanKind::Prose, "", false}};
}

std::string page_words(const Presentation& presentation, int page, int pages) {
  std::string text = presentation.page_word;
  const auto put = [&text](const std::string& mark, int value) {
    const size_t at = text.find(mark);
    if (at != std::string::npos) {
      text.replace(at, mark.size(), std::to_string(value));
    }
  };
  put("{page}", page + 1);
  put("{count}", pages);
  return text;
}

Node back_button(const Presentation& p) {
  return {.role = Role::Button,
          .id = "paging/back",
          .name = words(p.before_word),
          .icon = "expand_less",
          .level = 1,
          .action = {ActionKind::PageBack, ""}};
}

Node more_button(const Presentation& p) {
  return {.role = Role::Button,
          .id = "paging/more",
          .name = words(p.more_word),
          .icon = "expand_more",
          .tone = Tone::Brand,
          .level = 1,
          .action = {ActionKind::PageForward, ""}};
}

Node where_one_is(const Presentation& presentation, int page, int pages) {
  return {.role = Role::Paragraph,
          .id = "paging/where",
          .name = words(page_words(presentation, page, pages))};
}

struct Bar {
  Node back;
  Node more;
  int back_width;
  int more_width;
  int row;       // px, height of the buttons
  bool between;  // where one is stands between them
  int above;     // px, height of a line above them where one is, or 0
};

constexpr Style kWhere{TextRole::Small, text::Weight::Regular, text::Align::Center, false};

Bar bar_of(const Paging& paging, const Setting& setting, int width) {
  const Presentation& presentation = setting.presentation();
  Bar bar{back_button(presentation), more_button(presentation), 0, 0, 0, true, 0};
  const int most = width * 36 / 100;
  bar.back_width = button_width(bar.back, setting, most);
  bar.more_width = button_width(bar.more, setting, most);
  bar.row = std::max(lay_button(bar.back, setting.measuring(), {0, 0, bar.back_width, 0}),
                     lay_button(bar.more, setting.measuring(), {0, 0, bar.more_width, 0}));
  // A line of its own is there on all pages or on none.
  const Node where = paging.own_line ? where_one_is(presentation, kMostPages - 1, kMostPages)
                                     : where_one_is(presentation, paging.page, paging.pages);
  const int between = width - bar.back_width - bar.more_width - 2 * setting.metrics().px(kGap);
  bar.between = between > 0 && setting.paragraph(where.name, kWhere, between)->height <= bar.row;
  if (!bar.between && paging.own_line) {
    bar.above = setting.paragraph(where.name, kWhere, width)->height + setting.metrics().px(kGap);
  }
  return bar;
}

void lay_between(const Node& where, const Bar& bar, const Setting& setting, Place place) {
  const int gap = setting.metrics().px(kGap);
  place.x += bar.back_width + gap;
  place.width -= bar.back_width + bar.more_width + 2 * gap;
  const int height = setting.paragraph(where.name, kWhere, place.width)->height;
  setting.text(where, where.name, kWhere, setting.theme().quiet,
               place.below((bar.row - height) / 2));
}

}  // namespace

int lay_paging_bar(const Paging& paging, const Setting& setting, Place place) {
  const Bar bar = bar_of(paging, setting, place.width);
  const int height = bar.above + bar.row;
  if (!setting.draws()) {
    return height;
  }
  const Node where = where_one_is(setting.presentation(), paging.page, paging.pages);
  const int y = place.y + bar.above;
  if (bar.above > 0) {
    setting.text(where, where.name, kWhere, setting.theme().quiet, place);
  }
  if (paging.page > 0) {
    lay_button(bar.back, setting, {place.x, y, bar.back_width, bar.row});
  }
  if (bar.between) {
    lay_between(where, bar, setting, place);
  }
  if (paging.page + 1 < paging.pages) {
    const int x = place.x + place.width - bar.more_width;
    lay_button(bar.more, setting, {x, y, bar.more_width, bar.row});
  }
  return height;
}

}  // namespace kiosk::ui
