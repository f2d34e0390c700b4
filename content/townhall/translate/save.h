#pragma once
#include <ostream>

#include "content/townhall/canonical.h"
#include "content/townhall/history/author.h"
#include "content/townhall/translate/voice.h"

namespace townhall::translate {

struct Saving {
  std::string folder;
  std::string command;  // "translate import"
  Saying what;          // one sentence for the history
  history::Author author;
  bool approval = false;       // it only says that texts are right
  std::string emergency = {};  // the reason for which four eyes were not waited for
};

// The one place where these commands write a package, as a revision of its history: from `before`
// to `after`, all files or none. Says which files and which revision.
kiosk::base::Result<void> save(kiosk::base::Files& files, const Saving& saving,
                               const Canonical& before, const Canonical& after, std::ostream& out);

}  // namespace townhall::translate
