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

bool begins_with(const std::string& text, const std::string& beginning) {
  return text.compare(0, beginning.size(), beginning) == 0;
}

}  // namespace

Echo echo_of(const std::string& before, const std::string& after) {
  if (begins_with(before, after)) {
    return {before.substr(after.size()), true};
  }
  const std::string last = locale::last_grapheme(after);
  const std::string rest = after.substr(0, after.size() - last.size());
  const bool one = begins_with(before, rest) &&
                   (before == rest || locale::without_last_grapheme(before) == rest);
  if (one) {
    return {last, false};
  }
  return {begins_with(after, before) ? after.substr(before.size()) : after, false};
}

void type(Typing& typing, const std::string& letters) {
  if (base::first_bad_utf8(letters)) {
    return;
  }
  std::string text = typing.text;
  size_t count = base::code_point_count(text);
  size_t at = 0;
  for (; at < letters.size() && count < kMostTyped; ++count) {
    add(text, base::next_code_point(letters, at));
  }
  text = locale::to_nfc(text);
  const bool fits = base::code_point_count(text) <= kMostTyped;
  typing.cut = at < letters.size() || !fits;
  if (fits) {
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
      typing.cut = false;
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
