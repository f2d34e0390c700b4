#include "kiosk/locale/nfc.h"

#include <gmock/gmock.h>

using kiosk::locale::is_nfc;
using kiosk::locale::to_nfc;

TEST(Nfc, SaysWhetherATextIsAsItWouldMakeIt) {
  for (const char* text :
       {"", "plain", "über", "u\u0308ber", "\u1EBF", "e\u0302\u0301", "\u212B", "\u0627\u0653",
        "\u0622", "\uAC00", "\u1100\u1161", "a\u0323\u0307", "a\u0307\u0323", "zu\u0308"}) {
    EXPECT_EQ(is_nfc(text), to_nfc(text) == text) << text;
  }
  EXPECT_FALSE(is_nfc("u\u0308"));
  EXPECT_TRUE(is_nfc("ü"));
}
