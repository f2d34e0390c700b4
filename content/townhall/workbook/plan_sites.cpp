#include "content/townhall/workbook/plan_tables.h"

namespace townhall::workbook {
namespace {

constexpr bool kHidden = true;

constexpr ColumnPlan kSites[] = {
    {"Schlüssel", Holds::Slug, {}, 24},
    {"Name", Holds::Text, "name", 30},
    {"Begrüßung", Holds::Text, "greeting", 44},
    {"Ort", Holds::Value, "place", 22},
    {"Erstes Thema", Holds::Value, "start", 22},
    {"Sprachen zuerst", Holds::Value, "wall", 40},
    {"Gruppen", Holds::Value, "groups", 22},
    {"Blickrichtung in Grad", Holds::Value, "heading", 13},
    {"Stockwerk", Holds::Value, "level", 11, kHidden},
    {"Breite", Holds::Value, "lat", 12, kHidden},
    {"Länge", Holds::Value, "lon", 12, kHidden},
};

constexpr ColumnPlan kWays[] = {
    {"Standort", Holds::Parent, {}, 24},
    {"Ziel", Holds::Value, "to", 24},
    {"Meter", Holds::Value, "metres", 9},
    {"Minuten", Holds::Value, "minutes", 9},
    {"Ohne Stufen", Holds::Value, "step_free", 12},
    {"Weg", Holds::Text, "way.<key>.directions", 70},
    {"Kürzel", Holds::ItemKey, {}, 20, kHidden},
};

constexpr ColumnPlan kMedia[] = {
    {"Schlüssel", Holds::Slug, {}, 24},
    {"Datei", Holds::Value, "file", 28},
    {"Format", Holds::Value, "mime", 18},
    {"Was zu sehen ist", Holds::Text, "alt", 44},
    {"Bildunterschrift", Holds::Text, "caption", 44},
    {"Abschrift", Holds::Text, "transcript", 50},
    {"Lizenz", Holds::Value, "licence", 16},
    {"Urheber", Holds::Value, "credit", 24},
    {"Sprache", Holds::Value, "lang", 10, kHidden},
    {"Gesprochen", Holds::Value, "said", 40, kHidden},
    {"Gemacht", Holds::Value, "made", 14, kHidden},
};

constexpr SheetPlan kPlans[] = {
    {"Standorte", "site", "", "Standort", kSites},
    {"Wege", "site", "ways", "Weg", kWays},
    {"Medien", "media", "", "Datei", kMedia},
};

}  // namespace

const std::span<const SheetPlan> kSiteSheets = kPlans;

}  // namespace townhall::workbook
