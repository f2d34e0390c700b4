#include "tests/townhall/seeds.h"

namespace seeds {
namespace {

const Seed kDataSeeds[] = {
    {"a number that nobody can have",
     [](PackageBuilder& b) { desk(b)["phones"][0]["number"] = "040 1"; }, "phone-form", kContacts,
     kDesk, "phones.main.number"},
    {"two numbers in one field",
     [](PackageBuilder& b) { desk(b)["phones"][0]["number"] = "77 123 oder -124"; }, "phone-form",
     kContacts, kDesk, "phones.main.number"},
    {"a number of too many digits for its area",
     [](PackageBuilder& b) { desk(b)["phones"][0]["number"] = "+49 1 234567"; }, "phone-invalid",
     kContacts, kDesk, "phones.main.number"},
    {"a short code that there is not",
     [](PackageBuilder& b) {
       desk(b)["phones"][0] = {{"key", "main"}, {"number", "199 99"}, {"short_code", true}};
     },
     "short-code-unknown", kContacts, kDesk, "phones.main.number"},
    {"115 without its mark", [](PackageBuilder& b) { desk(b)["phones"][0]["number"] = "115"; },
     "short-code-unmarked", kContacts, kDesk, "phones.main.number"},
    {"116 117 without its mark",
     [](PackageBuilder& b) { desk(b)["phones"][0]["number"] = "116 117"; }, "short-code-unmarked",
     kContacts, kDesk, "phones.main.number"},
    {"an address without a dot", [](PackageBuilder& b) { desk(b)["email"] = "amt@stadt"; },
     "email-invalid", kContacts, kDesk, "email"},
    {"two e-mail addresses",
     [](PackageBuilder& b) { desk(b)["email"] = "a@b.example, c@d.example"; }, "email-invalid",
     kContacts, kDesk, "email"},
    {"http", [](PackageBuilder& b) { desk(b)["url"] = "http://a.example"; }, "url-invalid",
     kContacts, kDesk, "url"},
    {"a password in an address",
     [](PackageBuilder& b) { desk(b)["url"] = "https://amt:geheim@a.example/"; }, "url-invalid",
     kContacts, kDesk, "url"},
    {"a shortened address", [](PackageBuilder& b) { desk(b)["url"] = "https://bit.ly/x"; },
     "url-shortener", kContacts, kDesk, "url"},
    {"a shortened address of a service",
     [](PackageBuilder& b) { b.records["service"][0]["online_url"] = "https://t1p.de/antrag"; },
     "url-shortener", "services.json", "service/benefit", "online_url"},
    {"a contact nobody can reach",
     [](PackageBuilder& b) {
       desk(b).erase("email");
       desk(b).erase("phones");
     },
     "contact-unreachable", kContacts, kDesk, ""},
    {"a reference to nothing", [](PackageBuilder& b) { desk(b)["place"] = "moon"; },
     "reference-unknown", kContacts, kDesk, "place"},
    {"a reference to what is not published",
     [](PackageBuilder& b) { desk(b)["status"] = "withdrawn"; }, "reference-hidden",
     "services.json", "service/benefit", "contacts.contact"},
    {"a reference to what ends soon",
     [](PackageBuilder& b) { desk(b)["publish_until"] = "2026-12-20"; }, "reference-ends",
     "services.json", "service/benefit", "contacts.contact"},
    {"a record that nothing leads to",
     [](PackageBuilder& b) {
       b.record("article", R"({"slug": "a"})");
       b.text("de", "article/a", "name", "A").text("de", "article/a", "body", "A");
     },
     "record-nowhere", "articles.json", "article/a", ""},
    {"a document that no service wants",
     [](PackageBuilder& b) {
       b.record("document", R"({"slug": "d"})");
       b.text("de", "document/d", "title", "Ausweis");
     },
     "record-unused", "documents.json", "document/d", ""},
    {"a review that is overdue", [](PackageBuilder& b) { desk(b)["review_due"] = "2026-11-01"; },
     "review-overdue", kContacts, kDesk, "review_due"},
    {"verified long ago", [](PackageBuilder& b) { desk(b)["verified_on"] = "2025-06-01"; },
     "verification-old", kContacts, kDesk, "verified_on"},
    {"verified tomorrow", [](PackageBuilder& b) { desk(b)["verified_on"] = "2026-11-24"; },
     "verification-in-future", kContacts, kDesk, "verified_on"},
    {"a notice without an end",
     [](PackageBuilder& b) { b.records["notice"][0].erase("valid_until"); }, "key-missing",
     "notices.json", "notice/n", "valid_until"},
    {"a notice for half a year",
     [](PackageBuilder& b) { b.records["notice"][0]["valid_until"] = "2027-05-01T00:00"; },
     "notice-long", "notices.json", "notice/n", "valid_until"},
    {"a notice that is over",
     [](PackageBuilder& b) {
       b.records["notice"][0]["valid_from"] = "2026-11-01T00:00";
       b.records["notice"][0]["valid_until"] = "2026-11-05T00:00";
     },
     "notice-over", "notices.json", "notice/n", "valid_until"},
    {"an event that is over",
     [](PackageBuilder& b) { b.records["event"][0]["starts"] = "2026-11-02"; }, "event-over",
     "events.json", "event/e", ""},
    {"a confidential house with its street",
     [](PackageBuilder& b) {
       b.record("place", R"({"slug": "p", "type": "building", "confidential": true,
                             "street": "Weg"})");
     },
     "confidential-address", "places.json", "place/p", "street"},
    {"the way to a confidential house",
     [](PackageBuilder& b) {
       b.record("place", R"({"slug": "p", "type": "building", "confidential": true})");
       b.text("de", "place/p", "directions", "Durch den Hof");
     },
     "confidential-way", kGerman, "place/p", "directions"},
    {"a sample with a number of somebody",
     [](PackageBuilder& b) {
       desk(b)["sample"] = true;
       desk(b)["phones"][0]["number"] = "04102 77-104";
     },
     "phone-of-somebody", kContacts, kDesk, "phones.main.number"},
    {"a service that nobody gives",
     [](PackageBuilder& b) { b.records["service"][0].erase("contacts"); },
     "service-without-contact", kServices, kBenefit, "contacts"},
    {"a LeiKa key of two digits",
     [](PackageBuilder& b) { b.records["service"][0]["leika_key"] = "12"; }, "leika-form",
     kServices, kBenefit, "leika_key"},
    {"from 18 to 6 years",
     [](PackageBuilder& b) {
       b.records["service"][0]["min_age"] = 18;
       b.records["service"][0]["max_age"] = 6;
     },
     "age-order", kServices, kBenefit, "max_age"},
    {"free for one euro",
     [](PackageBuilder& b) {
       b.records["service"][0]["cost_kind"] = "free";
       b.records["service"][0]["costs"] = {{{"key", "c"}, {"cents", 100}}};
     },
     "free-with-costs", kServices, kBenefit, "costs"},
    {"a notice backwards",
     [](PackageBuilder& b) { b.records["notice"][0]["valid_until"] = "2026-11-20T00:00"; },
     "notice-order", "notices.json", "notice/n", "valid_until"},
    {"a notice that is published when it is over",
     [](PackageBuilder& b) { b.records["notice"][0]["publish_from"] = "2026-12-20"; },
     "notice-never-shown", "notices.json", "notice/n", "publish_from"},
    {"a rule of repeating that the kiosk cannot keep",
     [](PackageBuilder& b) { b.records["event"][0]["rrule"] = "FREQ=WEEKLY;BYWEEKNO=3"; },
     "event-repeats-wrongly", "events.json", "event/e", "rrule"},
    {"an event after midnight",
     [](PackageBuilder& b) {
       b.records["event"][0]["from"] = "24:30";
       b.records["event"][0]["until"] = "25:00";
     },
     "event-after-midnight", "events.json", "event/e", "from"},
    {"an event that ends before it begins",
     [](PackageBuilder& b) { b.records["event"][0]["until"] = "09:00"; }, "event-order",
     "events.json", "event/e", "until"},
    {"publication backwards",
     [](PackageBuilder& b) {
       desk(b)["publish_from"] = "2026-12-02";
       desk(b)["publish_until"] = "2026-12-01";
     },
     "publication-order", kContacts, kDesk, "publish_until"},
    {"a review on the day of the last",
     [](PackageBuilder& b) {
       desk(b)["verified_on"] = "2026-11-20";
       desk(b)["review_due"] = "2026-11-20";
     },
     "review-order", kContacts, kDesk, "review_due"},
    {"a room in nothing",
     [](PackageBuilder& b) { b.record("place", R"({"slug": "p", "type": "room"})"); },
     "place-without-parent", "places.json", "place/p", ""},
    {"a house in a house",
     [](PackageBuilder& b) {
       b.record("place", R"({"slug": "p", "type": "building"})");
       b.record("place", R"({"slug": "q", "type": "building", "parent": "p"})");
     },
     "place-in-wrong-place", "places.json", "place/q", "parent"},
    {"a closure backwards",
     [](PackageBuilder& b) {
       b.record(
           "place",
           R"({"slug": "p", "type": "building", "closures": [{"key": "c", "from": "2026-12-31", "to": "2026-12-01"}]})");
     },
     "closure-order", "places.json", "place/p", "closures"},
    {"a post code of four digits",
     [](PackageBuilder& b) {
       b.record("place", R"({"slug": "p", "type": "building", "postcode": "2292"})");
     },
     "postcode-form", "places.json", "place/p", "postcode"},
    {"a latitude alone",
     [](PackageBuilder& b) {
       b.record("place", R"({"slug": "p", "type": "building", "lat": 53.6})");
     },
     "position-half", "places.json", "place/p", ""},
};

}  // namespace

std::span<const Seed> of_data() {
  return kDataSeeds;
}

}  // namespace seeds
