#include "kiosk/app/screens/typing.h"

#include "kiosk/base/utf8.h"
#include "kiosk/locale/graphemes.h"

namespace kiosk::app::screens {
namespace {

using locale::Keyboard;
using locale::KeyRows;

constexpr char32_t kBlankThatStays = 0xA0;

bool is_latin_letter(char32_t c) {
  // Basic Latin to Latin Extended-B, and Latin Extended Additional (Vietnamese).
  return (c | 0x20U) - 'a' < 26 || (c >= 0xC0 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00);
}

bool is_mark(const std::string& key) {
  size_t at = 0;
  const char32_t c = base::next_code_point(key, at);
  return c >= 0x300 && c < 0x370;
}

Node key_of(const std::string& letter, Action action) {
  Node key{.role = Role::Key, .id = "key/" + letter, .action = std::move(action)};
  std::string shown;
  if (is_mark(letter)) {
    base::append_utf8(shown, kBlankThatStays);  // a mark without a letter stands above a blank
  }
  key.name = {{shown + letter, SpanKind::Prose, "", false}};
  return key;
}

Node row_of(const std::string& id, const std::vector<std::string>& letters) {
  Node row{.role = Role::KeyRow, .id = id};
  for (const std::string& letter : letters) {
    row.children.push_back(key_of(letter, {ActionKind::Type, letter}));
  }
  return row;
}

// The forms of the consonant that was typed last, or the vowels alone.
Node forms_row(const Context& context, const Keyboard& keyboard) {
  const std::string last = locale::last_grapheme(context.seen.typing.text);
  const auto* forms = keyboard.forms_of(last);
  const bool replaces = forms != nullptr;
  forms = replaces ? forms : keyboard.forms_of(keyboard.vowels);
  Node row{.role = Role::KeyRow, .id = "keys/forms"};
  for (const std::string& form : *forms) {
    Node key = key_of(form, {replaces ? ActionKind::ReplaceLetter : ActionKind::Type, form});
    key.id = "form/" + form;
    key.selected = form == last;
    row.children.push_back(std::move(key));
  }
  return row;
}

Node word_key(const std::string& id, Text name, Action action) {
  Node key{.role = Role::Key, .id = "key/" + id, .name = std::move(name)};
  key.action = std::move(action);
  key.level = 1;
  return key;
}

// "Deutsch" while the own letters or digits are shown, and the way back; nothing where the two
// keyboards are one.
std::vector<Node> switch_key(const Context& context) {
  const locale::Locales& locales = context.words.locales();
  if (locales.keyboard(context.lang()).rows == locales.keyboard("de").rows) {
    return {};
  }
  const bool german = context.seen.typing.keys == KeySet::German;
  const std::string tag = german ? context.lang() : "de";
  const Span name{locales.language(tag).endonym, SpanKind::Prose, tag, false};
  Node key = word_key("switch", {name}, {ActionKind::ShowKeys, german ? "own" : "german"});
  key.icon = "swap_horiz";
  return {key};
}

Node words_row(const Context& context) {
  const Words& words = context.words;
  const bool digits = context.seen.typing.keys == KeySet::Digits;
  Node row{.role = Role::KeyRow, .id = "keys/words"};
  row.level = 1;
  auto& keys = row.children;
  keys.push_back(
      digits ? word_key("letters", words.say("keyboard.letters"), {ActionKind::ShowKeys, "own"})
             : word_key("digits", {Words::number("123")}, {ActionKind::ShowKeys, "digits"}));
  for (Node& key : switch_key(context)) {
    keys.push_back(std::move(key));
  }
  Node space = word_key("space", words.say("keyboard.space"), {ActionKind::Type, " "});
  space.level = 2;
  keys.push_back(std::move(space));
  Node erase = word_key("erase", words.say("keyboard.erase"), {ActionKind::EraseLetter, ""});
  erase.icon = "backspace";
  keys.push_back(std::move(erase));
  Node done = word_key("done", words.say("keyboard.done"), {ActionKind::PutKeysAway, ""});
  done.tone = Tone::Brand;
  keys.push_back(std::move(done));
  return row;
}

const Keyboard& keyboard_of(const Context& context) {
  const bool german = context.seen.typing.keys == KeySet::German;
  return context.words.locales().keyboard(german ? "de" : context.lang());
}

}  // namespace

const KeyRows& typing_keys(const Context& context) {
  return keyboard_of(context).rows;
}

std::string language_of_letters(const Context& context, const std::string& text,
                                const std::string& lang) {
  bool latin = false;
  bool other = false;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    latin = latin || is_latin_letter(c);
    other = other || c >= 0x250;
  }
  const bool foreign = latin && !other && context.words.locales().language(lang).script != "Latn";
  return foreign ? "de" : lang;
}

Text typed_words(const Context& context, const std::string& typed) {
  return {{typed, SpanKind::Prose, language_of_letters(context, typed, context.lang()), false}};
}

Node typing_field(const Context& context, const std::string& placeholder) {
  const Typing& typing = context.seen.typing;
  Node field{.role = Role::Field, .id = "field", .icon = "search"};
  field.name =
      typing.text.empty() ? context.words.say(placeholder) : typed_words(context, typing.text);
  field.level = typing.text.empty() ? 1 : 0;
  field.selected = typing.keys_shown;
  // While it takes letters there is nothing to choose in it.
  field.action = typing.keys_shown ? Action{} : Action{ActionKind::ShowKeys, ""};
  if (!typing.text.empty()) {
    Node clear{.role = Role::Button,
               .id = "field/clear",
               .name = context.words.say("keyboard.clear"),
               .icon = "clear",
               .level = 1,
               .action = {ActionKind::SetText, ""}};
    field.children.push_back(std::move(clear));
  }
  return field;
}

std::vector<Node> typing_keyboard(const Context& context) {
  const Typing& typing = context.seen.typing;
  const Keyboard& keyboard = keyboard_of(context);
  if (!typing.keys_shown || keyboard.rows.empty()) {
    return {};
  }
  const bool digits = typing.keys == KeySet::Digits;
  Node board{.role = Role::Keyboard, .id = "keyboard"};
  if (!keyboard.forms.empty() && !digits) {
    board.children.push_back(forms_row(context, keyboard));
  }
  int number = 0;
  for (const auto& row : digits ? context.words.locales().digit_keys() : keyboard.rows) {
    board.children.push_back(row_of("keys/" + std::to_string(number++), row));
  }
  board.children.push_back(words_row(context));
  return {board};
}

Node typing_screen(const Context& context, std::vector<Node> main) {
  Node root = screen(context, std::move(main));
  for (Node& board : typing_keyboard(context)) {
    root.children.insert(root.children.end() - 1, std::move(board));  // before the bar
  }
  return root;
}

}  // namespace kiosk::app::screens
