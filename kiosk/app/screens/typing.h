#pragma once
#include "kiosk/app/screens/parts.h"

namespace kiosk::app::screens {

// The field that shows what was typed, or `placeholder` while that is nothing.
Node typing_field(const Context& context, const std::string& placeholder);

// The keyboard in the visitor's hand: own letters, German ones, or digits. Nothing while it is put
// away, or where there is none.
std::vector<Node> typing_keyboard(const Context& context);

// The letters of that keyboard as they lie, also while digits are shown or it is put away.
const locale::KeyRows& typing_keys(const Context& context);

// `lang`, or German where the text has Latin letters alone and `lang` is written in others.
std::string language_of_letters(const Context& context, const std::string& text,
                                const std::string& lang);

// What was typed, as a text in the language whose letters it has.
Text typed_words(const Context& context, const std::string& typed);

// A screen with the keyboard between main part and bar.
Node typing_screen(const Context& context, std::vector<Node> main);

}  // namespace kiosk::app::screens
