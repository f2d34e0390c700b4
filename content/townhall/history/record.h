#pragma once
#include "content/townhall/history/history.h"

// The one way in which a command changes the files of a package. It
//
//   1. calls settle() before it reads anything, and prints the sentence that it may get,
//   2. reads, works out and says what it will do, and writes nothing without --yes if it is not
//      asked for exactly this change,
//   3. calls record() once with all files of the change. Whatever `before` it has is what it read;
//      bytes that somebody changed meanwhile are not overwritten.
//
// Afterwards the package is as after the change and the revision is in its history, or, with an
// error, neither; after a power cut in between, the settle() of the next command finishes it.
// Of two commands at the same time, the one that comes second to write is refused in a sentence,
// and so is one whose settle() meets the other at work. Not for two threads.
namespace townhall::history {

struct FileChange {
  std::string path;                   // in the package: "texts/de.json"
  std::optional<std::string> before;  // as it was read; nothing: there was no file
  std::optional<std::string> after;   // nothing: remove it
};

struct Change {
  std::string command;  // "workbook import"
  Saying what;          // one sentence, in both languages
  std::vector<FileChange> files;
  std::string emergency = {};  // reason, see approval.h
  bool approval = false;       // it says that something is right, and writes nothing of its own
};

// The bytes of a file, or nothing if it is not there.
kiosk::base::Result<std::optional<std::string>> read_if_there(const kiosk::base::FileReader& files,
                                                              const std::string& path);

// Files that stay as they are are left out; with none left nothing is recorded and `number` is 0.
// Invalid: a path or role of the wrong form, a file that is not as it was read, or another command
// is writing. Io: the disk;
// the package is as it was, or the sentence says that the next command finishes the change.
kiosk::base::Result<Revision> record(kiosk::base::Files& files, const std::string& folder,
                                     const Author& author, const Change& change);

// Finishes a change that was interrupted, or removes the remains of one that had not begun, and
// says so. Nothing if there is none. Invalid if a file was changed by hand since.
kiosk::base::Result<std::optional<Saying>> settle(kiosk::base::Files& files,
                                                  const std::string& folder, Voice voice);

}  // namespace townhall::history
