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
  kiosk::base::MemoryFiles files = with_languages(builder);
  std::ostringstream out;
  EXPECT_TRUE(townhall::run_check(kInput, {}, files, out).has_value()) << out.str();
  EXPECT_THAT(out.str(), HasSubstr("en: 1 text, 4 missing, 1 outdated, 0 without a digest"));
  EXPECT_THAT(out.str(), HasSubstr("0 errors, 0 warnings, 0 hints"));
  builder.records["contact"][0]["fone"] = 1;
  files = with_languages(builder);
  EXPECT_FALSE(townhall::run_check(kInput, {}, files, out).has_value());
}

TEST(Commands, CheckSpeaksGerman) {
  PackageBuilder builder;
  builder.records["contact"][0]["place"] = "moon";
  kiosk::base::MemoryFiles files = with_languages(builder);
  townhall::CheckInput input = kInput;
  input.voice = townhall::Voice::German;
  std::ostringstream out;
  const auto done = townhall::run_check(input, {}, files, out);
  ASSERT_FALSE(done.has_value());
  EXPECT_THAT(out.str(), HasSubstr("Fehler: contacts.json: contact/desk: place: Ort „moon“ gibt es "
                                   "nicht; berichtigen Sie den Schlüssel"));
  EXPECT_THAT(out.str(), HasSubstr("1 Fehler, 0 Warnungen, 0 Hinweise"));
  EXPECT_THAT(done.error().message, HasSubstr("berichtigen Sie ihn und prüfen Sie noch einmal"));
}

TEST(Commands, CheckAnswersAProgramInJson) {
  PackageBuilder builder;
  builder.records["contact"][0]["place"] = "moon";
  kiosk::base::MemoryFiles files = with_languages(builder);
  std::ostringstream out;
  EXPECT_FALSE(townhall::run_check(kInput, {.json = true}, files, out).has_value());
  const nlohmann::json report = nlohmann::json::parse(out.str());
  EXPECT_EQ(report["schema"], 1);
  EXPECT_EQ(report["package"], "town");
  EXPECT_EQ(report["errors"], 1);
  EXPECT_EQ(report["translations"]["de"]["missing"], 0);
  const nlohmann::json expected = {
      {"code", "reference-unknown"},
      {"level", "error"},
      {"file", "contacts.json"},
      {"record", "contact/desk"},
      {"field", "place"},
      {"de",
       "Ort „moon“ gibt es nicht; berichtigen Sie den Schlüssel oder legen Sie den Eintrag an."},
      {"en", "There is no place named \"moon\"; correct the name or add the record."}};
  EXPECT_EQ(report["issues"], nlohmann::json::array({expected}));
}

TEST(Commands, CheckWritesAPageByEntryWithThePlaceInTheWorkbook) {
  PackageBuilder builder;
  builder.records["contact"][0]["phones"] = {{{"key", "main"}, {"number", "115"}}};
  builder.text("de", "contact/desk", "name", "Amt <für> Wohngeld & Miete");
  kiosk::base::MemoryFiles files = with_languages(builder);
  townhall::CheckInput input = kInput;
  input.voice = townhall::Voice::German;
  std::ostringstream out;
  EXPECT_FALSE(townhall::run_check(input, {.json = false, .page = "p.html"}, files, out));
  const std::string page = *files.read("p.html");
  EXPECT_THAT(page, HasSubstr("<html lang=\"de\">"));
  EXPECT_THAT(page, HasSubstr("<h2 id=\"e0\">Kontaktstelle „Amt &lt;für&gt; Wohngeld &amp; Miete“ "
                              "(desk)</h2>"));
  EXPECT_THAT(page, HasSubstr("<li class=\"error\"><b>Fehler</b>115 ist eine Kurzwahl"));
  EXPECT_THAT(page, HasSubstr("Blatt „Telefone“, Spalte „Nummer“, main <code>short-code-unmarked"));
  EXPECT_THAT(page, testing::Not(HasSubstr("<script")));
}

