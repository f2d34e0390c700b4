#include "content/townhall/publish/published.h"

#include <set>

#include "content/townhall/publish/plain.h"
#include "content/townhall/publish/zstd_frame.h"
#include "kiosk/sync/names.h"

namespace townhall {
namespace {

namespace sync = kiosk::sync;
using kiosk::base::ErrorKind;
using kiosk::base::FileReader;
using kiosk::base::Result;

kiosk::base::Error damaged(const std::string& repository, const std::string& what) {
  return kiosk::base::corrupt("The repository \"" + repository + "\" is damaged: " + what +
                              "; restore it from a copy.");
}

// One metadata file as its parent announces it.
Result<SignedFile> read_announced(const FileReader& files, const std::string& repository,
                                  const std::string& role, const sync::MetaInfo& info) {
  const std::string name = sync::metadata_file(role, info.version);
  const std::string path = repository + "/metadata/" + name;
  const auto bytes = files.read(path);
  if (!bytes) {
    return bytes.error().kind == ErrorKind::NotFound
               ? damaged(repository, "the file metadata/" + name + " is missing")
               : bytes.error();
  }
  if (info.length.value_or(bytes->size()) != bytes->size() ||
      (!info.hashes.empty() && !sync::hashes_agree(*bytes, info.hashes))) {
    return damaged(repository, "the file metadata/" + name + " is not the one announced");
  }
  return read_signed(*bytes, path);
}

Result<void> read_roles(const FileReader& files, const std::string& repository,
                        Published& published) {
  const SignedFile& timestamp = published.roles.at("timestamp");
  const auto announced = TRY(plain(sync::read_timestamp(sync::Json(timestamp.content))));
  published.roles["snapshot"] =
      TRY(read_announced(files, repository, "snapshot", announced.snapshot));
  const auto snapshot =
      TRY(plain(sync::read_snapshot(sync::Json(published.roles["snapshot"].content))));
  for (const auto& [file, info] : snapshot.meta) {
    const std::string role = file.substr(0, file.size() - std::string(".json").size());
    published.roles[role] = TRY(read_announced(files, repository, role, info));
  }
  return {};
}

// The manifest that a content metadata file names, if all of it is there.
std::optional<PastContent> past_content(const FileReader& files, const std::string& repository,
                                        std::int64_t number) {
  const std::string path = repository + "/metadata/" + sync::metadata_file("content", number);
  const auto bytes = files.read(path);
  auto role = bytes ? read_signed(*bytes, path) : Result<SignedFile>(bytes.error());
  if (!role) {
    return std::nullopt;
  }
  const auto target = read_target(files, repository, *role, sync::kManifestTarget);
  auto manifest =
      target ? plain(sync::read_manifest(*target)) : Result<sync::Manifest>(target.error());
  if (!manifest || manifest->part("content.db") == nullptr) {
    return std::nullopt;
  }
  const auto full = target_location(*role, manifest->part("content.db")->full);
  if (!full || !files.size(repository + "/" + *full)) {
    return std::nullopt;
  }
  return PastContent{std::move(*manifest), std::move(*role)};
}

}  // namespace

const SignedFile* Published::role(const std::string& name) const {
  const auto found = roles.find(name);
  return found == roles.end() ? nullptr : &found->second;
}

Result<Published> read_published(const FileReader& files, const std::string& repository) {
  Published published;
  const std::string path = repository + "/metadata/timestamp.json";
  const auto bytes = files.read(path);
  if (!bytes && bytes.error().kind == ErrorKind::NotFound) {
    return published;
  }
  if (!bytes) {
    return bytes.error();
  }
  published.roots = TRY(read_roots(files, repository + "/metadata"));
  published.roles["timestamp"] = TRY(read_signed(*bytes, path));
  CHECK_OK(read_roles(files, repository, published));
  return published;
}

Result<std::string> target_location(const SignedFile& role, const std::string& path) {
  const auto targets = TRY(plain(sync::read_targets(sync::Json(role.content), sync::own_limits())));
  const auto found = targets.targets.find(path);
  const auto hash = found == targets.targets.end() ? sync::Hashes::const_iterator()
                                                   : found->second.hashes.find("sha256");
  if (found == targets.targets.end() || hash == found->second.hashes.end()) {
    return kiosk::base::not_found("The metadata names no target \"" + path + "\"; publish again.");
  }
  return sync::target_address("targets", path, hash->second);
}

Result<std::string> read_target(const FileReader& files, const std::string& repository,
                                const SignedFile& role, const std::string& path) {
  const std::string place = TRY(target_location(role, path));
  const auto targets = TRY(plain(sync::read_targets(sync::Json(role.content), sync::own_limits())));
  const sync::TargetInfo& info = targets.targets.at(path);
  const auto bytes = files.read(repository + "/" + place);
  if (!bytes) {
    return bytes.error().kind == ErrorKind::NotFound
               ? damaged(repository, "the file " + place + " is missing")
               : bytes.error();
  }
  if (bytes->size() != info.length || !sync::hashes_agree(*bytes, info.hashes)) {
    return damaged(repository, "the file " + place + " is not the one announced");
  }
  return *bytes;
}

std::vector<PastContent> read_history(const FileReader& files, const std::string& repository,
                                      std::size_t most) {
  std::vector<PastContent> history;
  std::set<std::int64_t> versions;
  for (std::int64_t number = newest_number(files, repository + "/metadata", "content");
       number > 0 && history.size() < most; --number) {
    auto past = past_content(files, repository, number);
    if (past && versions.insert(past->manifest.version).second) {
      history.push_back(std::move(*past));
    }
  }
  return history;
}

Result<std::string> read_database(const FileReader& files, const std::string& repository,
                                  const PastContent& past) {
  const sync::Part& part = *past.manifest.part("content.db");
  const std::string frame = TRY(read_target(files, repository, past.role, part.full));
  const std::string bytes = TRY(unpacked(frame, part.length));
  if (sync::sha256_hex(bytes) != part.sha256) {
    return damaged(repository, "the database of version " + std::to_string(past.manifest.version) +
                                   " is another one");
  }
  return bytes;
}

}  // namespace townhall
