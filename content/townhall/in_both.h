#pragma once
#include "content/townhall/phrase.h"
#include "kiosk/base/result.h"

// Errors of those to whom nobody has told the language: readers of outside data, sounds, programs.
namespace townhall {

// An error with the sentence in both languages. Whoever reports it, at last the program itself,
// picks one by in_voice; so does whoever puts it into a sentence of its own.
kiosk::base::Error in_both(const Saying& saying,
                           kiosk::base::ErrorKind kind = kiosk::base::ErrorKind::Invalid);

// The error with its sentence in that language; one that has only one stays as it is.
kiosk::base::Error in_voice(kiosk::base::Error error, Voice voice);

template <typename T>
kiosk::base::Result<T> in_voice(kiosk::base::Result<T> result, Voice voice) {
  if (result) {
    return result;
  }
  return in_voice(result.error(), voice);
}

}  // namespace townhall
