#include <gmock/gmock.h>

#include "content/townhall/history/states.h"
#include "tests/townhall/recorded_package.h"

using testing::HasSubstr;
using namespace test_support;

namespace {

std::string told(const std::string& path, const std::string& before, const std::string& after,
                 Voice voice = Voice::German) {
  std::string lines;
  for (const Difference& one : differences_of(path, before, after)) {
    lines += words_of(one, voice) + "\n";
  }
  return lines;
}

}  // namespace

TEST(Differences, OfTextsNameRecordFieldAndLanguage) {
  EXPECT_EQ(told("texts/de.json", R"({"texts": {"service/a": {"name": "Alt", "teaser": "x"}}})",
                 R"({"texts": {"service/a": {"name": "Neu", "teaser": "x"}}})"),
            "Geändert: service/a, Name [de]: „Alt“ → „Neu“ [texts/de.json]\n");
  EXPECT_EQ(told("texts/ar.json", R"({"texts": {}, "digests": {}, "state": "draft"})",
                 R"({"texts": {"service/a": {"name": "Neu"}},
                     "digests": {"service/a": {"name": "1f"}}, "state": "approved"})",
                 Voice::English),
            "changed: service/a, name [ar]: (empty) → \"Neu\" [texts/ar.json]\n"
            "changed: file texts/ar.json, state [ar]: \"draft\" → \"approved\" "
            "[texts/ar.json]\n");
}

TEST(Differences, OfRecordsGoDownToTheItem) {
  EXPECT_EQ(told("contacts.json",
                 R"([{"slug": "a", "phones": [{"key": "m", "number": "1"}]}, {"slug": "b"}])",
                 R"([{"slug": "a", "phones": [{"key": "m", "number": "2"}]}, {"slug": "c"}])"),
            "Geändert: contact/a, Telefon m, Nummer: „1“ → „2“ [contacts.json]\n"
            "Gelöscht: contact/b [contacts.json]\n"
            "Neu: contact/c [contacts.json]\n");
}

TEST(Differences, OfListsNameTheItemThatCameOrWent) {
  EXPECT_EQ(told("places.json", R"([{"slug": "h"}])",
                 R"([{"slug": "h", "closures": [{"key": "c", "from": "2026-12-28"}]}])"),
            "Geändert: place/h, Schließtag c: (leer) → „from: 2026-12-28“ [places.json]\n");
  EXPECT_EQ(told("topics.json", R"([{"slug": "t", "entries": ["contact/a", "contact/b"]}])",
                 R"([{"slug": "t", "entries": ["contact/b", "contact/c"]}])"),
            "Geändert: topic/t, Enthält, weg: „contact/a“ → (leer) [topics.json]\n"
            "Geändert: topic/t, Enthält, dazu: (leer) → „contact/c“ [topics.json]\n");
}

TEST(Differences, TellThatOnlyTheOrderOfAListChanged) {
  const auto said = [](const std::string& before, const std::string& after) {
    return told("topics.json", R"([{"slug": "t", "entries": [)" + before + "]}]",
                R"([{"slug": "t", "entries": [)" + after + "]}]");
  };
  EXPECT_EQ(said(R"("contact/a", "contact/b")", R"("contact/b", "contact/a")"),
            "Geändert: topic/t, Enthält: „contact/a, contact/b“ → „contact/b, contact/a“ "
            "[topics.json]\n");
  EXPECT_THAT(told("contacts.json", R"([{"slug": "a", "links": [{"key": "x"}, {"key": "y"}]}])",
                   R"([{"slug": "a", "links": [{"key": "y"}, {"key": "x"}]}])"),
              HasSubstr("contact/a, links"));
}

TEST(Differences, TellATextThatGoesFromManyLanguagesOnce) {
  std::vector<Difference> all;
  for (const char* lang : {"ar", "de", "en"}) {
    const auto more = differences_of(
        "texts/" + std::string(lang) + ".json",
        R"({"texts": {"contact/a": {"link.x.title": "T"}}, "digests": {"contact/a": {"link.x.title": "1f"}}})",
        R"({"texts": {}})");
    all.insert(all.end(), more.begin(), more.end());
  }
  EXPECT_THAT(lines_of(all, Voice::German),
              testing::ElementsAre("Gelöscht: contact/a, Link x, Titel in ar, de, en"));
}

