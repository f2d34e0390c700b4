#pragma once
#include <string>

#include "content/townhall/phrase.h"

// What every command that changes a package says alike.
namespace townhall {

inline constexpr Phrase kSayYes = {"Nichts geschrieben. Mit --yes wird es so geschrieben.",
                                   "Nothing written. With --yes it is written like this."};

// Of the language {1} in the package {2}.
inline constexpr Phrase kNoTexts = {
    "Die Texte in {1} des Pakets in {2} lassen sich nicht lesen; prüfen Sie zuerst das Paket.",
    "The texts in {1} of the package in {2} cannot be read; check the package first."};

// `lang`: de or en, as --lang takes it.
inline Voice voice_of(const std::string& lang) {
  return lang == "en" ? Voice::English : Voice::German;
}

}  // namespace townhall
