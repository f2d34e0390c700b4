#include "kiosk/store/search.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <tuple>

#include "kiosk/store/search_build.h"
#include "tests/store/some_town.h"

using kiosk::base::ErrorKind;
using kiosk::directory::SearchAnswer;
using kiosk::store::build_search;
using kiosk::store::ContentSearch;
using test_support::PackageBuilder;
using test_support::Searched;
using test_support::service;
using test_support::some_town;
using test_support::TemporaryFile;

namespace {

const std::string kHash = test_support::kContentHash;

std::string bytes_of(const std::string& path) {
  std::ostringstream all;
  all << std::ifstream(path, std::ios::binary).rdbuf();
  return all.str();
}

// Its index has pages that nobody reads when it is opened.
PackageBuilder large_town() {
  PackageBuilder builder;
  for (int i = 0; i < 150; ++i) {
    service(builder, "other-" + std::to_string(i), "Auskunft " + std::to_string(i));
  }
  service(builder, "child", "Kindergeld");
  return builder;
}

}  // namespace

TEST(Search, FindsGermanWordsHoweverTheyAreWritten) {
  const Searched town(some_town());
  for (const char* query : {"Müllabfuhr", "mullabfuhr", "muellabfuhr", "MÜLLABFUHR"}) {
    EXPECT_EQ(town.first(query), "waste") << query;
  }
  EXPECT_EQ(town.first("strasse"), "street");
}

TEST(Search, FindsPartsOfCompounds) {
  PackageBuilder builder = some_town();
  builder.text("de", "service/street", "description", "Ein Schein, keine Wohnberechtigung.");
  const Searched town(builder);
  const auto slugs = town.slugs("Schein");
  EXPECT_NE(std::find(slugs.begin(), slugs.end(), "certificate"), slugs.end());
}

TEST(Search, FindsBeginningsWhileAWordIsTyped) {
  const Searched town(some_town());
  for (const char* query : {"ki", "kin", "kinderg"}) {
    EXPECT_EQ(town.first(query), "child") << query;
  }
  EXPECT_TRUE(town.ask("ki ").hits.empty());
}

TEST(Search, PutsTheNameBeforeTheText) {
  const Searched town(some_town());
  EXPECT_EQ(town.slugs("Kindergeld"), (std::vector<std::string>{"child", "waste"}));
}

TEST(Search, FindsTheWholeNameWhereItsWordsAreTooFrequentToReadThemAll) {
  PackageBuilder builder = some_town();
  for (int i = 0; i < 600; ++i) {
    service(builder, "help-" + std::to_string(i), "Hilfe");
  }
  service(builder, "long", "Hilfe in allen Lagen und zu jeder Zeit");
  const Searched town(builder);
  EXPECT_EQ(town.first("Hilfe in allen Lagen und zu jeder Zeit"), "long");
  EXPECT_EQ(town.first("Hilfe zu jeder"), "long");
}

TEST(Search, LooksInAllLanguagesAndAnswersInThatOfTheVisit) {
  const Searched town(some_town());
  const SearchAnswer german = town.ask("Kindergeld", "ar");
  ASSERT_FALSE(german.hits.empty());
  EXPECT_EQ(german.hits.front().name.text, "إعانة الأطفال");
  EXPECT_EQ(german.hits.front().matched_lang, "de");
  EXPECT_EQ(town.first("اعانه", "de"), "child");
  EXPECT_EQ(town.ask("Müllabfuhr", "ar").hits.front().name.lang, "de");
}

TEST(Search, AnswersEachRecordOnce) {
  const Searched town(some_town());
  auto slugs = town.slugs("Kindergeld Child benefit إعانة");
  std::sort(slugs.begin(), slugs.end());
  EXPECT_EQ(std::adjacent_find(slugs.begin(), slugs.end()), slugs.end());
}

