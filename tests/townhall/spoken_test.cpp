#include "content/townhall/spoken.h"

#include <gmock/gmock.h>

#include "content/townhall/sentences.h"
#include "tests/support/package_builder.h"

namespace {

using test_support::PackageBuilder;
using testing::ElementsAre;
using testing::HasSubstr;

std::string problems(const PackageBuilder& builder) {
  std::ostringstream out;
  townhall::print(builder.issues(), out);
  return out.str();
}

std::string clip(const std::string& slug, const std::string& more) {
  return R"({"slug": ")" + slug + R"(", "file": "c.ogg", "licence": "CC0", )" + more + "}";
}

PackageBuilder with_media(const std::string& slug, const std::string& more) {
  PackageBuilder builder;
  builder.extra_files["media/c.ogg"] = "OggS";
  builder.record("media", clip(slug, more));
  return builder;
}

TEST(Spoken, FormsOfTextsThatAreNotThereAreFound) {
  PackageBuilder builder;
  builder.files_of("de")["spoken"]["contact/desk"]["how_it_works"] = "So geht es";
  EXPECT_THAT(problems(builder),
              HasSubstr("texts/de.json: contact/desk: spoken.how_it_works: There is no text"));
}

TEST(Spoken, FormsOfTextsWithSeveralParagraphsAreRefused) {
  PackageBuilder builder;
  builder.text("de", "contact/desk", "description", "Eins.\n\nZwei.");
  builder.files_of("de")["spoken"]["contact/desk"]["description"] = "Eins und zwei.";
  EXPECT_THAT(problems(builder), HasSubstr("spoken.description: Only a text of one paragraph"));
}

TEST(Spoken, WordsWithWhatAVoiceMustNotGetAreRefused) {
  for (const char* words : {"", " am Rand", "zwei\nZeilen", "Wohn\u00ADgeld"}) {
    PackageBuilder builder;
    builder.files_of("de")["spoken"]["contact/desk"]["name"] = words;
    EXPECT_THAT(problems(builder), HasSubstr("spoken.name: What is said must be words")) << words;
  }
}

TEST(Spoken, OneTextIsNotSaidInTwoWays) {
  PackageBuilder builder;
  builder.text("de", "topic/housing", "name", "Wohngeldstelle");
  builder.files_of("de")["spoken"]["contact/desk"]["name"] = "Stelle für Wohngeld";
  builder.files_of("de")["spoken"]["topic/housing"]["name"] = "Wohngeld Stelle";
  EXPECT_THAT(problems(builder), HasSubstr("topic/housing: spoken.name: The same text is said"));
}

TEST(Clips, NeedALanguageTheirWordsAndOggSound) {
  EXPECT_THAT(problems(with_media("c", R"("mime": "audio/ogg", "said": "Ja.", "lang": "xx")")),
              HasSubstr("media.json: media/c: lang: A clip needs the tag"));
  EXPECT_THAT(problems(with_media("c", R"("mime": "audio/ogg", "said": " Ja.", "lang": "de")")),
              HasSubstr("media/c: said: What a clip says"));
  EXPECT_THAT(problems(with_media("c", R"("mime": "audio/wav", "said": "Ja.", "lang": "de")")),
              HasSubstr("media/c: mime: A clip must be audio/ogg"));
  EXPECT_THAT(problems(with_media("c", R"("mime": "audio/ogg", "lang": "de")")),
              HasSubstr("media/c: lang: Only a clip has this"));
  EXPECT_EQ(
      with_media("c", R"("mime": "audio/ogg", "said": "Ja.", "lang": "de")").issues().errors(), 0U);
}

TEST(Clips, SayTheSameWordsOnlyOnce) {
  PackageBuilder builder = with_media("c", R"("mime": "audio/ogg", "said": "Ja.", "lang": "de")");
  builder.record("media", clip("d", R"("mime": "audio/ogg", "said": "Ja.", "lang": "de")"));
  EXPECT_THAT(problems(builder), HasSubstr("media/d: said: The same words are said by media/c"));
}

TEST(Sentences, AreThoseOfEachTextOnceAndInOrder) {
  PackageBuilder builder;
  builder.text("de", "contact/desk", "description",
               "Mo–Fr 8:00–12:00 Uhr. Bringen Sie **alles** mit.\n\n- Wohngeld\n\n"
               "Mehr: [Seite](https://town.example)");
  builder.files_of("de")["spoken"]["contact/desk"]["name"] = "Stelle für Wohngeld.";
  const auto lexicons =
      kiosk::speech::Lexicons::load(kiosk::base::DiskFiles(), WEGWEISER_I18N "/speech").value();
  std::vector<std::string> words;
  for (const townhall::Sentence& one : sentences_of(builder.canonical(), "de", lexicons)) {
    if (one.record == "contact/desk") {
      words.push_back(one.field + ": " + one.words);
    }
  }
  EXPECT_THAT(words, ElementsAre("description: Montag bis Freitag 8 bis 12 Uhr.",
                                 "description: Bringen Sie alles mit.", "description: Wohngeld",
                                 "name: Stelle für Wohngeld."));
}

TEST(Sentences, AreOnlyThoseThatTheVoiceOfTheLanguageSays) {
  PackageBuilder builder;
  builder.text("uk", "contact/desk", "name", "Бюро Wohngeldstelle");
  const auto lexicons =
      kiosk::speech::Lexicons::load(kiosk::base::DiskFiles(), WEGWEISER_I18N "/speech").value();
  std::vector<std::string> words;
  for (const townhall::Sentence& one : sentences_of(builder.canonical(), "uk", lexicons)) {
    words.push_back(one.words);
  }
  EXPECT_THAT(words, ElementsAre("Бюро"));
}

}  // namespace
