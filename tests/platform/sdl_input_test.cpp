#include "kiosk/platform/sdl_input.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <initializer_list>

namespace kiosk::platform {
namespace {

constexpr base::Monotonic kNow{77};

InputMap map_of(Rotation rotation = Rotation::None) {
  return {{1920, 1080}, rotation, KeyTable::usual()};
}

SDL_Event finger(Uint32 type, float x, float y) {
  SDL_Event event{};
  event.type = type;
  event.tfinger.type = type;
  event.tfinger.touchId = 3;
  event.tfinger.fingerId = 5;
  event.tfinger.x = x;
  event.tfinger.y = y;
  return event;
}

SDL_Event key(int scancode, int modifiers, Uint8 repeat = 0) {
  SDL_Event event{};
  event.type = SDL_KEYDOWN;
  event.key.type = SDL_KEYDOWN;
  event.key.repeat = repeat;
  event.key.keysym.scancode = static_cast<SDL_Scancode>(scancode);
  event.key.keysym.mod = static_cast<Uint16>(modifiers);
  return event;
}

ui::Point place(const SDL_Event& event, const InputMap& map) {
  const auto input = input_of(event, map, kNow);
  EXPECT_TRUE(input.has_value());
  const auto pointer = std::get<PointerInput>(input.value());
  return {pointer.x_px, pointer.y_px};
}

TEST(SdlInput, ReadsFingers) {
  EXPECT_EQ(input_of(finger(SDL_FINGERDOWN, 0.5F, 0.25F), map_of(), kNow),
            Input(PointerInput{PointerKind::Down, 5, 960, 270, kNow}));
  EXPECT_EQ(input_of(finger(SDL_FINGERMOTION, 0, 0), map_of(), kNow),
            Input(PointerInput{PointerKind::Move, 5, 0, 0, kNow}));
  EXPECT_EQ(input_of(finger(SDL_FINGERUP, 1, 1), map_of(), kNow),
            Input(PointerInput{PointerKind::Up, 5, 1919, 1079, kNow}));
}

TEST(SdlInput, KeepsFaultyFingersOnTheGlass) {
  for (const float wild : {-3.0F, 7.5F, NAN, INFINITY, -INFINITY, 1e30F}) {
    const ui::Point at = place(finger(SDL_FINGERDOWN, wild, wild), map_of(Rotation::Quarter));
    EXPECT_TRUE((ui::Rect{0, 0, 1080, 1920}).contains(at)) << wild;
  }
}

TEST(SdlInput, TurnsTouchesBackForEveryRotation) {
  // A finger near the panel's upper left corner.
  const SDL_Event event = finger(SDL_FINGERDOWN, 10.5F / 1920, 20.5F / 1080);
  EXPECT_EQ(place(event, map_of(Rotation::None)), (ui::Point{10, 20}));
  EXPECT_EQ(place(event, map_of(Rotation::Quarter)), (ui::Point{20, 1909}));
  EXPECT_EQ(place(event, map_of(Rotation::Half)), (ui::Point{1909, 1059}));
  EXPECT_EQ(place(event, map_of(Rotation::ThreeQuarters)), (ui::Point{1059, 10}));
}

TEST(SdlInput, TakesTheLeftMouseButtonForAFinger) {
  SDL_Event event{};
  event.type = SDL_MOUSEBUTTONDOWN;
  event.button.type = SDL_MOUSEBUTTONDOWN;
  event.button.button = SDL_BUTTON_LEFT;
  event.button.x = 30;
  event.button.y = 40;
  EXPECT_EQ(input_of(event, map_of(), kNow),
            Input(PointerInput{PointerKind::Down, kMouseFinger, 30, 40, kNow}));
  event.button.button = SDL_BUTTON_RIGHT;
  EXPECT_FALSE(input_of(event, map_of(), kNow));
  event.button.button = SDL_BUTTON_LEFT;
  event.button.which = SDL_TOUCH_MOUSEID;
  EXPECT_FALSE(input_of(event, map_of(), kNow)) << "one touch counted twice";
}

TEST(SdlInput, IgnoresAMouseThatOnlyHovers) {
  SDL_Event event{};
  event.type = SDL_MOUSEMOTION;
  event.motion.x = 30;
  EXPECT_FALSE(input_of(event, map_of(), kNow));
  event.motion.state = SDL_BUTTON_LMASK;
  EXPECT_TRUE(input_of(event, map_of(), kNow));
}

TEST(SdlInput, IgnoresHeldKeysAndKeysGoingUp) {
  EXPECT_EQ(input_of(key(SDL_SCANCODE_DOWN, 0), map_of(), kNow), Input(KeyInput{Key::Next, kNow}));
  EXPECT_FALSE(input_of(key(SDL_SCANCODE_DOWN, 0, 1), map_of(), kNow));
  SDL_Event up = key(SDL_SCANCODE_DOWN, 0);
  up.type = SDL_KEYUP;
  EXPECT_FALSE(input_of(up, map_of(), kNow));
}

SDL_Event letters(const char* text) {
  SDL_Event event{};
  event.type = SDL_TEXTINPUT;
  event.text.type = SDL_TEXTINPUT;
  std::strncpy(event.text.text, text, sizeof event.text.text - 1);
  return event;
}

TEST(SdlInput, ReadsLettersOfAKeyboard) {
  EXPECT_EQ(input_of(letters("ß"), map_of(), kNow), Input(TextInput{"ß", kNow}));
  EXPECT_FALSE(input_of(letters(""), map_of(), kNow));
  EXPECT_FALSE(input_of(letters("\xff"), map_of(), kNow));
}

TEST(SdlInput, ReadsLettersWithoutAnEndNoFurtherThanTheyGo) {
  SDL_Event event = letters("");
  std::memset(event.text.text, 'a', sizeof event.text.text);
  const auto input = input_of(event, map_of(), kNow);
  EXPECT_EQ(std::get<TextInput>(input.value()).letters.size(), sizeof event.text.text);
}

TEST(SdlInput, SaysThatTheSpaceBarWritesToo) {
  EXPECT_TRUE(std::get<KeyInput>(*input_of(key(SDL_SCANCODE_SPACE, 0), map_of(), kNow)).writes);
  EXPECT_FALSE(std::get<KeyInput>(*input_of(key(SDL_SCANCODE_RETURN, 0), map_of(), kNow)).writes);
}

TEST(SdlInput, ErasesWithAnyTableOfKeys) {
  EXPECT_EQ(KeyTable::usual().find(SDL_SCANCODE_BACKSPACE), Key::Erase);
  EXPECT_EQ(KeyTable::parse({{"F13", "activate"}})->find(SDL_SCANCODE_BACKSPACE), Key::Erase);
  EXPECT_EQ(
      KeyTable::parse({{"F13", "activate"}, {"Backspace", "back"}})->find(SDL_SCANCODE_BACKSPACE),
      Key::Back);
}

// Reference: operations, section 2: no shortcut of any keyboard does anything.
TEST(SdlInput, KnowsNoKeysButThoseOfTheTable) {
  const InputMap map = map_of();
  for (int scancode = 0; scancode < SDL_NUM_SCANCODES; ++scancode) {
    for (const int modifier :
         std::initializer_list<int>{KMOD_LCTRL, KMOD_RCTRL, KMOD_LALT, KMOD_RALT, KMOD_LGUI,
                                    KMOD_RGUI, KMOD_LALT | KMOD_LCTRL}) {
      ASSERT_FALSE(input_of(key(scancode, modifier), map, kNow)) << scancode << ' ' << modifier;
    }
    for (const int modifier : std::initializer_list<int>{0, KMOD_LSHIFT, KMOD_NUM}) {
      ASSERT_EQ(input_of(key(scancode, modifier), map, kNow).has_value(),
                map.keys.find(scancode).has_value())
          << scancode;
    }
  }
}

}  // namespace
}  // namespace kiosk::platform
