#pragma once
#include "content/townhall/translate/voice.h"

// What is said alike of texts of a package and of the interface that come back, or are judged.
namespace townhall::translate {

inline constexpr Phrase kNoSuchText = {
    "Diesen Text gibt es nicht mehr. Exportieren Sie eine neue Datei.",
    "There is no such text any more. Export a new file."};
inline constexpr Phrase kTwice = {
    "Dieser Text steht zweimal in der Datei. Löschen Sie einen davon.",
    "This text is twice in the file. Delete one of them."};
inline constexpr Phrase kUnfinished = {
    "Die Übersetzung ist noch als unfertig (fuzzy) gekennzeichnet. Nehmen Sie das Zeichen weg, "
    "wenn sie stimmt.",
    "The translation is still marked as unfinished (fuzzy). Remove the mark once it is right."};
inline constexpr Phrase kOtherTongue = {
    "Die Texte der Datei sind nicht in „{1}“: {2} von {3} sind in einer anderen Sprache oder "
    "Schrift. Berichtigen Sie die Zielsprache in der Datei, oder nehmen Sie die richtige Datei.",
    "The texts of the file are not in \"{1}\": {2} of {3} are in another language or script. "
    "Correct the target language in the file, or take the right file."};
inline constexpr Phrase kOtherTongueLike = {
    "Die Texte der Datei sind nicht in „{1}“: {2} von {3} sind in einer anderen Sprache, am "
    "ehesten "
    "in „{4}“. Berichtigen Sie die Zielsprache in der Datei, oder nehmen Sie die richtige Datei.",
    "The texts of the file are not in \"{1}\": {2} of {3} are in another language, most likely in "
    "\"{4}\". Correct the target language in the file, or take the right file."};
inline constexpr Phrase kSomeRefused = {
    "{1} {1:Text wurde abgelehnt; der Grund steht|Texte wurden abgelehnt; die Gründe stehen} oben.",
    "{1} {1:text was refused; the reason is|texts were refused; the reasons are} above."};

}  // namespace townhall::translate
