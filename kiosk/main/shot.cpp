#include <algorithm>
#include <cstdio>

#include "kiosk/app/journey.h"
#include "kiosk/app/screens/screens.h"
#include "kiosk/app/site_map.h"
#include "kiosk/directory/moment.h"
#include "kiosk/main/commands.h"
#include "kiosk/main/index.h"
#include "kiosk/main/world.h"
#include "kiosk/platform/picture.h"
#include "kiosk/ui/dump.h"

namespace kiosk::main {
namespace {

// The moment of the design's pictures: a Monday with open offices.
constexpr const char* kUsualMoment = "2026-11-23T10:42";

base::Result<base::VirtualClock> clock_of(const Options& options) {
  return base::VirtualClock(
      TRY(directory::moment_of(options.now.empty() ? kUsualMoment : options.now)));
}

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

base::Result<std::string> picture(World& world, const ui::Frame& frame) {
  platform::Canvas canvas(frame.size);
  world.painter().paint(frame, canvas);
  return platform::encode_png(canvas);
}

// More would be a picture that nobody looks through, of 8 MB a page on the largest glass.
constexpr int kMostPages = 16;

// Every page of the screen, the first on top.
base::Result<std::string> picture_of_pages(World& world) {
  app::State state = world.kiosk().state();
  const ui::Size size = world.kiosk().frame().size;
  const int pages = std::min(world.kiosk().frame().pages, kMostPages);
  platform::Canvas all({size.width, size.height * pages});
  for (int page = 0; page < pages; ++page) {
    state.stop().page = page;
    world.kiosk().set_state(state);
    platform::Canvas part(all.row(page * size.height).data(), size, all.pitch());
    world.painter().paint(world.kiosk().frame(), part);
  }
  return platform::encode_png(all);
}

// With the search that `run` has too.
base::Result<std::unique_ptr<World>> open_searchable(const Options& options,
                                                     const base::Clock& clock, base::Log& log) {
  auto world = TRY(World::open(options, clock, log));
  world->take_search(open_search(options));
  return world;
}

void print_step(const app::Kiosk& kiosk, const ui::Frame& frame, int number) {
  std::printf("%d\t%s\t%s\t%s", number, app::to_string(kiosk.state().stop().route).c_str(),
              kiosk.state().lang.c_str(),
              kiosk.state().focus.empty() ? "-" : kiosk.state().focus.c_str());
  for (const ui::Utterance& said : frame.utterances) {
    std::string words = said.spoken;
    for (char& c : words) {
      c = c == '\n' || c == '\t' ? ' ' : c;
    }
    std::printf("\t[%s] %s", said.lang.c_str(), words.c_str());
  }
  std::printf("\n");
}

base::Result<void> write_step(World& world, const std::string& folder, int number) {
  char name[32];
  std::snprintf(name, sizeof name, "/%03d.png", number);
  CHECK_OK(world.files().make_folder(folder));
  return world.files().write(folder + name, TRY(picture(world, world.kiosk().frame())));
}

// As it looks while the first words of the page are being said.
void begin_to_listen(app::Kiosk& kiosk) {
  for (const app::Effect& effect : kiosk.listen()) {
    const auto* speak = std::get_if<app::Speak>(&effect);
    if (speak != nullptr && !speak->parts.empty()) {
      const app::Say& first = speak->parts.front();
      kiosk.hear(
          app::WordReached{first.piece, 0, std::min(first.words.find(' '), first.words.size())});
    }
  }
}

}  // namespace

base::Result<void> screens(const Options& options) {
  base::StderrLog log;
  const base::VirtualClock clock = TRY(clock_of(options));
  const auto world = TRY(open_searchable(options, clock, log));
  for (const std::string& route : app::reachable_routes(world->kiosk(), options.locale)) {
    std::printf("%s\n", route.c_str());
  }
  return {};
}

base::Result<void> shot(const Options& options) {
  if (!ends_with(options.out, ".png") && !ends_with(options.out, ".json")) {
    return base::invalid("\"" + options.out + "\" is no picture; let --out end in .png or .json.");
  }
  if (options.all_pages && ends_with(options.out, ".json")) {
    return base::invalid("A .json describes one page; leave --all-pages out, or name a .png.");
  }
  base::StderrLog log;
  const base::VirtualClock clock = TRY(clock_of(options));
  app::State state = TRY(state_of(options));
  const auto world = TRY(open_searchable(options, clock, log));
  world->kiosk().set_state(std::move(state));
  if (options.audio) {
    begin_to_listen(world->kiosk());
  }
  if (app::screens::is_missing(world->kiosk().screen())) {
    return base::not_found("There is no screen \"" + options.screen +
                           "\" in this content; \"wegweiser-kiosk screens\" lists them.");
  }
  const ui::Frame& frame = world->kiosk().frame();
  if (ends_with(options.out, ".json")) {
    const ui::Stats stats{world->typesetter().shapings(), world->revision().queries(), 1};
    return world->files().write(options.out, ui::dump(frame, world->typesetter(), stats));
  }
  const std::string png =
      TRY(options.all_pages ? picture_of_pages(*world) : picture(*world, frame));
  return world->files().write(options.out, png);
}

base::Result<void> play(const Options& options) {
  base::StderrLog log;
  base::VirtualClock clock = TRY(clock_of(options));
  const auto world = TRY(open_searchable(options, clock, log));
  const std::string text = TRY(world->files().read(options.journey));
  const app::Journey journey = TRY(app::parse_journey(text));
  int number = 0;
  print_step(world->kiosk(), world->kiosk().frame(), number);
  for (const app::JourneyStep& step : journey.steps) {
    CHECK_OK(app::carry_out(step, world->kiosk(), clock));
    print_step(world->kiosk(), world->kiosk().frame(), ++number);
    if (!options.out.empty()) {
      CHECK_OK(write_step(*world, options.out, number));
    }
  }
  return {};
}

}  // namespace kiosk::main