TEST(Search, TakesAnyBytes) {
  const Searched town(some_town());
  std::string long_query;
  while (long_query.size() < (1U << 20U)) {
    long_query += "Kindergeld AND \"x NEAR(";
  }
  std::string thousand_words;
  for (int i = 0; i < 1000; ++i) {
    thousand_words += "wort" + std::to_string(i) + " ";
  }
  for (const std::string& query :
       {std::string(), std::string("\xff\xfe\x80"), std::string("a\0b", 3), std::string("\" OR *"),
        std::string("😀😀"), std::string("Kindergeld\xc3"), std::string(" \t"), long_query,
        thousand_words}) {
    town.ask(query);
  }
  EXPECT_EQ(town.first("\xc3 Kindergeld \xf0\x9f"), "child");
}

TEST(Search, MarksWhatWasFound) {
  PackageBuilder builder;
  service(builder, "child", "Das Kindergeld, kindergelder");
  builder.translation("en", "de", "service/child", "name", "Child benefit");
  const Searched town(builder);
  EXPECT_EQ(town.ask("kindergeld").hits.at(0).marks,
            (std::vector<kiosk::directory::Mark>{{4, 14}, {16, 28}}));
  EXPECT_EQ(town.ask("kindergeld", "en").hits.at(0).marks, std::vector<kiosk::directory::Mark>())
      << "found by its German name, shown by its English one";
}

TEST(SearchIndex, IsTheSameForTheSameContent) {
  const TemporaryFile file(some_town().bytes());
  ASSERT_TRUE(build_search(file.path(), kHash, file.path() + "-a").has_value());
  ASSERT_TRUE(build_search(file.path(), kHash, file.path() + "-b").has_value());
  EXPECT_EQ(bytes_of(file.path() + "-a"), bytes_of(file.path() + "-b"));
}

TEST(SearchIndex, IsRefusedForOtherContentAndMadeAgain) {
  const Searched town(some_town());
  const auto other = ContentSearch::open(town.file.path(), "4567", town.index());
  ASSERT_FALSE(other.has_value());
  EXPECT_EQ(other.error().kind, ErrorKind::Unsupported);
  EXPECT_TRUE(ContentSearch::open_or_build(town.file.path(), "4567", town.index()).has_value());
}

TEST(SearchIndex, IsMadeAgainWhenItIsDamaged) {
  const Searched town(some_town());
  for (const std::string& damage :
       {std::string(), std::string("no database"), bytes_of(town.index()).substr(0, 5000)}) {
    std::ofstream(town.index(), std::ios::binary | std::ios::trunc) << damage;
    const auto mended = ContentSearch::open_or_build(town.file.path(), kHash, town.index());
    ASSERT_TRUE(mended.has_value()) << mended.error().message;
    EXPECT_EQ((*mended)->search("Kindergeld", "de", 3, {})->hits.front().slug, "child");
  }
}

TEST(SearchIndex, LeavesNothingBehindWhereItCannotBeWritten) {
  const TemporaryFile file(some_town().bytes());
  EXPECT_FALSE(build_search(file.path(), kHash, file.path() + "/no/folder.db").has_value());
  EXPECT_FALSE(build_search(file.path() + "-missing", kHash, file.path() + "-c").has_value());
  EXPECT_FALSE(std::filesystem::exists(file.path() + "-c.part"));
}

TEST(SearchIndex, IsMadeAgainWhenDamageComesToLightLater) {
  const Searched town(large_town());
  const std::string intact = bytes_of(town.index());
  constexpr std::size_t kPage = 4096;
  int mended = 0;
  for (std::size_t at = kPage; at < intact.size(); at += kPage) {
    std::string bytes = intact;
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), kPage, '\x5a');
    std::ofstream(town.index(), std::ios::binary | std::ios::trunc) << bytes;
    const bool opens = ContentSearch::open(town.file.path(), kHash, town.index()).has_value();
    const auto search = ContentSearch::open_or_build(town.file.path(), kHash, town.index());
    ASSERT_TRUE(search.has_value());
    const auto answer = (*search)->search("Kindergeld", "de", 3, {});
    ASSERT_TRUE(answer.has_value()) << answer.error().message;
    EXPECT_EQ(answer->hits.front().slug, "child");
    EXPECT_FALSE((*search)->is_damaged());
    mended += opens && bytes_of(town.index()) == intact ? 1 : 0;
  }
  EXPECT_GT(mended, 0);
}

