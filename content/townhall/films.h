#pragma once
#include <string>
#include <vector>

#include "content/townhall/canonical.h"
#include "content/townhall/translate/unit.h"

// Films in German Sign Language: media records with "signs", the texts that they sign, each with
// the digest of the text in the source language as it was when the film was made.
namespace townhall {

inline constexpr const char* kSignLanguage = "gsg";  // BCP 47, ISO 639-3

// A media record that is such a film.
bool is_film(const nlohmann::json& record);

// One text that a film signs.
struct SignedText {
  std::string film;    // "media/film-wohngeld"
  std::size_t at = 0;  // in its "signs"
  translate::FieldKey text;
  std::string digest;  // empty: nobody has said yet of which text the film is
};

// In the order of records and of their "signs". What is not of the right form (check()) is left
// out.
std::vector<SignedText> signed_texts(const Canonical& canonical);

enum class FilmState { Current, SourceChanged, Unknown };

// SourceChanged: the text is another one, or gone. Unknown: no digest.
FilmState film_state(const Canonical& canonical, const SignedText& text);

// Slugs of films of which a text is not current: a kiosk must not get them.
std::set<std::string> films_to_leave_out(const Canonical& canonical);

// The film rests on `digest` from now on.
void set_film_digest(Canonical& canonical, const SignedText& text, const std::string& digest);

// The package without those films, their texts, and files that nothing else uses.
Canonical without_films(Canonical canonical, const std::set<std::string>& slugs);

}  // namespace townhall
