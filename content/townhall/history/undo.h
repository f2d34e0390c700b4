#pragma once
#include "content/townhall/history/record.h"

namespace townhall::history {

// The change that puts back what revision `number` replaced, and is a revision itself, so that
// undoing it brings the first one back. Invalid with the place where a file is no longer as the
// revision left it, or if all of it is undone already.
kiosk::base::Result<Change> undoing(const kiosk::base::FileReader& files, const std::string& folder,
                                    const std::vector<Revision>& history, int number, Voice voice);

// The last revision if `number` is 0. NotFound if there is none of that number.
kiosk::base::Result<int> known_number(const std::vector<Revision>& history,
                                      const std::string& folder, int number, Voice voice);

}  // namespace townhall::history
