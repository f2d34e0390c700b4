#include "content/townhall/workbook/cell_hours.h"

#include "content/townhall/canonical.h"
#include "content/townhall/workbook/dates.h"
#include "content/townhall/workbook/value_phrases.h"
#include "content/townhall/workbook/values.h"

namespace townhall::workbook {
namespace {

using nlohmann::json;

constexpr std::string_view kUnknown = "unbekannt";
constexpr std::string_view kAlways = "immer";
constexpr std::string_view kSuspended = "zurzeit geschlossen";
constexpr std::string_view kUntil = " bis ";
constexpr std::string_view kYearly = " jedes Jahr";

void clear_flags(json& hours) {
  for (const char* key : {"always", "temporarily_closed", "closed_until"}) {
    hours.erase(key);
  }
}

std::optional<Saying> suspend(json& record, const std::string& words) {
  const std::string rest = words.substr(kSuspended.size());
  if (rest.empty()) {
    record["hours"]["temporarily_closed"] = true;
    record["hours"].erase("closed_until");
    return std::nullopt;
  }
  const std::optional<std::string> day =
      rest.starts_with(kUntil) ? iso_date(tidy(rest.substr(kUntil.size()))) : std::nullopt;
  if (!day) {
    return Saying{kOpened, {words}};
  }
  record["hours"]["temporarily_closed"] = true;
  record["hours"]["closed_until"] = *day;
  return std::nullopt;
}

struct Season {
  std::optional<std::string> from;
  std::optional<std::string> until;
};

// The words without "jedes Jahr"; nothing if they are not clear.
std::optional<Season> season_of(const std::string& words) {
  Season season;
  if (words == kAlways) {
    return season;
  }
  if (words.starts_with("ab ")) {
    season.from = iso_date(tidy(words.substr(3)));
    return season.from ? std::optional<Season>(season) : std::nullopt;
  }
  if (words.starts_with("bis ")) {
    season.until = iso_date(tidy(words.substr(4)));
    return season.until ? std::optional<Season>(season) : std::nullopt;
  }
  for (const std::string_view between : {"-", "–", " bis "}) {
    const std::size_t at = words.find(between);
    if (at != std::string::npos) {
      season.from = iso_date(tidy(words.substr(0, at)));
      season.until = iso_date(tidy(words.substr(at + between.size())));
      return season.from && season.until ? std::optional<Season>(season) : std::nullopt;
    }
  }
  return std::nullopt;
}

void set_or_erase(json& object, const char* key, const std::optional<std::string>& value) {
  if (value) {
    object[key] = *value;
  } else {
    object.erase(key);
  }
}

}  // namespace

std::string opened_in_words(const json& record) {
  if (!record.contains("hours")) {
    return std::string(kUnknown);
  }
  const json& hours = record.at("hours");
  if (flag_of(hours, "temporarily_closed")) {
    const std::string until = string_of(hours, "closed_until");
    return std::string(kSuspended) +
           (until.empty() ? std::string() : std::string(kUntil) + german_date(until));
  }
  return std::string(flag_of(hours, "always") ? kAlways : kByPlan);
}

std::optional<Saying> put_opened(json& record, const std::string& words) {
  const bool known = record.contains("hours");
  const bool planned = known && !list_of(record["hours"], "schedules").empty();
  if (words.starts_with(kSuspended)) {
    return suspend(record, words);
  }
  if (words == kAlways) {
    clear_flags(record["hours"]);
    record["hours"]["always"] = true;
  } else if (words == kByPlan && known && record["hours"].contains("schedules")) {
    clear_flags(record["hours"]);
  } else if ((words == kUnknown || words.empty()) && !planned) {
    record.erase("hours");
  } else {
    return Saying{
        words == kByPlan || words == kUnknown || words.empty() ? kHoursElsewhere : kOpened,
        {words}};
  }
  return std::nullopt;
}

void blank_opened(json& record) {
  if (record.contains("hours")) {
    clear_flags(record["hours"]);
  }
}

std::string season_in_words(const json& schedule) {
  const std::string from = string_of(schedule, "valid_from");
  const std::string until = string_of(schedule, "valid_until");
  const std::string yearly(flag_of(schedule, "yearly") ? kYearly : std::string_view());
  if (from.empty() && until.empty()) {
    return std::string(kAlways) + yearly;
  }
  if (from.empty() || until.empty()) {
    return (from.empty() ? "bis " + german_date(until) : "ab " + german_date(from)) + yearly;
  }
  return german_date(from) + "-" + german_date(until) + yearly;
}

std::optional<Saying> put_season(json& schedule, const std::string& words) {
  const bool yearly = words.ends_with(kYearly);
  const std::string period = tidy(words.substr(0, words.size() - (yearly ? kYearly.size() : 0)));
  const std::optional<Season> season =
      words.empty() ? std::optional<Season>(Season{}) : season_of(period);
  if (!season) {
    return Saying{kSeason, {words}};
  }
  set_or_erase(schedule, "valid_from", season->from);
  set_or_erase(schedule, "valid_until", season->until);
  if (yearly) {
    schedule["yearly"] = true;
  } else {
    schedule.erase("yearly");
  }
  return std::nullopt;
}

}  // namespace townhall::workbook
