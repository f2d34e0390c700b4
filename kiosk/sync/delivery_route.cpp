#include "kiosk/sync/delivery_route.h"

#include <algorithm>

#include "kiosk/sync/names.h"
#include "kiosk/sync/notices.h"
#include "kiosk/sync/unpack.h"

namespace kiosk::sync {
namespace {

constexpr std::uint64_t kReserve = 256ULL * 1024 * 1024;  // or a tenth, if that is more

std::string folder_of(const std::string& path) {
  return path.substr(0, path.rfind('/'));
}

}  // namespace

std::string DeliveryRoute::staged(const Part& part) const {
  return staging() + "/" + part.sha256 + ".db";
}

std::string DeliveryRoute::staging() const {
  return subscription_.folder + "/staging";
}

Outcome<void> DeliveryRoute::deliver_target(const std::string& target, std::uint64_t most,
                                            const std::string& to) {
  const FoundTarget found = TRY(updater_.find(target));
  if (found.info.length > most) {
    return failure(Reason::TooLarge, "The target \"" + target + "\" is announced with " +
                                         std::to_string(found.info.length) + " bytes");
  }
  const std::string hash = TRY(naming_hash(found.info, target));
  const bool prefixed = updater_.trusted().root().consistent_snapshot;
  const Delivery delivery{target_address(with_slash(subscription_.repository) + "targets", target,
                                         prefixed ? hash : ""),
                          found.info, staging() + "/" + hash + ".part", to};
  CHECK_OK(disk(files_.make_folder(staging())));
  CHECK_OK(disk(files_.make_folder(folder_of(to))));
  if (TRY(deliver(fetch_, files_, delivery)) == Delivered::Fetched) {
    fetched_ += found.info.length;
  }
  return {};
}

Outcome<Manifest> DeliveryRoute::manifest() {
  // Kept, so that a timestamp that is signed anew each day does not fetch it each day.
  const std::string path = subscription_.folder + "/state/manifest";
  CHECK_OK(deliver_target(kManifestTarget, kManifestBytes, path));
  return read_manifest(TRY(disk(files_.read(path))));
}

Outcome<void> DeliveryRoute::bring_notices() {
  const std::string to = subscription_.folder + "/state/notices.json";
  const auto found = updater_.find(kNoticesTarget);
  if (!found && found.error().reason == Reason::UnknownTarget) {
    return disk(files_.remove(to));
  }
  if (!found && found.error().reason == Reason::Expired) {
    return {};  // the duty officer has not signed for weeks; what is here ends by itself
  }
  if (!found) {
    return found.error();
  }
  if (TRY(file_agrees(files_, to, found->info.length, found->info.hashes))) {
    return {};
  }
  const std::string staged = staging() + "/notices";
  CHECK_OK(deliver_target(kNoticesTarget, kNoticesBytes, staged));
  const std::string bytes = TRY(disk(files_.read(staged)));
  CHECK_OK(as_void(read_notices(bytes)));
  CHECK_OK(disk(files_.remove(staged)));
  return disk(files_.write(to, bytes));
}

Outcome<void> DeliveryRoute::unpack_from(const std::string& target, const std::string& base,
                                         const Part& part) {
  const std::string from = staging() + "/packed";
  CHECK_OK(deliver_target(target, kPartBytes, from));
  return unpack(files_, {from, base, staged(part), part.length, part.sha256});
}

std::optional<Patch> DeliveryRoute::patch_from(
    const Part& part, const std::optional<store::Generation>& current) const {
  const auto patch = std::find_if(
      part.patches.begin(), part.patches.end(),
      [&](const Patch& candidate) { return current && candidate.from == current->sha256; });
  return patch == part.patches.end() ? std::nullopt : std::optional(*patch);
}

// UnknownTarget if there is no patch from what is here.
Outcome<void> DeliveryRoute::by_patch(const Part& part,
                                      const std::optional<store::Generation>& current) {
  const auto patch = patch_from(part, current);
  if (!patch) {
    return failure(Reason::UnknownTarget, "There is no patch from the content that is here");
  }
  const std::string base = store::Generations(subscription_.folder).path_of(*current);
  if (!TRY(file_agrees(files_, base, current->length, {{"sha256", current->sha256}}))) {
    return failure(Reason::WrongHash, "The content that is here is damaged");
  }
  return unpack_from(patch->target, base, part);
}

Outcome<void> DeliveryRoute::check_space(std::uint64_t needed) const {
  const std::uint64_t free = TRY(disk(files_.free_space(subscription_.folder)));
  if (free < needed + std::max(kReserve, needed / 10)) {
    return failure(Reason::Disk, "There are only " + std::to_string(free / 1'048'576U) +
                                     " MB left in " + subscription_.folder);
  }
  return {};
}

Outcome<void> DeliveryRoute::bring(const Part& part,
                                   const std::optional<store::Generation>& current,
                                   const std::string& to) {
  const bool here = TRY(file_agrees(files_, to, part.length, {{"sha256", part.sha256}}));
  if (!here) {
    // The packed file, at most as large as the other, lies beside it for a while.
    CHECK_OK(check_space(2 * part.length));
    used_patch_ = by_patch(part, current).has_value();
    if (!used_patch_) {
      CHECK_OK(unpack_from(part.full, "", part));
    }
    CHECK_OK(inspect_(staged(part), media_));
    CHECK_OK(disk(files_.make_folder(folder_of(to))));
    CHECK_OK(disk(files_.rename(staged(part), to)));
    CHECK_OK(disk(files_.flush(folder_of(to))));
  }
  return keep_parts(files_, staging(), {});
}

Outcome<std::vector<MediaFile>> DeliveryRoute::missing_of(
    const std::vector<MediaFile>& media) const {
  const store::Generations generations(subscription_.folder);
  std::vector<MediaFile> missing;
  for (const MediaFile& file : media) {
    if (!TRY(file_agrees(files_, generations.media_path(file.sha256), file.length,
                         {{"sha256", file.sha256}}))) {
      missing.push_back(file);
    }
  }
  return missing;
}

Outcome<void> DeliveryRoute::bring_media(const std::vector<MediaFile>& media, std::uint64_t also) {
  const store::Generations generations(subscription_.folder);
  const std::vector<MediaFile> missing = TRY(missing_of(media));
  std::uint64_t needed = also;
  for (const MediaFile& file : missing) {
    needed += file.length;
  }
  CHECK_OK(missing.empty() ? Outcome<void>() : check_space(needed));
  for (const MediaFile& file : missing) {
    CHECK_OK(deliver_target(media_target(file.sha256), file.length,
                            generations.media_path(file.sha256)));
  }
  // What came agrees with the targets' metadata; the manifest must say the same.
  const std::vector<MediaFile> others = TRY(missing_of(missing));
  if (!others.empty()) {
    CHECK_OK(disk(files_.remove(generations.media_path(others.front().sha256))));
    return failure(Reason::WrongHash, "The target \"" + media_target(others.front().sha256) +
                                          "\" is not the file that the manifest names");
  }
  for (const MediaFile& file : media) {
    media_.insert(file.sha256);
  }
  return {};
}

Outcome<void> DeliveryRoute::clear_staging(const Manifest& manifest, const Part& content,
                                           const std::optional<store::Generation>& current) {
  std::set<std::string> wanted;
  for (const MediaFile& file : manifest.media) {
    wanted.insert(file.sha256);
  }
  const auto patch = patch_from(content, current);
  for (const std::string& target : {content.full, patch ? patch->target : content.full}) {
    // One that cannot be found is reported when it is asked for.
    if (const auto found = updater_.find(target)) {
      const auto hash = naming_hash(found->info, target);
      wanted.insert(hash ? *hash : std::string());
    }
  }
  return keep_parts(files_, staging(), wanted);
}

}  // namespace kiosk::sync
