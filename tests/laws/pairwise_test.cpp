#include "tests/laws/pairwise.h"

#include <gtest/gtest.h>

#include <set>

namespace laws {
namespace {

// Numbered names: "s0", "s1"...
std::vector<std::string> named(const std::string& letter, int count) {
  std::vector<std::string> names;
  for (int i = 0; i < count; ++i) {
    names.push_back(letter + std::to_string(i));
  }
  return names;
}

TEST(Pairwise, EveryPairOfValuesOccurs) {
  const auto screens = named("s", 20);
  const auto languages = named("l", 26);
  std::set<std::pair<std::string, std::string>> wanted;
  std::set<std::pair<std::string, std::string>> found;
  const auto note = [](const Visit& visit, auto& pairs) {
    const auto values = factors_of(visit);
    for (const std::string& a : values) {
      for (const std::string& b : values) {
        pairs.emplace(a, b);
      }
    }
  };
  for (const Visit& visit : exhaustive(screens, languages)) {
    note(visit, wanted);
  }
  for (const Visit& visit : pairwise(screens, languages)) {
    note(visit, found);
  }
  EXPECT_EQ(found, wanted);
}

TEST(Pairwise, GivesOneVisitForEachScreenAndLanguage) {
  EXPECT_EQ(pairwise(named("s", 7), named("l", 3)).size(), 21U);
  EXPECT_EQ(exhaustive(named("s", 7), named("l", 3)).size(), 21U * 72U);
}

}  // namespace
}  // namespace laws
