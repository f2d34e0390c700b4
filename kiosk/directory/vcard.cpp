#include "kiosk/directory/vcard.h"

#include <array>
#include <string_view>

#include "kiosk/directory/content_line.h"

namespace kiosk::directory {
namespace {

// Which of the parts that may be left out are in.
struct Parts {
  bool note = true;
  bool url = true;
  bool email = true;
  bool organization = true;
};

std::string german_or_own(const std::string& german, const LocalizedText& own) {
  return german.empty() ? own.text : german;
}

// Only types that 3.0 (RFC 2426) and 4.0 (RFC 6350) both know.
std::string_view telephone(PhoneType type) {
  switch (type) {
    case PhoneType::Voice:
      return "TEL;TYPE=WORK,VOICE";
    case PhoneType::Video:
      return "TEL;TYPE=WORK,VIDEO";
    case PhoneType::Sms:
    case PhoneType::Textphone:
      return "TEL;TYPE=WORK";
    case PhoneType::Fax:
      break;
  }
  return "";
}

std::string telephones(const ContactPoint& contact) {
  std::string lines;
  for (const Phone& phone : contact.phones) {
    const auto name = telephone(phone.type);
    if (!name.empty() && !phone.dial.empty()) {
      lines += content_line(name, without_controls(phone.dial));
    }
  }
  return lines;
}

std::string address(const ContactPoint& contact) {
  if (!contact.place || contact.place->confidential) {
    return "";
  }
  const Place& place = *contact.place;
  if (place.street.empty() && place.city.empty()) {
    return "";
  }
  std::string street = place.street;
  if (!place.house_number.empty()) {
    street += ' ' + place.house_number;
  }
  return content_line("ADR;TYPE=WORK", ";;" + escaped(street) + ';' + escaped(place.city) + ";;" +
                                           escaped(place.postcode) + ';');
}

std::string written(const ContactPoint& contact, const std::string& note, const Parts& parts) {
  const std::string name = escaped(german_or_own(contact.name_de, contact.name));
  std::string card = "BEGIN:VCARD\r\nVERSION:3.0\r\n";
  card += content_line("N", name + ";;;;");
  card += content_line("FN", name);
  const std::string organization =
      german_or_own(contact.organization.name_de, contact.organization.name);
  if (parts.organization && !organization.empty()) {
    card += content_line("ORG", escaped(organization));
  }
  card += telephones(contact);
  if (parts.email && !contact.email.empty()) {
    card += content_line("EMAIL", escaped(contact.email));
  }
  card += address(contact);
  if (parts.url && !contact.url.empty()) {
    card += content_line("URL", without_controls(contact.url));
  }
  if (parts.note && !note.empty()) {
    card += content_line("NOTE", escaped(note));
  }
  return card + "END:VCARD\r\n";
}

}  // namespace

std::string vcard(const ContactPoint& contact, const std::string& note, size_t max_bytes) {
  constexpr std::array kLeastWantedFirst = {&Parts::note, &Parts::url, &Parts::email,
                                            &Parts::organization};
  Parts parts;
  std::string card = written(contact, note, parts);
  for (auto part : kLeastWantedFirst) {
    if (card.size() <= max_bytes) {
      break;
    }
    parts.*part = false;
    card = written(contact, note, parts);
  }
  return card;
}

}  // namespace kiosk::directory
