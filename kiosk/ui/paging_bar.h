#pragma once
#include "kiosk/ui/setting.h"

namespace kiosk::ui {

// "Davor", where one is, "Mehr": always at the same places, on all pages of a screen of one height
// in px, which is the answer. Of `page` (from 0) of `pages`; draws if the setting draws.
int lay_paging_bar(int page, int pages, const Setting& setting, Place place);

}  // namespace kiosk::ui
