#pragma once
#include "content/townhall/history/author.h"

// Inside the history: what is said of revisions and the places where they lie.
namespace townhall::history {

inline constexpr Phrase kNoJson = {
    "{1} ist beschädigt ({2}); holen Sie die Datei aus der Versionsverwaltung oder einer "
    "Sicherung.",
    "{1} is damaged ({2}); take the file from version control or a backup."};
inline constexpr Phrase kWrongKey = {
    "In {1} fehlt „{2}“ oder ist falsch; holen Sie die Datei aus der Versionsverwaltung oder einer "
    "Sicherung.",
    "In {1} \"{2}\" is missing or wrong; take the file from version control or a backup."};
inline constexpr Phrase kWrongNumber = {
    "{1} nennt eine andere Nummer als sein Ordner; geben Sie dem Ordner seinen Namen zurück.",
    "{1} has another number than its folder; give the folder its name back."};
inline constexpr Phrase kUnknownName = {
    "„{1}“ gehört nicht in den Verlauf; nehmen Sie es aus dem Ordner history heraus.",
    "\"{1}\" does not belong into the history; take it out of the folder history."};
inline constexpr Phrase kNumberMissing = {
    "Im Verlauf fehlt {1}; holen Sie den Ordner aus der Versionsverwaltung oder einer Sicherung.",
    "The history lacks {1}; take the folder from version control or a backup."};
inline constexpr Phrase kBadPath = {
    "„{1}“ ist keine Datei eines Pakets; nur <Name>.json, texts/ und media/ können geändert "
    "werden.",
    "\"{1}\" is no file of a package; only <name>.json, texts/ and media/ can be changed."};
inline constexpr Phrase kLink = {
    "{1} ist eine Verknüpfung; im Paket dürfen nur richtige Dateien und Ordner liegen. Ersetzen "
    "Sie "
    "sie durch das, worauf sie zeigt.",
    "{1} is a symbolic link; a package may hold only real files and folders. Replace it by what it "
    "points to."};
inline constexpr Phrase kPathTwice = {
    "{1} käme in einer Änderung zweimal vor; melden Sie das als Fehler des Programms.",
    "{1} would stand twice in one change; report this as a fault of the program."};
inline constexpr Phrase kBadRole = {
    "„{1}“ ist keine Funktion: höchstens 80 Zeichen in einer Zeile, etwa „Redaktion“, und kein "
    "Name einer Person.",
    "\"{1}\" is no role: at most 80 characters on one line, such as \"editors\", and not the name "
    "of a person."};
inline constexpr Phrase kRoleNeeded = {
    "Das Paket verlangt vier Augen (four_eyes); nennen Sie mit --role Ihre Funktion.",
    "The package asks for four eyes (four_eyes); name your role with --role."};
inline constexpr Phrase kFull = {
    "Der Verlauf hat 999.999 Revisionen und ist voll; beginnen Sie einen neuen.",
    "The history has 999,999 revisions and is full; begin a new one."};
inline constexpr Phrase kSomebodyElse = {
    "{1} wurde geändert, während dieser Befehl arbeitete; nichts wurde geschrieben. Starten Sie "
    "ihn noch einmal.",
    "{1} was changed while this command was at work; nothing was written. Start it again."};
inline constexpr Phrase kBusy = {
    "Ein anderer Befehl ändert dieses Paket gerade; nichts wurde geschrieben. Warten Sie, bis er "
    "fertig ist, und starten Sie diesen noch einmal.",
    "Another command is changing this package; nothing was written. Wait until it has finished and "
    "start this one again."};
inline constexpr Phrase kTakenBack = {"{1} Das Paket ist, wie es war.",
                                      "{1} The package is as it was."};
inline constexpr Phrase kLeftUnfinished = {
    "{1} Die Änderung ist in {2} festgehalten; der nächste Befehl schreibt sie zu Ende.",
    "{1} The change is kept in {2}; the next command finishes it."};
inline constexpr Phrase kCompleted = {
    "Die Änderung {1} ({2}) war unterbrochen und ist jetzt zu Ende geschrieben.",
    "The change {1} ({2}) was interrupted and has been finished now."};
inline constexpr Phrase kNeverBegan = {
    "Die Änderung {1} war unterbrochen, bevor sie etwas änderte; ihre Reste sind entfernt.",
    "The change {1} was interrupted before it changed anything; its remains were removed."};
inline constexpr Phrase kCannotComplete = {
    "Die Änderung {1} war unterbrochen, und {2} ist seither von Hand geändert. Stellen Sie die "
    "Datei wieder her, oder löschen Sie {1}/unfinished, wenn alles so bleiben soll.",
    "The change {1} was interrupted, and {2} was changed by hand since. Restore the file, or "
    "delete {1}/unfinished if all is to stay as it is."};
inline constexpr Phrase kInterrupted = {
    "Die Änderung {1} ist unterbrochen; „wegweiser-townhall log“ schreibt sie zu Ende.",
    "The change {1} is interrupted; \"wegweiser-townhall log\" finishes it."};
inline constexpr Phrase kPiecesDamaged = {
    "{1} passt nicht zu {2}; holen Sie den Ordner aus der Versionsverwaltung oder einer Sicherung.",
    "{1} does not go with {2}; take the folder from version control or a backup."};

inline constexpr Phrase kCannotUndo = {
    "{1} ist nicht mehr so, wie Revision {2} die Datei hinterlassen hat; nichts wurde geschrieben. "
    "Nehmen Sie zuerst die späteren Änderungen daran zurück, oder ändern Sie die Stelle selbst.",
    "{1} is no longer as revision {2} left it; nothing was written. Undo the later changes to it "
    "first, or change the place yourself."};
inline constexpr Phrase kAlreadyUndone = {
    "Revision {1} ist schon zurückgenommen: ihre Dateien sind, wie sie vorher waren.",
    "Revision {1} is undone already: its files are as they were before it."};
inline constexpr Phrase kNoHistory = {
    "Das Paket in {1} hat noch keinen Verlauf: kein Befehl hat es bisher geändert.",
    "The package in {1} has no history yet: no command has changed it so far."};
inline constexpr Phrase kNoSuchRevision = {
    "Eine Revision {1} gibt es nicht; die letzte ist {2}. „wegweiser-townhall log“ zeigt alle.",
    "There is no revision {1}; the last one is {2}. \"wegweiser-townhall log\" shows all."};
inline constexpr Phrase kUndoes = {"Revision {1} ({2}) zurückgenommen.",
                                   "Undid revision {1} ({2})."};
inline constexpr Phrase kWouldUndo = {"Zurückgenommen wird Revision {1}: {2}",
                                      "This undoes revision {1}: {2}"};
inline constexpr Phrase kAgain = {"Noch einmal undo stellt sie wieder her.",
                                  "Another undo brings it back."};
inline constexpr Phrase kRecorded = {"Festgehalten als Revision {1}; „undo“ nimmt sie zurück.",
                                     "Recorded as revision {1}; \"undo\" takes it back."};
inline constexpr Phrase kNoRole = {"(Funktion nicht genannt)", "(role not said)"};
inline constexpr Phrase kEmergency = {"   Notfall: {1}", "   emergency: {1}"};
inline constexpr Phrase kCounts = {" ({1} neu, {2} geändert, {3} gelöscht)",
                                   " ({1} added, {2} changed, {3} removed)"};
inline constexpr Phrase kCompared = {
    "Unterschiede zwischen dem Paket nach Revision {1} und dem Paket jetzt:",
    "Differences between the package after revision {1} and the package now:"};
inline constexpr Phrase kComparedFirst = {
    "Unterschiede zwischen dem Paket vor der ersten Revision und dem Paket jetzt:",
    "Differences between the package before the first revision and the package now:"};
inline constexpr Phrase kNoDifference = {"Kein Unterschied.", "No difference."};
inline constexpr Phrase kShows = {"Revision {1}: {2}", "Revision {1}: {2}"};
inline constexpr Phrase kRestores = {"Paket auf den Stand nach Revision {1} gebracht.",
                                     "Brought the package back to its state after revision {1}."};
inline constexpr Phrase kWouldRestore = {
    "Das Paket wird auf den Stand nach Revision {1} gebracht. Dabei ändert sich:",
    "The package is brought back to its state after revision {1}. This changes:"};
inline constexpr Phrase kWouldApprove = {"Freigegeben wird, seit Revision {1}:",
                                         "This approves, since revision {1}:"};
inline constexpr Phrase kApprovedAlready = {"So, wie es ist, ist das Paket schon freigegeben.",
                                            "The package is approved already as it is."};
inline constexpr Phrase kReasonNeeded = {
    "Ein Notfall braucht einen Grund, der im Verlauf bleibt: --reason \"...\".",
    "An emergency needs a reason, which stays in the history: --reason \"...\"."};
inline constexpr Phrase kReasonOfNothing = {
    "Einen Grund (--reason) braucht nur ein Notfall; geben Sie auch --emergency an, oder lassen "
    "Sie den Grund weg.",
    "Only an emergency needs a reason (--reason); give --emergency as well, or leave it out."};

}  // namespace townhall::history
