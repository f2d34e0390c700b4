#pragma once
#include "kiosk/speech/page.h"

// One function for each thing that is written in another way than it is said. Each looks at what
// begins at `at` and answers with its words, or with nothing where it is something else or the
// lexicon does not say how. All but joint, word, dash and sign are asked where a word starts.
namespace kiosk::speech {

std::optional<Match> email_rule(const Page& page, size_t at);    // info@ahrensburg.example
std::optional<Match> link_rule(const Page& page, size_t at);     // https://... www. town.de
std::optional<Match> phone_rule(const Page& page, size_t at);    // 04102 77-0, +49 ...
std::optional<Match> time_rule(const Page& page, size_t at);     // 8:30, 8.30 Uhr, 8:00–12:00
std::optional<Match> weekday_rule(const Page& page, size_t at);  // Mo–Fr
std::optional<Match> date_rule(const Page& page, size_t at);     // 03.10.2026, 3.10., 2026-10-03
std::optional<Match> ordinal_rule(const Page& page, size_t at);  // 1. Etage, 3. Oktober
std::optional<Match> money_rule(const Page& page, size_t at);    // 12,50 €
std::optional<Match> counted_rule(const Page& page, size_t at);  // 5 km, 1 min
std::optional<Match> number_rule(const Page& page, size_t at);   // 22926, 1.234, 1,5, 1.04
std::optional<Match> dash_rule(const Page& page, size_t at);     // the dash in 10–12
std::optional<Match> joint_rule(const Page& page, size_t at);    // the end of Bürger:innen
std::optional<Match> word_rule(const Page& page, size_t at);     // z. B., Bahnhofstr.
std::optional<Match> sign_rule(const Page& page, size_t at);     // §, %, /

// Day `day` of a date in digits that begins at `at`: "dritter", "3".
std::string said_day(const Page& page, size_t at, int day);

// Whether the abbreviation `key`, which ends before `end`, ends its sentence too.
bool ends_sentence(const Page& page, const std::string& key, size_t end);

// "{from} bis {until}".
std::string said_range(const Lexicon& lexicon, const std::string& from, const std::string& until);

}  // namespace kiosk::speech
