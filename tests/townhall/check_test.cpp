#include "content/townhall/check/check.h"

#include <gmock/gmock.h>

#include "content/townhall/strict_json.h"
#include "tests/support/package_builder.h"
#include "tests/townhall/faults.h"

using test_support::Fault;
using test_support::listing;
using test_support::PackageBuilder;
using testing::HasSubstr;
using testing::Not;

namespace {

void hours(PackageBuilder& builder, const std::string& rules, const std::string& more = "") {
  builder.record("contact", R"({"slug": "desk", "kind": "desk", "email": "a@b.example",
      "hours": {"schedules": [{"key": "s", "rules": [)" +
                                rules + "]" + more + "}]}}");
}

void phone(PackageBuilder& builder, const std::string& number) {
  builder.record("contact", R"({"slug": "desk", "kind": "desk", "sample": true,
      "phones": [{"key": "a", "number": ")" +
                                number + R"("}]})");
}

const Fault kFaults[] = {
    {"circle of parents",
     [](PackageBuilder& b) {
       b.record("organization", R"({"slug": "a", "kind": "county", "parent": "b"})");
       b.record("organization", R"({"slug": "b", "kind": "county", "parent": "a"})");
       b.text("de", "organization/a", "name", "A");
       b.text("de", "organization/b", "name", "B");
     },
     "error: organizations.json: organization/a: parent: What it belongs to goes round in a "
     "circle"},
    {"unknown key", [](PackageBuilder& b) { b.records["contact"][0]["fone"] = 1; },
     "error: contacts.json: contact/desk: fone: The key is unknown"},
    {"wrong type", [](PackageBuilder& b) { b.records["contact"][0]["free"] = "yes"; },
     "contact/desk: free: This must be true or false"},
    {"bad code", [](PackageBuilder& b) { b.records["contact"][0]["kind"] = "counter"; },
     "contact/desk: kind: \"counter\" is not one of: desk"},
    {"missing key", [](PackageBuilder& b) { b.records["contact"][0].erase("kind"); },
     "contact/desk: kind: The key is missing"},
    {"bad slug",
     [](PackageBuilder& b) {
       b.record("contact", R"({"slug": "A b", "kind": "desk", "email": "a@b.example"})");
       b.text("de", "contact/A b", "name", "x");
     },
     "contact/A b: slug: A slug has only"},
    {"no slug", [](PackageBuilder& b) { b.records["contact"][0].erase("slug"); },
     "contacts.json: slug: A record has no slug"},
    {"slug twice", [](PackageBuilder& b) { b.records["topic"].push_back(b.records["topic"][0]); },
     "topic/housing: slug: Two records have this slug"},
    {"dangling reference", [](PackageBuilder& b) { b.records["contact"][0]["place"] = "moon"; },
     "contact/desk: place: There is no place named \"moon\""},
    {"dangling entry",
     [](PackageBuilder& b) { b.records["topic"][0]["entries"].push_back("service/none"); },
     "topic/housing: entries: \"service/none\" names no record"},
    {"topic nowhere",
     [](PackageBuilder& b) {
       b.record("topic", R"({"slug": "lost", "entries": ["contact/desk"]})");
       b.text("de", "topic/lost", "name", "x");
     },
     "topic/lost: The topic hangs nowhere"},
    {"topic in itself",
     [](PackageBuilder& b) { b.records["topic"][0]["entries"].push_back("topic/housing"); },
     "The tree goes round in a circle at topic/housing"},
    {"topic twice", [](PackageBuilder& b) { b.package["start"].push_back("housing"); },
     "package.json: start: topic/housing hangs in two places"},
    {"many entries",
     [](PackageBuilder& b) {
       for (int i = 0; i < 12; ++i) {
         const std::string slug = "c" + std::to_string(i);
         b.record("contact",
                  R"({"slug": ")" + slug + R"(", "kind": "desk", "email": "a@b.example"})");
         b.text("de", "contact/" + slug, "name", "x");
         b.records["topic"][0]["entries"].push_back("contact/" + slug);
       }
     },
     "warning: topics.json: topic/housing: entries: 14 entries are many"},
    {"missing text",
     [](PackageBuilder& b) { b.texts["de"]["texts"]["contact/desk"].erase("name"); },
     "texts/de.json: contact/desk: name: The text is missing in the source language"},
    {"long teaser",
     [](PackageBuilder& b) { b.text("de", "service/benefit", "teaser", std::string(121, 'x')); },
     "service/benefit: teaser: The text has 121 characters, at most 120 fit"},
    {"unknown text", [](PackageBuilder& b) { b.text("de", "contact/desk", "nome", "x"); },
     "contact/desk: nome: This kind of record has no such text"},
    {"text of no part",
     [](PackageBuilder& b) { b.text("de", "contact/desk", "phone.x.note", "x"); },
     "phone.x.note: The record has no part \"x\""},
    {"text of no record", [](PackageBuilder& b) { b.text("de", "contact/none", "name", "x"); },
     "texts/de.json: contact/none: There is no such record"},
    {"bidi override", [](PackageBuilder& b) { b.text("de", "contact/desk", "name", "a\u202Eb"); },
     "texts/de.json: contact/desk: name: The text holds the forbidden character U+202E"},
    {"not NFC", [](PackageBuilder& b) { b.text("de", "contact/desk", "name", "u\u0308ber"); },
     "contact/desk: name: The text is not in Unicode form NFC"},
    {"closes before it opens",
     [](PackageBuilder& b) {
       hours(b, R"({"days": ["mo"], "opens": "12:00", "closes": "08:00"})");
     },
     "hours.schedules.s.rules: It closes before it opens"},
    {"overlap",
     [](PackageBuilder& b) {
       hours(b, R"({"days": ["mo"], "opens": "08:00", "closes": "12:00"},
                   {"days": ["mo"], "opens": "11:00", "closes": "13:00"})");
     },
     "Two rules overlap on mo"},
    {"exception backwards",
     [](PackageBuilder& b) {
       hours(b, "", R"(, "exceptions": [{"key": "e", "from": "2026-12-31", "to": "2026-12-24",
                        "kind": "closed"}])");
     },
     "exceptions.e: The exception ends before it begins"},
    {"changed without hours",
     [](PackageBuilder& b) {
       hours(b, "", R"(, "exceptions": [{"key": "e", "from": "2026-12-24", "to": "2026-12-24",
                        "kind": "changed"}])");
     },
     "Changed or extra hours need opens and closes"},
    {"phone", [](PackageBuilder& b) { phone(b, "77 123 oder -124"); }, "phones.a.number: "},
    {"phone of somebody", [](PackageBuilder& b) { phone(b, "04102 77-104"); },
     "warning: contacts.json: contact/desk: phones.a.number: The record is a sample, but"},
    {"contact without a channel", [](PackageBuilder& b) { b.records["contact"][0].erase("email"); },
     "contact/desk: Nobody can reach this contact point"},
    {"service without a contact",
     [](PackageBuilder& b) { b.records["service"][0].erase("contacts"); },
     "service/benefit: contacts: The service names no contact point"},
    {"confidential address",
     [](PackageBuilder& b) {
       b.record("place", R"({"slug": "s", "type": "building", "confidential": true,
                             "street": "Weg"})");
     },
     "place/s: street: The place is confidential"},
    {"room in a room",
     [](PackageBuilder& b) {
       b.record("place", R"({"slug": "s", "type": "room", "parent": "s"})");
     },
     "place/s: parent: A room cannot lie in a room"},
    {"http link", [](PackageBuilder& b) { b.records["contact"][0]["url"] = "http://a.example"; },
     "contact/desk: url: The address must begin with https://"},
    {"e-mail", [](PackageBuilder& b) { b.records["contact"][0]["email"] = "a@b"; },
     "contact/desk: email: This is not an e-mail address"},
    {"contrast", [](PackageBuilder& b) { b.package["brand_color"] = "#777777"; },
     "brand_ink: The contrast to brand_color is below 7:1"},
    {"icon", [](PackageBuilder& b) { b.icons = std::set<std::string>{"house"}; },
     "topic/housing: icon: There is no pictogram \"home\""},
    {"rrule",
     [](PackageBuilder& b) {
       b.record("event", R"({"slug": "e", "starts": "2026-11-23", "from": "10:00",
                             "rrule": "FREQ=WEEKLY;BYWEEKNO=3"})");
       b.text("de", "event/e", "name", "x");
     },
     "event/e: rrule: "},
    {"long notice",
     [](PackageBuilder& b) {
       b.record("notice", R"({"slug": "n", "severity": "info", "valid_from": "2026-01-01T00:00",
                              "valid_until": "2026-06-01T00:00"})");
       b.text("de", "notice/n", "title", "x");
     },
     "notice/n: valid_until: The notice is valid for more than 90 days"},
    {"endless notice",
     [](PackageBuilder& b) {
       b.record("notice", R"({"slug": "n", "severity": "info", "valid_from": "2026-01-01T00:00"})");
       b.text("de", "notice/n", "title", "x");
     },
     "notice/n: valid_until: The key is missing"},
    {"dead link",
     [](PackageBuilder& b) { b.text("de", "contact/desk", "description", "[hier](service/none)"); },
     "contact/desk: description: The link to \"service/none\" leads nowhere"},
    {"situation-code",
     [](PackageBuilder& b) {
       b.record("term", R"({"slug": "s", "taxonomy": "life-situation", "code": "crises"})");
       b.text("de", "term/s", "name", "S");
     },
     "term/s: code: A life situation has the code crisis or none"},
    {"wall",
     [](PackageBuilder& b) {
       b.record("site", R"({"slug": "s", "wall": ["xx"]})");
       b.text("de", "site/s", "name", "x");
     },
     "site/s: wall: The language xx is not in"},
    {"site scope",
     [](PackageBuilder& b) {
       b.records["service"][0]["sites"] = {{"only", {"nowhere"}}};
     },
     "service/benefit: sites.only: There is no site or group"},
    {"language of a text file", [](PackageBuilder& b) { b.files_of("xx"); },
     "texts/xx.json: lang: The language is not in"},
    {"translations in a circle",
     [](PackageBuilder& b) {
       b.files_of("en")["from"] = "fa";
       b.files_of("fa")["from"] = "en";
     },
     "texts/en.json: from: The translations go round in a circle"},
    {"media missing",
     [](PackageBuilder& b) {
       b.record("media", R"({"slug": "m", "file": "m.png", "mime": "image/png",
                             "licence": "CC0"})");
       b.text("de", "media/m", "alt", "x");
     },
     "media/m: file: "},
    {"alternative missing",
     [](PackageBuilder& b) {
       b.record("media", R"({"slug": "m", "file": "m.png", "mime": "image/png",
                             "licence": "CC0"})");
       b.extra_files["media/m.png"] = "png";
     },
     "media/m: alt: "},
};

}  // namespace

