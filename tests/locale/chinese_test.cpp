#include "kiosk/locale/chinese.h"

#include <gtest/gtest.h>

using kiosk::locale::simplified_signs;
using kiosk::locale::traditional_signs;

TEST(Chinese, CountsTheSignsOfEitherForm) {
  EXPECT_EQ(traditional_signs("請帶護照到市政廳"), 4U);  // 請 帶 護 廳
  EXPECT_EQ(simplified_signs("請帶護照到市政廳"), 0U);
  EXPECT_EQ(traditional_signs("请带护照到市政厅"), 0U);
  EXPECT_EQ(simplified_signs("请带护照到市政厅"), 4U);
  EXPECT_EQ(traditional_signs("Wohngeld"), 0U);
}
