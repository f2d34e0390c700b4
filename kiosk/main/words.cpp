#include <cstdio>

#include "kiosk/app/reading.h"
#include "kiosk/app/screens/screens.h"
#include "kiosk/directory/moment.h"
#include "kiosk/main/commands.h"
#include "kiosk/main/world.h"

namespace kiosk::main {
namespace {

// The moment of the design's pictures: a Monday with open offices.
constexpr const char* kUsualMoment = "2026-11-23T10:42";

// One line a sentence: language and words of each voice in it, apart by tabs.
void print(const app::Sentence& sentence) {
  const char* parting = "";
  for (const app::Piece& piece : sentence) {
    std::printf("%s%s\t%s", parting, piece.spoken.lang.c_str(), piece.spoken.words.c_str());
    parting = "\t";
  }
  std::printf("\n");
}

}  // namespace

base::Result<void> words(const Options& options) {
  base::StderrLog log;
  const base::VirtualClock clock(
      TRY(directory::moment_of(options.now.empty() ? kUsualMoment : options.now)));
  app::State state = TRY(state_of(options));
  const auto world = TRY(World::open(options, clock, log));
  const app::Wording wording{world->lexicons(), world->revision()};
  int pages = 1;
  for (int page = 0; page < pages; ++page) {
    state.stop().page = page;
    world->kiosk().set_state(state);
    if (app::screens::is_missing(world->kiosk().screen())) {
      return base::not_found("There is no screen \"" + options.screen +
                             "\" in this content; \"wegweiser-kiosk screens\" lists them.");
    }
    const ui::Frame& frame = world->kiosk().frame();
    pages = frame.pages;
    for (const app::Sentence& sentence : app::sentences_of(frame, wording)) {
      print(sentence);
    }
  }
  return {};
}

}  // namespace kiosk::main
