#include <gtest/gtest.h>

#include <map>
#include <set>
#include <sstream>

#include "tests/structure/pattern.h"
#include "tests/structure/source.h"

// deploy/packages.txt is the one list of what must be installed; the build files say what is used.
namespace structure {
namespace {

// What CMake looks for, and the Debian package it comes from ("" for a part of CMake itself).
const std::map<std::string, std::string> kPackageOf = {
    {"PkgConfig", "pkg-config"},
    {"ld.lld", "lld"},
    {"nlohmann_json", "nlohmann-json3-dev"},
    {"CLI11", "libcli11-dev"},
    {"OpenSSL", "libssl-dev"},
    {"CURL", "libcurl4-openssl-dev"},
    {"libzstd", "libzstd-dev"},
    {"LibXml2", "libxml2-dev"},
    {"GTest", "libgtest-dev"},
    {"benchmark", "libbenchmark-dev"},
    {"Threads", ""},
    {"icu-uc", "libicu-dev"},
    {"icu-i18n", "libicu-dev"},
    {"harfbuzz", "libharfbuzz-dev"},
    {"freetype2", "libfreetype-dev"},
    {"hyphen", "libhyphen-dev"},
    {"stemmer", "libstemmer-dev"},
    {"sqlite3", "libsqlite3-dev"},
    {"sdl2", "libsdl2-dev"},
    {"libqrencode", "libqrencode-dev"},
    {"libpng", "libpng-dev"},
    {"tomlplusplus", "libtomlplusplus-dev"},
    {"phonenumber", "libphonenumber-dev"},
    {"gettextpo", "libgettextpo-dev"},
    {"xkbcommon", "libxkbcommon-dev"},
    {"libevdev", "libevdev-dev"},
    {"libargon2", "libargon2-dev"},
    {"espeak-ng", "libespeak-ng-dev"},
    {"opusfile", "libopusfile-dev"},
    {"libopusenc", "libopusenc-dev"},
    {"sndfile", "libsndfile1-dev"},
    {"libzip", "libzip-dev"},
    {"xlsxwriter", "libxlsxwriter-dev"},
    {"hb-subset", "libharfbuzz-bin"},
    {"clang++-14", "clang-14"},
    {"GTest::gmock", "libgmock-dev"},
    {"zbar", "libzbar-dev"},
    {"systemd-analyze", "systemd"},
    {"promtool", "prometheus"},
};

// Package to section.
std::map<std::string, std::string> listed() {
  std::map<std::string, std::string> packages;
  std::string section;
  std::stringstream lines(read("deploy/packages.txt"));
  for (std::string line; std::getline(lines, line);) {
    line = replaced(line, " *#.*", "");
    if (line.starts_with("[")) {
      section = line;
    } else if (!line.empty()) {
      EXPECT_TRUE(matches(line, "[a-z0-9][a-z0-9.+-]+")) << line;
      EXPECT_TRUE(packages.emplace(line, section).second) << line << " is listed twice";
    }
  }
  return packages;
}

std::set<std::string> words_in(const std::string& text) {
  std::stringstream words(text);
  std::set<std::string> found;
  for (std::string word; words >> word;) {
    found.insert(word);
  }
  return found;
}

// Names in find_package(NAME, pkg_check_modules(X ... NAMES), find_library(X NAME and the like.
std::set<std::string> looked_for(const std::string& cmake) {
  std::set<std::string> names = all_of(cmake, R"(find_package\((\w+))");
  names.merge(all_of(cmake, R"(find_(?:library|program)\(\w+ ([\w+.-]+))"));
  for (const std::string& modules : all_of(cmake, R"(pkg_check_modules\(\w+([^)]*)\))")) {
    names.merge(words_in(modules));
  }
  names.erase("REQUIRED");
  names.erase("IMPORTED_TARGET");
  return names;
}

TEST(Packages, OfEveryLibraryThatTheBuildLooksForAreListed) {
  const auto packages = listed();
  std::set<std::string> names = {"GTest::gmock", "zbar"};  // linked by name in tests
  std::vector<std::string> paths = {"CMakeLists.txt"};
  for (const std::string& path : paths_under(
           {"kiosk", "content/townhall", "i18n", "fonts", "tests"}, {"CMakeLists.txt", ".cmake"})) {
    paths.push_back(path);
  }
  for (const std::string& path : paths) {
    names.merge(looked_for(read(path)));
  }
  EXPECT_GT(names.size(), 15U);
  for (const std::string& name : names) {
    ASSERT_TRUE(kPackageOf.contains(name)) << "Say in tests/structure which package has " << name;
    const std::string& package = kPackageOf.at(name);
    EXPECT_TRUE(package.empty() || packages.contains(package))
        << "deploy/packages.txt lacks " << package << ", which has " << name;
  }
}

TEST(Packages, OfEveryFontAndDictionaryAreListedForTheBuild) {
  auto packages = listed();
  for (const std::string& package : json_values(read("fonts/stack.json"), "package")) {
    EXPECT_EQ(packages[package], "[build]") << package;
  }
}

TEST(Packages, AreInTheSectionsThatTheScriptsName) {
  std::set<std::string> sections;
  for (const auto& [package, section] : listed()) {
    sections.insert(section);
  }
  EXPECT_EQ(sections, (std::set<std::string>{"[build]", "[develop]", "[fuzz]", "[office]", "[test]",
                                             "[web]"}));
}

}  // namespace
}  // namespace structure
