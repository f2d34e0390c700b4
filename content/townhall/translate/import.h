#pragma once
#include "content/townhall/marks.h"
#include "content/townhall/translate/collect.h"
#include "content/townhall/translate/unit_check.h"

// What a file that came back from translators would change.
namespace townhall::translate {

struct Refusal {
  std::size_t line = 0;  // in the file; 0: not known
  std::string key;
  Saying why;
};

struct Taken {
  std::string key;
  std::string from;  // the translation so far; the same as `to`: only confirmed
  std::string to;
};

// Of each unit in the file one of these.
struct Imported {
  std::string to;
  Canonical after;
  std::vector<Taken> accepted;
  std::vector<Taken> confirmed;  // outdated, and came back as it was without its mark "fuzzy"
  std::vector<Refusal> refused;
  std::vector<Refusal> doubted;  // accepted, but somebody should look again
  Tongue tongue;
  std::size_t unchanged = 0;
  std::size_t untranslated = 0;  // came back empty: nothing is removed

  bool changes() const { return !accepted.empty() || !confirmed.empty(); }
};

// `mark`: what the texts are from now on. Invalid: the file as a whole is of another package or of
// other languages than it must be.
kiosk::base::Result<Imported> take_in(const Canonical& before, const Exchange& returned,
                                      const Mark& mark, Voice voice);

// Invalid if most texts are in another language than the file says.
kiosk::base::Result<void> refuse_other_language(const Imported& imported, Voice voice);

// Accepted and refused units, a line each, then the counts. `name` is that of the file.
void report(const Imported& imported, const std::string& name, Voice voice, std::ostream& out);

}  // namespace townhall::translate
