#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <future>
#include <iostream>

#include "tests/travel/ill_fate.h"
#include "tests/travel/town.h"

// What people and machines do wrong, through the programs themselves: one sentence, an exit that
// is not zero, the old content byte for byte, and a next run that works.
namespace {

namespace fs = std::filesystem;
using test_support::digests_of;
using test_support::Ended;
using test_support::expect_well;
using test_support::Town;
using test_support::Words;
using testing::HasSubstr;
using Tree = std::map<std::string, std::string>;

// One line that names the place (`where`), says what to do (`advice`) and ends as a sentence does,
// in sync with the reason's name behind it.
void expect_refused(const Ended& ended, const std::string& where, const std::string& advice) {
  EXPECT_EQ(ended.code, 1) << ended.errors;
  EXPECT_EQ(std::count(ended.errors.begin(), ended.errors.end(), '\n'), 1) << ended.errors;
  EXPECT_THAT(ended.errors, HasSubstr(where));
  EXPECT_THAT(ended.errors, HasSubstr(advice));
  EXPECT_THAT(ended.errors, testing::AnyOf(testing::EndsWith(".\n"), testing::EndsWith(")\n")));
}

// What a kiosk shows: content, its index and media, and which is current.
Tree content_of(const Town& town) {
  Tree tree = digests_of(town.scratch / "sync");
  for (auto at = tree.begin(); at != tree.end();) {
    const bool shown = at->first.starts_with("content/") || at->first.starts_with("search/") ||
                       at->first == "state/current" || at->first == "state/previous";
    at = shown ? std::next(at) : tree.erase(at);
  }
  return tree;
}

// The files in "public" whose names end so.
Words published(const Town& town, const std::string& end) {
  Words found;
  for (const auto& [path, digest] : digests_of(town.scratch / "public")) {
    if (path.ends_with(end)) {
      found.push_back("public/" + path);
    }
  }
  EXPECT_FALSE(found.empty()) << end;
  return found;
}

void spoil(const Town& town, const std::string& file) {
  std::string bytes = town.scratch.read(file);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  town.scratch.write(file, bytes);
}

// Another signature, and everything else as it was.
void spoil_signature(const Town& town, const std::string& file) {
  std::string bytes = town.scratch.read(file);
  char& digit = bytes.at(bytes.find("\"sig\":\"") + 20);
  digit = digit == '0' ? '1' : '0';
  town.scratch.write(file, bytes);
}

// A town whose kiosk shows version 1 while version 2 is published. Made once, copied by each test.
class BadInput : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    made_ = std::make_unique<Town>();
    made_->edit(1);
    expect_well(made_->publish());
    expect_well(made_->once());
    made_->edit(2);
    expect_well(made_->publish());
  }

  static void TearDownTestSuite() { made_.reset(); }

  void SetUp() override { before_ = content_of(town); }

  // The kiosk shows what it did, and the next good run brings version 2.
  void expect_kiosk_unharmed() {
    EXPECT_EQ(content_of(town), before_);
    EXPECT_EQ(town.sync({"status"}).output.substr(0, 22), "Installed is version 1");
    town.instead = nullptr;
    expect_well(town.once());
    EXPECT_EQ(town.shown(), town.built());
  }

  static std::unique_ptr<Town> made_;
  Town town{*made_};
  Tree before_;
};

std::unique_ptr<Town> BadInput::made_;

// --- the kiosk ---

