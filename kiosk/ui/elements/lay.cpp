#include "kiosk/ui/element.h"

namespace kiosk::ui {

// NOLINTNEXTLINE(readability-function-size): for the reason inside.
int lay(const Node& node, const Setting& setting, Place place) {
  // size: one case for each role, so that a new role without a place does not compile.
  switch (node.role) {
    case Role::Title:
    case Role::Heading:
    case Role::Paragraph:
    case Role::Label:
    case Role::Breadcrumb:
    case Role::Clock:
    case Role::Hint:
      return lay_text_block(node, setting, place);
    case Role::Bullet:
      return lay_bullet(node, setting, place);
    case Role::Notice:
      return lay_notice(node, setting, place);
    case Role::Tiles:
      return lay_tiles(node, setting, place);
    case Role::Tile:
      return lay_tile(node, setting, place);
    case Role::Choice:
      return lay_choice(node, setting, place);
    case Role::List:
      return lay_list(node, setting, place);
    case Role::Card:
      return lay_card(node, setting, place);
    case Role::Number:
      return lay_number(node, setting, place);
    case Role::Chips:
      return lay_chips(node.children, setting, place);
    case Role::Chip:
      return lay_chips({node}, setting, place);
    case Role::Facts:
    case Role::Fact:
      return lay_facts(node, setting, place);
    case Role::Table:
    case Role::Row:
      return lay_table(node, setting, place);
    case Role::Buttons:
      return lay_buttons(node, setting, place);
    case Role::Button:
    case Role::Toggle:
      return lay_button(node, setting, place);
    case Role::Qr:
      return lay_qr(node, setting, place);
    case Role::Columns:
      return lay_columns(node, setting, place);
    case Role::Panel:
      return lay_panel(node, setting, place);
    case Role::Floor:
      return lay_floor(node, setting, place);
    case Role::Progress:
      return lay_progress(node, setting, place);
    case Role::Header:
      return lay_header(node, setting, place);
    case Role::Bar:
    case Role::BarButton:
      return lay_bar(node, setting, place);
    case Role::Listening:
    case Role::Control:
      return lay_listening(node, setting, place);
    case Role::Dialog:
      return lay_dialog(node, setting, place);
    case Role::Attract:
      return lay_attract(node, setting, place);
    case Role::Field:
      return lay_field(node, setting, place);
    case Role::Keyboard:
    case Role::KeyRow:
      return lay_keyboard(node, setting, place);
    case Role::Key:
      return lay_key(node, setting, place);
    case Role::Screen:
    case Role::Main:
    case Role::Group:
      return lay_stack(node.children, setting, place);
  }
  return 0;
}

}  // namespace kiosk::ui
