#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/records.h"
#include "kiosk/base/civil.h"
#include "kiosk/directory/recurrence.h"

namespace townhall {
namespace {

using kiosk::base::days_from_civil;
using kiosk::base::parse_date;
using nlohmann::json;

// Longer notices are articles (reference/content-model, section 8).
constexpr long kMostNoticeDays = 90;
// After a year without a look nobody vouches for a record (same place).
constexpr long kDaysOfTrust = 366;

void check_notice(const json& record, const Where& where, Issues& issues) {
  const std::string from = string_of(record, "valid_from");
  const std::string until = string_of(record, "valid_until");
  const auto first = parse_date(from.substr(0, 10));
  const auto last = parse_date(until.substr(0, 10));
  if (!first || !last) {
    return;  // reported by its shape
  }
  if (until <= from) {
    issues.add(rule("notice-order"), at_field(where, "valid_until"));
  } else if (days_from_civil(*last) - days_from_civil(*first) > kMostNoticeDays) {
    issues.add(rule("notice-long"), at_field(where, "valid_until"));
  }
  const std::string shown = string_of(record, "publish_from");
  const std::string hidden = string_of(record, "publish_until");
  if ((!shown.empty() && shown > until.substr(0, 10)) ||
      (!hidden.empty() && hidden < from.substr(0, 10))) {
    issues.add(rule("notice-never-shown"), at_field(where, "publish_from"));
  }
}

void check_event(const json& record, const Where& where, Issues& issues) {
  const kiosk::base::Result<kiosk::directory::Recurrence> repeats =
      kiosk::directory::parse_rrule(string_of(record, "rrule"));
  if (!repeats) {
    issues.add(rule("event-repeats-wrongly"), at_field(where, "rrule"), {repeats.error().message});
  }
  const auto from = kiosk::base::parse_minutes(string_of(record, "from"));
  const auto until = kiosk::base::parse_minutes(string_of(record, "until"));
  if (from && *from >= 1440) {
    issues.add(rule("event-after-midnight"), at_field(where, "from"));
  }
  if (from && until && *until < *from) {
    issues.add(rule("event-order"), at_field(where, "until"));
  }
}

void check_publication(const json& record, const Where& where, Issues& issues) {
  const std::string from = string_of(record, "publish_from");
  const std::string until = string_of(record, "publish_until");
  if (!from.empty() && !until.empty() && until < from) {
    issues.add(rule("publication-order"), at_field(where, "publish_until"));
  }
  const std::string verified = string_of(record, "verified_on");
  const std::string review = string_of(record, "review_due");
  if (!verified.empty() && !review.empty() && review <= verified) {
    issues.add(rule("review-order"), at_field(where, "review_due"));
  }
}

// Content says of which day it is, so that the same folder is judged the same on every day.
void check_review(const json& record, const std::string& today, const Where& where,
                  Issues& issues) {
  const std::string review = string_of(record, "review_due");
  if (!review.empty() && review < today) {
    issues.add(rule("review-overdue"), at_field(where, "review_due"));
  }
  const std::string verified = string_of(record, "verified_on");
  const auto day = parse_date(verified);
  const auto now = parse_date(today);
  if (!day || !now) {
    return;
  }
  const auto age = days_from_civil(*now) - days_from_civil(*day);
  if (age > kDaysOfTrust) {
    issues.add(rule("verification-old"), at_field(where, "verified_on"), {verified});
  } else if (age < 0) {
    issues.add(rule("verification-in-future"), at_field(where, "verified_on"));
  }
}

void check_over(const Canonical& canonical, const std::string& today, Issues& issues) {
  each_record(canonical, "notice", [&](const json& record, const Where& where) {
    const std::string until = string_of(record, "valid_until");
    if (!until.empty() && until.substr(0, 10) < today) {
      issues.add(rule("notice-over"), at_field(where, "valid_until"));
    }
  });
  each_record(canonical, "event", [&](const json& record, const Where& where) {
    const std::string last = string_of(record, "ends", string_of(record, "starts"));
    if (!last.empty() && last < today && string_of(record, "rrule").empty()) {
      issues.add(rule("event-over"), where);
    }
  });
}

}  // namespace

void check_dated(const Canonical& canonical, Issues& issues) {
  const std::string today = string_of(canonical.package, "content_date");
  check_over(canonical, today, issues);
  each_record(canonical, "notice",
              [&](const json& record, const Where& where) { check_notice(record, where, issues); });
  each_record(canonical, "event",
              [&](const json& record, const Where& where) { check_event(record, where, issues); });
  for (const Kind& kind : kinds()) {
    each_record(canonical, kind.name, [&](const json& record, const Where& where) {
      check_publication(record, where, issues);
      check_review(record, today, where, issues);
    });
  }
}

}  // namespace townhall
