#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "content/townhall/check/rules.h"
#include "kiosk/base/files.h"

// The rules as data: what holds of all of them.
namespace {

std::set<char> parts_in(std::string_view text) {
  std::set<char> parts;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i] == '{' && text[i + 2] == '}') {
      parts.insert(text[i + 1]);
    }
  }
  return parts;
}

// The first part stands for itself where the kiosk's own code found the words.
bool comes_from_below(std::string_view english) {
  return english == "{1}" || english == "{2}";
}

}  // namespace

TEST(Rules, HaveEachACodeOfTheirOwnInSmallWords) {
  std::set<std::string_view> codes;
  for (const townhall::Rule& rule : townhall::all_rules()) {
    EXPECT_TRUE(codes.insert(rule.code).second) << rule.code << " stands twice";
    EXPECT_TRUE(!rule.code.empty() &&
                rule.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
                    std::string_view::npos)
        << rule.code;
  }
  EXPECT_GT(codes.size(), 100U);
}

TEST(Rules, SpeakBothLanguagesInWholeSentencesOfTheSameParts) {
  for (const townhall::Rule& rule : townhall::all_rules()) {
    EXPECT_TRUE(rule.says.de.ends_with('.')) << rule.code;
    EXPECT_NE(rule.says.de, rule.says.en) << rule.code;
    if (!comes_from_below(rule.says.en)) {
      EXPECT_TRUE(rule.says.en.ends_with('.')) << rule.code;
      EXPECT_EQ(parts_in(rule.says.de), parts_in(rule.says.en)) << rule.code;
    }
  }
}

// One row each: "| `code` | level | sentence |".
TEST(Rules, StandEachInTheDataDictionary) {
  const auto readme = kiosk::base::DiskFiles().read(WEGWEISER_SOURCE "/content/README.md");
  ASSERT_TRUE(readme.has_value());
  for (const townhall::Rule& rule : townhall::all_rules()) {
    const char* const levels[] = {"error", "warning", "hint"};
    const std::string row = "| `" + std::string(rule.code) + "` | " +
                            levels[static_cast<int>(rule.level)] + " | " +
                            std::string(rule.says.de) + " |\n";
    EXPECT_NE(readme->find(row), std::string::npos) << "content/README.md lacks: " << row;
  }
}
