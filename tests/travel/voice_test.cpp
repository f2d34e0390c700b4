#include <gmock/gmock.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "tests/support/programs.h"

// Each command of wegweiser-townhall answers in German, and in English where that is asked for.
namespace {

using test_support::Ended;
using test_support::run_program;
using test_support::Scratch;
using testing::HasSubstr;
using Words = std::vector<std::string>;

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
      {{"preview"}, {"--out", "/nowhere/none.png"}, "--answer"}};
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
  return among(text, {"the", "is", "it", "and", "of", "not", "no", "with", "cannot", "has"});
}

std::set<std::string> german_in(const std::string& text) {
  return among(text, {"der", "die", "das", "ist", "und", "sie", "nicht", "kein", "es", "hat"});
}

TEST(Voice, IsGermanOfItselfAndEnglishWhenAskedFor) {
  for (const Command& command : commands()) {
    SCOPED_TRACE(printed(command));
    const std::string german = said(command, {});
    EXPECT_NE(german, "");
    EXPECT_EQ(said(command, {command.voice, "de"}), german);
    EXPECT_THAT(english_in(german), testing::IsEmpty()) << german;
    const std::string english = said(command, {command.voice, "en"});
    EXPECT_NE(english, "");
    EXPECT_THAT(german_in(english), testing::IsEmpty()) << english;
  }
}

}  // namespace
