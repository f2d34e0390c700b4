#include "content/townhall/workbook/start_sheet.h"

#include "content/townhall/workbook/plan.h"

namespace townhall::workbook {
namespace {

// Lines that begin so are headlines.
constexpr char kHeadline = '#';

// A line is no longer than the page is wide: an office program may not make room for a second one.
constexpr const char* kLines[] = {
    "So pflegen Sie die Inhalte des Wegweisers",
    "",
    "#Was Sie tun",
    "Ändern Sie in den Blättern, was nicht mehr stimmt. Jede Zeile ist ein Eintrag.",
    "Neues schreiben Sie in eine leere Zeile unter der letzten. Kopieren Sie dafür keine Zeile.",
    "Löschen: Schreiben Sie ein x in die Spalte „löschen“. Fehlende Zeilen löschen nichts.",
    "Tage schreiben Sie wie 23.11.2026, Uhrzeiten wie 08:30.",
    "Reihenfolge: Schreiben Sie 1 in die Zeile, die zuerst kommen soll. Die anderen rücken nach.",
    "Sprachen schreiben Sie mit ihrem deutschen Namen oder ihrem Kürzel: Türkisch oder tr.",
    "Andere Einträge nennen Sie mit Art und Schlüssel, wie Leistung/wohngeld.",
    "Wo eine Zelle einen Pfeil zeigt, wählen Sie aus der Liste.",
    "",
    "#Öffnungszeiten",
    "Sie stehen in Worten da: „08:00-12:00, 14:00-18:00“, „14:00-18:00 nach Termin“,",
    "„09:00-12:00 telefonisch“, „nach Termin“, „geschlossen“.",
    "Seltener: „16:00-19:00 am 1. Dienstag im Monat“, „15:00-18:00 alle 2 Wochen ab 19.11.2026“.",
    "",
    "#Leichte Sprache",
    "Sie steht im Blatt „Leichte Sprache“ neben dem deutschen Text.",
    "Ändern Sie dort nur die weiße Spalte.",
    "",
    "#Farben",
    "Gelbe Überschrift, darunter blassgelbe Zellen: müssen ausgefüllt sein.",
    "Graue Zellen: bitte nicht ändern.",
    "Weiße Zellen: nach Bedarf.",
    "Weitere Spalten sind rechts verborgen. Sie können sie einblenden.",
    "",
    "#Was Sie nicht tun",
    "Ändern Sie keine Überschriften und keine Namen von Blättern. Spalten dürfen Sie verschieben.",
    "Schreiben Sie keine Formeln, sondern was in der Zelle stehen soll.",
    "Andere Sprachen gehören nur ins Blatt „Suchwörter“; Übersetzungen haben eigene Dateien.",
    "Löschen Sie dieses Blatt nicht.",
    "",
    "#So kommt es zurück",
    "Speichern Sie die Datei als .ods oder .xlsx. Dann:",
    "wegweiser-townhall workbook import ORDNER DATEI",
    "Das zeigt, was sich ändern würde, und schreibt noch nichts.",
    "Stimmt alles, dann noch einmal mit --yes am Ende.",
    "Steht etwas Falsches in der Mappe, nennt das Programm Blatt, Zeile und Spalte.",
    "Geschrieben wird dann gar nichts.",
    "",
};

}  // namespace

Sheet start_sheet(const std::string& package_line) {
  Sheet sheet;
  sheet.name = kStartSheet;
  sheet.prose = true;
  sheet.columns = {{"", 96}};
  for (const std::string_view line : kLines) {
    const bool is_headline = line.starts_with(kHeadline);
    if (is_headline) {
      sheet.headlines.insert(sheet.rows.size());
    }
    sheet.rows.push_back({std::string(line.substr(is_headline ? 1 : 0))});
  }
  sheet.rows.push_back({package_line});
  return sheet;
}

}  // namespace townhall::workbook
