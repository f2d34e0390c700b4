#include "tests/laws/sweep.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>

#include "kiosk/app/site_map.h"
#include "tests/laws/laws.h"
#include "tests/laws/pairwise.h"

namespace laws {

using kiosk::ui::Node;
using kiosk::ui::Rect;
using kiosk::ui::Role;
using test_support::Town;

namespace {

struct Weight {
  size_t letters = 0;
  size_t actions = 0;
};

Weight weight_of(const Node& screen) {
  Weight weight;
  for (const Node* node : nodes_of(screen)) {
    weight.letters += kiosk::ui::plain(node->name).size() + kiosk::ui::plain(node->detail).size();
    weight.actions += node->action.fires() ? 1U : 0U;
  }
  return weight;
}

std::set<std::string> actions_of(const Node& screen) {
  std::set<std::string> actions;
  for (const Node* node : nodes_of(screen)) {
    if (node->action.fires()) {
      actions.insert(node->id);
    }
  }
  return actions;
}

class Sweeper {
 public:
  explicit Sweeper(Sweep& sweep) : sweep_(sweep), kiosk_(town_.kiosk()) {}

  void run() {
    const auto screens = all_screens(kiosk_);
    const auto chosen = representatives(kiosk_, screens);
    const auto languages = all_languages(town_.locales());
    const bool all = std::getenv("WEGWEISER_ALL") != nullptr;
    for (const std::string& screen : screens) {
      look({screen, "de", {}});
    }
    for (const Form& form : all_forms()) {
      look({"first-wall", "de", form});  // in German only
      look({"listening", "de", form});
    }
    for (const std::string& language : languages) {
      for (const bool low : {false, true}) {
        look({"listening", language, {2.0, kiosk::ui::ThemeName::Day, low, "27p"}});
      }
    }
    for (const Visit& visit : all ? exhaustive(chosen, languages) : pairwise(chosen, languages)) {
      look(visit);
    }
    sweep_.warnings = town_.log().warnings();
  }

 private:
  void look(const Visit& visit) {
    const View view = look_at(kiosk_, town_.typesetter(), visit);
    ++sweep_.views;
    sweep_.pages += view.pages.size();
    for (const Law& law : all_laws()) {
      Report report(law.name, view.visit, sweep_.findings);
      law.holds(view, report);
    }
    bar_stays(view);
    ids_stay(view);
  }

  // In a language without a voice the bar has the button only until listening is put off.
  static bool listens_in_vain(const View& view) {
    const auto nodes = nodes_of(view.screen);
    const auto is = [](Role role) {
      return [role](const Node* node) { return node->role == role; };
    };
    return std::any_of(nodes.begin(), nodes.end(), is(Role::Listening)) &&
           std::none_of(nodes.begin(), nodes.end(), is(Role::Control));
  }

  // The bar is where it was on the other screens of this language and form.
  void bar_stays(const View& view) {
    if (view.is_attract() || view.asks() || view.visit.screen == "first-wall" ||
        listens_in_vain(view)) {
      return;
    }
    Report report("bar stays", view.visit, sweep_.findings);
    for (const auto& page : view.pages) {
      for (const auto& target : page.targets) {
        if (target.role == Role::BarButton) {
          const auto key = std::make_tuple(view.visit.lang, view.visit.form, target.node);
          const auto [known, fresh] = bars_.emplace(key, target.rect);
          if (!fresh && !(known->second == target.rect)) {
            report(target.node, "is not where it is on other screens");
          }
        }
      }
    }
  }

  // What can be done does not depend on the form.
  void ids_stay(const View& view) {
    kiosk_.set_state(state_of({view.visit.screen, view.visit.lang, {}}));
    if (actions_of(kiosk_.screen()) != actions_of(view.screen)) {
      Report("ids stay", view.visit, sweep_.findings)("", "other actions than in the plain form");
    }
  }

  Town town_;
  Sweep& sweep_;
  kiosk::app::Kiosk kiosk_;
  std::map<std::tuple<std::string, Form, std::string>, Rect> bars_;
};

}  // namespace

std::vector<Finding> Sweep::of(const std::string& law) const {
  std::vector<Finding> found;
  for (const Finding& finding : findings) {
    if (finding.law == law) {
      found.push_back(finding);
    }
  }
  return found;
}

std::vector<std::string> all_screens(kiosk::app::Kiosk& kiosk) {
  std::vector<std::string> screens = kiosk::app::reachable_routes(kiosk, "de");
  // What is typed is in no route: nothing found, little and much, and a word in need.
  screens.insert(screens.end(),
                 {"search?q=Wohn", "search?q=be", "search?q=Wonhgeld", "search?q=Angst",
                  "search?q=xyzzy", "first-wall", "idle", "listening"});
  return screens;
}

std::vector<std::string> all_languages(const kiosk::locale::Locales& locales) {
  std::vector<std::string> tags;
  for (const auto& language : locales.languages().all()) {
    tags.push_back(language.tag);
  }
  tags.insert(tags.end(),
              {std::string(kiosk::locale::kPseudo), std::string(kiosk::locale::kPseudoRtl)});
  return tags;
}

std::vector<std::string> representatives(kiosk::app::Kiosk& kiosk,
                                         const std::vector<std::string>& screens) {
  struct Best {
    std::string longest;
    std::string busiest;
    Weight most = {};
  };

  std::map<std::string, Best> kinds;
  for (const std::string& screen : screens) {
    if (screen == "attract" || screen == "first-wall") {
      continue;  // these exist in German only
    }
    kiosk.set_state(state_of({screen, "de", {}}));
    const Weight weight = weight_of(kiosk.screen());
    Best& best = kinds[kind_of(screen)];
    if (weight.letters > best.most.letters) {
      best.longest = screen;
      best.most.letters = weight.letters;
    }
    if (weight.actions > best.most.actions) {
      best.busiest = screen;
      best.most.actions = weight.actions;
    }
  }
  std::set<std::string> chosen;
  for (const auto& [kind, best] : kinds) {
    chosen.insert({best.longest, best.busiest});
  }
  return {chosen.begin(), chosen.end()};
}

const Sweep& sweep() {
  static const Sweep kSweep = [] {
    Sweep made;
    Sweeper(made).run();
    std::ofstream list(WEGWEISER_BINARY "/laws-found.txt");
    for (const Finding& finding : made.findings) {
      list << to_string(finding) << "\n";
    }
    std::printf("%zu views, %zu pages\n", made.views, made.pages);
    return made;
  }();
  return kSweep;
}

}  // namespace laws
