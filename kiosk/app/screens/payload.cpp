#include "kiosk/app/screens/payload.h"

#include "kiosk/app/screens/hours_table.h"
#include "kiosk/app/screens/parts.h"
#include "kiosk/directory/calendar_entry.h"
#include "kiosk/directory/vcard.h"

namespace kiosk::app::screens {

std::string contact_payload(const Context& context, const directory::ContactPoint& contact) {
  std::string note;
  if (contact.place && !contact.place->confidential) {
    note = ui::plain(room_words(context.german, *contact.place, true));
  }
  const std::string hours = hours_in_short(context, contact);
  if (!hours.empty()) {
    note += (note.empty() ? "" : ". ") + hours;
  }
  return directory::vcard(contact, note);
}

std::string note_payload(const Context& context, const directory::ContactPoint& contact) {
  std::string lines = contact.name_de.empty() ? contact.name.text : contact.name_de;
  const auto add = [&lines](const std::string& text) {
    lines += text.empty() ? "" : (lines.back() == '\n' ? "" : "\n") + text;
  };
  if (contact.place && !contact.place->confidential) {
    const directory::Place& place = *contact.place;
    add(ui::plain(room_words(context.german, place, true)));
    if (!place.street.empty()) {
      add(place.street + " " + place.house_number + ", " + place.postcode + " " + place.city);
    }
  }
  for (const directory::Phone& phone : contact.phones) {
    if (phone.type == directory::PhoneType::Voice) {
      add(context.german.plain("contact.phone") + " " + phone.display);
      break;
    }
  }
  add(hours_in_short(context, contact));
  return lines + "\n";
}

std::string event_payload(const Context& context, const directory::Event& event) {
  return directory::calendar_entry(event, context.package.id, context.seen.minute);
}

}  // namespace kiosk::app::screens
