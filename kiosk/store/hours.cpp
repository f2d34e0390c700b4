#include "kiosk/store/queries.h"

namespace kiosk::store {
namespace {

using directory::ExceptionKind;
using directory::HolidayPolicy;
using directory::HoursException;
using directory::HoursMode;
using directory::HoursRule;
using directory::Schedule;

constexpr std::array<std::pair<std::string_view, HolidayPolicy>, 3> kPolicies{{
    {"closed", HolidayPolicy::Closed},
    {"as-usual", HolidayPolicy::AsUsual},
    {"as-sunday", HolidayPolicy::AsSunday},
}};

constexpr std::array<std::pair<std::string_view, HoursMode>, 3> kModes{{
    {"walk-in", HoursMode::WalkIn},
    {"appointment", HoursMode::Appointment},
    {"phone", HoursMode::Phone},
}};

constexpr std::array<std::pair<std::string_view, ExceptionKind>, 3> kExceptions{{
    {"closed", ExceptionKind::Closed},
    {"changed", ExceptionKind::Changed},
    {"extra", ExceptionKind::Extra},
}};

constexpr int kLastMinuteOfDay = 24 * 60 - 1;
constexpr int kLatestClose = 2 * 24 * 60;  // 48:00, content/README.md

base::Result<HoursRule> rule_at(const Reader& reader, const Query& query) {
  HoursRule rule;
  rule.weekday = TRY(read_number(reader, query, 1, 1, 7));
  rule.opens_minute = TRY(read_number(reader, query, 2, 0, kLastMinuteOfDay));
  rule.closes_minute = TRY(read_number(reader, query, 3, rule.opens_minute + 1, kLatestClose));
  rule.mode = TRY(read_code(reader, query.view(4), kModes));
  rule.nth_of_month = TRY(read_number(reader, query, 5, -1, 5));
  rule.interval_weeks = TRY(read_number(reader, query, 6, 1, 52));
  if (rule.interval_weeks > 1) {
    rule.anchor = TRY(read_date(reader, query, 7));
  }
  return rule;
}

// All rules of a contact point at once; the first column says which schedule they belong to.
base::Result<void> add_rules(Reader& reader, RowId contact, std::vector<Schedule>& schedules) {
  Query query = TRY(reader.db().query(
      "SELECT schedule_rank, weekday, opens, closes, mode, nth, every_weeks, anchor "
      "FROM hours_rule WHERE contact_id = ?1 ORDER BY schedule_rank, rank"));
  query.bind(contact);
  const int last = static_cast<int>(schedules.size()) - 1;
  while (TRY(query.next())) {
    const int schedule = TRY(read_number(reader, query, 0, 0, last));
    schedules[static_cast<std::size_t>(schedule)].rules.push_back(TRY(rule_at(reader, query)));
  }
  return {};
}

base::Result<HoursException> exception_at(const Reader& reader, const Query& query,
                                          const Texts& texts) {
  HoursException exception;
  exception.reason = texts.get("exception." + query.text(1) + ".reason");
  exception.from = TRY(read_date(reader, query, 2));
  exception.to = TRY(read_date(reader, query, 3));
  exception.kind = TRY(read_code(reader, query.view(4), kExceptions));
  if (exception.kind != ExceptionKind::Closed) {
    exception.opens_minute = TRY(read_number(reader, query, 5, 0, kLastMinuteOfDay));
    exception.closes_minute =
        TRY(read_number(reader, query, 6, exception.opens_minute + 1, kLatestClose));
    exception.mode = TRY(read_code(reader, query.view(7), kModes));
  }
  return exception;
}

base::Result<void> add_exceptions(Reader& reader, RowId contact, const Texts& texts,
                                  std::vector<Schedule>& schedules) {
  Query query = TRY(
      reader.db().query("SELECT schedule_rank, key, from_date, to_date, kind, opens, closes, mode "
                        "FROM hours_exception WHERE contact_id = ?1 ORDER BY schedule_rank, rank"));
  query.bind(contact);
  const int last = static_cast<int>(schedules.size()) - 1;
  while (TRY(query.next())) {
    const int schedule = TRY(read_number(reader, query, 0, 0, last));
    schedules[static_cast<std::size_t>(schedule)].exceptions.push_back(
        TRY(exception_at(reader, query, texts)));
  }
  return {};
}

}  // namespace

base::Result<std::vector<Schedule>> read_schedules(Reader& reader, RowId contact,
                                                   const Texts& texts) {
  std::vector<Schedule> schedules;
  Query query = TRY(reader.db().query(
      "SELECT rank, key, valid_from, valid_until, yearly, on_holiday FROM schedule "
      "WHERE contact_id = ?1 ORDER BY rank"));
  query.bind(contact);
  while (TRY(query.next())) {
    const std::string key = query.text(1);
    Schedule schedule;
    schedule.valid_from = TRY(read_optional_date(reader, query, 2));
    schedule.valid_until = TRY(read_optional_date(reader, query, 3));
    schedule.yearly = query.flag(4);
    schedule.on_holiday = TRY(read_code(reader, query.view(5), kPolicies));
    schedule.label = texts.get("schedule." + key + ".label");
    schedule.note = texts.get("schedule." + key + ".note");
    schedules.push_back(std::move(schedule));
  }
  if (!schedules.empty()) {
    CHECK_OK(add_rules(reader, contact, schedules));
    CHECK_OK(add_exceptions(reader, contact, texts, schedules));
  }
  return schedules;
}

}  // namespace kiosk::store
