#pragma once
#include <CLI/CLI.hpp>

#include "content/townhall/history/history_commands.h"

// The command line of the history, and of whoever changes a package.
namespace townhall {

// --role, for a command that changes a package; the moment is now.
void add_author_options(CLI::App& command, history::Author& author);

// --emergency and --reason, for a command that approves.
void add_emergency_options(CLI::App& command, bool& emergency, std::string& reason);

// The option `name` with the language of the answers: --answer-in where --lang is that of texts.
void add_voice_option(CLI::App& command, const char* name, Voice& voice);

void add_history_commands(CLI::App& app, history::HistoryInput& input);

bool is_history_command(const CLI::App& app);

kiosk::base::Result<void> run_history_command(const CLI::App& app,
                                              const history::HistoryInput& input,
                                              kiosk::base::Files& files, std::ostream& out);

}  // namespace townhall
