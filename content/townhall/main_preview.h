#pragma once
#include <CLI/CLI.hpp>

#include "content/townhall/preview/preview.h"

// The command line of preview.
namespace townhall {

void add_preview_command(CLI::App& app, preview::PreviewInput& input);

bool is_preview_command(const CLI::App& app);

kiosk::base::Result<void> run_preview_command(const preview::PreviewInput& input,
                                              kiosk::base::Files& files, std::ostream& out);

}  // namespace townhall
