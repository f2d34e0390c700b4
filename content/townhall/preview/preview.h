#pragma once
#include <ostream>
#include <string>

#include "content/townhall/commands.h"
#include "content/townhall/page_asked.h"
#include "content/townhall/workbook/voice.h"

// Pages of a package as the kiosk shows them, straight from its folder: drawn by wegweiser-kiosk.
namespace townhall::preview {

struct Look {
  std::string text_size;  // empty: as the kiosk has it
  std::string theme;
  std::string panel;
  std::string now;         // the moment of the visit; empty: a Monday morning
  std::string page;        // of a long screen, from 1; empty: the first
  bool all_pages = false;  // of a long screen, one below the other
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

// One screen as one picture. Only what this page shows has to be right.
kiosk::base::Result<void> run_page(const PreviewInput& input, kiosk::base::Files& files,
                                   std::ostream& out);

// Every screen that the changes touch (touched.h), before and after, each with all its pages, side
// by side in index.html in a folder that it makes. Those that look the same are left out; of more
// than kMostPairs that differ, or kMostCompared that are touched, those left out are listed there.
kiosk::base::Result<void> run_all(const PreviewInput& input, kiosk::base::Files& files,
                                  std::ostream& out);

inline constexpr std::size_t kMostPairs = 60;
inline constexpr std::size_t kMostCompared = 400;  // some minutes

PageAsked asked_by(const PreviewInput& input);

// Draws a page of a revision in the file `db` into the file `png`. Invalid if there is none.
kiosk::base::Result<void> draw(const PreviewInput& input, const std::string& db,
                               const std::string& png, const kiosk::base::FileReader& files);

}  // namespace townhall::preview
