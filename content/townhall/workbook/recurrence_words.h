#pragma once
#include <optional>
#include <string>

namespace townhall::workbook {

// A rule of repetition (RFC 5545) in German: "jede Woche am Montag und Mittwoch bis 28.06.2027",
// "alle 2 Wochen am Mittwoch, 15-mal", "jeden Monat am letzten Freitag", "jeden Monat am 15.". A
// rule that has no such words stays as it is.
std::string recurrence_in_words(const std::string& rrule);

// Reads that back, also "montags", "jeden 1. Samstag im Monat", "14-täglich" and short names of
// days; a rule itself as well. Nothing for what is not clear.
std::optional<std::string> rrule_of(const std::string& words);

}  // namespace townhall::workbook
