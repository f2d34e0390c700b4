#pragma once
#include <string>
#include <vector>

#include "content/townhall/workbook/voice.h"

namespace townhall::preview {

// A page before and after a change: what it is called, and names of pictures beside the sheet;
// empty: there was no such page, or is none any more.
struct Pair {
  std::string name;
  std::string before;
  std::string after;
};

// A page of HTML without anything from elsewhere; the names of pages that were left out are listed
// at its end.
std::string contact_sheet(const std::string& title, const std::vector<Pair>& pairs,
                          const std::vector<std::string>& left_out, workbook::Voice voice);

}  // namespace townhall::preview
