#pragma once
#include <CLI/CLI.hpp>

#include "content/townhall/phrase.h"

// In which language the program answers.
namespace townhall {

// That of the command which was named, as far as the line was understood: --answer-in or --answer
// where the command has it, as its --lang is that of texts; else --lang. German if none is given.
Voice asked_voice(const CLI::App& app);

}  // namespace townhall
