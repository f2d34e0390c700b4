#include <gmock/gmock.h>

#include "tests/support/package_builder.h"

// Seeded faults: one row each, and each must be found at its place under its code. The package
// without them is right, so nothing else explains a finding.
using test_support::PackageBuilder;

namespace {

struct Seed {
  const char* name;
  void (*make)(PackageBuilder&);
  const char* code;
  const char* file;
  const char* record;
  const char* field;
};

// A package with something of everything, of the 23rd of November 2026.
PackageBuilder town() {
  PackageBuilder b;
  b.record("contact", R"({"slug": "desk", "kind": "desk", "email": "desk@town.example",
      "phones": [{"key": "main", "number": "040 66969-100"}],
      "hours": {"schedules": [{"key": "s", "on_holiday": "closed", "rules": [
          {"days": ["mo", "fr"], "opens": "08:00", "closes": "12:00"}]}]}})");
  b.record("holiday", R"({"slug": "first", "kind": "public", "region": "DE-SH",
                          "dates": ["2026-12-25", "2027-12-25"]})");
  b.text("de", "holiday/first", "name", "Erster Weihnachtstag");
  b.record("media", R"({"slug": "m", "file": "m.png", "mime": "image/png", "licence": "CC0"})");
  b.extra_files["media/m.png"] = "png";
  b.text("de", "media/m", "alt", "Das Rathaus von vorn");
  b.package["logo"] = "m";
  b.record("notice", R"({"slug": "n", "severity": "info", "valid_from": "2026-11-23T00:00",
                         "valid_until": "2026-12-01T00:00"})");
  b.text("de", "notice/n", "title", "Heute nur vormittags");
  b.record("event", R"({"slug": "e", "starts": "2026-11-25", "from": "10:00", "until": "12:00"})");
  b.text("de", "event/e", "name", "Treffen");
  return b;
}

nlohmann::json& desk(PackageBuilder& b) {
  return b.records["contact"][0];
}

nlohmann::json& schedule(PackageBuilder& b) {
  return desk(b)["hours"]["schedules"][0];
}

void description(PackageBuilder& b, const char* text) {
  b.text("de", "contact/desk", "description", text);
}

// A film of the name of the desk as it is.
nlohmann::json& film(PackageBuilder& b) {
  b.record("media", R"({"slug": "f", "file": "f.mp4", "mime": "video/mp4", "licence": "own film",
      "lang": "gsg", "signs": [{"text": "contact/desk/name"}]})");
  b.extra_files["media/f.mp4"] = "film";
  nlohmann::json& record = b.records["media"].back();
  record["signs"][0]["digest"] = townhall::text_digest("Wohngeldstelle");
  return record;
}

void simple(PackageBuilder& b, const char* text) {
  b.translation("de-simple", "de", "contact/desk", "responsibility", text);
}

const char* const kContacts = "contacts.json";
const char* const kDesk = "contact/desk";
const char* const kGerman = "texts/de.json";

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
    {"hours that overlap",
     [](PackageBuilder& b) {
       schedule(b)["rules"].push_back({{"days", {"mo"}}, {"opens", "11:00"}, {"closes", "13:00"}});
     },
     "hours-overlap", kContacts, kDesk, "hours.schedules.s.rules"},
    {"hours that end before they begin",
     [](PackageBuilder& b) { schedule(b)["rules"][0]["closes"] = "07:00"; }, "hours-order",
     kContacts, kDesk, "hours.schedules.s.rules"},
    {"hours at a time that there is not",
     [](PackageBuilder& b) { schedule(b)["rules"][0]["opens"] = "8 Uhr"; }, "must-be-time",
     kContacts, kDesk, "hours.schedules.rules.opens"},
    {"a season that is over", [](PackageBuilder& b) { schedule(b)["valid_until"] = "2026-10-31"; },
     "hours-never-open", kContacts, kDesk, "hours"},
    {"closed for all of the next weeks",
     [](PackageBuilder& b) {
       schedule(b)["exceptions"] = {
           {{"key", "x"}, {"from", "2026-11-20"}, {"to", "2027-02-01"}, {"kind", "closed"}}};
     },
     "hours-never-open", kContacts, kDesk, "hours"},
    {"a holiday of which nothing is said",
     [](PackageBuilder& b) { schedule(b).erase("on_holiday"); }, "hours-holiday-unsaid", kContacts,
     kDesk, "hours.schedules.s"},
    {"holidays that end soon",
     [](PackageBuilder& b) { b.records["holiday"][0]["dates"] = {"2026-12-25"}; },
     "holidays-run-out", "holidays.json", "", ""},
    {"a special day after the end",
     [](PackageBuilder& b) {
       schedule(b)["valid_until"] = "2027-01-31";
       schedule(b)["exceptions"] = {
           {{"key", "x"}, {"from", "2027-03-01"}, {"to", "2027-03-01"}, {"kind", "closed"}}};
     },
     "special-day-after-end", kContacts, kDesk, "hours.schedules.s.exceptions.x"},
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
};

