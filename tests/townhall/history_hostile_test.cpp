#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/townhall/recorded_package.h"

using kiosk::base::DiskFiles;
using testing::HasSubstr;
using namespace test_support;

TEST(History, ADamagedPieceIsFound) {
  MemoryFiles files = package();
  ASSERT_EQ(error_of(record(files, "p", kEditor, rename_to(files, "B"))), "");
  ASSERT_TRUE(files.write("p/history/000001/after/texts/de.json", "x").has_value());
  const auto states = states_of(files, "p", history_of(files), 1, "texts/de.json", Voice::English);
  ASSERT_FALSE(states.has_value());
  EXPECT_THAT(states.error().message, HasSubstr("texts/de.json does not go with history/000001"));
}

TEST(History, RefusesARoleThatIsNone) {
  MemoryFiles files = package();
  EXPECT_THAT(error_of(record(files, "p", {"a\nb", {}, Voice::English}, rename_to(files, "B"))),
              HasSubstr("is no role"));
}

TEST(History, NoChangeReachesOutOfThePackage) {
  for (const char* path : {"../x.json", "texts/../../x", "/etc/x.json", "history/000001/x",
                           "texts/a/b", "x.txt", "texts/.git", "", "media/", "texts/a\\b"}) {
    MemoryFiles files = package();
    const Change change{"test", {{"A", "A"}}, {{path, std::nullopt, "x"}}, {}};
    EXPECT_THAT(error_of(record(files, "p", kEditor, change)), HasSubstr("is no file of a package"))
        << path;
  }
}

TEST(History, ARecordThatReachesOutOfThePackageIsRefused) {
  MemoryFiles files = package();
  ASSERT_EQ(error_of(record(files, "p", kEditor, rename_to(files, "B"))), "");
  const std::string place = "p/history/000001/revision.json";
  auto document = nlohmann::json::parse(*files.read(place));
  document["files"][0]["path"] = "texts/../../secret";
  ASSERT_TRUE(files.write(place, document.dump()).has_value());
  EXPECT_THAT(refusal(files), HasSubstr("In history/000001/revision.json \"path\" is"));
  EXPECT_THAT(run(run_undo, files, 0, true), HasSubstr("\"path\" is missing or wrong"));
}

TEST(History, EveryKeyOfARecordIsLookedAt) {
  MemoryFiles files = package();
  ASSERT_EQ(error_of(record(files, "p", kEditor, rename_to(files, "B"))), "");
  const std::string place = "p/history/000001/revision.json";
  const auto good = nlohmann::json::parse(*files.read(place));
  for (const auto& [key, value] : good.items()) {
    auto document = good;
    document.erase(key);
    ASSERT_TRUE(files.write(place, document.dump()).has_value());
    EXPECT_THAT(refusal(files), HasSubstr("\"" + (key == "what" ? "what" : key) + "\"")) << key;
    document[key] = {1};
    ASSERT_TRUE(files.write(place, document.dump()).has_value());
    EXPECT_THAT(refusal(files), HasSubstr("history/000001/revision.json")) << key;
  }
  auto more = good;
  more["more"] = 1;
  ASSERT_TRUE(files.write(place, more.dump()).has_value());
  EXPECT_THAT(refusal(files), HasSubstr("\"more\""));
  ASSERT_TRUE(files.write(place, "{\"number\":").has_value());
  EXPECT_THAT(refusal(files), HasSubstr("history/000001/revision.json is damaged"));
}

TEST(History, GapsStrangersAndMovedFoldersAreNamed) {
  MemoryFiles files = package();
  for (const char* name : {"B", "C", "D"}) {
    ASSERT_EQ(error_of(record(files, "p", kEditor, rename_to(files, name))), "");
  }
  MemoryFiles stranger = files;
  ASSERT_TRUE(stranger.write("p/history/notes.txt", "x").has_value());
  EXPECT_THAT(refusal(stranger), HasSubstr("\"history/notes.txt\" does not belong"));
  MemoryFiles moved = files;
  ASSERT_TRUE(
      moved.write("p/history/000003/revision.json", *files.read("p/history/000002/revision.json"))
          .has_value());
  EXPECT_THAT(refusal(moved), HasSubstr("history/000003/revision.json has another number"));
  for (const char* name : {"revision.json", "before/texts/de.json", "after/texts/de.json"}) {
    ASSERT_TRUE(files.remove(std::string("p/history/000002/") + name).has_value());
  }
  EXPECT_THAT(refusal(files), HasSubstr("The history lacks history/000002"));
}

TEST(History, SymbolicLinksAreRefusedWithTheirPlace) {
  const std::string folder =
      (std::filesystem::temp_directory_path() / ("history-" + std::to_string(getpid()))).string();
  DiskFiles files;
  ASSERT_TRUE(files.make_folder(folder + "/history").has_value());
  std::filesystem::create_directory_symlink("/", folder + "/history/000001");
  const auto history = read_history(files, folder, Voice::English);
  ASSERT_FALSE(history.has_value());
  EXPECT_THAT(history.error().message, HasSubstr("history/000001 is a symbolic link"));
  std::filesystem::remove(folder + "/history/000001");
  ASSERT_TRUE(files.make_folder(folder + "/elsewhere").has_value());
  std::filesystem::create_directory_symlink(folder + "/elsewhere", folder + "/texts");
  const Change change{"test", {{"A", "A"}}, {{"texts/de.json", std::nullopt, "x"}}, {}};
  EXPECT_THAT(error_of(record(files, folder, kEditor, change)), HasSubstr("symbolic link"));
  EXPECT_FALSE(files.read(folder + "/elsewhere/de.json").has_value());
  std::filesystem::remove_all(folder);
}
