#include "kiosk/app/journey.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "kiosk/base/utf8.h"
#include "kiosk/ui/hit_test.h"

namespace kiosk::app {
namespace {

struct KeyName {
  const char* word;
  Key key;
};

constexpr std::array<KeyName, 7> kKeys = {{{"next", Key::Next},
                                           {"previous", Key::Previous},
                                           {"activate", Key::Activate},
                                           {"back", Key::Back},
                                           {"home", Key::Home},
                                           {"help", Key::Help},
                                           {"erase", Key::Erase}}};
constexpr int kMostSteps = 10000;
constexpr int kMostPx = 100000;  // beyond any panel, and far from where sums would overflow

base::Error bad_line(int line, const std::string& why) {
  return base::invalid("Journey, line " + std::to_string(line) + ": " + why + ".");
}

bool is_more(std::istringstream& words) {
  words >> std::ws;
  return !words.eof();
}

base::Result<JourneyStep> key_step(std::istringstream& words, int line) {
  JourneyStep step{JourneyStep::Kind::Key};
  std::string word;
  words >> word;
  const auto* found = std::find_if(kKeys.begin(), kKeys.end(),
                                   [&](const KeyName& name) { return word == name.word; });
  if (found == kKeys.end()) {
    return bad_line(
        line,
        "\"" + word + "\" is no key; use next, previous, activate, back, home, help or erase");
  }
  step.key = found->key;
  if (is_more(words) && !(words >> step.times)) {
    step.times = 0;
  }
  if (step.times < 1 || step.times > 1000) {
    return bad_line(line, "a key is pressed 1 to 1000 times");
  }
  return step;
}

base::Result<JourneyStep> wait_step(std::istringstream& words, int line) {
  JourneyStep step{JourneyStep::Kind::Wait};
  long number = 0;
  std::string unit;
  words >> number >> unit;
  const bool seconds = unit == "s";
  if (number < 1 || number > 1000000 || (!seconds && unit != "ms")) {
    return bad_line(line, "write a wait as \"wait 61s\" or \"wait 200ms\"");
  }
  step.wait = base::Monotonic(seconds ? number * 1000 : number);
  return step;
}

base::Result<JourneyStep> point_step(std::istringstream& words, int line, bool drags) {
  JourneyStep step{drags ? JourneyStep::Kind::Drag : JourneyStep::Kind::Touch};
  const bool read = words >> step.at.x >> step.at.y && (!drags || words >> step.by_px);
  const auto far = [](int px) { return px < -kMostPx || px > kMostPx; };
  if (!read || far(step.at.x) || far(step.at.y) || far(step.by_px)) {
    return bad_line(line, drags ? "write a drag as \"drag X Y DISTANCE\" in px"
                                : "write a touch as \"touch X Y\" in px");
  }
  return step;
}

base::Result<JourneyStep> step_of(std::istringstream& words, int line) {
  std::string verb;
  words >> verb;
  if (verb == "tap") {
    JourneyStep step{JourneyStep::Kind::Tap};
    std::getline(words >> std::ws, step.node);
    if (step.node.empty()) {
      return bad_line(line, "name the node to tap");
    }
    return step;
  }
  if (verb == "type") {
    JourneyStep step{JourneyStep::Kind::Type};
    std::getline(words >> std::ws, step.letters);
    if (step.letters.empty() || base::first_bad_utf8(step.letters)) {
      return bad_line(line, "write what to type behind \"type\", in UTF-8");
    }
    return step;
  }
  if (verb == "key") {
    return key_step(words, line);
  }
  if (verb == "wait") {
    return wait_step(words, line);
  }
  if (verb == "touch" || verb == "drag") {
    return point_step(words, line, verb == "drag");
  }
  return bad_line(line, "\"" + verb + "\" is no step; use tap, key, type, wait, touch or drag");
}

const ui::Target* find_target(const ui::Frame& frame, const std::string& wanted) {
  constexpr size_t kPrefix = 5;  // "name:"
  const bool by_name = wanted.compare(0, kPrefix, "name:") == 0;
  for (const ui::Target& target : frame.targets) {
    if (by_name ? target.name == wanted.substr(kPrefix) : target.node == wanted) {
      return &target;
    }
  }
  return nullptr;
}

void press_and_lift(Kiosk& kiosk, base::VirtualClock& clock, ui::Point at, int by_px) {
  kiosk.touch({Contact::Down, 1, at});
  clock.advance(base::Monotonic(60));
  if (by_px != 0) {
    kiosk.touch({Contact::Move, 1, {at.x, at.y + by_px}});
    clock.advance(base::Monotonic(60));
  }
  kiosk.touch({Contact::Up, 1, {at.x, at.y + by_px}});
  clock.advance(base::Monotonic(300));
}

// A node on a later page is reached as a visitor would: by "more".
base::Result<void> tap(const JourneyStep& step, Kiosk& kiosk, base::VirtualClock& clock) {
  for (int pages = kiosk.frame().pages; pages > 0; --pages) {
    const ui::Target* target = find_target(kiosk.frame(), step.node);
    if (target == nullptr) {
      target = ui::target_of(kiosk.frame(), "paging/more");
      if (target == nullptr) {
        break;
      }
    }
    const bool arrived = target->node != "paging/more" || step.node == "paging/more";
    const ui::Rect rect = target->rect;
    press_and_lift(kiosk, clock, {rect.x + rect.width / 2, rect.y + rect.height / 2}, 0);
    if (arrived) {
      return {};
    }
  }
  std::string there;
  for (const ui::Target& target : kiosk.frame().targets) {
    there += (there.empty() ? "" : ", ") + target.node;
  }
  return base::not_found("Journey, line " + std::to_string(step.line) + ": there is no \"" +
                         step.node + "\" on " + to_string(kiosk.state().stop().route) +
                         "; there are " + there + ".");
}

// Letter by letter, as a keyboard sends them.
void type(const std::string& letters, Kiosk& kiosk, base::VirtualClock& clock) {
  for (size_t at = 0; at < letters.size();) {
    std::string letter;
    base::append_utf8(letter, base::next_code_point(letters, at));
    kiosk.type(letter);
    clock.advance(base::Monotonic(150));
  }
}

// Time passes as it does in front of a kiosk: every tick that is due takes place.
void wait(base::Monotonic length, Kiosk& kiosk, base::VirtualClock& clock) {
  const base::Monotonic end = clock.now() + length;
  while (clock.now() < end) {
    const base::Monotonic next =
        std::min(end, std::max(kiosk.next_tick(), clock.now() + base::Monotonic(1)));
    clock.advance(next - clock.now());
    kiosk.tick();
  }
}

}  // namespace

base::Result<Journey> parse_journey(const std::string& text) {
  Journey journey;
  std::istringstream lines(text);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    line = line.substr(0, line.find('#'));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) {
      line.pop_back();
    }
    if (line.find_first_not_of(" \t") == std::string::npos) {
      continue;
    }
    std::istringstream words(line);
    journey.steps.push_back(TRY(step_of(words, number)));
    const JourneyStep::Kind kind = journey.steps.back().kind;
    const bool takes_line = kind == JourneyStep::Kind::Tap || kind == JourneyStep::Kind::Type;
    if (!takes_line && is_more(words)) {
      return bad_line(number, "there is something behind the step; write one step a line");
    }
    journey.steps.back().line = number;
    if (journey.steps.size() > kMostSteps) {
      return bad_line(number, "a journey has at most 10000 steps");
    }
  }
  if (journey.steps.empty()) {
    return base::invalid("The journey has no steps; write one a line, for instance \"tap home\".");
  }
  return journey;
}

base::Result<void> carry_out(const JourneyStep& step, Kiosk& kiosk, base::VirtualClock& clock) {
  switch (step.kind) {
    case JourneyStep::Kind::Tap:
      return tap(step, kiosk, clock);
    case JourneyStep::Kind::Key:
      for (int i = 0; i < step.times; ++i) {
        kiosk.key(step.key);
        clock.advance(base::Monotonic(300));
      }
      return {};
    case JourneyStep::Kind::Type:
      type(step.letters, kiosk, clock);
      return {};
    case JourneyStep::Kind::Wait:
      wait(step.wait, kiosk, clock);
      return {};
    case JourneyStep::Kind::Touch:
      press_and_lift(kiosk, clock, step.at, 0);
      return {};
    case JourneyStep::Kind::Drag:
      press_and_lift(kiosk, clock, step.at, step.by_px);
      return {};
  }
  return {};
}

}  // namespace kiosk::app
