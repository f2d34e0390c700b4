#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>

#include "tests/travel/town.h"

// The whole way of content with the programs alone, over real HTTP.
namespace {

using test_support::Ended;
using test_support::expect_well;
using test_support::Town;
using test_support::Words;
using testing::HasSubstr;

bool asked_for(const Words& requests, const std::string& part) {
  return std::any_of(requests.begin(), requests.end(),
                     [&](const std::string& path) { return path.find(part) != std::string::npos; });
}

constexpr const char* kNotices = R"({"notices": [{"slug": "burst-pipe", "severity": "emergency",
    "from": "2026-01-01T00:00:00Z", "until": "2099-01-01T00:00:00Z",
    "texts": {"de": {"title": "Heute geschlossen", "body": "Ein Rohr ist gebrochen."}}}]})";

// A folder with the keys of the duty officer and of the publishing computer, no other.
std::string keys_without_content(const Town& town) {
  namespace fs = std::filesystem;
  const std::string folder = town.scratch / "duty";
  fs::create_directories(folder);
  fs::copy(town.scratch / "keys/metadata", folder + "/metadata", fs::copy_options::recursive);
  for (const char* name : {"notice-1", "snapshot-1", "timestamp-1"}) {
    const std::string file = std::string("/") + name + ".key.json";
    fs::copy(town.scratch / "keys" + file, folder + file);
  }
  return folder;
}

// Keys as people make them, with what a guess costs.
void make_keys(const Town& town) {
  std::filesystem::remove_all(town.scratch / "keys");
  const std::string pass = town.scratch / "pass";
  expect_well(town.townhall({"keys", "init", "--keys", town.scratch / "keys", "--passphrase-file",
                             pass, "--online-passphrase-file", pass}));
}

void first_content_comes_whole(const Town& town) {
  town.edit(1);
  expect_well(town.publish());
  const Ended first = town.once();
  expect_well(first);
  EXPECT_THAT(first.output, HasSubstr("Version 1 is current now"));
  EXPECT_THAT(first.output, HasSubstr("whole"));
  EXPECT_EQ(town.shown(), town.built());
}

void edit_comes_as_a_patch(const Town& town) {
  const std::string before = town.shown();
  town.edit(2);
  expect_well(town.publish());
  town.server.requests();
  const std::uint64_t sent = town.server.bytes_sent();
  const Ended second = town.once();
  expect_well(second);
  EXPECT_THAT(second.output, HasSubstr("as a patch"));
  const Words asked = town.server.requests();
  EXPECT_TRUE(asked_for(asked, ".patch.zst"));
  EXPECT_FALSE(asked_for(asked, ".db.zst"));
  const std::uint64_t patched = town.server.bytes_sent() - sent;
  EXPECT_LT(patched, before.size() / 4) << "of all answers, metadata among them";
  EXPECT_EQ(town.shown(), town.built());
  EXPECT_NE(town.shown(), before);
}

void notice_comes_from_the_duty_officer_alone(const Town& town) {
  const std::string notices = town.scratch.write("notices.json", kNotices);
  expect_well(town.townhall({"notice", "publish", notices, "--repository", town.scratch / "public",
                             "--keys", keys_without_content(town), "--passphrase-file",
                             town.scratch / "pass"}));
  town.server.requests();
  expect_well(town.once());
  EXPECT_FALSE(asked_for(town.server.requests(), "/targets/content/"));
  EXPECT_THAT(town.scratch.read("sync/state/notices.json"), HasSubstr("Heute geschlossen"));
  EXPECT_EQ(town.shown(), town.built());
}

void rollback_is_a_newer_version(const Town& town) {
  expect_well(town.office({"rollback", "--to", "1"}));
  const Ended back = town.once();
  expect_well(back);
  EXPECT_THAT(back.output, HasSubstr("Version 3 is current now"));
  town.edit(1);
  EXPECT_EQ(town.shown(), town.built());
  EXPECT_THAT(town.scratch.read("sync/state/notices.json"), HasSubstr("Heute geschlossen"));
}

void daily_job_changes_one_file(const Town& town) {
  const auto before = test_support::digests_of(town.scratch / "public");
  expect_well(town.office({"publish", "--timestamp-only"}));
  auto after = test_support::digests_of(town.scratch / "public");
  EXPECT_NE(after["metadata/timestamp.json"], before.at("metadata/timestamp.json"));
  after["metadata/timestamp.json"] = before.at("metadata/timestamp.json");
  EXPECT_EQ(after, before);
  town.server.requests();
  const Ended daily = town.once();
  expect_well(daily);
  EXPECT_THAT(daily.output, HasSubstr("Nothing new: version 3"));
  EXPECT_FALSE(asked_for(town.server.requests(), "/targets/"));
}

TEST(Journey, OfContentFromTheKeysToTheKioskOverRealHttp) {
  const Town town;
  make_keys(town);
  first_content_comes_whole(town);
  edit_comes_as_a_patch(town);
  notice_comes_from_the_duty_officer_alone(town);
  rollback_is_a_newer_version(town);
  daily_job_changes_one_file(town);
  expect_well(town.sync({"status"}));
}

}  // namespace
