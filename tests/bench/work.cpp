#include <map>
#include <vector>

#include "kiosk/directory/directory.h"
#include "tests/bench/modes.h"
#include "tests/bench/stage.h"
#include "tests/bench/words.h"

namespace bench {
namespace {

using Kind = kiosk::directory::Directory::Kind;

std::string first(Stage& stage, Kind kind, const std::string& prefix) {
  const auto slugs = stage.world().revision().slugs(kind);
  return prefix + (slugs && !slugs->empty() ? slugs->front() : "none");
}

struct Routes {
  std::string topic;
  std::string contact;
  std::string service;
};

Routes routes_of(Stage& stage) {
  return {first(stage, Kind::Topic, "topic/"), first(stage, Kind::Contact, "contact/"),
          first(stage, Kind::Service, "service/")};
}

void show(Stage& stage, const std::string& route, const std::string& lang) {
  stage.go(route, lang);
  stage.settle();
}

void show_all(Stage& stage, const Routes& routes, const std::string& lang) {
  for (const std::string& route :
       {routes.service, routes.contact, routes.topic, std::string("finder")}) {
    show(stage, route, lang);
  }
  show(stage, "home", lang);
}

// The finger goes down on the middle of the first thing that can be touched in the main part.
void press_first(Stage& stage) {
  const kiosk::ui::Frame& frame = stage.kiosk().frame();
  for (const kiosk::ui::Target& target : frame.targets) {
    if (frame.main.contains({target.rect.x, target.rect.y})) {
      stage.kiosk().touch(
          {kiosk::app::Contact::Down,
           0,
           {target.rect.x + target.rect.width / 2, target.rect.y + target.rect.height / 2}});
      return;
    }
  }
}

}  // namespace

// Not inlined: callgrind counts from its entry to its exit (--toggle-collect).
extern "C" __attribute__((noinline)) void measured_work(Stage& stage) {
  stage.settle();
}

namespace {

// A word on a real keyboard, each letter measured alone, or with its last letter twice and only the
// second of them measured. Warm: it was typed once before.
void type(Stage& stage, const std::string& lang, bool mistake, bool warm) {
  std::vector<std::string> letters = letters_sought(lang);
  if (mistake) {
    letters.push_back(letters.back());
  }
  stage.open_search();
  for (const bool measured : warm ? std::vector<bool>{false, true} : std::vector<bool>{true}) {
    stage.go("search", lang);
    stage.settle();
    for (size_t i = 0; i < letters.size(); ++i) {
      stage.kiosk().type(letters[i]);
      if (measured && (!mistake || i + 1 == letters.size())) {
        measured_work(stage);
      } else {
        stage.settle();
      }
    }
  }
}

}  // namespace

bool measure_work(const std::string& content, const std::string& piece, const std::string& lang) {
  Stage stage(content);
  const Routes routes = routes_of(stage);
  const std::map<std::string, std::pair<std::string, std::string>> changes = {
      {"topic", {"home", routes.topic}},
      {"contact", {routes.topic, routes.contact}},
      {"service", {routes.topic, routes.service}},
      {"home", {routes.contact, "home"}},
      {"finder", {"home", "finder"}}};
  show(stage, "home", "de");
  const bool cold = piece.starts_with("cold-");
  if (piece.ends_with("keystroke") || piece.ends_with("mistake")) {
    type(stage, lang, piece.ends_with("mistake"), !cold);
    return true;
  }
  if (!cold) {
    show_all(stage, routes, lang);
  }
  const auto change = changes.find(piece.substr(piece.find('-') + 1));
  if (change != changes.end()) {
    if (!cold) {
      show(stage, change->second.first, lang);
    }
    stage.go(change->second.second, lang);
  } else if (piece == "press") {
    press_first(stage);
  } else if (piece == "tick" || piece == "first-tick") {
    // Nobody is here: in a visit, the idle question would come with the minute. The languages of
    // the wall take turns with it; a kiosk that has stood for some minutes has shown them all.
    show(stage, "attract", lang);
    for (int minute = 0; minute < (piece == "tick" ? 12 : 0); ++minute) {
      stage.next_minute();
      stage.settle();
    }
    stage.next_minute();
  } else {
    return false;
  }
  measured_work(stage);
  return true;
}

}  // namespace bench
