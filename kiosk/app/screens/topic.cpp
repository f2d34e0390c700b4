#include <algorithm>

#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/screens.h"
#include "kiosk/directory/nearness.h"

namespace kiosk::app::screens {
namespace {

using directory::ContactPoint;
using directory::Entry;
using directory::EntryKind;

// The contact points of a topic that pass its filters, the nearest to this kiosk first.
class Contacts {
 public:
  Contacts(const Context& context, const std::vector<Entry>& entries) : context_(context) {
    for (const Entry& entry : entries) {
      if (entry.kind != EntryKind::Contact) {
        continue;
      }
      auto contact = context.directory.contact(directory::ContactId(entry.slug), context.lang());
      if (contact) {
        all_.push_back(std::move(*contact));
      }
    }
    std::stable_sort(all_.begin(), all_.end(), [&](const ContactPoint& a, const ContactPoint& b) {
      return near(a) < near(b);
    });
  }

  bool empty() const { return all_.empty(); }

  std::vector<const ContactPoint*> chosen() const {
    std::vector<const ContactPoint*> chosen;
    for (const ContactPoint& contact : all_) {
      if (passes(contact)) {
        chosen.push_back(&contact);
      }
    }
    return chosen;
  }

 private:
  directory::Nearness near(const ContactPoint& contact) const {
    return contact.place ? directory::nearness(*contact.place, context_.site)
                         : directory::Nearness{};
  }

  bool passes(const ContactPoint& contact) const {
    const auto& filters = context_.seen.filters;
    return (filters.count("open-now") == 0 || is_open_now(openness(context_, contact))) &&
           (filters.count("my-language") == 0 || speaks(contact, context_.lang())) &&
           (filters.count("step-free") == 0 || step_free(contact) == directory::Access::Yes);
  }

  const Context& context_;
  std::vector<ContactPoint> all_;
};

Node filters(const Context& context) {
  Node row{.role = Role::Buttons, .id = "filters"};
  if (context.clock_trusted) {
    row.children.push_back(filter_toggle(context, "open-now", "filter.open_now", "schedule"));
  }
  row.children.push_back(filter_toggle(context, "my-language", "filter.my_language", "translate"));
  row.children.push_back(filter_toggle(context, "step-free", "filter.step_free", "accessible"));
  return row;
}

void add_contacts(Sheet& sheet, const Context& context, const std::vector<Entry>& entries) {
  const Contacts contacts(context, entries);
  if (contacts.empty()) {
    return;
  }
  const auto chosen = contacts.chosen();
  sheet.add_heading("contacts/heading", "topic.contacts");
  sheet.add(filters(context));
  Node count = text_node(
      Role::Clock, "contacts/count",
      context.words.say("topic.nearest_first", {}, {{"count", static_cast<int>(chosen.size())}}));
  if (chosen.empty()) {
    sheet.add(text_node(Role::Paragraph, "contacts/none", context.words.say("topic.none_match")));
    Node clear{.role = Role::Button,
               .id = "contacts/clear",
               .name = context.words.say("topic.clear_filters"),
               .icon = "clear",
               .action = {ActionKind::ClearFilters, ""}};
    Node row{.role = Role::Buttons, .id = "contacts/clear-row"};
    row.children.push_back(std::move(clear));
    sheet.add(std::move(row));
    return;
  }
  sheet.add(std::move(count));
  Node list{.role = Role::List, .id = "contacts"};
  for (const ContactPoint* contact : chosen) {
    sheet.note(contact->name);
    list.children.push_back(contact_card(context, *contact, "contact/" + contact->id.slug()));
  }
  sheet.add(std::move(list));
}

void add_entries(Sheet& sheet, const Context& context, const std::vector<Entry>& entries,
                 EntryKind kind, const std::string& id, const std::string& heading, int color) {
  Node list{.role = Role::List, .id = id};
  for (Entry entry : entries) {
    if (entry.kind == kind) {
      sheet.note(entry.name);
      entry.color = entry.color < 0 ? color : entry.color;
      list.children.push_back(entry_card(context, entry, id + "/" + entry.slug));
    }
  }
  if (list.children.empty()) {
    return;
  }
  if (!heading.empty()) {
    sheet.add_heading(id + "/heading", heading);
  }
  sheet.add(std::move(list));
}

}  // namespace

Node topic(const Context& context, const std::string& slug) {
  const auto found = context.directory.topic(directory::TopicId(slug), context.lang());
  if (!found) {
    return missing(context);
  }
  Sheet sheet(context);
  sheet.label(found->name);
  sheet.add_title(context.words.text(found->name), found->path);
  sheet.add_text(Role::Paragraph, "description", found->description);
  const auto& entries = found->entries;
  add_entries(sheet, context, entries, EntryKind::Topic, "topic", "", found->color);
  add_entries(sheet, context, entries, EntryKind::Service, "service", "topic.services",
              found->color);
  add_contacts(sheet, context, entries);
  add_entries(sheet, context, entries, EntryKind::Article, "article", "topic.articles",
              found->color);
  return screen(context, sheet.finish());
}

}  // namespace kiosk::app::screens
