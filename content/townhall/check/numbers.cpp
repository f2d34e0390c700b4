#include <algorithm>
#include <set>

#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/html_phone.h"
#include "content/townhall/records.h"
#include "kiosk/directory/phone.h"

namespace townhall {
namespace {

using nlohmann::json;

// Fewer digits make no number that the matcher finds; most texts have none and are passed over.
constexpr int kLeastDigits = 6;

bool may_hold_number(const std::string& text) {
  return std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) >=
         kLeastDigits;
}

// Dialled forms of all numbers in the telephone tables.
std::set<std::string> numbers_of(const Canonical& canonical) {
  std::set<std::string> numbers;
  each_record(canonical, "contact", [&](const json& record, const Where&) {
    for (const json& phone : list_of(record, "phones")) {
      const auto dial =
          kiosk::directory::dial_form(string_of(phone, "number"), flag_of(phone, "short_code"));
      if (dial) {
        numbers.insert(*dial);
      }
    }
  });
  return numbers;
}

// Whether the number exists: ITU's form alone lets pass what no telephone reaches.
void check_table(const json& phone, const Where& where, Issues& issues) {
  const std::string number = string_of(phone, "number");
  const auto dial = kiosk::directory::dial_form(number, flag_of(phone, "short_code"));
  if (dial && !dialable(*dial)) {
    issues.add(flag_of(phone, "short_code") ? rule("short-code-unknown") : rule("phone-invalid"),
               where, {number});
  }
}

void check_prose(const std::set<std::string>& numbers, const std::string& text, const Where& where,
                 Issues& issues) {
  std::set<std::string> told;
  for (const TextLink& link : phones_in(text)) {
    const std::string dialled = link.target.substr(std::string_view("tel:").size());
    // Short numbers are the same in the whole country, whether the table has them or not.
    if (dialled.starts_with('+') && numbers.count(dialled) == 0 && told.insert(dialled).second) {
      issues.add(rule("number-not-in-table"), where,
                 {text.substr(link.begin, link.end - link.begin)});
    }
  }
}

}  // namespace

void check_numbers(const Canonical& canonical, Issues& issues) {
  each_record(canonical, "contact", [&](const json& record, const Where& where) {
    for (const json& phone : list_of(record, "phones")) {
      check_table(phone, at_field(where, "phones." + string_of(phone, "key") + ".number"), issues);
    }
  });
  const std::set<std::string> numbers = numbers_of(canonical);
  each_text(canonical,
            [&](const TextFile&, const Where& where, const TextField&, const std::string& text) {
              // The imprint says who is responsible for the page: no contact point of the town.
              if (!where.record.starts_with("package/") && may_hold_number(text)) {
                check_prose(numbers, text, where, issues);
              }
            });
}

}  // namespace townhall
