#include <gmock/gmock.h>

#include "content/townhall/preview/read_page.h"
#include "content/townhall/preview/skim.h"
#include "content/townhall/preview/subset.h"
#include "tests/support/package_builder.h"

// For one page a package is read in part; what comes out is as if it had been read whole.
using test_support::PackageBuilder;
using townhall::preview::SkimmedTexts;

namespace {

const std::vector<std::string> kChain = {"ar", "en", "de"};

PackageBuilder town_with_links() {
  PackageBuilder b;
  b.record("contact", R"({"slug": "other", "kind": "desk", "email": "o@town.example"})");
  b.text("de", "contact/other", "name", "Auskunft");
  b.text("de", "contact/other", "responsibility", "Alles");
  b.record("service", R"({"slug": "pass", "contacts": [{"contact": "other"}]})");
  b.text("de", "service/pass", "name", "Ausweis \"neu\" {oder} \\ [alt]");
  b.text("de", "service/benefit", "description", "Siehe [Ausweis](service/pass).");
  b.record("service", R"({"slug": "third", "contacts": [{"contact": "other"}]})");
  b.text("de", "service/third", "name", "Etwas anderes");
  b.record("event", R"({"slug": "e", "starts": "2026-11-25", "from": "10:00"})");
  b.text("de", "event/e", "name", "Treffen");
  b.text("de", "package/town", "imprint", "Siehe [Treffen](event/e).");
  b.translation("ar", "de", "contact/desk", "name", "مكتب");
  b.translation("en", "de", "contact/desk", "name", "Desk");
  b.translation("en", "de", "service/third", "name", "Something else");
  b.files_of("en")["marks"]["contact/desk"]["name"] = "machine draft";
  b.files_of("de")["spoken"]["contact/desk"]["name"] = "Amt für Wohngeld";
  b.text("fa", "contact/desk", "name", "دفتر");
  return b;
}

// Everything of the texts, and which records there are.
std::string shown(const std::optional<townhall::Canonical>& page) {
  if (!page) {
    return "none";
  }
  std::string out = page->package.dump();
  for (const auto& [kind, records] : page->records) {
    out += "\n" + kind + " " + nlohmann::json(records).dump();
  }
  for (const townhall::TextFile& file : page->texts) {
    out += "\n" + file.file + " " + file.lang + " " + file.how + " " + file.state + " " +
           file.from + " " + file.texts.dump() + file.digests.dump() + file.spoken.dump() +
           file.marks.dump();
  }
  return out;
}

std::optional<townhall::Canonical> read(const PackageBuilder& builder, const std::string& route) {
  townhall::Issues issues;
  auto page = townhall::preview::read_page(builder.files(), "p", route, kChain, issues);
  EXPECT_EQ(issues.errors(), 0U);
  return page;
}

std::string whole(const PackageBuilder& builder, const std::string& route) {
  return shown(townhall::preview::subset_for(builder.canonical(), route, kChain));
}

}  // namespace

TEST(ReadPage, GivesWhatTheWholePackageWouldGive) {
  for (const char* route : {"contact/desk", "contact/other", "service/benefit", "service/pass",
                            "event/e", "topic/housing", "contact/nobody", "home"}) {
    EXPECT_EQ(shown(read(town_with_links(), route)), whole(town_with_links(), route)) << route;
  }
  EXPECT_THAT(shown(read(town_with_links(), "contact/desk")), testing::HasSubstr("Ausweis"));
  EXPECT_THAT(shown(read(town_with_links(), "contact/desk")), testing::HasSubstr("Treffen"));
  EXPECT_THAT(shown(read(town_with_links(), "contact/desk")),
              testing::Not(testing::HasSubstr("Something else")));
}

TEST(ReadPage, LooksAtNoOtherLanguageAndNoOtherRecord) {
  PackageBuilder builder = town_with_links();
  const std::string before = shown(read(builder, "contact/desk"));
  builder.extra_files["texts/fa.json"] = "half a fi";
  EXPECT_EQ(shown(read(builder, "contact/desk")), before);
  builder.files_of("de")["texts"]["service/third"]["name"] = "u\u0308ber";
  EXPECT_EQ(shown(read(builder, "contact/desk")), before);
}

TEST(ReadPage, LeavesFilesThatAreLaidOutOtherwiseToTheWholeReading) {
  for (const char* bytes :
       {"", "[]", "{\"texts\": 1}", "{\"texts\": {}, \"texts\": {}}", "{\"texts\": {}} x",
        "{\"texts\": {\"contact/desk\": {}, \"contact/desk\": {}}}", "{\"texts\": {\"a\": {}",
        "{\"texts\": {\"contact\\/desk\": {}}}", "{\"texts\": {,}}", "{\"texts\": {\"a\": }}"}) {
    PackageBuilder builder = town_with_links();
    builder.extra_files["texts/en.json"] = bytes;
    townhall::Issues issues;
    EXPECT_FALSE(townhall::preview::read_page(builder.files(), "p", "contact/desk", kChain, issues))
        << bytes;
  }
}

TEST(SkimmedTexts, FindARecordBetweenQuotesAndBrackets) {
  const std::string text =
      R"({"lang": "de", "texts" : {"a/b": {"x": "}\"{\\"}, "c/d": [{"y": "]"}]} , "marks": {}})";
  const auto skimmed = SkimmedTexts::of(text);
  ASSERT_TRUE(skimmed.has_value());
  EXPECT_EQ(skimmed->texts_of("a/b"), R"({"x": "}\"{\\"})");
  EXPECT_EQ(skimmed->texts_of("c/d"), R"([{"y": "]"}])");
  EXPECT_EQ(skimmed->texts_of("e/f"), "");
  EXPECT_EQ(skimmed->with_only([](std::string_view record) { return record == "c/d"; }),
            R"({"lang":"de","texts":{"c/d":[{"y": "]"}]},"marks":{}})");
}
