#pragma once
#include <string>
#include <string_view>

// In which language a text may be, by its letters and its small words.
namespace townhall {

enum class Script { None, Latin, Cyrillic, Arabic, Greek, Ethiopic, Han, Other };

// That in which a language of the table is written; None if it is not known here.
Script script_of_language(std::string_view lang);

struct Letters {
  std::size_t all = 0;
  std::size_t of_script = 0;
};

// How many letters of `text` there are, and how many of them are of `script`.
Letters letters_of(const std::string& text, Script script);

// The language that a text in Latin or Cyrillic letters looks like, among those that this knows
// (de, en, fr, pl, tr, ru, uk); empty: cannot be told. It counts words that are frequent in one of
// them alone, and wants three of them and no more than a third for `claimed`; short texts are never
// told. Kurdish, Tigrinya, Arabic against Persian and the like are beyond it.
std::string looks_like(const std::string& text, std::string_view claimed);

// What shows that a text is not in the language that it should be in.
struct Foreign {
  bool told = false;     // the text is long enough to be judged
  bool script = false;   // it is in another script
  std::string language;  // or looks like this one
  // Of a language whose own words are not known here a neighbour's may be frequent in it too, as
  // French ones are in Spanish: then somebody has to look.
  bool sure = true;

  bool found() const { return script || !language.empty(); }
};

Foreign foreign_in(const std::string& text, std::string_view lang);

}  // namespace townhall
