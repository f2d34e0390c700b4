#include "kiosk/base/hex.h"

#include <gtest/gtest.h>

namespace kiosk::base {
namespace {

TEST(Hex, WritesEveryByteAndReadsItBack) {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) {
    bytes += static_cast<char>(byte);
  }
  EXPECT_EQ(to_hex(bytes).substr(0, 6), "000102");
  EXPECT_EQ(from_hex(to_hex(bytes)), bytes);
  EXPECT_EQ(from_hex(""), "");
}

TEST(Hex, RefusesWhatIsNoPairsOfLowerCaseDigits) {
  for (const char* text : {"0", "0g", "AB", "0x", " 00", "000"}) {
    EXPECT_EQ(from_hex(text), std::nullopt) << text;
  }
}

TEST(Hex, KnowsADigestByItsDigits) {
  EXPECT_TRUE(is_sha256(std::string(64, 'a')));
  EXPECT_FALSE(is_sha256(std::string(63, 'a')));
  EXPECT_FALSE(is_sha256(std::string(64, 'A')));
  EXPECT_FALSE(is_sha256(std::string(64, '/')));
}

}  // namespace
}  // namespace kiosk::base