const Seed kTextSeeds[] = {
    {"a number that the table does not have",
     [](PackageBuilder& b) { description(b, "Rufen Sie an: 040 66969-199."); },
     "number-not-in-table", kGerman, kDesk, "description"},
    {"another number behind one that the table has",
     [](PackageBuilder& b) { description(b, "Tel. 040 66969-100, abends 040 66969-177."); },
     "number-not-in-table", kGerman, kDesk, "description"},
    {"a translation that is the German text",
     [](PackageBuilder& b) {
       description(b, "Wir helfen Ihnen bei allen Fragen zum Wohngeld.");
       b.translation("en", "de", kDesk, "description",
                     "Wir helfen Ihnen bei allen Fragen zum Wohngeld.");
     },
     "text-not-translated", "texts/en.json", kDesk, "description"},
    {"English in the Arabic column",
     [](PackageBuilder& b) {
       description(b, "Wir helfen.");
       b.translation("ar", "de", kDesk, "description", "We help you with all your questions.");
     },
     "text-in-wrong-script", "texts/ar.json", kDesk, "description"},
    {"Arabic in the English column",
     [](PackageBuilder& b) {
       description(b, "Wir helfen.");
       b.translation("en", "de", kDesk, "description",
                     "نحن نساعدك في جميع الأسئلة حول السكن والدعم");
     },
     "text-in-wrong-script", "texts/en.json", kDesk, "description"},
    {"English in the German column",
     [](PackageBuilder& b) {
       description(b, "Here you can apply for help with your rent and the cost of heating.");
     },
     "text-in-wrong-language", kGerman, kDesk, "description"},
    {"an isolate that is never closed",
     [](PackageBuilder& b) {
       description(b,
                   "Zimmer \u2068"
                   "12 im Rathaus");
     },
     "isolates-unbalanced", kGerman, kDesk, "description"},
    {"a closed isolate that was never opened",
     [](PackageBuilder& b) { description(b, "Zimmer 12\u2069 im Rathaus"); }, "isolates-unbalanced",
     kGerman, kDesk, "description"},
    {"an override of direction",
     [](PackageBuilder& b) {
       description(b,
                   "a\u202E"
                   "b");
     },
     "character-forbidden", kGerman, kDesk, "description"},
    {"HTML", [](PackageBuilder& b) { description(b, "Bitte <b>pünktlich</b> kommen."); },
     "html-in-text", kGerman, kDesk, "description"},
    {"a link to nothing", [](PackageBuilder& b) { description(b, "[hier](contact/none)"); },
     "link-broken", kGerman, kDesk, "description"},
    {"stars without their partners", [](PackageBuilder& b) { description(b, "**Achtung"); },
     "markdown-unreadable", kGerman, kDesk, "description"},
    {"a long sentence in Leichte Sprache",
     [](PackageBuilder& b) {
       simple(b, "Hier bekommen Sie Geld für Ihre Miete und auch Hilfe beim Antrag und Rat.");
     },
     "simple-sentence-long", "texts/de-simple.json", kDesk, "responsibility"},
    {"an abbreviation in Leichte Sprache",
     [](PackageBuilder& b) { simple(b, "Sie brauchen Papiere, z. B. den Ausweis."); },
     "simple-abbreviation", "texts/de-simple.json", kDesk, "responsibility"},
    {"a long word in Leichte Sprache",
     [](PackageBuilder& b) { simple(b, "Hier ist die Wohngeldbewilligungsstelle."); },
     "simple-compound", "texts/de-simple.json", kDesk, "responsibility"},
    {"no alternative for a picture",
     [](PackageBuilder& b) { b.texts["de"]["texts"]["media/m"].erase("alt"); }, "text-missing",
     kGerman, "media/m", "alt"},
    {"the name of a file for an alternative",
     [](PackageBuilder& b) { b.text("de", "media/m", "alt", "m.png"); }, "alternative-says-nothing",
     kGerman, "media/m", "alt"},
    {"a legal text by a machine",
     [](PackageBuilder& b) {
       b.text("de", "package/town", "imprint", "Impressum");
       b.translation("en", "de", "package/town", "imprint", "Imprint");
       b.files_of("en")["how"] = "machine";
     },
     "legal-by-machine", "texts/en.json", "package/town", "imprint"},
    {"a teaser that is too long",
     [](PackageBuilder& b) { b.text("de", "service/benefit", "teaser", std::string(121, 'x')); },
     "text-too-long", kGerman, "service/benefit", "teaser"},
    {"a film of another text than today's",
     [](PackageBuilder& b) {
       film(b);
       b.text("de", "contact/desk", "name", "Stelle für Wohngeld");
     },
     "film-stale", "media.json", "media/f", "signs"},
    {"a film of which nobody said what it signs",
     [](PackageBuilder& b) { film(b)["signs"][0].erase("digest"); }, "film-stale", "media.json",
     "media/f", "signs"},
    {"a film in a spoken language", [](PackageBuilder& b) { film(b)["lang"] = "de"; }, "film-form",
     "media.json", "media/f", "lang"},
    {"a film that is a picture", [](PackageBuilder& b) { film(b)["mime"] = "image/png"; },
     "film-form", "media.json", "media/f", "mime"},
    {"a film of nothing", [](PackageBuilder& b) { film(b)["signs"] = nlohmann::json::array(); },
     "film-form", "media.json", "media/f", "signs"},
    {"a film with a digest that is none",
     [](PackageBuilder& b) { film(b)["signs"][0]["digest"] = "0815"; }, "film-form", "media.json",
     "media/f", "signs"},
    {"a film that is not there", [](PackageBuilder& b) { film(b)["file"] = "none.mp4"; },
     "media-unreadable", "media.json", "media/f", "file"},
    {"a film for a logo",
     [](PackageBuilder& b) {
       film(b);
       b.package["logo"] = "f";
     },
     "film-used", "package.json", "", "logo"},
    {"a text of no record", [](PackageBuilder& b) { b.text("de", "contact/none", "name", "x"); },
     "text-of-no-record", kGerman, "contact/none", ""},
};

