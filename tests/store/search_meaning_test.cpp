#include <gtest/gtest.h>

#include <algorithm>

#include "tests/store/some_town.h"

// Words that stand nowhere as they were typed, and lead somewhere by what they mean or sound like.
using test_support::PackageBuilder;
using test_support::Searched;
using test_support::service;
using test_support::some_town;

TEST(Search, FindsAnArabicWordBehindAParticle) {
  PackageBuilder builder = some_town();
  builder.translation("ar", "de", "service/street", "name", "دورات");
  const Searched town(builder);
  EXPECT_EQ(town.first("ودورات"), "street");
  EXPECT_EQ(town.first("للدورات"), "street");
}

TEST(Search, FindsGermanWordsByEar) {
  const Searched town(some_town());
  EXPECT_EQ(town.first("киндергельд"), "child");
  EXPECT_EQ(town.first("كيندرغيلد"), "child");
  EXPECT_EQ(town.first("ኪንደርገልድ"), "child");
}

TEST(Search, FindsGermanWordsByEarWhileTheyAreTyped) {
  const Searched town(some_town());
  EXPECT_EQ(town.first("киндерг"), "child");
  EXPECT_EQ(town.slugs("киндерг "), std::vector<std::string>{});
}

TEST(Search, FollowsWhatWordsMeanInQuestionsMoreThanInNames) {
  PackageBuilder builder;
  service(builder, "house", "Wohnung");
  builder.translation("en", "de", "service/house", "name", "Flat");
  service(builder, "other", "Haustier");
  builder.text("de", "service/other", "description", "Eine Unterkunft im Haus.");
  const Searched town(builder);
  EXPECT_EQ(town.slugs("Unterkunft "), (std::vector<std::string>{"other"}));
  const auto asked = town.slugs("Wo gibt es eine Unterkunft für mich");
  EXPECT_NE(std::find(asked.begin(), asked.end(), "house"), asked.end());
}

TEST(Search, FindsByAnotherWordForTheSameThing) {
  PackageBuilder builder = some_town();
  service(builder, "prison", "Hilfe nach dem Gefängnis");
  const Searched town(builder);
  for (const auto& [lang, query] :
       {std::pair("de", "Knast"), std::pair("en", "jail"), std::pair("uk", "тюрма")}) {
    EXPECT_EQ(town.first(query, lang), "prison") << query;
    EXPECT_EQ(town.ask(query, lang).did_you_mean, "") << query;
  }
}

TEST(Search, HeedsLessWhatAnyQuestionMayHave) {
  PackageBuilder builder = some_town();
  service(builder, "month", "Monat");
  service(builder, "dog", "Hund");
  const Searched town(builder);
  EXPECT_EQ(town.first("Was kostet ein Monat für einen Hund"), "dog");
  EXPECT_EQ(town.first("Monat"), "month");
}
