#pragma once
#include <string>
#include <vector>

#include "kiosk/ui/node.h"

// Looks at a screen as a visitor does: by what a thing is and what it is called.
namespace test_support {

namespace ui = kiosk::ui;

inline void collect(const ui::Node& node, std::vector<const ui::Node*>& found) {
  found.push_back(&node);
  for (const ui::Node& child : node.children) {
    collect(child, found);
  }
}

// Every node, a parent before its children.
inline std::vector<const ui::Node*> nodes_of(const ui::Node& screen) {
  std::vector<const ui::Node*> found;
  collect(screen, found);
  return found;
}

// nullptr if there is none.
inline const ui::Node* find(const ui::Node& screen, ui::Role role, const std::string& name) {
  for (const ui::Node* node : nodes_of(screen)) {
    if (node->role == role && ui::plain(node->name) == name) {
      return node;
    }
  }
  return nullptr;
}

inline bool has(const ui::Node& screen, ui::Role role, const std::string& name) {
  return find(screen, role, name) != nullptr;
}

inline std::vector<std::string> names(const ui::Node& screen, ui::Role role) {
  std::vector<std::string> names;
  for (const ui::Node* node : nodes_of(screen)) {
    if (node->role == role) {
      names.push_back(ui::plain(node->name));
    }
  }
  return names;
}

// The label and the value of every row or fact, "label: value".
inline std::vector<std::string> lines(const ui::Node& screen, ui::Role role) {
  std::vector<std::string> lines;
  for (const ui::Node* node : nodes_of(screen)) {
    if (node->role == role) {
      lines.push_back(ui::plain(node->name) + ": " + ui::plain(node->detail));
    }
  }
  return lines;
}

// Everything that is written on the screen, one text a line, for what must not be there.
inline std::string everything(const ui::Node& screen) {
  std::string text;
  for (const ui::Node* node : nodes_of(screen)) {
    text += ui::plain(node->name) + "\n" + ui::plain(node->detail) + "\n" + node->payload + "\n";
  }
  return text;
}

}  // namespace test_support
