#include "tests/laws/laws.h"

#include <gtest/gtest.h>

#include "tests/laws/sweep.h"

// The laws of the design over every screen and language ("How it is tested"). Everything found is
// also written to laws-found.txt in the build folder.
namespace laws {
namespace {

class Laws : public testing::TestWithParam<const char*> {};

TEST_P(Laws, Holds) {
  EXPECT_EQ(summary(sweep().of(GetParam())), "");
}

std::string test_name(const testing::TestParamInfo<const char*>& law) {
  std::string name = law.param;
  for (char& c : name) {
    c = c == ' ' ? '_' : c;
  }
  return name;
}

std::vector<const char*> names() {
  std::vector<const char*> all{"bar stays", "ids stay"};
  for (const Law& law : all_laws()) {
    all.push_back(law.name);
  }
  return all;
}

INSTANTIATE_TEST_SUITE_P(Every, Laws, testing::ValuesIn(names()), test_name);

TEST(Sweep, LooksAtEveryKindOfScreen) {
  EXPECT_GT(sweep().views, 500U);
  EXPECT_GT(sweep().pages, sweep().views);
}

TEST(Sweep, WarnsOfNothing) {
  EXPECT_EQ(sweep().warnings, std::vector<std::string>{});
}

}  // namespace
}  // namespace laws
