#pragma once
#include "content/townhall/workbook/voice.h"

// Inside the import: what is said of sheets, columns and rows.
namespace townhall::workbook {

inline constexpr Phrase kNoStart = {
    "Das ist keine Arbeitsmappe von Wegweiser: das Blatt „Start hier“ mit der Zeile „Paket: …“ "
    "fehlt. Exportieren Sie eine neue.",
    "This is no workbook of Wegweiser: it lacks the sheet \"Start hier\" with the line \"Paket: "
    "…\". Export a new one."};
inline constexpr Phrase kOtherPackage = {
    "Die Arbeitsmappe gehört zu einem anderen Paket ({1}); dieses ist {2}. Nehmen Sie die richtige "
    "Datei.",
    "The workbook belongs to another package ({1}); this one is {2}. Take the right file."};
inline constexpr Phrase kSheetMissing = {
    "Das Blatt „{1}“ fehlt; seine Einträge bleiben, wie sie sind.",
    "The sheet \"{1}\" is missing; its records stay as they are."};
inline constexpr Phrase kSheetRenamed = {
    "Das Blatt „{1}“ fehlt, „{2}“ ist unbekannt: benennen Sie es wieder in „{1}“ um. Ist es ein "
    "anderes, löschen Sie es aus der Mappe.",
    "The sheet \"{1}\" is missing, \"{2}\" is unknown: give it the name \"{1}\" again. If it is "
    "another one, delete it from the workbook."};
inline constexpr Phrase kUnknownSheet = {"Das Blatt „{1}“ ist unbekannt und wird nicht gelesen.",
                                         "The sheet \"{1}\" is unknown and not read."};
inline constexpr Phrase kSheetTwice = {"Das Blatt „{1}“ steht zweimal da. Löschen Sie eines davon.",
                                       "The sheet \"{1}\" is there twice. Delete one of them."};
inline constexpr Phrase kKeyColumnMissing = {
    "Die Spalte „{1}“ fehlt; ohne sie ist keine Zeile zu erkennen. Exportieren Sie die Mappe neu.",
    "The column \"{1}\" is missing; without it no row can be told. Export the workbook anew."};
inline constexpr Phrase kColumnMissing = {
    "Die Spalte „{1}“ fehlt; was darin stand, bleibt unverändert.",
    "The column \"{1}\" is missing; what was in it stays as it is."};
inline constexpr Phrase kHeadingRenamed = {
    "Die Spalte „{1}“ fehlt, „{2}“ ist unbekannt: schreiben Sie wieder „{1}“ in diese Zelle. Ist "
    "es eine andere Spalte, leeren Sie sie.",
    "The column \"{1}\" is missing, \"{2}\" is unknown: write \"{1}\" into this cell again. If it "
    "is another column, clear it."};
inline constexpr Phrase kHeadingTwice = {
    "Die Überschrift „{1}“ steht über zwei Spalten. Löschen Sie eine davon.",
    "Two columns have the heading \"{1}\". Delete one of them."};
inline constexpr Phrase kUnknownColumn = {"Die Spalte „{1}“ ist unbekannt und wird nicht gelesen.",
                                          "The column \"{1}\" is unknown and not read."};
inline constexpr Phrase kNoKey = {
    "Die Zeile hat keinen Eintrag in der Spalte „{1}“. Tragen Sie ihn ein oder leeren Sie die "
    "ganze "
    "Zeile.",
    "The row has nothing in the column \"{1}\". Fill it in or clear the whole row."};
inline constexpr Phrase kBadSlug = {
    "„{1}“ ist kein Schlüssel. Nehmen Sie nur a-z, 0-9 und „-“, höchstens 80 Zeichen.",
    "\"{1}\" is no key. Use only a-z, 0-9 and '-', at most 80 characters."};
inline constexpr Phrase kKeyChanged = {
    "Der Schlüssel wurde geändert oder die Kennung in der verborgenen Spalte passt nicht zu ihm. "
    "Stellen Sie „{1}“ wieder her; für einen neuen Eintrag nehmen Sie eine leere Zeile.",
    "The key was changed, or the id in the hidden column does not go with it. Restore \"{1}\"; for "
    "a new record use an empty row."};
inline constexpr Phrase kKeyWas = {
    "Hier stand der Schlüssel „{1}“, jetzt „{2}“. Schreiben Sie wieder „{1}“; für einen neuen "
    "Eintrag nehmen Sie eine leere Zeile.",
    "Here stood the key \"{1}\", now \"{2}\". Write \"{1}\" again; for a new record use an empty "
    "row."};
inline constexpr Phrase kOwnerChanged = {
    "Die Zeile gehört zu „{1}“ und steht jetzt bei „{2}“. Schreiben Sie wieder „{1}“; soll der "
    "Eintrag zu „{2}“, löschen Sie diese Zeile mit „x“ und schreiben Sie ihn in eine leere Zeile.",
    "The row belongs to \"{1}\" and now says \"{2}\". Write \"{1}\" again; if its content is to go "
    "to \"{2}\", remove this row with \"x\" and write it into an empty row."};
inline constexpr Phrase kOneTown = {
    "Hier gibt es nur eine Zeile, mit dem Schlüssel „{1}“. Stellen Sie ihn wieder her und leeren "
    "Sie "
    "die anderen Zeilen.",
    "There is only one row here, with the key \"{1}\". Restore it and clear the other rows."};
inline constexpr Phrase kSameRow = {
    "Diese Zeile ist schon Zeile {1}. Löschen Sie eine der beiden; für etwas Neues nehmen Sie eine "
    "leere Zeile, statt eine zu kopieren.",
    "This row is the same as row {1}. Delete one of them; for something new use an empty row "
    "instead of a copy."};
inline constexpr Phrase kKeyTaken = {
    "Den Schlüssel „{1}“ hat in diesem Blatt schon Zeile {2} („{3}“). Nehmen Sie für den neuen "
    "Eintrag einen anderen.",
    "Row {2} of this sheet (\"{3}\") has the key \"{1}\" already. Take another one for the new "
    "record."};
inline constexpr Phrase kItemTaken = {
    "Das Kürzel „{1}“ hat bei „{2}“ schon Zeile {3}. Nehmen Sie für die neue Zeile ein anderes.",
    "Row {3} of \"{2}\" has the key \"{1}\" already. Take another one for the new row."};
inline constexpr Phrase kItemThere = {
    "„{1}“ steht bei „{2}“ schon in einer anderen Zeile. Ändern Sie jene und leeren Sie diese.",
    "\"{1}\" is in another row of \"{2}\" already. Change that one and clear this one."};
inline constexpr Phrase kNoOwner = {
    "„{1}“ gibt es nicht. Wählen Sie einen Schlüssel aus der Liste.",
    "There is no \"{1}\". Choose a key from the list."};
inline constexpr Phrase kNoSuchItem = {
    "Die Zeile passt zu keinem Eintrag: ihre erste Spalte oder ihr Kürzel ({1}) wurde geändert, "
    "oder er ist inzwischen gelöscht. Stellen Sie sie wieder her; für etwas Neues nehmen Sie eine "
    "leere Zeile.",
    "The row goes with no record: its first column or its key ({1}) was changed, or the record is "
    "gone by now. Restore it; for something new use an empty row."};
inline constexpr Phrase kIdentityChanged = {
    "Hier stand „{1}“, und daran ist die Zeile zu erkennen. Stellen Sie es wieder her; löschen Sie "
    "die "
    "Zeile mit „x“ und schreiben Sie das Neue in eine leere Zeile.",
    "Here stood \"{1}\", by which the row is known. Restore it; remove the row with \"x\" and "
    "write "
    "what is new into an empty row."};
inline constexpr Phrase kNothingToRemove = {
    "Hier ist nichts zu löschen: den Eintrag gibt es nicht. Leeren Sie die Zeile.",
    "There is nothing to remove: the record does not exist. Clear the row."};
inline constexpr Phrase kBadMark = {
    "„{1}“ ist kein Zeichen zum Löschen. Schreiben Sie „x“ oder lassen Sie die Zelle leer.",
    "\"{1}\" is no mark for removal. Write \"x\" or leave the cell empty."};
inline constexpr Phrase kNoRank = {
    "„{1}“ ist kein Platz in der Reihenfolge. Schreiben Sie 1 für die erste Stelle, 2 für die "
    "zweite.",
    "\"{1}\" is no place in the order. Write 1 for the first, 2 for the second."};
inline constexpr Phrase kStale = {
    "Diese Zeile wurde seit dem Export auch im Paket geändert. Exportieren Sie neu und ändern Sie "
    "sie dort noch einmal.",
    "This row was changed in the package too since the export. Export anew and change it there "
    "again."};
inline constexpr Phrase kCheckSays = {"Die Prüfung lehnt das ab: {1}",
                                      "The check refuses this: {1}"};
inline constexpr Phrase kCheckWarns = {"Die Prüfung warnt: {1}", "The check warns: {1}"};

}  // namespace townhall::workbook
