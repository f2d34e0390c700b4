#pragma once
#include <algorithm>
#include <array>
#include <string_view>

// Inside this module: what the light stems (light_stems.h) are made of.
namespace kiosk::locale {

// Cyrillic and Arabic letters have two bytes.
inline constexpr std::size_t kLetter = 2;

// What is left of a word without an ending; all of it if fewer letters than `least` were left.
template <std::size_t N>
std::string_view without_ending(std::string_view word, const std::array<std::string_view, N>& all,
                                std::size_t least) {
  const auto fits = [word, least](std::string_view ending) {
    return word.size() >= ending.size() + least * kLetter && word.ends_with(ending);
  };
  const auto longest = std::find_if(all.begin(), all.end(), fits);
  return longest == all.end() ? word : word.substr(0, word.size() - longest->size());
}

}  // namespace kiosk::locale
