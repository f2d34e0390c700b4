#include "content/townhall/workbook/plan_tables.h"

namespace townhall::workbook {
namespace {

constexpr CodeWord kWords[] = {
    // Codes that mean something else in one field than elsewhere.
    {"holiday.kind", "public", "gesetzlicher Feiertag"},
    {"holiday.kind", "school", "Schulferien"},
    {"service.contacts.role", "emergency", "im Notfall"},
    {"place.access.value", "yes", "ja"},
    {"place.access.value", "limited", "eingeschränkt"},
    {"place.access.value", "no", "nein"},
    {"place.access.value", "unknown", "unbekannt"},
    {"place.access.code", "sign-language", "Gebärdensprache"},
    {"notice.severity", "emergency", "Notfall"},
    // contact.phones.role, a field of free text
    {"contact.phones.role", "direct", "Durchwahl"},
    {"contact.phones.role", "switchboard", "Zentrale"},
    {"contact.phones.role", "emergency", "im Notfall"},
    {"contact.phones.role", "appointment", "Termine"},
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
    // cost_kind
    {"", "free", "kostenlos"},
    {"", "fee", "Gebühr"},
    {"", "depends", "je nach Fall"},
    {"", "unknown", "unbekannt"},
    // place.type
    {"", "site", "Gelände"},
    {"", "building", "Gebäude"},
    {"", "floor", "Stockwerk"},
    {"", "room", "Raum"},
    {"", "postal", "Postanschrift"},
    {"", "virtual", "nur im Internet"},
    // access
    {"", "step-free", "ohne Stufen"},
    {"", "lift", "Aufzug"},
    {"", "accessible-toilet", "Toilette für Rollstühle"},
    {"", "induction-loop", "Hörschleife"},
    {"", "tactile-guidance", "Leitstreifen"},
    {"", "automatic-door", "Tür geht von selbst auf"},
    {"", "accessible-parking", "Parkplatz für Rollstühle"},
    {"", "door-width", "Türbreite"},
    {"", "changing-table", "Wickeltisch"},
    // languages
    {"", "native", "Muttersprache"},
    {"", "fluent", "fließend"},
    {"", "basic", "Grundkenntnisse"},
    {"", "interpreter", "mit Dolmetscher"},
    {"", "phone-interpreter", "Dolmetscher am Telefon"},
    {"", "video-interpreter", "Dolmetscher im Video"},
    {"", "sign", "Gebärdensprache"},
    {"", "on-request", "auf Anfrage"},
    // service.contacts.role
    {"", "first-stop", "erste Anlaufstelle"},
    {"", "application", "Antrag"},
    {"", "appeal", "Widerspruch"},
    // service.eligibility
    {"", "age", "Alter"},
    {"", "residence-area", "Wohnort"},
    {"", "residence-title", "Aufenthaltstitel"},
    {"", "income", "Einkommen"},
    {"", "family", "Familie"},
    {"", "disability", "Behinderung"},
    {"", "employment", "Arbeit"},
    {"", "gender", "Geschlecht"},
    {"", "eq", "ist"},
    {"", "ne", "ist nicht"},
    {"", "lt", "unter"},
    {"", "le", "höchstens"},
    {"", "gt", "über"},
    {"", "ge", "mindestens"},
    {"", "in", "ist eines von"},
    // search_word.kind
    {"", "synonym", "gleiche Bedeutung"},
    {"", "colloquial", "Umgangssprache"},
    {"", "transliteration", "in anderer Schrift"},
    {"", "misspelling", "Schreibfehler"},
    {"", "xzufi", "aus dem Katalog"},
    // term.taxonomy
    {"", "life-situation", "Lebenslage"},
    {"", "topic", "Thema"},
    {"", "audience", "Zielgruppe"},
    {"", "eligibility", "Voraussetzung"},
    {"", "accessibility", "Barrierefreiheit"},
    {"", "severity", "Dringlichkeit"},
    // event_status
    {"", "planned", "ja"},
    {"", "cancelled", "fällt aus"},
    {"", "full", "ausgebucht"},
    // notice.severity
    {"", "info", "Information"},
    {"", "important", "wichtig"},
    {"", "urgent", "dringend"},
    // media.made
    {"", "recorded", "aufgenommen"},
    {"", "rendered", "vom Computer"},
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
