#include <gmock/gmock.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>
#include <sstream>

#include "tests/support/programs.h"
#include "tests/travel/town.h"

// Each command of wegweiser-townhall answers in German, and in English where that is asked for.
namespace {

using test_support::Ended;
using test_support::run_program;
using test_support::Scratch;
using test_support::Words;
using testing::HasSubstr;

// A command, what it needs, and what chooses its voice.
struct Command {
  Words name;
  Words rest;
  std::string voice = "--lang";
};

std::string printed(const Command& command) {
  std::string name;
  for (const std::string& word : command.name) {
    name += (name.empty() ? "" : " ") + word;
  }
  return name;
}

// Every command of the program, but "generate", which is for benchmarks: with a folder and files
// that are not there.
std::vector<Command> commands() {
  const Words judged = {"/nowhere", "--to", "ar", "--all"};
  const std::string texts = "--answer-in";  // where --lang is that of texts
  return {
      {{"check"}, {"/nowhere"}},
      {{"build"}, {"/nowhere", "--out", "/nowhere/db"}},
      {{"stamp"}, {"/nowhere", "--lang", "ar", "--role", "Redaktion"}, texts},
      {{"import", "integreat"}, {"/nowhere/none.json", "--out", "/nowhere", "--role", "Redaktion"}},
      {{"keys", "init"}, {"--keys", "/dev/null/none"}},
      {{"keys", "list"}, {"--keys", "/nowhere"}},
      {{"keys", "rotate"}, {"--keys", "/nowhere", "--role", "content"}},
      {{"keys", "renew"}, {"--keys", "/nowhere"}},
      {{"publish"}, {"/nowhere", "--keys", "/nowhere", "--repository", "/nowhere/at/all"}},
      {{"rollback"}, {"--to", "1", "--keys", "/nowhere", "--repository", "/nowhere/at/all"}},
      {{"status"}, {"--repository", "/nowhere"}},
      {{"export", "usb"}, {"--repository", "/nowhere", "--to", "/nowhere/stick"}},
      {{"notice", "publish"},
       {"/nowhere/n.json", "--keys", "/nowhere", "--repository", "/nowhere/at/all"}},
      {{"say"}, {"home", "--lang", "ar", "--folder", "/nowhere"}, texts},
      {{"clips"}, {"/nowhere", "--lang", "ar", "--role", "Redaktion"}, texts},
      {{"workbook", "export"}, {"/nowhere", "--out", "/nowhere/none.ods"}},
      {{"workbook", "import"}, {"/nowhere", "/nowhere/none.ods"}},
      {{"log"}, {"/nowhere"}},
      {{"show"}, {"/nowhere"}},
      {{"diff"}, {"/nowhere"}},
      {{"undo"}, {"/nowhere"}},
      {{"restore"}, {"/nowhere", "1"}},
      {{"approve"}, {"/nowhere"}},
      {{"translate", "status"}, {"/nowhere", "--ui"}},
      {{"translate", "export"}, {"/nowhere", "--ui", "--to", "ar", "--out", "/nowhere/none.po"}},
      {{"translate", "import"}, {"/nowhere", "/nowhere/none.po", "--ui"}},
      {{"translate", "approve"}, judged},
      {{"translate", "still-correct"}, judged},
      {{"translate", "small-edit"}, {"/nowhere", "--all", "--ui", "--before", "/nowhere/none.arb"}},
      {{"preview"}, {"--out", "/nowhere/none.png"}, texts}};
}

Ended run(const Words& name, const Words& rest, const Words& more) {
  Words words = {WEGWEISER_BINARY "/bin/wegweiser-townhall"};
  for (const Words& part : {name, rest, more}) {
    words.insert(words.end(), part.begin(), part.end());
  }
  return run_program(words);
}

std::string said(const Command& command, const Words& more) {
  const Ended ended = run(command.name, command.rest, more);
  return ended.output + ended.errors;
}

// Those words of `text` that stand in `words`, which are of one language alone.
std::set<std::string> among(const std::string& text, const std::set<std::string>& words) {
  std::set<std::string> found;
  std::string word;
  for (const char letter : text + ' ') {
    if (std::isalpha(static_cast<unsigned char>(letter)) != 0) {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    } else if (!word.empty()) {
      if (words.count(word) != 0) {
        found.insert(word);
      }
      word.clear();
    }
  }
  return found;
}

std::set<std::string> english_in(const std::string& text) {
  return among(text, {"the", "is", "it", "and", "not", "no", "with", "cannot", "has"});
}

std::set<std::string> german_in(const std::string& text) {
  return among(text, {"der", "die", "das", "ist", "und", "sie", "nicht", "kein", "es", "hat"});
}

TEST(Voice, IsGermanOfItselfAndEnglishWhenAskedFor) {
  for (const Command& command : commands()) {
    SCOPED_TRACE(printed(command));
    const std::string german = said(command, {});
    EXPECT_NE(german, "");
    EXPECT_THAT(english_in(german), testing::IsEmpty()) << german;
    const std::string english = said(command, {command.voice, "en"});
    EXPECT_NE(english, "");
    EXPECT_THAT(german_in(english), testing::IsEmpty()) << english;
  }
}

// The lines of a help: two blanks, a name, and what it is.
Words commands_in(const std::string& help) {
  const std::size_t from = help.find("\nBefehle:\n");
  std::istringstream lines(from == std::string::npos ? "" : help.substr(from));
  Words found;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("  ") && line.size() > 2 && line[2] != ' ') {
      found.push_back(line.substr(2, line.find(' ', 2) - 2));
    }
  }
  return found;
}

