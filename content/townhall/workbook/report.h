#pragma once
#include <ostream>

#include "content/townhall/workbook/changes.h"

// What an import says.
namespace townhall::workbook {

// "Blatt „Telefone“, Zeile 7, Spalte C „Nummer“"
std::string words_of(const Place& place, Voice voice);

// A change as it is told: what was changed, the field of it, from what to what, and where.
struct Told {
  ChangeKind kind = ChangeKind::Changed;
  std::string row = {};
  std::string heading = {};
  std::string from = {};
  std::string to = {};
  std::string place = {};
  std::vector<std::pair<std::string, std::string>> cells = {};  // of what is new, by heading
  bool with_texts = false;                                      // of what is removed
};

std::string words_of(const Told& told, Voice voice);

// Notes, mistakes and changes, a line each, then how many.
void report(const Imported& imported, Voice voice, std::ostream& out);

// How many translations in which languages are out of date after the changes that were not before.
void report_translations(const Canonical& before, const Canonical& after, Voice voice,
                         std::ostream& out);

}  // namespace townhall::workbook
