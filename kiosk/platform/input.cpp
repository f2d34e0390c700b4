#include "kiosk/platform/input.h"

#include <SDL_keyboard.h>
#include <SDL_scancode.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace kiosk::platform {

namespace {

constexpr std::array<std::pair<std::string_view, Key>, 15> kMeanings{{
    {"next", Key::Next},
    {"previous", Key::Previous},
    {"activate", Key::Activate},
    {"back", Key::Back},
    {"home", Key::Home},
    {"help", Key::Help},
    {"repeat", Key::Repeat},
    {"pause", Key::Pause},
    {"volume-up", Key::VolumeUp},
    {"volume-down", Key::VolumeDown},
    {"erase", Key::Erase},
    {"listen", Key::Listen},
    {"headphones-in", Key::HeadphonesIn},
    {"headphones-out", Key::HeadphonesOut},
    {"switch", Key::Switch},
}};

std::optional<Key> meaning_of(std::string_view name) {
  const auto* const found = std::find_if(kMeanings.begin(), kMeanings.end(),
                                         [&](const auto& row) { return row.first == name; });
  return found == kMeanings.end() ? std::nullopt : std::optional(found->second);
}

// "0" to "9" are the names of digit keys to SDL but usage numbers to a maker's manual: the number
// wins only with two digits or a hexadecimal prefix.
std::optional<int> usage_of(const std::string& name) {
  const bool hexadecimal = name.rfind("0x", 0) == 0;
  const char* const begin = name.data() + (hexadecimal ? 2 : 0);
  const char* const end = name.data() + name.size();
  int number = 0;
  const auto [stop, error] = std::from_chars(begin, end, number, hexadecimal ? 16 : 10);
  const bool numeric = error == std::errc{} && stop == end && name.size() > 1;
  const int usage = numeric ? number : SDL_GetScancodeFromName(name.c_str());
  if (usage <= SDL_SCANCODE_UNKNOWN || usage >= SDL_NUM_SCANCODES) {
    return std::nullopt;
  }
  return usage;
}

}  // namespace

KeyTable KeyTable::usual() {
  KeyTable table;
  table.keys_ = {
      {SDL_SCANCODE_DOWN, Key::Next},
      {SDL_SCANCODE_TAB, Key::Next},
      {SDL_SCANCODE_UP, Key::Previous},
      {SDL_SCANCODE_LEFT, Key::Back},
      {SDL_SCANCODE_RIGHT, Key::Help},
      {SDL_SCANCODE_RETURN, Key::Activate},
      {SDL_SCANCODE_KP_ENTER, Key::Activate},
      {SDL_SCANCODE_SPACE, Key::Activate},
      {SDL_SCANCODE_ESCAPE, Key::Back},
      {SDL_SCANCODE_F23, Key::Back},
      {SDL_SCANCODE_HOME, Key::Home},
      {SDL_SCANCODE_F1, Key::Help},
      {SDL_SCANCODE_F2, Key::Repeat},
      {SDL_SCANCODE_F3, Key::Pause},
      {SDL_SCANCODE_F4, Key::Listen},
      {SDL_SCANCODE_PAUSE, Key::Pause},
      {SDL_SCANCODE_BACKSPACE, Key::Erase},
      {SDL_SCANCODE_VOLUMEUP, Key::VolumeUp},
      {SDL_SCANCODE_VOLUMEDOWN, Key::VolumeDown},
  };
  return table;
}

// The default table of Storm's keypads, from the reference (accessibility, 2.1): F13 to F24 with
// the jack on F15 and F16, and "<<" on F23. Which of the others is which differs between models;
// the configuration says so where this is wrong.
std::optional<KeyTable> KeyTable::profile(const std::string& name) {
  KeyTable table;
  if (name == "arrows") {
    return usual();
  }
  if (name == "switch") {
    table.keys_ = {{SDL_SCANCODE_SPACE, Key::Switch}, {SDL_SCANCODE_RETURN, Key::Switch}};
    return table;
  }
  if (name != "audionav") {
    return std::nullopt;
  }
  table.keys_ = {
      {SDL_SCANCODE_F13, Key::Previous},
      {SDL_SCANCODE_F14, Key::Next},
      {SDL_SCANCODE_F15, Key::HeadphonesIn},
      {SDL_SCANCODE_F16, Key::HeadphonesOut},
      {SDL_SCANCODE_F17, Key::Activate},
      {SDL_SCANCODE_F18, Key::Help},
      {SDL_SCANCODE_F19, Key::Repeat},
      {SDL_SCANCODE_F20, Key::Pause},
      {SDL_SCANCODE_F21, Key::Home},
      {SDL_SCANCODE_F22, Key::Listen},
      {SDL_SCANCODE_F23, Key::Back},
      {SDL_SCANCODE_VOLUMEUP, Key::VolumeUp},
      {SDL_SCANCODE_VOLUMEDOWN, Key::VolumeDown},
  };
  return table;
}

