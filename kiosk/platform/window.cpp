#include "kiosk/platform/window.h"

#include <SDL.h>
#include <SDL_events.h>
#include <SDL_timer.h>

#include <algorithm>
#include <atomic>
#include <utility>

#include "kiosk/platform/sdl_input.h"
#include "kiosk/platform/sdl_screen.h"
#include "kiosk/platform/stop_signals.h"

namespace kiosk::platform {

namespace {

using base::Monotonic;

constexpr Monotonic kLongestWait{60000};
// Where the system cannot wake us for input: half a frame while somebody is busy at the glass, a
// frame and a half otherwise (the first touch of a visit only wakes the attract screen).
constexpr Monotonic kBusyStep{8};
constexpr Monotonic kIdleStep{25};
constexpr Monotonic kBusy{3000};
// Before a lost surface is asked for again: displays that were switched off come back in seconds.
constexpr Monotonic kSurfacePause{1000};
// Of one batch; more than any panel sends in a frame (reference: operations, section 2).
constexpr int kMostEvents = 256;

// SDL tells of the devices that are there as if they had just come.
void ignore_present_devices() {
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) == 0) {
    SDL_PumpEvents();
    SDL_FlushEvents(SDL_AUDIODEVICEADDED, SDL_AUDIODEVICEREMOVED);
  }
}

// Wakes the wait of another thread.
void push_wake_up() {
  SDL_Event event{};
  event.type = SDL_USEREVENT;
  SDL_PushEvent(&event);
}

}  // namespace

struct Window::State {
  const base::Clock& clock;
  base::Log& log;
  std::atomic<bool> stop{false};
  std::atomic<bool> woken{false};
  StopSignals signals;
  std::unique_ptr<SdlScreen> screen;
  InputMap map;
  Contacts contacts;
  Debounce debounce;
  Monotonic busy_until{0};
  Monotonic retry_at{0};
  bool lost = false;
  long presents = 0;
  long wake_ups = 0;

  State(const base::Clock& time, base::Log& to)
      : clock(time), log(to), signals([this] {
          stop = true;
          push_wake_up();
        }) {}

  void take_surface(Batch& batch);
  void lose_surface(const base::Error& error);
  void handle(const SDL_Event& event, Batch& batch);
  void window_changed(const SDL_WindowEvent& event, Batch& batch);
  bool wait_for(SDL_Event& event, Monotonic timeout);
  void cancel_silent(Batch& batch);
};

void Window::State::take_surface(Batch& batch) {
  if (const auto taken = screen->take_surface(); !taken) {
    lose_surface(taken.error());
    return;
  }
  lost = false;
  map.panel = screen->panel_size();
  batch.repaint = true;
}

void Window::State::lose_surface(const base::Error& error) {
  if (!lost) {
    log.warn(error.message);
  }
  lost = true;
  retry_at = clock.now() + kSurfacePause;
}

void Window::State::window_changed(const SDL_WindowEvent& event, Batch& batch) {
  if (event.event == SDL_WINDOWEVENT_SIZE_CHANGED) {
    take_surface(batch);
  } else if (event.event == SDL_WINDOWEVENT_EXPOSED && presents > 0 && !batch.repaint && !lost) {
    const ui::Rect whole = screen->canvas().area();
    ++presents;
    if (const auto shown = screen->show(std::span(&whole, 1)); !shown) {
      lose_surface(shown.error());
    }
  }
}

void Window::State::handle(const SDL_Event& event, Batch& batch) {
  if (event.type == SDL_WINDOWEVENT) {
    window_changed(event.window, batch);
  } else if (event.type == SDL_QUIT) {
    batch.stop = batch.stop || !screen->fullscreen();
  } else if (const auto input = input_of(event, map, clock.now())) {
    const auto* pointer = std::get_if<PointerInput>(&*input);
    const auto* key = std::get_if<KeyInput>(&*input);
    if ((pointer == nullptr || contacts.accept(*pointer)) &&
        (key == nullptr || debounce.accept(*key))) {
      append(batch.inputs, *input);
    }
    busy_until = clock.now() + kBusy;
  }
}

bool Window::State::wait_for(SDL_Event& event, Monotonic timeout) {
  if (timeout.count() <= 0) {
    return SDL_PollEvent(&event) != 0;
  }
  if (screen->can_block()) {
    ++wake_ups;
    return SDL_WaitEventTimeout(&event, static_cast<int>(timeout.count())) != 0;
  }
  const Monotonic end = clock.now() + timeout;
  while (SDL_PollEvent(&event) == 0) {
    const Monotonic now = clock.now();
    if (now >= end || stop || woken) {
      return false;
    }
    const Monotonic step = now < busy_until ? kBusyStep : kIdleStep;
    ++wake_ups;
    SDL_Delay(static_cast<Uint32>(std::min(step, end - now).count()));
  }
  return true;
}

void Window::State::cancel_silent(Batch& batch) {
  for (const PointerInput& cancelled : contacts.cancel_silent(clock.now())) {
    batch.inputs.emplace_back(cancelled);
  }
}

base::Result<std::unique_ptr<Window>> Window::create(const WindowSettings& settings,
                                                     const base::Clock& clock, base::Log& log) {
  auto state = std::make_unique<State>(clock, log);
  const ui::Size size = settings.size.value_or(ui::Size{});
  state->screen = TRY(SdlScreen::create(size, settings.rotation, settings.title));
  state->map = {state->screen->panel_size(), settings.rotation, settings.keys,
                settings.device_is_headphones};
  state->debounce = Debounce(settings.debounce);
  if (settings.device_is_headphones) {
    ignore_present_devices();
  }
  log.info("The screen is driven by SDL's driver \"" + state->screen->driver() + "\".");
  if (!state->screen->can_block()) {
    log.info(
        "This driver cannot sleep until something happens, so it is asked in steps; use X11 "
        "or Wayland to save energy.");
  }
  return std::unique_ptr<Window>(new Window(std::move(state)));
}

Window::Window(std::unique_ptr<State> state) : state_(std::move(state)) {}

Window::~Window() = default;

Canvas& Window::canvas() {
  return state_->screen->canvas();
}

void Window::present(std::span<const ui::Rect> damage) {
  if (damage.empty() || state_->lost) {
    return;
  }
  ++state_->presents;
  if (const auto shown = state_->screen->show(damage); !shown) {
    state_->lose_surface(shown.error());
  }
}

Batch Window::wait(base::Monotonic deadline) {
  State& state = *state_;
  Batch batch;
  deadline = std::min(deadline, state.clock.now() + kLongestWait);
  deadline = std::min(deadline, state.contacts.next_deadline().value_or(deadline));
  if (state.lost) {
    deadline = std::min(deadline, state.retry_at);
  }
  for (bool passed = false; !passed && !batch.stop;) {
    SDL_Event event;
    int events = 0;
    bool any = state.wait_for(event, deadline - state.clock.now());
    while (any) {
      state.handle(event, batch);
      any = ++events < kMostEvents && SDL_PollEvent(&event) != 0;
    }
    if (state.lost && state.clock.now() >= state.retry_at) {
      state.take_surface(batch);
    }
    state.cancel_silent(batch);
    batch.stop = batch.stop || state.stop;
    passed = !batch.inputs.empty() || batch.repaint || state.woken.exchange(false) ||
             state.clock.now() >= deadline;
  }
  return batch;
}

void Window::wake() {
  state_->woken = true;
  push_wake_up();
}

long Window::presents() const {
  return state_->presents;
}

long Window::wake_ups() const {
  return state_->wake_ups;
}

}  // namespace kiosk::platform
