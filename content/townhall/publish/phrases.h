#pragma once
#include "content/townhall/phrase.h"

// What several commands of publication say.
namespace townhall {

inline constexpr Phrase kNothingPublished = {
    "In „{1}“ ist noch nichts veröffentlicht; veröffentlichen Sie zuerst ein Paket (publish).",
    "Nothing is published in \"{1}\" yet; publish a package first."};

}  // namespace townhall
