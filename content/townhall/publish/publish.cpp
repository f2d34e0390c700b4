#include "content/townhall/publish/publish.h"

#include <algorithm>

#include "content/townhall/publish/content_files.h"
#include "content/townhall/publish/plain.h"
#include "content/townhall/publish/prune.h"
#include "content/townhall/publish/roles.h"
#include "kiosk/sync/digest.h"
#include "kiosk/sync/packed_fields.h"

namespace townhall {
namespace {

namespace sync = kiosk::sync;
using kiosk::base::Result;

// Kiosks that were off for longer fetch the whole file.
constexpr std::size_t kPatchesFrom = 8;

Result<sync::Manifest> present_manifest(const Office& office, const Published& before) {
  const SignedFile& content = before.roles.at("content");
  const std::string bytes =
      TRY(read_target(office.files, office.repository, content, sync::kManifestTarget));
  return plain(sync::read_manifest(bytes));
}

// A clock that is set back would publish what the kiosks take for older than what they have.
Result<void> check_clock(const Office& office, const sync::Manifest& last) {
  if (sync::moment_text(office.now) < last.published_at) {
    return kiosk::base::invalid("This computer's clock says " + sync::moment_text(office.now) +
                                ", and the last publication was at " + last.published_at +
                                "; set the clock.");
  }
  return {};
}

// An empty notice role, so that the first notice is a small change; only by those who have its key.
Result<void> begin_notices(const Office& office, Release& release) {
  const Chain::Signing signing = release.chain().signing("notice");
  const auto& ids = signing.role.key_ids;
  const bool at_hand = std::any_of(ids.begin(), ids.end(), [&](const std::string& id) {
    return office.ring.find(id) != nullptr;
  });
  if (!at_hand || release.current("notice") != nullptr) {
    return {};
  }
  const bool there = release.before().role("notice") != nullptr;
  return there ? release.sign_again("notice") : release.set_targets("notice", {});
}

Result<void> sign_what_ends(const Office& office, Release& release, std::ostream& out) {
  if (release.current("content") == nullptr) {
    CHECK_OK(release.sign_again("content"));
  }
  CHECK_OK(begin_notices(office, release));
  const bool written = TRY(release.commit(Release::Timestamp::IfNeeded));
  out << "The content is the one that is published already"
      << (written ? "; what was near its end is signed again.\n" : "; nothing was written.\n");
  return {};
}

Result<void> publish_as(const Office& office, Release& release, const ContentFiles& content,
                        std::ostream& out) {
  CHECK_OK(release.set_targets("content", content.targets));
  CHECK_OK(begin_notices(office, release));
  CHECK_OK(release.commit(Release::Timestamp::Always));
  const sync::Part& part = content.manifest.parts.front();
  out << "Published version " << content.manifest.version << " of " << content.manifest.package
      << ": " << part.length << " bytes, packed " << content.targets.at(part.full).size() << ".\n";
  if (!content.manifest.media.empty()) {
    out << content.manifest.media.size() << " media files beside it.\n";
  }
  for (const sync::Patch& patch : part.patches) {
    out << "Patch " << patch.target << ": " << content.targets.at(patch.target).size()
        << " bytes\n";
  }
  return {};
}

}  // namespace

Result<void> publish_content(const Office& office, const Content& next, std::ostream& out) {
  Release release = TRY(Release::begin(office));
  sync::Manifest manifest;
  if (release.before().role("content") != nullptr) {
    const sync::Manifest last = TRY(present_manifest(office, release.before()));
    CHECK_OK(check_clock(office, last));
    if (last.package != next.package) {
      return kiosk::base::invalid("The repository \"" + office.repository +
                                  "\" is of the package \"" + last.package + "\", and this is \"" +
                                  next.package + "\"; name a repository of its own.");
    }
    // Content of a key that is not trusted any more is made anew, and never signed again.
    const bool trusted = holds(release.chain(), "content", *release.before().role("content"));
    const sync::Part* part = last.part(kDatabasePart);
    if (trusted && part != nullptr && part->sha256 == sync::sha256_hex(next.database)) {
      return sign_what_ends(office, release, out);
    }
    manifest.version = last.version;
  }
  manifest.package = next.package;
  manifest.version += 1;
  manifest.published_at = sync::moment_text(office.now);
  const auto history = read_history(office.files, office.repository, kPatchesFrom);
  const ContentFiles content =
      TRY(content_files({office.files, office.repository}, manifest, next, history));
  CHECK_OK(publish_as(office, release, content, out));
  return prune(office.files, office.repository, {office.keep, office.now}, out);
}

Result<void> publish_timestamp(const Office& office, std::ostream& out) {
  Release release = TRY(Release::begin(office));
  if (release.before().role("timestamp") == nullptr) {
    return kiosk::base::not_found("Nothing is published in \"" + office.repository +
                                  "\" yet; publish a package first.");
  }
  CHECK_OK(release.commit(Release::Timestamp::Always));
  out << "The timestamp is signed until "
      << sync::moment_text(office.now + std::chrono::hours(24 * role_plan("timestamp")->days))
      << ".\n";
  return {};
}

Result<void> roll_back(const Office& office, std::int64_t version, std::ostream& out) {
  const auto history = read_history(office.files, office.repository, SIZE_MAX);
  const auto found = std::find_if(history.begin(), history.end(), [&](const PastContent& past) {
    return past.manifest.version == version;
  });
  if (found == history.end()) {
    return kiosk::base::not_found("The repository \"" + office.repository + "\" has no version " +
                                  std::to_string(version) +
                                  " any more; \"status\" lists those it has.");
  }
  const std::string database = TRY(read_database(office.files, office.repository, *found));
  Content content{found->manifest.package, database, {}};
  for (const sync::MediaFile& file : found->manifest.media) {
    content.media[file.sha256] = TRY(
        read_target(office.files, office.repository, found->role, sync::media_target(file.sha256)));
  }
  return publish_content(office, content, out);
}

}  // namespace townhall
