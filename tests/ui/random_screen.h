#pragma once
#include <random>
#include <string>
#include <vector>

#include "kiosk/text/fixed_measurer.h"
#include "kiosk/ui/node.h"
#include "kiosk/ui/present.h"

namespace test_support {

namespace ui = kiosk::ui;

inline ui::Text prose(const std::string& text, const std::string& lang = "de") {
  return {{text, ui::SpanKind::Prose, lang, false}};
}

inline ui::Node node(ui::Role role, const std::string& id, const std::string& name) {
  return {.role = role, .id = id, .name = prose(name)};
}

inline ui::Node button(ui::Role role, const std::string& id, const std::string& name) {
  ui::Node made = node(role, id, name);
  made.icon = "home";
  made.action = {ui::ActionKind::Go, id};
  return made;
}

// Header, main part and bar around `main`.
inline ui::Node screen_of(std::vector<ui::Node> main) {
  ui::Node root{.role = ui::Role::Screen, .id = "screen"};
  root.children.push_back(node(ui::Role::Header, "header", "Musterstadt"));
  root.children.push_back({.role = ui::Role::Main, .id = "main", .children = std::move(main)});
  ui::Node bar{.role = ui::Role::Bar, .id = "bar"};
  for (const char* name : {"back", "home", "language", "help"}) {
    bar.children.push_back(button(ui::Role::BarButton, std::string("bar/") + name, name));
  }
  root.children.push_back(std::move(bar));
  return root;
}

// Cards and paragraphs of random length.
inline ui::Node random_screen(unsigned seed, int parts) {
  std::mt19937 random(seed);
  std::vector<ui::Node> main{node(ui::Role::Title, "title", "Wohnen")};
  for (int i = 0; i < parts; ++i) {
    std::string words = "Wort" + std::to_string(i);
    for (auto more = random() % 60; more > 0; --more) {
      words += more % 7 == 0 ? " Straßenverkehrsamt" : " und";
    }
    const std::string id = "part/" + std::to_string(i);
    ui::Node list{.role = ui::Role::List, .id = id + "/list"};
    list.children.push_back(button(ui::Role::Card, id, words));
    main.push_back(random() % 2 == 0 ? node(ui::Role::Paragraph, id, words) : list);
  }
  return screen_of(std::move(main));
}

inline ui::Node with_dialog(ui::Node screen) {
  ui::Node dialog = node(ui::Role::Dialog, "idle", "Sind Sie noch da?");
  dialog.icon = "touch_app";
  dialog.children.push_back(node(ui::Role::Paragraph, "idle/seconds", "Noch 30 Sekunden."));
  ui::Node left{.role = ui::Role::Progress, .id = "idle/left"};
  left.value = 0.5;
  dialog.children.push_back(left);
  dialog.children.push_back(button(ui::Role::Button, "idle/yes", "Ja, weiter"));
  screen.children.push_back(std::move(dialog));
  return screen;
}

inline ui::Frame frame_of(const ui::Node& screen, const ui::Presentation& presentation = {}) {
  kiosk::text::FixedMeasurer measurer;
  return ui::present(screen, presentation, measurer);
}

}  // namespace test_support
