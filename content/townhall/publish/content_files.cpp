#include "content/townhall/publish/content_files.h"

#include <set>

#include "content/townhall/in_both.h"
#include "content/townhall/publish/patch.h"
#include "content/townhall/publish/plain.h"
#include "content/townhall/publish/zstd_frame.h"
#include "kiosk/sync/digest.h"

namespace townhall {
namespace {

namespace sync = kiosk::sync;
using kiosk::base::Result;

constexpr Phrase kNoDatabase = {
    "Das ist keine Datenbank mit Inhalt; bauen Sie sie aus einem Paket.",
    "This is no content database; build it from a package."};
constexpr Phrase kBadPacking = {
    "Der gepackte Inhalt ergibt ausgepackt nicht dasselbe; prüfen Sie den Speicher dieses Rechners "
    "und veröffentlichen Sie noch einmal.",
    "The packed content does not unpack to itself; check this computer's memory and publish "
    "again."};

// The first program that reads manifests at all reads this schema too; raise it together with the
// user_version of content/schema.sql.
constexpr const char* kLeastProgram = "0.1.0";

// Where SQLite keeps user_version (file format, section 1.3): four bytes, the highest first.
constexpr std::size_t kUserVersionAt = 60;
constexpr std::size_t kHeaderBytes = 100;

Result<std::int64_t> schema_of(const std::string& database) {
  std::int64_t schema = 0;
  if (database.size() >= kHeaderBytes) {
    for (std::size_t i = 0; i < 4; ++i) {
      schema = schema * 256 + static_cast<unsigned char>(database[kUserVersionAt + i]);
    }
  }
  if (schema < 1) {
    return in_both({kNoDatabase});
  }
  return schema;
}

Result<void> check_same(const std::string& unpacked_bytes, const std::string& database) {
  return unpacked_bytes == database ? Result<void>()
                                    : in_both({kBadPacking}, kiosk::base::ErrorKind::Io);
}

Result<void> add_patch(const std::string& old_bytes, const std::string& database,
                       const std::string& name, ContentFiles& content) {
  sync::Part& part = content.manifest.parts.front();
  std::string frame = TRY(patch(old_bytes, database));
  // Otherwise the kiosk is better off with the whole file, which always works.
  if (frame.size() * 2 > content.targets.at(part.full).size()) {
    return {};
  }
  const std::string again = TRY(applied(frame, old_bytes, part.length, part.sha256));
  CHECK_OK(check_same(again, database));
  part.patches.push_back({sync::sha256_hex(old_bytes), name});
  content.targets[name] = std::move(frame);
  return {};
}

void add_media(const Content& next, ContentFiles& content) {
  for (const auto& [sha256, bytes] : next.media) {
    content.manifest.media.push_back({sha256, bytes.size()});
    content.targets[sync::media_target(sha256)] = bytes;
  }
}

}  // namespace

Result<ContentFiles> content_files(const Repository& repository, sync::Manifest manifest,
                                   const Content& next, const std::vector<PastContent>& history) {
  const std::string& database = next.database;
  const std::string to = std::to_string(manifest.version);
  manifest.schema = TRY(schema_of(database));
  manifest.least_program = kLeastProgram;
  sync::Part whole{
      kDatabasePart, sync::sha256_hex(database), database.size(), "content/" + to + ".db.zst", {}};
  ContentFiles content;
  content.targets[whole.full] = TRY(packed(database));
  const std::string again = TRY(unpacked(content.targets[whole.full], database.size()));
  CHECK_OK(check_same(again, database));
  std::set<std::string> seen = {whole.sha256};
  manifest.parts = {std::move(whole)};
  content.manifest = std::move(manifest);
  for (const PastContent& past : history) {
    const auto old_bytes = read_database(repository.files, repository.folder, past);
    // A damaged past content costs its kiosks a whole download, not everybody a publication.
    if (!old_bytes || !seen.insert(past.manifest.part(kDatabasePart)->sha256).second) {
      continue;
    }
    const std::string name =
        "content/" + std::to_string(past.manifest.version) + "-" + to + ".patch.zst";
    CHECK_OK(add_patch(*old_bytes, database, name, content));
  }
  add_media(next, content);
  content.targets[sync::kManifestTarget] = TRY(plain(sync::write_manifest(content.manifest)));
  // The kiosks' limits, said here and not there.
  CHECK_OK(plain(sync::read_manifest(content.targets[sync::kManifestTarget])));
  return content;
}

}  // namespace townhall
