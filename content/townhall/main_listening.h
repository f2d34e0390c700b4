#pragma once
#include <CLI/CLI.hpp>
#include <ostream>

#include "content/townhall/clips.h"
#include "content/townhall/say.h"

// The subcommands that let staff hear a package.
namespace townhall {

struct ListeningArguments {
  SayInput say;
  ClipsInput clips;
};

void add_listening_commands(CLI::App& app, ListeningArguments& arguments);

bool is_listening_command(const CLI::App& app);

kiosk::base::Result<void> run_listening_command(const CLI::App& app,
                                                const ListeningArguments& arguments,
                                                kiosk::base::Files& files, std::ostream& out);

}  // namespace townhall
