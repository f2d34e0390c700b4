#include <algorithm>
#include <map>
#include <set>

#include "tests/laws/laws.h"

// What can be done is the same for finger, key and ear.
namespace laws {

using kiosk::ui::Frame;
using kiosk::ui::Node;
using kiosk::ui::Role;
using kiosk::ui::Target;

namespace {

// The first place at which each node is spoken.
std::map<std::string, size_t> order_of_speech(const Frame& page) {
  std::map<std::string, size_t> order;
  for (size_t i = 0; i < page.utterances.size(); ++i) {
    order.emplace(page.utterances[i].node, i);
  }
  return order;
}

bool is_paging(const std::string& node) {
  return node.rfind("paging/", 0) == 0;
}

}  // namespace

void same_actions(const View& view, Report& report) {
  for (const Frame& page : view.pages) {
    std::vector<std::string> touched;
    const auto spoken_at = order_of_speech(page);
    size_t last = 0;
    for (const Target& target : page.targets) {
      touched.push_back(target.node);
      const auto found = spoken_at.find(target.node);
      if (found == spoken_at.end()) {
        continue;  // "targets are named" says so
      }
      if (found->second < last) {
        report(target.node, "is spoken before the target that stands before it");
      }
      last = found->second;
    }
    if (touched != page.focus) {
      report("", "the focus goes another way than the targets");
    }
  }
}

void targets_are_named(const View& view, Report& report) {
  for (const Frame& page : view.pages) {
    for (const Target& target : page.targets) {
      const std::string name = letters(target.name);
      if (!view.is_attract() && name.empty()) {
        report(target.node, "has no name");
      } else if (spoken(page, target.node).find(name) == std::string::npos) {
        report(target.node,
               "nothing says \"" + target.name + "\" on page " + std::to_string(page.page + 1));
      }
    }
  }
}

void drawn_is_spoken(const View& view, Report& report) {
  std::set<std::string> nodes;
  std::map<std::string, std::string> seen;
  std::map<std::string, std::string> heard;
  for (const Frame& page : view.pages) {
    for (const auto& text : kiosk::ui::drawn_texts(page, *view.measurer)) {
      seen[text.node] += letters(text.text);
      nodes.insert(text.node);
    }
    for (const auto& said : page.utterances) {
      heard[said.node] += letters(said.spoken);
      nodes.insert(said.node);
    }
  }
  for (const std::string& node : nodes) {
    if (seen[node] != heard[node]) {
      report(node, "drawn \"" + seen[node] + "\", spoken \"" + heard[node] + "\"");
    }
  }
}

void nothing_is_left_out(const View& view, Report& report) {
  std::map<std::string, std::string> seen;
  std::set<std::string> touchable;
  for (const Frame& page : view.pages) {
    for (const auto& text : kiosk::ui::drawn_texts(page, *view.measurer)) {
      seen[text.node] += letters(text.text);
    }
    for (const Target& target : page.targets) {
      touchable.insert(target.node);
    }
  }
  std::set<std::string> wanted;
  for (const Node* node : shown_nodes(view)) {
    for (const auto* words : {&node->name, &node->detail}) {
      // The header gives up date and place where they do not fit (kiosk/ui/elements/header.cpp).
      const bool may_go = node->role == Role::Header || node->role == Role::Clock;
      if (may_go && words == &node->detail) {
        continue;
      }
      const std::string text = letters(kiosk::ui::plain(*words));
      if (seen[node->id].find(text) == std::string::npos) {
        report(node->id, "\"" + text + "\" is not drawn");
      }
    }
    if (node->action.fires()) {
      wanted.insert(node->id);
    }
  }
  for (const std::string& node : wanted) {
    if (touchable.count(node) == 0) {
      report(node, "cannot be touched on any page");
    }
  }
  for (const std::string& node : touchable) {
    if (wanted.count(node) == 0 && !is_paging(node)) {
      report(node, "can be touched, but the description does not know it");
    }
  }
}

void ids_are_unique(const View& view, Report& report) {
  std::set<std::string> seen;
  for (const Node* node : nodes_of(view.screen)) {
    const bool empty = node->name.empty() && node->detail.empty() && !node->action.fires();
    if (node->id.empty() && !empty) {
      report("", "a node has no id: \"" + kiosk::ui::plain(node->name) + "\"");
    } else if (!node->id.empty() && !seen.insert(node->id).second) {
      report(node->id, "two nodes have this id");
    }
  }
  for (const Frame& page : view.pages) {
    std::set<std::string> on_page;
    for (const Target& target : page.targets) {
      if (!on_page.insert(target.node).second) {
        report(target.node, "two targets have this id");
      }
    }
  }
}

void bar_is_whole(const View& view, Report& report) {
  if (view.is_attract() || view.asks()) {
    return;
  }
  std::vector<std::string> wanted = {"bar/back",      "bar/home",     "bar/search", "bar/language",
                                     "bar/text-size", "bar/contrast", "bar/help"};
  if (view.visit.screen == "first-wall") {
    wanted = {"bar/text-size", "bar/contrast", "bar/help"};
  }
  for (const Frame& page : view.pages) {
    for (const std::string& node : wanted) {
      const bool found = std::any_of(page.targets.begin(), page.targets.end(),
                                     [&](const Target& target) { return target.node == node; });
      if (!found || drawn(view, page, node).empty()) {
        report(node, "is not in the bar of page " + std::to_string(page.page + 1));
      }
    }
  }
}

// Whoever does not know that a page goes on sees a question, and nothing to answer it with. Pages
// that are read begin with what is read, and a low glass within reach has little room.
void first_page_leads_on(const View& view, Report& report) {
  static const std::set<std::string> kAsking{"home", "finder", "languages", "first-wall"};
  const auto nodes = nodes_of(view.screen);
  const bool answers =
      std::any_of(nodes.begin(), nodes.end(), [](const Node* node) { return node->id == "best"; });
  if (kAsking.count(kind_of(view.visit.screen)) == 0 || answers || view.visit.form.low_reach) {
    return;
  }
  const auto leads_on = [](const Target& target) {
    return !is_paging(target.node) && target.node.rfind("bar/", 0) != 0;
  };
  const auto leads = [&leads_on](const Frame& page) {
    return std::any_of(page.targets.begin(), page.targets.end(), leads_on);
  };
  const auto first = std::find_if(view.pages.begin(), view.pages.end(), leads);
  if (first != view.pages.begin() && first != view.pages.end()) {
    report(std::find_if(first->targets.begin(), first->targets.end(), leads_on)->node,
           "is the first thing to choose, and behind the first page");
  }
}

}  // namespace laws