TEST_F(BadInput, DamagedRepositoryLeavesTheKioskAsItIs) {
  const Town whole(town);

  // In the order in which a kiosk asks: what it has verified it does not fetch again.
  const std::vector<std::pair<std::string, std::string>> reasons = {
      {"metadata/timestamp.json", "(malformed)"},
      {"2.snapshot.json", "(wrong-hash)"},
      {"2.content.json", "(wrong-hash)"},
      {".manifest.json", "(wrong-hash)"}};
  for (const auto& [name, reason] : reasons) {
    for (const std::string& file : published(town, name)) {
      spoil(town, file);
    }
    expect_refused(town.once(), town.server.url(), reason);
    EXPECT_EQ(content_of(town), before_) << name;
    for (const std::string& file : published(town, name)) {
      town.scratch.write(file, whole.scratch.read(file));
    }
  }
  spoil_signature(town, "public/metadata/timestamp.json");
  expect_refused(town.once(), town.server.url(), "(bad-signature)");
  town.scratch.write("public/metadata/timestamp.json",
                     whole.scratch.read("public/metadata/timestamp.json"));
  expect_kiosk_unharmed();
}

TEST_F(BadInput, DamagedPatchAndContentAreRefusedAndADamagedPatchAloneCostsNothing) {
  const Town whole(town);
  const std::string patch = published(town, ".patch.zst").front();
  const std::string full = published(town, ".2.db.zst").front();
  spoil(town, patch);
  spoil(town, full);
  expect_refused(town.once(), town.server.url(), "(wrong-hash)");
  EXPECT_EQ(content_of(town), before_);
  town.scratch.write(full, whole.scratch.read(full));
  expect_kiosk_unharmed();
}

TEST_F(BadInput, UnreachableServerIsSaidOnceForEachAddress) {
  expect_refused(town.sync({"once", "--repository", "http://127.0.0.1:1"}), "127.0.0.1",
                 "check the network and the address");
  const Ended both = town.sync(
      {"once", "--repository", "http://127.0.0.1:1", "--repository", town.scratch / "nowhere"});
  EXPECT_EQ(both.code, 1);
  EXPECT_EQ(std::count(both.errors.begin(), both.errors.end(), '\n'), 2) << both.errors;
  expect_kiosk_unharmed();
}

TEST_F(BadInput, KioskWithoutARootSaysWhatToBring) {
  const fs::path fresh = town.scratch / "fresh";
  const Ended ended =
      test_support::run_program({WEGWEISER_BINARY "/bin/wegweiser-sync", "once", "--repository",
                                 town.server.url(), "--folder", fresh.string()});
  expect_refused(ended, "root", "--root");
  expect_refused(town.sync({"once", "--repository", town.server.url(), "--root",
                            town.scratch / "absent.json"}),
                 "absent.json", "check");
  expect_kiosk_unharmed();
}

TEST_F(BadInput, WatchSaysTheSameAndGoesOnUntilItIsStopped) {
  std::promise<const test_support::Running*> started;
  town.instead = [program = started.get_future().share()](const test_support::HttpRequest&) {
    program.get()->stop();
    test_support::Reply reply;
    reply.status = 503;
    return reply;
  };
  test_support::Running watch({WEGWEISER_BINARY "/bin/wegweiser-sync", "watch", "--repository",
                               town.server.url(), "--folder", town.scratch / "sync"});
  started.set_value(&watch);
  const Ended ended = watch.wait();
  EXPECT_EQ(ended.code, 0) << "stopped by SIGTERM";
  EXPECT_EQ(std::count(ended.errors.begin(), ended.errors.end(), '\n'), 1) << ended.errors;
  EXPECT_THAT(ended.errors, HasSubstr("check the web server"));
  expect_kiosk_unharmed();
}

TEST_F(BadInput, StickThatIsNoneOrDamagedLeavesTheKioskAsItIs) {
  expect_refused(town.sync({"import", "usb", town.scratch / "nowhere"}), "nowhere", "check");
  const std::string stick = town.scratch / "stick";
  expect_well(
      town.townhall({"export", "usb", "--repository", town.scratch / "public", "--to", stick}));
  const Town whole(town);
  spoil_signature(town, "stick/metadata/timestamp.json");
  expect_refused(town.sync({"import", "usb", stick}), stick, "(bad-signature)");
  EXPECT_EQ(content_of(town), before_);
  town.scratch.write("stick/metadata/timestamp.json",
                     whole.scratch.read("stick/metadata/timestamp.json"));
  expect_well(town.sync({"import", "usb", stick}));
  EXPECT_EQ(town.shown(), town.built());
}

