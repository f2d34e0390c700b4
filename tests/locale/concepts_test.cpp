#include "kiosk/locale/concepts.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>


namespace {

using kiosk::locale::Concept;
using kiosk::locale::read_concepts;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Concepts, AreReadByLanguageAndFolded) {
  const auto all = read_concepts("# offices\nWohnung Wohnen|flat|||житло|||\n");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_THAT(all[0].words[0], ElementsAre("wohnung", "wohnen"));
  EXPECT_THAT(all[0].words[1], ElementsAre("flat"));
  EXPECT_THAT(all[0].words[2], IsEmpty());
  EXPECT_THAT(all[0].words[4], ElementsAre("житло"));
}

TEST(Concepts, AreGeneralBelowTheLineThatSaysSo) {
  const auto all = read_concepts("Amt|office||||||\n[general]\nMonat|month||||||\n");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_FALSE(all[0].general);
  EXPECT_TRUE(all[1].general);
}

TEST(Concepts, OfAnotherFormArePassedOver) {
  EXPECT_THAT(read_concepts(""), IsEmpty());
  EXPECT_THAT(read_concepts("Wohnung, flat\n\n"), IsEmpty());
}

// The file that the program was built with: a line of another form would be lost without a word.
TEST(Concepts, OfTheFileAreAllRead) {
  std::ifstream file(std::string(WEGWEISER_SOURCE) + "/i18n/concepts.txt");
  std::size_t rows = 0;
  for (std::string line; std::getline(file, line);) {
    const bool comment = line.empty() || line[0] == '#' || line == "[general]";
    if (!comment) {
      ++rows;
      EXPECT_EQ(std::count(line.begin(), line.end(), '|'), 7) << line;
    }
  }
  EXPECT_EQ(kiosk::locale::concepts().size(), rows);
  EXPECT_GT(rows, 1000U);
  const auto general = std::count_if(kiosk::locale::concepts().begin(),
                                     kiosk::locale::concepts().end(),
                                     [](const Concept& next) { return next.general; });
  EXPECT_GT(general, 200);
}

}  // namespace
