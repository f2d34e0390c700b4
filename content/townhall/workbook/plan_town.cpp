#include "content/townhall/workbook/plan_tables.h"

namespace townhall::workbook {
namespace {

// What of package.json staff may set. Not "four_eyes": it is about them.
constexpr ColumnPlan kTown[] = {
    {"Schlüssel", Holds::Slug, {}, 18},
    {"Stadt", Holds::Text, "town", 24},
    {"Startseite", Holds::Value, "start", 50},
    {"Auskunft", Holds::Value, "information", 20},
    {"Erste Frage", Holds::Value, "finder", 20},
    {"Aufnahmen in", Holds::Value, "clips", 16},
    {"Logo", Holds::Value, "logo", 16},
    {"Farbe", Holds::Value, "brand_color", 11},
    {"Schriftfarbe", Holds::Value, "brand_ink", 15},
    {"Impressum", Holds::Text, "imprint", 50},
    {"Datenschutz", Holds::Text, "privacy", 50},
    {"Barrierefreiheit", Holds::Text, "accessibility_statement", 50},
    {"Lizenzen", Holds::Text, "licences", 50},
    {"Prüfzahl", Holds::Digest, {}, 18, true},
};

constexpr SheetPlan kPlans[] = {{"Stadt", "package", "", "Stadt", kTown}};

// Words that people search with: rows without a key, known by what they are.
constexpr ColumnPlan kWordColumns[] = {
    {"Eintrag", Holds::Value, "entity", 34}, {"Sprache", Holds::Value, "lang", 12},
    {"Wort", Holds::Value, "word", 36},      {"Art", Holds::Value, "kind", 22},
    {"Idee", Holds::Value, "idea", 24},      {"Gewicht", Holds::Value, "weight", 10},
    {kMarkHeading, Holds::Mark, {}, 9},      {"Prüfzahl", Holds::Digest, {}, 18, true},
};

}  // namespace

const std::span<const SheetPlan> kTownSheets = kPlans;
const std::span<const ColumnPlan> kSearchWordColumns = kWordColumns;

}  // namespace townhall::workbook
