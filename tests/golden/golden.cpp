#include "tests/golden/golden.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "kiosk/base/files.h"

namespace golden {
namespace {

std::string command() {
  const auto* test = testing::UnitTest::GetInstance()->current_test_info();
  return "WEGWEISER_UPDATE_GOLDENS=1 " WEGWEISER_BINARY "/bin/golden_test --gtest_filter='" +
         std::string(test->test_suite_name()) + "." + test->name() + "'";
}

}  // namespace

bool updates() {
  const char* wanted = std::getenv("WEGWEISER_UPDATE_GOLDENS");
  if (wanted == nullptr || std::string(wanted) != "1") {
    return false;
  }
  EXPECT_EQ(std::getenv("CI"), nullptr) << "CI never updates a golden; unset one of the two.";
  return std::getenv("CI") == nullptr;
}

std::string expected(const std::string& path, const std::string& bytes) {
  kiosk::base::DiskFiles files;
  const std::string file = WEGWEISER_SOURCE "/tests/golden/" + path;
  if (updates()) {
    const auto written = files.write(file, bytes);
    EXPECT_TRUE(written.has_value()) << written.error().message;
  }
  const auto known = files.read(file);
  if (!known) {
    ADD_FAILURE() << "There is no " << path << ". Make it, look at it, and commit it:\n  "
                  << command();
    return "";
  }
  return *known;
}

}  // namespace golden
