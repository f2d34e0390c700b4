#pragma once
#include "kiosk/ui/node.h"
#include "kiosk/ui/setting.h"

// One function an element, each in a file of its own under elements/. Each sets a node at a place,
// draws it if the setting draws, and answers with its height in px.
namespace kiosk::ui {

// Any node: dispatches on its role.
int lay(const Node& node, const Setting& setting, Place place);

// Children below each other with the rhythm of the page.
int lay_stack(const std::vector<Node>& children, const Setting& setting, Place place);

int lay_text_block(const Node& node, const Setting& setting, Place place);
int lay_bullet(const Node& node, const Setting& setting, Place place);
int lay_notice(const Node& node, const Setting& setting, Place place);
int lay_tiles(const Node& node, const Setting& setting, Place place);
int lay_tile(const Node& node, const Setting& setting, Place place);
int lay_choice(const Node& node, const Setting& setting, Place place);
int lay_list(const Node& node, const Setting& setting, Place place);
int lay_card(const Node& node, const Setting& setting, Place place);
int lay_number(const Node& node, const Setting& setting, Place place);
int lay_chips(const std::vector<Node>& chips, const Setting& setting, Place place);
int lay_facts(const Node& node, const Setting& setting, Place place);
int lay_table(const Node& node, const Setting& setting, Place place);
int lay_buttons(const Node& node, const Setting& setting, Place place);
int lay_button(const Node& node, const Setting& setting, Place place);
int lay_qr(const Node& node, const Setting& setting, Place place);
int lay_columns(const Node& node, const Setting& setting, Place place);
int lay_panel(const Node& node, const Setting& setting, Place place);
int lay_floor(const Node& node, const Setting& setting, Place place);
int lay_progress(const Node& node, const Setting& setting, Place place);
int lay_header(const Node& node, const Setting& setting, Place place);
int lay_bar(const Node& node, const Setting& setting, Place place);
// The strip above the bar, and in it where the words stand that are being said.
int lay_listening(const Node& node, const Setting& setting, Place place);
Rect caption_room(const Setting& setting, Place place);
int lay_dialog(const Node& node, const Setting& setting, Place place);
int lay_field(const Node& node, const Setting& setting, Place place);
// As high as its place says at least, if that is enough for keys of the least size.
int lay_keyboard(const Node& node, const Setting& setting, Place place);
int lay_key(const Node& node, const Setting& setting, Place place);
int lay_attract(const Node& node, const Setting& setting, Place place);

// Width that a keyboard wants, so that its keys get their full size.
int keyboard_width(const Node& node, const Setting& setting, int most);

// Width that a key of words needs, at least and for all its words in one line.
int key_width(const Node& node, const Setting& setting);
int key_width_in_one_line(const Node& node, const Setting& setting);

// Width that a button or chip wants, at most `most`.
int button_width(const Node& node, const Setting& setting, int most);
int chip_width(const Node& node, const Setting& setting, int most);

// Rows of `columns` children of equal width and, in one row, equal height.
int lay_grid(const std::vector<Node>& children, int columns, const Setting& setting, Place place);

}  // namespace kiosk::ui