TEST(Check, HasNothingToSayAboutARightPackage) {
  EXPECT_EQ(listing(PackageBuilder()), "");
}

TEST(Check, FindsEachFaultAndSaysWhere) {
  for (const Fault& fault : kFaults) {
    PackageBuilder builder;
    fault.make(builder);
    EXPECT_THAT(listing(builder), HasSubstr(fault.says)) << fault.name;
  }
}

TEST(Check, FindsAllFaultsInOneGo) {
  PackageBuilder builder;
  builder.records["contact"][0]["fone"] = 1;
  builder.records["contact"][0]["url"] = "x";
  builder.package["brand_color"] = "red";
  EXPECT_EQ(builder.issues().errors(), 3U) << listing(builder);
}

TEST(Check, IsSilentOnWhatEndsLaterOrNoEarlierThanWhatNamesIt) {
  PackageBuilder later;
  later.records["contact"][0]["publish_until"] = "2026-12-24";  // a day more than thirty
  EXPECT_EQ(later.issues().warnings(), 0U) << listing(later);
  PackageBuilder together;
  together.records["contact"][0]["publish_until"] = "2026-11-30";
  together.records["service"][0]["publish_until"] = "2026-11-30";
  together.records["topic"][0]["publish_until"] = "2026-11-29";
  EXPECT_THAT(listing(together), Not(HasSubstr("[reference-ends]")));
  together.records["topic"][0]["publish_until"] = "2026-12-01";
  EXPECT_THAT(listing(together),
              HasSubstr("warning: topics.json: topic/housing: entries: contact/desk is shown until "
                        "2026-11-30 only"));
}

