#include "kiosk/directory/opening.h"
#include "tests/support/open_package.h"

using namespace kiosk::directory;
using kiosk::base::ErrorKind;
using test_support::OpenPackage;
using test_support::PackageBuilder;

namespace {

PackageBuilder house() {
  PackageBuilder builder;
  builder.record("place", R"({"slug": "hall", "type": "building", "street": "Rathausplatz",
      "house_number": "1", "postcode": "22926", "city": "Ahrensburg", "lat": 53.67, "lon": 10.23,
      "access": [{"code": "lift", "value": "yes"}, {"code": "step-free", "value": "yes"}],
      "closures": [{"key": "xmas", "from": "2026-12-24", "to": "2026-12-31"}]})");
  builder.record("place", R"({"slug": "first", "type": "floor", "parent": "hall", "level": 1,
      "door_sign": "1"})");
  builder.record("place", R"({"slug": "ground", "type": "floor", "parent": "hall", "level": 0,
      "door_sign": "EG"})");
  builder.record("place", R"({"slug": "r104", "type": "room", "parent": "first",
      "door_sign": "104", "access": [{"code": "step-free", "value": "limited"}]})");
  builder.record("place", R"({"slug": "r99", "type": "room", "parent": "first",
      "door_sign": "99"})");
  builder.text("de", "place/hall", "name", "Rathaus");
  builder.text("de", "place/first", "floor_label", "1. Stock");
  builder.text("de", "place/r104", "directions", "Mit dem Aufzug nach oben");
  builder.text("de", "place/hall", "closure.xmas.reason", "Betriebsferien");
  builder.record("contact", R"({"slug": "desk", "kind": "desk", "place": "r104",
      "phones": [{"key": "main", "number": "040 66969-104"},
                 {"key": "help", "number": "116 117", "short_code": true, "toll_free": true}],
      "appointment": "possible", "emergency_rank": 2, "sample": true,
      "languages": [{"lang": "ti", "mode": "phone-interpreter", "lead_days": 2}],
      "hours": {"schedules": [{"key": "regular", "on_holiday": "as-sunday",
        "rules": [{"days": ["mo", "th"], "opens": "08:00", "closes": "12:00"},
                  {"days": ["th"], "opens": "14:00", "closes": "18:00", "mode": "appointment"}],
        "exceptions": [{"key": "x", "from": "2026-11-26", "to": "2026-11-26", "kind": "changed",
                        "opens": "07:30", "closes": "16:00"}]}]}})");
  builder.text("de", "contact/desk", "phone.main.note", "Nur vormittags");
  return builder;
}

}  // namespace

TEST(Contact, FoldsRoomFloorAndBuildingIntoOnePlace) {
  const OpenPackage package(house());
  const auto contact = package->contact(ContactId("desk"), "de");
  ASSERT_TRUE(contact.has_value());
  ASSERT_TRUE(contact->place.has_value());
  const Place& place = *contact->place;
  EXPECT_EQ(place.door_sign, "104");
  EXPECT_EQ(place.level, 1);
  EXPECT_EQ(place.floor, PlaceId("first"));
  EXPECT_EQ(place.building, PlaceId("hall"));
  EXPECT_EQ(place.floor_label.text, "1. Stock");
  EXPECT_EQ(place.building_name_de, "Rathaus");
  EXPECT_EQ(place.street + " " + place.house_number + ", " + place.postcode + " " + place.city,
            "Rathausplatz 1, 22926 Ahrensburg");
  EXPECT_TRUE(place.position.has_value());
  EXPECT_EQ(place.directions.text, "Mit dem Aufzug nach oben");
}

TEST(Contact, KnowsAccessOfTheRoomBetterThanThatOfTheHouse) {
  const OpenPackage package(house());
  const auto contact = package->contact(ContactId("desk"), "de");
  ASSERT_EQ(contact->place->access.size(), 2U);
  EXPECT_EQ(contact->place->access[0].code, "step-free");
  EXPECT_EQ(contact->place->access[0].value, Access::Limited);
  EXPECT_EQ(contact->place->access[1].code, "lift");
}