TEST_F(BadInput, ReadOnlyFolderIsNamedByEveryCommandThatWrites) {
  const std::string folder = town.scratch / "sync";
  const test_support::ReadOnly read_only(folder);
  expect_refused(town.once({}, read_only.before()), folder, "check its rights");
  expect_refused(town.sync({"import", "usb", town.scratch / "public"}, read_only.before()), folder,
                 "check its rights");
  expect_well(town.sync({"status"}, read_only.before()));
  read_only.end();
  expect_kiosk_unharmed();
}

TEST_F(BadInput, LimitOnFilesInTheMiddleOfTheContentLosesNothing) {
  // Enough for every piece of metadata, too little for the content.
  const Words limited = {"sh", "-c", "ulimit -f 32 && exec \"$@\"", "sh"};
  expect_refused(town.once({}, limited), "File too large", "make room");
  expect_kiosk_unharmed();
}

TEST_F(BadInput, FullDiskIsSaidBeforeAnythingIsFetched) {
  test_support::FullDisk disk(town.scratch / "sync");
  if (!disk.why_not().empty()) {
    GTEST_SKIP() << "No full disk here: " << disk.why_not()
                 << " LimitOnFilesInTheMiddleOfTheContentLosesNothing stands in for it.";
  }
  town.server.requests();
  expect_refused(town.once({}, disk.before()), town.scratch / "sync", "make room");
  for (const std::string& request : town.server.requests()) {
    EXPECT_EQ(request.find(".zst"), std::string::npos) << request;
  }
  disk.bring_back();
  expect_kiosk_unharmed();
}

TEST_F(BadInput, ContentForANewerProgramOrSchemaIsRefusedUntilTheProgramIsNewer) {
  for (const auto kind : {test_support::Newer::Schema, test_support::Newer::Program}) {
    const Town newer(town);
    test_support::publish_newer(newer, kind);
    expect_refused(newer.once(), "schema", "update Wegweiser");
    EXPECT_EQ(content_of(newer), before_);
    // The town hall publishes for the programs that there are.
    newer.edit(3);
    expect_well(newer.publish());
    expect_well(newer.once());
    EXPECT_EQ(newer.shown(), newer.built());
  }
}

// --- the town hall ---

class BadOffice : public BadInput {
 protected:
  void SetUp() override {
    public_ = digests_of(town.scratch / "public");
    town.edit(3);
  }

  // New files under new names may lie there; nothing that was published has changed.
  void expect_published_is_there() {
    const Tree now = digests_of(town.scratch / "public");
    for (const auto& [path, digest] : public_) {
      EXPECT_TRUE(now.contains(path) && now.at(path) == digest) << path;
    }
  }

  // What is published stayed as it was, and the next good run publishes.
  void expect_office_unharmed() {
    expect_published_is_there();
    expect_well(town.publish());
    expect_well(town.once());
    EXPECT_EQ(town.shown(), town.built());
  }

  Tree public_;
};

TEST_F(BadOffice, WrongPassphraseIsSaidOnceWithoutRepeatingIt) {
  const std::string wrong = town.scratch.write("wrong", "Tr0ub4dor");
  const Words keys = {"--keys", town.scratch / "keys", "--passphrase-file", wrong};
  for (Words words : {Words{"publish", town.scratch / "package", "--repository"},
                      Words{"publish", "--timestamp-only", "--repository"},
                      Words{"rollback", "--to", "1", "--repository"}}) {
    words.push_back(town.scratch / "public");
    words.insert(words.end(), keys.begin(), keys.end());
    const Ended ended = town.townhall(words);
    expect_refused(ended, ".key.json", "passphrase");
    EXPECT_EQ(ended.errors.find("Tr0ub4dor"), std::string::npos);
  }
  Words rotate = {"keys", "rotate", "--role", "content"};
  rotate.insert(rotate.end(), keys.begin(), keys.end());
  expect_refused(town.townhall(rotate), ".key.json", "passphrase");
  expect_office_unharmed();
}