TEST(SearchIndex, SaysThatItIsDamagedWhereItMayNotBeMadeAgain) {
  const Searched town(large_town());
  const std::string intact = bytes_of(town.index());
  constexpr std::size_t kPage = 4096;
  int damaged = 0;
  for (std::size_t at = kPage; at < intact.size(); at += kPage) {
    std::string bytes = intact;
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), kPage, '\x5a');
    std::ofstream(town.index(), std::ios::binary | std::ios::trunc) << bytes;
    const auto search = ContentSearch::open(town.file.path(), kHash, town.index());
    if (search) {
      const auto answer = (*search)->search("Kindergeld", "de", 3, {});
      EXPECT_EQ((*search)->is_damaged(), !answer.has_value());
      damaged += answer ? 0 : 1;
    }
  }
  EXPECT_GT(damaged, 0);
}

TEST(Search, MendsTypingMistakesAndSaysSo) {
  const Searched town(some_town());
  for (const char* query : {"Kindregeld", "Kinddergeld", "Kindegeld", "Kindergelf", "Jindergeld"}) {
    const SearchAnswer answer = town.ask(query);
    ASSERT_FALSE(answer.hits.empty()) << query;
    EXPECT_EQ(answer.hits.front().slug, "child") << query;
    EXPECT_EQ(answer.did_you_mean, "Kindergeld") << query;
  }
  EXPECT_EQ(town.ask("das Kindregeld bitte").did_you_mean, "das Kindergeld bitte");
}

TEST(Search, ProposesNothingForWhatIsWellSpelt) {
  const Searched town(some_town());
  EXPECT_EQ(town.ask("Kindergeld").did_you_mean, "");
  EXPECT_EQ(town.ask("Kinderg").did_you_mean, "");
}

TEST(Search, FindsNamesInLatinSpelling) {
  PackageBuilder builder = some_town();
  builder.translation("ar", "de", "service/street", "name", "مكتب الطرق");
  const Searched town(builder);
  EXPECT_EQ(town.first("maktab"), "street");
}

TEST(Search, GivesOnePlaceToWhatIsFoundEquallyWell) {
  PackageBuilder builder = some_town();
  service(builder, "north", "Jugendtreff Nord");
  service(builder, "south", "Jugendtreff Sued");
  builder.text("de", "service/street", "description", "Am Jugendtreff fehlt eine Lampe.");
  const Searched town(builder);
  const SearchAnswer answer = town.ask("Jugendtreff ");
  ASSERT_EQ(answer.hits.size(), 3U);
  EXPECT_EQ(answer.hits[0].place, 0);
  EXPECT_EQ(answer.hits[1].place, 0);
  EXPECT_EQ(answer.hits[2].place, 1);
  for (const kiosk::directory::SearchHit& hit : answer.hits) {
    EXPECT_EQ(hit.contacts, std::vector{kiosk::directory::ContactId("desk")});
  }
}

TEST(Search, SaysOfANameWhatIsKnownOfItsText) {
  PackageBuilder builder = some_town();
  builder.translation("ar", "de", "service/waste", "name", "النفايات");
  builder.text("de", "service/waste", "name", "Müllabfuhr bestellen");
  builder.files_of("en")["how"] = "machine";
  builder.files_of("en")["state"] = "draft";
  const Searched town(builder);
  const test_support::OpenPackage package(builder);
  for (const auto& [lang, query, slug] :
       {std::tuple("ar", "Kindergeld", "child"), std::tuple("en", "Straße", "street"),
        std::tuple("en", "Kindergeld", "child"), std::tuple("ar", "Müllabfuhr", "waste"),
        std::tuple("de", "child benefit", "child")}) {
    const SearchAnswer answer = town.ask(query, lang);
    ASSERT_FALSE(answer.hits.empty()) << query;
    const auto service = package->service(kiosk::directory::ServiceId(slug), lang);
    ASSERT_TRUE(service.has_value());
    EXPECT_EQ(answer.hits.front().name, service->name) << lang << " " << query;
  }
}

