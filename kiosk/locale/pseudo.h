#pragma once
#include <string>

namespace kiosk::locale {

// A German message made to look foreign, so that a screen shows which of its words do not come
// from a catalogue and what becomes too narrow. Placeholders and plural forms stay as they are.

// Accented letters, at least 40 % longer, in brackets (the growth that translations of German
// need: reference text, section 7).
std::string pseudo_message(const std::string& pattern);

// Arabic letters in place of Latin ones.
std::string pseudo_rtl_message(const std::string& pattern);

}  // namespace kiosk::locale
