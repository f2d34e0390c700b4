#include "kiosk/locale/catalogue.h"

#include "tests/locale/fixture.h"

namespace {

using kiosk::base::MemoryLog;
using kiosk::locale::Argument;
using kiosk::locale::Catalogue;
using kiosk::locale::Languages;
using kiosk::locale::Piece;

using Messages = std::map<std::string, std::string>;

class CatalogueTest : public testing::Test {
 protected:
  Catalogue make(const std::string& tag, Messages messages, const Catalogue* next = nullptr) {
    return Catalogue(*languages_.find(tag), std::move(messages), next, log_);
  }

  const Languages languages_ = fixture::languages();
  MemoryLog log_;
};

TEST_F(CatalogueTest, PutsArgumentsIntoTheirPlaces) {
  const Catalogue german = make("de", {{"room", "{house}, Zimmer {room}"}});
  EXPECT_EQ(german.text("room", {{"room", "104"}, {"house", "Rathaus"}}), "Rathaus, Zimmer 104");
  EXPECT_TRUE(log_.warnings().empty());
}

TEST_F(CatalogueTest, ChoosesThePluralFormOfItsLanguage) {
  const std::string forms =
      "{n, plural, one {# wynik} few {# wyniki} many {# wyników} other {# wyniku}}";
  const Catalogue polish = make("pl", {{"n", forms}});
  EXPECT_EQ(polish.text("n", {{"n", 0}}), "0 wyników");
  EXPECT_EQ(polish.text("n", {{"n", 1}}), "1 wynik");
  EXPECT_EQ(polish.text("n", {{"n", 2}}), "2 wyniki");
  EXPECT_EQ(polish.text("n", {{"n", 11}}), "11 wyników");
}

TEST_F(CatalogueTest, WritesLatinDigitsInArabic) {
  const Catalogue arabic = make("ar", {{"n", "{n, plural, other {# نتيجة}}"}});
  EXPECT_EQ(arabic.text("n", {{"n", 25}}), "25 نتيجة");
}

TEST_F(CatalogueTest, SelectsByText) {
  const Catalogue german = make("de", {{"m", "{mode, select, phone {per Telefon} other {dort}}"}});
  EXPECT_EQ(german.text("m", {{"mode", "phone"}}), "per Telefon");
  EXPECT_EQ(german.text("m", {{"mode", "desk"}}), "dort");
}

TEST_F(CatalogueTest, IsolatesTextsInRightToLeftLanguagesOnly) {
  const Catalogue arabic = make("ar", {{"room", "غرفة {room}"}});
  EXPECT_EQ(arabic.text("room", {{"room", "1.04"}}), "غرفة \u20681.04\u2069");
  const Catalogue german = make("de", {{"room", "Zimmer {room}"}});
  EXPECT_EQ(german.text("room", {{"room", "1.04"}}), "Zimmer 1.04");
}

TEST_F(CatalogueTest, GivesPiecesSoThatScreensCanTypeThem) {
  const Catalogue arabic = make("ar", {{"call", "اتصل {phone} أو {phone}."}});
  const std::vector<Argument> arguments{{"phone", "115"}};
  const std::vector<Piece> expected{
      {"اتصل ", ""}, {"115", "phone"}, {" أو ", ""}, {"115", "phone"}, {".", ""}};
  EXPECT_EQ(arabic.pieces("call", arguments), expected);
}

TEST_F(CatalogueTest, TakesAMissingMessageFromTheNextLanguageAndSaysWhich) {
  const Catalogue german = make("de", {{"a", "Ja"}, {"b", "Nein"}});
  const Catalogue english = make("en", {{"a", "Yes"}}, &german);
  EXPECT_EQ(english.text("a"), "Yes");
  EXPECT_EQ(english.text("b"), "Nein");
  EXPECT_TRUE(english.has("a"));
  EXPECT_FALSE(english.has("b"));
  EXPECT_EQ(english.language_of("a"), "en");
  EXPECT_EQ(english.language_of("b"), "de");
  EXPECT_TRUE(log_.warnings().empty());
}

TEST_F(CatalogueTest, ShowsAnUnknownKeyAndWarnsOnce) {
  const Catalogue german = make("de", {});
  EXPECT_EQ(german.text("no.such"), "no.such");
  EXPECT_EQ(german.text("no.such"), "no.such");
  ASSERT_EQ(log_.warnings().size(), 1U);
  EXPECT_EQ(log_.warnings()[0],
            "The message no.such in de does not exist, nor anywhere before; add it to de.arb");
}

TEST_F(CatalogueTest, ShowsGermanWhereATranslationIsBroken) {
  const Catalogue german = make("de", {{"a", "Zimmer {room}"}});
  const Catalogue turkish = make("tr", {{"a", "Oda {room"}}, &german);
  EXPECT_EQ(turkish.text("a", {{"room", "7"}}), "Zimmer 7");
  ASSERT_EQ(log_.warnings().size(), 1U);
  EXPECT_EQ(
      log_.warnings()[0],
      "The message a in tr cannot be shown; correct it in its ARB file or pass what it needs");
}

TEST_F(CatalogueTest, WarnsOfAPlaceholderThatNobodyFilled) {
  const Catalogue german = make("de", {{"a", "Zimmer {room}"}});
  EXPECT_EQ(german.text("a"), "Zimmer {room}");
  ASSERT_EQ(log_.warnings().size(), 1U);
  EXPECT_EQ(log_.warnings()[0], "The message a in de needs {room}; pass it");
}

TEST_F(CatalogueTest, IsNeverEmpty) {
  const Catalogue german = make("de", {{"empty", ""}, {"wrong", "{n, plural, other {x}}"}});
  EXPECT_EQ(german.text("empty"), "empty");
  EXPECT_FALSE(german.text("wrong", {{"n", "not a number"}}).empty());
  EXPECT_EQ(log_.warnings().size(), 2U);
}

}  // namespace
