#pragma once
#include "kiosk/ui/setting.h"

namespace kiosk::ui {

inline constexpr int kMostPages = 99;  // of which the bar can say where one is at its places

struct Paging {
  int page = 0;  // from 0
  int pages = kMostPages;
  bool own_line = false;  // above the buttons, if they leave no room for where one is; else it goes
};

// "Davor", where one is, "Mehr": always at the same places, on all pages of a screen of one height
// in px, which is the answer. Draws if the setting draws.
int lay_paging_bar(const Paging& paging, const Setting& setting, Place place);

}  // namespace kiosk::ui
