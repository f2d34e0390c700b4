#pragma once
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
// unbalanced controls, not too long, not a copy of its source, and have all telephone numbers,
// addresses, placeholders and protected names of its source and no others.
std::optional<Saying> fault_in(const CheckedUnit& checked);

// The same of the language of a translation, if it is sure; `foreign`: foreign_in() it.
std::optional<Saying> fault_of_language(const Foreign& foreign);

// How many texts of a file were judged by their language, and how many are in another.
struct Tongue {
  std::size_t told = 0;
  std::size_t foreign = 0;

  void add(const Foreign& one);

  // Most of at least ten: the file as a whole is not what it says.
  bool is_other() const { return told >= 10 && foreign * 2 > told; }
};

}  // namespace townhall::translate
