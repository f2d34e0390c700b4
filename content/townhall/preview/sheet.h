#pragma once
#include <string>
#include <vector>

#include "content/townhall/preview/touched.h"
#include "content/townhall/workbook/voice.h"

namespace townhall::preview {

// A page before and after a change: names of pictures beside the sheet; empty: there was no such
// page, or is none any more.
struct Pair {
  Page page;
  std::string before;
  std::string after;
};

// A page of HTML without anything from elsewhere; `left_out` are listed at its end.
std::string contact_sheet(const std::string& title, const std::vector<Pair>& pairs,
                          const std::vector<Page>& left_out, workbook::Voice voice);

}  // namespace townhall::preview