TEST_F(BadOffice, LostKeyIsNamed) {
  for (const char* lost : {"content-1", "content-2"}) {
    fs::rename(town.scratch / ("keys/" + std::string(lost) + ".key.json"), town.scratch / lost);
  }
  expect_refused(town.publish(), "content", "key");
  for (const char* found : {"content-1", "content-2"}) {
    fs::rename(town.scratch / found, town.scratch / ("keys/" + std::string(found) + ".key.json"));
  }
  expect_office_unharmed();
}

TEST_F(BadOffice, DamagedRepositoryIsNamed) {
  const Town whole(town);
  for (const char* name : {"metadata/timestamp.json", "2.snapshot.json"}) {
    const std::string file = published(town, name).front();
    spoil(town, file);
    expect_refused(town.publish(), fs::path(file).filename(), "");
    town.scratch.write(file, whole.scratch.read(file));
  }
  const std::string old = published(town, ".1.db.zst").front();
  spoil(town, old);
  expect_refused(town.office({"rollback", "--to", "1"}), fs::path(old).filename(), "");
  town.scratch.write(old, whole.scratch.read(old));
  expect_office_unharmed();
}

TEST_F(BadOffice, DamagedRepositoryIsNotExported) {
  spoil(town, "public/metadata/timestamp.json");
  expect_refused(town.townhall({"export", "usb", "--repository", town.scratch / "public", "--to",
                                town.scratch / "stick"}),
                 "timestamp.json", "");
  EXPECT_FALSE(fs::exists(town.scratch / "stick/metadata/timestamp.json"));
}

TEST_F(BadOffice, ReadOnlyFolderIsNamed) {
  const std::string repository = town.scratch / "public";
  for (const std::string& folder : {repository, repository + "/metadata"}) {
    const test_support::ReadOnly read_only(folder);
    SCOPED_TRACE(folder);
    expect_refused(town.publish(read_only.before()), folder, "check its rights");
    expect_refused(town.office({"rollback", "--to", "1"}, read_only.before()), folder,
                   "check its rights");
  }
  const std::string stick = town.scratch / "stick";
  fs::create_directory(stick);
  {
    const test_support::ReadOnly read_only(stick);
    expect_refused(town.townhall({"export", "usb", "--repository", repository, "--to", stick},
                                 read_only.before()),
                   stick, "check its rights");
    expect_refused(
        town.townhall({"keys", "init", "--keys", stick, "--passphrase-file", town.scratch / "pass",
                       "--online-passphrase-file", town.scratch / "pass"},
                      read_only.before()),
        stick, "check its rights");
  }
  expect_office_unharmed();
}

TEST_F(BadOffice, FullDiskShowsTheOldPublicationAndIsMendedByTheNextRun) {
  const Words limited = {"sh", "-c", "ulimit -f 8 && exec \"$@\"", "sh"};
  expect_refused(town.publish(limited), town.scratch / "public", "make room");
  test_support::FullDisk disk(town.scratch / "public");
  if (disk.why_not().empty()) {
    expect_refused(town.publish(disk.before()), town.scratch / "public", "make room");
    disk.bring_back();
  } else {
    RecordProperty("without", disk.why_not());
    std::cout << "Only a limit on the size of files stood in for a full disk: " << disk.why_not()
              << '\n';
  }
  expect_published_is_there();
  expect_well(town.once());
  expect_well(town.publish());
  expect_well(town.once());
  EXPECT_EQ(town.shown(), town.built());
}

TEST_F(BadOffice, PackageThatIsWrongPublishesNothing) {
  town.scratch.write("package/contacts.json", "{");
  const Ended ended = town.publish();
  EXPECT_EQ(ended.code, 1);
  EXPECT_NE(ended.errors, "");
  town.edit(3);
  expect_office_unharmed();
}

}  // namespace
