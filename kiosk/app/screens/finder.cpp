#include <map>

#include "kiosk/app/referral.h"
#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {
namespace {

std::string route_of(const std::string& path, const std::string& key) {
  return path.empty() ? "finder/" + key : "finder/" + path + "/" + key;
}

Text count(const Context& context, const char* key, int number) {
  return context.words.say(key, {}, {{"count", number}});
}

// Which of the contact points that are left are here, and which of them are open now. Each is
// looked at once, however many answers lead to it.
class Left {
 public:
  Left(const Context& context, const std::vector<directory::Lead>& leads) : context_(context) {
    for (const directory::Lead& lead : leads) {
      if (open_.contains(lead.contact)) {
        continue;
      }
      if (const auto standing = context.directory.standing(lead.contact, "")) {
        open_[lead.contact] =
            context.clock_trusted && is_open_now(openness(context, lead.contact, *standing));
      }
    }
  }

  int all() const { return static_cast<int>(open_.size()); }

  Text in_one_line(const char* key, const std::vector<directory::Lead>& leads) const {
    const Counts counts = words(key, leads);
    return counts.open.empty() ? counts.all : context_.words.separated({counts.all, counts.open});
  }

  // For a narrow tile: a phrase broken in the middle is hard to read.
  Text in_two_lines(const char* key, const std::vector<directory::Lead>& leads) const {
    Counts counts = words(key, leads);
    if (!counts.open.empty()) {
      counts.all.push_back(context_.words.prose("\n"));
      counts.all.insert(counts.all.end(), counts.open.begin(), counts.open.end());
    }
    return counts.all;
  }

 private:
  // "3 places", and how many of them are open if any is.
  struct Counts {
    Text all;
    Text open;
  };

  Counts words(const char* key, const std::vector<directory::Lead>& leads) const {
    int here = 0;
    int open = 0;
    for (const directory::Lead& lead : leads) {
      const auto found = open_.find(lead.contact);
      here += found != open_.end() ? 1 : 0;
      open += found != open_.end() && found->second ? 1 : 0;
    }
    return {count(context_, key, here),
            open > 0 ? count(context_, "finder.open_now", open) : Text{}};
  }

