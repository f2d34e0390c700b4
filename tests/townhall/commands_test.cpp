#include "content/townhall/commands.h"

#include <gmock/gmock.h>

#include "tests/support/package_builder.h"

using test_support::PackageBuilder;
using testing::HasSubstr;

namespace {

kiosk::base::MemoryFiles with_languages(const PackageBuilder& builder) {
  kiosk::base::MemoryFiles files = builder.files();
  const auto table = kiosk::base::DiskFiles().read(WEGWEISER_I18N "/languages.json");
  EXPECT_TRUE(table.has_value());
  EXPECT_TRUE(files.write("languages.json", *table).has_value());
  return files;
}

const townhall::CheckInput kInput{"p", "languages.json", ""};

}  // namespace

TEST(Commands, CheckFailsOnlyWithErrorsAndCountsTranslations) {
  PackageBuilder builder;
  builder.translation("en", "de", "service/benefit", "name", "Apply for housing benefit");
  builder.text("de", "service/benefit", "name", "Wohngeld neu");
  std::ostringstream out;
  EXPECT_TRUE(townhall::run_check(kInput, with_languages(builder), out).has_value()) << out.str();
  EXPECT_THAT(out.str(), HasSubstr("en: 1 texts, 4 missing, 1 outdated, 0 without a digest"));
  EXPECT_THAT(out.str(), HasSubstr("0 errors, 0 warnings"));
  builder.records["contact"][0]["fone"] = 1;
  EXPECT_FALSE(townhall::run_check(kInput, with_languages(builder), out).has_value());
}

TEST(Commands, BuildWritesNothingWhenThereIsAnError) {
  PackageBuilder builder;
  builder.records["contact"][0]["fone"] = 1;
  kiosk::base::MemoryFiles files = with_languages(builder);
  std::ostringstream out;
  EXPECT_FALSE(townhall::run_build(kInput, "out.db", files, out).has_value());
  EXPECT_FALSE(files.read("out.db").has_value());
}

TEST(Commands, BuildSaysWhatItWrote) {
  kiosk::base::MemoryFiles files = with_languages(PackageBuilder());
  std::ostringstream out;
  ASSERT_TRUE(townhall::run_build(kInput, "out.db", files, out).has_value()) << out.str();
  EXPECT_THAT(out.str(), HasSubstr("service: 1\n"));
  EXPECT_THAT(out.str(), HasSubstr("texts in de: 5\n"));
  EXPECT_THAT(out.str(), HasSubstr("size: " + std::to_string(files.read("out.db")->size())));
}

TEST(Commands, StampAddsDigestsOnceAndKeepsThoseThereAre) {
  PackageBuilder builder;
  builder.translation("en", "de", "service/benefit", "name", "Apply for housing benefit");
  builder.text("de", "service/benefit", "name", "Wohngeld neu");  // en is outdated now
  builder.text("en", "contact/desk", "name", "Housing benefit desk");
  kiosk::base::MemoryFiles files = with_languages(builder);
  std::ostringstream out;
  ASSERT_TRUE(townhall::run_stamp("p", "en", {}, files, out).has_value());
  EXPECT_THAT(out.str(), HasSubstr("1 digests added"));
  const auto stamped = nlohmann::json::parse(*files.read("p/texts/en.json"));
  EXPECT_EQ(stamped["digests"]["contact/desk"]["name"], townhall::text_digest("Wohngeldstelle"));
  EXPECT_EQ(stamped["digests"]["service/benefit"]["name"],
            townhall::text_digest("Wohngeld beantragen"));
  const std::string once = *files.read("p/texts/en.json");
  ASSERT_TRUE(townhall::run_stamp("p", "en", {}, files, out).has_value());
  EXPECT_EQ(*files.read("p/texts/en.json"), once);
}

TEST(Commands, StampRefusesTheSourceLanguage) {
  kiosk::base::MemoryFiles files = with_languages(PackageBuilder());
  std::ostringstream out;
  EXPECT_FALSE(townhall::run_stamp("p", "de", {}, files, out).has_value());
}

TEST(Commands, TheSampleTownHasNoErrors) {
  std::ostringstream out;
  const townhall::CheckInput sample{WEGWEISER_SOURCE "/content/ahrensburg",
                                    WEGWEISER_I18N "/languages.json", ""};
  EXPECT_TRUE(townhall::run_check(sample, kiosk::base::DiskFiles(), out).has_value()) << out.str();
}
