#include <gmock/gmock.h>

#include "content/townhall/check/fit_places.h"
#include "kiosk/base/log.h"
#include "kiosk/text/typesetter.h"
#include "tests/support/package_builder.h"

// Words measured in the fonts of a kiosk, laid out as a kiosk does it.
using test_support::PackageBuilder;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

kiosk::text::Typesetter& typesetter() {
  static kiosk::base::DiskFiles files;
  static kiosk::base::StderrLog log;
  static const auto kMade = kiosk::text::Typesetter::create(files, WEGWEISER_FONTS, log);
  EXPECT_TRUE(kMade.has_value());
  return **kMade;
}

std::vector<std::string> findings(const PackageBuilder& builder) {
  townhall::Issues issues;
  townhall::check_fit(builder.canonical(), typesetter(), issues);
  std::vector<std::string> found;
  for (const townhall::Issue& issue : issues.all()) {
    found.push_back(std::string(issue.finding.rule->code) + " " + issue.where.record + " " +
                    issue.where.field);
  }
  return found;
}

}  // namespace

TEST(Fit, KnowsARoomForEveryPlaceOnEveryPanelAtEverySize) {
  const auto rooms = townhall::rooms_of(typesetter());
  EXPECT_EQ(rooms.size(), 8U);
  for (const auto& [place, list] : rooms) {
    EXPECT_EQ(list.size(), 12U) << static_cast<int>(place);
    EXPECT_LE(list.front().ems(), list.back().ems());
    for (const townhall::Room& room : list) {
      EXPECT_GT(room.style.max_width, 0);
    }
  }
}

TEST(Fit, LetsWordsThatFitAlone) {
  EXPECT_THAT(findings(PackageBuilder()), IsEmpty());
}

TEST(Fit, FindsAWordThatIsCutOnItsTile) {
  PackageBuilder builder;
  // Leichte Sprache is never hyphenated.
  builder.translation("de-simple", "de", "topic/housing", "name", "Grundstücksgenehmigungen");
  EXPECT_THAT(findings(builder), testing::Contains("word-too-wide topic/housing name"));
}

TEST(Fit, IsContentWithASoftHyphenOrASpace) {
  PackageBuilder builder;
  builder.text("de", "topic/housing", "name",
               "Grund\u00ADstücks\u00ADver\u00ADkehrs\u00ADge\u00ADneh\u00ADmi\u00ADgung");
  EXPECT_THAT(findings(builder), IsEmpty());
}

TEST(Fit, SaysFromWhichSizeAWordIsDivided) {
  PackageBuilder builder;
  builder.text("de", "topic/housing", "name", "Kindertagesbetreuung");
  EXPECT_THAT(findings(builder), ElementsAre("word-divided-when-large topic/housing name"));
}

TEST(Fit, NamesACharacterThatNoFontHas) {
  PackageBuilder builder;
  builder.text("de", "contact/desk", "name", "Wohngeld \U00013000");
  EXPECT_THAT(findings(builder), ElementsAre("glyph-missing contact/desk name"));
}
