#include <gmock/gmock.h>

#include <sstream>

#include "content/townhall/history/history_commands.h"
#include "content/townhall/translate/interface_judge.h"
#include "content/townhall/translate/translate_commands.h"

// What people say of the words of the interface without changing one: with --ui the commands do
// what they do with content, and the folder i18n/ gets a history of its own.
using kiosk::base::MemoryFiles;
using testing::HasSubstr;
using testing::Not;
using townhall::translate::State;
using townhall::translate::TranslateInput;
using townhall::translate::Voice;

namespace {

constexpr const char* kGermanMessages = R"({
  "@@locale": "de", "@@x-how": "human", "@@x-state": "approved",
  "bar.back": "Zurück",
  "bar.home": "Start",
  "hits.none": "Kein Treffer"
}
)";
constexpr const char* kMachine = R"({
  "@@locale": "LANG", "@@x-how": "machine", "@@x-state": "unreviewed",
  "bar.back": "back in LANG",
  "bar.home": "home in LANG",
  "hits.none": "none in LANG"
}
)";

using InterfaceCommand = kiosk::base::Result<void> (*)(const TranslateInput&, kiosk::base::Files&,
                                                       std::ostream&);

// A folder i18n/ with Turkish and Arabic, whose messages all rest on the present German.
class Office {
 public:
  Office() {
    const auto table = kiosk::base::DiskFiles().read(WEGWEISER_I18N "/languages.json");
    put("languages.json", table.value_or(""));
    put("de.arb", kGermanMessages);
    for (const std::string lang : {"tr", "ar"}) {
      std::string words = kMachine;
      for (std::size_t at = words.find("LANG"); at != std::string::npos; at = words.find("LANG")) {
        words.replace(at, 4, lang);
      }
      put(lang + ".arb", words);
    }
    input.package.folder = "i18n";
    input.po_helper = WEGWEISER_BINARY "/bin/wegweiser-po";
    input.interface = true;
    input.lang = "en";
    input.yes = true;
    input.languages = {"tr", "ar"};
    input.selection.all = true;
    give(townhall::translate::run_still_correct);
    input.selection = {};
  }

  TranslateInput input;

  // What the command prints, with the sentence of its error.
  std::string give(InterfaceCommand command) {
    std::ostringstream out;
    const auto done = command(input, files_, out);
    return out.str() + (done ? "" : done.error().message);
  }

  std::string about(InterfaceCommand command, const std::string& what) {
    input.selection.what = {what};
    return give(command);
  }

  void put(const std::string& name, const std::string& bytes) {
    EXPECT_TRUE(files_.write("i18n/" + name, bytes).has_value());
  }

  std::string get(const std::string& name) { return files_.read("i18n/" + name).value_or(""); }

  // Somebody edits de.arb by hand; what it was is kept beside it, as git has it.
  void edit_german(const std::string& from, const std::string& to) {
    std::string german = get("de.arb");
    EXPECT_TRUE(files_.write("old.arb", german).has_value());
    german.replace(german.find(from), from.size(), to);
    put("de.arb", german);
  }

  State state(const std::string& lang, const std::string& key) {
    const auto texts = townhall::translate::read_interface(files_, "i18n", lang, Voice::English);
    EXPECT_TRUE(texts.has_value());
    return state_of(*texts, key);
  }

  std::string undo() {
    townhall::history::HistoryInput asked;
    asked.folder = "i18n";
    asked.yes = true;
    asked.author.voice = Voice::English;
    std::ostringstream out;
    EXPECT_TRUE(townhall::history::run_undo(asked, files_, out).has_value()) << out.str();
    return out.str();
  }

 private:
  MemoryFiles files_;
};

}  // namespace

TEST(TranslateInterfaceJudge, StatusCountsTheMessagesOfEveryLanguage) {
  Office office;
  office.edit_german("Start", "Anfang");
  const std::string all = office.give(townhall::translate::run_status);
  EXPECT_THAT(
      all,
      HasSubstr("tr: 0 current, 1 with a changed source, 2 by machine and unreviewed, 0 missing"));
  EXPECT_THAT(
      all,
      HasSubstr("so: 0 current, 0 with a changed source, 0 by machine and unreviewed, 3 missing"));
  office.input.to = "tr";
  const std::string turkish = office.give(townhall::translate::run_status);
  EXPECT_THAT(turkish, HasSubstr("Source changed (1):\n  bar.home"));
  EXPECT_THAT(turkish, Not(HasSubstr("so: ")));
  office.input.to = "xx";
  EXPECT_THAT(office.give(townhall::translate::run_status),
              HasSubstr("Take one of its languages: de-simple, en, "));
}

TEST(TranslateInterfaceJudge, ApprovesOneMessageAndUndoTakesItBack) {
  Office office;
  office.input.languages = {"tr"};
  const std::string before = office.get("origins/tr.json");
  EXPECT_THAT(office.about(townhall::translate::run_approve, "bar.back"),
              HasSubstr("1/1 [bar.back]"));
  EXPECT_EQ(office.state("tr", "bar.back"), State::Current);
  EXPECT_EQ(office.state("tr", "bar.home"), State::Unreviewed);
  EXPECT_EQ(office.state("ar", "bar.back"), State::Unreviewed);
  EXPECT_THAT(office.undo(), HasSubstr("marks"));
  EXPECT_EQ(office.get("origins/tr.json"), before);
}