TEST(StrictJson, RefusesAKeyThatStandsTwice) {
  townhall::Issues issues;
  townhall::parse_strict(R"([{"slug": "a", "email": "x", "email": "y"}])", "f.json", issues);
  ASSERT_EQ(issues.errors(), 1U);
  EXPECT_THAT(issues.all()[0].finding.sentence(townhall::Voice::English),
              HasSubstr("\"email\" stands twice"));
}

TEST(StrictJson, RefusesBrokenUtf8AndBrokenJson) {
  for (const char* bytes : {"[\"\xff\"]", "[1,", "", "{\"a\":1}x", "[\"\\ud800\"]"}) {
    townhall::Issues issues;
    EXPECT_FALSE(townhall::parse_strict(bytes, "f.json", issues).has_value()) << bytes;
    EXPECT_EQ(issues.errors(), 1U) << bytes;
  }
}

TEST(StrictJson, PrintsWhatItReads) {
  townhall::Issues issues;
  const char* const kText = R"({"b": [1, 2], "a": {"x": "ü\n", "y": [{"k": true}, []]}})";
  const auto document = townhall::parse_strict(kText, "f.json", issues);
  const std::string printed = townhall::print_json(*document);
  EXPECT_EQ(townhall::parse_strict(printed, "f.json", issues), document);
  EXPECT_EQ(townhall::print_json(*townhall::parse_strict(printed, "f.json", issues)), printed);
}
