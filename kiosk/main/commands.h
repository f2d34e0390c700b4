#pragma once
#include "kiosk/base/result.h"
#include "kiosk/main/options.h"

namespace kiosk::main {

// The program's verbs; each answers with an error in one sentence.
base::Result<void> screens(const Options& options);
base::Result<void> shot(const Options& options);
// What a page says, as it is read aloud: a sentence a line.
base::Result<void> words(const Options& options);
base::Result<void> play(const Options& options);
base::Result<void> run(const Options& given);
base::Result<void> search(const Options& options);

// Speaks a sentence in every language that has a voice, and prints in words what became of it.
base::Result<void> self_test(const Options& given);

}  // namespace kiosk::main
