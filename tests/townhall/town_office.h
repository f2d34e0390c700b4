#pragma once
#include <gmock/gmock.h>

#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "content/townhall/publish/ceremony.h"
#include "content/townhall/publish/overlay_fetch.h"
#include "content/townhall/publish/publish.h"
#include "kiosk/sync/updater.h"

namespace test_support {

// 2026-11-22T18:00:00Z
inline constexpr kiosk::base::UnixSeconds kPublishing{1795370400};

inline constexpr const char* kPassphrase = "correct horse";

// As cheap as argon2 goes: what a guess costs is not what these tests are about.
inline constexpr townhall::KdfCost kCheap{8, 1, 1};

// A town hall with keys in "keys" and a repository in "repo", without disk and clock. Commands
// answer with the sentence of their error, or "" if they did their work.
class TownOffice {
 public:
  TownOffice();

  // As content.db: any bytes with the header of a database of schema 2. `pages` differ by `seed`;
  // the edit changes a few bytes.
  static std::string database(unsigned seed, int edit = 0, std::size_t size = 65'536);

  std::string publish(const std::string& database_bytes);
  std::string sign_timestamp();
  std::string roll_back(std::int64_t version);
  std::string publish_notices(const std::string& notices);
  std::string rotate(const std::string& role, const std::string& lost = "");
  std::string renew();

  // Runs `work` with the keys that are at hand.
  template <typename Work>
  std::string with_keys(kiosk::base::Files& disk, Work work) {
    auto ring = townhall::KeyRing::open(disk, {"keys"}, {passphrases, "", {}, voice});
    if (!ring) {
      return ring.error().message;
    }
    const kiosk::base::Result<void> done = work(*ring);
    return done ? "" : done.error().message;
  }

  std::string publish_on(kiosk::base::Files& disk, const std::string& database_bytes);

  void pass(int days) { now += std::chrono::hours(24 * days); }

  void lose(const std::string& key) {
    EXPECT_TRUE(files.remove("keys/" + key + ".key.json").has_value());
  }

  kiosk::base::MemoryFiles files;
  kiosk::base::UnixSeconds now = kPublishing;
  std::vector<std::string> passphrases = {kPassphrase};
  townhall::Voice voice = townhall::Voice::English;
  std::ostringstream out;
  std::size_t keep = townhall::kKeptVersions;
  std::map<std::string, std::string> media;  // of what is published next
};

inline std::string database(int edit) {
  return TownOffice::database(1, edit);
}

// A kiosk that trusts the first root and follows.
class FollowingKiosk {
 public:
  explicit FollowingKiosk(const TownOffice& office);

  // One update at the office's moment: "version 3", or why it was refused ("bad-signature").
  std::string follow(const kiosk::base::FileReader& disk, kiosk::base::UnixSeconds now,
                     const std::string& repository = "repo");

  std::string follow(const TownOffice& office) { return follow(office.files, office.now); }

  // A target's bytes after follow(), checked; "" if there is none.
  std::string target(const TownOffice& office, const std::string& path);

  std::int64_t root_version() const { return root_version_; }

 private:
  kiosk::base::MemoryFiles trusted_;
  std::int64_t root_version_ = 0;
};

// Every file below a folder.
std::map<std::string, std::string> tree(const kiosk::base::FileReader& files,
                                        const std::string& folder);

}  // namespace test_support
