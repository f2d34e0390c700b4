#pragma once
#include <CLI/CLI.hpp>
#include <string>

#include "content/townhall/phrase.h"

// In which language the program answers, and what its command line says in it.
namespace townhall {

// --lang of the program itself, for its help.
void add_help_voice(CLI::App& app, std::string& lang);

// That of the command which was named, as far as the line was understood: --answer-in where
// the command has it, as its --lang is that of texts; else --lang. German if none is given.
// A command of commands takes it from the program.
Voice asked_voice(const CLI::App& app);

// Puts what --help says of `app` and its commands, which are made in English, into `voice`.
void speak_help(CLI::App& app, Voice voice);

// What is wrong with the line, as the beginning of a sentence.
std::string complaint(const CLI::ParseError& problem, const CLI::App& app, Voice voice);

}  // namespace townhall
