#include <gmock/gmock.h>

#include "content/townhall/integreat_words.h"
#include "tests/townhall/county_pages.h"

// The line of words for the search at the end of a page.
namespace townhall {
namespace {

using namespace test_support;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> words_in(const std::string& markdown) {
  auto blocks = kiosk::directory::parse_markdown(markdown).blocks;
  return take_search_words(blocks);
}

json word(const std::string& entity, const std::string& lang, const std::string& word) {
  return {{"entity", entity}, {"lang", lang}, {"word", word}, {"kind", "synonym"}};
}

void set_content(json& pages, std::size_t at, const std::string& html) {
  pages[at]["content"] = html;
}

TEST(IntegreatWords, AreTheLastParagraphBehindALabel) {
  EXPECT_THAT(words_in("Text.\n\nSchlagworte: Visum, Einreise; D-Visum."),
              ElementsAre("Visum", "Einreise", "D-Visum"));
  EXPECT_THAT(words_in("**Key words:** learn German"), ElementsAre("learn German"));
  EXPECT_THAT(words_in("Schlagworte :\\\nMiete\\\nKaution"), ElementsAre("Miete", "Kaution"));
}

TEST(IntegreatWords, AreKnownInOtherScripts) {
  EXPECT_THAT(words_in("الكلمات المفتاحية: سكن، إيجار"), ElementsAre("سكن", "إيجار"));
  EXPECT_THAT(words_in("Ключові слова: житло, оренда"), ElementsAre("житло", "оренда"));
  EXPECT_THAT(words_in("关键词：住房、租金"), ElementsAre("住房", "租金"));
}

TEST(IntegreatWords, AreEachGivenOnce) {
  EXPECT_THAT(words_in("Suchbegriffe: Miete, , Miete,"), ElementsAre("Miete"));
}

TEST(IntegreatWords, AreNoOtherParagraphs) {
  EXPECT_THAT(words_in("Schlagworte: Miete\n\nText."), IsEmpty());
  EXPECT_THAT(words_in("Telefon: 04102 77-0"), IsEmpty());
  EXPECT_THAT(words_in("Mit Schlagworten: so sucht man."), IsEmpty());
  EXPECT_THAT(words_in("- Schlagworte: Miete"), IsEmpty());
  EXPECT_THAT(words_in("Tags: 8 bis 12 Uhr"), IsEmpty());
  EXPECT_THAT(
      words_in("Stichworte: bitte bringen Sie zum ersten Termin alle Papiere mit, die Sie von "
               "anderen Stellen haben"),
      IsEmpty());
  EXPECT_THAT(words_in("Schlagworte:"), IsEmpty());
  EXPECT_THAT(words_in(""), IsEmpty());
}

TEST(IntegreatWords, AreFoundByAndNotRead) {
  json german = german_pages();
  json english = english_pages();
  set_content(german, 0, "<p>Text.</p><p>&nbsp;</p><p><em>Schlagworte: Bleibe, Dach</em></p>");
  set_content(english, 0, "<p>Words.</p><p>Keywords:&nbsp;<em>roof</em></p>");
  const Imported made = import_pages(german, english);
  ASSERT_EQ(made.error, "");
  EXPECT_EQ(file(made, "search_words.json"),
            json({word("article/wohnen", "de", "Bleibe"), word("article/wohnen", "de", "Dach"),
                  word("article/wohnen", "en", "roof")}));
  EXPECT_EQ(file(made, "texts/de.json")["texts"]["article/wohnen"]["body"], "Text.");
  EXPECT_EQ(file(made, "texts/en.json")["texts"]["article/wohnen"]["body"], "Words.");
  EXPECT_NE(made.report.find("search words: 3"), std::string::npos) << made.report;
}

class IntegreatWordsAgain : public ::testing::Test {
 protected:
  IntegreatWordsAgain() {
    set_content(county.german, 0, "<p>Text.</p><p>Schlagworte: Bleibe, Dach</p>");
    county.made = import_pages(county.german, county.english);
  }

  std::vector<std::string> words() const {
    std::vector<std::string> all;
    for (const json& one : county.in("search_words.json")) {
      all.push_back(one.at("word"));
    }
    return all;
  }

  County county;
};

TEST_F(IntegreatWordsAgain, ChangeNoByteWhereThePagesAreAsTheyWere) {
  const auto before = county.bytes();
  county.take_again();
  EXPECT_EQ(county.made.error, "");
  EXPECT_EQ(county.bytes(), before);
}

TEST_F(IntegreatWordsAgain, ComeAndGoWithThePage) {
  set_content(county.german, 0, "<p>Text.</p><p>Schlagworte: Dach, Zimmer</p>");
  county.take_again();
  EXPECT_THAT(words(), ElementsAre("Dach", "Zimmer"));
}

TEST_F(IntegreatWordsAgain, OfEditorsStayAndWhatTheyRemovedStaysAway) {
  county.edit("search_words.json", [](json& all) {
    all.erase(0);
    all.push_back(word("article/wohnen", "de", "Obdach"));
  });
  county.take_again();
  EXPECT_THAT(words(), ElementsAre("Dach", "Obdach"));
}

TEST_F(IntegreatWordsAgain, OfALanguageThatIsNotGivenStay) {
  county.edit("search_words.json",
              [](json& all) { all.push_back(word("article/wohnen", "en", "roof")); });
  set_content(county.english, 0, "<p>Words.</p><p>Keywords: roof</p>");
  county.take_again();
  county.take_again({"de"});
  EXPECT_THAT(words(), ElementsAre("Bleibe", "Dach", "roof"));
  set_content(county.english, 0, "<p>Words.</p>");
  county.take_again();
  EXPECT_THAT(words(), ElementsAre("Bleibe", "Dach"));
}

TEST_F(IntegreatWordsAgain, GoWithAPageThatIsRemoved) {
  json with_words = county.german;
  with_words[1]["content"] = "<p>Text.</p><p>Schlagworte: Mietvertrag</p>";
  county.german = with_words;
  county.take_again();
  EXPECT_THAT(words(), ElementsAre("Bleibe", "Dach", "Mietvertrag"));
  county.german.erase(1);
  county.take_again();
  EXPECT_THAT(words(), ElementsAre("Bleibe", "Dach", "Mietvertrag"));
  county.input.wishes.remove_missing = true;
  county.take_again();
  EXPECT_THAT(words(), ElementsAre("Bleibe", "Dach"));
}

}  // namespace
}  // namespace townhall
