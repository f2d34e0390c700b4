#include <array>

#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/html_phone.h"
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

// "116 117": a number that is dialled as it stands.
bool is_short_number(const std::string& number) {
  const std::optional<std::string> dialled = dialable(number);
  return dialled && !dialled->starts_with('+');
}

void check_phone(const json& phone, bool sample, const Where& where, Issues& issues) {
  const bool short_code = flag_of(phone, "short_code");
  const std::string number = string_of(phone, "number");
  if (!short_code && is_short_number(number)) {
    issues.add(rule("short-code-unmarked"), where, {number});
    return;
  }
  const kiosk::base::Result<std::string> dial = kiosk::directory::dial_form(number, short_code);
  if (!dial) {
    issues.add(rule("phone-form"), where, {number, dial.error().message});
    return;
  }
  const bool nationwide = short_code || flag_of(phone, "toll_free") || dial->starts_with("+49800");
  if (sample && !nationwide && !is_invented(*dial)) {
    issues.add(rule("phone-of-somebody"), where, {*dial});
  }
}

void check_phones(const json& record, const Where& where, Issues& issues) {
  for (const json& phone : list_of(record, "phones")) {
    check_phone(phone, flag_of(record, "sample"),
                at_field(where, "phones." + string_of(phone, "key") + ".number"), issues);
  }
}

// Services that lead on under a short name.
constexpr std::array<std::string_view, 10> kShorteners = {
    "bit.ly", "tinyurl.com", "t.co",   "goo.gl",        "ow.ly",
    "is.gd",  "cutt.ly",     "t1p.de", "kurzelinks.de", "buff.ly"};

void check_address(const std::string& url, const Where& where, Issues& issues) {
  for (const std::string_view host : kShorteners) {
    const std::string begin = "https://" + std::string(host);
    if (url == begin || url.starts_with(begin + "/")) {
      issues.add(rule("url-shortener"), where, {std::string(host)});
    }
  }
}

void check_addresses(const json& record, const Where& where, Issues& issues) {
  for (const char* key : {"url", "appointment_url", "online_url"}) {
    check_address(string_of(record, key), at_field(where, key), issues);
  }
  for (const json& link : list_of(record, "links")) {
    check_address(string_of(link, "url"),
                  at_field(where, "links." + string_of(link, "key") + ".url"), issues);
  }
}

bool can_be_reached(const json& record) {
  return !list_of(record, "phones").empty() || record.contains("email") ||
         record.contains("place") || record.contains("url") || record.contains("appointment_url");
}

void check_contact(const json& record, const Where& where, Issues& issues) {
  check_phones(record, where, issues);
  check_addresses(record, where, issues);
  if (!can_be_reached(record)) {
    issues.add(rule("contact-unreachable"), where);
  }
  if (record.contains("hours") && record.at("hours").is_object()) {
    check_hours(record.at("hours"), at_field(where, "hours"), issues);
  }
}

void check_service(const json& record, const Where& where, Issues& issues) {
  check_addresses(record, where, issues);
  if (list_of(record, "contacts").empty()) {
    issues.add(rule("service-without-contact"), at_field(where, "contacts"));
  }
  const std::string leika = string_of(record, "leika_key");
  if (!leika.empty() &&
      (leika.size() != 14 || leika.find_first_not_of("0123456789") != std::string::npos)) {
    issues.add(rule("leika-form"), at_field(where, "leika_key"));
  }
  if (record.contains("max_age") && number_of(record, "max_age") < number_of(record, "min_age")) {
    issues.add(rule("age-order"), at_field(where, "max_age"));
  }
  if (string_of(record, "cost_kind") == "free" && !list_of(record, "costs").empty()) {
    issues.add(rule("free-with-costs"), at_field(where, "costs"));
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
