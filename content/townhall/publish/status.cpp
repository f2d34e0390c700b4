#include "content/townhall/publish/status.h"

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

std::string in_words(UnixSeconds moment, UnixSeconds now) {
  const std::int64_t seconds = (moment - now).count();
  const std::int64_t days = (seconds < 0 ? -seconds : seconds) / kDay;
  const std::string span = days == 0   ? "less than a day"
                           : days == 1 ? "1 day"
                                       : std::to_string(days) + " days";
  return seconds < 0 ? "ended " + span + " ago" : "holds for " + span;
}

void warn(const RoleState& role, UnixSeconds now, Status& status) {
  const RolePlan& plan = *role_plan(role.name);
  const std::int64_t left = (role.expires - now).count();
  if (left <= 0) {
    status.warnings.push_back("The metadata of " + role.name + " has expired.");
  } else if (role.name == "timestamp" && plan.days * kDay - left > kOldTimestamp) {
    status.warnings.push_back(
        "The timestamp was signed more than 2 days ago; see to the daily job.");
  } else if (!is_online(role.name) && left < plan.renew_below * kDay) {
    status.warnings.push_back("The metadata of " + role.name + " must be signed again soon.");
  }
}

Result<Status> read_status(const kiosk::base::FileReader& files, const std::string& repository,
                           UnixSeconds now) {
  const Published published = TRY(read_published(files, repository));
  if (published.roots.empty()) {
    return kiosk::base::not_found("Nothing is published in \"" + repository +
                                  "\" yet; publish a package first.");
  }
  Status status;
  for (const RolePlan& plan : role_plans()) {
    const SignedFile* file = published.role(plan.name);
    if (plan.name == std::string("root")) {
      const SignedFile root = TRY(read_signed(published.roots.back(), "root.json"));
      status.roles.push_back({plan.name, root.version, root.expires});
    } else if (file != nullptr) {
      status.roles.push_back({plan.name, file->version, file->expires});
    } else {
      continue;
    }
    warn(status.roles.back(), now, status);
  }
  if (const SignedFile* content = published.role("content")) {
    const std::string bytes = TRY(read_target(files, repository, *content, sync::kManifestTarget));
    status.manifest = TRY(plain(sync::read_manifest(bytes)));
  }
  for (const PastContent& past : read_history(files, repository, SIZE_MAX)) {
    status.versions.push_back(past.manifest.version);
  }
  return status;
}

void print_words(const Status& status, UnixSeconds now, std::ostream& out) {
  if (status.manifest) {
    out << "Version " << status.manifest->version << " of " << status.manifest->package
        << ", published at " << status.manifest->published_at << "\n";
  }
  for (const RoleState& role : status.roles) {
    out << role.name << " " << role.version << " " << in_words(role.expires, now) << " ("
        << sync::moment_text(role.expires) << ")\n";
  }
  out << "Versions to go back to:";
  for (const std::int64_t version : status.versions) {
    out << ' ' << version;
  }
  out << '\n';
  for (const std::string& warning : status.warnings) {
    out << "warning: " << warning << '\n';
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

Result<void> print_status(const kiosk::base::FileReader& files, const std::string& repository,
                          UnixSeconds now, bool as_json, std::ostream& out) {
  const Status status = TRY(read_status(files, repository, now));
  if (as_json) {
    return print_json(status, out);
  }
  print_words(status, now, out);
  return {};
}

}  // namespace townhall
