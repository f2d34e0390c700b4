#pragma once
#include "content/townhall/canonical.h"
#include "content/townhall/workbook/table.h"

namespace townhall::workbook {

// All sheets of the workbook of a package: "Start hier", one for each kind and list, and a hidden
// one with the words of drop-down lists. German (the source language) only.
std::vector<Sheet> export_sheets(const Canonical& canonical);

// The line in "Start hier" by which a workbook of another package is told.
std::string package_line(const Canonical& canonical);

}  // namespace townhall::workbook
