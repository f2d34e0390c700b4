#include "kiosk/sync/status.h"

#include <algorithm>

#include "kiosk/sync/metadata_parts.h"
#include "kiosk/sync/packed_fields.h"
#include "kiosk/sync/reasons.h"

namespace kiosk::sync {
namespace {

std::string path_of(const std::string& folder) {
  return folder + "/state/status.json";
}

void put(JsonObject& object, const std::string& name,
         const std::optional<base::UnixSeconds>& moment) {
  if (moment) {
    object.emplace(name, Json(moment_text(*moment)));
  }
}

std::optional<base::UnixSeconds> moment_in(const Json& json, const std::string& name) {
  const Json* value = json.find(name);
  return value != nullptr && value->text() != nullptr ? parse_moment(*value->text()) : std::nullopt;
}

std::string text_in(const Json& json, const std::string& name) {
  const Json* value = json.find(name);
  return value != nullptr && value->text() != nullptr ? *value->text() : std::string();
}

// Every count or none: half of them would look like a fleet that had got better.
std::map<Reason, std::int64_t> failures_in(const Json& json) {
  const Json* value = json.find("failures");
  const JsonObject* object = value != nullptr ? value->object() : nullptr;
  std::map<Reason, std::int64_t> failures;
  if (object == nullptr) {
    return failures;
  }
  for (const auto& [name, count] : *object) {
    const auto reason = reason_named(name);
    if (!reason || count.integer() == nullptr || *count.integer() < 1) {
      return {};
    }
    failures.emplace(*reason, *count.integer());
  }
  return failures;
}

Json failures_json(const std::map<Reason, std::int64_t>& failures) {
  JsonObject object;
  for (const auto& [reason, count] : failures) {
    object.emplace(std::string(to_string(reason)), Json(count));
  }
  return Json(std::move(object));
}

std::string since(const std::optional<base::UnixSeconds>& moment, base::UnixSeconds now) {
  if (!moment) {
    return "never";
  }
  if (now < *moment) {
    return moment_text(*moment);
  }
  const long minutes = static_cast<long>((now - *moment).count() / 60);
  const std::string ago = minutes < 120    ? std::to_string(minutes) + " minutes ago"
                          : minutes < 2880 ? std::to_string(minutes / 60) + " hours ago"
                                           : std::to_string(minutes / 1440) + " days ago";
  return moment_text(*moment) + " (" + ago + ")";
}

// So far the clocks of the town hall and of a kiosk may lie apart before it is worth a word.
constexpr base::UnixSeconds kApart{3600};

// The latest moment that this machine's clock or the town hall has vouched for.
base::UnixSeconds latest_known(const Status& status) {
  const auto published =
      status.installed ? parse_moment(status.installed->published_at) : std::nullopt;
  base::UnixSeconds latest{0};
  for (const auto& moment :
       {published, status.last_try, status.last_contact, status.last_activation}) {
    latest = std::max(latest, moment.value_or(base::UnixSeconds(0)));
  }
  return latest;
}

}  // namespace

Status read_status(const base::FileReader& files, const std::string& folder) {
  Status status;
  status.installed = store::Generations(folder).current(files);
  const auto bytes = files.read(path_of(folder));
  const auto json = bytes ? parse_json(*bytes) : Outcome<Json>(Failure{});
  if (json) {
    status.last_try = moment_in(*json, "last_try");
    status.last_contact = moment_in(*json, "last_contact");
    status.last_activation = moment_in(*json, "last_activation");
    status.next_expiry = moment_in(*json, "next_expiry");
    status.last_failure = text_in(*json, "last_failure");
    status.last_message = text_in(*json, "last_message");
    status.failures = failures_in(*json);
  }
  return status;
}

Outcome<void> write_status(base::Files& files, const std::string& folder, const Status& status) {
  CHECK_OK(disk(files.make_folder(folder + "/state")));
  return disk(files.write(path_of(folder), TRY(status_json(status))));
}

bool is_unconfirmed(const Status& status, base::UnixSeconds now) {
  const auto confirmed = status.last_contact || !status.installed
                             ? status.last_contact
                             : parse_moment(status.installed->published_at);
  return confirmed && now - *confirmed > kConfirmedFor;
}

void note(Status& status, const Turn& turn, base::UnixSeconds now) {
  const Outcome<CycleReport>& outcome = turn.outcome;
  status.last_try = now;
  status.last_failure = outcome ? "" : to_string(outcome.error().reason);
  status.last_message = outcome ? "" : outcome.error().message;
  for (const Failure& failure : turn.failures) {
    ++status.failures[failure.reason];
  }
  if (outcome) {
    status.installed = outcome->generation;
    status.last_contact = now;
    status.next_expiry = outcome->expires;
    if (outcome->what == CycleReport::What::Installed) {
      status.last_activation = now;
    }
  }
}

Outcome<std::string> status_json(const Status& status) {
  JsonObject object;
  if (status.installed) {
    object.emplace("version", Json(status.installed->version));
    object.emplace("sha256", Json(status.installed->sha256));
    object.emplace("published_at", Json(status.installed->published_at));
  }
  put(object, "last_try", status.last_try);
  put(object, "last_contact", status.last_contact);
  put(object, "last_activation", status.last_activation);
  put(object, "next_expiry", status.next_expiry);
  object.emplace("last_failure", Json(status.last_failure));
  object.emplace("last_message", Json(status.last_message));
  object.emplace("failures", failures_json(status.failures));
  return canonical_json(Json(std::move(object)));
}

std::string status_words(const Status& status, base::UnixSeconds now) {
  std::string words = status.installed
                          ? "Installed is version " + std::to_string(status.installed->version) +
                                ", published " + status.installed->published_at + ".\n"
                          : std::string("No content is installed yet.\n");
  words += "Last contact: " + since(status.last_contact, now) + ".\n";
  words += "Last activation: " + since(status.last_activation, now) + ".\n";
  if (now + kApart < latest_known(status)) {
    words += "This machine's clock shows " + moment_text(now) +
             ", which lies before what has happened already; set it.\n";
  }
  if (status.next_expiry) {
    words += *status.next_expiry < now ? "What was published has expired on "
                                       : "What was published expires on ";
    words += moment_text(*status.next_expiry) + ".\n";
  }
  if (!status.last_failure.empty()) {
    words +=
        "The last try, " + since(status.last_try, now) + ", failed: " + status.last_message + "\n";
  }
  return words;
}

}  // namespace kiosk::sync
