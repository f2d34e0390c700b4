#include "kiosk/directory/phone.h"

#include <gtest/gtest.h>

namespace kiosk::directory {
namespace {

TEST(Phone, DialsWhatIsPrinted) {
  for (const char* printed :
       {"04102 77-104", "04102/77-104", "(04102) 77 104", "+49 4102 77-104", "+49 (0)4102 77-104",
        "+49 (0) 4102 77-104", "0049 4102 77104", "0049 (0)4102 77-104", "04102\u00A077\u2011104",
        " 04102.77.104 ", "04102 77 \u2013 104", "+49\u202F4102\u202F77104"}) {
    const auto dial = dial_form(printed, false);
    ASSERT_TRUE(dial) << printed << ": " << dial.error().message;
    EXPECT_EQ(*dial, "+49410277104") << printed;
  }
  EXPECT_EQ(*dial_form("04102 77-0", false), "+494102770");
  EXPECT_EQ(*dial_form("0800 111 0 111", false), "+498001110111");
  EXPECT_EQ(*dial_form("+45 33 15 20 00", false), "+4533152000");
}

TEST(Phone, KeepsShortCodesAsTheyAre) {
  EXPECT_EQ(*dial_form("116 117", true), "116117");
  EXPECT_EQ(*dial_form("112", true), "112");
  EXPECT_EQ(*dial_form("115", true), "115");
  for (const char* bad : {"", "11", "1161171", "+49 115", "04102", "eins"}) {
    EXPECT_FALSE(dial_form(bad, true)) << bad;
  }
}

TEST(Phone, RefusesWhatCannotBeDialledAsOneNumber) {
  for (const char* bad : {"04102 77-123 oder -124",
                          "04102 77-123/-124",
                          "04102 77-123, 77-124",
                          "04102/77-1/77-2",
                          "04102 77-123 / -124",
                          "0800 RATHAUS",
                          "04102 77 Durchwahl 5",
                          "77-104",
                          "112",
                          "",
                          " ",
                          "0",
                          "+",
                          "00",
                          "04102",
                          "04102 (77",
                          "04102) 77(",
                          "0049 0 4102 77",
                          "+0 4102 77104",
                          "04102 77\n104",
                          "04102 77-104;5",
                          "+49+4102",
                          "04102 7710412345678901",
                          "++494102771"}) {
    const auto dial = dial_form(bad, false);
    EXPECT_FALSE(dial) << bad;
    if (!dial) {
      EXPECT_EQ(dial.error().message.back(), '.');
    }
  }
}

TEST(Phone, SaysWhatToDo) {
  EXPECT_EQ(dial_form("77-104", false).error().message,
            "The phone number \"77-104\" has no area code; begin it with 0 or +49, or mark it as a "
            "short code.");
}

}  // namespace
}  // namespace kiosk::directory
