#pragma once
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "content/townhall/phrase.h"
#include "kiosk/base/result.h"

// What the workbook commands say, in German or in English.
namespace townhall::workbook {

using townhall::Phrase;
using townhall::say;
using townhall::Saying;
using townhall::Voice;

// What a reader of outside data finds, to whom nobody has told the language: Invalid, with the
// sentence in both. Whoever reports it picks one by in_voice.
kiosk::base::Error in_both(const Saying& saying);
// The error with its sentence in that language; one that has only one stays as it is.
kiosk::base::Error in_voice(kiosk::base::Error error, Voice voice);

template <typename T>
kiosk::base::Result<T> in_voice(kiosk::base::Result<T> result, Voice voice) {
  if (result) {
    return result;
  }
  return in_voice(result.error(), voice);
}

// A value, or what is wrong and what to do.
template <typename T>
using Understood = std::variant<T, Saying>;

}  // namespace townhall::workbook
