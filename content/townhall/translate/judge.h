#pragma once
#include "content/townhall/translate/select.h"

// What people say of translations without changing a word.
namespace townhall::translate {

// A text of which something is said, with all that somebody must see who says it.
struct JudgedText {
  std::string lang;
  std::string key;
  std::string entry;     // what its record is called; empty: it has no record, or that no name
  std::string about;     // of a message of the interface: what it is; empty: the key tells
  std::string from;      // the language of `source`
  std::string source;    // as it is now
  std::string previous;  // as it was when it was translated; empty: the same, or nobody knows
  std::string text;      // of a film in sign language its record
  std::string rests_on;  // digest of the source that was translated; empty: not known
};

struct Judgement {
  std::vector<JudgedText> changed;
  std::vector<std::pair<std::string, Saying>> refused;  // keys behind their language, and why
  std::size_t unchanged = 0;                            // said already
};

struct Judged : Judgement {
  Canonical after;
};

// Why an approval, or a translation that is to be right, is refused.
inline constexpr Phrase kSourceChanged = {
    "Die Quelle hat sich seither geändert. Übersetzen Sie neu oder sagen Sie zuerst mit "
    "still-correct, dass die Übersetzung noch stimmt.",
    "The source has changed since. Translate it again, or say first with still-correct that the "
    "translation is still right."};
inline constexpr Phrase kNoSource = {
    "Den Text, aus dem übersetzt wurde, gibt es nicht mehr. Löschen Sie auch die Übersetzung.",
    "The text that was translated is gone. Delete the translation too."};

// The texts are approved (or reviewed). Refused: a text whose source has changed since.
void approve(const Canonical& before, const std::string& lang, const std::vector<FieldKey>& fields,
             const std::string& state, Judged& out);

// The translation is right although its source has changed: it rests on the present source.
void still_correct(const Canonical& before, const std::string& lang,
                   const std::vector<FieldKey>& fields, Judged& out);

// The same of films in sign language: they sign the present text of these fields.
void films_still_correct(const Canonical& before, const std::vector<FieldKey>& fields, Judged& out);

// A change of the source was so small that what was current stays current: every translation and
// every film that rests on `old_text` rests on the present one. Others stay as they are, so that a
// small edit does not hide a large one before it.
void small_edit(const Canonical& before, const FieldKey& field, const std::string& old_text,
                Judged& out);

// Every changed text with its source, by entry and language, and none left out: what is released
// is read first. Then what was refused, and the counts.
void report(const Judgement& judged, Voice voice, std::ostream& out);

}  // namespace townhall::translate
