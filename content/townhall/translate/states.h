#pragma once
#include <array>
#include <map>

#include "content/townhall/canonical.h"
#include "content/townhall/translate/voice.h"

// How far each text is in each language. Nothing but digests and marks decides.
namespace townhall::translate {

enum class State { Current, SourceChanged, Unreviewed, Unknown, Missing };
inline constexpr std::size_t kStates = 5;

// SourceChanged also when a source further up the chain has changed. Unreviewed: by a machine, and
// nobody has read it. Unknown: without a digest nobody can tell.
State state_of(const Canonical& canonical, const std::string& lang, const std::string& record,
               const std::string& field);

using StateCounts = std::array<std::size_t, kStates>;

// Of each text in the source language, by language of the package and record.
using Matrix = std::map<std::string, std::map<std::string, StateCounts>>;
Matrix matrix_of(const Canonical& canonical);

// One line for each language.
void print_summary(const Matrix& matrix, Voice voice, std::ostream& out);

// "fehlt", "Quelle geändert": of one text.
std::string state_in_words(State state, Voice voice);

}  // namespace townhall::translate
