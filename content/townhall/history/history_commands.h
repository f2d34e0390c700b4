#pragma once
#include <ostream>

#include "content/townhall/history/record.h"

// "log" and "undo".
namespace townhall::history {

struct HistoryInput {
  std::string folder;
  Author author;
  int number = 0;    // of a revision; 0: the last
  bool yes = false;  // write
};

// Prints the sentence of settle(), if there is one. Every command that changes a package begins
// with it.
kiosk::base::Result<void> settle_and_say(kiosk::base::Files& files, const std::string& folder,
                                         Voice voice, std::ostream& out);

// "Recorded as revision 12"; nothing if it is none.
void say_recorded(const Revision& revision, Voice voice, std::ostream& out);

// The revisions, newest first: number, when, role, command, what.
kiosk::base::Result<void> run_log(const HistoryInput& input, kiosk::base::Files& files,
                                  std::ostream& out);

kiosk::base::Result<void> run_undo(const HistoryInput& input, kiosk::base::Files& files,
                                   std::ostream& out);

}  // namespace townhall::history
