#include "content/townhall/workbook/start_sheet.h"

#include "content/townhall/workbook/plan.h"

namespace townhall::workbook {
namespace {

constexpr const char* kLines[] = {
    "So pflegen Sie die Inhalte des Wegweisers",
    "",
    "Was Sie tun",
    "Ändern Sie in den Blättern, was nicht mehr stimmt. Jede Zeile ist ein Eintrag.",
    "Neues schreiben Sie in eine leere Zeile unter der letzten. Kopieren Sie dafür keine Zeile.",
    "Löschen: Schreiben Sie ein x in die Spalte „löschen“. Eine Zeile zu entfernen löscht nichts.",
    "Öffnungszeiten stehen in Worten da: „08:00-12:00, 14:00-18:00“, „14:00-18:00 nach Termin“, "
    "„09:00-12:00 telefonisch“, „nach Termin“, „geschlossen“.",
    "Seltener: „16:00-19:00 am 1. Dienstag im Monat“, „15:00-18:00 alle 2 Wochen ab 19.11.2026“.",
    "Tage schreiben Sie wie 23.11.2026, Uhrzeiten wie 08:30.",
    "Leichte Sprache steht im Blatt „Leichte Sprache“ neben dem deutschen Text; dort ändern Sie "
    "nur "
    "die weiße Spalte.",
    "Wo eine Zelle einen Pfeil zeigt, wählen Sie aus der Liste.",
    "",
    "Farben",
    "Gelbe Überschrift: muss ausgefüllt sein. Graue Zellen: bitte nicht ändern. Weiße Zellen: "
    "nach Bedarf.",
    "Weitere Spalten sind verborgen (rechts); Sie können sie einblenden.",
    "",
    "Was Sie nicht tun",
    "Ändern Sie keine Überschriften und keine Namen von Blättern. Spalten dürfen Sie verschieben.",
    "Schreiben Sie keine anderen Sprachen hinein; dafür gibt es die Dateien für Übersetzungen.",
    "Löschen Sie dieses Blatt nicht.",
    "",
    "So kommt es zurück",
    "Speichern Sie die Datei als .ods oder .xlsx. Dann:",
    "wegweiser-townhall workbook import ORDNER DATEI",
    "Das zeigt, was sich ändern würde, und schreibt noch nichts. Stimmt alles, dann noch einmal "
    "mit --yes am Ende.",
    "Steht etwas Falsches in der Mappe, nennt das Programm Blatt, Zeile und Spalte; geschrieben "
    "wird dann gar nichts.",
    "",
};

}  // namespace

Sheet start_sheet(const std::string& package_line) {
  Sheet sheet;
  sheet.name = kStartSheet;
  sheet.prose = true;
  sheet.columns = {{"", 110}};
  for (const char* line : kLines) {
    sheet.rows.push_back({line});
  }
  sheet.rows.push_back({package_line});
  return sheet;
}

}  // namespace townhall::workbook