TEST(Contact, HasHoursWithExceptionsAndTheClosuresOfTheHouse) {
  const OpenPackage package(house());
  const auto contact = package->contact(ContactId("desk"), "de");
  ASSERT_EQ(contact->hours.schedules.size(), 1U);
  const Schedule& schedule = contact->hours.schedules[0];
  EXPECT_EQ(schedule.on_holiday, HolidayPolicy::AsSunday);
  ASSERT_EQ(schedule.rules.size(), 3U);
  EXPECT_EQ(schedule.rules[1].weekday, 4);
  EXPECT_EQ(schedule.rules[1].closes_minute, 12 * 60);
  EXPECT_EQ(schedule.rules[2].mode, HoursMode::Appointment);
  ASSERT_EQ(schedule.exceptions.size(), 2U);
  EXPECT_EQ(schedule.exceptions[0].kind, ExceptionKind::Changed);
  EXPECT_EQ(schedule.exceptions[1].kind, ExceptionKind::Closed);
  EXPECT_EQ(schedule.exceptions[1].to, (kiosk::base::Date{2026, 12, 31}));
  EXPECT_EQ(schedule.exceptions[1].reason.text, "Betriebsferien");
}

TEST(Contact, StandsAsItIsDescribed) {
  const OpenPackage package(house());
  const auto contact = package->contact(ContactId("desk"), "de");
  const auto standing = package->standing(ContactId("desk"), "");
  ASSERT_TRUE(contact.has_value() && standing.has_value());
  constexpr kiosk::base::UnixSeconds kFirst{1795426920};  // Monday 2026-11-23, 10:42 in Berlin
  constexpr int kHours = 24 * 45;                         // to the end of the closure of the house
  int open = 0;
  for (int hour = 0; hour < kHours; ++hour) {
    const kiosk::base::UnixSeconds at = kFirst + std::chrono::hours(hour);
    const Openness described = openness_at(contact->hours, at, {}, true);
    const Openness standing_now = openness_at(standing->hours, at, {}, true);
    open += described.state == OpenState::Open ? 1 : 0;
    EXPECT_EQ(described.state, standing_now.state) << hour;
    EXPECT_EQ(described.opens_next, standing_now.opens_next) << hour;
  }
  EXPECT_GT(open, 0);
  EXPECT_EQ(standing->appointment, contact->appointment);
  ASSERT_TRUE(standing->place.has_value());
  EXPECT_EQ(standing->place->building, contact->place->building);
  EXPECT_EQ(standing->place->level, contact->place->level);
  EXPECT_EQ(standing->place->position, contact->place->position);
  EXPECT_TRUE(standing->place->floor_label.empty());
  const auto named = package->standing(ContactId("desk"), "de");
  ASSERT_TRUE(named.has_value() && named->place.has_value());
  EXPECT_EQ(named->place->floor_label.text, contact->place->floor_label.text);
  EXPECT_EQ(named->place->building_name.text, contact->place->building_name.text);
  EXPECT_EQ(named->place->door_sign, contact->place->door_sign);
  EXPECT_FALSE(package->standing(ContactId("nobody"), "").has_value());
}

TEST(Contact, HasPhonesAsPrintedAndAsDialled) {
  const OpenPackage package(house());
  const auto contact = package->contact(ContactId("desk"), "de");
  ASSERT_EQ(contact->phones.size(), 2U);
  EXPECT_EQ(contact->phones[0].display, "040 66969-104");
  EXPECT_EQ(contact->phones[0].dial, "+494066969104");
  EXPECT_EQ(contact->phones[0].note.text, "Nur vormittags");
  EXPECT_EQ(contact->phones[1].dial, "116117");
  EXPECT_TRUE(contact->phones[1].toll_free);
  EXPECT_EQ(contact->languages[0].mode, LanguageMode::PhoneInterpreter);
  EXPECT_EQ(contact->services, std::vector<ServiceId>{ServiceId("benefit")});
  EXPECT_TRUE(contact->sample);
}

TEST(Contact, WithoutHoursIsUnknownAndNotClosed) {
  const OpenPackage package{PackageBuilder()};
  EXPECT_FALSE(package->contact(ContactId("desk"), "de")->hours.known);
}

