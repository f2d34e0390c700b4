#pragma once
#include "content/townhall/translate/select.h"

// What people say of translations without changing a word.
namespace townhall::translate {

struct Judgement {
  std::vector<std::string> changed;                     // keys, with the language in front
  std::vector<std::pair<std::string, Saying>> refused;  // the same, and why
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

// A line each, then the counts.
void report(const Judgement& judged, Voice voice, std::ostream& out);

}  // namespace townhall::translate
