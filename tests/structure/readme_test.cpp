#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "tests/structure/pattern.h"
#include "tests/structure/source.h"

// What the documents tell a reader to open or run must be there.
namespace structure {
namespace {

std::set<std::string> documents() {
  std::set<std::string> paths;
  for (const std::string& path :
       paths_under({"kiosk", "content", "fonts", "deploy", "i18n", "tests"}, {".md"})) {
    paths.insert(path);
  }
  if (std::filesystem::exists(std::string(WEGWEISER_SOURCE) + "/README.md")) {
    paths.insert("README.md");
  }
  return paths;
}

TEST(Documents, NameOnlyFilesThatExist) {
  // Words in back quotes or at the beginning of an indented line that begin with a folder of ours.
  const std::string named_path =
      R"((?:`|\n    )((?:kiosk|content|fonts|deploy|i18n|tests|\.ci)/[\w./-]*\w))";
  size_t count = 0;
  for (const std::string& path : documents()) {
    for (const std::string& named : all_of(read(path), named_path)) {
      ++count;
      EXPECT_TRUE(std::filesystem::exists(std::string(WEGWEISER_SOURCE) + "/" + named))
          << path << " names " << named;
    }
  }
  EXPECT_GT(count, 10U);
}

TEST(Documents, NameOnlyPresetsThatExist) {
  const auto there = json_values(read("CMakePresets.json"), "name");
  std::set<std::string> paths = documents();
  paths.insert({"deploy/try", "tests/run"});
  for (const std::string& path : paths) {
    for (const std::string& used : all_of(read(path), "--preset[ =]([a-z]+)")) {
      EXPECT_TRUE(there.contains(used)) << path << " names the preset " << used;
    }
  }
}

TEST(Scripts, CanBeRun) {
  namespace fs = std::filesystem;
  for (const char* path : {"deploy/try", "deploy/install-packages", "tests/run", ".ci/run"}) {
    const auto permissions = fs::status(std::string(WEGWEISER_SOURCE) + "/" + path).permissions();
    EXPECT_NE(permissions & fs::perms::owner_exec, fs::perms::none) << path;
  }
}

}  // namespace
}  // namespace structure