  const Context& context_;
  std::map<directory::ContactId, bool> open_;
};

Node breadcrumb(const Context& context, const Trail& trail) {
  std::vector<Text> parts = {context.words.say("finder.title")};
  if (trail.open) {
    const int number = static_cast<int>(trail.asked.size()) + 1;
    const int total = number + trail.open->height - 1;
    parts.push_back(
        context.words.say("finder.step", {{"number", Words::number(std::to_string(number))},
                                          {"total", Words::number(std::to_string(total))}}));
  }
  return text_node(Role::Breadcrumb, "breadcrumb", context.words.separated(parts));
}

Node way_out(const Context& context, const std::string& path, const char* key, Text detail) {
  const bool is_any = std::string(key) == kAnyAnswer;
  return {.role = Role::Card,
          .id = std::string("answer/") + key,
          .name = context.words.say(is_any ? "finder.any" : "finder.other"),
          .detail = std::move(detail),
          .icon = is_any ? "help_outline" : "support_agent",
          .action = go_to(route_of(path, key))};
}

// The first question fills a grid, like the home screen; its answers are the life situations.
Node answers(const Context& context, Sheet& sheet, const Trail& trail, const Left& left,
             const std::string& path) {
  const bool first = path.empty();
  Node group{.role = first ? Role::Tiles : Role::List, .id = "answers"};
  for (const directory::Answer& answer : trail.open->answers) {
    sheet.note(answer.name);
    Node card{.role = first ? Role::Tile : Role::Card,
              .id = "answer/" + answer.key,
              .name = context.words.text(answer.name),
              .detail = first ? left.in_two_lines("finder.places", answer.leads)
                              : left.in_one_line("finder.places", answer.leads),
              .icon = answer.icon.empty() ? "chevron_right" : answer.icon,
              .action = go_to(route_of(path, answer.key))};
    card.color = answer.color;
    group.children.push_back(std::move(card));
  }
  return group;
}

Node ways_out(const Context& context, const Left& left, const std::string& path) {
  Node list{.role = Role::List, .id = "ways-out"};
  list.children.push_back(
      way_out(context, path, kAnyAnswer, count(context, "finder.any_detail", left.all())));
  list.children.push_back(
      way_out(context, path, kOtherAnswer, context.words.say("finder.other_detail")));
  return list;
}

// What was answered, each with the way back to its question.
void add_way(Sheet& sheet, const Context& context, const Trail& trail) {
  Node list{.role = Role::List, .id = "asked"};
  for (const Asked& asked : trail.asked) {
    const Text answer = !asked.answer.empty()     ? context.words.text(asked.answer)
                        : asked.key == kAnyAnswer ? context.words.say("finder.any")
                                                  : context.words.say("finder.other");
    list.children.push_back({.role = Role::Card,
                             .id = "asked/" + asked.route,
                             .name = answer,
                             .detail = context.words.text(asked.question),
                             .icon = "edit",
                             .action = go_to(asked.route)});
  }
  if (!list.children.empty()) {
    sheet.add_heading("asked/heading", "finder.answers");
    sheet.add(std::move(list));
  }
}

Node ask(const Context& context, const Trail& trail, const std::string& path) {
  Sheet sheet(context);
  sheet.label(trail.open->name);
  sheet.add(breadcrumb(context, trail));
  sheet.add(text_node(Role::Title, "title", context.words.text(trail.open->name)));
  sheet.add_text(Role::Paragraph, "description", trail.open->description);
  const Left left(context, trail.leads);
  sheet.add(text_node(Role::Clock, "left", left.in_one_line("finder.left", trail.leads)));
  if (trail.urgent) {
    sheet.add(emergency_card(context));
  }
  sheet.add(answers(context, sheet, trail, left, path));
  sheet.add(ways_out(context, left, path));
  add_way(sheet, context, trail);
  return screen(context, sheet.finish());
}

// Why this one: what holds of it here and now, each part a phrase.
Text reasons(const Context& context, const Candidate& candidate) {
  std::vector<Text> parts;
  const bool german = context.lang() == "de" || context.lang() == "de-simple";
  if (candidate.speaks && !german) {
    parts.push_back(context.words.say(
        "finder.speaks", {{"language", context.words.prose(context.words.formats().language_name(
                                           context.lang()))}}));
  }
  if (candidate.open) {
    parts.push_back(openness_chip(context, candidate.contact, "open").front().name);
  }
  if (candidate.here) {
    parts.push_back(context.words.say("contact.here"));
  }
  return context.words.separated(parts);
}

void add_best(Sheet& sheet, const Context& context, const Candidate& best) {
  sheet.note(best.contact.name);
  Node card = contact_card(context, best.contact, "best");
  card.tone = Tone::Brand;
  sheet.add(std::move(card));
  const Text why = reasons(context, best);
  if (!why.empty()) {
    Node facts{.role = Role::Facts, .id = "why"};
    facts.children.push_back({.role = Role::Fact,
                              .id = "why/fact",
                              .name = context.words.say("finder.why"),
                              .detail = why,
                              .icon = "check"});
    sheet.add(std::move(facts));
  }
  if (best.service.empty()) {
    return;
  }
  if (const auto service = context.directory.service(best.service, context.lang())) {
    const directory::Entry entry{directory::EntryKind::Service,
                                 best.service.slug(),
                                 service->name,
                                 service->teaser,
                                 service->name_de,
                                 service->icon,
                                 -1};
    sheet.note(entry.name);
    sheet.add(entry_card(context, entry, "best/service"));
  }
}

void add_others(Sheet& sheet, const Context& context, const std::vector<Candidate>& ranked) {
  Node list{.role = Role::List, .id = "also"};
  for (std::size_t i = 1; i < ranked.size(); ++i) {
    const directory::ContactPoint& contact = ranked[i].contact;
    sheet.note(contact.name);
    list.children.push_back(contact_card(context, contact, "also/" + contact.id.slug()));
  }
  if (!list.children.empty()) {
    sheet.add_heading("also/heading", "finder.also");
    sheet.add(std::move(list));
  }
}

Node refer(const Context& context, const Trail& trail) {
  const std::vector<Candidate> ranked = referral(context, trail);
  if (ranked.empty()) {
    return missing(context);
  }
  Sheet sheet(context);
  sheet.label(ranked.front().contact.name);
  sheet.add(breadcrumb(context, trail));
  const bool is_other = trail.way_out() == kOtherAnswer;
  sheet.add(text_node(Role::Title, "title",
                      context.words.say(is_other ? "finder.other_title" : "finder.best")));
  if (trail.urgent) {
    sheet.add(emergency_card(context));
  }
  add_best(sheet, context, ranked.front());
  add_others(sheet, context, ranked);
  add_way(sheet, context, trail);
  return screen(context, sheet.finish());
}

}  // namespace

Node finder(const Context& context, const std::string& path) {
  const auto found = trail(context.directory, context.package.finder, path, context.lang());
  if (!found) {
    return missing(context);
  }
  return found->open ? ask(context, *found, path) : refer(context, *found);
}

}  // namespace kiosk::app::screens
