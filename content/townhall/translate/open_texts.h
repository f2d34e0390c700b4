#pragma once
#include "content/townhall/translate/states.h"
#include "content/townhall/translate/translate_commands.h"

// The texts that are not current in a language: what there is to do for its translators.
namespace townhall::translate {

struct OpenText {
  State state = State::Missing;
  std::string key;    // "service/wohngeld/name", "bar.back"
  std::string entry;  // what its record is called; empty: it has no record, or that no name
  std::string about;  // of a message of the interface: what it is
};

// Of a language that the package has a file of, in the order of their keys.
std::vector<OpenText> open_texts(const Canonical& canonical, const std::string& lang);

// The same of what films in sign language sign.
std::vector<OpenText> open_films(const Canonical& canonical);

// By state, what is missing first, and in each state by entry with its fields in plain words. Of a
// state with very many entries the first are named and the others counted.
void print_open(const std::vector<OpenText>& texts, Voice voice, std::ostream& out);

// What "translate status" answers in both worlds: with input.to `open` of this language behind its
// counts, else the counts of all languages.
void say_status(const TranslateInput& input, const Matrix& matrix,
                const std::vector<OpenText>& open, std::ostream& out);

// For programs: the counts of each language in `matrix`, and `texts` of the language `lang`, all of
// them; no list where `lang` is empty.
std::string status_json(const Matrix& matrix, const std::string& lang,
                        const std::vector<OpenText>& texts);

}  // namespace townhall::translate
