#include "kiosk/speech/say.h"

#include <gtest/gtest.h>

namespace {

using kiosk::base::DiskFiles;
using kiosk::speech::Lexicons;
using kiosk::speech::Spoken;
using kiosk::speech::Stretch;
using kiosk::text::Span;
using kiosk::text::SpanKind;
using kiosk::text::Text;

const Lexicons& lexicons() {
  static const Lexicons kAll = Lexicons::load(DiskFiles(), WEGWEISER_I18N "/speech").value();
  return kAll;
}

std::string said(const std::string& text, const std::string& lang = "de") {
  std::string out;
  for (const Spoken& spoken : say({{text, SpanKind::Prose, "", false}}, lang, lexicons())) {
    out += spoken.words;
  }
  return out;
}

// The written text that is lit while `word` is said.
std::string lit(const std::string& written, const std::string& word) {
  const auto spoken = say({{written, SpanKind::Prose, "", false}}, "de", lexicons());
  const size_t first = spoken.at(0).words.find(word);
  EXPECT_NE(first, std::string::npos) << word << " in " << spoken[0].words;
  const Stretch at = written_at(spoken[0], first, first + word.size());
  return written.substr(at.written_first, at.written_last - at.written_first);
}

TEST(Say, GivesEachRunTheVoiceOfItsOwnLanguage) {
  const Text text = {{"العنوان: ", SpanKind::Prose, "", false},
                     {"Manhagener Str. 5", SpanKind::Address, "de", false},
                     {" شكرا", SpanKind::Prose, "", false}};
  const auto spoken = say(text, "ar", lexicons());
  ASSERT_EQ(spoken.size(), 3U);
  EXPECT_EQ(spoken[0].lang, "ar");
  EXPECT_EQ(spoken[1].lang, "de");
  EXPECT_EQ(spoken[1].words, "Manhagener Straße 5");
  EXPECT_EQ(spoken[2].lang, "ar");
}

TEST(Say, JoinsNeighboursOfOneLanguageWithTheirSpaces) {
  const Text text = {{"Zimmer ", SpanKind::Prose, "", false},
                     {"104", SpanKind::Number, "de", false},
                     {", Tel. ", SpanKind::Prose, "", false},
                     {"04102 77-0", SpanKind::Phone, "", false}};
  const auto spoken = say(text, "de", lexicons());
  ASSERT_EQ(spoken.size(), 1U);
  EXPECT_EQ(spoken[0].words, "Zimmer 104, Telefon null vier eins null zwei, sieben sieben, null");
}

TEST(Say, SaysTheSameWhetherOrNotASearchHasMarkedAPart) {
  const Text plain = {{"Відділ (Wohngeld)", SpanKind::Prose, "", false}};
  const Text marked = {{"Відділ (", SpanKind::Prose, "", false, false},
                       {"Wohn", SpanKind::Prose, "", false, true},
                       {"geld)", SpanKind::Prose, "", false, false}};
  const auto wanted = say(plain, "uk", lexicons());
  const auto spoken = say(marked, "uk", lexicons());
  ASSERT_EQ(wanted.size(), 2U);
  EXPECT_EQ(wanted[1].words, "(Wohngeld)");
  ASSERT_EQ(spoken.size(), wanted.size());
  EXPECT_EQ(spoken[0].words, wanted[0].words);
  EXPECT_EQ(spoken[1].words, wanted[1].words);
}

TEST(Say, SaysAWordBeforeATimeOnceThoughTheTimeBeginsWithItToo) {
  const Text text = {{"حتى الساعة ", SpanKind::Prose, "", false},
                     {"12:00", SpanKind::Time, "", false}};
  EXPECT_EQ(say(text, "ar", lexicons()).at(0).words, "حتى الساعة الثانية عشرة");
}

TEST(Say, LeavesOutWhatAVoiceMustNotGet) {
  EXPECT_EQ(said("Wohn\u00ADgeld\u200B \u2068A\u2069\u200F \uFEFFB\u202E"), "Wohngeld A B");
  EXPECT_EQ(said(std::string("a\0b\x01"
                             "c\x7F",
                             6)),
            "abc");
  EXPECT_EQ(said("a\u00A0b\u202Fc"), "a b c");
  EXPECT_EQ(said("A\xFF\xC3(B"), "A(B");
  EXPECT_EQ(said("\u00AD\u200B\x01"), "");
}

TEST(Say, SpellsOnlyEndingsOfTwoLettersNotOfTwoBytes) {
  EXPECT_EQ(said("info@a.§ b@a.ü c@a.de"), "info at a Punkt § b at a Punkt ü c at a Punkt d e");
}

TEST(Say, SpeaksMarkupAsText) {
  EXPECT_EQ(said("<speak>Hallo</speak>"),
            "kleiner als speak größer als Hallo kleiner als "
            "speak größer als");
  EXPECT_EQ(said("[[h@l'oU]] &amp;"), "[[h at l'oU]] und amp;");
}

TEST(Say, TakesTheEditorsWordsForTheWholeField) {
  const Text text = {{"Kinder- und Jugendhilfe", SpanKind::Prose, "", false}};
  const Spoken spoken = kiosk::speech::say_as("Kinderhilfe\u00AD und Z. B.", text, "de");
  EXPECT_EQ(spoken.words, "Kinderhilfe und Z. B.");
  EXPECT_EQ(written_at(spoken, 3, 5).written_last, 23U);
}

TEST(Say, KnowsWhichWrittenWordIsBeingSaid) {
  EXPECT_EQ(lit("Offen Mo–Fr 8:00–12:00 Uhr, Zi. 104", "Freitag"), "Mo–Fr");
  EXPECT_EQ(lit("Offen Mo–Fr 8:00–12:00 Uhr, Zi. 104", "12"), "8:00–12:00 Uhr");
  EXPECT_EQ(lit("Offen Mo–Fr 8:00–12:00 Uhr, Zi. 104", "Zimmer"), "Zi.");
  EXPECT_EQ(lit("Offen Mo–Fr 8:00–12:00 Uhr, Zi. 104", "Offen"), "Offen");
  EXPECT_EQ(lit("Das Wohn\u00ADgeld hier", "Wohngeld"), "Wohn\u00ADgeld");
}

TEST(Say, KeepsItsMapInOrderAndInsideBothTexts) {
  const std::string written = "Am 3.10. bis 8.30 Uhr: 12,50 €, § 16 SGB II\nBürger:innen (z. B.)";
  const Spoken spoken = say({{written, SpanKind::Prose, "", false}}, "de", lexicons()).at(0);
  size_t said_last = 0;
  size_t written_last = 0;
  for (const Stretch& one : spoken.map) {
    EXPECT_GE(one.said_first, said_last);
    EXPECT_LE(one.said_first - said_last, 1U);
    EXPECT_GE(one.written_first, written_last);
    said_last = one.said_last;
    written_last = one.written_last;
  }
  EXPECT_EQ(said_last, spoken.words.size());
  EXPECT_LE(written_last, written.size());
}

TEST(Sentences, EndAtStopsAndLineEndsButNotAtAbbreviations) {
  const std::string written =
      "Rufen Sie z. B. Dr. Wolke an! Ab 1. Mai offen.\nZi. 7\nGut usw. Ende";
  const Spoken spoken = say({{written, SpanKind::Prose, "", false}}, "de", lexicons()).at(0);
  std::vector<std::string> words;
  for (const Spoken& one : sentences(spoken)) {
    words.push_back(one.words);
    EXPECT_LE(one.map.back().said_last, one.words.size());
    EXPECT_LE(one.map.back().written_last, written.size());
  }
  EXPECT_EQ(words, (std::vector<std::string>{"Rufen Sie zum Beispiel Doktor Wolke an!",
                                             "Ab ersten Mai offen.", "Zimmer 7.",
                                             "Gut und so weiter.", "Ende"}));
}

TEST(Lexicon, IsRefusedWholeAndNamesTheField) {
  const auto refusal = [](const std::string& json) {
    const auto parsed = kiosk::speech::parse_lexicon(json);
    return parsed ? "accepted" : parsed.error().message;
  };
  EXPECT_EQ(refusal(R"({"lang": "xx"})"), "accepted");
  EXPECT_NE(refusal(R"({"lang": "xx", "wordz": {}})").find("\"wordz\""), std::string::npos);
  EXPECT_NE(refusal(R"({"lang": "xx", "words": 3})").find("\"words\""), std::string::npos);
  EXPECT_NE(refusal(R"({"lang": "xx", "digits": ["0"]})").find("\"digits\""), std::string::npos);
  EXPECT_NE(refusal("{}").find("\"lang\""), std::string::npos);
  EXPECT_NE(refusal(R"({"lang": "so", "ordinal_rules": "%spellout-ordinal",
                        "ordinal_nouns": {"date": ""}})")
                .find("ordinal_rules"),
            std::string::npos);
  EXPECT_NE(refusal("nonsense"), "accepted");
}

TEST(Say, TakesAMegabyteOfAnything) {
  const std::string line = "Mo–Fr 8:00-12:00 Uhr, Tel. 04102 77-0 info@a.example § 1 1. Etage ... ";
  std::string text;
  while (text.size() < 1'000'000) {
    text += line;
  }
  EXPECT_GT(said(text).size(), text.size());
  EXPECT_EQ(said(std::string(1'000'000, '1')).find("1"), std::string::npos);
  EXPECT_EQ(said(std::string(200'000, 'a')).size(), 200'000U);
}

}  // namespace
