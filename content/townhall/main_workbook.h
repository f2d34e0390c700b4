#pragma once
#include <CLI/CLI.hpp>
#include <ostream>

#include "content/townhall/workbook/workbook_commands.h"

// The subcommands by which staff edit a package in a spreadsheet.
namespace townhall {

void add_workbook_commands(CLI::App& app, workbook::WorkbookInput& input);

bool is_workbook_command(const CLI::App& app);

kiosk::base::Result<void> run_workbook_command(const CLI::App& app,
                                               const workbook::WorkbookInput& input,
                                               kiosk::base::Files& files, std::ostream& out);

}  // namespace townhall
