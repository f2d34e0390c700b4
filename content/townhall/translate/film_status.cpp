#include "content/townhall/translate/film_status.h"

#include <array>

#include "content/townhall/films.h"

namespace townhall::translate {
namespace {

// By FilmState.
constexpr std::array<Phrase, 3> kStates{{{"aktuell", "current"},
                                         {"Quelle geändert", "source changed"},
                                         {"ohne Prüfsumme", "without a digest"}}};
constexpr Phrase kSummary = {
    "{1} (Gebärdenfilme): {2} Texte aktuell, {3} Quelle geändert, {4} ohne Prüfsumme",
    "{1} (films in sign language): {2} texts current, {3} source changed, {4} without a digest"};
constexpr Phrase kFilm = {"{1}: {2} ({3})", "{1}: {2} ({3})"};
constexpr Phrase kNoFilms = {"Das Paket hat keine Gebärdenfilme.",
                             "The package has no films in sign language."};
constexpr Phrase kAllCurrent = {"{1}: die Filme zu allen {2} Texten sind aktuell.",
                                "{1}: the films of all {2} texts are current."};

}  // namespace

void print_film_summary(const Canonical& canonical, Voice voice, std::ostream& out) {
  const std::vector<SignedText> texts = signed_texts(canonical);
  std::array<std::size_t, 3> counts = {};
  for (const SignedText& text : texts) {
    ++counts.at(static_cast<std::size_t>(film_state(canonical, text)));
  }
  if (!texts.empty()) {
    out << say({kSummary,
                {kSignLanguage, std::to_string(counts[0]), std::to_string(counts[1]),
                 std::to_string(counts[2])}},
               voice)
        << '\n';
  }
}

void print_films(const Canonical& canonical, Voice voice, std::ostream& out) {
  const std::vector<SignedText> texts = signed_texts(canonical);
  bool all_current = true;
  for (const SignedText& text : texts) {
    const FilmState state = film_state(canonical, text);
    if (state != FilmState::Current) {
      all_current = false;
      out << say({kFilm,
                  {key_of(text.text.record, text.text.field),
                   say({kStates.at(static_cast<std::size_t>(state))}, voice), text.film}},
                 voice)
          << '\n';
    }
  }
  if (texts.empty()) {
    out << say({kNoFilms}, voice) << '\n';
  } else if (all_current) {
    out << say({kAllCurrent, {kSignLanguage, std::to_string(texts.size())}}, voice) << '\n';
  }
}

}  // namespace townhall::translate
