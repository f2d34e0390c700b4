#pragma once
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "content/townhall/workbook/voice.h"

// Whether and when hours hold, in words.
namespace townhall::workbook {

// Of a record: "unbekannt", "nach Plan", "immer", "zurzeit geschlossen bis 01.12.2026".
std::string opened_in_words(const nlohmann::json& record);
// "nach Plan" needs a list of schedules, be it still empty.
inline constexpr std::string_view kByPlan = "nach Plan";
std::optional<Saying> put_opened(nlohmann::json& record, const std::string& words);
// Forgets it; the list of schedules stays.
void blank_opened(nlohmann::json& record);

// Of a schedule: "immer", "ab 01.09.2026", "01.09.2026-30.06.2027 jedes Jahr".
std::string season_in_words(const nlohmann::json& schedule);
std::optional<Saying> put_season(nlohmann::json& schedule, const std::string& words);

}  // namespace townhall::workbook
