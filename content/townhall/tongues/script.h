#pragma once
#include <string_view>

// In which letters a language is written.
namespace townhall {

enum class Script { None, Latin, Cyrillic, Arabic, Greek, Ethiopic, Han, Kana, Hangul, Other };

// Of a letter; None for anything else, marks and digits too.
Script script_of(char32_t c);

// That in which a language of the table is written; None if it is not known here. Of Japanese the
// letters that no other language has.
Script script_of_language(std::string_view lang);

// "fa" of "fa-AF".
inline std::string_view primary(std::string_view lang) {
  return lang.substr(0, lang.find('-'));
}

}  // namespace townhall
