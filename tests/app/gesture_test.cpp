#include "kiosk/app/gesture.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using base::Monotonic;
using ui::Point;

constexpr double kMmPerPx = 0.3;  // so that 9 mm of slop are 30 px

// A reader and the time, so that a test tells what fingers do.
class Fingers {
 public:
  std::optional<Gesture> down(Point at, std::int64_t finger = 1) {
    return reader_.read({Contact::Down, finger, at}, now_);
  }

  std::optional<Gesture> move(Point at, std::int64_t finger = 1) {
    return reader_.read({Contact::Move, finger, at}, now_);
  }

  std::optional<Gesture> up(Point at, std::int64_t finger = 1) {
    return reader_.read({Contact::Up, finger, at}, now_);
  }

  std::optional<Gesture> cancel() { return reader_.read({Contact::Cancel, 1, {}}, now_); }

  std::optional<Gesture> tap(Point at, std::int64_t finger = 1) {
    down(at, finger);
    now_ += 60ms;
    return up(at, finger);
  }

  void wait(Monotonic time) { now_ += time; }

 private:
  GestureReader reader_{kMmPerPx};
  Monotonic now_{1000};
};

template <typename T>
const T* as(const std::optional<Gesture>& gesture) {
  return gesture ? std::get_if<T>(&*gesture) : nullptr;
}

TEST(Gesture, OfAShortTouchIsAPressAndATap) {
  Fingers fingers;
  const auto press = fingers.down({100, 200});
  ASSERT_TRUE(as<Press>(press));
  EXPECT_EQ(as<Press>(press)->at, (Point{100, 200}));
  fingers.wait(80ms);
  const auto tap = fingers.up({104, 203});
  ASSERT_TRUE(as<Tap>(tap));
  EXPECT_EQ(as<Tap>(tap)->from, (Point{100, 200}));
  EXPECT_EQ(as<Tap>(tap)->at, (Point{104, 203}));
}

TEST(Gesture, OfASlipWithinTheSlopIsStillATap) {
  Fingers fingers;
  fingers.down({100, 200});
  EXPECT_FALSE(fingers.move({118, 224}));  // exactly 30 px
  EXPECT_TRUE(as<Tap>(fingers.up({118, 224})));
}

TEST(Gesture, BeyondTheSlopIsADragAndStaysOne) {
  Fingers fingers;
  fingers.down({100, 200});
  const auto drag = fingers.move({100, 150});
  ASSERT_TRUE(as<Drag>(drag));
  EXPECT_EQ(as<Drag>(drag)->from, (Point{100, 200}));
  EXPECT_EQ(as<Drag>(drag)->by_px, -50);
  EXPECT_EQ(as<Drag>(fingers.move({100, 199}))->by_px, -1);
  const auto end = fingers.up({100, 199});
  ASSERT_TRUE(as<DragEnd>(end));
  EXPECT_EQ(as<DragEnd>(end)->by_px, -1);
}

TEST(Gesture, OfALongDragIsNoPalm) {
  Fingers fingers;
  fingers.down({100, 500});
  fingers.move({100, 400});
  fingers.wait(30s);
  EXPECT_TRUE(as<Drag>(fingers.move({100, 300})));
  EXPECT_TRUE(as<DragEnd>(fingers.up({100, 300})));
}

TEST(Gesture, IgnoresEveryFingerButTheFirst) {
  Fingers fingers;
  fingers.down({100, 200}, 1);
  EXPECT_FALSE(fingers.down({500, 900}, 2));
  EXPECT_FALSE(fingers.move({500, 1200}, 2));
  EXPECT_FALSE(fingers.up({500, 1200}, 2));
  EXPECT_TRUE(as<Tap>(fingers.up({100, 200}, 1)));
}

TEST(Gesture, OfARestingPalmIsNothing) {
  Fingers fingers;
  fingers.down({100, 200});
  fingers.wait(10001ms);
  EXPECT_TRUE(as<LetGo>(fingers.up({100, 200})));
  fingers.down({100, 200});
  fingers.wait(10001ms);
  EXPECT_TRUE(as<LetGo>(fingers.move({101, 200})));
  EXPECT_FALSE(fingers.move({400, 800}));
  EXPECT_TRUE(as<LetGo>(fingers.up({400, 800})));
}

TEST(Gesture, OfASlowPersonIsATap) {
  Fingers fingers;
  fingers.down({100, 200});
  fingers.wait(9s);
  EXPECT_TRUE(as<Tap>(fingers.up({100, 200})));
}

TEST(Gesture, TakesATremorForOneTap) {
  Fingers fingers;
  EXPECT_TRUE(as<Tap>(fingers.tap({100, 200})));
  fingers.wait(100ms);
  EXPECT_TRUE(as<LetGo>(fingers.tap({105, 205})));
  fingers.wait(300ms);
  EXPECT_TRUE(as<Tap>(fingers.tap({100, 200})));
}

TEST(Gesture, OfTwoQuickTapsOnDifferentSpotsIsTwoTaps) {
  Fingers fingers;
  EXPECT_TRUE(as<Tap>(fingers.tap({100, 200})));
  fingers.wait(50ms);
  EXPECT_TRUE(as<Tap>(fingers.tap({400, 200})));
}

TEST(Gesture, ThatIsCancelledIsNothing) {
  Fingers fingers;
  fingers.down({100, 200});
  EXPECT_TRUE(as<LetGo>(fingers.cancel()));
  EXPECT_FALSE(fingers.move({300, 900}));
  EXPECT_FALSE(fingers.up({300, 900}));
}

TEST(Gesture, RecoversFromAFingerWhoseLiftWasLost) {
  Fingers fingers;
  fingers.down({100, 200}, 1);
  EXPECT_TRUE(as<Press>(fingers.down({300, 400}, 1)));
  EXPECT_TRUE(as<Tap>(fingers.up({300, 400}, 1)));
  EXPECT_FALSE(fingers.up({1, 1}, 77));
  EXPECT_TRUE(as<Tap>(fingers.tap({600, 700}, 2)));
}

// Whatever the glass reports: a tap needs a press of its own before it.
TEST(Gesture, NeverTapsWithoutAPress) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    std::mt19937 random(seed);
    const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
    GestureReader reader(kMmPerPx);
    Monotonic now{0};
    bool pressed = false;
    for (int i = 0; i < 5000; ++i) {
      now += Monotonic(below(4000));
      const Touch touch{static_cast<Contact>(below(4)), below(3), {below(1080), below(1920)}};
      const auto gesture = reader.read(touch, now);
      if (as<Tap>(gesture) || as<DragEnd>(gesture)) {
        ASSERT_TRUE(pressed) << "seed " << seed << ", contact " << i;
        ASSERT_EQ(touch.contact, Contact::Up);
      }
      if (as<Drag>(gesture)) {
        ASSERT_TRUE(pressed);
      }
      if (gesture && !as<Drag>(gesture)) {
        pressed = as<Press>(gesture) != nullptr;
      }
    }
  }
}

}  // namespace
}  // namespace kiosk::app
