#pragma once
#include "content/townhall/answering.h"
#include "content/townhall/workbook/voice.h"

// The commands for translators speak as those for the workbook do.
namespace townhall::translate {

using workbook::Phrase;
using workbook::say;
using workbook::Saying;
using workbook::Voice;

}  // namespace townhall::translate