TEST(Contact, OfAConfidentialPlaceHasNoAddress) {
  PackageBuilder builder;
  builder.record("place", R"({"slug": "shelter", "type": "building", "confidential": true,
      "city": "Ahrensburg"})");
  builder.text("de", "place/shelter", "name", "Frauenhaus");
  builder.record("contact", R"({"slug": "desk", "kind": "desk", "place": "shelter"})");
  const OpenPackage package(builder);
  const auto contact = package->contact(ContactId("desk"), "de");
  EXPECT_TRUE(contact->place->confidential);
  EXPECT_EQ(contact->place->name.text, "Frauenhaus");
  EXPECT_EQ(contact->place->city, "");
  EXPECT_EQ(package->building(PlaceId("shelter"), "de").error().kind, ErrorKind::NotFound);
}

TEST(EmergencyLines, ComeByRank) {
  PackageBuilder builder = house();
  builder.record("contact", R"({"slug": "police", "kind": "hotline", "emergency_rank": 1,
      "phones": [{"key": "a", "number": "110", "short_code": true}], "hours": {"always": true}})");
  builder.text("de", "contact/police", "name", "Polizei");
  const OpenPackage package(builder);
  const auto lines = package->emergency_lines("de");
  ASSERT_EQ(lines->size(), 2U);
  EXPECT_EQ((*lines)[0].id, ContactId("police"));
  EXPECT_TRUE((*lines)[0].hours.always);
}

TEST(Building, ListsFloorsFromTheTopAndRoomsByNumber) {
  const OpenPackage package(house());
  const auto building = package->building(PlaceId("hall"), "de");
  ASSERT_TRUE(building.has_value());
  ASSERT_EQ(building->floors.size(), 2U);
  EXPECT_EQ(building->floors[0].short_label, "1");
  EXPECT_EQ(building->floors[1].short_label, "EG");
  ASSERT_EQ(building->floors[0].rooms.size(), 2U);
  EXPECT_EQ(building->floors[0].rooms[0].door_sign, "99");
  EXPECT_EQ(building->floors[0].rooms[1].contacts.at(0).slug, "desk");
}

TEST(Topic, TheRootHasTheTilesOfTheHomeScreen) {
  const OpenPackage package{PackageBuilder()};
  const auto root = package->topic(TopicId(), "de");
  ASSERT_TRUE(root.has_value());
  ASSERT_EQ(root->entries.size(), 1U);
  EXPECT_EQ(root->entries[0].kind, EntryKind::Topic);
  EXPECT_EQ(root->entries[0].icon, "home");
  EXPECT_EQ(root->entries[0].color, 2);
}

TEST(Topic, KnowsItsEntriesAndTheWayToIt) {
  PackageBuilder builder;
  builder.record("topic", R"({"slug": "housing", "entries": ["topic/rent"]})");
  builder.record("topic", R"({"slug": "rent", "entries": ["contact/desk", "service/benefit"]})");
  builder.text("de", "topic/rent", "name", "Miete");
  const OpenPackage package(builder);
  const auto topic = package->topic(TopicId("rent"), "de");
  ASSERT_EQ(topic->path.size(), 1U);
  EXPECT_EQ(topic->path[0].slug, "housing");
  EXPECT_EQ(topic->entries[0].teaser.text, "Wohngeld");
  const auto service = package->service(ServiceId("benefit"), "de");
  ASSERT_EQ(service->path.size(), 2U);
  EXPECT_EQ(service->path[1].name.text, "Miete");
}

TEST(Status, OnlyPublishedRecordsAreAnswered) {
  for (const char* status : {"draft", "paused", "withdrawn"}) {
    PackageBuilder builder;
    builder.records["contact"][0]["status"] = status;
    const OpenPackage package(builder);
    EXPECT_EQ(package->contact(ContactId("desk"), "de").error().kind, ErrorKind::NotFound);
    EXPECT_EQ(package->topic(TopicId("housing"), "de")->entries.size(), 1U);
    EXPECT_TRUE(package->service(ServiceId("benefit"), "de")->contacts.empty());
    EXPECT_TRUE(package->slugs(Directory::Kind::Contact)->empty());
  }
}

