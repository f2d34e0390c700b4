#include "kiosk/app/screens/reach_facts.h"

#include <map>

namespace kiosk::app::screens {
namespace {

using directory::ContactPoint;
using directory::Phone;
using directory::PhoneType;
using directory::Place;

Node fact(const std::string& id, const std::string& icon, Text name, Text detail) {
  Node node{.role = Role::Fact,
            .id = id,
            .name = std::move(name),
            .detail = std::move(detail),
            .icon = icon};
  return node;
}

Text lines(const Words& words, const std::vector<Text>& parts) {
  Text text;
  for (const Text& part : parts) {
    if (part.empty()) {
      continue;
    }
    if (!text.empty()) {
      text.push_back(words.prose("\n"));
    }
    text.insert(text.end(), part.begin(), part.end());
  }
  return text;
}

// The label of the first of these texts that is not in the language of the visit.
std::vector<Node> first_label(const Context& context, const std::string& id,
                              const std::vector<directory::LocalizedText>& texts) {
  for (const auto& text : texts) {
    auto label = fallback_label(context, id, text);
    if (!label.empty()) {
      return label;
    }
  }
  return {};
}

void add_place(std::vector<Node>& facts, const Context& context, const ContactPoint& contact) {
  const Words& words = context.words;
  if (!contact.place) {
    return;
  }
  const Place& place = *contact.place;
  if (place.confidential) {
    facts.push_back(fact("fact/place", "lock", words.say("contact.confidential"), {}));
    return;
  }
  const Text room = room_words(words, place, false);
  const Text building =
      place.building_name.empty() ? words.text(place.name) : words.text(place.building_name);
  Text name;
  if (is_here(context, contact.place)) {
    name = words.say("contact.here");
    if (!room.empty()) {
      name.push_back(words.prose(": "));
      name.insert(name.end(), room.begin(), room.end());
    }
  } else {
    name = words.separated({building, room});
  }
  Text address;
  if (!place.street.empty()) {
    address = {street_address(place)};
  }
  const Text inside = is_here(context, contact.place) ? words.text(place.directions) : Text{};
  facts.push_back(fact("fact/place", "place", name, lines(words, {address, inside})));
  facts.back().children =
      first_label(context, "fact/place/label",
                  {is_here(context, contact.place) ? place.directions : directory::LocalizedText{},
                   place.door_sign.empty() ? directory::LocalizedText{} : place.floor_label,
                   place.building_name.empty() ? place.name : place.building_name});
}

const char* phone_label(PhoneType type) {
  switch (type) {
    case PhoneType::Sms:
      return "contact.sms";
    case PhoneType::Textphone:
      return "contact.textphone";
    case PhoneType::Video:
      return "contact.video";
    case PhoneType::Voice:
    case PhoneType::Fax:
      return "contact.phone";
  }
  return "contact.phone";
}

void add_phones(std::vector<Node>& facts, const Context& context, const ContactPoint& contact) {
  const Words& words = context.words;
  int number = 0;
  for (const Phone& phone : contact.phones) {
    if (phone.type == PhoneType::Fax) {
      continue;  // nobody at a kiosk sends a fax; the vCard leaves it out too
    }
    Span span = Words::phone(phone.display);
    std::vector<Text> below;
    if (phone.type != PhoneType::Voice) {
      below.push_back(words.say(phone_label(phone.type)));
    }
    if (phone.toll_free) {
      below.push_back(words.say("contact.toll_free"));
    }
    below.push_back(words.text(phone.note));
    const std::string id = "fact/phone/" + std::to_string(number++);
    facts.push_back(fact(id, "call", {span}, words.separated(below)));
    facts.back().children = fallback_label(context, id + "/label", phone.note);
  }
}

void add_written(std::vector<Node>& facts, const ContactPoint& contact) {
  if (!contact.email.empty()) {
    facts.push_back(
        fact("fact/email", "mail_outline", {{contact.email, SpanKind::Email, "de", false}}, {}));
  }
  if (!contact.url.empty()) {
    facts.push_back(fact("fact/web", "public", {web_address(contact.url, false)}, {}));
  }
}

void add_appointment(std::vector<Node>& facts, const Context& context,
                     const ContactPoint& contact) {
  if (contact.appointment == directory::Appointment::None) {
    return;
  }
  const bool required = contact.appointment == directory::Appointment::Required;
  facts.push_back(fact(
      "fact/appointment", "event_available",
      context.words.say(required ? "contact.appointment_required" : "contact.appointment_possible"),
      {}));
}

int longest_lead(const ContactPoint& contact) {
  int days = 0;
  for (const auto& spoken : contact.languages) {
    days = std::max(days, spoken.lead_days);
  }
  return days;
}

const std::map<std::string, std::pair<const char*, const char*>>& access_words() {
  static const std::map<std::string, std::pair<const char*, const char*>> kWords = {
      {"step-free", {"access.step_free", "accessible"}},
      {"lift", {"access.lift", "elevator"}},
      {"accessible-toilet", {"access.accessible_toilet", "wc"}},
      {"induction-loop", {"access.induction_loop", "hearing"}},
      {"tactile-guidance", {"access.tactile_guidance", "touch_app"}},
      {"automatic-door", {"access.automatic_door", "meeting_room"}},
      {"accessible-parking", {"access.accessible_parking", "local_parking"}},
      {"changing-table", {"access.changing_table", "child_friendly"}},
      {"sign-language", {"access.sign_language", "sign_language"}},
  };
  return kWords;
}

const char* answer_key(directory::Access value) {
  switch (value) {
    case directory::Access::Yes:
      return "access.yes";
    case directory::Access::Limited:
      return "access.limited";
    case directory::Access::No:
      return "access.no";
    case directory::Access::Unknown:
      return "access.unknown";
  }
  return "access.unknown";
}

}  // namespace

std::vector<Node> first_facts(const Context& context, const ContactPoint& contact) {
  std::vector<Node> facts;
  add_place(facts, context, contact);
  add_phones(facts, context, contact);
  add_appointment(facts, context, contact);
  return facts;
}

std::vector<Node> further_facts(const Context& context, const ContactPoint& contact) {
  const Words& words = context.words;
  std::vector<Node> facts;
  if (!contact.languages.empty()) {
    const int lead = longest_lead(contact);
    Text detail = spoken_languages(context, contact);
    const Text announce = lead > 0 ? words.say("contact.lead_days", {}, {{"days", lead}}) : Text{};
    facts.push_back(fact("fact/languages", "translate", words.say("contact.languages"),
                         lines(words, {detail, announce})));
  }
  add_written(facts, contact);
  if (!contact.organization.name.empty()) {
    facts.push_back(fact("fact/organization", "account_balance", words.say("contact.organization"),
                         words.text(contact.organization.name)));
    facts.back().children =
        fallback_label(context, "fact/organization/label", contact.organization.name);
  }
  if (const auto date = base::parse_date(contact.verified_on)) {
    facts.push_back(fact("fact/checked", "check",
                         words.say("contact.checked",
                                   {{"date", words.prose(words.formats().date_with_year(*date))}}),
                         {}));
  }
  return facts;
}

Node access_facts(const Context& context, const ContactPoint& contact) {
  Node facts{.role = Role::Facts, .id = "access"};
  if (!contact.place || contact.place->confidential) {
    return facts;
  }
  const Words& words = context.words;
  for (const auto& feature : contact.place->access) {
    const std::string id = "access/" + feature.code;
    if (feature.code == "door-width" && feature.measure_cm > 0) {
      const Span width{std::to_string(feature.measure_cm), SpanKind::Number, "de", false};
      facts.children.push_back(
          fact(id, "straighten", words.say("access.door_width", {{"width", width}}), {}));
      continue;
    }
    const auto found = access_words().find(feature.code);
    if (found == access_words().end()) {
      continue;
    }
    Text name = words.say(found->second.first);
    name.push_back(words.prose(": "));
    name.push_back(words.say(answer_key(feature.value)).front());
    facts.children.push_back(fact(id, found->second.second, name, words.text(feature.note)));
  }
  return facts;
}

}  // namespace kiosk::app::screens
