#include "kiosk/locale/language_names.h"

#include <gmock/gmock.h>

#include "tests/locale/fixture.h"

namespace kiosk::locale {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

LanguageNames names() {
  return LanguageNames(fixture::languages());
}

TEST(LanguageNames, KnowsTheGermanNameTheOwnNameAndTheTag) {
  const LanguageNames known = names();
  for (const char* turkish : {"Türkisch", "türkisch", "TUERKISCH", "Türkçe", "tr", "TR", "tur"}) {
    EXPECT_THAT(known.meant_by(turkish), ElementsAre("tr")) << turkish;
  }
  EXPECT_THAT(known.meant_by("العربية"), ElementsAre("ar"));
  EXPECT_THAT(known.meant_by("Leichte Sprache"), ElementsAre("de-simple"));
  EXPECT_THAT(known.meant_by("Dari"), ElementsAre("fa-AF"));
  EXPECT_THAT(known.meant_by("Farsi"), ElementsAre("fa"));
  EXPECT_THAT(known.meant_by("Chinesisch"), ElementsAre("zh-Hans"));
}

TEST(LanguageNames, KnowsLanguagesThatTheKioskHasNoTextsIn) {
  const LanguageNames known = names();
  EXPECT_THAT(known.meant_by("Kroatisch"), ElementsAre("hr"));
  EXPECT_THAT(known.meant_by("hrvatski"), ElementsAre("hr"));
  EXPECT_THAT(known.meant_by("Deutsche Gebärdensprache"), ElementsAre("gsg"));
  EXPECT_THAT(known.meant_by("pt-BR"), ElementsAre("pt-BR"));
}

TEST(LanguageNames, SaysWhereANameIsNotClearAndWhereItIsNone) {
  const LanguageNames known = names();
  EXPECT_THAT(known.meant_by("Kurdisch"), ElementsAre("ku", "ckb"));
  for (const char* none : {"", "Türkich", "english please", "xx", "xx-YY", "Elbisch", "-"}) {
    EXPECT_THAT(known.meant_by(none), IsEmpty()) << none;
  }
}

TEST(LanguageNames, NamesEachInGerman) {
  const LanguageNames known = names();
  EXPECT_EQ(known.german("ti"), "Tigrinya");
  EXPECT_EQ(known.german("hr"), "Kroatisch");
  EXPECT_EQ(known.german("xx"), "xx");
  EXPECT_EQ(known.of_table().front().second, "Albanisch");
}

}  // namespace
}  // namespace kiosk::locale