// Who keeps a translation has no workbook; the text in its own direction, and none of it as markup.
TEST(Commands, ThePageQuotesATranslationWithItsLanguageAndField) {
  PackageBuilder builder;
  builder.text("de", "service/benefit", "teaser", "Zuschuss zur Miete");
  builder.translation("ar", "de", "service/benefit", "teaser",
                      "Help <b>with</b> the rent for those who have little money");
  kiosk::base::MemoryFiles files = with_languages(builder);
  townhall::CheckInput input = kInput;
  input.voice = townhall::Voice::German;
  std::ostringstream out;
  EXPECT_TRUE(townhall::run_check(input, {.json = false, .page = "p.html"}, files, out));
  const std::string page = *files.read("p.html");
  EXPECT_THAT(page,
              HasSubstr("<span class=\"where\">Sprache Arabisch (ar): ein Satz unter dem Namen "
                        "in Listen <code>text-in-wrong-script</code></span>"
                        "<blockquote lang=\"ar\" dir=\"rtl\">Help &lt;b&gt;with&lt;/b&gt; the "
                        "rent for those who have little money</blockquote></li>"));
  EXPECT_THAT(page, testing::Not(HasSubstr("Blatt")));
}

TEST(Commands, ThePageQuotesOnlyTheBeginningOfALongTranslation) {
  PackageBuilder builder;
  std::string german;
  std::string english;
  for (int i = 0; i < 40; ++i) {
    german += "Das ist ein Satz. ";
    english += "This is a sentence. ";
  }
  builder.text("de", "service/benefit", "description", german);
  builder.translation("ar", "de", "service/benefit", "description", english);
  kiosk::base::MemoryFiles files = with_languages(builder);
  std::ostringstream out;
  EXPECT_TRUE(townhall::run_check(kInput, {.json = false, .page = "p.html"}, files, out));
  const std::string page = *files.read("p.html");
  EXPECT_THAT(page, HasSubstr("Language \u2068العربية\u2069 (ar): description on its own page"));
  EXPECT_THAT(page, HasSubstr("…</blockquote>"));
  EXPECT_THAT(page, testing::Not(HasSubstr(english)));
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
  EXPECT_THAT(out.str(), HasSubstr("1 Prüfsumme in p/texts/en.json ergänzt."));
  const auto stamped = nlohmann::json::parse(*files.read("p/texts/en.json"));
  EXPECT_EQ(stamped["digests"]["contact/desk"]["name"], townhall::text_digest("Wohngeldstelle"));
  EXPECT_EQ(stamped["digests"]["service/benefit"]["name"],
            townhall::text_digest("Wohngeld beantragen"));
  const std::string once = *files.read("p/texts/en.json");
  ASSERT_TRUE(townhall::run_stamp("p", "en", {}, files, out).has_value());
  EXPECT_EQ(*files.read("p/texts/en.json"), once);
}

TEST(Commands, StampAnswersInTheLanguageOfWhoAsks) {
  PackageBuilder builder;
  builder.translation("en", "de", "service/benefit", "name", "Apply for housing benefit");
  kiosk::base::MemoryFiles files = with_languages(builder);
  const std::pair<townhall::Voice, const char*> kAnswers[] = {
      {townhall::Voice::German, "sagt nicht, aus welcher Sprache"},
      {townhall::Voice::English, "does not say from which language"}};
  for (const auto& [voice, answer] : kAnswers) {
    townhall::history::Author author;
    author.voice = voice;
    std::ostringstream out;
    const auto done = townhall::run_stamp("p", "de", author, files, out);
    ASSERT_FALSE(done.has_value());
    EXPECT_THAT(done.error().message, HasSubstr(answer));
  }
}

TEST(Commands, StampRefusesTheSourceLanguage) {
  kiosk::base::MemoryFiles files = with_languages(PackageBuilder());
  std::ostringstream out;
  EXPECT_FALSE(townhall::run_stamp("p", "de", {}, files, out).has_value());
}

// No false alarm either: hints there may be.
TEST(Commands, TheSampleTownHasNeitherErrorsNorWarnings) {
  std::ostringstream out;
  townhall::CheckInput sample{WEGWEISER_SOURCE "/content/ahrensburg",
                              WEGWEISER_I18N "/languages.json", ""};
  sample.fonts = WEGWEISER_FONTS;
  kiosk::base::DiskFiles disk;
  EXPECT_TRUE(townhall::run_check(sample, {}, disk, out).has_value()) << out.str();
  EXPECT_THAT(out.str(), HasSubstr("\n0 errors, 0 warnings, ")) << out.str();
}
