#include <algorithm>

#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {
namespace {

Node of_route(const Context& context, const Route& route) {
  switch (route.screen) {
    case ScreenName::Attract:
      return attract(context);
    case ScreenName::Languages:
      return languages(context);
    case ScreenName::AllLanguages:
      return all_languages(context);
    case ScreenName::Home:
      return home(context);
    case ScreenName::Topic:
      return topic(context, route.argument);
    case ScreenName::Article:
      return article(context, route.argument);
    case ScreenName::Contact:
      return contact(context, route.argument);
    case ScreenName::Service:
      return service(context, route.argument);
    case ScreenName::Events:
      return events(context);
    case ScreenName::SingleEvent:
      return event(context, route.argument);
    case ScreenName::Notices:
      return notices(context);
    case ScreenName::Notice:
      return notice(context, route.argument);
    case ScreenName::Building:
      return building(context, route.argument);
    case ScreenName::Way:
      return way(context, route.argument);
    case ScreenName::Emergency:
      return emergency(context);
    case ScreenName::Finder:
      return finder(context, route.argument);
    case ScreenName::Take:
      return take(context, route.argument);
    case ScreenName::Search:
      return search(context);
    case ScreenName::German:
      return german(context, route.argument);
    case ScreenName::Notes:
      return notes(context);
    case ScreenName::Help:
      return help(context);
    case ScreenName::About:
      return about(context, route.argument);
  }
  return missing(context);
}

// Below the title, why another screen is shown than the one that was.
void say_renewed(const Context& context, Node& root) {
  for (Node& part : root.children) {
    if (part.role == Role::Main) {
      Node band = text_node(Role::Notice, "renewed", context.words.say("missing.title"));
      band.detail = context.words.say("missing.body");
      band.icon = "info";
      const auto at = part.children.begin() + (part.children.empty() ? 0 : 1);
      part.children.insert(at, std::move(band));
    }
  }
}

}  // namespace

bool is_missing(const Node& screen) {
  return screen.id == kMissingId ||
         std::any_of(screen.children.begin(), screen.children.end(), is_missing);
}

Node show(const Context& context) {
  Node root = of_route(context, context.seen.route);
  if (context.seen.renewed) {
    say_renewed(context, root);
  }
  add_listening(context, root);
  if (context.seen.asks_still_there) {
    root.children.push_back(idle_dialog(context));
  }
  return root;
}

}  // namespace kiosk::app::screens
