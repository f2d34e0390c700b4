#include "kiosk/app/site_map.h"

#include <deque>
#include <set>

namespace kiosk::app {
namespace {

void collect(const ui::Node& node, std::vector<ui::Action>& actions) {
  if (node.action.fires()) {
    actions.push_back(node.action);
  }
  for (const ui::Node& child : node.children) {
    collect(child, actions);
  }
}

std::string route_of(const ui::Action& action) {
  switch (action.kind) {
    case ui::ActionKind::Go:
      return action.argument;
    case ui::ActionKind::Home:
      return "home";
    case ui::ActionKind::Begin:
    case ui::ActionKind::Languages:
      return "languages";
    case ui::ActionKind::SetLanguage:
      return "home";
    default:
      return "";
  }
}

}  // namespace

std::vector<std::string> reachable_routes(Kiosk& kiosk, const std::string& lang) {
  std::vector<std::string> found{"attract"};
  std::set<std::string> seen{"attract"};
  std::deque<std::string> open{"attract"};
  while (!open.empty()) {
    const auto stop = parse_stop(open.front());
    open.pop_front();
    if (!stop) {
      continue;
    }
    State state;
    state.lang = lang;
    state.way = {Stop{{ScreenName::Home, ""}, 0, {}}, *stop};
    if (stop->route.screen == ScreenName::Attract || stop->route.screen == ScreenName::Home) {
      state.way = {*stop};
    }
    kiosk.set_state(state);
    std::vector<ui::Action> actions;
    collect(kiosk.screen(), actions);
    for (const ui::Action& action : actions) {
      const std::string next = route_of(action);
      if (!next.empty() && seen.insert(next).second) {
        found.push_back(next);
        open.push_back(next);
      }
    }
  }
  kiosk.set_state(State{});
  return found;
}

}  // namespace kiosk::app