base::Result<KeyTable> KeyTable::parse(
    const std::vector<std::pair<std::string, std::string>>& rows) {
  KeyTable table;
  std::optional<KeyTable> base;
  for (const auto& [name, meaning] : rows) {
    if (name == "profile") {
      base = profile(meaning);
      if (!base) {
        return base::invalid("The key table names a profile \"" + meaning +
                             "\" that does not exist; give arrows, audionav or switch.");
      }
      continue;
    }
    const auto usage = usage_of(name);
    if (!usage) {
      return base::invalid("The key table names a key \"" + name +
                           "\" that does not exist; give an SDL key name such as \"F23\" or a USB "
                           "usage number such as \"0x72\".");
    }
    const auto key = meaning_of(meaning);
    if (!key) {
      return base::invalid("The key table gives \"" + name + "\" the meaning \"" + meaning +
                           "\", which does not exist; give next, previous, activate, back, home, "
                           "help, repeat, pause, volume-up, volume-down, erase, listen, "
                           "headphones-in, headphones-out or switch.");
    }
    if (!table.keys_.emplace(*usage, *key).second) {
      return base::invalid("The key table names the key \"" + name +
                           "\" twice; keep one of the two rows.");
    }
  }
  if (base) {
    table.keys_.insert(base->keys_.begin(), base->keys_.end());
  }
  if (!table.has(Key::Activate) && !table.has(Key::Switch)) {
    return base::invalid(
        "The key table has no key that means \"activate\"; add one, or nobody can choose anything "
        "by keypad.");
  }
  // Whoever plugs in a keyboard to type expects it, whatever keypad is there besides.
  table.keys_.emplace(SDL_SCANCODE_BACKSPACE, Key::Erase);
  return table;
}

bool KeyTable::has(Key meaning) const {
  return std::any_of(keys_.begin(), keys_.end(),
                     [&](const auto& row) { return row.second == meaning; });
}

std::optional<Key> KeyTable::find(int usage) const {
  const auto found = keys_.find(usage);
  return found == keys_.end() ? std::nullopt : std::optional(found->second);
}

bool Debounce::accept(const KeyInput& input) {
  const bool again = last_ && last_->key == input.key && input.time - last_->time < pause_;
  last_ = input;
  return !again;
}

bool Contacts::accept(const PointerInput& input) {
  if (input.kind == PointerKind::Down) {
    down_[input.finger] = input;
    return true;
  }
  const auto found = down_.find(input.finger);
  if (found == down_.end()) {
    return false;
  }
  if (input.kind == PointerKind::Move) {
    found->second = input;
  } else {
    down_.erase(found);
  }
  return true;
}

std::vector<PointerInput> Contacts::cancel_silent(base::Monotonic now) {
  std::vector<PointerInput> cancelled;
  for (auto it = down_.begin(); it != down_.end();) {
    if (now - it->second.time < kSilence) {
      ++it;
      continue;
    }
    PointerInput cancel = it->second;
    cancel.kind = PointerKind::Cancel;
    cancel.time = now;
    cancelled.push_back(cancel);
    it = down_.erase(it);
  }
  return cancelled;
}

std::optional<base::Monotonic> Contacts::next_deadline() const {
  std::optional<base::Monotonic> first;
  for (const auto& [finger, last] : down_) {
    const base::Monotonic due = last.time + kSilence;
    first = first ? std::min(*first, due) : due;
  }
  return first;
}

void append(std::vector<Input>& batch, const Input& input) {
  const auto* pointer = std::get_if<PointerInput>(&input);
  auto* last = batch.empty() ? nullptr : std::get_if<PointerInput>(&batch.back());
  if (pointer != nullptr && last != nullptr && pointer->kind == PointerKind::Move &&
      last->kind == PointerKind::Move && pointer->finger == last->finger) {
    *last = *pointer;
  } else {
    batch.push_back(input);
  }
}

}  // namespace kiosk::platform
