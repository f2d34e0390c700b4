#include <algorithm>
#include <cmath>

#include "kiosk/app/screens/parts.h"
#include "kiosk/directory/nearness.h"

namespace kiosk::app::screens {

using directory::Access;
using directory::ContactPoint;
using directory::LanguageMode;

Access step_free(const ContactPoint& contact) {
  if (!contact.place) {
    return Access::Unknown;
  }
  for (const auto& feature : contact.place->access) {
    if (feature.code == "step-free") {
      return feature.value;
    }
  }
  return Access::Unknown;
}

bool speaks(const ContactPoint& contact, const std::string& lang) {
  const std::string wanted = lang == "de-simple" ? "de" : lang;
  return std::any_of(contact.languages.begin(), contact.languages.end(),
                     [&](const auto& spoken) { return spoken.tag == wanted; });
}

bool is_here(const Context& context, const std::optional<directory::Place>& place) {
  return place && !place->confidential && !context.site.building.empty() &&
         place->building == context.site.building;
}

std::vector<Node> access_chip(const Context& context, const ContactPoint& contact,
                              const std::string& id, bool only_if_step_free) {
  if (!contact.place || contact.place->confidential) {
    return {};
  }
  const Access access = step_free(contact);
  if (only_if_step_free && access != Access::Yes) {
    return {};
  }
  const char* key = access == Access::Yes       ? "access.step_free"
                    : access == Access::Limited ? "access.step_free_limited"
                    : access == Access::No      ? "access.not_step_free"
                                                : "access.step_free_unknown";
  Node chip = text_node(Role::Chip, id, context.words.say(key));
  chip.icon = access == Access::No ? "stairs" : "accessible";
  return {chip};
}

namespace {

Text language_words(const Words& words, const directory::SpokenLanguage& spoken) {
  const std::string name = words.formats().language_name(spoken.tag);
  const Put language{"language", words.prose(name)};
  switch (spoken.mode) {
    case LanguageMode::Interpreter:
    case LanguageMode::PhoneInterpreter:
    case LanguageMode::VideoInterpreter:
      return words.say("contact.interpreter", {language});
    case LanguageMode::OnRequest:
      return words.say("contact.on_request", {language});
    case LanguageMode::Native:
    case LanguageMode::Fluent:
    case LanguageMode::Basic:
    case LanguageMode::Sign:
      return {words.prose(name)};
  }
  return {words.prose(name)};
}

// What stands between two items of a list in this language: ", " or "، " or "、".
std::string comma(const Words& words) {
  const std::string pair = words.formats().comma_list({"0", "1"});
  return pair.size() > 2 ? pair.substr(1, pair.size() - 2) : ", ";
}

// The language of the visit first: that is what one looks for.
std::vector<directory::SpokenLanguage> in_order(const Context& context,
                                                const ContactPoint& contact) {
  auto languages = contact.languages;
  std::stable_partition(languages.begin(), languages.end(),
                        [&](const auto& spoken) { return spoken.tag == context.lang(); });
  return languages;
}

std::string distance_words(const Context& context, const ContactPoint& contact) {
  if (!contact.place || contact.place->confidential || is_here(context, contact.place)) {
    return "";
  }
  const directory::Nearness near = directory::nearness(*contact.place, context.site);
  if (near.step != directory::Nearness::Step::Elsewhere) {
    return "";
  }
  // As the crow flies, so to the next 50 m, as far as it can be meant.
  const int metres = std::max(50, static_cast<int>(std::lround(near.metres / 50.0)) * 50);
  return context.words.formats().distance(metres);
}

}  // namespace

Text spoken_languages(const Context& context, const ContactPoint& contact) {
  Text text;
  for (const auto& spoken : in_order(context, contact)) {
    if (!text.empty()) {
      text.push_back(context.words.prose(comma(context.words)));
    }
    const Text words = language_words(context.words, spoken);
    text.insert(text.end(), words.begin(), words.end());
  }
  return text;
}

Text room_words(const Words& words, const directory::Place& place, bool german) {
  const Span sign{place.door_sign, SpanKind::Number, "de", false};
  const Span floor =
      german ? Words::german(place.floor_label_de)
             : Span{place.floor_label.text, SpanKind::Prose, place.floor_label.lang, false};
  if (place.door_sign.empty()) {
    return floor.text.empty() ? Text{} : Text{floor};
  }
  if (floor.text.empty()) {
    return words.say("contact.room", {{"sign", sign}});
  }
  return words.say("contact.room_floor", {{"sign", sign}, {"floor", floor}});
}

std::vector<Span> address_lines(const directory::Place& place) {
  std::vector<Span> lines;
  if (!place.street.empty()) {
    const std::string number = place.house_number.empty() ? "" : " " + place.house_number;
    lines.push_back(Words::address(place.street + number));
  }
  if (!place.city.empty()) {
    const std::string code = place.postcode.empty() ? "" : place.postcode + " ";
    lines.push_back(Words::address(code + place.city));
  }
  return lines;
}

Span street_address(const directory::Place& place) {
  std::string text;
  for (const Span& line : address_lines(place)) {
    text += (text.empty() ? "" : ", ") + line.text;
  }
  return Words::address(text);
}

Node contact_card(const Context& context, const ContactPoint& contact, const std::string& id) {
  Node card{.role = Role::Card,
            .id = id,
            .name = context.words.text(contact.name),
            .detail = context.words.text(contact.responsibility),
            .icon = contact.icon.empty() ? "place" : contact.icon,
            .action = go_to("contact/" + contact.id.slug())};
  card.children = fallback_label(context, id + "/label", contact.name);
  const auto add = [&card](std::vector<Node> chips) {
    std::move(chips.begin(), chips.end(), std::back_inserter(card.children));
  };
  add(openness_chip(context, contact, id + "/open"));
  if (is_here(context, contact.place)) {
    Text where = context.words.say("contact.here");
    if (!contact.place->door_sign.empty()) {
      const Text room =
          context.words.say("contact.room", {{"sign", Words::number(contact.place->door_sign)}});
      where = context.words.separated({where, room});
    }
    Node chip = text_node(Role::Chip, id + "/here", std::move(where));
    chip.icon = "meeting_room";
    card.children.push_back(std::move(chip));
  } else if (const std::string far = distance_words(context, contact); !far.empty()) {
    Node chip =
        text_node(Role::Chip, id + "/distance",
                  context.words.say("distance.metres", {{"distance", context.words.prose(far)}}));
    chip.icon = "directions_walk";
    card.children.push_back(std::move(chip));
  }
  if (speaks(contact, context.lang()) && context.lang() != "de" && context.lang() != "de-simple") {
    Node chip = text_node(Role::Chip, id + "/language",
                          {context.words.prose(context.words.language().endonym)});
    chip.icon = "translate";
    card.children.push_back(std::move(chip));
  }
  add(access_chip(context, contact, id + "/access", true));
  return card;
}

}  // namespace kiosk::app::screens
