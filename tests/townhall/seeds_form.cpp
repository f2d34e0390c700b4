#include "tests/townhall/seeds.h"

namespace seeds {
namespace {

const Seed kFormSeeds[] = {
    {"no folder of texts", [](PackageBuilder& b) { b.texts.clear(); }, "file-unreadable", "texts",
     "", ""},
    {"a byte that is no UTF-8",
     [](PackageBuilder& b) { b.extra_files["holidays.json"] = "[\"\xff\"]"; }, "file-not-utf8",
     "holidays.json", "", ""},
    {"forty brackets",
     [](PackageBuilder& b) {
       b.extra_files["holidays.json"] = std::string(40, '[') + std::string(40, ']');
     },
     "file-too-deep", "holidays.json", "", ""},
    {"half a file", [](PackageBuilder& b) { b.extra_files["holidays.json"] = "[1,"; },
     "file-not-json", "holidays.json", "", ""},
    {"a key that stands twice",
     [](PackageBuilder& b) {
       b.extra_files["holidays.json"] = R"([{"slug": "first", "kind": "public", "kind": "bank"}])";
     },
     "key-repeated", "holidays.json", "", "kind"},
    {"an object for a list", [](PackageBuilder& b) { b.extra_files["holidays.json"] = "{}"; },
     "file-not-array", "holidays.json", "", ""},
    {"a number for a record", [](PackageBuilder& b) { b.extra_files["holidays.json"] = "[1]"; },
     "record-not-object", "holidays.json", "", ""},
    {"a record without a slug", [](PackageBuilder& b) { b.records["event"][0].erase("slug"); },
     "slug-missing", "events.json", "", "slug"},
    {"a record that stands twice",
     [](PackageBuilder& b) { b.records["event"].push_back(nlohmann::json(b.records["event"][0])); },
     "slug-repeated", "events.json", "event/e", "slug"},
    {"a list for texts", [](PackageBuilder& b) { b.extra_files["texts/en.json"] = "[]"; },
     "texts-not-object", kEnglish, "", "texts"},
    {"digests that are a number", [](PackageBuilder& b) { b.files_of("en")["digests"] = 1; },
     "value-of-wrong-type", kEnglish, "", "digests"},
    {"a key that there is not", [](PackageBuilder& b) { desk(b)["fone"] = 1; }, "key-unknown",
     kContacts, kDesk, "fone"},
    {"a file of another language", [](PackageBuilder& b) { b.files_of("en")["lang"] = "fr"; },
     "language-of-file", kEnglish, "", "lang"},
    {"a picture out of its folder",
     [](PackageBuilder& b) { b.records["media"][0]["file"] = "../m.png"; }, "media-name",
     "media.json", "media/m", "file"},
    {"a picture that is missing", [](PackageBuilder& b) { b.extra_files.erase("media/m.png"); },
     "media-unreadable", "media.json", "media/m", "file"},
    {"letters in two pieces", [](PackageBuilder& b) { description(b, "u\u0308ber"); },
     "text-not-nfc", kGerman, kDesk, "description"},
    {"an object for telephones",
     [](PackageBuilder& b) { desk(b)["phones"] = nlohmann::json::object(); }, "must-be-array",
     kContacts, kDesk, "phones"},
    {"a number for a telephone", [](PackageBuilder& b) { desk(b)["phones"][0] = 1; },
     "must-be-object", kContacts, kDesk, "phones"},
    {"two parts of one key",
     [](PackageBuilder& b) { desk(b)["phones"].push_back(nlohmann::json(desk(b)["phones"][0])); },
     "part-repeated", kContacts, kDesk, "phones"},
    {"an entry without its kind",
     [](PackageBuilder& b) { b.records["topic"][0]["entries"].push_back("desk"); },
     "reference-of-wrong-kind", "topics.json", "topic/housing", "entries"},
    {"a colour in quotes", [](PackageBuilder& b) { b.records["topic"][0]["color"] = "2"; },
     "must-be-whole-number", "topics.json", "topic/housing", "color"},
    {"a latitude in quotes",
     [](PackageBuilder& b) {
       b.record("place", R"({"slug": "p", "type": "building", "lat": "53", "lon": 10})");
     },
     "must-be-number", "places.json", "place/p", "lat"},
    {"a ninth colour", [](PackageBuilder& b) { b.records["topic"][0]["color"] = 9; },
     "number-out-of-range", "topics.json", "topic/housing", "color"},
    {"yes in words", [](PackageBuilder& b) { desk(b)["free"] = "yes"; }, "must-be-yes-or-no",
     kContacts, kDesk, "free"},
    {"an address that is a number", [](PackageBuilder& b) { desk(b)["email"] = 1; }, "must-be-text",
     kContacts, kDesk, "email"},
    {"the 30th of February", [](PackageBuilder& b) { desk(b)["verified_on"] = "2026-02-30"; },
     "must-be-day", kContacts, kDesk, "verified_on"},
    {"a moment without its time",
     [](PackageBuilder& b) { b.records["notice"][0]["valid_from"] = "2026-11-23"; },
     "must-be-moment", "notices.json", "notice/n", "valid_from"},
    {"a kind that there is not", [](PackageBuilder& b) { desk(b)["kind"] = "counter"; },
     "code-unknown", kContacts, kDesk, "kind"},
    {"a key with a space", [](PackageBuilder& b) { desk(b)["phones"][0]["key"] = "A b"; },
     "slug-form", kContacts, kDesk, "phones.key"},
    {"a colour in words", [](PackageBuilder& b) { b.package["brand_color"] = "red"; }, "color-form",
     "package.json", "", "brand_color"},
    {"a namespace that is no UUID", [](PackageBuilder& b) { b.package["namespace"] = "town"; },
     "uuid-form", "package.json", "", "namespace"},
    {"a language of one letter",
     [](PackageBuilder& b) {
       desk(b)["languages"] = {{{"lang", "x"}}};
     },
     "language-form", kContacts, kDesk, "languages.lang"},
    {"an empty value", [](PackageBuilder& b) { desk(b)["origin"] = ""; }, "value-empty", kContacts,
     kDesk, "origin"},
};

}  // namespace

std::span<const Seed> of_form() {
  return kFormSeeds;
}

}  // namespace seeds
