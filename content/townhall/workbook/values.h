#pragma once
#include "content/townhall/canonical.h"
#include "content/townhall/workbook/plan.h"
#include "content/townhall/workbook/table.h"
#include "content/townhall/workbook/voice.h"
#include "kiosk/locale/language_names.h"

// Values of the package as words in a cell, and back.
namespace townhall::workbook {

// As staff read it: days "23.11.2026", "ja" and "nein", codes by their German word, items of a list
// apart by ", ".
std::string value_in_words(const PlannedSheet& sheet, const Field& field,
                           const nlohmann::json& value);

// What is needed to read a cell of one column.
struct Reading {
  const PlannedSheet& sheet;
  const Field& field;
  const Canonical& canonical;                               // whose slugs references name
  const kiosk::locale::LanguageNames* languages = nullptr;  // null: tags alone are understood
};

// The value of a cell that is not empty, whatever an office program made of it: a date of a serial
// number, a postcode of a number. What cannot be told any more is refused. `note`: what was mended.
Understood<nlohmann::json> understand_value(const Reading& reading, const Cell& cell,
                                            std::optional<Saying>& note);

// Without white space around it, lines ended by line feeds, in NFC.
std::string tidy(const std::string& text);

}  // namespace townhall::workbook
