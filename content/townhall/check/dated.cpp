#include "content/townhall/check/check.h"
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

void check_notice(const json& record, const Where& where, Issues& issues) {
  const std::string from = string_of(record, "valid_from");
  const std::string until = string_of(record, "valid_until");
  const auto first = parse_date(from.substr(0, 10));
  const auto last = parse_date(until.substr(0, 10));
  if (!first || !last) {
    return;  // reported by its shape
  }
  if (until <= from) {
    issues.error(at_field(where, "valid_until"), "The notice ends before it begins; swap them.");
  } else if (days_from_civil(*last) - days_from_civil(*first) > kMostNoticeDays) {
    issues.warning(at_field(where, "valid_until"),
                   "The notice is valid for more than 90 days; make it an article.");
  }
  const std::string shown = string_of(record, "publish_from");
  const std::string hidden = string_of(record, "publish_until");
  if ((!shown.empty() && shown > until.substr(0, 10)) ||
      (!hidden.empty() && hidden < from.substr(0, 10))) {
    issues.warning(at_field(where, "publish_from"),
                   "The notice is never shown: the days of its publication and those on which it "
                   "is valid have none in common; correct one of them.");
  }
}

void check_event(const json& record, const Where& where, Issues& issues) {
  const kiosk::base::Result<kiosk::directory::Recurrence> rule =
      kiosk::directory::parse_rrule(string_of(record, "rrule"));
  if (!rule) {
    issues.error(at_field(where, "rrule"), rule.error().message);
  }
  const auto from = kiosk::base::parse_minutes(string_of(record, "from"));
  const auto until = kiosk::base::parse_minutes(string_of(record, "until"));
  if (from && *from >= 1440) {
    issues.error(at_field(where, "from"), "The event must begin before 24:00.");
  }
  if (from && until && *until < *from) {
    issues.error(at_field(where, "until"),
                 "The event ends before it begins; past midnight write 25:00 for 01:00.");
  }
}

void check_publication(const json& record, const Where& where, Issues& issues) {
  const std::string from = string_of(record, "publish_from");
  const std::string until = string_of(record, "publish_until");
  if (!from.empty() && !until.empty() && until < from) {
    issues.error(at_field(where, "publish_until"), "Publication ends before it begins.");
  }
  const std::string verified = string_of(record, "verified_on");
  const std::string review = string_of(record, "review_due");
  if (!verified.empty() && !review.empty() && review <= verified) {
    issues.error(at_field(where, "review_due"), "The next review is due before the last one.");
  }
}

// Content says of which day it is, so that the same folder is judged the same on every day.
void check_review(const Canonical& canonical, const json& record, const Where& where,
                  Issues& issues) {
  const std::string review = string_of(record, "review_due");
  if (!review.empty() && review < string_of(canonical.package, "content_date")) {
    issues.warning(at_field(where, "review_due"), "The review is overdue; verify the record.");
  }
}

}  // namespace

void check_dated(const Canonical& canonical, Issues& issues) {
  each_record(canonical, "notice",
              [&](const json& record, const Where& where) { check_notice(record, where, issues); });
  each_record(canonical, "event",
              [&](const json& record, const Where& where) { check_event(record, where, issues); });
  for (const Kind& kind : kinds()) {
    each_record(canonical, kind.name, [&](const json& record, const Where& where) {
      check_publication(record, where, issues);
      check_review(canonical, record, where, issues);
    });
  }
}

}  // namespace townhall
