#include <sqlite3.h>

#include "tests/support/open_package.h"

using kiosk::directory::LocalizedText;
using kiosk::directory::Origin;
using kiosk::directory::ServiceId;
using test_support::OpenPackage;
using test_support::PackageBuilder;

namespace {

LocalizedText name_in(const OpenPackage& package, const std::string& lang) {
  const auto service = package->service(ServiceId("benefit"), lang);
  EXPECT_TRUE(service.has_value());
  return service ? service->name : LocalizedText{};
}

}  // namespace

TEST(Texts, ComeInTheLanguageAskedFor) {
  PackageBuilder builder;
  builder.translation("fa", "de", "service/benefit", "name", "کمک هزینه مسکن");
  const OpenPackage package(builder);
  EXPECT_EQ(name_in(package, "fa"),
            (LocalizedText{"کمک هزینه مسکن", "fa", Origin::Human, true, false}));
  EXPECT_EQ(package->service(ServiceId("benefit"), "fa")->name_de, "Wohngeld beantragen");
}

TEST(Texts, FallBackAlongTheChainAndSaySo) {
  PackageBuilder builder;
  builder.translation("en", "de", "service/benefit", "name", "Apply for housing benefit");
  builder.text("de", "service/benefit", "teaser", "Geld für die Miete");
  const OpenPackage package(builder);
  EXPECT_EQ(name_in(package, "fa-AF").lang, "en");
  const auto service = package->service(ServiceId("benefit"), "fa-AF");
  EXPECT_EQ(service->teaser.lang, "de");
  EXPECT_EQ(service->teaser.text, "Geld für die Miete");
}

TEST(Texts, OfAnUnknownLanguageAreThoseOfTheShorterTagOrTheSource) {
  PackageBuilder builder;
  builder.translation("en", "de", "service/benefit", "name", "Apply for housing benefit");
  const OpenPackage package(builder);
  EXPECT_EQ(name_in(package, "en-GB").lang, "en");
  EXPECT_EQ(name_in(package, "tlh").lang, "de");
  EXPECT_EQ(name_in(package, "").lang, "de");
}

TEST(Texts, AreOutdatedWhenTheirSourceChanged) {
  PackageBuilder builder;
  builder.translation("en", "de", "service/benefit", "name", "Apply for housing benefit");
  EXPECT_FALSE(name_in(OpenPackage(builder), "en").outdated);
  builder.text("de", "service/benefit", "name", "Wohngeld und Lastenzuschuss beantragen");
  EXPECT_TRUE(name_in(OpenPackage(builder), "en").outdated);
  EXPECT_FALSE(name_in(OpenPackage(builder), "de").outdated);
}

TEST(Texts, AreOutdatedThroughAChainOfTranslations) {
  PackageBuilder builder;
  builder.translation("en", "de", "service/benefit", "name", "Apply for housing benefit");
  builder.translation("fa", "en", "service/benefit", "name", "کمک هزینه مسکن");
  EXPECT_FALSE(name_in(OpenPackage(builder), "fa").outdated);
  builder.text("de", "service/benefit", "name", "Wohngeld neu");
  EXPECT_TRUE(name_in(OpenPackage(builder), "fa").outdated);
}

TEST(Texts, AnEditOfOneTextOutdatesNoOther) {
  PackageBuilder builder;
  builder.text("de", "service/benefit", "teaser", "Geld für die Miete");
  builder.translation("en", "de", "service/benefit", "name", "Apply for housing benefit");
  builder.translation("en", "de", "service/benefit", "teaser", "Money for your rent");
  builder.text("de", "service/benefit", "teaser", "Zuschuss zur Miete");
  const OpenPackage package(builder);
  const auto service = package->service(ServiceId("benefit"), "en");
  EXPECT_FALSE(service->name.outdated);
  EXPECT_TRUE(service->teaser.outdated);
}

TEST(Texts, OfMachinesAreMarkedUntilReviewed) {
  PackageBuilder builder;
  builder.translation("en", "de", "service/benefit", "name", "Apply for housing benefit");
  builder.files_of("en")["how"] = "machine";
  builder.files_of("en")["state"] = "draft";
  EXPECT_EQ(name_in(OpenPackage(builder), "en").origin, Origin::Machine);
  EXPECT_FALSE(name_in(OpenPackage(builder), "en").reviewed);
  builder.files_of("en")["state"] = "reviewed";
  EXPECT_TRUE(name_in(OpenPackage(builder), "en").reviewed);
}

TEST(Texts, OfTheSourceAreNotReviewedBecauseTheyAreTheSource) {
  PackageBuilder builder;
  builder.files_of("de")["how"] = "machine";
  builder.files_of("de")["state"] = "draft";
  EXPECT_EQ(name_in(OpenPackage(builder), "de").origin, Origin::Source);
  EXPECT_FALSE(name_in(OpenPackage(builder), "de").reviewed);
}

TEST(Texts, TheViewOfTheTownHallAgrees) {
  PackageBuilder builder;
  builder.translation("en", "de", "service/benefit", "name", "Apply for housing benefit");
  builder.text("de", "service/benefit", "name", "Wohngeld neu");
  const test_support::TemporaryFile file(builder.bytes());
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(file.path().c_str(), &raw), SQLITE_OK);
  std::map<std::string, int> counts;
  sqlite3_exec(
      raw, "SELECT status, count(*) FROM text_status WHERE lang = 'en' GROUP BY status",
      [](void* out, int, char** values, char**) {
        (*static_cast<std::map<std::string, int>*>(out))[values[0]] = std::atoi(values[1]);
        return 0;
      },
      &counts, nullptr);
  sqlite3_close(raw);
  EXPECT_EQ(counts, (std::map<std::string, int>{{"outdated", 1}, {"missing", 4}}));
}
