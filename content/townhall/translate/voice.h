#pragma once
#include <string>
#include <vector>

#include "content/townhall/answering.h"
#include "content/townhall/workbook/voice.h"

// The commands for translators speak as those for the workbook do.
namespace townhall::translate {

using workbook::Phrase;
using workbook::say;
using workbook::Saying;
using workbook::Voice;

// "ar, fa, uk"
inline std::string joined(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) {
    line += (line.empty() ? "" : ", ") + word;
  }
  return line;
}

}  // namespace townhall::translate
