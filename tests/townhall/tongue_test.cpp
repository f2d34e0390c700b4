#include "content/townhall/check/tongue.h"

#include <gtest/gtest.h>

using townhall::Foreign;
using townhall::foreign_in;

TEST(Tongue, IsSureOfALanguageThatItKnows) {
  const Foreign german = foreign_in("Der Antrag ist nicht schwer und Sie haben dazu Zeit", "en");
  EXPECT_EQ(german.language, "de");
  EXPECT_TRUE(german.sure);
  EXPECT_TRUE(foreign_in("The office is open and you can ask for the form", "ro").sure);
}

// "text-in-wrong-language" of the check sees it; an import does not refuse it.
TEST(Tongue, DoubtsANeighbourOfALanguageThatItDoesNotKnow) {
  const Foreign polish =
      foreign_in("To jest wniosek, który nie jest trudny, i można go złożyć dla rodziny", "ro");
  EXPECT_EQ(polish.language, "pl");
  EXPECT_TRUE(polish.found());
  EXPECT_FALSE(polish.sure);
}

TEST(Tongue, JudgesNoShortText) {
  EXPECT_FALSE(foreign_in("Der Antrag", "en").told);
  EXPECT_FALSE(foreign_in("Donaudampfschifffahrtsgesellschaft", "uk").told);
}
