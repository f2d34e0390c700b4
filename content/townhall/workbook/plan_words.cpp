#include "content/townhall/workbook/plan_tables.h"

namespace townhall::workbook {
namespace {

constexpr CodeWord kWords[] = {
    // Codes that mean something else in one field than elsewhere.
    {"organization.kind", "school", "Schule"},
    {"holiday.kind", "public", "gesetzlicher Feiertag"},
    {"holiday.kind", "school", "Schulferien"},
    {"service.cost_kind", "free", "kostenlos"},
    {"event.cost_kind", "free", "kostenlos"},
    {"service.contacts.role", "emergency", "im Notfall"},
    {"notice.severity", "emergency", "Notfall"},
    // status
    {"", "draft", "Entwurf"},
    {"", "published", "veröffentlicht"},
    {"", "paused", "pausiert"},
    {"", "withdrawn", "zurückgezogen"},
    // organization.kind, contact.kind
    {"", "department", "Amt"},
    {"", "county", "Kreis"},
    {"", "state", "Land"},
    {"", "federal", "Bund"},
    {"", "charity", "Wohlfahrtsverband"},
    {"", "church", "Kirche"},
    {"", "association", "Verein"},
    {"", "school", "Schule"},
    {"", "health", "Gesundheit"},
    {"", "company", "Unternehmen"},
    {"", "desk", "Schalter"},
    {"", "hotline", "Telefonberatung"},
    {"", "counselling", "Beratung"},
    {"", "online", "Internet"},
    {"", "outreach", "aufsuchend"},
    {"", "course", "Kurs"},
    // contact.appointment
    {"", "none", "ohne Termin"},
    {"", "possible", "Termin möglich"},
    {"", "required", "nur mit Termin"},
    // phone.type
    {"", "voice", "Telefon"},
    {"", "sms", "SMS"},
    {"", "fax", "Fax"},
    {"", "textphone", "Schreibtelefon"},
    {"", "video", "Videotelefon"},
    // hours
    {"", "walk-in", "ohne Termin"},
    {"", "appointment", "nach Termin"},
    {"", "phone", "telefonisch"},
    {"", "closed", "geschlossen"},
    {"", "changed", "andere Zeiten"},
    {"", "extra", "zusätzlich offen"},
    {"", "as-usual", "wie immer"},
    {"", "as-sunday", "wie sonntags"},
};

}  // namespace

const std::span<const CodeWord> kCodeWords = kWords;

}  // namespace townhall::workbook
