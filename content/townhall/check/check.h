#pragma once
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/townhall/canonical.h"
#include "content/townhall/check/issues.h"
#include "content/townhall/languages.h"
#include "kiosk/locale/voices.h"
#include "kiosk/speech/lexicon.h"
#include "kiosk/text/measurer.h"

namespace townhall {

// What is needed to say how a package sounds.
struct Listening {
  kiosk::speech::Lexicons lexicons;
  kiosk::locale::Voices voices;
};

struct CheckOptions {
  std::vector<LanguageRow> languages;  // of i18n/languages.json
  std::optional<std::set<std::string>> icons =
      std::nullopt;  // names of pictograms; nothing: not checked
  std::shared_ptr<const Listening> listening = nullptr;  // null: not checked
  // Of the fonts of a kiosk; null: neither glyphs nor room are checked.
  std::shared_ptr<kiosk::text::Measurer> measurer = nullptr;
};

// All rules, in the order of the data dictionary. Reports everything, changes nothing.
void check(const Canonical& canonical, const CheckOptions& options, Issues& issues);

// The rules one by one, one file each.
void check_texts(const Canonical& canonical, const CheckOptions& options, Issues& issues);
void check_markdown(const Canonical& canonical, Issues& issues);
void check_navigation(const Canonical& canonical, Issues& issues);
void check_finder(const Canonical& canonical, Issues& issues);
void check_contacts(const Canonical& canonical, Issues& issues);
void check_hours(const nlohmann::json& hours, const Where& where, Issues& issues);
void check_parents(const Canonical& canonical, Issues& issues);
void check_places(const Canonical& canonical, Issues& issues);
void check_dated(const Canonical& canonical, Issues& issues);  // events, notices, periods
void check_looks(const Canonical& canonical, const CheckOptions& options, Issues& issues);
// Spoken forms, clips and language tags.
void check_spoken(const Canonical& canonical, const CheckOptions& options, Issues& issues);
void check_films(const Canonical& canonical, Issues& issues);  // in sign language
// What cannot be listened to, or is said wrongly: voices, clips, spoken forms, languages of names.
void check_listening(const Canonical& canonical, const Listening& listening, Issues& issues);
// Numbers to call: whether they exist, and whether texts name others.
void check_numbers(const Canonical& canonical, Issues& issues);
// Whether hours ever open, and what they say of holidays.
void check_opening(const Canonical& canonical, Issues& issues);
// Records that nothing leads to, and those that lead to what is not published.
void check_references(const Canonical& canonical, Issues& issues);
void check_marks_in_text(const Canonical& canonical, Issues& issues);  // isolates, HTML
void check_language(const Canonical& canonical, Issues& issues);
void check_simple(const Canonical& canonical, Issues& issues);  // Leichte Sprache
void check_pictures(const Canonical& canonical, Issues& issues);
// Words that no line of their place holds, measured as the kiosk lays them out, and missing glyphs.
void check_fit(const Canonical& canonical, kiosk::text::Measurer& measurer, Issues& issues);
void check_sites(const Canonical& canonical, const CheckOptions& options, Issues& issues);

}  // namespace townhall
