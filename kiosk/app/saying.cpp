#include "kiosk/app/saying.h"

#include "kiosk/app/screens/screens.h"
#include "kiosk/app/spelling.h"

namespace kiosk::app {
namespace {

void add(std::vector<Sentence>& all, std::vector<Sentence> more) {
  for (Sentence& sentence : more) {
    all.push_back(std::move(sentence));
  }
}

// Its heading; the help screen explains the help for who does not look as well.
std::vector<Sentence> about_screen(const Announcer& announcer, const Scene& scene) {
  auto all = announce(announcer, scene.screen, scene.page, next_on_walk(scene.page, "", 1));
  if (scene.state.stop().route.screen == ScreenName::Help) {
    add(all, explanation(announcer, scene.state.listening.means, scene.keys_there));
  }
  return all;
}

// The letter that was typed or erased; only that there was one where others may hear it.
std::vector<Sentence> echo(const Announcer& announcer, const Scene& scene) {
  const auto& [letters, erased] = scene.state.listening.echo;
  const Words& words = announcer.words;
  std::vector<Sentence> all;
  if (announcer.in_private && !letters.empty()) {
    Sentence letter;
    const ui::Text text =
        letters == " " ? words.say("keyboard.space") : ui::Text{words.prose(letters)};
    for (speech::Spoken& spoken : spelled(text, words.lang(), announcer.wording.lexicons)) {
      letter.push_back({kNoPassage, std::move(spoken)});
    }
    all.push_back(std::move(letter));
  }
  if (erased || !announcer.in_private) {
    add(all, message(announcer, words.say(erased ? "audio.erased" : "audio.typed")));
  }
  if (const auto found = screens::found_on(scene.screen)) {
    add(all, message(announcer, words.say("audio.found", {}, {{"count", *found}})));
  }
  return all;
}

}  // namespace

std::vector<Sentence> what_is_said(const Announcer& announcer, const Scene& scene) {
  const Listening& now = scene.state.listening;
  switch (now.what) {
    case What::Page:
      break;
    case What::Welcome:
      return welcome(announcer, scene.languages, now.means);
    case What::Means:
      return explanation(announcer, now.means, scene.keys_there);
    case What::Focus:
      return announce(announcer, scene.screen, scene.page, scene.state.focus);
    case What::Typing:
      return message(announcer, announcer.words.say("audio.typing"));
    case What::Echo:
      return echo(announcer, scene);
    case What::Screen:
      if (!scene.state.asks_still_there) {
        return about_screen(announcer, scene);
      }
      break;
  }
  return sentences_of(scene.page, announcer.wording);
}

}  // namespace kiosk::app
