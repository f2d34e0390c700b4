#pragma once
#include <map>
#include <string>
#include <vector>

#include "kiosk/base/result.h"

namespace kiosk::locale {

// Rows of keys as they lie side by side; each key is what it types: a letter, or a mark that joins
// the letter before it.
using KeyRows = std::vector<std::vector<std::string>>;

// The on-screen keyboard of one language.
struct Keyboard {
  KeyRows rows;  // empty: there is none
  // Of a syllabary: every form of a consonant by its first form, which is what its key types.
  std::map<std::string, std::vector<std::string>> forms;
  std::string vowels;  // the consonant whose forms are the vowels alone; empty without forms

  // The consonant of which `syllable` is a form, or nothing.
  const std::vector<std::string>* forms_of(const std::string& syllable) const;
};

// i18n/keyboards.json, which the build makes of xkb-data. Immutable.
class Keyboards {
 public:
  static constexpr size_t kMostRows = 5;
  static constexpr size_t kMostKeys = 13;  // in a row; so many of 20 mm fit the 27" panel

  // Refuses the whole file at its first fault, and names the keyboard: rows that are too many or
  // too long, a key that is empty, longer than two code points, twice there, or no plain text.
  static base::Result<Keyboards> parse(const std::string& text);

  // The keyboard of that language; one without rows for a tag that is not in the file.
  const Keyboard& of(const std::string& tag) const;

  const KeyRows& digits() const { return digits_; }

 private:
  std::map<std::string, Keyboard> keyboards_;
  KeyRows digits_;
};

}  // namespace kiosk::locale
