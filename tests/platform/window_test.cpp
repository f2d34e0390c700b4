#include "kiosk/platform/window.h"

#include <SDL.h>
#include <gtest/gtest.h>

#include <csignal>

#include "boxes.h"
#include "kiosk/platform/damage.h"
#include "kiosk/platform/painter.h"

namespace kiosk::platform {
namespace {

using base::Monotonic;

// A window without a display. The clock stands still unless a test moves it.
class Desk {
 public:
  explicit Desk(WindowSettings settings = {ui::Size{320, 200}}) {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    auto made = Window::create(settings, clock, log);
    EXPECT_TRUE(made) << (made ? "" : made.error().message);
    window = std::move(made).value();
    wait();
  }

  Batch wait() { return window->wait(clock.now()); }

  base::VirtualClock clock{base::UnixSeconds(0)};
  base::MemoryLog log;
  std::unique_ptr<Window> window;
};

WindowSettings fullscreen() {
  WindowSettings settings;
  settings.size = std::nullopt;
  return settings;
}

void push(Uint32 type) {
  SDL_Event event{};
  event.type = type;
  SDL_PushEvent(&event);
}

void push_finger(Uint32 type, float x, float y) {
  SDL_Event event{};
  event.type = type;
  event.tfinger.touchId = 1;
  event.tfinger.fingerId = 4;
  event.tfinger.x = x;
  event.tfinger.y = y;
  SDL_PushEvent(&event);
}

void push_key(SDL_Scancode code) {
  SDL_Event event{};
  event.type = SDL_KEYDOWN;
  event.key.type = SDL_KEYDOWN;
  event.key.keysym.scancode = code;
  SDL_PushEvent(&event);
}

void push_letter(char letter) {
  SDL_Event event{};
  event.type = SDL_TEXTINPUT;
  event.text.type = SDL_TEXTINPUT;
  event.text.text[0] = letter;
  SDL_PushEvent(&event);
}

// What the kiosk's loop does with a frame.
void show(Window& window, const ui::Frame& before, const ui::Frame& after) {
  Boxes boxes;
  base::MemoryLog log;
  Painter painter(boxes, log);
  const auto rects = damage(before, after);
  painter.paint(after, window.canvas(), rects);
  window.present(rects);
}

ui::Frame screen(const std::string& time) {
  return frame_of({320, 200},
                  {ui::FillCommand{{0, 0, 320, 200}, 0, ui::rgb(0xF7F5F0)},
                   ui::TextCommand{paragraph(time, 16), 0, 1, {200, 20}, {}, {}, "c", "de"}});
}

TEST(Window, PresentsOnlyWhatChanged) {
  Desk desk;
  ASSERT_EQ(desk.window->canvas().size(), (ui::Size{320, 200}));
  const long before = desk.window->presents();
  show(*desk.window, ui::Frame{}, screen("9:59"));
  EXPECT_EQ(desk.window->presents(), before + 1);
  EXPECT_EQ(desk.window->canvas().at(5, 5), ui::rgb(0xF7F5F0));
  show(*desk.window, screen("9:59"), screen("9:59"));
  EXPECT_EQ(desk.window->presents(), before + 1);
  show(*desk.window, screen("9:59"), screen("10:00"));
  EXPECT_EQ(desk.window->presents(), before + 2);
  EXPECT_TRUE(desk.log.warnings().empty());
}

TEST(Window, GivesTheFrameTheSizeOfTheTurnedPanel) {
  WindowSettings settings{ui::Size{320, 200}};
  settings.rotation = Rotation::Quarter;
  Desk desk(settings);
  EXPECT_EQ(desk.window->canvas().size(), (ui::Size{200, 320}));
  const ui::Rect whole = desk.window->canvas().area();
  desk.window->present(std::span(&whole, 1));
  EXPECT_TRUE(desk.log.warnings().empty());
  push_finger(SDL_FINGERDOWN, 0.0F, 0.0F);
  const Batch batch = desk.wait();
  ASSERT_EQ(batch.inputs.size(), 1U);
  EXPECT_EQ(std::get<PointerInput>(batch.inputs[0]).y_px, 319);
}

TEST(Window, ReadsInputInFullAndJoinsMoves) {
  Desk desk;
  push_finger(SDL_FINGERDOWN, 0.5F, 0.5F);
  for (int i = 0; i < 50; ++i) {
    push_finger(SDL_FINGERMOTION, 0.5F, 0.5F + static_cast<float>(i) / 200);
  }
  push_finger(SDL_FINGERUP, 0.5F, 0.75F);
  const Batch batch = desk.wait();
  ASSERT_EQ(batch.inputs.size(), 3U);
  EXPECT_EQ(std::get<PointerInput>(batch.inputs[1]).y_px, 149);
  EXPECT_TRUE(desk.wait().inputs.empty());
}

TEST(Window, LosesNoEventOfAFlood) {
  Desk desk;
  for (int i = 0; i < 300; ++i) {
    push_finger(i % 2 == 0 ? SDL_FINGERDOWN : SDL_FINGERUP, 0.5F, 0.5F);
  }
  const size_t first = desk.wait().inputs.size();
  const size_t second = desk.wait().inputs.size();
  EXPECT_LT(first, 300U);
  EXPECT_EQ(first + second, 300U);
}

TEST(Window, TakesTheSameKeyOnceFromATremblingHandAndEveryLetter) {
  WindowSettings settings{ui::Size{320, 200}};
  settings.debounce = Monotonic(300);
  Desk desk(settings);
  const auto press = [&](int later_ms) {
    desk.clock.advance(Monotonic(later_ms));
    push_key(SDL_SCANCODE_DOWN);
    push_letter('n');
    return desk.wait().inputs.size();
  };
  EXPECT_EQ(press(0), 2U);
  EXPECT_EQ(press(200), 1U);  // the letter
  EXPECT_EQ(press(300), 2U);
}

TEST(Window, CancelsAFingerThatNeverLeaves) {
  Desk desk;
  push_finger(SDL_FINGERDOWN, 0.5F, 0.5F);
  desk.wait();
  desk.clock.advance(Contacts::kSilence);
  const Batch batch = desk.wait();
  ASSERT_EQ(batch.inputs.size(), 1U);
  EXPECT_EQ(std::get<PointerInput>(batch.inputs[0]).kind, PointerKind::Cancel);
}

TEST(Window, MakesAnotherCanvasWhenItsSizeChanges) {
  Desk desk;
  SDL_SetWindowSize(SDL_GetWindowFromID(1), 400, 300);
  const Batch batch = desk.wait();
  EXPECT_TRUE(batch.repaint);
  EXPECT_EQ(desk.window->canvas().size(), (ui::Size{400, 300}));
  push_finger(SDL_FINGERDOWN, 1.0F, 1.0F);
  EXPECT_EQ(std::get<PointerInput>(desk.wait().inputs.at(0)).x_px, 399);
}

TEST(Window, IsClosedByItsButtonButNeverInFullscreen) {
  {
    Desk desk;
    push(SDL_QUIT);
    EXPECT_TRUE(desk.wait().stop);
  }
  Desk desk(fullscreen());
  push(SDL_QUIT);
  EXPECT_FALSE(desk.wait().stop);
  for (const SDL_Scancode code : {SDL_SCANCODE_F4, SDL_SCANCODE_ESCAPE, SDL_SCANCODE_Q}) {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.scancode = code;
    event.key.keysym.mod = KMOD_LALT;
    SDL_PushEvent(&event);
  }
  const Batch batch = desk.wait();
  EXPECT_FALSE(batch.stop);
  EXPECT_TRUE(batch.inputs.empty());
}

TEST(Window, EndsOnATermSignalWithoutWaitingForItsDeadline) {
  for (const int signal : {SIGTERM, SIGINT}) {
    Desk desk(fullscreen());
    base::SystemClock real;
    EXPECT_FALSE(desk.wait().stop);
    std::raise(signal);
    // The clock of the desk stands still, so only the signal can end this wait.
    EXPECT_TRUE(desk.window->wait(desk.clock.now() + Monotonic(30000)).stop);
  }
}

}  // namespace
}  // namespace kiosk::platform