TEST(Differences, OfHoursAreToldDayByDayInTheWordsOfTheWorkbook) {
  const auto desk = [](const std::string& rules) {
    return R"([{"slug": "a", "hours": {"schedules": [{"key": "regular", "rules": )" + rules +
           "}]}}]";
  };
  const std::string before =
      desk(R"([{"days": ["mo", "tu"], "opens": "08:30", "closes": "12:00"}])");
  const std::string after = desk(R"([{"days": ["tu"], "opens": "08:30", "closes": "12:00"},
               {"days": ["mo"], "opens": "08:15", "closes": "12:00", "mode": "appointment"}])");
  EXPECT_EQ(told("contacts.json", before, after),
            "Geändert: contact/a, Montag (regular): „08:30-12:00“ → „08:15-12:00 nach Termin“ "
            "[contacts.json]\n");
  EXPECT_THAT(told("contacts.json", before, desk("[]"), Voice::English),
              HasSubstr("changed: contact/a, Tuesday (regular): \"08:30-12:00\" → "));
  for (const char* broken : {"[1]", R"([{"days": "mo"}])", R"([{"nth": 99}])", R"({"a": 1})"}) {
    EXPECT_THAT(told("contacts.json", before, desk(broken)), HasSubstr("rules")) << broken;
  }
}

TEST(Differences, OfWordsForTheSearchAndOfSound) {
  EXPECT_EQ(told("search_words.json", R"([{"word": "a"}, {"word": "b"}])",
                 R"([{"word": "b"}, {"word": "c"}])"),
            "Gelöscht: search_words {\"word\":\"a\"} [search_words.json]\n"
            "Neu: search_words {\"word\":\"c\"} [search_words.json]\n");
  EXPECT_EQ(told("media/a.ogg", "1234", "12345"),
            "Geändert: Datei media/a.ogg, Inhalt: „4 Bytes“ → „5 Bytes“ [media/a.ogg]\n");
}

TEST(Differences, OfAFileThatIsNoJsonAnyMoreAreOne) {
  EXPECT_EQ(differences_of("contacts.json", "[]", "[{").size(), 1U);
  EXPECT_EQ(differences_of("contacts.json", "[]", std::nullopt).size(), 0U);
  EXPECT_EQ(differences_of("contacts.json", R"([{"slug": "a"}])", std::nullopt).size(), 1U);
}

TEST(Show, TellsWhatARevisionDidAlsoLongAfter) {
  MemoryFiles files = package();
  for (const char* name : {"B", "C", "D"}) {
    ASSERT_EQ(error_of(record(files, "p", kEditor, rename_to(files, name))), "");
  }
  EXPECT_EQ(run(run_show, files, 2),
            "2: 2025-11-26 10:30, Redaktion, test: Renamed. (0 added, 1 changed, 0 removed)\n"
            "changed: contact/desk, name [de]: \"B\" → \"C\" [texts/de.json]\n");
}

TEST(Diff, ComparesWithTheStateAfterARevisionAndSeesEditsByHand) {
  MemoryFiles files = package();
  for (const char* name : {"B", "C"}) {
    ASSERT_EQ(error_of(record(files, "p", kEditor, rename_to(files, name))), "");
  }
  ASSERT_TRUE(files.write("p/texts/de.json", edited("Hand")).has_value());
  EXPECT_THAT(run(run_diff, files, 1), HasSubstr("name [de]: \"B\" → \"Hand\""));
  EXPECT_THAT(run(run_diff, files), HasSubstr("name [de]: \"Amt\" → \"Hand\""));
}

TEST(Diff, RefusesAFolderThatIsNotThere) {
  MemoryFiles none;
  std::ostringstream out;
  HistoryInput input;
  input.folder = "p";
  input.author = kEditor;
  for (const auto run : {run_log, run_show, run_diff, run_undo, run_restore, run_approve}) {
    const auto answered = run(input, none, out);
    ASSERT_FALSE(answered.has_value());
    EXPECT_THAT(answered.error().message, HasSubstr("\"p\""));
  }
  EXPECT_EQ(out.str(), "");
}

TEST(Restore, BringsThePackageBackAsOneMoreRevision) {
  MemoryFiles files = package();
  ASSERT_EQ(error_of(record(files, "p", kEditor, rename_to(files, "B"))), "");
  ASSERT_EQ(error_of(record(files, "p", kEditor, change_to(files, edited("C"), "[]"))), "");
  ASSERT_EQ(error_of(record(files, "p", kEditor, rename_to(files, "D"))), "");
  const std::string said = run(run_restore, files, 1);
  EXPECT_THAT(said, HasSubstr("name [de]: \"D\" → \"B\""));
  EXPECT_THAT(said, HasSubstr("Nothing written"));
  EXPECT_EQ(*files.read("p/texts/de.json"), edited("D"));
  EXPECT_THAT(run(run_restore, files, 1, true), HasSubstr("Recorded as revision 4"));
  EXPECT_EQ(*files.read("p/texts/de.json"), edited("B"));
  EXPECT_EQ(*files.read("p/contacts.json"), "[\n  1\n]\n");
  EXPECT_FALSE(files.read("p/media/new.ogg").has_value());
  EXPECT_EQ(run(run_restore, files, 1, true), "No difference.\n");
  run(run_restore, files, 0, true);
  EXPECT_EQ(*files.read("p/texts/de.json"), kDe);
  run(run_restore, files, 3, true);
  EXPECT_EQ(*files.read("p/texts/de.json"), edited("D"));
  EXPECT_EQ(*files.read("p/media/new.ogg"), "sound");
}
