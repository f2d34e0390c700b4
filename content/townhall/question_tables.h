#pragma once
#include "content/townhall/kinds.h"

// Inside kind_tables.cpp: the questions of the finder (content/README.md).
namespace townhall {

inline constexpr Field kAnswerFields[] = {
    {"key", Type::Key, true},
    {"icon", Type::String},
    {"color", Type::Integer, false, false, "0 7"},
    {"next", Type::Reference, false, false, "question"},
    {"among", Type::AnyReference, false, true, "contact service topic"},
    {"with_terms", Type::Reference, false, true, "term"},
    {"speaking", Type::Language, false, true},
    {"urgent", Type::Boolean},
};

inline constexpr Field kQuestionFields[] = {
    {"answers", Type::Object, true, true, {}, kAnswerFields},
};

// Lengths in code points: a question fills two lines of a title, an answer two of a card.
inline constexpr TextField kQuestionTexts[] = {
    {"name", true, false, 80},
    {"description", false, false, 160},
    {"answer.<key>.name", true, false, 80, false, "answers/key"},
};

}  // namespace townhall
