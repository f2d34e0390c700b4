#include "content/townhall/translate/shown_where.h"

#include "content/townhall/canonical.h"

namespace townhall::translate {
namespace {

struct Words {
  std::string_view name;
  Phrase words;
};

constexpr Words kKindWords[] = {
    {"package", {"Die Stadt", "The town"}},
    {"organization", {"Organisation", "Organisation"}},
    {"place", {"Ort (Haus, Stockwerk oder Zimmer)", "Place (house, floor or room)"}},
    {"contact", {"Anlaufstelle", "Contact point"}},
    {"service", {"Leistung", "Service"}},
    {"document", {"Unterlage, die jemand mitbringt", "Document that somebody brings"}},
    {"article", {"Ratgeberseite", "Page of advice"}},
    {"topic", {"Thema", "Topic"}},
    {"term", {"Merkmal (Lage, Zielgruppe, Ausstattung)", "Property (situation, group, equipment)"}},
    {"event", {"Veranstaltung", "Event"}},
    {"notice", {"Hinweis", "Notice"}},
    {"announcement", {"Bekanntmachung", "Public announcement"}},
    {"holiday", {"Feiertag", "Holiday"}},
    {"site", {"Standort eines Geräts", "Where a kiosk stands"}},
    {"media", {"Bild oder Aufnahme", "Picture or recording"}},
    {"question", {"Frage, die zur richtigen Stelle führt", "Question that leads to who helps"}},
};

constexpr Phrase kName = {"Name, als Überschrift, auf Kacheln und in Listen",
                          "name, as heading, on tiles and in lists"};
constexpr Phrase kTitle = {"Überschrift", "heading"};
constexpr Phrase kDescription = {"Beschreibung auf der eigenen Seite",
                                 "description on its own page"};
constexpr Phrase kLink = {"Beschriftung eines Verweises ins Internet",
                          "label of a link to the web"};
constexpr Phrase kReason = {"warum geschlossen ist oder andere Zeiten gelten",
                            "why it is closed or has other hours"};
constexpr Phrase kOnCondition = {"wann das gilt, in Klammern dahinter",
                                 "when this holds, in brackets behind it"};
constexpr Phrase kNote = {"Anmerkung dazu, kleiner darunter", "remark on it, smaller, below"};
constexpr Phrase kWay = {"Weg vom Haupteingang oder vom Gerät aus",
                         "the way from the main entrance or the kiosk"};

constexpr Words kFieldWords[] = {
    {"name", kName},
    {"title", kTitle},
    {"description", kDescription},
    {"town",
     {"Name der Stadt, auf dem ersten Bildschirm", "name of the town, on the first screen"}},
    {"imprint", {"Impressum, unter „Über dieses Gerät“", "imprint, under \"about\""}},
    {"privacy", {"Datenschutz, unter „Über dieses Gerät“", "privacy, under \"about\""}},
    {"accessibility_statement",
     {"Erklärung zur Barrierefreiheit", "accessibility statement, under \"about\""}},
    {"licences", {"Lizenzen, unter „Über dieses Gerät“", "licences, under \"about\""}},
    {"short_name", {"kurzer Name, wo wenig Platz ist", "short name, where room is scarce"}},
    {"floor_label", {"Stockwerk, wie man es sagt", "the floor, as people say it"}},
    {"directions", kWay},
    {"way.<key>.directions", kWay},
    {"entrance_note", {"Anmerkung zum Eingang", "remark on the entrance"}},
    {"transport", {"wie man mit Bus und Bahn kommt", "how to come by bus and train"}},
    {"access.<key>.note", {"Anmerkung zur Barrierefreiheit", "remark on accessibility"}},
    {"closure.<key>.reason", kReason},
    {"exception.<key>.reason", kReason},
    {"hours.closed_reason", kReason},
    {"responsibility",
     {"wofür sie da ist, eine Zeile unter dem Namen", "what it is for, a line below the name"}},
    {"how_it_works", {"wie ein Besuch abläuft", "what happens on a visit"}},
    {"phone.<key>.note", kNote},
    {"link.<key>.title", kLink},
    {"schedule.<key>.label", {"Überschrift über Öffnungszeiten", "heading above opening hours"}},
    {"schedule.<key>.note", {"Anmerkung unter Öffnungszeiten", "remark below opening hours"}},
    {"teaser", {"ein Satz unter dem Namen in Listen", "one sentence below the name in lists"}},
    {"eligibility", {"wer sie bekommen kann", "who may have it"}},
    {"procedure", {"Ablauf, Schritt für Schritt", "procedure, step by step"}},
    {"documents_note", {"Anmerkung unter den Unterlagen", "remark below the documents"}},
    {"fees", {"was es kostet", "what it costs"}},
    {"deadline", {"Frist", "deadline"}},
    {"duration", {"wie lange es dauert", "how long it takes"}},
    {"legal_basis", {"Rechtsgrundlage", "legal basis"}},
    {"cost.<key>.condition", kOnCondition},
    {"document.<key>.condition", kOnCondition},
    {"contact.<key>.note", kNote},
    {"body", {"Text der Seite", "text of the page"}},
    {"audience_note", {"für wen sie ist", "who it is for"}},
    {"what_to_do", {"was man jetzt tun soll", "what to do now"}},
    {"summary", {"Zusammenfassung", "summary"}},
    {"greeting", {"Begrüßung auf dem ersten Bildschirm", "greeting on the first screen"}},
    {"alt", {"was auf dem Bild ist, wird vorgelesen", "what the picture shows; read aloud"}},
    {"caption", {"Bildunterschrift", "caption below the picture"}},
    {"transcript", {"was in der Aufnahme gesagt wird", "what is said in the recording"}},
    {"answer.<key>.name",
     {"eine der Antworten, auf einem Knopf", "one of the answers, on a button"}},
};

constexpr Phrase kOfPart = {"{1} ({2})", "{1} ({2})"};

template <std::size_t N>
std::string words_in(const Words (&table)[N], std::string_view name, Voice voice) {
  for (const Words& row : table) {
    if (row.name == name) {
      return say({row.words}, voice);
    }
  }
  return std::string(name);
}

}  // namespace

std::string shown_where(const Kind& kind, const TextField& field, Voice voice) {
  return words_in(kKindWords, kind.name, voice) + ": " + words_in(kFieldWords, field.name, voice);
}

std::string field_in_words(const FieldKey& text, Voice voice) {
  const Kind* kind = find_kind(split_reference(text.record).first);
  const TextField* field = kind == nullptr ? nullptr : find_text(*kind, text.field);
  if (field == nullptr) {
    return text.field;
  }
  const std::string part = part_key(*field, text.field);
  const std::string words = words_in(kFieldWords, field->name, voice);
  return part.empty() ? words : say({kOfPart, {words, part}}, voice);
}

}  // namespace townhall::translate