// Every command that help names, with the commands in it.
void walk(const Words& name, std::vector<Words>& found) {
  for (const std::string& word : commands_in(run(name, {"--help"}, {}).output)) {
    Words inner = name;
    inner.push_back(word);
    found.push_back(inner);
    walk(inner, found);
  }
}

const std::vector<Words>& all_names() {
  static const std::vector<Words> names = [] {
    std::vector<Words> found;
    walk({}, found);
    return found;
  }();
  return names;
}

TEST(Voice, IsTriedWithEveryCommandThatHelpNames) {
  std::set<Words> tried;
  for (const Command& command : commands()) {
    tried.insert(command.name);
    tried.insert({command.name.front()});  // the command of commands
  }
  EXPECT_EQ(std::set<Words>(all_names().begin(), all_names().end()), tried);
}

// What help says of each option and command: all that stands in its second column.
std::set<std::string> descriptions(const std::string& help) {
  constexpr std::size_t kColumn = 30;
  std::set<std::string> found;
  std::istringstream lines(help);
  for (std::string line; std::getline(lines, line);) {
    if (line.size() > kColumn && line.starts_with("  ") && line[kColumn - 1] == ' ') {
      found.insert(line.substr(kColumn));
    }
  }
  return found;
}

void expect_both(const std::string& german, const std::string& english) {
  EXPECT_THAT(german, HasSubstr("Aufruf: wegweiser-townhall"));
  EXPECT_THAT(english, HasSubstr("Usage: wegweiser-townhall"));
  EXPECT_THAT(english_in(german), testing::IsEmpty()) << german;
  EXPECT_THAT(german_in(english), testing::IsEmpty()) << english;
  const std::set<std::string> known = descriptions(english);
  EXPECT_FALSE(known.empty());
  for (const std::string& line : descriptions(german)) {
    EXPECT_EQ(known.count(line), 0U) << "content/townhall/help_words.h has no German for: " << line;
  }
}

TEST(Voice, ExplainsEveryCommandInBothLanguages) {
  for (const Command& command : commands()) {
    expect_both(run(command.name, {"--help"}, {}).output,
                run(command.name, {"--help", command.voice, "en"}, {}).output);
  }
  for (const Words& name : {Words(), Words{"import"}, Words{"keys"}, Words{"export"},
                            Words{"notice"}, Words{"workbook"}, Words{"translate"}}) {
    expect_both(run(name, {"--help"}, {}).output, run({"--lang", "en"}, name, {"--help"}).output);
  }
}

TEST(Voice, SaysInGermanWhatIsWrongWithTheLine) {
  const std::pair<Words, std::string> kLines[] = {
      {{}, "Es fehlt ein Befehl"},
      {{"check"}, "Es fehlt „folder“"},
      {{"check", "x", "--colour"}, "Damit ist hier nichts anzufangen: --colour"},
      {{"check", "x", "--lang", "fr"}, "„fr“ gilt nicht für „--lang“, sondern {de,en}"},
      {{"show", "x", "0"}, "„0“ gilt nicht für „number“, sondern INT in [1 - 999999]"},
      {{"preview", "--out", "x", "--since", "gestern"}, "„gestern“ ist für „--since“ keine Zahl"},
      {{"check", "x", "--lang"}, "Nach „--lang“ fehlt ein Wert"},
      {{"build", "x", "--out", "a", "--out", "b"}, "„--out“ steht zu oft da"}};
  for (const auto& [line, wanted] : kLines) {
    const Ended ended = run(line, {}, {});
    EXPECT_EQ(ended.code, 2);
    EXPECT_EQ(ended.errors,
              "wegweiser-townhall: " + wanted + "; „wegweiser-townhall --help“ erklärt es.\n");
  }
  EXPECT_THAT(run({"check"}, {"--lang", "en"}, {}).errors, HasSubstr("folder is required; \""));
}

// German first, then English.
void expect_refusals(const Words& line, const std::string& german, const std::string& english) {
  const Ended first = run(line, {}, {});
  EXPECT_EQ(first.code, 1);
  EXPECT_EQ(first.errors, german);
  EXPECT_EQ(run(line, {"--answer-in", "en"}, {}).errors, english);
}

