#include <algorithm>

#include "kiosk/app/screens/parts.h"

namespace kiosk::app::screens {
namespace {

using directory::ContactPoint;
using directory::HitKind;
using directory::SearchHit;

// The name with what was matched underlined. Marks that do not fit the text are passed over.
Text marked_name(const SearchHit& hit) {
  const std::string& name = hit.name.text;
  Text text;
  size_t at = 0;
  const auto add = [&](size_t end, bool marked) {
    if (end > at) {
      text.push_back({name.substr(at, end - at), SpanKind::Prose, hit.name.lang, false, marked});
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

Node card_of(const Context& context, const SearchHit& hit, const std::string& route,
             const char* icon) {
  Node card{.role = Role::Card,
            .id = route,
            .name = marked_name(hit),
            .icon = icon,
            .action = go_to(route)};
  card.children = fallback_label(context, "", hit.name);
  return card;
}

void give_icon(Node& card, const std::string& icon) {
  card.icon = icon.empty() ? card.icon : icon;
}

// What holds now and where: "Open until 12:30 · Room 104".
Text where_and_when(const Context& context, const ContactPoint& contact) {
  std::vector<Text> parts;
  for (const Node& chip : openness_chip(context, contact, "")) {
    parts.push_back(chip.name);
    for (Span& span : parts.back()) {
      span.strong = chip.tone == Tone::Open;
    }
  }
  if (is_here(context, contact)) {
    parts.push_back(room_words(context.words, *contact.place, false));
  } else if (contact.place && !contact.place->confidential) {
    parts.push_back({street_address(*contact.place)});
  }
  return context.words.separated(parts);
}

int color_of(const std::vector<directory::Entry>& path) {
  return path.empty() ? -1 : path.front().color;
}

std::vector<Node> topic_hit(const Context& context, const SearchHit& hit) {
  const auto topic = context.directory.topic(directory::TopicId(hit.slug), context.lang());
  if (!topic) {
    return {};
  }
  Node card = card_of(context, hit, "topic/" + hit.slug, "folder");
  give_icon(card, topic->icon);
  card.color = topic->color;
  card.detail = context.words.say("search.kind_topic");
  return {card};
}

std::vector<Node> article_hit(const Context& context, const SearchHit& hit) {
  const auto article = context.directory.article(directory::ArticleId(hit.slug), context.lang());
  if (!article) {
    return {};
  }
  Node card = card_of(context, hit, "article/" + hit.slug, "article");
  give_icon(card, article->icon);
  card.color = color_of(article->path);
  card.detail = context.words.say("search.kind_article");
  return {card};
}

// A service is where its first contact point is.
std::vector<Node> service_hit(const Context& context, const SearchHit& hit) {
  const auto service = context.directory.service(directory::ServiceId(hit.slug), context.lang());
  if (!service) {
    return {};
  }
  Node card = card_of(context, hit, "service/" + hit.slug, "description");
  give_icon(card, service->icon);
  card.color = color_of(service->path);
  std::vector<Text> parts{context.words.say("search.kind_service")};
  if (!service->contacts.empty()) {
    const auto first = context.directory.contact(service->contacts.front().contact, context.lang());
    if (first && is_here(context, *first)) {
      parts.push_back(room_words(context.words, *first->place, false));
    }
  }
  card.detail = context.words.separated(parts);
  return {card};
}

std::vector<Node> contact_hit(const Context& context, const SearchHit& hit) {
  const auto contact = context.directory.contact(directory::ContactId(hit.slug), context.lang());
  if (!contact) {
    return {};
  }
  Node card = card_of(context, hit, "contact/" + hit.slug, "place");
  give_icon(card, contact->icon);
  card.detail = where_and_when(context, *contact);
  if (card.detail.empty()) {
    card.detail = context.words.say("search.kind_contact");
  }
  return {card};
}

std::vector<Node> event_hit(const Context& context, const SearchHit& hit) {
  const auto event = context.directory.event(directory::EventId(hit.slug), context.lang());
  if (!event) {
    return {};
  }
  Node card = card_of(context, hit, "event/" + hit.slug, "event");
  give_icon(card, event->icon);
  card.detail = context.words.say("search.kind_event");
  return {card};
}

std::vector<Node> card_of_kind(const Context& context, const SearchHit& hit) {
  switch (hit.kind) {
    case HitKind::Topic:
      return topic_hit(context, hit);
    case HitKind::Article:
      return article_hit(context, hit);
    case HitKind::Service:
      return service_hit(context, hit);
    case HitKind::Contact:
      return contact_hit(context, hit);
    case HitKind::Event:
      return event_hit(context, hit);
  }
  return {};
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
