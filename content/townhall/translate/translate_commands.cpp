#include "content/townhall/translate/translate_commands.h"

#include <algorithm>

#include "content/townhall/films.h"
#include "content/townhall/history/history_commands.h"
#include "content/townhall/languages.h"
#include "content/townhall/package.h"
#include "content/townhall/translate/exchange_file.h"
#include "content/townhall/translate/film_status.h"
#include "content/townhall/translate/import.h"
#include "content/townhall/translate/interface_commands.h"
#include "content/townhall/translate/old_texts.h"
#include "content/townhall/translate/open_texts.h"
#include "content/townhall/translate/save.h"

namespace townhall::translate {
namespace {

using kiosk::base::Files;
using kiosk::base::Result;

constexpr Phrase kUnknownLanguage = {
    "„{1}“ steht nicht in der Tabelle der Sprachen. Schreiben Sie das Kürzel wie ar oder fa-AF.",
    "\"{1}\" is not in the table of languages. Write the tag like ar or fa-AF."};
constexpr Phrase kExported = {
    "{1} geschrieben: {2} Texte, davon {3} noch nicht übersetzt, {4} zu prüfen, weil die Quelle "
    "sich geändert hat.",
    "{1} written: {2} texts, {3} of them not translated yet, {4} to be looked at because their "
    "source has changed."};
constexpr Phrase kImported = {"{1} {1:Übersetzung|Übersetzungen} in „{2}“ aus {3}.",
                              "{1} {1:translation|translations} into \"{2}\" from {3}."};

Result<void> check_language(const TranslateInput& input, const std::string& tag,
                            const Files& files) {
  const std::vector<LanguageRow> languages = TRY(read_languages(files, input.package.languages));
  if (find_language(languages, tag) == nullptr) {
    return kiosk::base::invalid(say({kUnknownLanguage, {tag}}, voice_of(input.lang)));
  }
  return {};
}

// A machine's words are a draft until somebody read them.
Mark mark_of(const TranslateInput& input) {
  return {input.how, input.how == "human" ? "translated" : "draft"};
}

Saving saving_of(const TranslateInput& input, const Imported& imported) {
  const std::size_t count = imported.accepted.size() + imported.confirmed.size();
  Saving saving{input.package.folder, "translate import",
                Saying{kImported, {std::to_string(count), imported.to, exchange_name(input)}},
                input.author};
  saving.author.voice = voice_of(input.lang);
  return saving;
}

std::string number_of_units(const Exchange& exchange, bool (*counts)(const Unit&)) {
  return std::to_string(std::count_if(exchange.units.begin(), exchange.units.end(), counts));
}

}  // namespace

Result<void> run_status(const TranslateInput& input, Files& files, std::ostream& out) {
  const Voice voice = voice_of(input.lang);
  if (input.interface) {
    return interface_status(input, files, out);
  }
  const Canonical canonical = TRY(read_package(files, input.package.folder, voice, out));
  const bool of_films = input.to == kSignLanguage;
  if (!input.to.empty() && !of_films) {
    CHECK_OK(translated_from(canonical, input.to, voice));
    CHECK_OK(has_language(canonical, input.to, voice));
  }
  if (of_films && !input.as_json) {
    print_films(canonical, voice, out);
    return {};
  }
  const std::vector<OpenText> open = input.to.empty() ? std::vector<OpenText>{}
                                     : of_films       ? open_films(canonical)
                                                      : open_texts(canonical, input.to);
  say_status(input, matrix_of(canonical), open, out);
  if (input.to.empty() && !input.as_json) {
    print_film_summary(canonical, voice, out);
  }
  return {};
}

Result<void> run_export(const TranslateInput& input, Files& files, std::ostream& out) {
  const Voice voice = voice_of(input.lang);
  Exchange exchange;
  if (input.interface) {
    exchange = TRY(interface_export(input, files));
  } else {
    CHECK_OK(check_language(input, input.to, files));
    const Canonical canonical = TRY(read_package(files, input.package.folder, voice, out));
    const std::string from = TRY(translated_from(canonical, input.to, voice));
    const OldText old = old_texts({files, input.package.folder, from, voice});
    exchange = TRY(collect(canonical, input.to, {voice, old}));
  }
  CHECK_OK(write_exchange(input, exchange, files));
  out << say({kExported,
              {input.file, std::to_string(exchange.units.size()),
               number_of_units(exchange, [](const Unit& unit) { return unit.target.empty(); }),
               number_of_units(exchange, [](const Unit& unit) { return unit.fuzzy; })}},
             voice)
      << '\n';
  return {};
}

Result<void> run_import(const TranslateInput& input, Files& files, std::ostream& out) {
  const Voice voice = voice_of(input.lang);
  if (input.interface) {
    return interface_import(input, files, out);
  }
  CHECK_OK(history::settle_and_say(files, input.package.folder, voice, out));
  const Canonical before = TRY(read_package(files, input.package.folder, voice, out));
  const Exchange returned = TRY(read_exchange(input, files, voice));
  CHECK_OK(check_language(input, returned.to, files));
  const Imported imported = TRY(take_in(before, returned, mark_of(input), voice));
  report(imported, exchange_name(input), voice, out);
  if (imported.changes() && input.yes) {
    CHECK_OK(save(files, saving_of(input, imported), before, imported.after, out));
  } else if (imported.changes()) {
    out << say({kSayYes}, voice) << '\n';
  }
  return verdict_on(imported.refused.size(), voice);
}

}  // namespace townhall::translate
