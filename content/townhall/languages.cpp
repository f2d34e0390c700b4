#include "content/townhall/languages.h"

#include <algorithm>

#include "content/townhall/language_table.h"

namespace townhall {

using kiosk::base::Result;

Result<std::vector<LanguageRow>> read_languages(const kiosk::base::FileReader& files,
                                                const std::string& path) {
  const kiosk::locale::Languages table = TRY(read_language_table(files, path));
  std::vector<LanguageRow> rows;
  for (const kiosk::locale::Language& language : table.all()) {
    rows.push_back({language.tag, language.endonym, language.rtl, table.chain(language.tag)});
  }
  std::sort(rows.begin(), rows.end(),
            [](const LanguageRow& a, const LanguageRow& b) { return a.tag < b.tag; });
  return rows;
}

const LanguageRow* find_language(const std::vector<LanguageRow>& languages,
                                 const std::string& tag) {
  const auto found = std::find_if(languages.begin(), languages.end(),
                                  [&](const LanguageRow& row) { return row.tag == tag; });
  return found == languages.end() ? nullptr : &*found;
}

}  // namespace townhall
