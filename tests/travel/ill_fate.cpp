#include "tests/travel/ill_fate.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <sstream>

#include "content/townhall/publish/publish.h"
#include "kiosk/base/clock.h"
#include "kiosk/store/revision.h"
#include "kiosk/sync/manifest.h"

namespace test_support {
namespace {

namespace base = kiosk::base;
namespace fs = std::filesystem;
namespace sync = kiosk::sync;

// The folder's files on a disk of two megabytes that something else has filled, in a place where
// only the program sees it. Afterwards what is there is copied beside the folder.
constexpr const char* kOnAFullDisk = R"(
set -e
folder="$1"; shift
mkdir -p "$folder.after"
cp -a "$folder" "$folder.copy"
mount -t tmpfs -o size=2m tmpfs "$folder"
cp -a "$folder.copy/." "$folder/"
rm -rf "$folder.copy"
cat /dev/zero >"$folder/filler" 2>/dev/null || true
set +e
"$@"
code=$?
rm -f "$folder/filler"
cp -a "$folder/." "$folder.after/"
exit $code
)";

// The bytes of the newest target whose path ends so.
std::string target(const Town& town, const std::string& end) {
  std::string found;
  for (const auto& [path, bytes] : tree_of(town.scratch / "public/targets")) {
    found = path.ends_with(end) ? bytes : found;
  }
  return found;
}

base::Result<void> announce_newer_program(const townhall::Office& office, const Town& town) {
  townhall::Release release = TRY(townhall::Release::begin(office));
  std::string manifest;
  for (const auto& [path, bytes] : tree_of(town.scratch / "public/targets/content")) {
    const auto read = sync::read_manifest(bytes);
    if (path.ends_with(".manifest.json") && read && read->version == 2) {
      sync::Manifest next = *read;
      next.version = 3;
      next.least_program = "99.0.0";
      manifest = sync::write_manifest(next).value();
    }
  }
  CHECK_OK(release.set_targets("content", {{sync::kManifestTarget, manifest},
                                           {"content/2.db.zst", target(town, ".2.db.zst")}}));
  const bool written = TRY(release.commit(townhall::Release::Timestamp::Always));
  return written ? base::Result<void>() : base::invalid("Nothing was written; look why.");
}

// Of the folder and all folders in it.
void set_mode(const std::string& folder, mode_t mode) {
  EXPECT_EQ(chmod(folder.c_str(), mode), 0);
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_directory()) {
      EXPECT_EQ(chmod(entry.path().c_str(), mode), 0);
    }
  }
}

std::string of_newer_schema(std::string database) {
  // Where SQLite keeps user_version, big-endian (file format, 1.3).
  database.at(63) = static_cast<char>(kiosk::store::kSchemaVersion + 1);
  return database;
}

}  // namespace

ReadOnly::ReadOnly(std::string folder) : folder_(std::move(folder)) {
  set_mode(folder_, 0555);
}

ReadOnly::~ReadOnly() {
  end();
}

Words ReadOnly::before() const {
  return geteuid() == 0
             ? Words{"setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search"}
             : Words{};
}

void ReadOnly::end() const {
  set_mode(folder_, 0755);
}

FullDisk::FullDisk(std::string folder) : folder_(std::move(folder)) {
  const Ended tried = run_program(
      {"unshare", "--mount", "sh", "-c", "mount -t tmpfs -o size=64k tmpfs \"$0\"", folder_});
  why_not_ = tried.code == 0 ? "" : tried.errors;
}

Words FullDisk::before() const {
  return {"unshare", "--mount", "sh", "-c", kOnAFullDisk, "sh", folder_};
}

void FullDisk::bring_back() const {
  fs::remove_all(folder_);
  fs::rename(folder_ + ".after", folder_);
}

void publish_newer(const Town& town, Newer what) {
  base::DiskFiles files;
  townhall::Passphrases known;
  known.known = {town.scratch.read("pass")};
  auto ring = townhall::KeyRing::open(files, {town.scratch / "keys"}, known);
  ASSERT_TRUE(ring) << ring.error().message;
  const townhall::Office office{files, town.scratch / "public", *ring,
                                base::SystemClock().unix_now()};
  std::ostringstream out;
  const auto done =
      what == Newer::Program
          ? announce_newer_program(office, town)
          : townhall::publish_content(office, {"town", of_newer_schema(town.built()), {}}, out);
  EXPECT_TRUE(done) << done.error().message;
}

}  // namespace test_support
