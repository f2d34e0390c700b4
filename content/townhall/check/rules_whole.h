#pragma once
#include "content/townhall/check/rule.h"

// size: one row for each rule
// What can be wrong with how records hang together: the tree, the finder, sites, looks.
namespace townhall {

inline constexpr Rule kWholeRules[] = {
    {"list-empty",
     Level::Warning,
     {"Hier steht kein Eintrag; ergänzen Sie welche oder entfernen Sie das Thema.",
      "There are no entries; add some or remove the topic."}},
    {"list-long",
     Level::Warning,
     {"{1} Einträge sind viele; fassen Sie sie zu höchstens {2} zusammen.",
      "{1} entries are many; group them to {2} or less."}},
    {"tree-circle",
     Level::Error,
     {"Die Themen gehen bei {1} im Kreis; trennen Sie sie dort.",
      "The tree goes round in a circle at {1}; cut it."}},
    {"topic-twice",
     Level::Error,
     {"{1} hängt an zwei Stellen; ein Thema hat nur eine.",
      "{1} hangs in two places; a topic has only one."}},
    {"topic-nowhere",
     Level::Error,
     {"Das Thema hängt nirgends oder nur in sich selbst; nehmen Sie es in die Startseite oder in "
      "ein anderes Thema auf.",
      "The topic hangs nowhere in the tree, or only in itself; add it to package.start or to one "
      "topic."}},
    {"entry-twice",
     Level::Error,
     {"{1} steht zweimal in derselben Liste; entfernen Sie einen davon.",
      "{1} stands twice in the same list; remove one."}},
    {"parent-circle",
     Level::Error,
     {"Was wozu gehört, geht im Kreis; nennen Sie etwas anderes oder nichts.",
      "What it belongs to goes round in a circle; name another parent or none."}},
    {"question-nowhere",
     Level::Error,
     {"Keine Antwort führt zu dieser Frage; nennen Sie sie als „next“ einer Antwort oder als "
      "„finder“ in package.json.",
      "No answer leads to this question; name it as \"next\" of an answer or as \"finder\" in "
      "package.json."}},
    {"finder-long",
     Level::Error,
     {"Ein Weg hat mehr als {1} Fragen oder geht im Kreis; kürzen Sie ihn.",
      "A way has more than {1} questions, or goes round in a circle; make it shorter."}},
    {"answers-count",
     Level::Error,
     {"Eine Frage hat 2 bis {1} Antworten, diese hat {2}; fassen Sie welche zusammen oder teilen "
      "Sie die Frage.",
      "A question has 2 to {1} answers, this one {2}; merge or split it."}},
    {"answer-key",
     Level::Error,
     {"Das Kürzel steht zweimal oder gehört zu einer Antwort, die jede Frage von selbst hat; "
      "wählen Sie ein anderes.",
      "The key stands twice, or is one that every question has by itself; choose another."}},
    {"answer-leads-twice",
     Level::Error,
     {"Eine Antwort führt entweder zu einer weiteren Frage („next“) oder zu Kontaktstellen "
      "(„among“); schreiben Sie eines davon.",
      "An answer leads either to a further question (\"next\") or to contact points (\"among\"); "
      "write one of them."}},
    {"answer-dead-end",
     Level::Error,
     {"Die Antwort führt ins Leere: keine veröffentlichte Kontaktstelle passt; erweitern Sie "
      "„among“, „with_terms“ oder „speaking“.",
      "The answer is a dead end: no published contact point fulfils it; widen \"among\", "
      "\"with_terms\" or \"speaking\"."}},
    {"tag-unknown",
     Level::Error,
     {"Die Sprache {1} steht nicht in i18n/languages.json; berichtigen Sie das Kürzel.",
      "The language {1} is not in i18n/languages.json; correct it."}},
    {"wall-language-twice",
     Level::Error,
     {"Die Sprache {1} steht zweimal auf der Sprachenwand; entfernen Sie eine.",
      "The language {1} stands twice on the wall; remove one."}},
    {"sites-only-and-never",
     Level::Error,
     {"„only“ und „never“ schließen einander aus; behalten Sie eines.",
      "\"only\" and \"never\" exclude each other; keep one."}},
    {"site-unknown",
     Level::Error,
     {"Einen Standort oder eine Gruppe „{1}“ gibt es nicht; berichtigen Sie den Namen.",
      "There is no site or group named \"{1}\"; correct it."}},
    {"search-word-twice",
     Level::Error,
     {"Das Suchwort steht bei diesem Eintrag zweimal; entfernen Sie eines.",
      "The word stands twice for this record; remove one."}},
    {"situation-code",
     Level::Error,
     {"Eine Lebenslage hat den Code „crisis“ oder keinen; berichtigen Sie ihn.",
      "A life situation has the code crisis or none; correct it."}},
    {"brand-contrast",
     Level::Error,
     {"Der Kontrast zur Hausfarbe liegt unter 7:1; machen Sie eine der Farben dunkler oder heller.",
      "The contrast to brand_color is below 7:1; make one darker or lighter."}},
    {"icon-unknown",
     Level::Error,
     {"Ein Piktogramm „{1}“ gibt es nicht; wählen Sie eines aus der Liste.",
      "There is no pictogram \"{1}\"; choose one of the list."}},
    {"reference-hidden",
     Level::Warning,
     {"{1} ist nicht veröffentlicht und fehlt hier auf dem Bildschirm; nehmen Sie den Verweis "
      "heraus oder veröffentlichen Sie den Eintrag.",
      "{1} is not published and missing here on the screen; remove the reference or publish the "
      "record."}},
    {"reference-ends",
     Level::Warning,
     {"{1} wird nur bis zum {2} gezeigt und fehlt danach hier auf dem Bildschirm; nennen Sie einen "
      "anderen Eintrag, oder verlängern Sie diesen.",
      "{1} is shown until {2} only and missing here on the screen after that; name another record, "
      "or prolong this one."}},
    {"record-nowhere",
     Level::Hint,
     {"Kein Thema und kein anderer Eintrag führt hierher, man findet ihn nur durch Suchen; nehmen "
      "Sie ihn in ein Thema auf.",
      "No topic and no other record leads here, it is only found by searching; add it to a "
      "topic."}},
    {"record-unused",
     Level::Hint,
     {"Kein anderer Eintrag verwendet diesen; löschen Sie ihn, wenn er nicht gebraucht wird.",
      "No other record uses this one; remove it if it is not needed."}},
};

}  // namespace townhall
