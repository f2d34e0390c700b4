#include "kiosk/app/typing.h"

#include "kiosk/base/utf8.h"
#include "kiosk/locale/graphemes.h"
#include "kiosk/locale/nfc.h"

namespace kiosk::app {
namespace {

bool is_blank(char32_t c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0xA0;
}

// Adds one code point if it may stand there.
void add(std::string& text, char32_t c) {
  if (is_blank(c)) {
    text += text.empty() || text.back() == ' ' ? "" : " ";
    return;
  }
  std::string letter;
  base::append_utf8(letter, c);
  if (!base::forbidden_character(letter)) {
    text += letter;
  }
}

void show_keys(Typing& typing, const std::string& keys) {
  typing.keys_shown = true;
  if (keys == "own") {
    typing.keys = KeySet::Own;
  } else if (keys == "german") {
    typing.keys = KeySet::German;
  } else if (keys == "digits") {
    typing.keys = KeySet::Digits;
  }
}

}  // namespace

void type(Typing& typing, const std::string& letters) {
  if (base::first_bad_utf8(letters)) {
    return;
  }
  std::string text = typing.text;
  size_t count = base::code_point_count(text);
  for (size_t at = 0; at < letters.size() && count < kMostTyped; ++count) {
    add(text, base::next_code_point(letters, at));
  }
  text = locale::to_nfc(text);
  if (base::code_point_count(text) <= kMostTyped) {
    typing.text = std::move(text);
  }
}

bool edit(Typing& typing, const ui::Action& action) {
  switch (action.kind) {
    case ui::ActionKind::Type:
      type(typing, action.argument);
      return true;
    case ui::ActionKind::ReplaceLetter:
      typing.text = locale::without_last_grapheme(typing.text);
      type(typing, action.argument);
      return true;
    case ui::ActionKind::SetText:
      typing.text.clear();
      type(typing, action.argument);
      return true;
    case ui::ActionKind::EraseLetter:
      typing.text = locale::without_last_grapheme(typing.text);
      return true;
    case ui::ActionKind::ShowKeys:
      show_keys(typing, action.argument);
      return true;
    case ui::ActionKind::PutKeysAway:
      typing.keys_shown = false;
      return true;
    default:
      return false;
  }
}

}  // namespace kiosk::app
