#include <gmock/gmock.h>

#include "content/townhall/preview/overlay.h"
#include "content/townhall/preview/page_names.h"
#include "content/townhall/preview/sheet.h"
#include "content/townhall/preview/subset.h"
#include "kiosk/base/files.h"
#include "tests/support/package_builder.h"

using test_support::PackageBuilder;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;
using townhall::preview::contact_sheet;
using townhall::preview::Overlay;
using townhall::preview::Page;
using townhall::preview::PageNames;
using townhall::preview::subset_for;
using townhall::preview::touched_pages;
using townhall::workbook::Voice;

namespace {

PackageBuilder town_with_rooms() {
  PackageBuilder builder;
  builder.record("place", R"({"slug": "hall", "type": "building"})");
  builder.text("de", "place/hall", "name", "Rathaus");
  builder.record("place", R"({"slug": "r1", "type": "room", "parent": "hall"})");
  builder.record("contact", R"({"slug": "desk", "kind": "desk", "email": "d@town.example",
      "place": "r1"})");
  builder.record("contact", R"({"slug": "other", "kind": "desk", "email": "o@town.example"})");
  builder.text("de", "contact/other", "name", "Auskunft");
  builder.text("de", "contact/other", "responsibility", "Alles");
  builder.record("service", R"({"slug": "pass", "contacts": [{"contact": "other"}]})");
  builder.text("de", "service/pass", "name", "Ausweis");
  builder.text("de", "service/pass", "description", "Siehe [Wohngeld](service/benefit).");
  builder.record("topic", R"({"slug": "housing", "icon": "home", "color": 2,
      "entries": ["service/benefit", "contact/desk", "service/pass"]})");
  builder.text("ar", "contact/desk", "name", "مكتب");
  builder.text("en", "contact/desk", "name", "Desk");
  return builder;
}

std::vector<std::string> touched(const std::string& record, const std::string& path,
                                 const PackageBuilder& builder = town_with_rooms()) {
  townhall::history::Difference one;
  one.record = record;
  one.path = path;
  std::vector<std::string> names;
  for (const Page& page : touched_pages(builder.canonical(), builder.canonical(), {one})) {
    names.push_back(page.route + " " + page.lang);
  }
  return names;
}

}  // namespace

TEST(TouchedPages, OfADeskAreItsOwnAndThoseThatShowIt) {
  EXPECT_THAT(touched("contact/desk", "texts/de.json"),
              ElementsAre("contact/desk de", "service/benefit de", "topic/housing de"));
}

TEST(TouchedPages, BeginWithWhatChangedItself) {
  townhall::history::Difference first;
  first.record = "contact/desk";
  first.path = "texts/de.json";
  townhall::history::Difference second = first;
  second.record = "contact/other";
  std::vector<std::string> routes;
  for (const Page& page : touched_pages(town_with_rooms().canonical(),
                                        town_with_rooms().canonical(), {first, second})) {
    routes.push_back(page.route);
  }
  ASSERT_GE(routes.size(), 3U);
  EXPECT_EQ(routes[0], "contact/desk");
  EXPECT_EQ(routes[1], "contact/other");
}

TEST(ContactSheet, SaysThatNothingLooksDifferent) {
  EXPECT_THAT(contact_sheet("Seit 1", {}, {}, Voice::German),
              HasSubstr("<p>Keine Seite sieht anders aus.</p>"));
}

TEST(TouchedPages, OfAHouseAreThoseOfTheDesksInItsRooms) {
  EXPECT_THAT(touched("place/hall", "texts/de.json"),
              IsSupersetOf({"building/hall de", "contact/desk de"}));
  EXPECT_THAT(touched("place/hall", "texts/de.json"), Not(testing::Contains("contact/other de")));
}

TEST(TouchedPages, OfATopicOfTheStartIsTheHomeScreen) {
  EXPECT_THAT(touched("topic/housing", "texts/ar.json"),
              ElementsAre("topic/housing ar", "home ar"));
}

TEST(TouchedPages, OfDataAreInTheSourceAndInArabic) {
  EXPECT_THAT(
      touched("service/pass", "services.json"),
      ElementsAre("service/pass de", "service/pass ar", "topic/housing de", "topic/housing ar"));
}

TEST(TouchedPages, OfADeskAreTheQuestionsThatCountItAndTheEndsThatLeadToIt) {
  PackageBuilder builder = town_with_rooms();
  builder.package["finder"] = "start";
  builder.record("question", R"({"slug": "start", "answers": [
      {"key": "home", "icon": "home", "next": "rent"},
      {"key": "papers", "icon": "badge", "among": ["service/pass"]}]})");
  builder.record("question", R"({"slug": "rent", "answers": [
      {"key": "money", "icon": "euro", "among": ["service/benefit"]},
      {"key": "other", "icon": "help", "among": ["contact/other"]}]})");
  EXPECT_THAT(touched("contact/desk", "texts/en.json", builder),
              ElementsAre("contact/desk en", "service/benefit en", "topic/housing en", "finder en",
                          "finder/home en", "finder/home/money en"));
  EXPECT_THAT(touched("question/rent", "texts/en.json", builder),
              ElementsAre("finder/home en", "finder/home/money en", "finder/home/other en"));
}

TEST(TouchedPages, OfAWordForTheSearchAreNone) {
  EXPECT_THAT(touched("search_words {\"word\":\"a\"}", "search_words.json"), ElementsAre());
}