TEST(Voice, IsThatOfWhoAskedWhereARecordingOrAVoiceIsMissing) {
  const Scratch scratch;
  const std::string folder = scratch / "town";
  std::filesystem::copy(WEGWEISER_SOURCE "/content/ahrensburg", folder,
                        std::filesystem::copy_options::recursive);
  expect_refusals(
      {"clips", folder, "--lang", "ti", "--role", "Redaktion"},
      "Für „ti“ gibt es keine Stimme; nehmen Sie die Sätze auf und ergänzen Sie sie mit "
      "„clips“.\n",
      "There is no voice for \"ti\"; record its sentences and add them with "
      "\"clips\".\n");
  expect_refusals({"preview", "home", "--lang", "tr", "--out", scratch / "a.png", "--folder",
                   folder, "--kiosk", "/nowhere/at/all"},
                  "Das Programm /nowhere/at/all lässt sich nicht starten; installieren Sie es noch "
                  "einmal.\n",
                  "The program /nowhere/at/all cannot be started (No such file or directory); "
                  "install it again.\n");
}

// What the kiosk itself would say in English alone.
TEST(Voice, IsThatOfWhoAskedForAPageThatTheKioskDoesNotShow) {
  const Scratch scratch;
  const std::string folder = WEGWEISER_SOURCE "/content/ahrensburg";
  const auto preview = [&](const Words& asked) {
    Words line = {"preview", "--out", scratch / "a.png", "--folder", folder};
    line.insert(line.end(), asked.begin(), asked.end());
    return line;
  };
  const auto say = [&](const Words& asked) {
    Words line = {"say", "--folder", folder};
    line.insert(line.end(), asked.begin(), asked.end());
    return line;
  };
  const std::string german =
      "Die Seite „contact/wohngeldstele“ gibt es in diesem Paket nicht; am ähnlichsten heißt "
      "„contact/wohngeldstelle“.\n";
  const std::string english =
      "There is no page \"contact/wohngeldstele\" in this package; the most similar one is "
      "\"contact/wohngeldstelle\".\n";
  EXPECT_EQ(run(preview({"contact/wohngeldstele", "--lang", "ar"}), {}, {}).errors, german);
  expect_refusals(say({"contact/wohngeldstele", "--lang", "ar"}), german, english);
  const std::string moment =
      "„morgen“ ist kein Zeitpunkt; schreiben Sie hinter --now einen wie 2026-11-23T10:42.\n";
  const std::string moment_in_english =
      "\"morgen\" is no moment; write one like 2026-11-23T10:42 after --now.\n";
  expect_refusals(preview({"home", "--lang", "ar", "--now", "morgen"}), moment, moment_in_english);
  expect_refusals(say({"home", "--lang", "ar", "--now", "morgen"}), moment, moment_in_english);
  expect_refusals(preview({"home", "--lang", "ar", "--panel", "gross"}),
                  "Einen Bildschirm „gross“ gibt es nicht; schreiben Sie hinter --panel 27p, 32p, "
                  "24l oder eine Größe wie 1080x1920.\n",
                  "There is no panel \"gross\"; write 27p, 32p, 24l or a size like 1080x1920 "
                  "after --panel.\n");
  EXPECT_THAT(run(say({"home", "--lang", "xx"}), {}, {}).errors,
              HasSubstr("Die Sprache „xx“ steht nicht in der Sprachtabelle; nehmen Sie eine von "
                        "diesen: am, ar, "));
}

// Before it is to be shown, an entry has no page.
TEST(Voice, SaysThatAnEntryIsThereWhichIsNotShownNow) {
  const Scratch scratch;
  const std::string folder = scratch / "town";
  std::filesystem::copy(WEGWEISER_SOURCE "/content/ahrensburg", folder,
                        std::filesystem::copy_options::recursive);
  std::string contacts = scratch.read("town/contacts.json");
  const std::string slug = "\"slug\": \"wohngeldstelle\",";
  ASSERT_NE(contacts.find(slug), std::string::npos);
  contacts.insert(contacts.find(slug) + slug.size(), "\"publish_from\": \"2026-12-24\",");
  scratch.write("town/contacts.json", contacts);
  expect_refusals({"say", "contact/wohngeldstelle", "--lang", "de", "--folder", folder},
                  "Den Eintrag „contact/wohngeldstelle“ gibt es, der Kiosk zeigt ihn zu diesem "
                  "Zeitpunkt aber nicht; sehen Sie bei ihm nach, welchen Stand er hat und von wann "
                  "bis wann er gezeigt wird.\n",
                  "There is the entry \"contact/wohngeldstelle\", but the kiosk does not show it "
                  "at that moment; look up its status and from when until when it is shown.\n");
}

}  // namespace
