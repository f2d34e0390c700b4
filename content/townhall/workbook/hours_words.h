#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "content/townhall/workbook/voice.h"

// Opening hours of one day of the week as clerks write them, and as rules of the package.
namespace townhall::workbook {

// One stretch of one day of the week. Minutes of the day; `closes` may lie on the next (to 2880).
struct Stretch {
  int opens = 0;
  int closes = 0;
  std::string mode = "walk-in";
  long nth = 0;          // 1 to 5: that one of the month, -1: the last, 0: every one
  long every_weeks = 1;  // counted from the week of `anchor`
  std::string anchor = {};

  bool operator==(const Stretch&) const = default;
};

// In order of time; at the same time those for anybody, by appointment, by telephone.
bool comes_before(const Stretch& one, const Stretch& other);

// `weekday` from 0 (Monday). "08:00-12:00, 14:00-18:00 nach Termin", "geschlossen", "nach Termin",
// "16:00-19:00 am 1. Dienstag im Monat", "15:00-18:00 alle 2 Wochen ab 19.11.2026",
// "22:00-02:00 am Folgetag".
std::string hours_in_words(std::vector<Stretch> stretches, std::size_t weekday);

// Reads that back, and also "8-12", "8.00–12.00 Uhr", "8 bis 12 Uhr"; refuses what is not clear.
// In order of time. No stretches: closed. `words` must not be empty.
Understood<std::vector<Stretch>> understand_hours(const std::string& words, std::size_t weekday);

// The stretches of one day in an array of rules (content/README.md).
std::vector<Stretch> stretches_of(const nlohmann::json& rules, std::size_t weekday);

// Rules as before, but for this day these stretches. What is as it was is left as it stands.
nlohmann::json with_stretches(const nlohmann::json& rules, std::size_t weekday,
                              const std::vector<Stretch>& stretches);

}  // namespace townhall::workbook
