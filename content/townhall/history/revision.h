#pragma once
#include <string>
#include <vector>

#include "content/townhall/history/author.h"
#include "kiosk/base/result.h"

// One recorded change of a package: what stands in history/<number>/revision.json.
namespace townhall::history {

// What became of one file. Digests are SHA-256 in lower-case hex; empty: there was, or is, no file.
struct Entry {
  std::string path;  // in the package: "texts/de.json"
  std::string before;
  std::string after;
  std::size_t at = 0;  // offset of what differs; that lies in before/<path> and after/<path>
  bool whole = false;  // no revision before has the file as it was: whole/<path> has it, or, where
                       // no line of it stayed, before/<path>
};

struct Counts {
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t removed = 0;
};

struct Revision {
  int number = 0;  // from 1 on; 0: nothing was recorded
  kiosk::base::UnixSeconds when{0};
  std::string role;
  std::string command;    // "workbook import"
  std::string de;         // what, in one sentence
  std::string en;         // the same
  std::string emergency;  // the reason for which four eyes were not waited for; empty: none
  bool approval = false;  // says that something is right
  Counts counts;          // of records and fields
  std::vector<Entry> files;

  const Entry* entry(const std::string& path) const;
};

inline constexpr int kLastNumber = 999'999;  // six digits

// "history/000012", in the package.
std::string folder_of(int number);

// Whether a change may touch it: "<name>.json", "texts/<name>" or "media/<name>" of a package, and
// "<name>.arb" or "origins/<name>" of i18n/, so that no revision reaches out of its folder or into
// its history.
bool is_package_path(const std::string& path);

// What a record can hold: normalised, without what content may not have, on one line.
std::string one_line(const std::string& text);

// At most 80 bytes of that.
bool is_role(const std::string& role);

std::string print_revision(const Revision& revision);

// Corrupt with the key, `place` (the path of the file) and what to do.
kiosk::base::Result<Revision> parse_revision(const std::string& bytes, const std::string& place,
                                             Voice voice);

}  // namespace townhall::history
