#include <algorithm>

#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/typing.h"

namespace kiosk::app::screens {
namespace {

using directory::HitKind;
using directory::SearchHit;

// The name with what was matched underlined. Marks that do not fit the text are passed over.
// A German word in a name of other letters is a text of its own, so that a German voice says it.
Text marked_name(const Context& context, const SearchHit& hit) {
  const std::string& name = hit.name.text;
  Text text;
  size_t at = 0;
  const auto add = [&](size_t end, bool marked) {
    if (end > at) {
      const std::string part = name.substr(at, end - at);
      text.push_back({part, SpanKind::Prose, language_of_letters(context, part, hit.name.lang),
                      false, marked});
    }
    at = end;
  };
  for (const directory::Mark& mark : hit.marks) {
    if (mark.begin >= at && mark.end > mark.begin && mark.end <= name.size()) {
      add(mark.begin, false);
      add(mark.end, true);
    }
  }
  add(name.size(), false);
  return text;
}

Node card_of(const Context& context, const SearchHit& hit, const char* screen, const char* icon) {
  const std::string route = screen + hit.slug;
  Node card{.role = Role::Card,
            .id = route,
            .name = marked_name(context, hit),
            .icon = hit.icon.empty() ? icon : hit.icon,
            .color = hit.color,
            .action = go_to(route)};
  card.children = fallback_label(context, "", hit.name);
  return card;
}

// What holds now and where: "Open until 12:30 · Room 104".
Text where_and_when(const Context& context, const directory::ContactId& contact,
                    const directory::Standing& standing) {
  std::vector<Text> parts;
  const auto now = openness(context, contact, standing);
  for (const Node& chip : openness_chip(context, standing.hours, now, "")) {
    parts.push_back(chip.name);
    for (Span& span : parts.back()) {
      span.strong = chip.tone == Tone::Open;
    }
  }
  if (is_here(context, standing.place)) {
    parts.push_back(room_words(context.words, *standing.place, false));
  } else if (standing.place && !standing.place->confidential) {
    parts.push_back({street_address(*standing.place)});
  }
  return context.words.separated(parts);
}

// A service is where its first contact point is.
Text service_words(const Context& context, const SearchHit& hit) {
  std::vector<Text> parts{context.words.say("search.kind_service")};
  if (!hit.contacts.empty()) {
    const auto first = context.directory.standing(hit.contacts.front(), context.lang());
    if (first && is_here(context, first->place)) {
      parts.push_back(room_words(context.words, *first->place, false));
    }
  }
  return context.words.separated(parts);
}

std::vector<Node> contact_hit(const Context& context, const SearchHit& hit) {
  const directory::ContactId contact(hit.slug);
  const auto standing = context.directory.standing(contact, context.lang());
  if (!standing) {
    return {};
  }
  Node card = card_of(context, hit, "contact/", "place");
  card.detail = where_and_when(context, contact, *standing);
  if (card.detail.empty()) {
    card.detail = context.words.say("search.kind_contact");
  }
  return {card};
}

std::vector<Node> card_of_kind(const Context& context, const SearchHit& hit) {
  Node card;
  switch (hit.kind) {
    case HitKind::Topic:
      card = card_of(context, hit, "topic/", "folder");
      card.detail = context.words.say("search.kind_topic");
      break;
    case HitKind::Article:
      card = card_of(context, hit, "article/", "article");
      card.detail = context.words.say("search.kind_article");
      break;
    case HitKind::Service:
      card = card_of(context, hit, "service/", "description");
      card.detail = service_words(context, hit);
      break;
    case HitKind::Contact:
      return contact_hit(context, hit);
    case HitKind::Event:
      card = card_of(context, hit, "event/", "event");
      card.detail = context.words.say("search.kind_event");
      break;
  }
  return {card};
}

}  // namespace

std::vector<Node> hit_card(const Context& context, const directory::SearchHit& hit,
                           const std::string& list) {
  std::vector<Node> cards = card_of_kind(context, hit);
  for (Node& card : cards) {
    card.id = list + "/" + card.id;
    for (Node& label : card.children) {
      label.id = card.id + "/label";
    }
  }
  return cards;
}

}  // namespace kiosk::app::screens
