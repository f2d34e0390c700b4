#include <cstdio>

#include "kiosk/main/commands.h"
#include "kiosk/main/configuration.h"
#include "kiosk/main/follower.h"
#include "kiosk/main/search_maker.h"
#include "kiosk/main/vital_signs.h"
#include "kiosk/main/world.h"
#include "kiosk/platform/damage.h"
#include "kiosk/platform/folder_watch.h"
#include "kiosk/platform/headphone_jack.h"
#include "kiosk/platform/window.h"

namespace kiosk::main {
namespace {

std::optional<app::Key> app_key(platform::Key key) {
  switch (key) {
    case platform::Key::Next:
      return app::Key::Next;
    case platform::Key::Previous:
      return app::Key::Previous;
    case platform::Key::Activate:
      return app::Key::Activate;
    case platform::Key::Back:
      return app::Key::Back;
    case platform::Key::Home:
      return app::Key::Home;
    case platform::Key::Help:
      return app::Key::Help;
    case platform::Key::Erase:
      return app::Key::Erase;
    case platform::Key::Repeat:
      return app::Key::Repeat;
    case platform::Key::Pause:
      return app::Key::Pause;
    case platform::Key::VolumeUp:
      return app::Key::Louder;
    case platform::Key::VolumeDown:
      return app::Key::Quieter;
    case platform::Key::Listen:
      return app::Key::Listen;
    case platform::Key::HeadphonesIn:
      return app::Key::HeadphonesIn;
    case platform::Key::HeadphonesOut:
      return app::Key::HeadphonesOut;
    case platform::Key::Switch:
      return app::Key::Switch;
  }
  return std::nullopt;
}

app::Contact contact_of(platform::PointerKind kind) {
  switch (kind) {
    case platform::PointerKind::Down:
      return app::Contact::Down;
    case platform::PointerKind::Move:
      return app::Contact::Move;
    case platform::PointerKind::Up:
      return app::Contact::Up;
    case platform::PointerKind::Cancel:
      return app::Contact::Cancel;
  }
  return app::Contact::Cancel;
}

// What a kiosk that follows the sync program does between two frames.
struct Following {
  Follower follower;
  VitalSigns signs;

  void turn(const app::State& before) {
    follower.turn(before);
    signs.turn();
  }
};

// What the loop asks and tells.
struct Surroundings {
  platform::Window& window;
  Voice& voice;
  platform::HeadphoneJack& jack;
  const base::Clock& clock;
  SearchMaker& search;
};

// The loop: wait, feed, repaint what changed. It ends on a signal or when its window is closed.
class Loop {
 public:
  // `following` may be null: then the content stays what it is.
  Loop(World& world, Surroundings surroundings, ui::Panel panel, Following* following)
      : world_(world),
        window_(surroundings.window),
        voice_(surroundings.voice),
        jack_(surroundings.jack),
        clock_(surroundings.clock),
        search_(surroundings.search),
        panel_(panel),
        following_(following) {}

  void run() {
    take_size();
    search_.turn();
    for (bool stop = false; !stop;) {
      repaint();
      const app::State before = world_.kiosk().state();
      platform::Batch batch = window_.wait(next_turn());
      for (const platform::Input& input : batch.inputs) {
        feed(input);
      }
      if (batch.repaint) {
        shown_ = ui::Frame{};
        take_size();
      }
      if (clock_.now() >= next_) {
        voice_.carry_out(world_.kiosk().tick());
      }
      if (const auto plugged = jack_.take()) {
        voice_.carry_out(world_.kiosk().plug(*plugged));
      }
      voice_.turn(world_.kiosk());
      if (following_ != nullptr) {
        following_->turn(before);
      }
      search_.turn();
      stop = batch.stop;
    }
  }

 private:
  base::Monotonic next_turn() const {
    base::Monotonic tick = world_.kiosk().next_tick();
    tick = std::min(tick, voice_.next_turn().value_or(tick));
    // The switch of a jack wakes nobody.
    tick = jack_.is_there() ? std::min(tick, clock_.now() + base::Monotonic{1000}) : tick;
    return following_ == nullptr ? tick : std::min(tick, following_->follower.next_look());
  }

