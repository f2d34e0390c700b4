#include "tests/travel/town.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <iostream>
#include <sstream>

#include "content/townhall/publish/ceremony.h"
#include "kiosk/base/files.h"
#include "kiosk/store/generations.h"
#include "kiosk/sync/digest.h"
#include "tests/support/sixty_desks.h"

namespace test_support {
namespace {

namespace base = kiosk::base;
namespace fs = std::filesystem;

constexpr const char* kPassphrase = "correct horse battery";

Words joined(const Words& first, const Words& second) {
  Words all = first;
  all.insert(all.end(), second.begin(), second.end());
  return all;
}

void make_cheap_keys(const std::string& folder) {
  base::DiskFiles files;
  EXPECT_TRUE(files.make_folder(folder));
  townhall::Passphrases known;
  known.known = {kPassphrase};
  auto ring = townhall::KeyRing::open(files, {folder}, known);
  std::ostringstream said;
  const auto made = townhall::init_keys({*ring, base::SystemClock().unix_now(), {8, 1, 1}, said});
  EXPECT_TRUE(made) << made.error().message;
}

}  // namespace

std::map<std::string, std::string> tree_of(const std::string& folder) {
  std::map<std::string, std::string> found;
  const base::DiskFiles files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      const std::string path = entry.path();
      found[path.substr(folder.size() + 1)] = files.read(path).value_or("unreadable");
    }
  }
  return found;
}

std::map<std::string, std::string> digests_of(const std::string& folder) {
  auto found = tree_of(folder);
  for (auto& [path, bytes] : found) {
    bytes = kiosk::sync::sha256_hex(bytes);
  }
  return found;
}

Town::Town() {
  scratch.write("pass", kPassphrase);
  make_cheap_keys(scratch / "keys");
}

Town::Town(const Town& other) {
  fs::copy(other.scratch / ".", scratch / ".", fs::copy_options::recursive);
}

void Town::edit(int edit) const {
  fs::remove_all(scratch / "package");
  const base::MemoryFiles files = sixty_desks(edit).files();
  for (const std::string folder : {"", "/texts"}) {
    for (const std::string& name : files.list("p" + folder).value_or({})) {
      if (!name.ends_with('/')) {
        const std::string path = folder + "/" + name;
        scratch.write("package" + path, files.read("p" + path).value());
      }
    }
  }
}

Ended Town::townhall(Words words, const Words& before) const {
  const Words program = joined(before, {WEGWEISER_BINARY "/bin/wegweiser-townhall"});
  return run_program(joined(joined(program, words), {"--lang", "en"}));
}

Ended Town::office(Words words, const Words& before) const {
  return townhall(joined(words, {"--repository", scratch / "public", "--keys", scratch / "keys",
                                 "--passphrase-file", scratch / "pass"}),
                  before);
}

Ended Town::once(const Words& words, const Words& before) const {
  const Words once = {"once", "--repository", server.url(), "--root",
                      scratch / "keys/metadata/1.root.json"};
  return sync(joined(once, words), before);
}

Ended Town::sync(Words words, const Words& before) const {
  const Words program = joined(before, {WEGWEISER_BINARY "/bin/wegweiser-sync"});
  return run_program(joined(joined(program, words), {"--folder", scratch / "sync"}));
}

std::string Town::shown() const {
  const base::DiskFiles files;
  const kiosk::store::Generations generations(scratch / "sync");
  const auto current = generations.current(files);
  return current ? files.read(generations.path_of(*current)).value_or("nothing") : "nothing";
}

std::string Town::built() const {
  const Ended ended = townhall({"build", scratch / "package", "--out", scratch / "built.db"});
  EXPECT_EQ(ended.code, 0) << ended.errors;
  return scratch.read("built.db");
}

Reply Town::serve(const HttpRequest& request) const {
  if (instead) {
    return instead(request);
  }
  const base::DiskFiles files;
  const auto bytes = files.read(scratch / ("public" + request.path));
  Reply reply;
  reply.status = bytes ? 200 : 404;
  reply.body = bytes.value_or("nothing here");
  return reply;
}

}  // namespace test_support
