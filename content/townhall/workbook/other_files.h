#pragma once
#include <optional>
#include <string>

#include "content/townhall/workbook/archive.h"
#include "content/townhall/workbook/voice.h"

// What a file is that was brought back in place of a workbook, whatever it is called.
namespace townhall::workbook {

// Of a file that is no archive at all; nothing if it may be one, be it a damaged one.
std::optional<Phrase> says_no_archive(const std::string& bytes);

// Of an archive that is no spreadsheet; nothing if it is one.
std::optional<Phrase> says_no_spreadsheet(const Archive& archive);

}  // namespace townhall::workbook