  void take_size() {
    const ui::Size size = window_.canvas().size();
    if (!(size == panel_.px)) {
      // The glass stays as wide as it is; a smaller window shows the same picture smaller.
      panel_.mm_per_px *= static_cast<double>(panel_.px.width) / std::max(1, size.width);
      panel_.px = size;
    }
    world_.kiosk().set_panel(panel_);
  }

  void feed(const platform::Input& input) {
    if (const auto* pointer = std::get_if<platform::PointerInput>(&input)) {
      voice_.carry_out(world_.kiosk().touch(
          {contact_of(pointer->kind), pointer->finger, {pointer->x_px, pointer->y_px}}));
      repaint();
    } else if (const auto* pressed = std::get_if<platform::KeyInput>(&input)) {
      // The space bar writes where letters are awaited, and chooses elsewhere.
      const auto key = app_key(pressed->key);
      if (key && !(pressed->writes && world_.kiosk().awaits_text())) {
        voice_.carry_out(world_.kiosk().key(*key));
      }
    } else if (const auto* typed = std::get_if<platform::TextInput>(&input)) {
      voice_.carry_out(world_.kiosk().type(typed->letters));
    } else if (const auto* plug = std::get_if<platform::PlugInput>(&input)) {
      voice_.carry_out(world_.kiosk().plug(plug->in));
    }
  }

  void repaint() {
    next_ = world_.kiosk().next_tick();
    const ui::Frame& frame = world_.kiosk().frame();
    const auto rects = platform::damage(shown_, frame);
    if (!rects.empty()) {
      world_.painter().paint(frame, window_.canvas(), rects);
      window_.present(rects);
      shown_ = frame;
    }
  }

  World& world_;
  platform::Window& window_;
  Voice& voice_;
  platform::HeadphoneJack& jack_;
  const base::Clock& clock_;
  SearchMaker& search_;
  ui::Panel panel_;
  Following* following_;
  ui::Frame shown_;
  base::Monotonic next_{0};
};

void print_stats(const World& world, const platform::Window& window, text::Typesetter& typesetter) {
  std::fprintf(stderr, "presents %ld, wake-ups %ld, shapings %ld, queries %ld\n", window.presents(),
               window.wake_ups(), typesetter.shapings(), world.revision().queries());
}

// The first content of `follow` that opens; what does not is never tried again.
base::Result<std::unique_ptr<World>> open_followed(Options options, const base::Clock& clock,
                                                   base::Log& log, store::Follow& follow) {
  for (;;) {
    options.content = TRY(follow.choose());
    auto content = World::open_beside(options.content, options.site);
    if (content) {
      return World::open(options, clock, log, std::move(content).value());
    }
    follow.refuse(content.error());
  }
}

}  // namespace

base::Result<void> run(const Options& given) {
  base::StderrLog log;
  const base::SystemClock clock;
  base::DiskFiles files;
  const Configuration configuration = TRY(read_configuration(files, given));
  const bool follows = configuration.options.content.empty();
  store::Follow follow(files, clock, log, configuration.sources);
  const auto world = TRY(follows ? open_followed(configuration.options, clock, log, follow)
                                 : World::open(configuration.options, clock, log));
  const auto window = TRY(platform::Window::create(configuration.window, clock, log));
  world->kiosk().set_panel(configuration.panel);
  const Clips clips = [&shown = *world](const std::string& lang, const std::string& words) {
    return shown.revision().clip(lang, words);
  };
  Voice voice(configuration.voice, clips, clock, log);
  const auto jack = platform::HeadphoneJack::find("/dev/input", log);
  SearchMaker search(*world, configuration.options, [&shown = *window] { shown.wake(); });
  const Surroundings surroundings{*window, voice, *jack, clock, search};
  if (!follows) {
    Loop(*world, surroundings, configuration.panel, nullptr).run();
  } else {
    const auto watch = platform::FolderWatch::create(configuration.sources.sync_folder + "/state",
                                                     [&follow, &shown = *window] {
                                                       follow.wake();
                                                       shown.wake();
                                                     });
    if (!watch) {
      log.info(watch.error().message);
    }
    Following following{Follower(*world, follow, clock, log, [&shown = *window] { shown.wake(); }),
                        VitalSigns(files, follow, clock, log, configuration.metrics_file)};
    Loop(*world, surroundings, configuration.panel, &following).run();
  }
  if (given.stats) {
    print_stats(*world, *window, world->typesetter());
  }
  return {};
}

}  // namespace kiosk::main
