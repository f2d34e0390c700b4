#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"

// What a person did at the glass or on the keypad, whatever device and system it came from.
namespace kiosk::platform {

enum class PointerKind { Down, Move, Up, Cancel };

// The left mouse button counts as one more finger.
inline constexpr std::int64_t kMouseFinger = -1;

struct PointerInput {
  PointerKind kind = PointerKind::Down;
  std::int64_t finger = 0;
  int x_px = 0;  // of the frame, after rotation; always inside it
  int y_px = 0;
  base::Monotonic time{0};

  bool operator==(const PointerInput&) const = default;
};

enum class Key {
  Next,
  Previous,
  Activate,
  Back,
  Home,
  Help,
  Repeat,
  Pause,
  VolumeUp,
  VolumeDown,
  Erase,
  Listen,        // begins to use the kiosk without looking
  HeadphonesIn,  // a keypad with a jack tells it as keys
  HeadphonesOut,
  Switch  // the only one that somebody has
};

// A key went down. Holding a key does nothing more: nobody has to let go in time.
struct KeyInput {
  Key key = Key::Next;
  base::Monotonic time{0};
  bool writes = false;  // the same press also gives a TextInput: the space bar

  bool operator==(const KeyInput&) const = default;
};

// Drops the second press of a key that a trembling hand presses twice (EN 301 549, 5.8). Letters of
// a keyboard are no KeyInput: "nn" can be typed as quickly as anybody can.
class Debounce {
 public:
  // Fast hands press "next" about seven times a second.
  static constexpr base::Monotonic kUsual{100};

  explicit Debounce(base::Monotonic pause = kUsual) : pause_(pause) {}

  // False for the same key as the one before, sooner than `pause` behind it, taken or not.
  bool accept(const KeyInput& input);

 private:
  base::Monotonic pause_;
  std::optional<KeyInput> last_;
};

// Letters of a real keyboard, as its layout and dead keys make them. Never logged.
struct TextInput {
  std::string letters;  // well-formed UTF-8
  base::Monotonic time{0};

  bool operator==(const TextInput&) const = default;
};

// A sound device came or went, and the configuration says that it is somebody's headphones.
struct PlugInput {
  bool in = true;
  base::Monotonic time{0};

  bool operator==(const PlugInput&) const = default;
};

using Input = std::variant<PointerInput, KeyInput, TextInput, PlugInput>;

// Which key of a keyboard or keypad means what, by USB usage number (HID usage tables, page 7;
// SDL's scancodes are the same numbers). Keypads are keyboards to the system, and every maker has
// its own codes, so the table is configuration.
class KeyTable {
 public:
  // Arrows, Tab, Return, Space, Escape, Home, F1 to F4, Pause, the volume keys, and F23, which is
  // the "<<" key of Storm's keypads (reference: accessibility 2.1).
  static KeyTable usual();

  // The keys of a kind of keypad as it comes: "arrows" (those of usual()), "audionav" (keypads of
  // Storm's AudioNav kind, with a jack) or "switch" (one switch, as space bar or Return). Nothing
  // for another name.
  static std::optional<KeyTable> profile(const std::string& name);

  // Rows of (key, meaning). The key is an SDL scancode name ("F23", "Keypad Enter") or a USB usage
  // number ("114", "0x72"); the meaning is "next", "previous", "activate", "back", "home", "help",
  // "repeat", "pause", "volume-up", "volume-down", "erase", "listen", "headphones-in",
  // "headphones-out" or "switch". Replaces the usual table as a whole; a row ("profile", name)
  // takes the keys of that profile in addition, except for those that other rows name.
  // Invalid at the first row that is not understood, or names a key twice, or when nothing
  // activates.
  static base::Result<KeyTable> parse(const std::vector<std::pair<std::string, std::string>>& rows);

  // Whether any key means this.
  bool has(Key meaning) const;

  // Nothing for keys that the table does not name.
  std::optional<Key> find(int usage) const;

 private:
  std::map<int, Key> keys_;
};

// The fingers that lie on the glass. Compositors lose cancelled touches (reference: operations,
// finding 4), and a finger that never leaves would block all others.
class Contacts {
 public:
  static constexpr base::Monotonic kSilence{10000};

  // Remembers the finger. False when the input is to be dropped: it moves or lifts a finger that
  // is not down, because it was cancelled or began elsewhere.
  bool accept(const PointerInput& input);

  // A Cancel at its last place for every finger that was silent for kSilence; forgets them.
  std::vector<PointerInput> cancel_silent(base::Monotonic now);

  // When cancel_silent will next have something to do; nothing while no finger is down.
  std::optional<base::Monotonic> next_deadline() const;

 private:
  std::map<std::int64_t, PointerInput> down_;
};

// Adds to a batch; a move replaces an earlier one of the same finger right before it, so that a
// flood of events cannot outrun the frames.
void append(std::vector<Input>& batch, const Input& input);

}  // namespace kiosk::platform
