#pragma once
#include "content/townhall/workbook/voice.h"

// The commands for translators speak as those for the workbook do.
namespace townhall::translate {

using workbook::Phrase;
using workbook::say;
using workbook::Saying;
using workbook::Voice;

inline Voice voice_of(const std::string& lang) {
  return lang == "en" ? Voice::English : Voice::German;
}

}  // namespace townhall::translate
