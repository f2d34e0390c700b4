#include "content/townhall/publish/release.h"

#include "content/townhall/publish/overlay_fetch.h"
#include "content/townhall/publish/plain.h"
#include "content/townhall/publish/roles.h"
#include "content/townhall/publish/verify.h"
#include "kiosk/sync/names.h"

namespace townhall {
namespace {

namespace sync = kiosk::sync;
using kiosk::base::Result;
using sync::Json;
using sync::JsonObject;

constexpr Phrase kOtherKeys = {
    "Die Schlüssel in „{1}“ gehören nicht zu dem, was in „{2}“ veröffentlicht ist; nennen Sie den "
    "Ordner der richtigen.",
    "The keys in \"{1}\" are not those of the repository \"{2}\"; name the folder of its own "
    "keys."};

std::string metadata_path(const std::string& role, const SignedFile& file) {
  return "metadata/" + (role == "timestamp" ? sync::metadata_file(role)
                                            : sync::metadata_file(role, file.version));
}

JsonObject announcement(const SignedFile& file) {
  JsonObject info = file_info(file.bytes);
  info["version"] = Json(file.version);
  return info;
}

// One of the two must be the beginning of the other.
Result<void> check_same_family(const Chain& chain, const Published& before, const Office& office) {
  const std::size_t both = std::min(chain.roots.size(), before.roots.size());
  for (std::size_t i = 0; i < both; ++i) {
    if (chain.roots[i] != before.roots[i]) {
      return kiosk::base::invalid(
          say({kOtherKeys, {office.ring.home(), office.repository}}, office.voice));
    }
  }
  return {};
}

}  // namespace

Result<Release> Release::begin(const Office& office) {
  Release release(office);
  release.before_ = TRY(read_published(office.files, office.repository, office.voice));
  release.chain_ = TRY(read_chain(office.files, office.ring.home() + "/metadata", office.voice));
  CHECK_OK(check_same_family(release.chain_, release.before_, office));
  Chain& chain = release.chain_;
  if (release.before_.roots.size() > chain.roots.size()) {
    chain.roots = release.before_.roots;
  }
  const SignedFile* targets = release.before_.role("targets");
  if (targets != nullptr && targets->version > chain.targets.version) {
    chain.targets = *targets;
  } else if (targets == nullptr || targets->version < chain.targets.version) {
    release.signed_["targets"] = chain.targets;
  }
  return release;
}

const SignedFile* Release::current(const std::string& role) const {
  const SignedFile* file = before_.role(role);
  const auto soon = office_.now + std::chrono::hours(24 * role_plan(role)->renew_below);
  return file != nullptr && holds(chain_, role, *file) && file->expires > soon ? file : nullptr;
}

// Above every number in the folder: a publication that broke off may have left files, and a number
// that a cache on the way has seen must never mean another file.
std::int64_t Release::next_version(const std::string& role) const {
  return newest_number(office_.files, office_.repository + "/metadata", role) + 1;
}

const SignedFile& Release::newest(const std::string& role) const {
  const auto found = signed_.find(role);
  return found != signed_.end() ? found->second : before_.roles.at(role);
}

Result<void> Release::sign_role(const std::string& role, JsonObject content) {
  const bool is_targets = role == "content" || role == "notice";
  std::int64_t version = next_version(role);
  if (const SignedFile* file = before_.role(role)) {
    version = std::max(version, file->version + 1);
  }
  stamp(content, is_targets ? "targets" : role, version, office_.now, role_plan(role)->days);
  const std::vector<SigningKey> signers =
      TRY(office_.ring.signers(chain_.signing(role).role, role));
  signed_[role] = sign_file(content, signers);
  return {};
}

Result<void> Release::set_targets(const std::string& role,
                                  const std::map<std::string, std::string>& targets) {
  JsonObject described;
  for (const auto& [path, bytes] : targets) {
    JsonObject info = file_info(bytes);
    const std::string hash = *info.at("hashes").find("sha256")->text();
    target_files_[sync::target_address("targets", path, hash)] = bytes;
    described[path] = Json(std::move(info));
  }
  return sign_role(role, {{"targets", Json(std::move(described))}});
}

Result<void> Release::sign_again(const std::string& role) {
  return sign_role(role, before_.roles.at(role).content);
}

Result<void> Release::sign_snapshot() {
  JsonObject meta;
  for (const char* role : {"targets", "content", "notice"}) {
    if (signed_.contains(role) || before_.role(role) != nullptr) {
      meta[std::string(role) + ".json"] = Json(announcement(newest(role)));
    }
  }
  return sign_role("snapshot", {{"meta", Json(std::move(meta))}});
}

Result<void> Release::sign_timestamp() {
  return sign_role(
      "timestamp",
      {{"meta", Json(JsonObject{{"snapshot.json", Json(announcement(newest("snapshot")))}})}});
}

Result<bool> Release::commit(Timestamp timestamp) {
  const bool new_root = chain_.roots.size() > before_.roots.size();
  if (!signed_.empty() || current("snapshot") == nullptr) {
    CHECK_OK(sign_snapshot());
  }
  if (!signed_.empty() || new_root || timestamp == Timestamp::Always ||
      current("timestamp") == nullptr) {
    CHECK_OK(sign_timestamp());
  }
  if (signed_.empty()) {
    return false;
  }
  CHECK_OK(write_all());
  return true;
}

Result<void> Release::verify() const {
  std::map<std::string, std::string> over;
  for (std::size_t i = before_.roots.size(); i < chain_.roots.size(); ++i) {
    over["metadata/" + sync::metadata_file("root", static_cast<std::int64_t>(i) + 1)] =
        chain_.roots[i];
  }
  over["metadata/timestamp.json"] = signed_.at("timestamp").bytes;
  OverlayFetch fetch(office_.files, office_.repository, std::move(over));
  std::map<std::string, std::string> remembered;
  for (const auto& [role, file] : before_.roles) {
    remembered[role] = file.bytes;
  }
  CHECK_OK(follow(office_.files, office_.repository, fetch, chain_.roots.front(), {}, office_.now));
  return follow(office_.files, office_.repository, fetch, chain_.roots.front(), remembered,
                office_.now);
}

// The order of the design: targets, metadata from the leaves up, the client's word, roots, and the
// timestamp last.
Result<void> Release::write_all() {
  const std::string& folder = office_.repository;
  for (const char* below : {"/metadata", "/targets/content", "/targets/media", "/targets/notice"}) {
    CHECK_OK(office_.files.make_folder(folder + below));
  }
  for (const auto& [path, bytes] : target_files_) {
    const auto there = office_.files.read(folder + "/" + path);
    if (!there || *there != bytes) {
      CHECK_OK(office_.files.write(folder + "/" + path, bytes));
    }
  }
  for (const char* role : {"content", "notice", "targets", "snapshot"}) {
    if (const auto found = signed_.find(role); found != signed_.end()) {
      CHECK_OK(office_.files.write(folder + "/" + metadata_path(role, found->second),
                                   found->second.bytes));
    }
  }
  CHECK_OK(verify());
  for (std::size_t i = before_.roots.size(); i < chain_.roots.size(); ++i) {
    const std::string name = sync::metadata_file("root", static_cast<std::int64_t>(i) + 1);
    CHECK_OK(office_.files.write(folder + "/metadata/" + name, chain_.roots[i]));
  }
  return office_.files.write(folder + "/metadata/timestamp.json", signed_.at("timestamp").bytes);
}

}  // namespace townhall
