#include "content/townhall/publish/publish.h"

#include <algorithm>

#include "content/townhall/publish/content_files.h"
#include "content/townhall/publish/phrases.h"
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

constexpr Phrase kClock = {
    "Die Uhr dieses Rechners sagt {1}, zuletzt veröffentlicht wurde {2}; stellen Sie die Uhr.",
    "This computer's clock says {1}, and the last publication was at {2}; set the clock."};
constexpr Phrase kPublishedAlready = {
    "Dieser Inhalt ist schon veröffentlicht; nichts geschrieben.\n",
    "The content is the one that is published already; nothing was written.\n"};
constexpr Phrase kSignedAgain = {
    "Dieser Inhalt ist schon veröffentlicht; was bald abläuft, ist neu unterschrieben.\n",
    "The content is the one that is published already; what was near its end is signed again.\n"};
constexpr Phrase kPublished = {"Fassung {1} von {2} veröffentlicht: {3} Bytes, gepackt {4}.\n",
                               "Published version {1} of {2}: {3} bytes, packed {4}.\n"};
constexpr Phrase kMedia = {"{1} Mediendateien daneben.\n", "{1} media files beside it.\n"};
constexpr Phrase kPatch = {"Änderungsdatei {1}: {2} Bytes\n", "Patch {1}: {2} bytes\n"};
constexpr Phrase kOtherPackage = {
    "In „{1}“ ist das Paket „{2}“ veröffentlicht, und dieses ist „{3}“; nennen Sie einen eigenen "
    "Ordner.",
    "The repository \"{1}\" is of the package \"{2}\", and this is \"{3}\"; name a repository of "
    "its own."};
constexpr Phrase kTimestamp = {"Der Zeitstempel gilt bis {1}.\n",
                               "The timestamp is signed until {1}.\n"};
constexpr Phrase kNoVersion = {
    "In „{1}“ gibt es die Fassung {2} nicht mehr; „status“ nennt die vorhandenen.",
    "The repository \"{1}\" has no version {2} any more; \"status\" lists those it has."};

Result<sync::Manifest> present_manifest(const Office& office, const Published& before) {
  const SignedFile& content = before.roles.at("content");
  const std::string bytes = TRY(
      read_target(office.files, office.repository, content, sync::kManifestTarget, office.voice));
  return plain(sync::read_manifest(bytes));
}

// A clock that is set back would publish what the kiosks take for older than what they have.
Result<void> check_clock(const Office& office, const sync::Manifest& last) {
  if (sync::moment_text(office.now) < last.published_at) {
    return kiosk::base::invalid(
        say({kClock, {sync::moment_text(office.now), last.published_at}}, office.voice));
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
  out << say({written ? kSignedAgain : kPublishedAlready}, office.voice);
  return {};
}

Result<void> publish_as(const Office& office, Release& release, const ContentFiles& content,
                        std::ostream& out) {
  CHECK_OK(release.set_targets("content", content.targets));
  CHECK_OK(begin_notices(office, release));
  CHECK_OK(release.commit(Release::Timestamp::Always));
  const sync::Part& part = content.manifest.parts.front();
  out << say({kPublished,
              {std::to_string(content.manifest.version), content.manifest.package,
               std::to_string(part.length), std::to_string(content.targets.at(part.full).size())}},
             office.voice);
  if (!content.manifest.media.empty()) {
    out << say({kMedia, {std::to_string(content.manifest.media.size())}}, office.voice);
  }
  for (const sync::Patch& patch : part.patches) {
    out << say({kPatch, {patch.target, std::to_string(content.targets.at(patch.target).size())}},
               office.voice);
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
      return kiosk::base::invalid(
          say({kOtherPackage, {office.repository, last.package, next.package}}, office.voice));
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
  return prune(office.files, office.repository, {office.keep, office.now, office.voice}, out);
}

Result<void> publish_timestamp(const Office& office, std::ostream& out) {
  Release release = TRY(Release::begin(office));
  if (release.before().role("timestamp") == nullptr) {
    return kiosk::base::not_found(say({kNothingPublished, {office.repository}}, office.voice));
  }
  CHECK_OK(release.commit(Release::Timestamp::Always));
  const auto until = office.now + std::chrono::hours(24 * role_plan("timestamp")->days);
  out << say({kTimestamp, {sync::moment_text(until)}}, office.voice);
  return {};
}

Result<void> roll_back(const Office& office, std::int64_t version, std::ostream& out) {
  const auto history = read_history(office.files, office.repository, SIZE_MAX);
  const auto found = std::find_if(history.begin(), history.end(), [&](const PastContent& past) {
    return past.manifest.version == version;
  });
  if (found == history.end()) {
    return kiosk::base::not_found(
        say({kNoVersion, {office.repository, std::to_string(version)}}, office.voice));
  }
  const std::string database =
      TRY(read_database(office.files, office.repository, *found, office.voice));
  Content content{found->manifest.package, database, {}};
  for (const sync::MediaFile& file : found->manifest.media) {
    content.media[file.sha256] = TRY(read_target(office.files, office.repository, found->role,
                                                 sync::media_target(file.sha256), office.voice));
  }
  return publish_content(office, content, out);
}

}  // namespace townhall
