#pragma once
#include <ostream>
#include <string>

#include "content/townhall/commands.h"
#include "content/townhall/workbook/voice.h"

// Pages of a package as the kiosk shows them, straight from its folder: drawn by wegweiser-kiosk.
namespace townhall::preview {

struct Look {
  std::string text_size;  // empty: as the kiosk has it
  std::string theme;
  std::string panel;
  std::string now;  // the moment of the visit; empty: a Monday morning
};

struct PreviewInput {
  CheckInput package;
  std::string route;  // "contact/wohngeldstelle"; empty with `all`
  std::string lang;   // of the page
  std::string out;    // a .png file; with `all` a folder
  std::string kiosk;  // path of wegweiser-kiosk
  Look look;
  bool all = false;  // what the changes since a revision touch
  int since = -1;    // number of that revision; -1: of the one before the last
  workbook::Voice voice = workbook::Voice::German;
};

// One page as one picture. Only what this page shows has to be right.
kiosk::base::Result<void> run_page(const PreviewInput& input, kiosk::base::Files& files,
                                   std::ostream& out);

// Every page that the changes touch (touched.h), before and after, side by side in index.html in a
// folder that it makes. Of more than kMostPages the first; it says how many it left out. Pages that
// look the same are left out as well.
kiosk::base::Result<void> run_all(const PreviewInput& input, kiosk::base::Files& files,
                                  std::ostream& out);

inline constexpr std::size_t kMostPages = 60;

// Draws a page of a revision in the file `db` into the file `png`. Invalid if there is none.
kiosk::base::Result<void> draw(const PreviewInput& input, const std::string& db,
                               const std::string& png, const kiosk::base::FileReader& files);

}  // namespace townhall::preview
