#include <array>

#include "content/townhall/check/check.h"
#include "content/townhall/records.h"
#include "kiosk/directory/phone.h"

namespace townhall {
namespace {

using nlohmann::json;

// Numbers that the Bundesnetzagentur keeps free for films and examples: these prefixes and three
// more digits.
constexpr std::array<std::string_view, 5> kInventedNumbers = {
    "+494066969", "+493023125", "+492214710", "+496990009", "+498999998"};

bool is_invented(std::string_view dial) {
  for (const std::string_view prefix : kInventedNumbers) {
    if (dial.starts_with(prefix) && dial.size() == prefix.size() + 3) {
      return true;
    }
  }
  return false;
}

void check_phone(const json& phone, bool sample, const Where& where, Issues& issues) {
  const bool short_code = flag_of(phone, "short_code");
  const kiosk::base::Result<std::string> dial =
      kiosk::directory::dial_form(string_of(phone, "number"), short_code);
  if (!dial) {
    issues.error(where, dial.error().message);
    return;
  }
  const bool nationwide = short_code || flag_of(phone, "toll_free") || dial->starts_with("+49800");
  if (sample && !nationwide && !is_invented(*dial)) {
    issues.warning(where, "The record is a sample, but " + *dial +
                              " may belong to somebody; take a number kept for examples.");
  }
}

void check_phones(const json& record, const Where& where, Issues& issues) {
  for (const json& phone : list_of(record, "phones")) {
    check_phone(phone, flag_of(record, "sample"),
                at_field(where, "phones." + string_of(phone, "key") + ".number"), issues);
  }
}

bool can_be_reached(const json& record) {
  return !list_of(record, "phones").empty() || record.contains("email") ||
         record.contains("place") || record.contains("url") || record.contains("appointment_url");
}

void check_contact(const json& record, const Where& where, Issues& issues) {
  check_phones(record, where, issues);
  if (!can_be_reached(record)) {
    issues.error(where, "Nobody can reach this contact point; add a phone, e-mail, place or URL.");
  }
  if (record.contains("hours") && record.at("hours").is_object()) {
    check_hours(record.at("hours"), at_field(where, "hours"), issues);
  }
}

void check_service(const json& record, const Where& where, Issues& issues) {
  if (list_of(record, "contacts").empty()) {
    issues.error(at_field(where, "contacts"),
                 "The service names no contact point; say where to turn to.");
  }
  const std::string leika = string_of(record, "leika_key");
  if (!leika.empty() &&
      (leika.size() != 14 || leika.find_first_not_of("0123456789") != std::string::npos)) {
    issues.error(at_field(where, "leika_key"), "A LeiKa key has 14 digits.");
  }
  if (record.contains("max_age") && number_of(record, "max_age") < number_of(record, "min_age")) {
    issues.error(at_field(where, "max_age"), "The greatest age is below the least; swap them.");
  }
  if (string_of(record, "cost_kind") == "free" && !list_of(record, "costs").empty()) {
    issues.error(at_field(where, "costs"), "The service is free, but costs are named.");
  }
}

}  // namespace

void check_contacts(const Canonical& canonical, Issues& issues) {
  each_record(canonical, "contact", [&](const json& record, const Where& where) {
    check_contact(record, where, issues);
  });
  each_record(canonical, "service", [&](const json& record, const Where& where) {
    check_service(record, where, issues);
  });
}

}  // namespace townhall
