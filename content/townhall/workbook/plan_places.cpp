#include "content/townhall/workbook/plan_tables.h"

namespace townhall::workbook {
namespace {

constexpr bool kHidden = true;

constexpr ColumnPlan kOrganizations[] = {
    {"Schlüssel", Holds::Slug, {}, 26},          {"Name", Holds::Text, "name", 36},
    {"Kurzname", Holds::Text, "short_name", 20}, {"Art", Holds::Value, "kind", 20},
    {"Gehört zu", Holds::Value, "parent", 22},   {"E-Mail", Holds::Value, "email", 32},
    {"Internet", Holds::Value, "url", 36},       {"Beschreibung", Holds::Text, "description", 50},
};

constexpr ColumnPlan kPlaces[] = {
    {"Schlüssel", Holds::Slug, {}, 22},
    {"Name", Holds::Text, "name", 26},
    {"Art", Holds::Value, "type", 13},
    {"Liegt in", Holds::Value, "parent", 20},
    {"Türschild", Holds::Value, "door_sign", 12},
    {"Stockwerk", Holds::Value, "level", 12},
    {"Straße", Holds::Value, "street", 24},
    {"Hausnummer", Holds::Value, "house_number", 14},
    {"Postleitzahl", Holds::Value, "postcode", 14},
    {"Stadt", Holds::Value, "city", 15},
    {"Weg im Haus", Holds::Text, "directions", 40},
    {"Hinweis zum Eingang", Holds::Text, "entrance_note", 32},
    {"Bus und Bahn", Holds::Text, "transport", 32},
    {"Name des Stockwerks", Holds::Text, "floor_label", 16, kHidden},
    {"Stadtteil", Holds::Value, "district", 16, kHidden},
    {"Land", Holds::Value, "state", 20, kHidden},
    {"Staat", Holds::Value, "country", 8, kHidden},
    {"Breite", Holds::Value, "lat", 12, kHidden},
    {"Länge", Holds::Value, "lon", 12, kHidden},
    {"Adresse geheim", Holds::Value, "confidential", 10, kHidden},
};

constexpr ColumnPlan kAccess[] = {
    {"Ort", Holds::Parent, {}, 26},
    {"Merkmal", Holds::Value, "code", 26},
    {"Vorhanden", Holds::Value, "value", 14},
    {"Maß in cm", Holds::Value, "measure_cm", 11},
    {"Geprüft am", Holds::Value, "checked_on", 13},
    {"Geprüft von", Holds::Value, "checked_by", 24},
    {"Hinweis", Holds::Text, "access.<key>.note", 50},
    {"Kürzel", Holds::ItemKey, {}, 20, kHidden},
};

constexpr ColumnPlan kClosures[] = {
    {"Ort", Holds::Parent, {}, 26},
    {"Von", Holds::Value, "from", 13},
    {"Bis", Holds::Value, "to", 13},
    {"Grund", Holds::Text, "closure.<key>.reason", 50},
    {"Kürzel", Holds::ItemKey, {}, 20, kHidden},
};

constexpr SheetPlan kPlans[] = {
    {"Organisationen", "organization", "", "Organisation", kOrganizations},
    {"Orte", "place", "", "Ort", kPlaces},
    {"Barrierefreiheit", "place", "access", "Merkmal", kAccess},
    {"Schließtage", "place", "closures", "Schließtag", kClosures},
};

}  // namespace

const std::span<const SheetPlan> kPlaceSheets = kPlans;

}  // namespace townhall::workbook
