#include <algorithm>
#include <map>
#include <set>

#include "tests/support/searched_sample.h"

// The words that residents have for what they need, in the sample (content/README.md,
// search_words.json).
namespace {

using nlohmann::json;
using test_support::entity_of;
using test_support::kSampleLanguages;
using test_support::searched_sample;

// An idea is one for each entity and language, however many words it has.
std::map<std::string, std::set<std::string>> ideas() {
  std::map<std::string, std::set<std::string>> ideas;
  for (const json& word : test_support::sample_file("search_words.json")) {
    ideas[word["lang"]].insert(word["entity"].get<std::string>() + "#" + word.value("idea", ""));
  }
  return ideas;
}

}  // namespace

TEST(SampleWords, HoldTheIdeasOfResidentsInEveryCompleteLanguage) {
  const auto found = ideas();
  for (const std::string lang : kSampleLanguages) {
    const std::size_t needed = lang == "de" ? 240 : 120;
    ASSERT_TRUE(found.contains(lang)) << lang;
    EXPECT_GE(found.at(lang).size(), needed) << lang;
    std::printf("%s: %zu ideas\n", lang.c_str(), found.at(lang).size());
  }
}

TEST(SampleWords, ReachEveryServiceContactArticleAndTopicInEveryCompleteLanguage) {
  std::set<std::string> reached;
  for (const json& word : test_support::sample_file("search_words.json")) {
    reached.insert(word["lang"].get<std::string>() + " " + word["entity"].get<std::string>());
  }
  for (const auto& entity :
       test_support::sample_entities({"service", "contact", "article", "topic"})) {
    for (const std::string lang : kSampleLanguages) {
      EXPECT_TRUE(reached.contains(lang + " " + entity)) << lang << " " << entity;
    }
  }
}

TEST(SampleWords, EachFindsWhatItIsFor) {
  for (const json& word : test_support::sample_file("search_words.json")) {
    const auto answer = searched_sample().ask(word["word"], word["lang"]);
    const auto end = answer.hits.begin() +
                     std::min<std::ptrdiff_t>(3, static_cast<std::ptrdiff_t>(answer.hits.size()));
    EXPECT_NE(std::find_if(answer.hits.begin(), end,
                           [&word](const auto& hit) { return entity_of(hit) == word["entity"]; }),
              end)
        << word;
    EXPECT_EQ(answer.did_you_mean, "") << word;
  }
}
