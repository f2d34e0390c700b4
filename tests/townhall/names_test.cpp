#include "content/townhall/check/names.h"

#include <gmock/gmock.h>

#include "kiosk/speech/page.h"

using testing::ElementsAre;
using testing::IsEmpty;
using townhall::Names;

namespace {

// "name@byte" of each place.
std::vector<std::string> places(const Names& names, const std::string& text) {
  std::vector<std::string> out;
  for (const Names::Place& place : names.in(text)) {
    out.push_back(names.all()[place.name] + "@" + std::to_string(place.at));
  }
  return out;
}

}  // namespace

TEST(Names, AreFoundAsWordsOfTheirOwn) {
  const Names names({"Jobcenter", "Wohngeldstelle"});
  EXPECT_THAT(places(names, "the Jobcenter, then (Wohngeldstelle)"),
              ElementsAre("Jobcenter@4", "Wohngeldstelle@21"));
  EXPECT_THAT(places(names, "the Jobcenters, ein Altjobcenter, ÜJobcenter, Jobcenter2"), IsEmpty());
}

TEST(Names, AreNotFoundInTheTargetOfALink) {
  EXPECT_THAT(places(Names({"wohngeld"}), "[x](service/wohngeld) alt-wohngeld wohngeld"),
              ElementsAre("wohngeld@35"));
}

TEST(Names, OfWhichOneBeginsAnotherAreAllFound) {
  const Names names({"Agentur für Arbeit", "Agentur für Arbeit Nord", "Agentur für Abfall",
                     "Agentur für Arbeit", "Agentur für"});
  EXPECT_THAT(places(names, "Agentur für Arbeit Nord"),
              ElementsAre("Agentur für Arbeit Nord@0", "Agentur für Arbeit@0", "Agentur für@0"));
  EXPECT_THAT(places(names, "Agentur für Arbeiten"), ElementsAre("Agentur für@0"));
}

TEST(Names, TooShortForALookAreLeftOut) {
  EXPECT_THAT(Names({"Rathaus", "", "Rathaus-Hof"}).all(), ElementsAre("Rathaus-Hof"));
}

// Against looking for each name by itself.
TEST(Names, AreFoundWhereverALookForEachOneFindsThem) {
  const std::vector<std::string> parts = {"aaaaaaaa", "aaaaaaaab", "aaaaaaaa b", "b aaaaaaaa",
                                          "aaaaaaaa-"};
  const Names names(parts);
  std::string text = " aaaaaaaa";
  for (unsigned seed = 1; text.size() < 3000; seed = seed * 1103515245U + 12345U) {
    text += std::string_view("aab -/  ")[(seed >> 16U) % 8];
    text += (seed >> 20U) % 3 == 0 ? parts[(seed >> 8U) % parts.size()] : "";
  }
  std::vector<std::string> expected;
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (auto name = names.all().rbegin(); name != names.all().rend(); ++name) {
      const bool in_target = at > 0 && (text[at - 1] == '/' || text[at - 1] == '-');
      if (!in_target && text.compare(at, name->size(), *name) == 0 &&
          kiosk::speech::is_word_start(text, at) &&
          kiosk::speech::is_word_end(text, at + name->size())) {
        expected.push_back(*name + "@" + std::to_string(at));
      }
    }
  }
  EXPECT_GT(expected.size(), 50U);
  EXPECT_EQ(places(names, text), expected);
}
