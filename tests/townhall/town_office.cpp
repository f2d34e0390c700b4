#include "tests/townhall/town_office.h"

#include "kiosk/sync/manifest.h"
#include "kiosk/sync/names.h"

namespace test_support {

namespace sync = kiosk::sync;
using kiosk::base::Files;
using kiosk::base::Result;
using townhall::KeyRing;

TownOffice::TownOffice() {
  townhall::Passphrases known;
  known.known = {kPassphrase};
  EXPECT_TRUE(files.write("keys/README", "The keys of a town.\n").has_value());
  auto ring = KeyRing::open(files, {"keys"}, known);
  const auto made = townhall::init_keys({*ring, now, kCheap, out});
  EXPECT_TRUE(made.has_value()) << made.error().message;
}

std::string TownOffice::database(unsigned seed, int edit, std::size_t size) {
  std::string bytes = "SQLite format 3";
  unsigned state = seed + 1;
  while (bytes.size() < size) {
    state = state * 1'103'515'245U + 12'345U;
    bytes += static_cast<char>('a' + (state >> 16U) % 20U);
  }
  bytes.replace(60, 4, std::string("\0\0\0\2", 4));
  bytes.replace(size / 2, 8, "edit" + std::to_string(1000 + edit));
  return bytes;
}

std::string TownOffice::publish_on(Files& disk, const std::string& database_bytes) {
  return with_keys(disk, [&](KeyRing& ring) {
    return townhall::publish_content({disk, "repo", ring, now, keep, voice},
                                     {"town", database_bytes, media}, out);
  });
}

std::string TownOffice::publish(const std::string& database_bytes) {
  return publish_on(files, database_bytes);
}

std::string TownOffice::sign_timestamp() {
  return with_keys(files, [&](KeyRing& ring) {
    return townhall::publish_timestamp({files, "repo", ring, now, keep, voice}, out);
  });
}

std::string TownOffice::roll_back(std::int64_t version) {
  return with_keys(files, [&](KeyRing& ring) {
    return townhall::roll_back({files, "repo", ring, now, keep, voice}, version, out);
  });
}

std::string TownOffice::publish_notices(const std::string& notices) {
  EXPECT_TRUE(files.write("notices.json", notices).has_value());
  return with_keys(files, [&](KeyRing& ring) {
    return townhall::publish_notices({files, "repo", ring, now, keep, voice}, "notices.json", out);
  });
}

std::string TownOffice::rotate(const std::string& role, const std::string& lost) {
  return with_keys(files, [&](KeyRing& ring) {
    return townhall::rotate_key({ring, now, kCheap, out, voice}, {role, lost});
  });
}

std::string TownOffice::renew() {
  return with_keys(files, [&](KeyRing& ring) {
    return townhall::renew_offline({ring, now, kCheap, out, voice});
  });
}

FollowingKiosk::FollowingKiosk(const TownOffice& office) {
  sync::MetadataStore store(trusted_, "trusted");
  EXPECT_TRUE(
      store.save("root", office.files.read("keys/metadata/1.root.json").value()).has_value());
}

std::string FollowingKiosk::follow(const kiosk::base::FileReader& disk,
                                   kiosk::base::UnixSeconds now, const std::string& repository) {
  townhall::OverlayFetch fetch(disk, repository, {});
  auto client = sync::Updater::begin(sync::MetadataStore(trusted_, "trusted"), fetch,
                                     std::string(townhall::kOverlayAddress) + "metadata",
                                     sync::own_limits(), now);
  EXPECT_TRUE(client.has_value());
  if (const auto done = client->refresh(); !done) {
    return std::string(to_string(done.error().reason));
  }
  root_version_ = client->trusted().root().version;
  const auto found = client->find(sync::kManifestTarget);
  if (!found) {
    return std::string(to_string(found.error().reason));
  }
  const std::string hash = found->info.hashes.at("sha256");
  const auto bytes =
      disk.read(repository + "/" + sync::target_address("targets", found->path, hash));
  if (!bytes || sync::sha256_hex(*bytes) != hash) {
    return "manifest is missing";
  }
  return "version " + std::to_string(sync::read_manifest(*bytes).value().version);
}

std::string FollowingKiosk::target(const TownOffice& office, const std::string& path) {
  townhall::OverlayFetch fetch(office.files, "repo", {});
  auto client = sync::Updater::begin(sync::MetadataStore(trusted_, "trusted"), fetch,
                                     std::string(townhall::kOverlayAddress) + "metadata",
                                     sync::own_limits(), office.now);
  EXPECT_TRUE(client->refresh().has_value());
  const auto found = client->find(path);
  if (!found) {
    return "";
  }
  const std::string hash = found->info.hashes.at("sha256");
  const std::string bytes =
      office.files.read("repo/" + sync::target_address("targets", path, hash)).value();
  EXPECT_EQ(sync::sha256_hex(bytes), hash);
  return bytes;
}

std::map<std::string, std::string> tree(const kiosk::base::FileReader& files,
                                        const std::string& folder) {
  std::map<std::string, std::string> found;
  const auto names = files.list(folder);
  for (const std::string& name : names ? *names : std::vector<std::string>()) {
    if (!name.ends_with('/')) {
      found[name] = files.read(folder + "/" + name).value();
      continue;
    }
    for (const auto& [path, bytes] : tree(files, folder + "/" + name.substr(0, name.size() - 1))) {
      found[name + path] = bytes;
    }
  }
  return found;
}

}  // namespace test_support
