#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "kiosk/locale/language.h"
#include "kiosk/locale/voices.h"
#include "kiosk/speech/clean.h"
#include "kiosk/speech/say.h"

// tests/speech/golden/<tag>.txt: what is written and what a person should hear, a pair a line:
// `written => said`, or `kind: written => said` for a typed span. "\n" is a line end, and
// {de|Hamburger Str. 5} a run in another language, on both sides.
namespace {

using kiosk::base::DiskFiles;
using kiosk::speech::Lexicons;
using kiosk::speech::Spoken;
using kiosk::text::Span;
using kiosk::text::SpanKind;
using kiosk::text::Text;

struct Pair {
  Text written;
  std::string said;
};

const std::map<std::string, SpanKind> kKinds = {
    {"phone: ", SpanKind::Phone}, {"time: ", SpanKind::Time},       {"url: ", SpanKind::Url},
    {"email: ", SpanKind::Email}, {"address: ", SpanKind::Address}, {"money: ", SpanKind::Money},
    {"name: ", SpanKind::Name},   {"number: ", SpanKind::Number}};

std::string with_line_ends(std::string text) {
  for (size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n")) {
    text.replace(at, 2, "\n");
  }
  return text;
}

// Cuts {de|...} runs out of the text.
Text spans(std::string text, const std::string& tag) {
  SpanKind kind = SpanKind::Prose;
  for (const auto& [name, named] : kKinds) {
    if (text.starts_with(name)) {
      kind = named;
      text.erase(0, name.size());
    }
  }
  text = with_line_ends(text);
  Text out;
  for (size_t at = 0; at < text.size();) {
    const size_t open = std::min(text.find('{', at), text.size());
    if (open > at) {
      out.push_back({text.substr(at, open - at), kind, tag, false});
    }
    const size_t bar = text.find('|', open);
    const size_t close = std::min(text.find('}', open), text.size());
    if (open < text.size()) {
      out.push_back({text.substr(bar + 1, close - bar - 1), kind,
                     text.substr(open + 1, bar - open - 1), false});
    }
    at = close + 1;
  }
  return out;
}

std::string written_down(const std::vector<Spoken>& runs, const std::string& tag) {
  std::string out;
  for (const Spoken& run : runs) {
    out += out.empty() ? "" : " ";
    out += run.lang == tag ? run.words : "{" + run.lang + "|" + run.words + "}";
  }
  return out;
}

std::vector<Pair> pairs(const std::string& tag) {
  const std::string path = std::string(WEGWEISER_SOURCE "/tests/speech/golden/") + tag + ".txt";
  std::stringstream lines(DiskFiles().read(path).value());
  std::vector<Pair> out;
  for (std::string line; std::getline(lines, line);) {
    const size_t arrow = line.find(" => ");
    if (line.empty() || line[0] == '#') {
      continue;
    }
    EXPECT_NE(arrow, std::string::npos) << path << ": " << line;
    out.push_back({spans(line.substr(0, arrow), tag), line.substr(arrow + 4)});
  }
  return out;
}

std::vector<std::string> golden_tags() {
  std::vector<std::string> tags;
  const auto names = DiskFiles().list(WEGWEISER_SOURCE "/tests/speech/golden");
  for (const std::string& name : names.value()) {
    tags.push_back(name.substr(0, name.find('.')));
  }
  return tags;
}

class Golden : public ::testing::TestWithParam<std::string> {};

TEST_P(Golden, PairsAreSaidAsAPersonShouldHearThem) {
  const auto lexicons = Lexicons::load(DiskFiles(), WEGWEISER_I18N "/speech");
  ASSERT_TRUE(lexicons) << lexicons.error().message;
  for (const Pair& pair : pairs(GetParam())) {
    const auto said = say(pair.written, GetParam(), *lexicons);
    EXPECT_EQ(written_down(said, GetParam()), pair.said) << pair.written.at(0).text;
  }
}

TEST_P(Golden, PairsAreAsManyAsTheIssueAsksFor) {
  EXPECT_GE(pairs(GetParam()).size(), GetParam() == "de" ? 300U : 50U);
}

// A word with an invisible character in it would never be found in cleaned text.
TEST_P(Golden, LexiconHasNothingThatAVoiceMustNotGet) {
  const auto text = DiskFiles().read(WEGWEISER_I18N "/speech/" + GetParam() + ".json");
  ASSERT_TRUE(text) << text.error().message;
  EXPECT_EQ(kiosk::speech::clean(*text).text, *text);
}

TEST(Lexicons, AreThereForEveryLanguageWithAVoice) {
  const auto table = DiskFiles().read(WEGWEISER_I18N "/languages.json").value();
  const auto voices = kiosk::locale::Voices::parse(table).value();
  const auto lexicons = Lexicons::load(DiskFiles(), WEGWEISER_I18N "/speech").value();
  const auto languages = kiosk::locale::Languages::parse(table).value();
  const auto golden = golden_tags();
  for (const kiosk::locale::Language& language : languages.all()) {
    const std::string primary = language.tag.substr(0, language.tag.find('-'));
    if (voices.of(language.tag).tier != kiosk::locale::VoiceTier::None) {
      EXPECT_EQ(lexicons.of(language.tag).lang, primary);
      EXPECT_EQ(std::count(golden.begin(), golden.end(), primary), 1) << language.tag;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, Golden, ::testing::ValuesIn(golden_tags()),
                         [](const auto& test) { return test.param; });

}  // namespace
