#include "content/townhall/workbook/plan_tables.h"

namespace townhall::workbook {
namespace {

constexpr bool kHidden = true;

constexpr ColumnPlan kEvents[] = {
    {"Schlüssel", Holds::Slug, {}, 24},
    {"Name", Holds::Text, "name", 30},
    {"Beschreibung", Holds::Text, "description", 50},
    {"Für wen", Holds::Text, "audience_note", 30},
    {"Organisation", Holds::Value, "organization", 22},
    {"Ort", Holds::Value, "place", 22},
    {"Kontaktstelle", Holds::Value, "contact", 22},
    {"Tag", Holds::Value, "starts", 13},
    {"Von", Holds::Value, "from", 9},
    {"Bis", Holds::Value, "until", 9},
    {"Fällt aus am", Holds::Value, "excluded", 24},
    {"Was es kostet", Holds::Value, "cost_kind", 16},
    {"Findet statt", Holds::Value, "event_status", 14},
    {"Wiederholung", Holds::Value, "rrule", 30, kHidden},
    {"Mit Kindern", Holds::Value, "with_children", 11, kHidden},
    {"Anmeldung", Holds::Value, "booking_url", 34, kHidden},
    {"Plätze", Holds::Value, "max_people", 9, kHidden},
    {"Bildzeichen", Holds::Value, "icon", 16, kHidden},
};

constexpr ColumnPlan kSpoken[] = {
    {"Veranstaltung", Holds::Parent, {}, 26},
    {"Sprache", Holds::Value, "lang", 12},
    {"Wie gut", Holds::Value, "mode", 24},
    {"Tage vorher anmelden", Holds::Value, "lead_days", 14},
    {"Kürzel", Holds::ItemKey, {}, 14, kHidden},
};

constexpr ColumnPlan kNotices[] = {
    {"Schlüssel", Holds::Slug, {}, 28},
    {"Titel", Holds::Text, "title", 36},
    {"Text", Holds::Text, "body", 60},
    {"Was zu tun ist", Holds::Text, "what_to_do", 40},
    {"Wie wichtig", Holds::Value, "severity", 14},
    {"Gilt ab", Holds::Value, "valid_from", 18},
    {"Gilt bis", Holds::Value, "valid_until", 18},
    {"Quelle", Holds::Value, "source", 22},
    {"Ersetzt", Holds::Value, "supersedes", 24},
    {"Muss bestätigt werden", Holds::Value, "acknowledge", 12, kHidden},
    {"CAP-Kennung", Holds::Value, "cap_id", 30, kHidden},
};

constexpr ColumnPlan kAnnouncements[] = {
    {"Schlüssel", Holds::Slug, {}, 28},
    {"Titel", Holds::Text, "title", 50},
    {"Zusammenfassung", Holds::Text, "summary", 60},
    {"Bekannt gemacht am", Holds::Value, "published_on", 14},
    {"Aushang von", Holds::Value, "display_from", 13},
    {"Aushang bis", Holds::Value, "display_until", 13},
    {"Rechtsgrundlage", Holds::Value, "legal_reference", 34},
    {"Dateien", Holds::Value, "media", 24},
};

constexpr ColumnPlan kHolidays[] = {
    {"Schlüssel", Holds::Slug, {}, 26},   {"Name", Holds::Text, "name", 30},
    {"Tage", Holds::Value, "dates", 50},  {"Art", Holds::Value, "kind", 22},
    {"Land", Holds::Value, "region", 10},
};

constexpr SheetPlan kPlans[] = {
    {"Veranstaltungen", "event", "", "Veranstaltung", kEvents},
    {"Sprachen (Veranstaltungen)", "event", "languages", "Sprache", kSpoken},
    {"Hinweise", "notice", "", "Hinweis", kNotices},
    {"Bekanntmachungen", "announcement", "", "Bekanntmachung", kAnnouncements},
    {"Feiertage", "holiday", "", "Feiertag", kHolidays},
};

}  // namespace

const std::span<const SheetPlan> kDatedSheets = kPlans;

}  // namespace townhall::workbook
