#include "content/townhall/workbook/plan_tables.h"

namespace townhall::workbook {
namespace {

constexpr bool kHidden = true;

// Columns behind those of every sheet of records. Hidden ones can be shown in the office program.
constexpr ColumnPlan kRecordEnd[] = {
    {"Stand", Holds::Value, "status", 15},
    {kMarkHeading, Holds::Mark, {}, 9},
    {"Sichtbar ab", Holds::Value, "publish_from", 12, kHidden},
    {"Sichtbar bis", Holds::Value, "publish_until", 12, kHidden},
    {"Geprüft am", Holds::Value, "verified_on", 12, kHidden},
    {"Geprüft von", Holds::Value, "verified_role", 20, kHidden},
    {"Wieder prüfen am", Holds::Value, "review_due", 12, kHidden},
    {"Merkmale", Holds::Value, "terms", 25, kHidden},
    {"Beispiel", Holds::Value, "sample", 9, kHidden},
    {"Kennung", Holds::Uuid, {}, 38, kHidden},
    {"Prüfzahl", Holds::Digest, {}, 18, kHidden},
};

// The same for sheets of lists.
constexpr ColumnPlan kListEnd[] = {
    {kMarkHeading, Holds::Mark, {}, 9},
    {"Prüfzahl", Holds::Digest, {}, 18, kHidden},
};

constexpr ColumnPlan kContacts[] = {
    {"Schlüssel", Holds::Slug, {}, 22},
    {"Name", Holds::Text, "name", 28},
    {"Zuständig für", Holds::Text, "responsibility", 32},
    {"Art", Holds::Value, "kind", 16},
    {"Organisation", Holds::Value, "organization", 22},
    {"Ort", Holds::Value, "place", 18},
    {"E-Mail", Holds::Value, "email", 30},
    {"Internet", Holds::Value, "url", 34},
    {"Termin", Holds::Value, "appointment", 14},
    {"Geöffnet", Holds::Opened, {}, 18},
    {"Grund der Schließung", Holds::Text, "hours.closed_reason", 24},
    {"Beschreibung", Holds::Text, "description", 50},
    {"So läuft es ab", Holds::Text, "how_it_works", 40},
    {"Termin-Adresse", Holds::Value, "appointment_url", 34, kHidden},
    {"Anonym", Holds::Value, "anonymous", 9, kHidden},
    {"Kostenlos", Holds::Value, "free", 9, kHidden},
    {"Adresse geheim", Holds::Value, "confidential", 9, kHidden},
    {"Bildzeichen", Holds::Value, "icon", 16, kHidden},
    {"Rang im Notfall", Holds::Value, "emergency_rank", 9, kHidden},
};

constexpr ColumnPlan kPhones[] = {
    {"Kontaktstelle", Holds::Parent, {}, 26},
    {"Nummer", Holds::Value, "number", 22},
    {"Art", Holds::Value, "type", 18},
    {"Wofür", Holds::Value, "role", 18},
    {"Hinweis", Holds::Text, "phone.<key>.note", 44},
    {"Kostenfrei", Holds::Value, "toll_free", 11},
    {"Kurzwahl", Holds::Value, "short_code", 11},
    {"Kürzel", Holds::ItemKey, {}, 14, kHidden},
};

constexpr ColumnPlan kSchedules[] = {
    {"Kontaktstelle", Holds::Parent, {}, 26},
    {"Kürzel", Holds::ItemKey, {}, 12},
    {"Überschrift", Holds::Text, "schedule.<key>.label", 22},
    {"Zeitraum", Holds::Season, {}, 22},
    {"Montag", Holds::Day, "0", 24},
    {"Dienstag", Holds::Day, "1", 24},
    {"Mittwoch", Holds::Day, "2", 24},
    {"Donnerstag", Holds::Day, "3", 24},
    {"Freitag", Holds::Day, "4", 24},
    {"Samstag", Holds::Day, "5", 24},
    {"Sonntag", Holds::Day, "6", 24},
    {"An Feiertagen", Holds::Value, "on_holiday", 15},
    {"Hinweis", Holds::Text, "schedule.<key>.note", 36},
};

constexpr ColumnPlan kExceptions[] = {
    {"Kontaktstelle", Holds::Parent, {}, 26},
    {"Öffnungszeit", Holds::Middle, {}, 14},
    {"Von", Holds::Value, "from", 13},
    {"Bis", Holds::Value, "to", 13},
    {"Was gilt", Holds::Value, "kind", 18},
    {"Öffnet", Holds::Value, "opens", 10},
    {"Schließt", Holds::Value, "closes", 10},
    {"Wie", Holds::Value, "mode", 14},
    {"Grund", Holds::Text, "exception.<key>.reason", 40},
    {"Kürzel", Holds::ItemKey, {}, 26, kHidden},
};

constexpr ColumnPlan kSpoken[] = {
    {"Kontaktstelle", Holds::Parent, {}, 26},
    {"Sprache", Holds::Value, "lang", 12},
    {"Wie gut", Holds::Value, "mode", 24},
    {"Tage vorher anmelden", Holds::Value, "lead_days", 14},
    {"Kürzel", Holds::ItemKey, {}, 14, kHidden},
};

constexpr ColumnPlan kLinks[] = {
    {"Kontaktstelle", Holds::Parent, {}, 26},
    {"Adresse", Holds::Value, "url", 50},
    {"Titel", Holds::Text, "link.<key>.title", 40},
    {"Kürzel", Holds::ItemKey, {}, 14, kHidden},
};

constexpr SheetPlan kContactPlans[] = {
    {"Kontaktstellen", "contact", "", "Kontaktstelle", kContacts},
    {"Telefone", "contact", "phones", "Telefon", kPhones},
    {"Öffnungszeiten", "contact", "hours/schedules", "Öffnungszeit", kSchedules},
    {"Besondere Tage", "contact", "hours/schedules/exceptions", "Besonderer Tag", kExceptions},
    {"Sprachen", "contact", "languages", "Sprache", kSpoken},
    {"Links", "contact", "links", "Link", kLinks},
};

}  // namespace

const std::span<const SheetPlan> kContactSheets = kContactPlans;
const std::span<const ColumnPlan> kEndOfRecord = kRecordEnd;
const std::span<const ColumnPlan> kEndOfList = kListEnd;

}  // namespace townhall::workbook
