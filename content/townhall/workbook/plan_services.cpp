#include "content/townhall/workbook/plan_tables.h"

namespace townhall::workbook {
namespace {

constexpr bool kHidden = true;

constexpr ColumnPlan kServices[] = {
    {"Schlüssel", Holds::Slug, {}, 22},
    {"Name", Holds::Text, "name", 28},
    {"Kurz gesagt", Holds::Text, "teaser", 36},
    {"Organisation", Holds::Value, "organization", 22},
    {"Beschreibung", Holds::Text, "description", 50},
    {"Wer es bekommt", Holds::Text, "eligibility", 40},
    {"So geht es", Holds::Text, "procedure", 50},
    {"Zu den Unterlagen", Holds::Text, "documents_note", 30},
    {"Was es kostet", Holds::Value, "cost_kind", 16},
    {"Gebühren", Holds::Text, "fees", 30},
    {"Frist", Holds::Text, "deadline", 26},
    {"Dauer", Holds::Text, "duration", 26},
    {"Online-Antrag", Holds::Value, "online_url", 34},
    {"Rechtsgrundlage", Holds::Text, "legal_basis", 26, kHidden},
    {"Ab Alter", Holds::Value, "min_age", 9, kHidden},
    {"Bis Alter", Holds::Value, "max_age", 9, kHidden},
    {"LeiKa-Schlüssel", Holds::Value, "leika_key", 18, kHidden},
    {"Bildzeichen", Holds::Value, "icon", 16, kHidden},
    {"Gebiete", Holds::Value, "areas", 16, kHidden},
};

constexpr ColumnPlan kContacts[] = {
    {"Leistung", Holds::Parent, {}, 26},
    {"Kontaktstelle", Holds::Value, "contact", 28},
    {"Reihenfolge", Holds::Rank, {}, 14},
    {"Wofür", Holds::Value, "role", 22},
    {"Hinweis", Holds::Text, "contact.<key>.note", 50},
    {"Kürzel", Holds::ItemKey, {}, 20, kHidden},
    {"Reihenfolge beim Export", Holds::RankBefore, {}, 24, kHidden},
};

constexpr ColumnPlan kNeeded[] = {
    {"Leistung", Holds::Parent, {}, 26},
    {"Unterlage", Holds::Value, "document", 28},
    {"Nur wenn", Holds::Text, "document.<key>.condition", 50},
    {"Kürzel", Holds::ItemKey, {}, 20, kHidden},
};

constexpr ColumnPlan kCosts[] = {
    {"Leistung", Holds::Parent, {}, 26},
    {"Betrag", Holds::Value, "cents", 15},
    {"Wofür", Holds::Text, "cost.<key>.condition", 50},
    {"Kürzel", Holds::ItemKey, {}, 20, kHidden},
};

constexpr ColumnPlan kEligibility[] = {
    {"Leistung", Holds::Parent, {}, 26},         {"Merkmal", Holds::Value, "dimension", 20},
    {"Vergleich", Holds::Value, "op", 18},       {"Wert", Holds::Value, "value", 40},
    {"Kürzel", Holds::ItemKey, {}, 20, kHidden},
};

constexpr ColumnPlan kLinks[] = {
    {"Leistung", Holds::Parent, {}, 26},
    {"Adresse", Holds::Value, "url", 50},
    {"Titel", Holds::Text, "link.<key>.title", 40},
    {"Kürzel", Holds::ItemKey, {}, 14, kHidden},
};

constexpr ColumnPlan kDocuments[] = {
    {"Schlüssel", Holds::Slug, {}, 26},
    {"Titel", Holds::Text, "title", 60},
};

constexpr SheetPlan kPlans[] = {
    {"Leistungen", "service", "", "Leistung", kServices},
    {"Stellen je Leistung", "service", "contacts", "Stelle", kContacts},
    {"Unterlagen je Leistung", "service", "documents", "Unterlage", kNeeded},
    {"Voraussetzungen", "service", "eligibility", "Voraussetzung", kEligibility, true},
    {"Kosten", "service", "costs", "Betrag", kCosts},
    {"Links je Leistung", "service", "links", "Link", kLinks},
    {"Unterlagen", "document", "", "Unterlage", kDocuments},
};

}  // namespace

const std::span<const SheetPlan> kServiceSheets = kPlans;

}  // namespace townhall::workbook
