#include <algorithm>
#include <fstream>
#include <map>

#include "kiosk/locale/keyboards.h"
#include "tests/support/searched_sample.h"

// What residents type with a slip, and whom it must lead to.
namespace {

using kiosk::directory::SearchAnswer;
using test_support::entity_of;
using test_support::searched_sample;

struct Mistake {
  std::string lang;
  std::string typed;
  std::string entities;  // separated by spaces, one at each end too
};

std::vector<Mistake> mistakes() {
  std::vector<Mistake> all;
  std::ifstream in(std::string(WEGWEISER_SOURCE) + "/tests/store/mistakes.txt");
  for (std::string line; std::getline(in, line);) {
    const std::size_t first = line.find('|');
    const std::size_t second = line.find('|', first + 1);
    if (!line.starts_with("#") && second != std::string::npos) {
      all.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1),
                     " " + line.substr(second + 1) + " "});
    }
  }
  return all;
}

bool leads(const SearchAnswer& answer, const std::string& entities) {
  const auto shown = std::min<std::ptrdiff_t>(3, static_cast<std::ptrdiff_t>(answer.hits.size()));
  return std::any_of(answer.hits.begin(), answer.hits.begin() + shown, [&](const auto& hit) {
    return entities.find(" " + entity_of(hit) + " ") != std::string::npos;
  });
}

// As the kiosk asks: with the keyboard of the language at hand.
SearchAnswer ask(const std::string& typed, const std::string& lang) {
  static const auto kKeyboards = [] {
    const auto file = kiosk::base::DiskFiles().read(WEGWEISER_I18N "/keyboards.json");
    EXPECT_TRUE(file.has_value());
    return kiosk::locale::Keyboards::parse(*file);
  }();
  EXPECT_TRUE(kKeyboards.has_value());
  return searched_sample().ask(typed, lang, kKeyboards->of(lang).rows);
}

bool found(const Mistake& mistake) {
  const SearchAnswer answer = ask(mistake.typed, mistake.lang);
  return leads(answer, mistake.entities) ||
         (!answer.did_you_mean.empty() &&
          leads(ask(answer.did_you_mean, mistake.lang), mistake.entities));
}

}  // namespace

TEST(SampleMistakes, LeadToWhatWasMeantNineteenTimesOfTwenty) {
  std::map<std::string, std::pair<int, int>> by_lang;
  int hits = 0;
  const auto all = mistakes();
  for (const Mistake& mistake : all) {
    const bool hit = found(mistake);
    hits += hit ? 1 : 0;
    by_lang[mistake.lang].first += hit ? 1 : 0;
    ++by_lang[mistake.lang].second;
  }
  for (const auto& [lang, counts] : by_lang) {
    std::printf("%s: %d of %d\n", lang.c_str(), counts.first, counts.second);
  }
  ASSERT_GE(all.size(), 200U);
  std::printf("all: %d of %zu\n", hits, all.size());
  EXPECT_GE(hits * 20, static_cast<int>(all.size()) * 19);
}

TEST(SampleMistakes, NeverEndInAnotherPlaceWithoutADoubt) {
  for (const Mistake& mistake : mistakes()) {
    const SearchAnswer answer = ask(mistake.typed, mistake.lang);
    const bool doubted = answer.hits.empty() || !answer.did_you_mean.empty();
    EXPECT_TRUE(doubted || leads(answer, mistake.entities)) << mistake.lang << " " << mistake.typed;
  }
}

TEST(SampleMistakes, AreNotTakenForALatinSpellingOfAScriptNobodyReadsHere) {
  EXPECT_EQ(searched_sample().ask("schimel", "de").did_you_mean, "Schimmel");
  EXPECT_EQ(searched_sample().first("schimel", "de"), "mietvertrag-pruefen");
  // Who reads Arabic may have meant the Arabic word.
  EXPECT_EQ(searched_sample().ask("maktaba", "ar").did_you_mean, "");
}

TEST(SampleMistakes, BeyondMendingEndAtTheInformationAndTheTopics) {
  for (const char* lang : test_support::kSampleLanguages) {
    for (const char* typed : {"xqzzyxwv", "ъъъщщщъъ", "ظظظضضضظظ", "12345678", "!!!", "😀😀"}) {
      const SearchAnswer answer = searched_sample().ask(typed, lang);
      EXPECT_TRUE(!answer.hits.empty() || answer.instead.size() > 1) << lang << " " << typed;
      if (answer.hits.empty()) {
        EXPECT_EQ(entity_of(answer.instead.front()), "contact/information") << lang << " " << typed;
      }
    }
  }
}
