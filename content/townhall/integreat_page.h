#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/townhall/phrase.h"
#include "kiosk/base/result.h"

namespace townhall {

// One page in one language, as `pages/` of the Integreat API v3 answers. Paths are comparable:
// percent signs decoded, NFC, without the last slash.
struct IntegreatPage {
  std::string region;                         // "lkaugsburg"
  std::string lang;                           // BCP 47
  std::string path;                           // "/lkaugsburg/de/wohnen"
  std::string parent;                         // path; empty for a top-level page
  std::string host;                           // "admin.integreat-app.de"; empty if not told
  std::string title;                          // one clean line
  std::string content;                        // HTML
  std::string last_updated;                   // date, "2023-11-20"
  double order = 0;                           // among siblings; numbers are not dense
  std::map<std::string, std::string> others;  // BCP 47 to path: the same page in other languages
};

// The pages of one file, in its order. Invalid with the file and the entry: not JSON, not an array,
// a key that is missing or of another type, a path of another form than /region/language/...
kiosk::base::Result<std::vector<IntegreatPage>> read_integreat_pages(const std::string& file,
                                                                     const std::string& bytes,
                                                                     Voice voice);

// Integreat's codes are not clean BCP 47: "de-si" is easy German (as a tag: German of Slovenia).
std::string integreat_language(std::string_view code);

std::string comparable_path(std::string_view path);

}  // namespace townhall
