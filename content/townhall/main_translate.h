#pragma once
#include <CLI/CLI.hpp>
#include <ostream>

#include "content/townhall/translate/translate_commands.h"

// The subcommands by which texts go to translators and come back.
namespace townhall {

void add_translate_commands(CLI::App& app, translate::TranslateInput& input);

bool is_translate_command(const CLI::App& app);

kiosk::base::Result<void> run_translate_command(const CLI::App& app,
                                                const translate::TranslateInput& input,
                                                kiosk::base::Files& files, std::ostream& out);

}  // namespace townhall