std::string places(const townhall::Issues& issues) {
  std::string out;
  for (const townhall::Issue& issue : issues.all()) {
    out += std::string(issue.finding.rule->code) + " @ " + issue.where.file + " " +
           issue.where.record + " " + issue.where.field + "\n";
  }
  return out;
}

bool found(const townhall::Issues& issues, const Seed& seed) {
  for (const townhall::Issue& issue : issues.all()) {
    if (issue.finding.rule->code == seed.code && issue.where.file == seed.file &&
        issue.where.record == seed.record && issue.where.field == seed.field) {
      return true;
    }
  }
  return false;
}

void expect_each_found(std::span<const Seed> seeds) {
  for (const Seed& seed : seeds) {
    PackageBuilder builder = town();
    seed.make(builder);
    const townhall::Issues issues = builder.issues();
    EXPECT_TRUE(found(issues, seed)) << seed.name << ": no " << seed.code << " among\n"
                                     << places(issues);
  }
}

}  // namespace

TEST(SeededFaults, AreNoneInThePackageThatTheyAreSownInto) {
  EXPECT_EQ(places(town().issues()), "");
}

TEST(SeededFaults, AreNoneInAFilmOfTodaysText) {
  PackageBuilder builder = town();
  film(builder);
  EXPECT_EQ(places(builder.issues()), "");
}

TEST(SeededFaults, OfDataAreFoundEachAtItsPlace) {
  expect_each_found(kDataSeeds);
}

TEST(SeededFaults, OfTextsAreFoundEachAtItsPlace) {
  expect_each_found(kTextSeeds);
}
