#include "content/townhall/publish/verify.h"

#include "content/townhall/in_both.h"
#include "content/townhall/publish/overlay_fetch.h"
#include "kiosk/sync/digest.h"
#include "kiosk/sync/manifest.h"
#include "kiosk/sync/names.h"
#include "kiosk/sync/notices.h"
#include "kiosk/sync/updater.h"

namespace townhall {
namespace {

namespace sync = kiosk::sync;

constexpr Phrase kRefused = {
    "Die Säulen würden diese Veröffentlichung ablehnen, deshalb ist nichts veröffentlicht ({1})",
    "The kiosks would refuse this publication, so it was not made ({1})"};
using kiosk::base::FileReader;
using kiosk::base::Result;
using sync::Outcome;

Outcome<void> check_target(const FileReader& files, const std::string& repository,
                           sync::Updater& client, const std::string& path) {
  const sync::FoundTarget found = TRY(client.find(path));
  const std::string place = sync::target_address("targets", path, found.info.hashes.at("sha256"));
  const bool agrees =
      TRY(sync::file_agrees(files, repository + "/" + place, found.info.length, found.info.hashes));
  if (!agrees) {
    return sync::failure(sync::Reason::WrongHash, "The file \"" + place + "\" is not as signed");
  }
  return {};
}

// Every target of a role, found the way a kiosk finds it.
Outcome<void> check_role(const FileReader& files, const std::string& repository,
                         sync::Updater& client, const std::string& role, const std::string& first) {
  if (!client.trusted().snapshot().meta.contains(role + ".json")) {
    return {};
  }
  // An empty or expired notice role must not keep content from being published.
  const auto found = client.find(first);
  if (!found) {
    return role == "notice" ? Outcome<void>() : Outcome<void>(found.error());
  }
  std::vector<std::string> paths;
  for (const auto& [path, info] : client.trusted().targets(role).targets) {
    paths.push_back(path);
  }
  for (const std::string& path : paths) {
    CHECK_OK(check_target(files, repository, client, path));
  }
  return {};
}

Outcome<void> follow_as_kiosk(const FileReader& files, const std::string& repository,
                              sync::Fetch& fetch, sync::MetadataStore store,
                              kiosk::base::UnixSeconds now) {
  auto client = TRY(sync::Updater::begin(
      std::move(store), fetch, std::string(kOverlayAddress) + "metadata", sync::own_limits(), now));
  CHECK_OK(client.refresh());
  CHECK_OK(check_role(files, repository, client, "content", sync::kManifestTarget));
  return check_role(files, repository, client, "notice", sync::kNoticesTarget);
}

}  // namespace

Result<void> follow(const FileReader& files, const std::string& repository, sync::Fetch& fetch,
                    const std::string& first_root,
                    const std::map<std::string, std::string>& remembered,
                    kiosk::base::UnixSeconds now) {
  kiosk::base::MemoryFiles memory;
  sync::MetadataStore store(memory, "trusted");
  auto done = store.save("root", first_root);
  for (const auto& [role, bytes] : remembered) {
    done = done ? store.save(role, bytes) : done;
  }
  done = done ? follow_as_kiosk(files, repository, fetch, store, now) : done;
  if (!done) {
    return in_both({kRefused, {done.error().message}}, kiosk::base::ErrorKind::Corrupt);
  }
  return {};
}

}  // namespace townhall