TEST(Sites, ShowOnlyWhatIsMeantForThem) {
  PackageBuilder builder = house();
  builder.record("site", R"({"slug": "foyer", "place": "r104", "groups": ["houses"],
      "wall": ["de", "ar"], "ways": [{"to": "r99", "metres": 20, "minutes": 1, "step_free": true}]})");
  builder.record("site", R"({"slug": "library"})");
  builder.text("de", "site/foyer", "name", "Foyer");
  builder.text("de", "site/library", "name", "Bücherei");
  builder.records["service"][0]["sites"] = {{"only", {"group/houses"}}};
  EXPECT_TRUE(
      OpenPackage(builder, {"foyer", false})->service(ServiceId("benefit"), "de").has_value());
  EXPECT_FALSE(
      OpenPackage(builder, {"library", false})->service(ServiceId("benefit"), "de").has_value());
  const OpenPackage package(builder);
  const auto sites = package->sites("de");
  ASSERT_EQ(sites->size(), 2U);
  EXPECT_EQ((*sites)[0].building, PlaceId("hall"));
  EXPECT_EQ((*sites)[0].level, 1);
  EXPECT_EQ((*sites)[0].wall, (std::vector<std::string>{"de", "ar"}));
  EXPECT_EQ(package->way(SiteId("foyer"), PlaceId("r99"), "de")->metres, 20);
  EXPECT_EQ(package->way(SiteId("foyer"), PlaceId("hall"), "de").error().kind, ErrorKind::NotFound);
}

TEST(Notices, ComeMostSevereFirstWithoutThoseSuperseded) {
  PackageBuilder builder;
  const auto notice = [&](const std::string& slug, const std::string& severity,
                          const std::string& more) {
    builder.record("notice", R"({"slug": ")" + slug + R"(", "severity": ")" + severity +
                                 R"(", "valid_from": "2026-11-01T08:00",
                                 "valid_until": "2026-12-01T00:00")" +
                                 more + "}");
    builder.text("de", "notice/" + slug, "title", slug);
  };
  notice("old", "emergency", "");
  notice("info", "info", "");
  notice("water", "urgent", R"(, "supersedes": "old")");
  const OpenPackage package(builder);
  const auto notices = package->notices("de");
  ASSERT_EQ(notices->size(), 2U);
  EXPECT_EQ((*notices)[0].id, NoticeId("water"));
  EXPECT_EQ((*notices)[0].valid_from.minute, 480);
}

TEST(Queries, OfOneRecordDoNotGrowWithThePackage) {
  const auto queries = [](int services) {
    PackageBuilder builder = house();
    for (int i = 0; i < services; ++i) {
      const std::string slug = "s" + std::to_string(i);
      builder.record("service",
                     R"({"slug": ")" + slug + R"(", "contacts": [{"contact": "desk"}]})");
      builder.text("de", "service/" + slug, "name", slug);
    }
    const OpenPackage package(builder);
    const long before = package->queries();
    EXPECT_TRUE(package->contact(ContactId("desk"), "ar").has_value());
    EXPECT_TRUE(package->service(ServiceId("benefit"), "ar").has_value());
    return package->queries() - before;
  };
  EXPECT_EQ(queries(1), queries(100));
  EXPECT_LT(queries(1), 50);
}

TEST(Queries, AskForTheWayUpOnceInEachLanguage) {
  PackageBuilder builder;
  builder.translation("en", "de", "topic/housing", "name", "Housing");
  const OpenPackage package(builder);
  const auto ask = [&](const std::string& lang) {
    const long before = package->queries();
    const auto service = package->service(ServiceId("benefit"), lang);
    const std::string name = service && service->path.size() == 1 ? service->path[0].name.text : "";
    return std::pair(name, package->queries() - before);
  };
  const auto [german, first] = ask("de");
  const auto [english, other] = ask("en");
  EXPECT_EQ(german, "Wohnen");
  EXPECT_EQ(english, "Housing");
  EXPECT_EQ(other, first);
  EXPECT_EQ(ask("de"), std::pair(std::string("Wohnen"), first - 4));
  EXPECT_EQ(ask("en"), std::pair(std::string("Housing"), first - 4));
}
