#include "content/townhall/check/fit_places.h"

#include <algorithm>
#include <array>
#include <variant>

#include "kiosk/ui/present.h"

namespace townhall {
namespace {

namespace ui = kiosk::ui;

constexpr std::array<std::string_view, 3> kPanels = {"27p", "32p", "24l"};
constexpr std::array<double, 4> kSizes = {1.0, 1.35, 1.75, 2.0};
// As many tiles as a home screen has, so that they lie in as many columns.
constexpr int kTiles = 6;

struct Probe {
  FitPlace place;
  std::string_view word;
};

// Each place has words of its own, by which its paragraph is found in the frame.
constexpr std::array<Probe, 8> kProbes = {{
    {FitPlace::Tile, "kachel"},
    {FitPlace::Card, "karte"},
    {FitPlace::CardLine, "zeile"},
    {FitPlace::Title, "titel"},
    {FitPlace::Button, "knopf"},
    {FitPlace::Notice, "hinweis"},
    {FitPlace::DoorSign, "schild"},
    {FitPlace::Header, "kopf"},
}};

// Long enough to fill each place, so that none is only as wide as its words.
ui::Text words_of(FitPlace place) {
  constexpr int kTimes = 30;
  std::string text;
  for (const Probe& probe : kProbes) {
    for (int i = 0; probe.place == place && i < kTimes; ++i) {
      text += (text.empty() ? "" : " ") + std::string(probe.word);
    }
  }
  return {{text, ui::SpanKind::Prose, ""}};
}

ui::Node node(ui::Role role, const std::string& id, FitPlace place) {
  return {.role = role, .id = id, .name = words_of(place)};
}

ui::Node tiles() {
  ui::Node grid{.role = ui::Role::Tiles, .id = "tiles"};
  for (int i = 0; i < kTiles; ++i) {
    ui::Node tile = node(ui::Role::Tile, "tile/" + std::to_string(i), FitPlace::Tile);
    tile.icon = "folder";
    tile.action = {ui::ActionKind::Go, "topic/x"};
    grid.children.push_back(std::move(tile));
  }
  return grid;
}

ui::Node cards() {
  ui::Node list{.role = ui::Role::List, .id = "list"};
  for (const char* id : {"card/0", "card/1"}) {
    ui::Node card = node(ui::Role::Card, id, FitPlace::Card);
    card.detail = words_of(FitPlace::CardLine);
    card.icon = "folder";
    card.action = {ui::ActionKind::Go, "contact/x"};
    list.children.push_back(std::move(card));
  }
  return list;
}

ui::Node main_part() {
  ui::Node main{.role = ui::Role::Main, .id = "main"};
  main.children.push_back(node(ui::Role::Title, "title", FitPlace::Title));
  ui::Node notice = node(ui::Role::Notice, "notice", FitPlace::Notice);
  notice.icon = "campaign";
  main.children.push_back(std::move(notice));
  main.children.push_back(tiles());
  main.children.push_back(cards());
  ui::Node facts{.role = ui::Role::Facts, .id = "facts"};
  facts.children.push_back(node(ui::Role::Fact, "fact", FitPlace::DoorSign));
  facts.children.back().icon = "meeting_room";
  main.children.push_back(std::move(facts));
  ui::Node buttons{.role = ui::Role::Buttons, .id = "buttons"};
  buttons.children.push_back(node(ui::Role::Button, "button", FitPlace::Button));
  buttons.children.back().icon = "open_in_new";
  main.children.push_back(std::move(buttons));
  return main;
}

ui::Node page() {
  ui::Node screen{.role = ui::Role::Screen, .id = "screen"};
  screen.children.push_back(node(ui::Role::Header, "header", FitPlace::Header));
  screen.children.push_back(main_part());
  screen.children.push_back({.role = ui::Role::Bar, .id = "bar"});
  return screen;
}

using Found = std::map<FitPlace, Room>;

// The tightest of each place that the frame shows.
void take(const ui::Frame& frame, const Room& seen, Found& found) {
  for (const ui::DrawCommand& command : frame.commands) {
    const auto* text = std::get_if<ui::TextCommand>(&command);
    if (text == nullptr || text->paragraph->style.max_width <= 0) {
      continue;
    }
    for (const Probe& probe : kProbes) {
      Room room = seen;
      room.style = text->paragraph->style;
      const auto known = found.find(probe.place);
      const bool tighter = known == found.end() || room.ems() < known->second.ems();
      if (text->paragraph->text.starts_with(probe.word) && tighter) {
        found[probe.place] = room;
      }
    }
  }
}

// A page has room for some of the places; all pages together have them all.
Found rooms_on(const ui::Node& screen, std::string_view panel, double size,
               kiosk::text::Measurer& measurer) {
  ui::Presentation presentation;
  presentation.panel = ui::Panel::named(panel).value_or(ui::Panel{});
  presentation.text_size = size;
  Found found;
  int pages = 1;
  for (presentation.page = 0; presentation.page < pages; ++presentation.page) {
    const ui::Frame frame = present(screen, presentation, measurer);
    pages = frame.pages;
    take(frame, {std::string(panel), size, {}}, found);
  }
  return found;
}

struct Shown {
  std::string_view kind;
  std::string_view field;
  FitPlace place;
};

constexpr std::array<Shown, 17> kShown = {{
    {"topic", "name", FitPlace::Tile},
    {"topic", "name", FitPlace::Title},
    {"service", "name", FitPlace::Card},
    {"service", "name", FitPlace::Title},
    {"service", "teaser", FitPlace::CardLine},
    {"service", "link.<key>.title", FitPlace::Button},
    {"contact", "name", FitPlace::Card},
    {"contact", "name", FitPlace::Title},
    {"contact", "responsibility", FitPlace::CardLine},
    {"contact", "link.<key>.title", FitPlace::Button},
    {"article", "name", FitPlace::Card},
    {"article", "name", FitPlace::Title},
    {"article", "teaser", FitPlace::CardLine},
    {"event", "name", FitPlace::Card},
    {"notice", "title", FitPlace::Notice},
    {"place", "name", FitPlace::DoorSign},
    {"package", "town", FitPlace::Header},
}};

}  // namespace

std::map<FitPlace, std::vector<Room>> rooms_of(kiosk::text::Measurer& measurer) {
  std::map<FitPlace, std::vector<Room>> rooms;
  const ui::Node screen = page();
  for (const std::string_view panel : kPanels) {
    for (const double size : kSizes) {
      for (auto& [place, room] : rooms_on(screen, panel, size, measurer)) {
        rooms[place].push_back(std::move(room));
      }
    }
  }
  for (auto& [place, list] : rooms) {
    std::stable_sort(list.begin(), list.end(),
                     [](const Room& a, const Room& b) { return a.ems() < b.ems(); });
  }
  return rooms;
}

std::vector<FitPlace> places_of(std::string_view kind, std::string_view field) {
  std::vector<FitPlace> places;
  for (const Shown& shown : kShown) {
    if (shown.kind == kind && shown.field == field) {
      places.push_back(shown.place);
    }
  }
  return places;
}

}  // namespace townhall