TEST(Subset, HasThePageAndWhatItShowsAndStillPassesItsCheck) {
  PackageBuilder builder = town_with_rooms();
  const auto subset = subset_for(builder.canonical(), "contact/desk", {"ar", "en", "de"});
  ASSERT_TRUE(subset.has_value());
  EXPECT_TRUE(subset->has("contact", "desk"));
  EXPECT_TRUE(subset->has("service", "benefit"));
  EXPECT_TRUE(subset->has("place", "hall"));
  EXPECT_FALSE(subset->has("service", "pass"));
  EXPECT_FALSE(subset->has("contact", "other"));
  EXPECT_EQ(subset->texts.size(), 3U);
  townhall::CheckOptions options;
  options.languages = test_support::languages();
  townhall::Issues issues;
  townhall::check(*subset, options, issues);
  std::ostringstream out;
  townhall::print(issues, out);
  EXPECT_EQ(issues.errors(), 0U) << out.str();
  EXPECT_TRUE(townhall::build_revision(*subset, options.languages).has_value());
}

TEST(Subset, FollowsLinksInTexts) {
  const auto subset = subset_for(town_with_rooms().canonical(), "service/pass", {"de"});
  ASSERT_TRUE(subset.has_value());
  EXPECT_TRUE(subset->has("service", "benefit"));
  EXPECT_EQ(subset->texts.size(), 1U);
}

TEST(Subset, KeepsWhatTheTextsOfThePackagePointTo) {
  PackageBuilder builder = town_with_rooms();
  builder.text("de", "package/town", "imprint", "Siehe [Auskunft](contact/other).");
  const auto subset = subset_for(builder.canonical(), "contact/desk", {"de"});
  ASSERT_TRUE(subset.has_value());
  EXPECT_TRUE(subset->has("contact", "other"));
}

TEST(Subset, IsNoneForPagesThatShowMuch) {
  EXPECT_FALSE(subset_for(town_with_rooms().canonical(), "topic/housing", {"de"}).has_value());
  EXPECT_FALSE(subset_for(town_with_rooms().canonical(), "home", {"de"}).has_value());
  EXPECT_FALSE(subset_for(town_with_rooms().canonical(), "contact/nobody", {"de"}).has_value());
}

TEST(Overlay, ShowsAPackageAsItWas) {
  kiosk::base::MemoryFiles files;
  ASSERT_TRUE(files.write("p/texts/de.json", "now").has_value());
  ASSERT_TRUE(files.write("p/texts/en.json", "new").has_value());
  ASSERT_TRUE(files.write("p/package.json", "same").has_value());
  const townhall::history::FilesAsTheyWere then = {
      {"texts/de.json", "then"}, {"texts/en.json", std::nullopt}, {"texts/fr.json", "gone"}};
  const Overlay was(files, "p", then);
  EXPECT_EQ(was.read("p/texts/de.json").value_or(""), "then");
  EXPECT_FALSE(was.read("p/texts/en.json").has_value());
  EXPECT_EQ(was.read("p/package.json").value_or(""), "same");
  EXPECT_EQ(was.size("p/texts/de.json").value_or(0), 4U);
  EXPECT_EQ(was.read_part("p/texts/de.json", 1, 2).value_or(""), "he");
  EXPECT_THAT(*was.list("p/texts"), ElementsAre("de.json", "fr.json"));
}

TEST(PageNames, SayWhatIsShownInWhichLanguageAndItsRoute) {
  const auto table = kiosk::base::DiskFiles().read(WEGWEISER_SOURCE "/i18n/languages.json");
  const auto languages = kiosk::locale::Languages::parse(*table);
  ASSERT_TRUE(languages.has_value());
  PackageBuilder later = town_with_rooms();
  later.text("de", "contact/desk", "name", "Wohnen");
  later.records["service"].clear();
  const auto before = town_with_rooms().canonical();
  const auto now = later.canonical();
  const PageNames german(before, now, *languages, Voice::German);
  EXPECT_EQ(german.of({"contact/desk", "ar"}),
            "Kontaktstelle „Wohnen“ auf Arabisch (contact/desk)");
  EXPECT_EQ(german.of({"building/hall/hall-eg", "uk"}),
            "Ort „Rathaus“ auf Ukrainisch (building/hall/hall-eg)");
  EXPECT_EQ(german.of({"finder/housing", "de"}),
            "Rat und Hilfe finden auf Deutsch (finder/housing)");
  const PageNames english(before, now, *languages, Voice::English);
  EXPECT_EQ(english.of({"service/pass", "ti"}), "service \"Ausweis\" in Tigrinya (service/pass)");
}

TEST(ContactSheet, ShowsPairsAndSaysWhatIsMissing) {
  const std::string html =
      contact_sheet("Seit <1>", {{"Wohngeldstelle auf Arabisch", "", "001-after.png"}},
                    {"Startseite"}, Voice::German);
  EXPECT_THAT(html, HasSubstr("<h1>Seit &lt;1&gt;</h1>"));
  EXPECT_THAT(html, HasSubstr("<h2>Wohngeldstelle auf Arabisch</h2>"));
  EXPECT_THAT(html, HasSubstr("Diese Seite gab es vorher nicht."));
  EXPECT_THAT(html, HasSubstr("<h2>Nicht verglichen</h2>\n<ul>\n<li>Startseite</li>"));
  EXPECT_THAT(
      html, HasSubstr("<img src=\"001-after.png\" alt=\"Wohngeldstelle auf Arabisch, nachher\">"));
}
