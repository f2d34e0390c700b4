#pragma once
#include "content/townhall/kinds.h"

// Inside kind_tables.cpp: pictures, films, documents and recordings of sentences.
namespace townhall {

// A text that a film signs, and its digest when the film was made (films.h).
inline constexpr Field kSigned[] = {{"text", Type::String, true}, {"digest", Type::String}};

inline constexpr Field kMedia[] = {
    {"file", Type::String, true},
    {"mime", Type::Code, true, false,
     "image/png image/jpeg audio/ogg audio/wav video/mp4 video/webm application/pdf"},
    {"licence", Type::String, true},
    {"credit", Type::String},
    {"lang", Type::Language},
    {"said", Type::String},
    {"made", Type::Code, false, false, "recorded rendered"},
    {"signs", Type::Object, false, true, {}, kSigned},
};

// A clip or a film in sign language has no alt: what it says stands in texts (check/texts.cpp).
inline constexpr TextField kMediaTexts[] = {
    {"alt", true, false, 300}, {"caption", false, false, 300}, {"transcript", false, true}};

}  // namespace townhall
