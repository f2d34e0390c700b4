#include <gmock/gmock.h>

#include "tests/support/nodes.h"
#include "tests/support/screen_stage.h"

// The pages about a contact point: itself, the way to it, what one takes along, German beside.
namespace kiosk::app {
namespace {

using test_support::everything;
using test_support::find;
using test_support::has;
using test_support::lines;
using test_support::names;
using test_support::small_town;
using test_support::Stage;
using test_support::words;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using ui::Role;

directory::ContactPoint desk() {
  return small_town().contact_shelf.find("housing-desk", "de").value();
}

test_support::FakeDirectory town_with(const directory::ContactPoint& contact) {
  auto town = small_town();
  town.contact_shelf.put(contact);
  return town;
}

directory::ContactPoint refuge() {
  directory::ContactPoint contact = desk();
  contact.place->confidential = true;
  contact.place->door_sign = "";
  contact.place->building = directory::PlaceId("refuge");
  contact.place->street = "Geheimweg";
  return contact;
}

TEST(ContactScreen, SaysWhereToGoAndWhomToCall) {
  Stage stage;
  const ui::Node screen = stage.screen("contact/housing-desk");
  EXPECT_TRUE(has(screen, Role::Title, "Wohngeldstelle"));
  const auto facts = lines(screen, Role::Fact);
  EXPECT_THAT(facts, Contains(HasSubstr("In diesem Haus: Zimmer 104, 1. Stock: ")));
  EXPECT_THAT(facts, Contains(AllOf(HasSubstr("Musterstraße 5"), HasSubstr("22926 Musterstadt"))));
  EXPECT_THAT(facts, Contains("04102 77-104: "));
  EXPECT_TRUE(has(screen, Role::Button, "Weg zeigen"));
  EXPECT_TRUE(has(screen, Role::Card, "Wohngeld beantragen"));
}

TEST(ContactScreen, SaysOfWhenItIsWhileNobodyConfirmsIt) {
  Stage stage;
  const std::string date = "Stand der Inhalte: Freitag, 20. November 2026";
  EXPECT_FALSE(has(stage.screen("contact/housing-desk"), Role::Chip, date));
  stage.kiosk().set_unconfirmed(true);
  EXPECT_TRUE(has(stage.kiosk().screen(), Role::Chip, date));
  stage.kiosk().set_unconfirmed(false);
  EXPECT_FALSE(has(stage.kiosk().screen(), Role::Chip, date));
}

TEST(ContactScreen, LeavesOutTheFax) {
  directory::ContactPoint contact = desk();
  contact.phones.push_back(test_support::phone("04102 77-199", "+49410277199"));
  contact.phones.back().type = directory::PhoneType::Fax;
  Stage stage(town_with(contact));
  EXPECT_THAT(everything(stage.screen("contact/housing-desk")), Not(HasSubstr("77-199")));
}

TEST(ContactScreen, OffersGermanToThoseWhoReadAnother) {
  Stage stage;
  EXPECT_THAT(names(stage.screen("contact/housing-desk"), Role::Button),
              Not(Contains("Auf Deutsch zeigen")));
  const ui::Node english = stage.screen("contact/housing-desk", "en");
  EXPECT_EQ(names(english, Role::Button).size(), 3U);
}

TEST(ContactScreen, LabelsTextThatIsNotInTheLanguageOfTheVisit) {
  auto town = small_town();
  Stage german(town);
  EXPECT_THAT(names(german.screen("contact/housing-desk"), Role::Label), IsEmpty());
  directory::ContactPoint english = desk();
  english.name = words("Housing benefit office", "en");
  english.responsibility = words("Money for rent", "en");
  town.contact_shelf.put(english, "en");
  Stage stage(town);
  const auto labels = names(stage.screen("contact/housing-desk", "tr"), Role::Label);
  ASSERT_FALSE(labels.empty());
  EXPECT_THAT(labels.front(), HasSubstr("Almanca"));
  const ui::Node screen = stage.screen("contact/housing-desk", "en");
  EXPECT_TRUE(has(screen, Role::Title, "Housing benefit office"));
  EXPECT_TRUE(has(screen, Role::Paragraph, "Wohngeldstelle")) << "German beside";
}

TEST(ContactScreen, MarksMachineTranslationsUntilTheyAreReviewed) {
  auto town = small_town();
  directory::ContactPoint english = desk();
  english.name = words("Housing benefit office", "en");
  english.name.origin = directory::Origin::Machine;
  english.name.reviewed = false;
  town.contact_shelf.put(english, "en");
  Stage stage(town);
  const auto marks = [&] {
    const ui::Node screen = stage.screen("contact/housing-desk", "en");
    const auto nodes = test_support::nodes_of(screen);
    return std::count_if(nodes.begin(), nodes.end(),
                         [](const ui::Node* node) { return node->id == "label/machine"; });
  };
  EXPECT_EQ(marks(), 1);
  english.name.reviewed = true;
  stage.town().contact_shelf.put(english, "en");
  EXPECT_EQ(marks(), 0);
}

TEST(ConfidentialPlace, IsNamedNowhere) {
  auto town = town_with(refuge());
  for (const char* route : {"contact/housing-desk", "topic/housing", "service/benefit",
                            "take/contact/housing-desk", "german/contact/housing-desk"}) {
    Stage stage(town);
    for (const char* lang : {"de", "ar"}) {
      const std::string text = everything(stage.screen(route, lang));
      EXPECT_THAT(text, Not(HasSubstr("Geheimweg"))) << route;
      EXPECT_THAT(text, Not(HasSubstr("22926"))) << route;
    }
  }
}

TEST(ConfidentialPlace, IsReplacedByARequestToCall) {
  Stage stage(town_with(refuge()));
  const ui::Node screen = stage.screen("contact/housing-desk");
  EXPECT_TRUE(has(screen, Role::Fact, "Die Adresse ist geheim. Bitte rufen Sie an."));
  EXPECT_THAT(names(screen, Role::Button), Not(Contains("Weg zeigen")));
  EXPECT_THAT(lines(screen, Role::Fact), Contains("04102 77-104: "));
  EXPECT_TRUE(has(stage.screen("way/housing-desk"), Role::Title, "Diese Seite gibt es nicht mehr"));
}

TEST(WayScreen, LeadsFromTheKioskIfSomebodyHasWrittenIt) {
  auto town = small_town();
  directory::Way way;
  way.directions = words("Mit dem Aufzug in den 1. Stock.");
  way.metres = 40;
  way.minutes = 2;
  way.step_free = true;
  town.ways.push_back({directory::SiteId("foyer"), directory::PlaceId("room-104"), way});
  Stage stage(town);
  const ui::Node screen = stage.screen("way/housing-desk");
  EXPECT_TRUE(has(screen, Role::Number, "Zimmer 104, 1. Stock"));
  const auto facts = lines(screen, Role::Fact);
  EXPECT_THAT(facts, Contains("Von hier: Mit dem Aufzug in den 1. Stock."));
  EXPECT_THAT(facts, Contains("Etwa 40\u00A0m, 2 Minuten: Der Weg ist stufenlos."));
}

TEST(WayScreen, LeadsFromTheMainEntranceOtherwise) {
  Stage stage;
  EXPECT_THAT(lines(stage.screen("way/housing-desk"), Role::Fact),
              Contains("Vom Haupteingang: Vom Eingang links."));
}

TEST(TakeScreen, CarriesTheVisitingCardItself) {
  Stage stage;
  const ui::Node screen = stage.screen("take/contact/housing-desk", "ar");
  std::string payload;
  for (const ui::Node* node : test_support::nodes_of(screen)) {
    payload += node->role == Role::Qr ? node->payload : "";
  }
  EXPECT_THAT(payload, testing::StartsWith("BEGIN:VCARD\r\n"));
  EXPECT_THAT(payload, HasSubstr("FN:Wohngeldstelle"));
  EXPECT_THAT(payload, HasSubstr("+49410277104"));
  EXPECT_THAT(payload, HasSubstr("Zimmer 104"));
}

TEST(TakeScreen, CarriesTheEventForTheCalendar) {
  auto town = small_town();
  town.event_shelf.put(
      test_support::meeting("cafe", "Sprachcafé", test_support::kToday, 960, 1080));
  Stage stage(town);
  const ui::Node screen = stage.screen("take/event/cafe");
  std::string payload;
  for (const ui::Node* node : test_support::nodes_of(screen)) {
    payload += node->role == Role::Qr ? node->payload : "";
  }
  EXPECT_THAT(payload, testing::StartsWith("BEGIN:VCALENDAR\r\n"));
  EXPECT_THAT(payload, HasSubstr("SUMMARY:Sprachcafé"));
}

TEST(TakeScreen, AsksToWriteDownWhatNoCodeCanHold) {
  directory::ContactPoint contact = desk();
  contact.name_de = std::string(2000, 'x');
  Stage stage(town_with(contact));
  const ui::Node screen = stage.screen("take/contact/housing-desk");
  EXPECT_THAT(names(screen, Role::Qr), IsEmpty());
  EXPECT_THAT(names(screen, Role::Paragraph), Contains(HasSubstr("schreiben Sie Adresse")));
}

// The texts of the two panels of a pair, the own language first.
std::vector<std::string> pair_of(const ui::Node& screen, const std::string& id) {
  for (const ui::Node* node : test_support::nodes_of(screen)) {
    if (node->role == Role::Columns && node->id == id) {
      return names(*node, Role::Paragraph);
    }
  }
  return {};
}

TEST(GermanScreen, ShowsTheSameThingInBothLanguages) {
  auto town = small_town();
  directory::ContactPoint english = desk();
  english.name = words("Housing benefit office", "en");
  english.place->floor_label = words("1st floor", "en");
  town.contact_shelf.put(english, "en");
  directory::Service service = test_support::benefit();
  service.name = words("Apply for housing benefit", "en");
  directory::Document document;
  document.title = words("Rental contract", "en");
  document.title_de = "Mietvertrag";
  service.documents = {document};
  town.service_shelf.put(service, "en");
  document.title = words("Mietvertrag");
  service.name = words("Wohngeld beantragen");
  service.documents = {document};
  town.service_shelf.put(service);
  Stage stage(town);
  const ui::Node screen = stage.screen("german/service/benefit", "en");
  EXPECT_THAT(names(screen, Role::Title), testing::ElementsAre("English and German"));
  EXPECT_THAT(pair_of(screen, "what"),
              testing::ElementsAre("Apply for housing benefit", "Wohngeld beantragen"));
  const auto where = pair_of(screen, "where");
  ASSERT_EQ(where.size(), 2U);
  EXPECT_THAT(where[0], testing::StartsWith("Housing benefit office\nRoom 104, 1st floor\n"));
  EXPECT_THAT(where[1], testing::StartsWith("Wohngeldstelle\nZimmer 104, 1. Stock\n"));
  for (const std::string& side : where) {
    EXPECT_THAT(side, HasSubstr("Musterstraße 5"));
    EXPECT_THAT(side, HasSubstr("22926 Musterstadt"));
  }
  EXPECT_THAT(pair_of(screen, "bring"), testing::ElementsAre("• Rental contract", "• Mietvertrag"));
  EXPECT_THAT(pair_of(screen, "phone"), testing::ElementsAre("04102 77-104", "04102 77-104"));
}

TEST(ServiceScreen, NamesTheFirstStopAndWhatToBring) {
  auto town = small_town();
  directory::Service service = test_support::benefit();
  directory::Document document;
  document.title = words("Mietvertrag");
  document.title_de = "Mietvertrag";
  document.condition = words("wenn Sie zur Miete wohnen");
  service.documents = {document};
  service.cost_kind = directory::CostKind::Free;
  town.service_shelf.put(service);
  Stage stage(town);
  const ui::Node screen = stage.screen("service/benefit");
  const ui::Node* first = find(screen, Role::Card, "Wohngeldstelle");
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(first->tone, ui::Tone::Brand);
  EXPECT_TRUE(has(screen, Role::Bullet, "Mietvertrag – wenn Sie zur Miete wohnen"));
  EXPECT_THAT(lines(screen, Role::Fact), Contains("Was kostet es?: Es kostet nichts."));
}

TEST(ServiceScreen, AsksToAskWhereCostsAreUnknown) {
  Stage stage;
  EXPECT_THAT(lines(stage.screen("service/benefit"), Role::Fact),
              Contains("Was kostet es?: Bitte fragen Sie dort nach."));
}

}  // namespace
}  // namespace kiosk::app
