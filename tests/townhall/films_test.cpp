#include "content/townhall/films.h"

#include <gmock/gmock.h>

#include "content/townhall/build.h"
#include "tests/townhall/clerk.h"
#include "tests/townhall/translator.h"

// Films in sign language rest on the German text that they sign, and on no other.
using test_support::PackageBuilder;
using test_support::Translator;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr const char* kBenefit = "service/benefit";
constexpr const char* kDesk = "contact/desk";

// One film of the service's name, one of the desk's name, and English of both.
PackageBuilder town_with_films() {
  PackageBuilder builder;
  for (const auto& [slug, text] : {std::pair("film-benefit", "service/benefit/name"),
                                   std::pair("film-desk", "contact/desk/name")}) {
    nlohmann::json record = {{"slug", slug},        {"file", std::string(slug) + ".mp4"},
                             {"mime", "video/mp4"}, {"licence", "own film"},
                             {"lang", "gsg"},       {"signs", {{{"text", text}}}}};
    record["signs"][0]["digest"] = townhall::text_digest(
        slug == std::string("film-desk") ? "Wohngeldstelle" : "Wohngeld beantragen");
    builder.record("media", record.dump());
    builder.extra_files["media/" + std::string(slug) + ".mp4"] = "bytes of " + std::string(slug);
  }
  builder.translation("en", "de", kBenefit, "name", "Apply for housing benefit");
  builder.translation("en", "de", kDesk, "name", "Housing benefit desk");
  return builder;
}

std::set<std::string> left_out(const Translator& office) {
  return townhall::films_to_leave_out(office.canonical());
}

using Slugs = std::set<std::string>;

}  // namespace

TEST(Films, EditingOneGermanTextMarksExactlyItsFilm) {
  Translator office(town_with_films());
  EXPECT_EQ(left_out(office), Slugs());
  office.edit_german(kBenefit, "name", "Wohngeld neu beantragen");
  EXPECT_EQ(left_out(office), Slugs{"film-benefit"});
  const std::string status = office.status("gsg");
  EXPECT_THAT(status, HasSubstr("service/benefit/name: source changed (media/film-benefit)"));
  EXPECT_THAT(status, Not(HasSubstr("film-desk")));
  EXPECT_THAT(office.status(""), HasSubstr("1 texts current, 1 source changed"));
}

TEST(Films, EditingAnotherFieldOrATranslationMarksNone) {
  Translator office(town_with_films());
  office.edit_german(kBenefit, "teaser", "Geld für die Miete");
  office.send("en");
  office.translate("service/benefit/name", "Claim housing benefit");
  office.import(true);
  EXPECT_EQ(left_out(office), Slugs());
}

TEST(Films, UndoBringsAFilmBack) {
  Translator office(town_with_films());
  office.edit_german(kBenefit, "name", "Wohngeld neu beantragen");
  office.undo();
  EXPECT_EQ(left_out(office), Slugs());
}

TEST(Films, ASmallEditCarriesFilmsAlongAndUndoTakesThatBack) {
  Translator office(town_with_films());
  office.edit_german(kBenefit, "name", "Wohngeld beantragen.");
  EXPECT_THAT(office.small_edit("service/benefit/name"),
              HasSubstr("[service/benefit/name]\n      de (before): Wohngeld beantragen\n      "
                        "de: Wohngeld beantragen.\n      gsg: media/film-benefit\n"));
  EXPECT_EQ(left_out(office), Slugs());
  office.undo();
  EXPECT_EQ(left_out(office), Slugs{"film-benefit"});
}

TEST(Films, ASmallEditDoesNotHideALargeOneBeforeIt) {
  Translator office(town_with_films());
  office.edit_german(kBenefit, "name", "Miete");
  office.edit_german(kBenefit, "name", "Miete.");
  office.small_edit("service/benefit/name");
  EXPECT_EQ(left_out(office), Slugs{"film-benefit"});
}

TEST(Films, AreStillCorrectWhenSomebodySaysSo) {
  Translator office(town_with_films());
  office.edit_german(kBenefit, "name", "Wohngeld neu beantragen");
  office.edit_german(kDesk, "name", "Stelle für Wohngeld");
  EXPECT_THAT(office.still_correct("gsg", kBenefit), HasSubstr("(service/benefit), gsg:\n"));
  EXPECT_EQ(left_out(office), Slugs{"film-desk"});
  EXPECT_EQ(office.state("en", kBenefit), townhall::translate::State::SourceChanged);
  office.undo();
  EXPECT_EQ(left_out(office), (Slugs{"film-benefit", "film-desk"}));
}

TEST(Films, ANewFilmGetsItsDigestByACommand) {
  PackageBuilder builder = town_with_films();
  builder.records["media"][0]["signs"][0].erase("digest");
  Translator office(builder);
  EXPECT_EQ(left_out(office), Slugs{"film-benefit"});
  office.still_correct("gsg", kBenefit);
  EXPECT_EQ(left_out(office), Slugs());
}

TEST(Films, AreNotApprovedOneByOne) {
  Translator office(town_with_films());
  EXPECT_THAT(office.approve("gsg", kBenefit), HasSubstr("still-correct"));
}

TEST(Films, ABuiltPackageHasThoseOfTodaysTextsOnly) {
  PackageBuilder builder = town_with_films();
  const auto all = build_revision(builder.canonical(), test_support::languages(), 0);
  ASSERT_TRUE(all.has_value());
  EXPECT_EQ(all->entities.at("media"), 2U);
  EXPECT_EQ(all->media.count(townhall::sha256_hex("bytes of film-benefit")), 1U);
  builder.text("de", kBenefit, "name", "Wohngeld neu beantragen");
  const auto some = build_revision(builder.canonical(), test_support::languages(), 0);
  ASSERT_TRUE(some.has_value());
  EXPECT_EQ(some->entities.at("media"), 1U);
  EXPECT_EQ(some->media.count(townhall::sha256_hex("bytes of film-benefit")), 0U);
  EXPECT_EQ(some->media.count(townhall::sha256_hex("bytes of film-desk")), 1U);
}

TEST(Films, OfATextThatIsGoneAreLeftOut) {
  Translator office(town_with_films());
  PackageBuilder builder = town_with_films();
  builder.texts["de"]["texts"][kDesk].erase("responsibility");
  builder.records["media"][1]["signs"][0]["text"] = "contact/desk/responsibility";
  office.move_to(builder);
  EXPECT_EQ(left_out(office), Slugs{"film-desk"});
}

TEST(Films, StayAsTheyAreWhenAWorkbookComesBack) {
  for (const char* format : {"ods", "xlsx"}) {
    test_support::Clerk clerk(town_with_films(), format);
    EXPECT_EQ(clerk.import_and_write(), "Kein Unterschied zum Paket.\n");
    clerk.set("Medien", 2, "Lizenz", "CC0");
    EXPECT_THAT(clerk.import_and_write(), HasSubstr("film"));
    const nlohmann::json record = clerk.record("media", "film-benefit");
    EXPECT_EQ(record.at("signs").at(0).at("text"), "service/benefit/name");
    EXPECT_EQ(record.at("licence"), "CC0");
  }
}
