#pragma once
#include <string>
#include <vector>

#include "kiosk/base/files.h"

namespace townhall {

// What a revision stores of a language of i18n/languages.json.
struct LanguageRow {
  std::string tag;
  std::string endonym;
  bool rtl = false;
  std::vector<std::string> chain;  // the tag itself, then its fallbacks
};

kiosk::base::Result<std::vector<LanguageRow>> read_languages(const kiosk::base::FileReader& files,
                                                             const std::string& path);

const LanguageRow* find_language(const std::vector<LanguageRow>& languages, const std::string& tag);

}  // namespace townhall
