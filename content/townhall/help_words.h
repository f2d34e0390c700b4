#pragma once
#include "content/townhall/phrase.h"

// size: one row for each description of a command or an option
// What --help says, found by its English words, which stand where the commands are made.
namespace townhall {

inline constexpr Phrase kHelpWords[] = {
    {"Die Seite des Rathauses von Wegweiser: prüft den Inhalt eines Pakets, baut die Datei, die "
     "die Säulen lesen, veröffentlicht sie signiert und übernimmt Inhalt anderer Hersteller.",
     "The town hall's side of Wegweiser: checks the content of a package, builds the file that "
     "kiosks read, publishes it signed, and takes in content of other makers."},
    {"Zeigt diese Hilfe und endet.", "Print this help message and exit"},
    {"Zeigt die Fassung des Programms und endet.", "Display program version information and exit"},
    {"Die Sprache dieser Hilfe: de oder en.", "The language of this help: de or en."},
    {"Die Sprache der Antworten: de oder en.", "The language in which it answers: de or en."},
    // check, build, stamp, import, generate
    {"Liest das Paket in FOLDER und nennt alles, was daran falsch ist, je eine Zeile. Endet nur "
     "dann mit 0, wenn es keinen Fehler gibt.",
     "Reads the package in FOLDER and prints everything that is wrong with it, one line each. "
     "Exits with 0 only if there is no error."},
    {"Prüft das Paket in FOLDER und schreibt es als eine Datei für die Säulen. Derselbe Ordner "
     "ergibt dieselben Bytes.",
     "Checks the package in FOLDER and writes it as one file for the kiosks. The same folder gives "
     "the same bytes."},
    {"Hält bei jeder Übersetzung in eine Sprache fest, von welchem Text sie stammt. Übersetzungen, "
     "bei denen das schon feststeht, bleiben, wie sie sind.",
     "Notes for each translation in one language of which text it is the translation. "
     "Translations that already know it are left alone."},
    {"Macht ein Paket aus Inhalt anderer Hersteller.",
     "Makes a package from content of other makers."},
    {"Liest Seiten, wie die Schnittstelle von Integreat sie ausgibt, und schreibt ein Paket. In "
     "ein Paket, das es schon gibt, kommen sie noch einmal: es wird gesagt, was sich ändern "
     "würde, es bleibt, was die Redaktion gemacht und geändert hat, und ohne --yes wird nichts "
     "geschrieben.",
     "Reads pages as the Integreat API gives them out and writes a package. Into a package that "
     "is there they are taken again: it says what they would change, keeps what editors made and "
     "changed, and writes nothing without --yes."},
    {"Schreibt ein erfundenes Paket für Messungen.", "Writes an invented package for benchmarks."},
    {"Der Ordner des Pakets.", "The folder of the package."},
    {"Der Ordner des Pakets; sonst der, in dem Sie sind.",
     "The folder of the package; the current one if left out."},
    {"Die Tabelle der Sprachen; sonst die mitgelieferte.",
     "The language table; by default that of the source tree."},
    {"Eine JSON-Datei mit den Namen der Piktogramme.", "A JSON file with the names of pictograms."},
    {"Eine JSON-Datei mit den Namen der Piktogramme; ohne sie werden Piktogramme nicht geprüft.",
     "A JSON file with the names of pictograms; without it icons are not checked."},
    {"Antwortet als JSON, in beiden Sprachen, wie es content/README.md beschreibt.",
     "Answers as JSON, in both languages, as content/README.md describes."},
    {"Schreibt auch eine Seite für die Redaktion, nach Einträgen geordnet.",
     "Writes a page for staff as well, grouped by entry."},
    {"Der Ordner mit den Schriften der Säule, mit denen Texte gemessen werden; sonst der des "
     "Baus. Leer: es wird nicht gemessen.",
     "The folder of the kiosk's fonts, by which texts are measured; by default that of the build. "
     "Empty: they are not measured."},
    {"Die Datei, die geschrieben wird.", "The file to write."},
    {"Der Ordner, der geschrieben wird.", "The folder to write."},
    {"Schreibt in ein Paket, das es schon gibt.", "Writes into a package that is there."},
    {"Löscht, was nicht mehr in den Seiten steht, mit seinen Texten in allen Sprachen; was die "
     "Redaktion geändert hat oder anderes nennt, bleibt.",
     "Removes what is no longer in the pages, with its texts in all languages; what editors "
     "changed or something else names stays."},
    {"Hier gilt die Seite und nicht die Redaktion: ein Eintrag, ein Feld wie article/miete/body, "
     "oder all. Einmal für jedes.",
     "Here the pages are right and not the editor: a record, a field like article/miete/body, or "
     "all. Once for each."},
    {"Das Kürzel der Sprache.", "The tag of the language."},
    {"Das Kürzel der Sprache, wie ar oder fa-AF.", "The tag of the language, like ar or fa-AF."},
    {"Dateien mit Seiten, je Sprache eine.", "Files of pages, one per language."},
    {"Die Funktion, in der Sie das Paket ändern, nie ein Name: sie bleibt im Verlauf stehen. Sonst "
     "das, was WEGWEISER_ROLE sagt.",
     "The function for which you change the package, never a name: it is kept in the history. By "
     "default what WEGWEISER_ROLE says."},
    {"Wie viele Leistungen.", "How many services."},
    {"In wie vielen Sprachen.", "In how many languages."},
    {"Wie viele verschiedene Wörter eine Sprache hat: 12 lassen sich viel besser packen als Prosa.",
     "How many different words a language has: 12 pack far better than prose."},
    {"So viele Leistungen sind anders als im Paket ohne diese Angabe.",
     "So many services are not as in the package without this option."},
    {"Ein anderer Startwert ergibt ein anderes Paket.", "Another seed gives another package."},
    // keys, publish, rollback, status, export, notice
    {"Macht, zeigt und ersetzt die Schlüssel, mit denen signiert wird.",
     "Makes, lists and replaces the keys that sign."},
    {"Macht die Schlüssel aller Rollen, jeden in einer eigenen Datei hinter einem Kennwort.",
     "Makes the keys of all roles, each in a file of its own behind a passphrase."},
    {"Sagt, welche Schlüssel es gibt und welche davon hier sind.",
     "Says which keys there are and which are here."},
    {"Macht einen neuen Schlüssel anstelle eines alten, etwa nach Verlust oder Diebstahl.",
     "Makes a new key in place of an old one, as after a loss or a theft."},
    {"Signiert root und targets für ein weiteres Jahr, mit denselben Schlüsseln.",
     "Signs root and targets for another year, with the same keys."},
    {"Der Ordner der Schlüssel; noch einmal für jeden Stick mit weiteren Schlüsseln.",
     "The folder of the keys; named again for each stick with further keys."},
    {"Eine Datei mit dem Kennwort der Schlüssel, oder je Person eine; ohne sie wird nach dem "
     "Kennwort gefragt.",
     "A file with the passphrase of the keys, or one for each person; without it the passphrase is "
     "asked for."},
    {"Eine Datei mit dem Kennwort der Schlüssel von snapshot und timestamp, wenn sie ein eigenes "
     "haben.",
     "A file with the passphrase of the keys of snapshot and timestamp, if they have one of their "
     "own."},
    {"Der Zeitpunkt, mit dem signiert wird, wie 2026-11-22T18:00:00Z; sonst jetzt.",
     "The moment to sign with, as 2026-11-22T18:00:00Z; by default now."},
    {"Wessen Schlüssel: root, targets, content, notice, snapshot oder timestamp.",
     "Whose key: root, targets, content, notice, snapshot or timestamp."},
    {"Der Name des Schlüssels, der geht, wie „keys list“ ihn nennt; sonst der älteste der Rolle.",
     "The name of the key that goes, as \"keys list\" says it; by default the oldest of the role."},
    {"Prüft und baut ein Paket und veröffentlicht es in einem Ordner für einen Webserver.",
     "Checks and builds a package, and publishes it in a folder for a web server."},
    {"Signiert nur einen neuen Zeitstempel: die tägliche Aufgabe.",
     "Signs a new timestamp only: the daily job."},
    {"Wie viele Fassungen des Inhalts im veröffentlichten Ordner bleiben, um zu ihnen "
     "zurückzugehen und Änderungen gegen sie zu packen; ältere werden zwei Wochen nach ihrer "
     "Ablösung entfernt.",
     "How many versions of the content stay in the repository, to go back to and to make patches "
     "from; older ones are removed two weeks after they were replaced."},
    {"Der Ordner, der veröffentlicht ist.", "The folder that is published."},
    {"Veröffentlicht den Inhalt einer älteren Fassung als die nächste Fassung.",
     "Publishes the content of an older version as the next version."},
    {"Die Fassung, zu der es zurückgeht.", "The version to go back to."},
    {"Sagt, was veröffentlicht ist, und wann was abläuft.",
     "Says what is published, and when what ends."},
    {"Sagt es als JSON.", "Says it as JSON."},
    {"Kopiert, was veröffentlicht ist.", "Copies what is published."},
    {"Kopiert es auf einen Stick für Säulen ohne Netz.",
     "Copies it to a stick for kiosks without a net."},
    {"Der Ordner auf dem Stick.", "The folder on the stick."},
    {"Veröffentlicht dringende Hinweise getrennt vom Inhalt.",
     "Publishes urgent notices apart from content."},
    {"Veröffentlicht die Hinweise einer Datei anstelle aller bisherigen.",
     "Publishes the notices in a file in place of all notices before."},
    {"Die JSON-Datei der Hinweise.", "The JSON file of notices."},
    // say, clips, preview
    {"Zeigt die Worte einer Seite, wie die Säule sie vorliest, je Satz eine Zeile mit der Sprache "
     "jedes Teils, und schreibt ihren Ton.",
     "Prints the words of a page as the kiosk reads them aloud, a sentence a line with the "
     "language of each part, and writes their sound."},
    {"Legt Aufnahmen der Sätze in einer Sprache in das Paket in FOLDER: was fehlt, spricht die "
     "Stimme oder kommt aus einem Ordner mit Aufnahmen. Aufnahmen, deren Text sich geändert hat, "
     "fallen weg.",
     "Puts recordings of the sentences in one language into the package in FOLDER: those that are "
     "missing are spoken by the voice, or taken from a folder of recordings. Clips whose text has "
     "changed are dropped."},
    {"Die Seite, wie contact/wohngeldstelle.", "The page, like contact/wohngeldstelle."},
    {"Die Sprache des Besuchs.", "The language of the visit."},
    {"Die Tondatei, die geschrieben wird, .wav; ohne sie nur die Worte.",
     "The sound to write, a .wav file; without it, words only."},
    {"Der Zeitpunkt des Besuchs, wie 2026-11-23T10:42.",
     "The moment of the visit, like 2026-11-23T10:42."},
    {"Das Programm wegweiser-kiosk; sonst das neben diesem.",
     "The program wegweiser-kiosk; by default beside this."},
    {"Das Programm wegweiser-speech; sonst das neben diesem.",
     "The program wegweiser-speech; by default beside this."},
    {"Ein Ordner mit Aufnahmen, benannt wie --list es sagt: .wav, .ogg, .opus oder .flac.",
     "A folder of recordings, named as --list says: .wav, .ogg, .opus or .flac."},
    {"Ändert nichts; nennt die fehlenden: Name, Eintrag, Feld, Satz.",
     "Changes nothing; lists the missing ones: name, record, field, sentence."},
    {"Der Ordner mit der Tabelle der Sprachen und den Aussprachen.",
     "The folder with the language table and the lexicons of speech."},
    {"Zeichnet eine Seite, wie die Säule sie zeigt, gleich aus dem Ordner des Pakets; mit --all "
     "jede Seite, die die letzte Änderung berührt, vorher und nachher.",
     "Draws a page as the kiosk shows it, straight from the folder of the package; with --all "
     "every page that the last change touched, before and after."},
    {"Die Sprache der Seite.", "The language of the page."},
    {"Die .png-Datei, die geschrieben wird; mit --all ein Ordner.",
     "The .png file to write; with --all a folder."},
    {"Jede Seite, die Änderungen berühren, in einem Ordner.",
     "Every page that changes touched, in a folder."},
    {"Mit --all: die Änderungen nach dieser Nummer, wie log sie nennt; sonst die letzte.",
     "With --all: the changes after that revision, as log numbers them; by default the last one."},
    {"1.0, 1.35, 1.75 oder 2.0.", "1.0, 1.35, 1.75 or 2.0."},
    {"day (hell), contrast (mehr Kontrast) oder dark (dunkel).", "day, contrast or dark."},
    {"Der Bildschirm: 27p, 32p, 24l oder eine Größe in Pixeln wie 1080x1920.",
     "The glass: 27p, 32p, 24l, or a size in pixels like 1080x1920."},
    {"Welche Seite eines langen Bildschirms, ab 1.", "Which page of a long screen, from 1."},
    {"Alle Seiten eines langen Bildschirms untereinander; mit --all immer.",
     "All pages of a long screen below each other; always with --all."},
    {"Der Zeitpunkt, der gezeigt wird, wie 2026-11-23T10:42.",
     "The moment to show, like 2026-11-23T10:42."},
    // workbook
    {"Lässt das Paket in einer Tabelle bearbeiten, auf Deutsch.",
     "Lets staff edit the package in a spreadsheet, in German."},
    {"Schreibt das Paket in FOLDER als Arbeitsmappe, .ods oder .xlsx.",
     "Writes the package in FOLDER as a workbook, .ods or .xlsx."},
    {"Sagt, was eine Arbeitsmappe im Paket in FOLDER ändern würde, und jeden Fehler darin mit "
     "Blatt, Zeile und Spalte. Schreibt nichts ohne --yes.",
     "Says what a workbook would change in the package in FOLDER, and every mistake in it with "
     "sheet, row and column. Writes nothing without --yes."},
    {"Die Datei, die geschrieben wird, .ods oder .xlsx.", "The file to write, .ods or .xlsx."},
    {"Die Arbeitsmappe, .ods oder .xlsx, oder ein Blatt davon als .csv, benannt wie "
     "town-Telefone.csv.",
     "The workbook, .ods or .xlsx, or one sheet of it as .csv, named like town-Telefone.csv."},
    {"Schreibt die Änderungen, wenn kein Fehler darin ist.",
     "Writes the changes, if there is no mistake."},
    // log, show, diff, undo, restore, approve
    {"Nennt die Änderungen des Pakets in FOLDER, die neueste zuerst: Nummer, wann, welche Rolle, "
     "mit welchem Befehl, was.",
     "Lists the changes of the package in FOLDER, newest first: number, when, which role, with "
     "which command, what."},
    {"Sagt, was die letzte Änderung des Pakets oder die Änderung NUMBER getan hat.",
     "Says what the last change, or change NUMBER, of the package did."},
    {"Sagt, worin sich das Paket von dem unterscheidet, was zuletzt freigegeben wurde, oder von "
     "dem, was es nach der Änderung NUMBER war.",
     "Says how the package differs from what was last approved, or from what it was after change "
     "NUMBER."},
    {"Sagt, was das Zurücknehmen der letzten Änderung oder der Änderung NUMBER zurückbrächte. "
     "Schreibt nichts ohne --yes. Auch das Zurücknehmen ist eine Änderung und lässt sich "
     "zurücknehmen.",
     "Says what undoing the last change, or change NUMBER, would put back. Writes nothing without "
     "--yes. Undoing is a change too, which can be undone."},
    {"Sagt, was sich änderte, wenn das Paket wieder so wäre wie nach der Änderung NUMBER (0: vor "
     "der ersten). Schreibt nichts ohne --yes.",
     "Says what bringing the package back to how it was after change NUMBER (0: before the first) "
     "would change. Writes nothing without --yes."},
    {"Sagt, was sich seit der letzten Freigabe geändert hat; mit --yes wird das Paket "
     "freigegeben, wie es ist. Mit four_eyes in package.json gibt niemand frei, was die eigene "
     "Rolle geändert hat.",
     "Says what changed since the last approval; with --yes approves the package as it is. With "
     "four_eyes in package.json nobody approves what the own role changed."},
    {"Die Nummer der Änderung, wie log sie nennt.", "The number of the change, as log says it."},
    {"Schreibt es.", "Writes it."},
    {"Gibt auch frei, was die eigene Rolle geändert hat; braucht --reason.",
     "Approves also what the own role changed; needs --reason."},
    {"Mit --emergency: warum es nicht auf eine andere Rolle warten kann; bleibt im Verlauf stehen.",
     "With --emergency: why it cannot wait for another role; kept in the history."},
    // translate
    {"Zeigt, wie weit die Übersetzungen sind, und tauscht Texte mit denen aus, die übersetzen.",
     "Shows how far the translations are and exchanges texts with translators."},
    {"Sagt für jede Sprache, wie viele Texte aktuell sind, inzwischen einen anderen Quelltext "
     "haben, von einer Maschine stammen und ungelesen sind oder fehlen.",
     "Says for each language how many texts are current, have another source by now, come from a "
     "machine and were not read, or are missing."},
    {"Schreibt alle Texte für die, die in eine Sprache übersetzen.",
     "Writes all texts for the translators of one language."},
    {"Sagt, was eine Datei aus der Übersetzung ändern würde und welche ihrer Texte abgelehnt "
     "werden, mit Zeile und Grund. Schreibt nichts ohne --yes.",
     "Says what a file from translators would change, and which of its texts are refused, with "
     "line and reason. Writes nothing without --yes."},
    {"Die Stadt gibt Übersetzungen frei.", "The town releases translations."},
    {"Übersetzungen stimmen, obwohl sich ihr Quelltext geändert hat.",
     "Translations are right although their source has changed."},
    {"Die letzte Änderung von Texten in der Quellsprache war so klein, dass Übersetzungen, die "
     "aktuell waren, aktuell bleiben.",
     "The last change of texts in the source language was so small that translations that were "
     "current stay current."},
    {"Der Ordner ist i18n/, mit den Wörtern der Oberfläche (ARB).",
     "The folder is i18n/, with the words of the interface (ARB)."},
    {"Eine Zeile für jeden Eintrag, eine Spalte für jede Sprache.",
     "A line for each entry, a column for each language."},
    {"Nennt die Texte, die in dieser Sprache nicht aktuell sind.",
     "Lists the texts that are not current in this language."},
    {"po (Poedit, Weblate) oder xliff (1.2, für Agenturen); Dateien, die auf .xlf oder .xliff "
     "enden, sind XLIFF.",
     "po (Poedit, Weblate) or xliff (1.2, for agencies); files named .xlf or .xliff are XLIFF."},
    {"Die Datei, .po oder .xlf.", "The file, .po or .xlf."},
    {"Wer übersetzt hat: human (Menschen), machine (eine Maschine), import oder pre-translated "
     "(vorübersetzt).",
     "Who translated: human, machine, import or pre-translated."},
    {"service/wohngeld, oder ein Feld davon: service/wohngeld/name; mit --ui bar.back oder bar.",
     "service/wohngeld, or one field of it: service/wohngeld/name; with --ui bar.back or bar."},
    {"approved (freigegeben) oder reviewed: jemand hat sie gelesen.",
     "approved, or reviewed: somebody has read them."},
    {"Die Sprache; auch mehrmals.", "The language; may be given several times."},
    {"Alle Einträge einer Art: service/..", "All records of a kind: service/.."},
    {"Alle Texte.", "All texts."},
    {"Mit --ui: de.arb, wie sie vorher war (git show HEAD:i18n/de.arb > alt.arb).",
     "With --ui: de.arb as it was before (git show HEAD:i18n/de.arb > old.arb)."}};

}  // namespace townhall