TEST(TranslateInterfaceJudge, ShowsEveryMessageWithItsGermanAndWhatItIs) {
  Office office;
  std::string german = kGermanMessages;
  german.replace(german.find("\"bar.home\""), 0, R"("@bar.back": {"description": "Goes back."}, )");
  office.put("de.arb", german);
  office.input.languages = {"tr"};
  office.input.yes = false;
  EXPECT_THAT(office.about(townhall::translate::run_approve, "bar"),
              HasSubstr("Interface, tr:\n"
                        "  1/2 [bar.back] Goes back.\n"
                        "      de: Zurück\n"
                        "      tr: back in tr\n"
                        "  2/2 [bar.home] \n"
                        "      de: Start\n"
                        "      tr: home in tr\n"));
}

TEST(TranslateInterfaceJudge, WritesNothingWithoutYes) {
  Office office;
  office.input.yes = false;
  const std::string before = office.get("origins/tr.json");
  EXPECT_THAT(office.about(townhall::translate::run_approve, "bar"), HasSubstr("Nothing written"));
  EXPECT_EQ(office.get("origins/tr.json"), before);
}

TEST(TranslateInterfaceJudge, DoesNotApproveWhatHasAnotherSourceByNow) {
  Office office;
  office.edit_german("Start", "Anfang");
  const std::string said = office.about(townhall::translate::run_approve, "bar");
  EXPECT_THAT(said, HasSubstr("refused: tr bar.home: The source has changed since"));
  EXPECT_THAT(said, HasSubstr("1/2 [bar.back]"));
  EXPECT_EQ(office.state("tr", "bar.home"), State::SourceChanged);
}

TEST(TranslateInterfaceJudge, SaysOfOneMessageThatItIsStillCorrect) {
  Office office;
  office.edit_german("Start", "Anfang");
  office.edit_german("Kein Treffer", "Nichts gefunden");
  office.input.languages = {"tr"};
  office.about(townhall::translate::run_still_correct, "bar.home");
  EXPECT_EQ(office.state("tr", "bar.home"), State::Unreviewed);
  EXPECT_EQ(office.state("tr", "hits.none"), State::SourceChanged);
  EXPECT_EQ(office.state("ar", "bar.home"), State::SourceChanged);
}

TEST(TranslateInterfaceJudge, ASmallEditKeepsWhatWasCurrentInAllLanguages) {
  Office office;
  office.input.before = "old.arb";
  office.edit_german("Zurück", "Ganz zurück");  // a large one, which Arabic alone has followed
  office.input.languages = {"ar"};
  office.about(townhall::translate::run_still_correct, "bar.back");
  office.edit_german("Ganz zurück", "Ganz zurück.");
  EXPECT_THAT(office.about(townhall::translate::run_small_edit, "bar.back"),
              HasSubstr("Interface, ar:\n  1/1 [bar.back]"));
  EXPECT_EQ(office.state("ar", "bar.back"), State::Unreviewed);
  EXPECT_EQ(office.state("tr", "bar.back"), State::SourceChanged) << "the large one stays seen";
  office.undo();
  EXPECT_EQ(office.state("ar", "bar.back"), State::SourceChanged);
}

TEST(TranslateInterfaceJudge, ASmallEditNeedsTheOldGerman) {
  Office office;
  office.edit_german("Start", "Anfang");
  EXPECT_THAT(office.about(townhall::translate::run_small_edit, "bar.home"),
              HasSubstr("Name the old file with --before"));
  EXPECT_EQ(office.state("tr", "bar.home"), State::SourceChanged);
}

TEST(TranslateInterfaceJudge, RefusesAChoiceThatNamesNothingAndSaysSoInGerman) {
  Office office;
  office.input.lang = "de";
  EXPECT_THAT(office.about(townhall::translate::run_approve, "ba"),
              HasSubstr("Zu „ba“ gibt es in „tr“ keinen Text"));
  office.input.selection = {};
  EXPECT_THAT(office.give(townhall::translate::run_approve), HasSubstr("Sagen Sie, welche Texte"));
  office.input.languages = {"xx"};
  EXPECT_THAT(office.about(townhall::translate::run_approve, "bar"), HasSubstr("Nehmen Sie"));
}

TEST(TranslateInterfaceJudge, RefusesBrokenOriginsWithTheirPlace) {
  Office office;
  office.put("origins/tr.json", R"({"sources": []})");
  EXPECT_THAT(office.about(townhall::translate::run_approve, "bar"),
              HasSubstr("i18n/origins/tr.json"));
}

TEST(TranslateInterfaceJudge, AnImportIsRecordedAndUndone) {
  Office office;
  office.input.to = "tr";
  office.input.file = "i18n/tr.po";
  office.give(townhall::translate::run_export);
  std::string po = office.get("tr.po");
  po.replace(po.find("home in tr"), 10, "Ana sayfa");
  office.put("tr.po", po);
  const std::string before = office.get("tr.arb");
  EXPECT_THAT(office.give(townhall::translate::run_import), HasSubstr("written: i18n/tr.arb"));
  EXPECT_THAT(office.get("tr.arb"), HasSubstr("Ana sayfa"));
  EXPECT_THAT(office.undo(), HasSubstr("bar.home: \"Ana sayfa\" → \"home in tr\""));
  EXPECT_EQ(office.get("tr.arb"), before);
}
