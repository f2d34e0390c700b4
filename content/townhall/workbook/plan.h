#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/townhall/kinds.h"

// Which sheets the workbook has and what is in their columns: one table, driven by the data
// dictionary (content/townhall/kinds.h).
namespace townhall::workbook {

enum class Holds {
  Slug,        // of the record
  Parent,      // in a list: the slug of the record it belongs to
  Middle,      // in a list within a list: the key of the item between
  ItemKey,     // in a list: the item's own key; made when it is left empty
  Value,       // `field` of the item
  Text,        // the text `field` in the source language
  Day,         // opening hours of a day of the week; `field` is its number from 0
  Opened,      // whether hours are known, always, or suspended
  Season,      // from when to when a schedule holds
  Rank,        // in a list: the item's place in it, from 1
  RankBefore,  // hidden: that place as it was exported
  Uuid,        // hidden: the id of the record, so that a slug that somebody changed is found out
  Digest,      // hidden: of the row as it was exported
  Mark,        // "x" removes the row
};

struct ColumnPlan {
  std::string_view heading;
  Holds holds = Holds::Value;
  std::string_view field = {};
  int width = 14;
  bool hidden = false;
};

struct SheetPlan {
  std::string_view name;
  std::string_view kind;
  std::string_view list;  // "hours/schedules/exceptions"; empty: the records themselves
  std::string_view one;   // what a row is, in German with its article in the nominative
  std::span<const ColumnPlan> columns;
  bool repeats = false;  // items of the list may have the same identity (see Step)
};

// The heading under which staff mark rows to be removed, and what they write there.
inline constexpr std::string_view kMarkHeading = "löschen";
inline constexpr std::string_view kMark = "x";
inline constexpr std::string_view kWordSheet = "Suchwörter";
inline constexpr std::string_view kStartSheet = "Start hier";
// Hidden: the words of drop-down lists.
inline constexpr std::string_view kListSheet = "Listen";

// A step on the way from a record to the items of a list in it: its key, whether it is an array.
struct Step {
  std::string key;
  const Field* field = nullptr;
  // What tells items of the array apart: "key", or what they are about ("lang"). Empty: no array.
  std::string identity;
};

struct PlannedColumn {
  ColumnPlan plan;
  const Field* value = nullptr;     // of Holds::Value
  const TextField* text = nullptr;  // of Holds::Text
  bool required = false;
};

// A sheet with what the dictionary says of it.
struct PlannedSheet {
  SheetPlan plan;
  const Kind* kind = nullptr;
  std::vector<Step> steps;  // none: the records themselves
  std::vector<PlannedColumn> columns;

  bool has_records() const { return steps.empty(); }

  // Of the column that holds it; npos if there is none.
  std::size_t column_of(Holds holds) const;
};

// In the order in which they stand in the workbook and are taken in: records before their lists.
std::vector<PlannedSheet> planned_sheets();

// The word of a code in German ("desk" is "Schalter"); the code itself if there is none. The same
// code may mean different things in two fields.
std::string word_of_code(const PlannedSheet& sheet, std::string_view field, std::string_view code);

// The name of the sheet that has the records of a kind; the kind itself if none has.
std::string sheet_of_kind(std::string_view kind);

// What a record of a kind is called ("Leistung"); the kind itself if it has no sheet.
std::string word_of_kind(std::string_view kind);

// A word that is usual in a field of free text: of a telephone "direct" is "Durchwahl". Others stay
// as they are.
std::string usual_word(const PlannedSheet& sheet, std::string_view field, std::string_view text);
std::string text_of_usual_word(const PlannedSheet& sheet, std::string_view field,
                               std::string_view word);

// "a b c" apart.
std::vector<std::string_view> words_in(std::string_view text);

// The codes of a field, in the order of the dictionary.
std::vector<std::string_view> codes_of(const Field& field);

}  // namespace townhall::workbook
