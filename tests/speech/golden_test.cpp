#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "kiosk/speech/say.h"

// tests/speech/golden/<tag>.txt: what is written and what a person should hear, a pair a line:
// `written => said`, or `kind: written => said` for a typed span. "\n" is a line end.
namespace {

using kiosk::base::DiskFiles;
using kiosk::speech::Lexicons;
using kiosk::text::Span;
using kiosk::text::SpanKind;

struct Pair {
  Span written;
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
    Pair pair{{line.substr(0, arrow), SpanKind::Prose, tag, false}, line.substr(arrow + 4)};
    for (const auto& [name, kind] : kKinds) {
      if (pair.written.text.starts_with(name)) {
        pair.written.kind = kind;
        pair.written.text.erase(0, name.size());
      }
    }
    pair.written.text = with_line_ends(pair.written.text);
    out.push_back(pair);
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
    const auto said = say({pair.written}, GetParam(), *lexicons);
    ASSERT_EQ(said.size(), 1U) << pair.written.text;
    EXPECT_EQ(said[0].words, pair.said) << pair.written.text;
  }
}

TEST_P(Golden, PairsAreAsManyAsTheIssueAsksFor) {
  EXPECT_GE(pairs(GetParam()).size(), GetParam() == "de" ? 300U : 50U);
}

INSTANTIATE_TEST_SUITE_P(Languages, Golden, ::testing::ValuesIn(golden_tags()),
                         [](const auto& test) { return test.param; });

}  // namespace
