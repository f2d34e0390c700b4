#include "kiosk/store/queries.h"

namespace kiosk::store {
namespace {

using directory::Appointment;
using directory::ContactPoint;
using directory::LanguageMode;
using directory::PhoneType;

constexpr std::array<std::pair<std::string_view, Appointment>, 3> kAppointments{{
    {"none", Appointment::None},
    {"possible", Appointment::Possible},
    {"required", Appointment::Required},
}};

constexpr std::array<std::pair<std::string_view, PhoneType>, 5> kPhoneTypes{{
    {"voice", PhoneType::Voice},
    {"sms", PhoneType::Sms},
    {"fax", PhoneType::Fax},
    {"textphone", PhoneType::Textphone},
    {"video", PhoneType::Video},
}};

constexpr std::array<std::pair<std::string_view, LanguageMode>, 8> kModes{{
    {"native", LanguageMode::Native},
    {"fluent", LanguageMode::Fluent},
    {"basic", LanguageMode::Basic},
    {"interpreter", LanguageMode::Interpreter},
    {"phone-interpreter", LanguageMode::PhoneInterpreter},
    {"video-interpreter", LanguageMode::VideoInterpreter},
    {"sign", LanguageMode::Sign},
    {"on-request", LanguageMode::OnRequest},
}};

base::Result<std::vector<directory::Phone>> read_phones(Reader& reader, RowId id,
                                                        const Texts& texts) {
  std::vector<directory::Phone> phones;
  Query query = TRY(reader.db().query(
      "SELECT key, display, dial, type, toll_free FROM phone WHERE contact_id = ?1 ORDER BY rank"));
  query.bind(id);
  while (TRY(query.next())) {
    directory::Phone phone;
    phone.note = texts.get("phone." + query.text(0) + ".note");
    phone.display = query.text(1);
    phone.dial = query.text(2);
    phone.type = TRY(read_code(reader, query.view(3), kPhoneTypes));
    phone.toll_free = query.flag(4);
    phones.push_back(std::move(phone));
  }
  return phones;
}

base::Result<std::vector<directory::ServiceId>> read_services(Reader& reader, RowId id) {
  std::vector<directory::ServiceId> services;
  Query query = TRY(reader.db().query(
      "SELECT DISTINCT e.slug, e.id FROM service_contact s JOIN entity e ON e.id = s.service_id "
      "WHERE s.contact_id = ?1 AND e.status = 'published' ORDER BY e.slug"));
  query.bind(id);
  while (TRY(query.next())) {
    if (!reader.hidden(query.integer(1))) {
      services.emplace_back(query.text(0));
    }
  }
  return services;
}

struct Owners {
  RowId organization = 0;
  RowId place = 0;
};

constexpr char kContact[] =
    "SELECT kind, organization_id, place_id, email, url, appointment, appointment_url, anonymous, "
    "free, icon, hours_known, hours_always, temporarily_closed, closed_until "
    "FROM contact_point WHERE entity_id = ?1";

base::Result<Owners> read_row(Reader& reader, RowId id, ContactPoint& contact) {
  Query query = TRY(reader.db().query(kContact));
  query.bind(id);
  if (!TRY(query.next())) {
    return reader.damaged("a contact point has no data");
  }
  contact.kind = query.text(0);
  contact.email = query.text(3);
  contact.url = query.text(4);
  contact.appointment = TRY(read_code(reader, query.view(5), kAppointments));
  contact.appointment_url = query.text(6);
  contact.anonymous = query.flag(7);
  contact.free_of_charge = query.flag(8);
  contact.icon = query.text(9);
  contact.hours.known = query.flag(10);
  contact.hours.always = query.flag(11);
  contact.hours.temporarily_closed = query.flag(12);
  contact.hours.closed_until = TRY(read_optional_date(reader, query, 13));
  return Owners{query.integer(1), query.integer(2)};
}

base::Result<void> add_place(Reader& reader, RowId id, const std::string& lang,
                             ContactPoint& contact) {
  if (id == 0 || !TRY(reader.visible(id))) {
    return {};
  }
  PlaceAnswer answer = TRY(read_place(reader, id, lang));
  // A closed house closes every desk in it, whatever the desk's own hours say.
  for (directory::Schedule& schedule : contact.hours.schedules) {
    schedule.exceptions.insert(schedule.exceptions.end(), answer.closures.begin(),
                               answer.closures.end());
  }
  contact.place = std::move(answer.place);
  return {};
}

void put_texts(ContactPoint& contact, const Texts& texts) {
  contact.name = texts.get("name");
  contact.name_de = texts.german("name");
  contact.responsibility = texts.get("responsibility");
  contact.description = texts.get("description");
  contact.how_it_works = texts.get("how_it_works");
  contact.hours.closed_reason = texts.get("hours.closed_reason");
}

}  // namespace

base::Result<std::vector<directory::SpokenLanguage>> read_languages(Reader& reader, RowId id) {
  std::vector<directory::SpokenLanguage> languages;
  Query query = TRY(reader.db().query(
      "SELECT lang, mode, lead_days FROM contact_language WHERE entity_id = ?1 ORDER BY rank"));
  query.bind(id);
  while (TRY(query.next())) {
    directory::SpokenLanguage language;
    language.tag = query.text(0);
    language.mode = TRY(read_code(reader, query.view(1), kModes));
    language.lead_days = TRY(read_number(reader, query, 2, 0, 365));
    languages.push_back(std::move(language));
  }
  return languages;
}

base::Result<std::vector<directory::Link>> read_links(Reader& reader, RowId id,
                                                      const Texts& texts) {
  std::vector<directory::Link> links;
  Query query =
      TRY(reader.db().query("SELECT key, url FROM link WHERE entity_id = ?1 ORDER BY rank"));
  query.bind(id);
  while (TRY(query.next())) {
    links.push_back({query.text(1), texts.get("link." + query.text(0) + ".title")});
  }
  return links;
}

base::Result<directory::OrganizationSummary> read_organization(Reader& reader, RowId id,
                                                               const std::string& lang) {
  directory::OrganizationSummary organization;
  if (id == 0) {
    return organization;
  }
  if (const auto* known = reader.organizations().find({id, lang})) {
    return *known;
  }
  if (const std::optional<Head> head = TRY(reader.visible(id))) {
    const Texts texts = TRY(reader.texts(id, lang, Extent::ForLists));
    organization.slug = head->slug;
    organization.name = texts.get("name");
    organization.name_de = texts.german("name");
  }
  reader.organizations().keep({id, lang}, organization);
  return organization;
}

base::Result<ContactPoint> read_contact(Reader& reader, const Head& head, const std::string& lang) {
  ContactPoint contact;
  contact.id = directory::ContactId(head.slug);
  contact.sample = head.sample;
  contact.verified_on = head.verified_on;
  const Owners owners = TRY(read_row(reader, head.id, contact));
  const Texts texts = TRY(reader.texts(head.id, lang));
  put_texts(contact, texts);
  contact.organization = TRY(read_organization(reader, owners.organization, lang));
  contact.phones = TRY(read_phones(reader, head.id, texts));
  contact.links = TRY(read_links(reader, head.id, texts));
  contact.languages = TRY(read_languages(reader, head.id));
  contact.services = TRY(read_services(reader, head.id));
  contact.hours.schedules = TRY(read_schedules(reader, head.id, texts));
  CHECK_OK(add_place(reader, owners.place, lang, contact));
  return contact;
}

base::Result<directory::Standing> read_standing(Reader& reader, const Head& head,
                                                const std::string& lang) {
  ContactPoint contact;
  const Owners owners = TRY(read_row(reader, head.id, contact));
  contact.hours.schedules = TRY(read_schedules(reader, head.id, Texts()));
  CHECK_OK(add_place(reader, owners.place, lang, contact));
  return directory::Standing{std::move(contact.hours), contact.appointment,
                             std::move(contact.place)};
}

base::Result<std::vector<ContactPoint>> read_emergency_lines(Reader& reader,
                                                             const std::string& lang) {
  std::vector<ContactPoint> lines;
  Query query =
      TRY(reader.db().query("SELECT entity_id FROM contact_point WHERE emergency_rank IS NOT NULL "
                            "ORDER BY emergency_rank"));
  while (TRY(query.next())) {
    const std::optional<Head> head = TRY(reader.visible(query.integer(0)));
    if (head) {
      lines.push_back(TRY(read_contact(reader, *head, lang)));
    }
  }
  return lines;
}

}  // namespace kiosk::store
