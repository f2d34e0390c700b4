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

constexpr Phrase kMissing = {
    "In „{1}“ fehlt die Datei {2}; holen Sie sie aus einer Kopie zurück.",
    "The repository \"{1}\" is damaged: the file {2} is missing; restore it from a copy."};
constexpr Phrase kNotAnnounced = {
    "In „{1}“ ist die Datei {2} nicht die angekündigte; holen Sie sie aus einer Kopie zurück.",
    "The repository \"{1}\" is damaged: the file {2} is not the one announced; restore it from a "
    "copy."};
constexpr Phrase kOtherDatabase = {
    "In „{1}“ ist die Datenbank der Fassung {2} eine andere; holen Sie sie aus einer Kopie zurück.",
    "The repository \"{1}\" is damaged: the database of version {2} is another one; restore it "
    "from a copy."};
constexpr Phrase kNoTarget = {"Die Metadaten nennen „{1}“ nicht; veröffentlichen Sie noch einmal.",
                              "The metadata names no target \"{1}\"; publish again."};

kiosk::base::Error damaged(const Saying& saying, Voice voice) {
  return kiosk::base::corrupt(say(saying, voice));
}

// One metadata file as its parent announces it.
Result<SignedFile> read_announced(const FileReader& files, const std::string& repository,
                                  const std::string& role, const sync::MetaInfo& info,
                                  Voice voice) {
  const std::string name = sync::metadata_file(role, info.version);
  const std::string path = repository + "/metadata/" + name;
  const auto bytes = files.read(path);
  if (!bytes) {
    return bytes.error().kind == ErrorKind::NotFound
               ? damaged({kMissing, {repository, "metadata/" + name}}, voice)
               : bytes.error();
  }
  if (info.length.value_or(bytes->size()) != bytes->size() ||
      (!info.hashes.empty() && !sync::hashes_agree(*bytes, info.hashes))) {
    return damaged({kNotAnnounced, {repository, "metadata/" + name}}, voice);
  }
  return read_signed(*bytes, path, voice);
}

Result<void> read_roles(const FileReader& files, const std::string& repository,
                        Published& published, Voice voice) {
  const SignedFile& timestamp = published.roles.at("timestamp");
  const auto announced = TRY(plain(sync::read_timestamp(sync::Json(timestamp.content))));
  published.roles["snapshot"] =
      TRY(read_announced(files, repository, "snapshot", announced.snapshot, voice));
  const auto snapshot =
      TRY(plain(sync::read_snapshot(sync::Json(published.roles["snapshot"].content))));
  for (const auto& [file, info] : snapshot.meta) {
    const std::string role = file.substr(0, file.size() - std::string(".json").size());
    published.roles[role] = TRY(read_announced(files, repository, role, info, voice));
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

Result<Published> read_published(const FileReader& files, const std::string& repository,
                                 Voice voice) {
  Published published;
  const std::string path = repository + "/metadata/timestamp.json";
  const auto bytes = files.read(path);
  if (!bytes && bytes.error().kind == ErrorKind::NotFound) {
    return published;
  }
  if (!bytes) {
    return bytes.error();
  }
  published.roots = TRY(read_roots(files, repository + "/metadata", voice));
  published.roles["timestamp"] = TRY(read_signed(*bytes, path, voice));
  CHECK_OK(read_roles(files, repository, published, voice));
  return published;
}

Result<std::string> target_location(const SignedFile& role, const std::string& path, Voice voice) {
  const auto targets = TRY(plain(sync::read_targets(sync::Json(role.content), sync::own_limits())));
  const auto found = targets.targets.find(path);
  const auto hash = found == targets.targets.end() ? sync::Hashes::const_iterator()
                                                   : found->second.hashes.find("sha256");
  if (found == targets.targets.end() || hash == found->second.hashes.end()) {
    return kiosk::base::not_found(say({kNoTarget, {path}}, voice));
  }
  return sync::target_address("targets", path, hash->second);
}

Result<std::string> read_target(const FileReader& files, const std::string& repository,
                                const SignedFile& role, const std::string& path, Voice voice) {
  const std::string place = TRY(target_location(role, path, voice));
  const auto targets = TRY(plain(sync::read_targets(sync::Json(role.content), sync::own_limits())));
  const sync::TargetInfo& info = targets.targets.at(path);
  const auto bytes = files.read(repository + "/" + place);
  if (!bytes) {
    return bytes.error().kind == ErrorKind::NotFound
               ? damaged({kMissing, {repository, place}}, voice)
               : bytes.error();
  }
  if (bytes->size() != info.length || !sync::hashes_agree(*bytes, info.hashes)) {
    return damaged({kNotAnnounced, {repository, place}}, voice);
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
                                  const PastContent& past, Voice voice) {
  const sync::Part& part = *past.manifest.part("content.db");
  const std::string frame = TRY(read_target(files, repository, past.role, part.full, voice));
  const std::string bytes = TRY(unpacked(frame, part.length));
  if (sync::sha256_hex(bytes) != part.sha256) {
    return damaged({kOtherDatabase, {repository, std::to_string(past.manifest.version)}}, voice);
  }
  return bytes;
}

}  // namespace townhall
