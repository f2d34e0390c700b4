#pragma once
#include "content/townhall/workbook/voice.h"

// Inside the readers and writers: what is said of a file as a whole.
namespace townhall::workbook {

inline constexpr Phrase kArchiveTooLarge = {
    "Die Mappe hat mehr als 64 MiB; entfernen Sie Bilder daraus.",
    "The workbook has more than 64 MiB; remove pictures from it."};
inline constexpr Phrase kArchiveDamaged = {
    "Die Mappe ist beschädigt oder unvollständig; speichern Sie sie noch einmal als .ods oder "
    ".xlsx.",
    "The workbook is damaged or cut short; save it again as .ods or .xlsx."};
inline constexpr Phrase kNotPacked = {
    "Die Mappe konnte nicht gepackt werden; schließen Sie andere Programme und versuchen Sie es "
    "noch einmal.",
    "The workbook could not be packed; close other programs and try again."};
inline constexpr Phrase kPartDamaged = {
    "In der Mappe ist {1} in Zeile {2} beschädigt; speichern Sie sie noch einmal als .ods oder "
    ".xlsx.",
    "The workbook's {1} is damaged in line {2}; save it again as .ods or .xlsx."};
inline constexpr Phrase kSheetDamaged = {
    "In der Mappe ist das Blatt „{1}“ um Zeile {2} beschädigt; speichern Sie sie noch einmal als "
    ".ods oder .xlsx.",
    "The workbook's sheet \"{1}\" is damaged near row {2}; save it again as .ods or .xlsx."};
inline constexpr Phrase kUnpacksTooLarge = {
    "Die Mappe ist ausgepackt größer als 256 MiB, was keine von uns ist; exportieren Sie eine "
    "neue.",
    "The workbook unpacks to more than 256 MiB, which no workbook of ours does; export a new one."};
inline constexpr Phrase kDocumentType = {
    "In der Mappe erklärt {1} einen Dokumenttyp, was kein Büroprogramm schreibt; exportieren Sie "
    "eine neue.",
    "The workbook's {1} declares a document type, which no office program writes; export a new "
    "workbook."};
inline constexpr Phrase kNoOds = {
    "Das ist keine OpenDocument-Tabelle; speichern Sie sie als .ods oder .xlsx.",
    "This is no OpenDocument spreadsheet; save it as .ods or .xlsx."};
inline constexpr Phrase kNoXlsx = {
    "Das ist keine Excel-Mappe; speichern Sie sie als .ods oder .xlsx.",
    "This is no workbook of Excel; save it as .ods or .xlsx."};
inline constexpr Phrase kPartMissing = {
    "In der Mappe fehlt ihr Blatt „{1}“; speichern Sie sie noch einmal als .ods oder .xlsx.",
    "The workbook lacks its sheet \"{1}\"; save it again as .ods or .xlsx."};
inline constexpr Phrase kNotXlsx = {
    "Die Mappe konnte nicht als .xlsx geschrieben werden (vielleicht ist ein Text länger als die "
    "32.767 Zeichen einer Zelle); nehmen Sie .ods.",
    "The workbook could not be written as .xlsx (a text may be longer than the 32,767 characters "
    "of a cell); use .ods."};
inline constexpr Phrase kTextTooLarge = {
    "Die Mappe ist zu groß, um gelesen zu werden; entfernen Sie, was nicht gebraucht wird.",
    "The workbook is too large to be read; remove what is not needed."};
inline constexpr Phrase kSheetTooLarge = {
    "Das Blatt „{1}“ ist zu groß, um gelesen zu werden; entfernen Sie, was nicht gebraucht wird.",
    "Sheet \"{1}\" is too large to be read; remove what is not needed."};
inline constexpr Phrase kTooManySheets = {
    "Die Mappe hat mehr als 100 Blätter; exportieren Sie eine neue.",
    "The workbook has more than 100 sheets; export a new one."};
inline constexpr Phrase kTooManyColumns = {
    "Das Blatt „{1}“ hat mehr als {2} Spalten; entfernen Sie die rechts.",
    "Sheet \"{1}\" has more than {2} columns; remove those at the right."};
inline constexpr Phrase kTooManyRows = {
    "Das Blatt „{1}“ hat {2} Zeilen oder mehr; entfernen Sie, was nicht gebraucht wird.",
    "Sheet \"{1}\" has {2} rows or more; remove those that are not needed."};
inline constexpr Phrase kOpenQuote = {
    "In Zeile {1} der CSV-Datei fehlt zu einem Anführungszeichen das zweite; speichern Sie die "
    "Datei noch einmal aus dem Büroprogramm.",
    "Line {1} of the CSV file has a quotation mark without its other; save the file again from the "
    "office program."};
inline constexpr Phrase kNoCsv = {
    "Das ist keine CSV-Datei; speichern Sie das Blatt als CSV in UTF-8.",
    "This is no CSV file; save the sheet as CSV in UTF-8."};

}  // namespace townhall::workbook
