#pragma once
#include "content/townhall/workbook/voice.h"

// Inside values.cpp and cells.cpp: what is said of a cell that cannot be taken in.
namespace townhall::workbook {

inline constexpr Phrase kNoSuchWord = {
    "„{1}“ steht nicht zur Wahl. Schreiben Sie eines davon: {2}.",
    "\"{1}\" is no choice here. Write one of: {2}."};
inline constexpr Phrase kNoSuchLanguage = {
    "„{1}“ ist keine bekannte Sprache. Schreiben Sie ihren deutschen Namen oder ihr Kürzel, etwa: "
    "{2}.",
    "\"{1}\" is no language known here. Write its German name or its tag, such as: {2}."};
inline constexpr Phrase kManyLanguages = {
    "„{1}“ kann mehr als eine Sprache sein. Schreiben Sie, welche gemeint ist: {2}.",
    "\"{1}\" may be more than one language. Write which one is meant: {2}."};
inline constexpr Phrase kYesOrNo = {"„{1}“ ist nicht eindeutig. Schreiben Sie „ja“ oder „nein“.",
                                    "\"{1}\" is not clear. Write \"ja\" or \"nein\"."};
inline constexpr Phrase kWholeNumber = {"„{1}“ ist keine ganze Zahl. Schreiben Sie nur Ziffern.",
                                        "\"{1}\" is no whole number. Write digits only."};
inline constexpr Phrase kNumber = {"„{1}“ ist keine Zahl. Schreiben Sie sie wie 53,6748.",
                                   "\"{1}\" is no number. Write it like 53,6748."};
inline constexpr Phrase kOutOfRange = {
    "{1} liegt außerhalb von {2} bis {3}. Berichtigen Sie die Zahl.",
    "{1} is not between {2} and {3}. Correct the number."};
inline constexpr Phrase kRepeatsHow = {
    "„{1}“ ist keine Wiederholung. Schreiben Sie sie wie „jede Woche am Montag bis 28.06.2027“, "
    "„alle 2 Wochen am Mittwoch, 15-mal“ oder „jeden Monat am 1. Samstag“.",
    "\"{1}\" is no repetition. Write it like \"jede Woche am Montag bis 28.06.2027\", \"alle 2 "
    "Wochen am Mittwoch, 15-mal\" or \"jeden Monat am 1. Samstag\"."};
inline constexpr Phrase kAmount = {"„{1}“ ist kein Betrag in Euro. Schreiben Sie ihn wie 7,50 €.",
                                   "\"{1}\" is no amount in euros. Write it like 7,50 €."};
inline constexpr Phrase kAmountTooLarge = {
    "„{1}“ ist für eine Gebühr zu viel. Berichtigen Sie den Betrag.",
    "\"{1}\" is too much for a fee. Correct the amount."};
inline constexpr Phrase kSerialDay = {"Die Zahl {1} wurde als Tag {2} gelesen.",
                                      "The number {1} was read as the day {2}."};
inline constexpr Phrase kDay = {
    "„{1}“ ist kein Tag, den es gibt. Schreiben Sie ihn wie 23.11.2026.",
    "\"{1}\" is no day that exists. Write it like 23.11.2026."};
inline constexpr Phrase kWhichYear = {
    "Bei „{1}“ ist das Jahr nicht klar. Schreiben Sie es mit vier Ziffern, wie 23.11.2026.",
    "The year of \"{1}\" is not clear. Write it with four digits, like 23.11.2026."};
inline constexpr Phrase kTime = {"„{1}“ ist keine Uhrzeit. Schreiben Sie sie wie 08:30.",
                                 "\"{1}\" is no time of day. Write it like 08:30."};
inline constexpr Phrase kMoment = {
    "„{1}“ ist kein Zeitpunkt. Schreiben Sie ihn wie 23.11.2026 08:30.",
    "\"{1}\" is no moment. Write it like 23.11.2026 08:30."};
inline constexpr Phrase kKindAndKey = {
    "„{1}“ nennt keinen Eintrag. Schreiben Sie Art und Schlüssel wie Leistung/wohngeld; Arten "
    "sind: {2}.",
    "\"{1}\" names no record. Write kind and key like Leistung/wohngeld; kinds are: {2}."};
inline constexpr Phrase kNoSuchKey = {
    "Den Schlüssel „{1}“ gibt es nicht. Nehmen Sie einen aus der ersten Spalte des Blatts „{2}“ "
    "oder legen Sie dort eine Zeile an.",
    "There is no key \"{1}\". Take one from the first column of the sheet \"{2}\" or add a row "
    "there."};
inline constexpr Phrase kPostcode = {"Aus der Zahl {1} wurde wieder die Postleitzahl {2}.",
                                     "The number {1} became the postcode {2} again."};
inline constexpr Phrase kNumberOfPhone = {
    "Aus der Nummer wurde die Zahl {1}; Nullen am Anfang können fehlen. Stellen Sie die Zelle auf "
    "das Format „Text“ und schreiben Sie die Nummer neu.",
    "The number became {1}, and zeros at its beginning may be lost. Give the cell the format "
    "\"text\" and write the number anew."};
inline constexpr Phrase kBecameOther = {
    "Das Tabellenprogramm hat aus dem Text „{1}“ gemacht. Stellen Sie die Zelle auf das Format "
    "„Text“ und schreiben Sie ihn neu.",
    "The office program made \"{1}\" of the text. Give the cell the format \"text\" and write it "
    "anew."};
inline constexpr Phrase kUrl = {
    "„{1}“ ist keine Internet-Adresse. Sie beginnt mit https:// und hat höchstens 300 Zeichen.",
    "\"{1}\" is no address of the web. It begins with https:// and has at most 300 characters."};
inline constexpr Phrase kEmail = {
    "„{1}“ ist keine E-Mail-Adresse. Schreiben Sie genau eine, wie amt@stadt.example.",
    "\"{1}\" is no e-mail address. Write exactly one, like amt@stadt.example."};
inline constexpr Phrase kSlug = {
    "„{1}“ ist kein Schlüssel. Nehmen Sie nur a-z, 0-9 und „-“, ohne Umlaute und Leerzeichen.",
    "\"{1}\" is no key. Use only a-z, 0-9 and '-', without umlauts and spaces."};
inline constexpr Phrase kNotFitting = {
    "„{1}“ passt nicht in diese Spalte. Vergleichen Sie mit den anderen Zeilen.",
    "\"{1}\" does not fit this column. Compare it with the other rows."};
inline constexpr Phrase kFormula = {
    "In der Zelle steht eine Formel, die „{1}“ ergibt. Schreiben Sie den Wert selbst hinein.",
    "The cell holds a formula that gives \"{1}\". Write the value itself."};
inline constexpr Phrase kMustNotBeEmpty = {"Die Zelle darf nicht leer sein. Tragen Sie etwas ein.",
                                           "The cell must not be empty. Fill it in."};
inline constexpr Phrase kTooLong = {
    "Der Text hat {1} Zeichen, höchstens {2} passen auf den Bildschirm. Kürzen Sie ihn.",
    "The text has {1} characters, at most {2} fit the screen. Shorten it."};
inline constexpr Phrase kForbidden = {
    "Der Text enthält ein unsichtbares Steuerzeichen. Schreiben Sie ihn neu, statt ihn "
    "einzufügen.",
    "The text holds an invisible control character. Type it instead of pasting it."};
inline constexpr Phrase kSayClosed = {
    "Die Zelle ist leer. Schreiben Sie „geschlossen“, wenn an diesem Tag nicht geöffnet ist.",
    "The cell is empty. Write \"geschlossen\" if it is not open on this day."};
inline constexpr Phrase kHoursBecameOther = {
    "Das Tabellenprogramm hat aus der Öffnungszeit „{1}“ gemacht. Stellen Sie die Zelle auf das "
    "Format „Text“ und schreiben Sie sie wie 08:00-12:00.",
    "The office program made \"{1}\" of the hours. Give the cell the format \"text\" and write "
    "them like 08:00-12:00."};
inline constexpr Phrase kSeason = {
    "„{1}“ ist kein Zeitraum. Schreiben Sie „immer“, „ab 01.09.2026“, „bis 30.06.2027“ oder "
    "„01.09.2026-30.06.2027“, dahinter „jedes Jahr“, wenn er sich wiederholt.",
    "\"{1}\" is no period. Write \"immer\", \"ab 01.09.2026\", \"bis 30.06.2027\" or "
    "\"01.09.2026-30.06.2027\", and \"jedes Jahr\" behind it if it comes again."};
inline constexpr Phrase kOpened = {
    "„{1}“ steht nicht zur Wahl. Schreiben Sie „nach Plan“, „immer“, „zurzeit geschlossen“ oder "
    "„zurzeit geschlossen bis 01.12.2026“.",
    "\"{1}\" is no choice here. Write \"nach Plan\", \"immer\", \"zurzeit geschlossen\" or "
    "\"zurzeit geschlossen bis 01.12.2026\"."};
inline constexpr Phrase kHoursElsewhere = {
    "Zeiten stehen im Blatt „Öffnungszeiten“. Fügen Sie dort eine Zeile an oder löschen Sie die "
    "Zeilen dort mit „x“; hier lassen Sie die Zelle, wie sie war.",
    "Hours are in the sheet \"Öffnungszeiten\". Add a row there or remove the rows there with "
    "\"x\"; leave this cell as it was."};

}  // namespace townhall::workbook
