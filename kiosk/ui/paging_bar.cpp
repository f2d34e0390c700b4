#include "kiosk/ui/paging_bar.h"

#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

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

// Between the buttons, if it fits in one line.
void lay_where(const Node& where, const Setting& setting, Place place, int row) {
  const Style style{TextRole::Small, text::Weight::Regular, text::Align::Center, false};
  const int height = setting.paragraph(where.name, style, place.width)->height;
  if (height <= row) {
    setting.text(where, where.name, style, setting.theme().quiet, place.below((row - height) / 2));
  }
}

}  // namespace

int lay_paging_bar(int page, int pages, const Setting& setting, Place place) {
  const Presentation& presentation = setting.presentation();
  const Node back = back_button(presentation);
  const Node more = more_button(presentation);
  const int most = place.width * 36 / 100;
  const int back_width = button_width(back, setting, most);
  const int more_width = button_width(more, setting, most);
  const int row = std::max(lay_button(back, setting.measuring(), {0, 0, back_width, 0}),
                           lay_button(more, setting.measuring(), {0, 0, more_width, 0}));
  if (!setting.draws()) {
    return row;
  }
  if (page > 0) {
    lay_button(back, setting, {place.x, place.y, back_width, row});
  }
  const Node where{.role = Role::Paragraph,
                   .id = "paging/where",
                   .name = words(page_words(presentation, page, pages))};
  const int gap = setting.metrics().px(3);
  lay_where(
      where, setting,
      {place.x + back_width + gap, place.y, place.width - back_width - more_width - 2 * gap, 0},
      row);
  if (page + 1 < pages) {
    lay_button(more, setting, {place.x + place.width - more_width, place.y, more_width, row});
  }
  return row;
}

}  // namespace kiosk::ui
