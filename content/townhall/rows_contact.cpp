#include <array>

#include "content/townhall/rows.h"
#include "kiosk/directory/phone.h"

namespace townhall {
namespace {

using nlohmann::json;

void write_phones(const RowContext& context, const json& record, std::int64_t id) {
  long rank = 0;
  for (const json& phone : list_of(record, "phones")) {
    const std::string number = string_of(phone, "number");
    const kiosk::base::Result<std::string> dial =
        kiosk::directory::dial_form(number, flag_of(phone, "short_code"));
    // check() has refused numbers that cannot be dialled.
    context.out.insert("phone", {id, integer(rank++), string_of(phone, "key"), number,
                                 dial ? *dial : std::string(), string_of(phone, "type", "voice"),
                                 text_or_null(phone, "role"), flag(phone, "toll_free")});
  }
}

constexpr std::array<std::string_view, 7> kDays = {"mo", "tu", "we", "th", "fr", "sa", "su"};

long weekday_of(const json& day) {
  long weekday = 1;
  for (const std::string_view name : kDays) {
    if (day == name) {
      return weekday;
    }
    ++weekday;
  }
  return 0;
}

void write_rules(const RowContext& context, const json& schedule, std::int64_t id,
                 long schedule_rank) {
  long rank = 0;
  for (const json& rule : list_of(schedule, "rules")) {
    for (const json& day : list_of(rule, "days")) {
      context.out.insert(
          "hours_rule", {id, integer(schedule_rank), integer(rank++), integer(weekday_of(day)),
                         minutes(rule, "opens"), minutes(rule, "closes"),
                         string_of(rule, "mode", "walk-in"), integer(number_of(rule, "nth")),
                         integer(number_of(rule, "every_weeks", 1)), text_or_null(rule, "anchor")});
    }
  }
}

void write_exceptions(const RowContext& context, const json& schedule, std::int64_t id,
                      long schedule_rank) {
  long rank = 0;
  for (const json& exception : list_of(schedule, "exceptions")) {
    const bool has_hours = string_of(exception, "kind") != "closed";
    context.out.insert(
        "hours_exception",
        {id, integer(schedule_rank), integer(rank++), string_of(exception, "key"),
         string_of(exception, "from"), string_of(exception, "to"), string_of(exception, "kind"),
         minutes(exception, "opens"), minutes(exception, "closes"),
         has_hours ? Value(string_of(exception, "mode", "walk-in")) : Value(nullptr)});
  }
}

}  // namespace

void write_hours(const RowContext& context, const json& hours, std::int64_t id) {
  long rank = 0;
  for (const json& schedule : list_of(hours, "schedules")) {
    context.out.insert("schedule",
                       {id, integer(rank), string_of(schedule, "key"),
                        text_or_null(schedule, "valid_from"), text_or_null(schedule, "valid_until"),
                        flag(schedule, "yearly"), string_of(schedule, "on_holiday", "closed")});
    write_rules(context, schedule, id, rank);
    write_exceptions(context, schedule, id, rank);
    ++rank;
  }
}

void write_spoken(const RowContext& context, const json& record, std::int64_t id) {
  long rank = 0;
  for (const json& spoken : list_of(record, "languages")) {
    context.out.insert("contact_language", {id, integer(rank++), string_of(spoken, "lang"),
                                            string_of(spoken, "mode", "fluent"),
                                            integer(number_of(spoken, "lead_days"))});
  }
}

void write_links(const RowContext& context, const json& record, std::int64_t id) {
  long rank = 0;
  for (const json& link : list_of(record, "links")) {
    context.out.insert("link",
                       {id, integer(rank++), string_of(link, "key"), string_of(link, "url")});
  }
}

void write_contact(const RowContext& context, const json& record, std::int64_t id) {
  const bool known = record.contains("hours");
  const json hours = known ? record.at("hours") : json::object();
  context.out.insert(
      "contact_point",
      {id, string_of(record, "kind"), context.keys.optional(record, "organization", "organization"),
       context.keys.optional(record, "place", "place"), text_or_null(record, "email"),
       text_or_null(record, "url"), string_of(record, "appointment", "none"),
       text_or_null(record, "appointment_url"), flag(record, "anonymous"), flag(record, "free"),
       flag(record, "confidential"), text_or_null(record, "icon"),
       number_or_null(record, "emergency_rank"), integer(known ? 1 : 0), flag(hours, "always"),
       flag(hours, "temporarily_closed"), text_or_null(hours, "closed_until")});
  write_phones(context, record, id);
  write_links(context, record, id);
  write_spoken(context, record, id);
  write_hours(context, hours, id);
}

}  // namespace townhall
