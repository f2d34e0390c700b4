#include "kiosk/directory/vcard.h"

#include "kiosk/directory/content_line.h"
#include "tests/directory/content_lines.h"
#include "tests/directory/hours_builder.h"

namespace kiosk::directory {
namespace {

Phone phone(std::string dial, PhoneType type = PhoneType::Voice) {
  Phone made;
  made.dial = std::move(dial);
  made.type = type;
  return made;
}

ContactPoint contact() {
  ContactPoint made;
  made.name_de = "Wohngeldstelle";
  made.name = {"إعانة السكن", "ar"};
  made.organization.name_de = "Stadt Ahrensburg";
  made.phones = {phone("+49410277104"), phone("+49410277999", PhoneType::Fax)};
  made.email = "wohngeld@ahrensburg.de";
  made.url = "https://www.ahrensburg.de/wohngeld?a=1,2;b";
  Place place;
  place.street = "Manfred-Samusch-Straße";
  place.house_number = "5";
  place.postcode = "22926";
  place.city = "Ahrensburg";
  made.place = place;
  return made;
}

TEST(ContentLine, FoldsWithoutCuttingASequence) {
  for (const char* letter : {"a", "ß", "住", "😀"}) {
    for (size_t shift = 0; shift < 4; ++shift) {
      std::string value(shift, 'x');
      for (int i = 0; i < 100; ++i) {
        value += letter;
      }
      const auto lines = content_lines(content_line("NOTE", value));
      ASSERT_EQ(lines.size(), 1U);
      EXPECT_EQ(lines[0].second, value);
    }
  }
}

TEST(ContentLine, FillsALineToTheFull) {
  EXPECT_EQ(content_line("A", std::string(73, 'b')).size(), 77U);
  EXPECT_EQ(content_line("A", std::string(74, 'b')).size(), 81U);
}

TEST(Vcard, CarriesEverythingAPhoneNeeds) {
  const auto card = content_lines(vcard(contact(), "Zimmer 104\nMo 8-12, Do 14-18; sonst: Termin"));
  ASSERT_GE(card.size(), 3U);
  EXPECT_EQ(card[0], (std::pair<std::string, std::string>{"BEGIN", "VCARD"}));
  EXPECT_EQ(card[1], (std::pair<std::string, std::string>{"VERSION", "3.0"}));
  EXPECT_EQ(card.back(), (std::pair<std::string, std::string>{"END", "VCARD"}));
  EXPECT_EQ(value_of(card, "N"), "Wohngeldstelle;;;;");
  EXPECT_EQ(value_of(card, "FN"), "Wohngeldstelle");
  EXPECT_EQ(value_of(card, "ORG"), "Stadt Ahrensburg");
  EXPECT_EQ(value_of(card, "TEL;TYPE=WORK,VOICE"), "+49410277104");
  EXPECT_EQ(value_of(card, "EMAIL"), "wohngeld@ahrensburg.de");
  EXPECT_EQ(value_of(card, "ADR;TYPE=WORK"), ";;Manfred-Samusch-Straße 5;Ahrensburg;;22926;");
  EXPECT_EQ(value_of(card, "URL"), "https://www.ahrensburg.de/wohngeld?a=1,2;b");
  EXPECT_EQ(value_of(card, "NOTE"), "Zimmer 104\\nMo 8-12\\, Do 14-18\\; sonst: Termin");
}

TEST(Vcard, LeavesOutFax) {
  EXPECT_EQ(vcard(contact(), "").find("77999"), std::string::npos);
}

TEST(Vcard, WritesShortCodesAsTheyAre) {
  auto line = contact();
  line.phones = {phone("112"), phone("116117"), phone("+4915112345", PhoneType::Sms)};
  const auto card = vcard(line, "");
  EXPECT_NE(card.find("TEL;TYPE=WORK,VOICE:112\r\n"), std::string::npos);
  EXPECT_NE(card.find("TEL;TYPE=WORK,VOICE:116117\r\n"), std::string::npos);
  EXPECT_NE(card.find("TEL;TYPE=WORK:+4915112345\r\n"), std::string::npos);
}

TEST(Vcard, ReadsBackWhateverIsWritten) {
  auto odd = contact();
  odd.name_de = "A;B,C\\D\nE\r\nEND:VCARD \"F\"";
  const auto card = content_lines(vcard(odd, "", 1000));
  EXPECT_EQ(unescaped(value_of(card, "FN")), "A;B,C\\D\nE\nEND:VCARD \"F\"");
  odd.url = "https://a.de\r\nTEL:666";
  odd.phones[0].dial = "+49\r\nTEL:666";
  for (const auto& [name, value] : content_lines(vcard(odd, "", 1000))) {
    EXPECT_NE(name, "TEL");
  }
}

TEST(Vcard, FallsBackToTheOwnName) {
  auto own = contact();
  own.name_de.clear();
  EXPECT_EQ(value_of(content_lines(vcard(own, "")), "FN"), "إعانة السكن");
}

TEST(Vcard, KeepsToItsBudgetByLeavingOutTheLeastWanted) {
  const std::string note(60, 'n');
  const auto has = [&](size_t bytes, const char* name) {
    return vcard(contact(), note, bytes).find(std::string("\r\n") + name) != std::string::npos;
  };
  const char* const order[] = {"NOTE", "URL", "EMAIL", "ORG"};
  size_t bytes = vcard(contact(), note, 10000).size();
  for (const char* name : order) {
    EXPECT_TRUE(has(bytes, name)) << name;
    EXPECT_FALSE(has(bytes - 1, name)) << name;
    const size_t less = vcard(contact(), note, bytes - 1).size();
    EXPECT_LT(less, bytes);
    bytes = less;
  }
  for (const char* name : {"FN", "TEL", "ADR"}) {
    EXPECT_TRUE(has(0, name)) << name;
  }
  EXPECT_LE(vcard(contact(), std::string(400, 'n')).size(), kVcardBytes);
}

TEST(Vcard, DoesNotTellWhereAConfidentialPlaceIs) {
  auto shelter = contact();
  shelter.place->confidential = true;
  const auto card = vcard(shelter, "");
  EXPECT_EQ(card.find("ADR"), std::string::npos);
  EXPECT_EQ(card.find("Samusch"), std::string::npos);
}

}  // namespace
}  // namespace kiosk::directory
