#include "content/townhall/publish/status.h"

#include "content/townhall/publish/phrases.h"
#include "content/townhall/publish/plain.h"
#include "content/townhall/publish/published.h"
#include "content/townhall/publish/roles.h"
#include "kiosk/sync/names.h"
#include "kiosk/sync/packed_fields.h"

namespace townhall {
namespace {

namespace sync = kiosk::sync;
using kiosk::base::Result;
using kiosk::base::UnixSeconds;
using sync::Json;
using sync::JsonArray;
using sync::JsonObject;

constexpr std::int64_t kDay = 86'400;
// A daily job that missed twice is dead, and after a week the kiosks stop following.
constexpr std::int64_t kOldTimestamp = 2 * kDay;

struct RoleState {
  std::string name;
  std::int64_t version = 0;
  UnixSeconds expires{0};
};

struct Status {
  std::vector<RoleState> roles;
  std::optional<sync::Manifest> manifest;
  std::vector<std::int64_t> versions;  // that can be rolled back to
  std::vector<std::string> warnings;
};

constexpr Phrase kLessThanADay = {"weniger als einen Tag", "less than a day"};
constexpr Phrase kOneDay = {"1 Tag", "1 day"};
constexpr Phrase kDays = {"{1} Tage", "{1} days"};
constexpr Phrase kLessThanADayAgo = {"weniger als einem Tag", "less than a day"};
constexpr Phrase kOneDayAgo = {"1 Tag", "1 day"};
constexpr Phrase kDaysAgo = {"{1} Tagen", "{1} days"};
constexpr Phrase kEnded = {"seit {1} abgelaufen", "ended {1} ago"};
constexpr Phrase kHolds = {"gilt noch {1}", "holds for {1}"};
constexpr Phrase kExpired = {"Die Metadaten von {1} sind abgelaufen.",
                             "The metadata of {1} has expired."};
constexpr Phrase kOld = {
    "Der Zeitstempel ist älter als 2 Tage; sehen Sie nach der täglichen Aufgabe.",
    "The timestamp was signed more than 2 days ago; see to the daily job."};
constexpr Phrase kSoon = {"Die Metadaten von {1} müssen bald neu unterschrieben werden.",
                          "The metadata of {1} must be signed again soon."};
constexpr Phrase kVersion = {"Fassung {1} von {2}, veröffentlicht {3}",
                             "Version {1} of {2}, published at {3}"};
constexpr Phrase kBack = {"Fassungen, zu denen es zurückgeht:", "Versions to go back to:"};
constexpr Phrase kWarning = {"Warnung: {1}", "warning: {1}"};

std::string in_words(UnixSeconds moment, UnixSeconds now, Voice voice) {
  const std::int64_t seconds = (moment - now).count();
  const std::int64_t days = (seconds < 0 ? -seconds : seconds) / kDay;
  const bool ended = seconds < 0;
  const Phrase& less = ended ? kLessThanADayAgo : kLessThanADay;
  const Phrase& more = days == 1 ? (ended ? kOneDayAgo : kOneDay) : (ended ? kDaysAgo : kDays);
  const std::string span = say({days == 0 ? less : more, {std::to_string(days)}}, voice);
  return say({ended ? kEnded : kHolds, {span}}, voice);
}

void warn(const RoleState& role, UnixSeconds now, Voice voice, Status& status) {
  const RolePlan& plan = *role_plan(role.name);
  const std::int64_t left = (role.expires - now).count();
  if (left <= 0) {
    status.warnings.push_back(say({kExpired, {role.name}}, voice));
  } else if (role.name == "timestamp" && plan.days * kDay - left > kOldTimestamp) {
    status.warnings.push_back(say({kOld}, voice));
  } else if (!is_online(role.name) && left < plan.renew_below * kDay) {
    status.warnings.push_back(say({kSoon, {role.name}}, voice));
  }
}

Result<Status> read_status(const kiosk::base::FileReader& files, const StatusInput& input) {
  const std::string& repository = input.repository;
  const Voice voice = input.voice;
  const Published published = TRY(read_published(files, repository, voice));
  if (published.roots.empty()) {
    return kiosk::base::not_found(say({kNothingPublished, {repository}}, voice));
  }
  Status status;
  for (const RolePlan& plan : role_plans()) {
    const SignedFile* file = published.role(plan.name);
    if (plan.name == std::string("root")) {
      const SignedFile root = TRY(read_signed(published.roots.back(), "root.json", voice));
      status.roles.push_back({plan.name, root.version, root.expires});
    } else if (file != nullptr) {
      status.roles.push_back({plan.name, file->version, file->expires});
    } else {
      continue;
    }
    warn(status.roles.back(), input.now, voice, status);
  }
  if (const SignedFile* content = published.role("content")) {
    const std::string bytes =
        TRY(read_target(files, repository, *content, sync::kManifestTarget, voice));
    status.manifest = TRY(plain(sync::read_manifest(bytes)));
  }
  for (const PastContent& past : read_history(files, repository, SIZE_MAX)) {
    status.versions.push_back(past.manifest.version);
  }
  return status;
}

void print_words(const Status& status, UnixSeconds now, Voice voice, std::ostream& out) {
  if (status.manifest) {
    out << say({kVersion,
                {std::to_string(status.manifest->version), status.manifest->package,
                 status.manifest->published_at}},
               voice)
        << "\n";
  }
  for (const RoleState& role : status.roles) {
    out << role.name << " " << role.version << " " << in_words(role.expires, now, voice) << " ("
        << sync::moment_text(role.expires) << ")\n";
  }
  out << say({kBack}, voice);
  for (const std::int64_t version : status.versions) {
    out << ' ' << version;
  }
  out << '\n';
  for (const std::string& warning : status.warnings) {
    out << say({kWarning, {warning}}, voice) << '\n';
  }
}

Result<void> print_json(const Status& status, std::ostream& out) {
  JsonObject roles;
  for (const RoleState& role : status.roles) {
    roles[role.name] = Json(JsonObject{{"version", Json(role.version)},
                                       {"expires", Json(sync::moment_text(role.expires))}});
  }
  JsonArray warnings;
  for (const std::string& warning : status.warnings) {
    warnings.emplace_back(warning);
  }
  JsonArray versions;
  for (const std::int64_t version : status.versions) {
    versions.emplace_back(version);
  }
  JsonObject all = {{"roles", Json(std::move(roles))},
                    {"versions", Json(std::move(versions))},
                    {"warnings", Json(std::move(warnings))}};
  if (status.manifest) {
    all["package"] = Json(status.manifest->package);
    all["version"] = Json(status.manifest->version);
    all["published_at"] = Json(status.manifest->published_at);
  }
  out << TRY(plain(sync::canonical_json(Json(std::move(all))))) << '\n';
  return {};
}

}  // namespace

Result<void> print_status(const kiosk::base::FileReader& files, const StatusInput& input,
                          std::ostream& out) {
  const Status status = TRY(read_status(files, input));
  if (input.as_json) {
    return print_json(status, out);
  }
  print_words(status, input.now, input.voice, out);
  return {};
}

}  // namespace townhall
