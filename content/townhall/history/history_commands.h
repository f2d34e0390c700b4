#pragma once
#include <ostream>

#include "content/townhall/history/record.h"

// "log", "show", "diff", "undo", "restore" and "approve". All begin by finishing a change that was
// interrupted, say what they will do, and write only with `yes`.
namespace townhall::history {

struct HistoryInput {
  std::string folder;
  Author author;
  int number = 0;          // of a revision; 0: the last, for a diff that which was approved last
  bool yes = false;        // write
  bool emergency = false;  // approve: also what the own role wrote, for this reason
  std::string reason = {};
};

// Prints the sentence of settle(), if there is one. Every command that changes a package begins
// with it.
kiosk::base::Result<void> settle_and_say(kiosk::base::Files& files, const std::string& folder,
                                         Voice voice, std::ostream& out);

// "Recorded as revision 12"; nothing if it is none.
void say_recorded(const Revision& revision, Voice voice, std::ostream& out);

// The revisions, newest first: number, when, role, command, what, counts.
kiosk::base::Result<void> run_log(const HistoryInput& input, kiosk::base::Files& files,
                                  std::ostream& out);

// What one revision did.
kiosk::base::Result<void> run_show(const HistoryInput& input, kiosk::base::Files& files,
                                   std::ostream& out);

// What is not as after a revision.
kiosk::base::Result<void> run_diff(const HistoryInput& input, kiosk::base::Files& files,
                                   std::ostream& out);

kiosk::base::Result<void> run_undo(const HistoryInput& input, kiosk::base::Files& files,
                                   std::ostream& out);

// The whole package as after a revision, 0 being before the first.
kiosk::base::Result<void> run_restore(const HistoryInput& input, kiosk::base::Files& files,
                                      std::ostream& out);

kiosk::base::Result<void> run_approve(const HistoryInput& input, kiosk::base::Files& files,
                                      std::ostream& out);

}  // namespace townhall::history
