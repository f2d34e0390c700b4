#include <gtest/gtest.h>

#include <algorithm>

#include "tests/structure/house.h"
#include "tests/structure/source.h"

namespace structure {
namespace {

// Every wrong include of `source`, one sentence each.
std::vector<std::string> faults(const Source& source, const std::map<std::string, Module>& house) {
  std::vector<std::string> found;
  const std::string own = module_of(source.path);
  if (!house.contains(own)) {
    return {source.path + " is in no module of the level table."};
  }
  const Module& module = house.at(own);
  for (const Include& include : includes_of(source.lines)) {
    const std::string place = source.path + ":" + std::to_string(include.line) + ": ";
    const std::string other = module_of(include.name);
    const std::string needs =
        include.quoted ? other.substr(other.find('/') + 1) : library_of(include.name);
    if (include.quoted && !house.contains(other)) {
      found.push_back(place + include.name + " is not written as \"kiosk/<module>/<file>.h\".");
    } else if (needs.empty()) {
      found.push_back(place + include.name + " is of no library that tests/structure knows.");
    } else if (needs != "std" && !(include.quoted && other == own) && !module.may.contains(needs)) {
      found.push_back(place + own + " may not use " + needs + ".");
    }
  }
  return found;
}

std::map<std::string, Module> house() {
  return parse_house(read("kiosk/README.md"));
}

TEST(Includes, FollowTheLevelTable) {
  const auto table = house();
  for (const Source& source : sources_under({"kiosk", "content/townhall", "i18n/keyboards"})) {
    for (const std::string& fault : faults(source, table)) {
      ADD_FAILURE() << fault;
    }
  }
}

TEST(Includes, AreRefusedWhenTheyClimb) {
  const Source screen = scan("kiosk/app/screens/home.cpp",
                             "#include \"kiosk/app/words.h\"\n#include <string>\n"
                             "#include \"kiosk/store/open.h\"\n#include <unicode/uchar.h>\n"
                             "#include \"words.h\"\n#include <boost/any.hpp>\n");
  EXPECT_EQ(faults(screen, house()),
            (std::vector<std::string>{
                "kiosk/app/screens/home.cpp:3: kiosk/app may not use store.",
                "kiosk/app/screens/home.cpp:4: kiosk/app may not use ICU.",
                "kiosk/app/screens/home.cpp:5: words.h is not written as "
                "\"kiosk/<module>/<file>.h\".",
                "kiosk/app/screens/home.cpp:6: boost/any.hpp is of no library that tests/structure "
                "knows."}));
}

TEST(LevelTable, LetsNoModuleUseItsOwnLevelOrAHigherOne) {
  const auto table = house();
  ASSERT_GE(table.size(), 10U);
  for (const auto& [path, module] : table) {
    for (const auto& [other_path, other] : table) {
      if (module.may.contains(other_path.substr(other_path.find('/') + 1))) {
        EXPECT_LT(other.level, module.level) << path << " uses " << other_path;
      }
    }
  }
}

TEST(LevelTable, NamesOnlyModulesAndLibrariesThatExist) {
  const std::set<std::string> libraries = {
      "std",          "ICU",        "JSON",         "HarfBuzz",   "FreeType",
      "libhyphen",    "SQLite",     "SDL2",         "PNG",        "QR",
      "TOML",         "CLI11",      "OpenSSL",      "libxml2",    "libphonenumber",
      "libgettextpo", "libcurl",    "zstd",         "libargon2",  "libxkbcommon",
      "espeak-ng",    "libstemmer", "opusfile",     "libopusenc", "libsndfile",
      "libevdev",     "libzip",     "libxlsxwriter"};
  const auto table = house();
  for (const auto& [path, module] : table) {
    for (const std::string& name : module.may) {
      EXPECT_TRUE(libraries.contains(name) || table.contains("kiosk/" + name))
          << path << " may use " << name;
    }
  }
}

TEST(Screens, SeeOnlyNodesAndNeverDrawing) {
  for (const Source& source : sources_under({"kiosk/app/screens"})) {
    for (const Include& include : includes_of(source.lines)) {
      if (include.name.starts_with("kiosk/ui/")) {
        EXPECT_TRUE(include.name == "kiosk/ui/node.h" || include.name == "kiosk/ui/action.h")
            << source.path << ":" << include.line << ": a screen includes " << include.name;
      }
    }
  }
}

TEST(Sources, IncludeTheirOwnHeaderFirst) {
  for (const Source& source : sources_under({"kiosk", "content/townhall", "i18n/keyboards"})) {
    const std::string header = source.path.substr(0, source.path.rfind('.')) + ".h";
    const std::string text = "#include \"" + header + "\"";
    const auto includes = includes_of(source.lines);
    const auto own = std::find_if(includes.begin(), includes.end(),
                                  [&](const Include& one) { return one.name == header; });
    EXPECT_TRUE(own == includes.end() || own == includes.begin())
        << source.path << ": " << text << " must be the first include";
  }
}

TEST(Headers, BeginWithPragmaOnce) {
  for (const Source& source :
       sources_under({"kiosk", "content/townhall", "i18n/keyboards", "tests"})) {
    if (source.path.ends_with(".h")) {
      EXPECT_TRUE(!source.lines.empty() && source.lines.front() == "#pragma once") << source.path;
    }
  }
}

}  // namespace
}  // namespace structure
