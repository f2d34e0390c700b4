#pragma once
#include <map>
#include <optional>

#include "content/townhall/check/tongue.h"
#include "content/townhall/translate/protected.h"
#include "content/townhall/translate/unit.h"
#include "content/townhall/translate/voice.h"

namespace townhall::translate {

struct CheckedUnit {
  const Unit& unit;  // with the translation that came back
  bool markdown = false;
  bool retold = false;  // Leichte Sprache may say the same as German, and leave things out
  const std::vector<std::string>& names;  // protected_names()
};

// What is wrong with a translation and what to do, or nothing: it must be text without forbidden or
// unbalanced controls, not too long, and have all telephone numbers, addresses, placeholders and
// protected names of its source and no others.
std::optional<Saying> fault_in(const CheckedUnit& checked);

struct CheckedTongue {
  const Unit& unit;
  std::string_view from;   // the language of its source
  const Foreign& foreign;  // foreign_in() the translation
  bool retold = false;
};

// The same of the language of a translation, where it is sure: a copy of its source, too, which is
// called that and not a text in another language.
std::optional<Saying> fault_of_language(const CheckedTongue& checked);

// What somebody should look at again in a translation that is taken.
std::optional<Saying> doubt_of_language(const Foreign& foreign);

// How many texts of a file were judged by their language, and which others they look like.
struct Tongue {
  std::size_t told = 0;
  std::size_t foreign = 0;
  std::map<std::string, std::size_t> like;  // by language; empty: another script, unknown

  void add(const Foreign& one);

  // Most of at least ten: the file as a whole is not what it says.
  bool is_other() const { return told >= 10 && foreign * 2 > told; }

  // The language that most of them look like, or empty.
  std::string most_like() const;
};

}  // namespace townhall::translate
