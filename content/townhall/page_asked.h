#pragma once
#include <string>
#include <vector>

#include "content/townhall/languages.h"
#include "kiosk/base/files.h"
#include "kiosk/base/result.h"

// What staff ask wegweiser-kiosk to show or to say, and why it does not. That program speaks to
// technicians, in English; whatever staff can ask wrongly is said here, in both languages.
namespace townhall {

struct PageAsked {
  std::string kiosk;       // path of wegweiser-kiosk
  std::string folder;      // of the package
  std::string route;       // "contact/wohngeldstelle"; empty: whatever was touched
  std::string lang;        // of the page; with an empty route empty too
  std::string now;         // the moment of the visit; empty: a Monday morning
  std::string panel = {};  // empty: as the kiosk has it
};

// Invalid, in both languages, for a moment, a glass or a language that there is not.
kiosk::base::Result<void> is_askable(const PageAsked& asked,
                                     const std::vector<LanguageRow>& languages);

// Why the kiosk did not show the page of the revision in the file `db`: there is none, or not at
// that moment, or something else, which `complaint` says. In both languages.
kiosk::base::Error why_not_shown(const PageAsked& asked, const std::string& db,
                                 const std::string& complaint,
                                 const kiosk::base::FileReader& files);

// The routes of all pages that can be reached at that moment.
kiosk::base::Result<std::vector<std::string>> pages_of(const std::string& kiosk,
                                                       const std::string& db,
                                                       const std::string& now,
                                                       const kiosk::base::FileReader& files);

}  // namespace townhall