TEST(Search, AnswersWithWhatACardShows) {
  const Searched town(some_town());
  const SearchAnswer answer = town.ask("Kindergeld");
  ASSERT_FALSE(answer.hits.empty());
  const test_support::OpenPackage package(some_town());
  for (const kiosk::directory::SearchHit& hit : answer.hits) {
    const auto service = package->service(kiosk::directory::ServiceId(hit.slug), "de");
    ASSERT_TRUE(service.has_value()) << hit.slug;
    EXPECT_EQ(hit.name.text, service->name.text);
    EXPECT_EQ(hit.icon, service->icon);
    EXPECT_EQ(hit.color, service->path.empty() ? -1 : service->path.front().color);
    ASSERT_EQ(hit.contacts.size(), service->contacts.size());
    for (std::size_t i = 0; i < hit.contacts.size(); ++i) {
      EXPECT_EQ(hit.contacts[i], service->contacts[i].contact);
    }
  }
}

TEST(Search, NeverEndsWithNothing) {
  const Searched town(some_town());
  const SearchAnswer answer = town.ask("xyzzyxyzzy");
  EXPECT_TRUE(answer.hits.empty());
  ASSERT_FALSE(answer.instead.empty());
  EXPECT_EQ(answer.instead.back().slug, "housing");
}

TEST(Search, OffersInsteadNothingThatWasFound) {
  PackageBuilder builder = some_town();
  builder.text("de", "topic/housing", "name", "Unterkunft");
  const Searched town(builder);
  const SearchAnswer answer = town.ask("Unterkumft");
  EXPECT_EQ(answer.did_you_mean, "Unterkunft");
  ASSERT_FALSE(answer.hits.empty());
  EXPECT_EQ(answer.hits.front().slug, "housing");
  for (const kiosk::directory::SearchHit& hit : answer.instead) {
    EXPECT_NE(hit.slug, "housing");
  }
}

TEST(Search, SendsToTheInformationThatThePackageNames) {
  PackageBuilder builder = some_town();
  builder.record("contact", R"({"slug": "porter", "kind": "association",
      "email": "porter@town.example"})");
  builder.text("de", "contact/porter", "name", "Pförtnerin");
  builder.text("de", "contact/porter", "responsibility", "Hilfe");
  builder.package["information"] = "porter";
  const Searched town(builder);
  ASSERT_FALSE(town.ask("xyzzyxyzzy").instead.empty());
  EXPECT_EQ(town.ask("xyzzyxyzzy").instead.front().slug, "porter");
}

TEST(Search, TellsOfNeedWhereATermSaysSo) {
  PackageBuilder builder = some_town();
  for (const std::string slug : {"dark", "bright"}) {
    const std::string code = slug == "dark" ? R"(, "code": "crisis")" : "";
    builder.record("term",
                   R"({"slug": ")" + slug + R"(", "taxonomy": "life-situation")" + code + "}");
    builder.text("de", "term/" + slug, "name", slug);
    builder.record("service", R"({"slug": ")" + slug + R"(", "contacts": [{"contact": "desk"}],
        "terms": [")" + slug + R"("]})");
    builder.text("de", "service/" + slug, "name", slug == "dark" ? "Finsternis" : "Sonnenschein");
  }
  const Searched town(builder);
  EXPECT_TRUE(town.ask("Finsternis").crisis);
  EXPECT_FALSE(town.ask("Sonnenschein").crisis);
}

TEST(Search, TellsOfNeed) {
  PackageBuilder builder = some_town();
  builder.record("contact", R"({"slug": "line", "kind": "hotline", "emergency_rank": 1,
      "email": "line@town.example"})");
  builder.text("de", "contact/line", "name", "Krisentelefon");
  builder.text("de", "contact/line", "responsibility", "Hilfe");
  const Searched town(builder);
  EXPECT_TRUE(town.ask("Krisentelefon").crisis);
  EXPECT_FALSE(town.ask("Kindergeld").crisis);
}
