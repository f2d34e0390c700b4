#include <gmock/gmock.h>

#include "content/townhall/check/check.h"
#include "tests/support/package_builder.h"

namespace {

using kiosk::base::DiskFiles;
using test_support::PackageBuilder;
using testing::HasSubstr;
using testing::Not;

// What check() says of a package when it also listens.
std::string heard(const townhall::Canonical& canonical) {
  const std::string table = DiskFiles().read(WEGWEISER_I18N "/languages.json").value();
  townhall::Listening listening{
      kiosk::speech::Lexicons::load(DiskFiles(), WEGWEISER_I18N "/speech").value(),
      kiosk::locale::Voices::parse(table).value()};
  townhall::Issues issues;
  townhall::check_listening(canonical, listening, issues);
  std::ostringstream out;
  townhall::print(issues, out);
  return out.str();
}

std::string heard(const PackageBuilder& builder) {
  return heard(builder.canonical());
}

TEST(Listening, ALanguageWithNeitherVoiceNorClipsIsNamed) {
  PackageBuilder builder;
  builder.text("fa-AF", "contact/desk", "name", "دفتر");
  EXPECT_THAT(heard(builder), HasSubstr("texts/fa-AF.json: There is no voice for this language"));
  builder.package["clips"] = {"fa-AF"};
  EXPECT_THAT(heard(builder), Not(HasSubstr("There is no voice")));
}

TEST(Listening, ASentenceWithoutItsClipIsNamedWithItsTextAndWords) {
  PackageBuilder builder;
  builder.text("fa-AF", "contact/desk", "name", "دفتر");
  builder.package["clips"] = {"fa-AF"};
  EXPECT_THAT(heard(builder),
              HasSubstr("hint: texts/fa-AF.json: contact/desk: name: There is no clip of "
                        "\"دفتر\""));
  builder.record("media", R"({"slug": "c", "file": "c.ogg", "mime": "audio/ogg", "licence": "CC0",
      "lang": "fa-AF", "said": "دفتر"})");
  builder.extra_files["media/c.ogg"] = "OggS";
  EXPECT_THAT(heard(builder), Not(HasSubstr("There is no clip")));
}

TEST(Listening, AClipThatNoTextSaysIsNamed) {
  PackageBuilder builder;
  builder.record("media", R"({"slug": "c", "file": "c.ogg", "mime": "audio/ogg", "licence": "CC0",
      "lang": "de", "said": "Das sagt niemand."})");
  builder.extra_files["media/c.ogg"] = "OggS";
  EXPECT_THAT(heard(builder),
              HasSubstr("media.json: media/c: said: No text says \"Das sagt niemand.\" any more"));
}

TEST(Listening, AnAbbreviationThatNoLexiconKnowsIsNamed) {
  PackageBuilder builder;
  builder.text("de", "contact/desk", "responsibility", "Hilfe bei Hbl. und z. B. Wohngeld");
  EXPECT_THAT(heard(builder),
              HasSubstr("contact/desk: responsibility: \"Hbl.\" in \"Hilfe bei Hbl. und zum "
                        "Beispiel Wohngeld\" has no spoken form"));
  builder.files_of("de")["spoken"]["contact/desk"]["responsibility"] = "Hilfe bei Halbwaisen";
  EXPECT_THAT(heard(builder), Not(HasSubstr("Hbl.")));
}

TEST(Listening, AGermanNameInAnotherLanguageIsNamed) {
  PackageBuilder builder;
  builder.text("de", "contact/desk", "name", "Haus am Bach");
  builder.text("en", "service/benefit", "name", "Ask the Haus am Bach");
  EXPECT_THAT(heard(builder), HasSubstr("texts/en.json: service/benefit: name: The German name "
                                        "\"Haus am Bach\" has no language tag"));
  builder.files_of("en")["spoken"]["service/benefit"]["name"] = "Ask the housing desk";
  EXPECT_THAT(heard(builder), Not(HasSubstr("Haus am Bach")));
}

TEST(Listening, ANameThatTheGermanLexiconHasIsSaidInGermanAndNotNamed) {
  PackageBuilder builder;
  builder.text("en", "service/benefit", "name", "Ask the Wohngeldstelle");
  EXPECT_THAT(heard(builder), Not(HasSubstr("Wohngeldstelle")));
  builder.text("en", "service/benefit", "name", "Ask the Wohngeldstelle's desk");
  EXPECT_THAT(heard(builder), HasSubstr("The German name \"Wohngeldstelle\""));
}

TEST(Listening, ANameThatIsAlsoAWordOfTheLanguageIsNotNamed) {
  PackageBuilder builder;
  builder.text("de", "contact/desk", "name", "Information");
  builder.text("en", "service/benefit", "name", "Information for tenants");
  EXPECT_THAT(heard(builder), HasSubstr("The German name \"Information\""));
  builder.text("en", "service/benefit", "teaser", "See [there](contact/information).");
  EXPECT_THAT(heard(builder), HasSubstr("The German name \"Information\""));
  builder.text("en", "service/benefit", "teaser", "Find information here.");
  EXPECT_THAT(heard(builder), Not(HasSubstr("German name")));
}

TEST(Listening, ANameIsShownInTheLineInWhichItStands) {
  PackageBuilder builder;
  builder.text("de", "contact/desk", "name", "Haus am Bach");
  builder.text("en", "service/benefit", "description", "First.\n\nAsk the Haus am Bach.\n\nEnd.");
  EXPECT_THAT(heard(builder), HasSubstr("in \"Ask the Haus am Bach.\" and"));
}

TEST(Listening, ASentenceThatWasHeardElsewhereIsNoEndOfAnAbbreviation) {
  PackageBuilder builder;
  builder.text("uk", "service/benefit", "name", "Хто отримує");
  builder.text("uk", "service/benefit", "teaser",
               "Є знижка. Хто отримує Bürgergeld, спершу запитує. Так.");
  EXPECT_THAT(heard(builder), Not(HasSubstr("has no spoken form")));
}

// What the sample town's staff would be told, with the names that they would look at.
TEST(Listening, TheSampleTownRaisesNoFalseAlarm) {
  townhall::Issues problems;
  const auto canonical =
      townhall::read_canonical(DiskFiles(), WEGWEISER_SOURCE "/content/ahrensburg", problems);
  ASSERT_EQ(problems.errors(), 0U);
  // Some are in the German lexicon, but have a Turkish ending here, or go on.
  const std::set<std::string> german = {"Begleitdienst",
                                        "Bruno-Bröker-Haus",
                                        "Erstorientierungskurs",
                                        "Grundschule am Reesenbüttel",
                                        "Information",
                                        "Jobcenter",
                                        "Jobcenter Stormarn",
                                        "Nummer gegen Kummer e. V.",
                                        "Peter-Rantzau-Haus",
                                        "Rathausplatz",
                                        "Schiedsamt",
                                        "Sozialwerk Ahrensburg",
                                        "Sprachmittlung",
                                        "Standesamt",
                                        "Tafel Ahrensburg"};
  std::istringstream lines(heard(canonical));
  std::set<std::string> named;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t at = line.find("The German name \"");
    if (at != std::string::npos) {
      const std::size_t begin = line.find('"', at) + 1;
      named.insert(line.substr(begin, line.find('"', begin) - begin));
    } else {
      EXPECT_THAT(line, HasSubstr("There is no voice for this language"));
    }
  }
  EXPECT_EQ(named, german);
}

}  // namespace
