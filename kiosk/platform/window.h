#pragma once
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/log.h"
#include "kiosk/base/result.h"
#include "kiosk/platform/canvas.h"
#include "kiosk/platform/input.h"
#include "kiosk/platform/rotation.h"

namespace kiosk::platform {

struct WindowSettings {
  std::optional<ui::Size> size;  // of the window; fullscreen without it
  Rotation rotation = Rotation::None;
  std::string title = {};
  KeyTable keys = KeyTable::usual();
  bool device_is_headphones = false;  // see InputMap
  base::Monotonic debounce = Debounce::kUsual;
};

// What happened while the window waited.
struct Batch {
  std::vector<Input> inputs;
  bool repaint = false;  // the canvas is new, perhaps of another size, and holds nothing
  bool stop = false;     // SIGTERM or SIGINT, or a window (never a fullscreen one) was closed
};

// The screen and its input, through SDL. In fullscreen there is no way out by touch or key; the
// screen saver is off, the pointer hidden. A finger that stays silent is cancelled (Contacts).
// One at a time in a process; use it on the thread that made it.
class Window {
 public:
  // Io when there is no video driver, no window or no surface. `clock` and `log` must outlive it.
  static base::Result<std::unique_ptr<Window>> create(const WindowSettings& settings,
                                                      const base::Clock& clock, base::Log& log);
  ~Window();

  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  // Where to paint; as large as frames should be. Its pixels stay until a Batch says `repaint`, and
  // the reference is to be taken anew after each wait.
  Canvas& canvas();

  // Shows these rectangles of the canvas; with none it does nothing at all.
  void present(std::span<const ui::Rect> damage);

  // Sleeps until something happens or the clock reaches `deadline` (at once when it has passed).
  // At most a minute. What happened is read in full, moves of one finger are joined.
  Batch wait(base::Monotonic deadline);

  // Ends the wait now, or the next one. From any thread.
  void wake();

  // Since it was made.
  long presents() const;
  long wake_ups() const;

 private:
  struct State;

  explicit Window(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

}  // namespace kiosk::platform
