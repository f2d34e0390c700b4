#pragma once
#include <string>

#include "content/townhall/phrase.h"

// What every command that changes a package says alike.
namespace townhall {

inline constexpr Phrase kSayYes = {"Nichts geschrieben. Mit --yes wird es so geschrieben.",
                                   "Nothing written. With --yes it is written like this."};

// `lang`: de or en, as --lang takes it.
inline Voice voice_of(const std::string& lang) {
  return lang == "en" ? Voice::English : Voice::German;
}

}  // namespace townhall
