#include "tests/laws/view.h"

#include <array>
#include <cstdio>

#include "kiosk/base/utf8.h"

namespace laws {

using kiosk::app::ScreenName;
using kiosk::app::State;
using kiosk::app::Stop;
using kiosk::ui::Frame;
using kiosk::ui::Node;

namespace {

bool is_blank(char32_t c) {
  // Blanks, soft hyphen, zero-width space and joiners, marks and isolates, word joiner.
  return c == ' ' || c == '\n' || c == 0xA0 || c == 0xAD || (c >= 0x2000 && c <= 0x200F) ||
         c == 0x202F || (c >= 0x2060 && c <= 0x2069);
}

}  // namespace

std::string to_string(const Form& form) {
  char size[8];
  std::snprintf(size, sizeof size, "%.2f", form.text_size);
  return std::string("size ") + size + ", " + std::string(kiosk::ui::to_string(form.theme)) +
         (form.low_reach ? ", low, " : ", normal, ") + form.panel;
}

State state_of(const Visit& visit) {
  State state;
  state.lang = visit.lang;
  state.text_size = visit.form.text_size;
  state.theme = visit.form.theme;
  state.low_reach = visit.form.low_reach;
  if (visit.screen == "notes") {
    state.notes = {"wohngeldstelle", "frauenhaus", "eutb"};
  }
  const Stop home{{ScreenName::Home, ""}, 0, {}};
  if (visit.screen == "first-wall") {
    state.way = {Stop{{ScreenName::Languages, ""}, 0, {}}};
  } else if (visit.screen == "idle") {
    state.way = {home};
    state.asks_still_there = true;
  } else if (visit.screen == "listening") {
    state.way = {home, kiosk::app::stop_at({ScreenName::Topic, "wohnen"})};
    state.listening.on = true;
    state.listening.saying = kiosk::app::Saying::Speaks;
  } else {
    const Stop stop = kiosk::app::parse_stop(visit.screen).value_or(Stop{});
    const bool outermost = visit.screen == "attract" || visit.screen == "home";
    state.way = outermost ? std::vector<Stop>{stop} : std::vector<Stop>{home, stop};
  }
  return state;
}

View look_at(kiosk::app::Kiosk& kiosk, kiosk::text::Measurer& measurer, const Visit& visit) {
  const auto panel = kiosk::ui::Panel::named(visit.form.panel);
  kiosk.set_panel(panel.value_or(kiosk::ui::Panel{}));
  kiosk.set_state(state_of(visit));
  View view{visit, kiosk.screen(), kiosk.presentation(), {}, &measurer};
  int pages = 1;
  for (int page = 0; page < pages; ++page) {
    view.presentation.page = page;
    view.pages.push_back(kiosk::ui::present(view.screen, view.presentation, measurer));
    pages = view.pages.back().pages;
  }
  view.presentation.page = 0;
  return view;
}

std::string kind_of(const std::string& screen) {
  return screen.substr(0, screen.find_first_of("/?"));
}

std::vector<const Node*> nodes_of(const Node& root) {
  std::vector<const Node*> nodes{&root};
  for (const Node& child : root.children) {
    const auto below = nodes_of(child);
    nodes.insert(nodes.end(), below.begin(), below.end());
  }
  return nodes;
}

std::vector<const Node*> shown_nodes(const View& view) {
  for (const Node& child : view.screen.children) {
    if (child.role == kiosk::ui::Role::Dialog) {
      return nodes_of(child);
    }
  }
  return nodes_of(view.screen);
}

std::string letters(const std::string& text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = kiosk::base::next_code_point(text, at);
    if (!is_blank(c)) {
      kiosk::base::append_utf8(out, c);
    }
  }
  return out;
}

std::string drawn(const View& view, const Frame& page, const std::string& node) {
  std::string text;
  for (const auto& found : kiosk::ui::drawn_texts(page, *view.measurer)) {
    text += found.node == node ? found.text : "";
  }
  return letters(text);
}

std::string spoken(const Frame& page, const std::string& node) {
  std::string text;
  for (const auto& said : page.utterances) {
    text += said.node == node ? said.spoken : "";
  }
  return letters(text);
}

}  // namespace laws
