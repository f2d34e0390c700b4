#include "kiosk/app/words.h"

#include <gmock/gmock.h>

#include "kiosk/base/files.h"

namespace kiosk::app {
namespace {

using ui::Span;
using ui::SpanKind;

// The real language table with few messages: Arabic lacks "only_german".
class WordsTest : public testing::Test {
 protected:
  void SetUp() override {
    put("languages.json", base::DiskFiles().read(WEGWEISER_I18N "/languages.json").value());
    put("de.arb", R"({"@@locale": "de", "room": "Zimmer {sign}, {floor}",
        "desks": "{count, plural, one {# Stelle} other {# Stellen}} bis {time}",
        "only_german": "Rufen Sie {phone} an", "list.separator": " · "})");
    put("ar.arb", R"({"@@locale": "ar", "room": "{floor}، الغرفة {sign}",
        "desks": "{count} حتى {time}", "list.separator": " · "})");
    put("en.arb", R"({"@@locale": "en", "room": "Room {sign}, {floor}"})");
    locales_.emplace(locale::Locales::load(files_, "i18n", log_).value());
  }

  Words in(const std::string& lang) { return {*locales_, lang}; }

 private:
  void put(const std::string& name, const std::string& text) {
    EXPECT_TRUE(files_.write("i18n/" + name, text));
  }

  base::MemoryFiles files_;
  base::MemoryLog log_;
  std::optional<locale::Locales> locales_;
};

TEST_F(WordsTest, GiveTimesPhonesAndNamesTheirKind) {
  const Words german = in("de");
  EXPECT_EQ(german.time(8 * 60 + 30), (Span{"8:30", SpanKind::Time, "de", false}));
  EXPECT_EQ(german.time_range(480, 720), (Span{"8:00–12:00", SpanKind::Time, "de", false}));
  EXPECT_EQ(Words::phone("116 117"), (Span{"116 117", SpanKind::Phone, "de", false}));
  EXPECT_EQ(Words::german("Wohngeldstelle").kind, SpanKind::Name);
  EXPECT_EQ(Words::address("Musterstraße 5").kind, SpanKind::Address);
  EXPECT_EQ(Words::number("104").kind, SpanKind::Number);
}

TEST_F(WordsTest, KeepTheKindOfAPlaceholderInTheOrderOfTheLanguage) {
  const Span sign = Words::number("104");
  const Span floor = Words::german("1. Stock");
  const ui::Text german = in("de").say("room", {{"sign", sign}, {"floor", floor}});
  EXPECT_EQ(
      german,
      (ui::Text{{"Zimmer ", SpanKind::Prose, "de"}, sign, {", ", SpanKind::Prose, "de"}, floor}));
  const ui::Text arabic = in("ar").say("room", {{"sign", sign}, {"floor", floor}});
  EXPECT_EQ(arabic, (ui::Text{floor, {"، الغرفة ", SpanKind::Prose, "ar"}, sign}));
}

TEST_F(WordsTest, PutCountsIntoTheSentenceAndKeepTimesApart) {
  const Words german = in("de");
  const ui::Text one = german.say("desks", {{"time", german.time(720)}}, {{"count", 1}});
  EXPECT_EQ(ui::plain(one), "1 Stelle bis 12:00");
  EXPECT_EQ(one.back().kind, SpanKind::Time);
  EXPECT_EQ(ui::plain(german.say("desks", {{"time", german.time(720)}}, {{"count", 3}})),
            "3 Stellen bis 12:00");
}

TEST_F(WordsTest, NameTheLanguageThatAMessageFallsBackTo) {
  const ui::Text text = in("ar").say("only_german", {{"phone", Words::phone("112")}});
  EXPECT_EQ(text, (ui::Text{{"Rufen Sie ", SpanKind::Prose, "de"},
                            Words::phone("112"),
                            {" an", SpanKind::Prose, "de"}}));
  EXPECT_EQ(in("ar").say("only_german").front().lang, "de");
}

TEST_F(WordsTest, NameTheLanguageThatContentIsReallyIn) {
  directory::LocalizedText text;
  text.text = "Wohngeld";
  text.lang = "de";
  EXPECT_EQ(in("ar").text(text, true), (ui::Text{{"Wohngeld", SpanKind::Prose, "de", true}}));
  EXPECT_TRUE(in("ar").text({}).empty());
}

TEST_F(WordsTest, SeparateOnlyWhatIsThere) {
  const Words german = in("de");
  const ui::Text a{german.prose("a")};
  const ui::Text b{german.prose("b")};
  EXPECT_EQ(ui::plain(german.separated({a, {}, b, {}})), "a · b");
  EXPECT_TRUE(german.separated({{}, {}}).empty());
}

TEST_F(WordsTest, OfAnUnknownLanguageAreGerman) {
  EXPECT_EQ(in("tlh").lang(), "de");
}

}  // namespace
}  // namespace kiosk::app
